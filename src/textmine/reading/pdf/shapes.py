"""What a page draws besides characters: the rules of tables, bullets that are dots rather than letters, and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pypdfium2.raw as pdfium_c

from textmine.reading.pdf.glyphs import Box, Glyphs
from textmine.reading.pdf.lines import Item, Line

_RULE = 3.0  # points: a path no thicker than this is a line, as Word and LibreOffice draw cell borders
_SHORTEST_RULE = 8.0  # points: shorter strokes are letters, ticks or dots
_SMALLEST_DOT = 1.5  # points; browsers draw a bullet as a dot of a third of the size
_ROUND = 1.5  # a dot is at most this much longer than wide
_DOT_DISTANCE = 2.0  # of the size: how far to the left of its line a dot may stand
_X_HEIGHT = 0.8  # of the size: how far above the baseline its middle may lie
_DEEPEST_FORM = 3  # forms within forms that are looked into
_DOT = "• "
_MOST_OF_A_PAGE = 0.5  # of its area: a picture so large is the page, scanned, and what is printed beside it a stamp


@dataclass(slots=True)
class Shapes:
    """How many rules a page draws across and down (a rectangle has two of each), its dots, and the part of its area that its
    largest picture covers.
    """

    across: int = 0
    down: int = 0
    pictured: float = 0.0
    dots: list[Box] = field(default_factory=list)

    @property
    def may_hold_table(self) -> bool:
        """Whether there are rules enough for a table: a frame round a text has two and two, the wall inside makes five."""
        return self.across >= 2 and self.down >= 2 and self.across + self.down >= 5

    @property
    def is_picture(self) -> bool:
        """Whether a picture covers most of the page."""
        return self.pictured >= _MOST_OF_A_PAGE


def shapes_of(page: Any, glyphs: Glyphs) -> Shapes:
    """The shapes of a page (pypdfium2's PdfPage); asked of pdfium, which has them at hand.

    Dots inside forms are passed over: their place is the form's own.
    """
    found = Shapes()
    edges = [ctypes.c_float() for _ in range(4)]
    page_width, page_height = page.get_size()
    for thing, kind, depth in _drawn(page.raw, pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject, 0):
        if not pdfium_c.FPDFPageObj_GetBounds(thing, *edges):
            continue
        left, bottom, right, top = (edge.value for edge in edges)
        width, height = right - left, top - bottom
        if kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            found.pictured = max(found.pictured, width * height / max(page_width * page_height, 1.0))
            continue
        found.across += (2 if height > _RULE else 1) if width > _SHORTEST_RULE else 0
        found.down += (2 if width > _RULE else 1) if height > _SHORTEST_RULE else 0
        shorter, longer = sorted((width, height))
        if depth == 0 and shorter >= _SMALLEST_DOT and longer <= min(_SHORTEST_RULE, _ROUND * shorter):
            found.dots.append(glyphs.placed(left, bottom, right, top))
    return found


def _drawn(holder: Any, count: Any, get: Any, depth: int) -> Iterator[tuple[Any, int, int]]:
    """The paths and pictures that a page or a form draws, each with its kind and how many forms it lies within."""
    for index in range(count(holder)):
        thing = get(holder, index)
        kind = pdfium_c.FPDFPageObj_GetType(thing)
        if kind in (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE):
            yield thing, kind, depth
        elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            yield from _drawn(thing, pdfium_c.FPDFFormObj_CountObjects, pdfium_c.FPDFFormObj_GetObject, depth + 1)


def with_dots(items: Sequence[Item], dots: Sequence[Box]) -> list[Item]:
    """The items, a bullet put before each line that a dot stands to the left of."""
    if not dots:
        return list(items)
    return [_with_dot(item, dots) if isinstance(item, Line) else item for item in items]


def _with_dot(line: Line, dots: Sequence[Box]) -> Line:
    for dot in dots:
        middle = (dot.top + dot.bottom) / 2
        beside = 0 <= line.x0 - dot.x1 <= _DOT_DISTANCE * line.size
        if beside and line.base - _X_HEIGHT * line.size <= middle <= line.base:
            return replace(line, text=_DOT + line.text, x0=dot.x0)
    return line
