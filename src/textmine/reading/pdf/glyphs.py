"""The edge to pdfium: one page's characters, where they stand and how they look.

Positions are in points on the page as it is shown: x to the right, y downward from the top left corner.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium_c

# How pdfium writes a hyphen that divides a word at a line's end: U+0002 inside, U+FFFE in extracted text; no line break.
LINE_END_HYPHENS = "\x02\ufffe"
_SEGMENT_END = re.compile(f"\r\n|[\r\n{LINE_END_HYPHENS}]")
_FONT_NAME_ROOM = 256  # bytes; the PDF standard limits a name to 127
_FORCE_BOLD = 1 << 18  # font descriptor flag 19 of ISO 32000-1, table 123
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_TYPEWRITER_NAME = re.compile(r"courier", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page."""

    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Look:
    """How one character is set: its size in points, whether bold, whether in a typewriter font."""

    size: float
    bold: bool
    typewriter: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a page's characters on one printed line; divided: its last word goes on in the next segment."""

    start: int
    end: int
    divided: bool


class Glyphs:
    """The characters of one open page. Valid only while the page is open."""

    def __init__(self, page: Any, text_page: Any) -> None:
        """Page and text_page are pypdfium2's PdfPage and PdfTextPage."""
        self._handle = text_page.raw
        self._place = _placing(page.get_rotation(), page.get_mediabox())
        count = text_page.count_chars()
        text = text_page.get_text_range(errors="replace") if count > 0 else ""
        if len(text) != count:  # characters that pdfium leaves out of its text would shift every position after them
            text = "".join(chr(pdfium_c.FPDFText_GetUnicode(self._handle, i)) for i in range(max(count, 0)))
        self.text: str = text
        quarter_turned = page.get_rotation() in (90, 270)
        left, bottom, right, top = page.get_mediabox()
        self.width: float = top - bottom if quarter_turned else right - left
        self.height: float = right - left if quarter_turned else top - bottom
        self._edges = [ctypes.c_double() for _ in range(4)]
        self._matrix = pdfium_c.FS_MATRIX()
        self._name = ctypes.create_string_buffer(_FONT_NAME_ROOM)
        self._flags = ctypes.c_int()

    def segments(self) -> Iterator[Segment]:
        """The page's printed lines in reading order, as stretches of `text`."""
        start = 0
        for end in _SEGMENT_END.finditer(self.text):
            yield Segment(start, end.start(), end[0] in LINE_END_HYPHENS)
            start = end.end()
        yield Segment(start, len(self.text), False)

    def box(self, index: int) -> Box:
        """The ink of the character at index of `text`."""
        left, right, bottom, top = self._edges
        pdfium_c.FPDFText_GetCharBox(self._handle, index, left, right, bottom, top)
        return self.placed(left.value, bottom.value, right.value, top.value)

    def placed(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the file's own coordinates as it lies on the page shown."""
        x0, y0 = self._place(left, top)
        x1, y1 = self._place(right, bottom)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def baseline(self, index: int) -> float:
        """The y of the line that the character at index stands on."""
        x, y = self._edges[:2]
        pdfium_c.FPDFText_GetCharOrigin(self._handle, index, x, y)
        return self._place(x.value, y.value)[1]

    def look(self, index: int) -> Look:
        """How the character at index is set."""
        size = pdfium_c.FPDFText_GetFontSize(self._handle, index)
        if pdfium_c.FPDFText_GetMatrix(self._handle, index, self._matrix):  # many writers scale a font of size 1
            size *= math.hypot(self._matrix.c, self._matrix.d)
        self._name.value = b""
        pdfium_c.FPDFText_GetFontInfo(self._handle, index, self._name, _FONT_NAME_ROOM, self._flags)
        name = self._name.value.decode("latin-1")
        bold = bool(_BOLD_NAME.search(name)) or bool(self._flags.value & _FORCE_BOLD)
        return Look(size, bold, bool(_TYPEWRITER_NAME.search(name)))


def _placing(
    rotation: int, mediabox: tuple[float, float, float, float]
) -> Callable[[float, float], tuple[float, float]]:
    """The function from PDF user space to the page as shown (ISO 32000-1, 8.3.2.3 and /Rotate in 7.7.3.3)."""
    left, bottom, right, top = mediabox
    if rotation == 90:
        return lambda x, y: (y - bottom, x - left)
    if rotation == 180:
        return lambda x, y: (right - x, y - bottom)
    if rotation == 270:
        return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)
