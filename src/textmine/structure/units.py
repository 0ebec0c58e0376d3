"""Lines put together again: one unit for each heading, bullet, list entry, table row and paragraph.

Text made from pages is broken where the page ends, not where the sentence does: a sentence may go on after a line break, a
blank line or a page footer. Which breaks were forced by the width of the page is measured on the note itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from textmine.records import Span
from textmine.structure.lines import Line, Number, Sign
from textmine.swedish.layout import LABEL, OPEN_END, SIGNATURE, THAT_CLAUSE

# A sentence is over after one of these; closing quotes and brackets may follow.
_ENDS = re.compile(r"[.!?:…][\"”’')\]*_]*$")
_BEGINS_LOW = re.compile(r"[\"”“’'(\[*_\s]*[a-zåäöé]")
# Measures of a layout: how many forced breaks must be seen before they say anything, the share of blank lines inside
# sentences from which blank lines stop meaning a new paragraph. The five real notes lie at .00, .00, .02 and .42, .37.
_LEAST_BREAKS = 6
_BROKEN_SHARE = 0.12
_DOUBLE_SHARE = 0.85
_NARROWEST = 45
_WIDEST = 160
_WORDS_IN_LABEL = 4


@dataclass(frozen=True, slots=True)
class Unit(Span):
    """One or more lines that say one thing. words is the span without the signs before and around it; text is on one line."""

    lines: tuple[Line, ...]
    words: Span
    text: str

    @property
    def first(self) -> Line:
        """The line the unit begins with, which carries its signs."""
        return self.lines[0]

    @property
    def level(self) -> int:
        """The level of a Markdown heading, 0 for none."""
        return self.first.level

    @property
    def bullet(self) -> bool:
        """Whether the unit is an entry of a bullet list."""
        return self.first.bullet

    @property
    def number(self) -> Number | None:
        """The printed number the unit begins with."""
        return self.first.number

    @property
    def rule(self) -> bool:
        """Whether the unit holds nothing to read."""
        return self.first.rule

    @property
    def row(self) -> bool:
        """Whether the unit is a table row."""
        return bool(self.first.cells)

    @property
    def plain(self) -> bool:
        """Whether the unit is text without any sign before it."""
        return not (self.level or self.bullet or self.number or self.rule or self.row)

    @property
    def sentence_end(self) -> bool:
        """Whether the words end as a sentence does."""
        return bool(_ENDS.search(self.text)) and not self.text.endswith(":")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a note breaks its lines.

    flowing: line breaks inside a paragraph carry no meaning (Markdown, DOCX). marked: some line is a Markdown heading. full: a
    break where line and next word together are at least this long was forced by the page (0 where the note shows none).
    broken: blank lines stand inside sentences; double: nearly every line has one below it.
    """

    flowing: bool
    full: float
    broken: bool
    double: bool = False
    marked: bool = False

    def forced(self, line: Line, after: Line) -> bool:
        """Whether the next line's first word would not have found room."""
        first_word = re.match(r"\S*", after.text)
        return self.full > 0 and line.length + 1 + len(first_word.group() if first_word else "") >= self.full


def layout_of(lines: tuple[Line, ...], flowing: bool) -> Layout:
    """What a note's own line breaks show of its layout; flowing as for Layout."""
    sizes, blanks, plain = [], 0, 0
    marked = any(line.level for line in lines)
    for line, after in pairwise(lines):
        if _opens(after) or line.rule or line.cells or line.level:
            continue
        plain += 1
        if _BEGINS_LOW.match(after.text) and not _ENDS.search(line.text):
            size = line.length + 1 + len(after.text.split()[0])
            if _NARROWEST <= size <= _WIDEST:  # narrower ones are cells of tables, wider ones lines that nothing broke
                sizes.append(size)
                blanks += after.blank_above > 0
    if flowing or len(sizes) < _LEAST_BREAKS:
        return Layout(flowing, 0.0, False, marked=marked)
    full = quantiles(sizes, n=10)[0]
    return Layout(flowing, full, blanks / plain >= _BROKEN_SHARE, blanks / len(sizes) >= _DOUBLE_SHARE, marked)


def units_of(lines: tuple[Line, ...], layout: Layout) -> tuple[Unit, ...]:
    """The lines grouped into units, in text order. A page footer inside a sentence lies inside its unit."""
    groups: list[list[Line]] = []
    parted: list[Line] = []  # page footers since the last line of words
    for line in lines:
        if line.footer:
            parted.append(line)
            continue
        if groups and _continues(groups[-1], line, bool(parted), layout):
            groups[-1].append(line)
        else:
            groups.append([line])
        if parted and len(groups[-1]) > 1:
            parted = []
        elif parted:
            groups[-1:-1] = [[footer] for footer in parted]
            parted = []
    groups += [[footer] for footer in parted]
    return tuple(_unit(tuple(group)) for group in groups)


def _unit(lines: tuple[Line, ...]) -> Unit:
    words = Span(lines[0].words.start, max(lines[0].words.start, lines[-1].words.end))
    said = " ".join(" ".join(line.text.split()) for line in lines)
    return Unit(lines[0].start, lines[-1].end, lines, words, said)


def _opens(line: Line) -> bool:
    """Whether a line begins something of its own by its signs."""
    if line.number and line.number.sign is Sign.BARE:
        return False
    return bool(line.level or line.bullet or line.number or line.cells or line.rule)


def _continues(group: list[Line], line: Line, page_between: bool, layout: Layout) -> bool:
    """Whether a line goes on with what the group of lines before it says."""
    last = group[-1]
    blank = line.blank_above > 0 or page_between
    if line.address:
        return not (blank or group[0].rule or group[0].level or layout.flowing)
    closed = last.cells or last.level or (last is group[0] and (last.rule or (last.bold and not last.bullet)))
    if _opens(line) or line.bold or closed or SIGNATURE.match(line.text):
        return False
    ended, forced = bool(_ENDS.search(last.text)), layout.forced(last, line)
    clause = THAT_CLAUSE.match(line.text) and last.length < _NARROWEST and not OPEN_END.search(last.text)
    if not blank and (clause or (_is_label(line) and (ended or not forced))):
        return False
    return _goes_on_over_blank(group, line, layout) if blank else _goes_on_below(last, line, layout)


def _goes_on_over_blank(group: list[Line], line: Line, layout: Layout) -> bool:
    """Whether a sentence goes on after an empty line or a new page."""
    last = group[-1]
    ended = bool(_ENDS.search(last.text))
    if _is_label(line) or (ended and not (layout.broken and layout.forced(last, line))):
        return False
    if not ended:
        return bool(_BEGINS_LOW.match(line.text)) or (layout.broken and layout.forced(last, line))
    introduces = last.text.endswith(":") or line.text.endswith(":")
    return not introduces and (group[0].bullet or layout.double)


def _goes_on_below(last: Line, line: Line, layout: Layout) -> bool:
    """Whether a sentence, or where lines flow a paragraph, goes on in the very next line."""
    low = bool(_BEGINS_LOW.match(line.text))
    if layout.flowing:
        return low or not last.text.endswith(":")
    return low or layout.forced(last, line) or bool(OPEN_END.search(last.text))


def _is_label(line: Line) -> bool:
    """Whether a line begins with a short label and a colon: "Datum:", "**Beslut:**"."""
    match = LABEL.match(line.text)
    return (
        match is not None and len(match.group("label").split()) <= _WORDS_IN_LABEL and match.group("label")[0].isupper()
    )
