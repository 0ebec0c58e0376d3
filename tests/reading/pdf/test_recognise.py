"""Page images read by tesseract: what its table of words becomes, and a scanned page from end to end where it is installed."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import reportlab
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen.canvas import Canvas

from textmine.errors import ReadingError
from textmine.reading import pdf as reading_pdf
from textmine.reading.pdf import recognise
from textmine.reading.pdf.recognise import available, lines_of
from textmine.records import Notice, SourceText

PRINTED = (
    "Minnesanteckningar från dialogrådet",
    "Torsdagen den 14 mars 2024 i Ekhult",
    "Föreningarna behöver fler lokaler på kvällarna.",
    "Rådet återkommer till frågan i september.",
)


def table(*words: tuple[int, str, int, int, int, int, float]) -> dict[str, list[Any]]:
    """Tesseract's columns from (line, text, left, top, width, height, confidence), in pixels."""
    names = ("line_num", "text", "left", "top", "width", "height", "conf")
    columns: dict[str, list[Any]] = {name: [word[at] for word in words] for at, name in enumerate(names)}
    return {**columns, "block_num": [1] * len(words), "par_num": [1] * len(words)}


def test_words_become_lines_with_their_place_in_points():
    found = lines_of(
        table(
            (1, "Vi", 100, 100, 50, 30, 90.0),
            (1, "träffas", 160, 100, 100, 30, 80.0),
            (2, "åter.", 100, 150, 80, 30, 70.0),
        )
    )
    assert found is not None
    assert [line.text for line in found.lines] == ["Vi träffas", "åter."]
    assert found.confidence == 80.0
    first = found.lines[0]
    assert (first.x0, round(first.x1, 1), round(first.base, 1)) == (36.0, 93.6, 46.8)


def test_a_wide_gap_is_a_tab_and_a_hyphen_at_the_end_divides():
    found = lines_of(table((1, "Namn", 100, 100, 80, 30, 90.0), (1, "före-", 900, 100, 80, 30, 90.0)))
    assert found is not None
    assert (found.lines[0].text, found.lines[0].divided) == ("Namn\tföre", True)


def test_a_line_that_tesseract_doubts_is_no_text():
    assert lines_of(table((1, "~'|.", 100, 100, 50, 30, 12.0))) is None


def test_larger_print_has_a_larger_size_and_the_rest_have_one():
    found = lines_of(
        table(
            (1, "Rubrik", 100, 100, 200, 60, 90.0),
            (2, "text", 100, 200, 80, 28, 90.0),
            (3, "mer", 100, 250, 80, 32, 90.0),
        )
    )
    assert found is not None
    heading, *body = (line.size for line in found.lines)
    assert body[0] == body[1] < heading


def scanned() -> bytes:
    """A PDF of one page that is a picture of PRINTED."""
    image = Image.new("L", (1240, 1754), 255)
    font = ImageFont.truetype(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf", 32)
    for number, line in enumerate(PRINTED):
        ImageDraw.Draw(image).text((120, 150 + 90 * number), line, font=font, fill=0)
    out = io.BytesIO()
    image.save(out, "PDF", resolution=150)
    return out.getvalue()


@pytest.mark.skipif(not available(), reason="tesseract with Swedish (tesseract-ocr-swe) is not installed")
def test_a_scanned_page_is_read_and_said_to_be_recognised(read_pdf: Any):
    note: SourceText = read_pdf(scanned())
    assert [line for line in note.text.splitlines() if line] == [*PRINTED]
    (notice,) = note.notices
    assert notice.code == "ocr"
    assert notice.detail.startswith("1; ")


def stamped() -> bytes:
    """The same, with a stamp of its own printed over the picture."""
    over = io.BytesIO()
    canvas = Canvas(over)
    canvas.drawString(40, 820, "Dnr 2031/17, ankom 2031-05-06")
    canvas.save()
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(scanned())) as scan, pikepdf.open(over) as stamp:
        scan.pages[0].add_overlay(stamp.pages[0])
        scan.save(out)
    return out.getvalue()


@pytest.mark.skipif(not available(), reason="tesseract with Swedish (tesseract-ocr-swe) is not installed")
def test_a_scanned_page_with_a_stamp_is_read_as_a_scan(read_pdf: Any):
    note: SourceText = read_pdf(stamped())
    assert [line for line in note.text.splitlines() if line][-len(PRINTED) :] == [*PRINTED]
    assert [notice.code for notice in note.notices] == ["ocr"]


def test_without_tesseract_the_stamp_of_a_scanned_page_is_read_and_the_scan_told(
    read_pdf: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(recognise, "available", lambda: "")
    note: SourceText = read_pdf(stamped())
    assert note.text == "Dnr 2031/17, ankom 2031-05-06\n"
    assert note.notices == (Notice("image-pages", "1"),)


def test_without_tesseract_a_scanned_page_has_no_text(read_pdf: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(recognise, "available", lambda: "")
    monkeypatch.setattr(reading_pdf, "available", lambda: "")
    with pytest.raises(ReadingError) as error:
        read_pdf(scanned())
    assert (error.value.code, error.value.detail) == ("no-text", "1 pages")
