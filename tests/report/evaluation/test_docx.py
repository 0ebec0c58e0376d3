"""The report as Word: structure that Word and screen readers use, figures that equal the content, nothing hostile at work."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from textmine.report.evaluation.blocks import Grid, plain
from textmine.report.evaluation.chapters import document
from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.docx_file import write_docx
from textmine.report.evaluation.docx_styles import widths_of
from textmine.report.site import shown
from textmine.swedish.evaluation import CHAPTERS, TITLE

from .conftest import HOSTILE


@pytest.fixture(scope="module")
def data(content: Evaluation) -> bytes:
    return write_docx(content)


@pytest.fixture(scope="module")
def word(data: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(data))


def test_title_language_and_properties(word: docx.document.Document) -> None:
    assert word.core_properties.title == TITLE
    assert word.core_properties.language == "sv-SE"
    assert word.core_properties.created is not None
    assert word.core_properties.created.year == 1980
    assert word.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "sv-SE"


def test_headings_are_headings(word: docx.document.Document) -> None:
    styles = [(line.style.name, line.text) for line in word.paragraphs if line.style.name.startswith("Heading")]
    assert [text for style, text in styles if style == "Heading 1"][1:] == list(CHAPTERS.values())
    levels = [int(style[-1]) for style, _ in styles]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_a_header_row(word: docx.document.Document) -> None:
    body = list(word.element.body)
    tables = [place for place, element in enumerate(body) if element.tag == qn("w:tbl")]
    assert tables
    for place in tables:
        before = docx.text.paragraph.Paragraph(body[place - 1], word)
        assert before.style.name == "Caption"
        assert before.text
        assert body[place].find(f".//{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def test_the_table_of_contents_is_a_field_with_its_links(word: docx.document.Document) -> None:
    codes = [element.text for element in word.element.iter(qn("w:instrText"))]
    assert codes == [r'TOC \o "1-2" \n \h \z \u']
    kinds = [element.get(qn("w:fldCharType")) for element in word.element.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_every_link_leads_to_a_bookmark(word: docx.document.Document) -> None:
    marks = [element.get(qn("w:name")) for element in word.element.iter(qn("w:bookmarkStart"))]
    assert len(marks) == len(set(marks))
    assert all(re.fullmatch(r"[a-z]+(_\d+)?", mark) for mark in marks)
    links = {element.get(qn("w:anchor")) for element in word.element.iter(qn("w:hyperlink"))}
    assert links <= set(marks)
    assert "citat_1" in links


def test_every_picture_has_words(word: docx.document.Document, content: Evaluation) -> None:
    about = list(word.element.iter(qn("wp:docPr")))
    assert len(about) == 1 + len(content.themes)
    assert all(element.get("descr") and element.get("title") for element in about)


def test_figures_and_quotations_equal_the_content(word: docx.document.Document, content: Evaluation) -> None:
    quoted = [line.text.strip("”") for line in word.paragraphs if line.style.name == "Quote"]
    asked = [one.cite.text for section in content.themes for one in section.quotations]
    asked += [one.row.cite.text for one in (*content.decisions, *content.commitments)]
    assert quoted == asked
    [table] = [one for one in word.tables if one.rows[0].cells[0].text == "Fråga" and len(one.columns) == 6]
    for row, section in zip(table.rows[1:], content.themes, strict=True):
        cells = [cell.text.replace("\u00a0", " ") for cell in row.cells]
        assert cells[:3] == [section.label, *(f"{share.n} av {share.of}" for share in section.shares)]


def test_hostile_words_are_words(hostile: Evaluation) -> None:
    data = write_docx(hostile)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
            assert "vba" not in name.lower()
        assert "External" not in "".join(archive.read(n).decode() for n in archive.namelist() if n.endswith(".rels"))
    word = docx.Document(io.BytesIO(data))
    texts = {line.text for line in word.paragraphs}
    assert f"”{shown(HOSTILE[3])}”" in texts
    assert f"”{shown(HOSTILE[5])}”" in texts
    assert len(list(word.element.iter(qn("w:instrText")))) == 1


def test_the_same_content_gives_the_same_bytes(content: Evaluation, data: bytes) -> None:
    assert write_docx(content) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_document_holds_a_block_for_each_quotation(content: Evaluation) -> None:
    page = document(content)
    kinds = [type(block).__name__ for block in page.body]
    assert kinds.count("Quoted") == sum(len(one.quotations) for one in content.themes) + len(content.decisions) + len(
        content.commitments
    )


def test_no_word_of_a_table_is_wider_than_its_column(content: Evaluation) -> None:
    """Measured with a letter as wide as in the fonts that stand in for Calibri (DejaVu Sans: 0.6 em, bold 0.69)."""
    em = 8.5 * 2.54 / 72
    grids = [block for block in document(content).body if isinstance(block, Grid)]
    assert len(grids) > 4
    for grid in grids:
        widths = widths_of(grid)
        assert sum(widths) == pytest.approx(16.6)
        for place, (column, width) in enumerate(zip(grid.columns, widths, strict=True)):
            words = [piece for row in grid.rows for piece in re.split(r"[ \n\u200b]|(?<=[-–])", plain(row[place]))]
            heads = re.split(r"[ \n]|(?<=[-–])", column.name)
            longest = max(0.6 * em * max(map(len, words)), 0.69 * em * max(map(len, heads)))
            assert longest + 0.38 <= width + 0.01, (grid.caption, column.name)


def test_a_long_name_of_a_file_may_be_broken_after_what_joins_its_words(content: Evaluation) -> None:
    long = "2022-11-23_samverkansradet_minnesanteckningar_rattad_med_bilaga_om_lokalbokning.md"
    odd = replace(content, notes=(replace(content.notes[0], file=long), *content.notes[1:]))
    text = "".join(line.text for table in docx.Document(io.BytesIO(write_docx(odd))).tables for line in _cells(table))
    assert "minnesanteckningar_\u200brattad_" in text
    assert long in text.replace("\u200b", "")


def _cells(table: docx.table.Table) -> list[docx.table._Cell]:
    return [cell for row in table.rows for cell in row.cells]
