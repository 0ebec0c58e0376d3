"""A source as a scanned PDF: page images, a little askew and specked, with recognised text under them that has its slips."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from pathlib import Path

import reportlab
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.corpus.elements import Source, plain

_DPI = 150
_SCALE = _DPI / 72
_PAGE = (round(A4[0] * _SCALE), round(A4[1] * _SCALE))
_FONT_FILE = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"  # the one font with å, ä, ö that the lock installs
_SIZE, _LEADING, _MARGIN = 21, 33, 150  # pixels
_SKEW = 0.4  # degrees, as a sheet lies in the feeder
_SPECKS = 260  # a page
_GREY = 150  # darker than this is ink


@dataclass(frozen=True)
class _Line:
    text: str
    x: int
    y: int
    size: int


def scan_of(source: Source) -> bytes:
    """The bytes of the PDF, the same each time; the text layer says what an OCR program would have said."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setTitle(source.title)
    slips = dict(source.slips)
    specks = random.Random(source.target)
    for lines in _pages(source):
        canvas.drawImage(ImageReader(_image(lines, specks)), 0, 0, *A4)
        for line in lines:
            _hidden(canvas, line, _slipped(line.text, slips))
        canvas.showPage()
    canvas.save()
    if slips:
        raise ValueError(f"{source.target}: these words stand on no line: {sorted(slips)}")
    return out.getvalue()


def _slipped(text: str, slips: dict[str, str]) -> str:
    """The line as the OCR read it; each slip happens once."""
    for right in [right for right in slips if right in text]:
        text = text.replace(right, slips.pop(right), 1)
    return text


def _pages(source: Source) -> list[list[_Line]]:
    pages: list[list[_Line]] = [[]]
    y = _MARGIN
    for element in source.elements:
        size = _SIZE + 9 if element.kind == "heading" else _SIZE
        mark, indent = ("- ", 24) if element.kind == "bullet" else ("", 0)
        for text in [line for whole in element.lines for line in _wrapped(mark + plain(whole), size, indent)]:
            if y > _PAGE[1] - _MARGIN:
                pages.append([])
                y = _MARGIN
            pages[-1].append(_Line(text, _MARGIN + indent, y, size))
            y += round(_LEADING * size / _SIZE)
        y += 6 if element.kind == "bullet" else 18
    return pages


def _wrapped(text: str, size: int, indent: int) -> list[str]:
    font = ImageFont.truetype(_FONT_FILE, size)
    room = _PAGE[0] - 2 * _MARGIN - indent
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _image(lines: list[_Line], specks: random.Random) -> Image.Image:
    page = Image.new("L", _PAGE, 255)
    draw = ImageDraw.Draw(page)
    for line in lines:
        draw.text((line.x, line.y), line.text, font=ImageFont.truetype(_FONT_FILE, line.size), fill=20)
    for _ in range(_SPECKS):
        draw.point((specks.randrange(_PAGE[0]), specks.randrange(_PAGE[1])), fill=0)
    page = page.rotate(_SKEW, resample=Image.Resampling.BILINEAR, fillcolor=255)
    return page.point(lambda grey: 255 if grey > _GREY else 0).convert("1")


def _hidden(canvas: Canvas, line: _Line, text: str) -> None:
    """The recognised words under their picture: drawn in no ink, as wide as the picture's line."""
    size = line.size / _SCALE
    wide = ImageFont.truetype(_FONT_FILE, line.size).getlength(line.text) / _SCALE
    layer = canvas.beginText(line.x / _SCALE, A4[1] - line.y / _SCALE - size)
    layer.setTextRenderMode(3)
    layer.setFont("Helvetica", size)
    layer.setHorizScale(100 * wide / stringWidth(text, "Helvetica", size))
    layer.textOut(text)
    canvas.drawText(layer)
