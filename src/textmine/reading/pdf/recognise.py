"""Text out of page images, by tesseract where it is installed with its Swedish data (Debian: tesseract-ocr-swe)."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

from textmine.reading.pdf.lines import Line, divided_at_end, gap_sign

if TYPE_CHECKING:
    import pypdfium2

LANGUAGE = "swe"
# 200 dots an inch are enough: 1-2 % of the letters wrong on clean scans, as at 300 (research/stack.md 4).
_DPI = 200
_POINTS = 72 / _DPI
_LONGEST_SIDE = 5_000  # pixels; an A3 sheet has 3,300. A poster is read coarser, in bounded memory
_PAGE_SECONDS = 120  # ten times what a full page takes
# Specks and pictures come out as words that tesseract itself is unsure of; a line of them is no text.
_LEAST_CONFIDENCE = 40
_LARGER = 1.3  # times the page's middle line height: print that stands out, a heading
_SIZE_OF_HEIGHT = 0.95  # a line's box runs from ascender to descender, nearly the font's size


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was made out on a page: its lines, top to bottom, and how sure tesseract is of the words, 0 to 100."""

    lines: tuple[Line, ...]
    confidence: float


@lru_cache(maxsize=1)
def available() -> str:
    """The version of tesseract that reads Swedish here, or "" where none does."""
    import pytesseract

    try:
        return str(pytesseract.get_tesseract_version()) if LANGUAGE in pytesseract.get_languages() else ""
    except (pytesseract.TesseractNotFoundError, pytesseract.TesseractError):
        return ""


def recognised(page: pypdfium2.PdfPage) -> Recognised | None:
    """The text of a page that is an image; None where there is no tesseract, or nothing on the page that it can make out."""
    if not available():
        return None
    import pytesseract

    os.environ["OMP_THREAD_LIMIT"] = "1"  # its threads cost more than they give (research/stack.md 4)
    scale = min(_DPI / 72, _LONGEST_SIDE / max(page.get_size()))
    image = page.render(scale=scale, grayscale=True).to_pil()
    try:
        found = pytesseract.image_to_data(
            image, lang=LANGUAGE, timeout=_PAGE_SECONDS, output_type=pytesseract.Output.DICT
        )
    except (pytesseract.TesseractError, RuntimeError):  # RuntimeError: out of time
        return None
    return lines_of(found, 1 / scale)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    confidence: float


def lines_of(found: dict[str, list[Any]], points: float = _POINTS) -> Recognised | None:
    """The lines in tesseract's table of words (its TSV output by column, boxes in pixels, each so many points wide)."""
    keys = zip(found["block_num"], found["par_num"], found["line_num"], strict=True)
    rows = [(key, _word(found, at, points)) for at, key in enumerate(keys) if str(found["text"][at]).strip()]
    lines = [[word for _, word in row] for _, row in groupby(rows, key=lambda row: row[0])]
    kept = [line for line in lines if sum(word.confidence for word in line) / len(line) >= _LEAST_CONFIDENCE]
    if not kept:
        return None
    middle = median(_height(line) for line in kept)
    sure = [word.confidence for line in kept for word in line]
    return Recognised(tuple(_line(line, middle) for line in kept), sum(sure) / len(sure))


def _word(found: dict[str, list[Any]], at: int, points: float) -> _Word:
    left, top = found["left"][at] * points, found["top"][at] * points
    right, bottom = left + found["width"][at] * points, top + found["height"][at] * points
    return _Word(str(found["text"][at]), left, right, top, bottom, float(found["conf"][at]))


def _height(line: list[_Word]) -> float:
    return max(word.bottom for word in line) - min(word.top for word in line)


def _line(words: list[_Word], middle: float) -> Line:
    height = _height(words)
    size = _SIZE_OF_HEIGHT * (height if height > _LARGER * middle else middle)
    text = words[0].text
    for before, word in pairwise(words):
        text += gap_sign(text, word.x0 - before.x1, size) + word.text
    text, divided = divided_at_end(text)
    return Line(
        text=text,
        x0=words[0].x0,
        x1=words[-1].x1,
        base=max(word.bottom for word in words),
        size=round(size, 1) or 1.0,
        divided=divided,
        first=words[0].x1 - words[0].x0,
    )
