"""The REFI-QDA project: valid, every reference met, every segment the very words of its text."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from textmine.records import Snapshot
from textmine.report.evaluation.build import evaluation
from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.qdpx import write_qdc, write_qdpx

from .conftest import HOSTILE

NS = {"q": "urn:QDA-XML:project:1.0"}
SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).with_name("refi_qda.xsd"))))


def opened(content: Evaluation) -> tuple[etree._Element, dict[str, str]]:
    """The project's root and its texts by their names in the archive."""
    with zipfile.ZipFile(io.BytesIO(write_qdpx(content))) as archive:
        assert archive.namelist()[0] == "project.qde"
        root = etree.fromstring(archive.read("project.qde"))
        texts = {name: archive.read(name).decode() for name in archive.namelist() if name.startswith("Sources/")}
    SCHEMA.assertValid(root)
    return root, texts


def segments(root: etree._Element, texts: dict[str, str]) -> list[tuple[str, list[str]]]:
    """The words of every segment with the names of its codes, sliced as QualCoder does."""
    names = {code.get("guid"): code.get("name") for code in root.iterfind(".//q:Code", NS)}
    found = []
    for source in root.iterfind(".//q:TextSource", NS):
        text = texts["Sources/" + source.get("plainTextPath").removeprefix("internal://")]
        for one in source.iterfind("q:PlainTextSelection", NS):
            words = text[int(one.get("startPosition")) : int(one.get("endPosition"))]
            found.append((words, [names[ref.get("targetGUID")] for ref in one.iterfind("q:Coding/q:CodeRef", NS)]))
    return found


def test_every_quotation_is_a_segment_under_its_theme(content: Evaluation) -> None:
    root, texts = opened(content)
    counted = Counter(code for _, codes in segments(root, texts) for code in codes)
    asked = {section.label: len(section.quotations) for section in content.themes}
    assert counted == {**asked, "Beslut": len(content.decisions), "Åtaganden": len(content.commitments)}
    words = {" ".join(text.replace("*", "").split()) for text, _ in segments(root, texts)}
    assert {one.cite.text for section in content.themes for one in section.quotations} <= words


def test_references_are_met(content: Evaluation) -> None:
    root, texts = opened(content)
    ids = {element.get("guid") for element in root.iter() if element.get("guid")}
    assert {element.get("targetGUID") for element in root.iter() if element.get("targetGUID")} <= ids
    assert {element.get("creatingUser") for element in root.iter() if element.get("creatingUser")} <= ids
    assert len(texts) == len(root.findall(".//q:TextSource", NS)) == len(content.notes)
    members = [[ref.get("targetGUID") for ref in one] for one in root.iterfind(".//q:Set", NS)]
    assert [len(one) for one in members] == [len(one.notes) for one in content.coverage]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_breaks_of_other_systems_move_no_segment(snapshot: Snapshot, content: Evaluation, newline: str) -> None:
    def turned(line: str, at: int) -> int:
        return at + line.count("\n", 0, at) * (len(newline) - 1)

    notes = tuple(replace(line, text=line.text.replace("\n", newline)) for line in content.notes)
    text = {line.number: line.text for line in content.notes}
    themes = tuple(
        replace(
            section,
            quotations=tuple(
                replace(one, start=turned(text[one.note], one.start), end=turned(text[one.note], one.end))
                for one in section.quotations
            ),
        )
        for section in content.themes
    )
    other = replace(content, notes=notes, themes=themes, decisions=(), commitments=())
    same = replace(content, decisions=(), commitments=())
    assert segments(*opened(other)) == segments(*opened(same))


def test_hostile_words_are_words(hostile: Evaluation) -> None:
    root, texts = opened(hostile)
    found = [words for words, _ in segments(root, texts)]
    assert HOSTILE[3] in found
    assert HOSTILE[5] in found
    assert "Lokaler =1+1 <b> & #x *y*" in {code.get("name") for code in root.iterfind(".//q:Code", NS)}


def test_a_period_without_notes_is_a_project_without_sources(snapshot: Snapshot, content: Evaluation) -> None:
    import datetime as dt

    from textmine.trends import Period

    empty = evaluation(snapshot, (Period(dt.date(2010, 1, 1), dt.date(2011, 12, 31)),), content.edition)
    root, texts = opened(empty)
    assert texts == {}
    assert root.find("q:Sources", NS) is None


def test_the_same_theme_is_the_same_code_in_every_report(snapshot: Snapshot, content: Evaluation) -> None:
    one = evaluation(snapshot, content.periods[:1], content.edition)
    ids = [
        {code.get("name"): code.get("guid") for code in opened(each)[0].iterfind(".//q:Code", NS)}
        for each in (content, one)
    ]
    assert ids[0] == ids[1]


def test_the_codebook_alone_holds_the_same_codes(content: Evaluation) -> None:
    book = etree.fromstring(write_qdc(content))
    assert book.tag == "{urn:QDA-XML:codebook:1.0}CodeBook"
    project, _ = opened(content)
    names = [code.get("name") for code in project.iterfind(".//q:Code", NS)]
    assert [code.get("name") for code in book.iter("{urn:QDA-XML:codebook:1.0}Code")] == names


def test_the_same_content_gives_the_same_bytes(content: Evaluation) -> None:
    assert write_qdpx(content) == write_qdpx(content)
