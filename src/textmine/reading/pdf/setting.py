"""How a document is set: its body size, its leading, and which looks are headings of which level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from textmine.reading.look import BOLD_LEVEL, ENDS_SENTENCE, HEADING_SHARE, LONGEST_HEADING
from textmine.reading.pdf.lines import Item, Line

_LARGER = 1.12  # of the body size: 12 pt over 10.5 is a heading, 11.5 over 11 a change of font
_DEEPEST_BY_SIZE = 3  # "###"; Word's own headings differ in size down to level 3
_PARAGRAPH_GAP = 1.3  # of the leading: Word's smallest usual paragraph space, 4 pt after 12 pt leading
_USUAL_LEADING = 1.2  # of the size, where no two lines of one paragraph are found
_WIDEST_LEADING = 2.6  # of the size: double spacing
_SPACE = 0.25  # of the size: the width of a word space
_SAME_COLUMN = 40.0  # points that lines of one column differ at their left edge, by indents


@dataclass(frozen=True, slots=True)
class Setting:
    """A document's typography. size in points; leading in parts of the size; levels: sizes of headings, largest first."""

    size: float
    leading: float
    levels: tuple[float, ...]
    bold_heads: bool

    def heading_level(self, line: Line) -> int:
        """The level of the heading that the line looks like, 1 to 4; 0 for ordinary text."""
        text = line.text.strip()
        if len(text) > LONGEST_HEADING or line.divided or not any(char.isalpha() for char in text) or "\t" in text:
            return 0
        size = half_points(line.size)
        if size in self.levels:
            return self.levels.index(size) + 1
        if self.bold_heads and line.bold and size >= self.size and text[-1] not in ENDS_SENTENCE:
            return BOLD_LEVEL
        return 0

    def is_gap(self, above: Line, below: Line) -> bool:
        """Whether there is more space between the two lines than between lines of one paragraph."""
        return below.base - above.base > _PARAGRAPH_GAP * self.leading * max(above.size, below.size)


def half_points(size: float) -> float:
    """A font size rounded to half a point."""
    return round(size * 2) / 2


def setting_of(pages: Sequence[Sequence[Item]]) -> Setting:
    """The typography of a document from the lines of its pages."""
    lines = [item for items in pages for item in items if isinstance(item, Line)]
    sizes: Counter[float] = Counter()
    bold = 0
    for line in lines:
        sizes[half_points(line.size)] += len(line.text)
        bold += len(line.text) if line.bold else 0
    total = sum(sizes.values())
    body = max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 11.0
    larger = sorted((size for size in sizes if size >= _LARGER * body), reverse=True)
    if sum(sizes[size] for size in larger) > HEADING_SHARE * total:
        larger = []
    levels = tuple(larger[:_DEEPEST_BY_SIZE])
    return Setting(body, _leading(pages), levels, bold <= HEADING_SHARE * total)


def _leading(pages: Sequence[Sequence[Item]]) -> float:
    """The usual distance of baselines in a paragraph, in parts of the size.

    Measured where the lower line begins in lower case, so that both are surely of one paragraph.
    """
    found: Counter[float] = Counter()
    for items in pages:
        for above, below in pairwise(items):
            if isinstance(above, Line) and isinstance(below, Line) and below.text[0].islower():
                distance = (below.base - above.base) / below.size
                if 0 < distance < _WIDEST_LEADING:
                    found[round(distance, 1)] += 1
    return max(found, key=lambda distance: (found[distance], -distance)) if found else _USUAL_LEADING


def right_edge(lines: Sequence[Line], of: Line) -> float:
    """How far to the right the lines reach that stand in the same column as `of`."""
    return max(line.x1 for line in lines if abs(line.x0 - of.x0) <= _SAME_COLUMN)


def is_full(line: Line, following: Line, edge: float) -> bool:
    """Whether a line ended because the next word had no room before the edge."""
    return line.divided or line.x1 + _SPACE * line.size + following.first > edge
