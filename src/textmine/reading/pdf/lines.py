"""A page's printed lines: characters gathered into words and gaps, before anything is known of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from textmine.reading.marks import as_printed, is_mark
from textmine.reading.pdf.glyphs import Glyphs, Segment

# A gap of two ems is a tab stop or a column of an unruled table: the widest gaps of justified text measured on rendered
# minutes stay below one and a half.
TAB_GAP = 2.0
_EVEN = 0.1  # of the widest: gaps that differ no more are spread to fill the line, not tab stops
_SAME_LINE = 0.25  # of the size: how far baselines of one line may lie apart
_LOOKS = 5  # characters whose font decides whether a line is bold
_WORD = re.compile(r"\S+")
_HARD_HYPHEN = re.compile(r"(?<=\w)[-\u00ad\u2010]$")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. divided: its last word was divided at the end (the hyphen is left out of text).

    x0, x1 and base (the baseline) are in points; first is the width of its first word; size is the font's, in points.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool = False
    typewriter: bool = False
    divided: bool = False
    first: float = 0.0

    @property
    def printed(self) -> str:
        """The text with the hyphen that divides its last word."""
        return self.text + "-" if self.divided else self.text


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A ruled table: its rows, cells divided by tabs, in the place it has on the page."""

    rows: tuple[str, ...]
    x0: float
    x1: float
    top: float
    base: float


Item = Line | TableBlock


def line_of(glyphs: Glyphs, segment: Segment) -> Line | None:
    """The printed line of a stretch of characters; None where nothing is printed there."""
    words = list(_WORD.finditer(glyphs.text, segment.start, segment.end))
    if not words:
        return None
    size = glyphs.look(words[0].start()).size or 1.0
    boxes = [(glyphs.box(word.start()).x0, glyphs.box(word.end() - 1).x1) for word in words]
    gaps = [right[0] - left[1] for left, right in pairwise(boxes)]
    justified = len(gaps) > 1 and max(gaps) - min(gaps) <= _EVEN * max(gaps)
    text = words[0][0]
    for gap, word in zip(gaps, words[1:], strict=True):
        text += (" " if justified else gap_sign(text, gap, size)) + word[0]
    text = text.replace("\u00ad", "-") if segment.divided else text
    text, cut = divided_at_end(text)
    divided = segment.divided or cut
    text = as_printed(text)
    if not text.strip():
        return None
    bold, typewriter, size = _looks(glyphs, words)
    return Line(
        text=text,
        x0=boxes[0][0],
        x1=boxes[-1][1],
        base=glyphs.baseline(words[0].start()),
        size=size,
        bold=bold,
        typewriter=typewriter,
        divided=divided,
        first=boxes[0][1] - boxes[0][0],
    )


def divided_at_end(text: str) -> tuple[str, bool]:
    """The text of a line without the hyphen that divides its last word, and whether there is one."""
    cut = _HARD_HYPHEN.search(text)
    return (text[: cut.start()], True) if cut else (text, False)


def gap_sign(before: str, gap: float, size: float) -> str:
    """What stands between two words: a tab where the gap is a tab stop's, else a space.

    A gap after a bullet, an item number or a label with a colon is only its indentation.
    """
    if gap <= TAB_GAP * size or before.endswith(":") or is_mark(before):
        return " "
    return "\t"


def _looks(glyphs: Glyphs, words: list[re.Match[str]]) -> tuple[bool, bool, float]:
    """Whether the whole line is bold, whether it begins in a typewriter font, and its size.

    A few characters tell: the first, the last and some between; a mark at the start does not count for the weight.
    """
    first = glyphs.look(words[0].start())
    telling = words[1:] if len(words) > 1 and is_mark(words[0][0]) else words
    step = max(1, (len(telling) - 1) // (_LOOKS - 1))
    places = [word.start() for word in telling[::step]] + [telling[-1].end() - 1]
    looks = [glyphs.look(place) for place in places]
    sizes = sorted(look.size for look in looks)
    return all(look.bold for look in looks), first.typewriter, sizes[len(sizes) // 2] or 1.0


def lines_of(glyphs: Glyphs, segments: Iterable[Segment]) -> list[Line]:
    """The printed lines of the segments, parts of one line that pdfium gave apart put together."""
    lines: list[Line] = []
    for segment in segments:
        line = line_of(glyphs, segment)
        if line is None:
            continue
        if lines and same_line(lines[-1], line):
            lines[-1] = joined(lines[-1], line)
        else:
            lines.append(line)
    return lines


def same_line(left: Line, right: Line) -> bool:
    """Whether right goes on where left ends, on the same baseline."""
    return (
        abs(left.base - right.base) <= _SAME_LINE * max(left.size, right.size)
        and right.x0 >= left.x1 - _SAME_LINE * left.size
        and not left.divided
    )


def joined(left: Line, right: Line) -> Line:
    """The two parts of one printed line as one."""
    only_mark = is_mark(left.text)
    return replace(
        left,
        text=left.text + gap_sign(left.text, right.x0 - left.x1, left.size) + right.text,
        x1=right.x1,
        size=right.size if only_mark else left.size,
        bold=right.bold if only_mark else left.bold and right.bold,
        divided=right.divided,
    )
