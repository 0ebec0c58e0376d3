"""The report as PDF/UA-1: what the standard asks for is there, and words of notes are words."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest

from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.pdf import unshowable, write_pdf
from textmine.swedish.evaluation import TITLE

from .conftest import HOSTILE


@pytest.fixture(scope="module")
def data(content: Evaluation) -> bytes:
    return write_pdf(content)


def text_of(data: bytes) -> str:
    """The words of every page on one line, hyphens at line ends taken out."""
    pages = pypdfium2.PdfDocument(data)
    text = "".join(pages[number].get_textpage().get_text_bounded() for number in range(len(pages)))
    pages.close()
    return " ".join(text.replace("\ufffe\r\n", "").replace("\ufffe", "").split())


def walked(element: pikepdf.Object, found: list[tuple[str, pikepdf.Object]]) -> list[tuple[str, pikepdf.Object]]:
    """The structure elements below one, each with its kind."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found.append((str(kid["/S"]), kid))
            walked(kid, found)
    return found


def test_what_pdf_ua_asks_for(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.Lang == "sv-SE"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo["/Title"] == TITLE
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
        assert all(page.get("/Tabs", "/S") == "/S" for page in pdf.pages)


def test_the_structure_has_headings_tables_lists_and_figures_with_words(data: bytes, content: Evaluation) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = walked(pdf.Root.StructTreeRoot, [])
        kinds = [kind for kind, _ in found]
        assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/L", "/LI", "/Figure", "/Caption", "/Link"} <= set(kinds)
        figures = [element for kind, element in found if kind == "/Figure"]
        assert len(figures) == 1 + len(content.themes)
        assert all(str(element.get("/Alt", "")) for element in figures)
        fonts = [font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()]
        assert all("/FontFile" in str(font.DescendantFonts[0].FontDescriptor.keys()) for font in fonts)


def test_quotations_and_figures_equal_the_content(data: bytes, content: Evaluation) -> None:
    text = text_of(data)
    for section in content.themes:
        for one in section.quotations:
            assert one.cite.text.replace("-", "") in text.replace("-", "")
        shares = " ".join(f"{share.n} av {share.of}" for share in section.shares)
        assert f"{section.label} {shares}" in text


def test_hostile_words_are_words(hostile: Evaluation) -> None:
    data = write_pdf(hostile)
    text = text_of(data).replace("-", "")
    assert HOSTILE[3] in text
    assert '#import "/etc/passwd" fet _kursiv_ $x^2$ @hit <etikett> \\u{41} `kod` // slut' in text
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "/JavaScript" not in str(pdf.Root.get("/Names", {}))
        assert "/OpenAction" not in pdf.Root
        links = [note for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note]
        assert not [link for link in links if link.A.get("/S") not in {"/GoTo"}]


def test_characters_without_a_picture_are_found() -> None:
    assert unshowable("åäö – ”Ж”") == ()
    assert unshowable("hej \U0001f600 och 中文") == ("中", "文", "\U0001f600")


def test_the_same_content_gives_the_same_bytes(data: bytes, content: Evaluation) -> None:
    assert write_pdf(content) == data
