"""Headings that no sign marks: a short line of its own above text or a list, in notes that were text or pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from textmine.structure.lines import Sign
from textmine.structure.units import Layout, Unit
from textmine.swedish.layout import CALENDAR_TITLE, CAPTION, GROUP_HEADING, LABEL, MAIN_CHAPTER, STATES

_LONGEST = 80  # characters; headings of the real notes run to 76
_LONGEST_QUESTION = 70
_LONGEST_NUMBERED = 60
_LONGEST_CALENDAR = 40
_SHORTEST_CAPITALS = 3  # longer than an acronym
_MOST_LINES = 2
# Ranks of headings without a Markdown level, below all of those: capitals over ordinary over those that end with a colon.
CAPITALS, ORDINARY, COLON = 7, 8, 9
# Figures at the end of a line are what a table left behind: "Kulturförening 8 14", "Miljökontoret 50 %".
_FIGURES = re.compile(r"\s(?:\d+ ){1,}\d[\d,]*$|\s\d+\s?%$")
_OPENING = re.compile(r"[\"”“(]?[A-ZÅÄÖÉ0-9]")


def rank_of(units: Sequence[Unit], at: int, layout: Layout) -> int:
    """How high a heading units[at] is: 1 to 6 for Markdown levels, 7 to 9 for headings by look, 0 for no heading.

    units are those of the whole note. A line in a run of short lines is an entry of a list, not a heading.
    """
    unit = units[at]
    after = _next(units, at)
    if unit.level or after is None:
        return unit.level
    if unit.number is not None and unit.number.sign is not Sign.BARE and _heads_numbered(units, at, after):
        return ORDINARY
    if not _short(unit):
        return 0
    if _known(unit) or (unit.first.bold and not unit.text.endswith((".", ","))):
        return ORDINARY
    if unit.text.endswith(":"):
        return COLON if layout.flowing or not after.level else ORDINARY
    return _rank_by_look(units, at, layout, after)


def _known(unit: Unit) -> bool:
    """Whether a short line is a heading by its words: a chapter, a group, a calendar."""
    calendar = CALENDAR_TITLE.match(unit.text) and len(unit.text) <= _LONGEST_CALENDAR and not unit.sentence_end
    return bool(calendar) or (
        unit.number is None and bool(MAIN_CHAPTER.fullmatch(unit.text) or GROUP_HEADING.fullmatch(unit.text))
    )


def _rank_by_look(units: Sequence[Unit], at: int, layout: Layout, after: Unit) -> int:
    """The rank of a short line without any sign: capitals, or a line that stands alone above what it heads."""
    unit = units[at]
    marked_note = layout.flowing and layout.marked
    states = unit.text.endswith((".", ",", ";", "!")) or (STATES.search(unit.text) and not unit.text.endswith("?"))
    if marked_note or states or CAPTION.match(unit.text):
        return 0
    if unit.text.isupper() and len(unit.text) > _SHORTEST_CAPITALS:
        return CAPITALS
    return ORDINARY if _stands_alone(units, at, after) else 0


def _short(unit: Unit) -> bool:
    """Whether a unit could be a heading by itself: a plain line or two, not long, opened by a capital."""
    numbered = unit.number is not None and unit.number.depth > 1
    return (
        (unit.plain or numbered)
        and len(unit.lines) <= _MOST_LINES
        and 1 < len(unit.text) <= _LONGEST
        and bool(_OPENING.match(unit.text))
        and not _FIGURES.search(unit.text)
        and not (len(unit.lines) > 1 and unit.sentence_end and not unit.text.endswith("?"))
        and not (unit.text.endswith("?") and len(unit.text) > _LONGEST_QUESTION and len(unit.lines) == 1)
        and not (LABEL.match(unit.text) and not unit.text.rstrip("*_ ").endswith(":"))
    )


def _heads_numbered(units: Sequence[Unit], at: int, after: Unit) -> bool:
    """Whether a numbered line is the heading of what follows it and no entry of a list."""
    unit = units[at]
    before = units[at - 1] if at else None
    listed = before is not None and before.number is not None and before.number.depth == 1
    return (
        len(unit.lines) == 1
        and not listed
        and len(unit.text) <= _LONGEST_NUMBERED
        and not unit.sentence_end
        and bool(_OPENING.match(unit.text))
        and not (after.number or after.rule or after.level or after.row)
    )


def _next(units: Sequence[Unit], at: int) -> Unit | None:
    below = (units[other] for other in range(at + 1, len(units)))
    return next((unit for unit in below if not unit.first.footer), None)


def _entry_like(unit: Unit) -> bool:
    """Whether a plain unit could be one of a run of short entries without bullets."""
    return _short(unit) and not unit.text.endswith((".", ":", "!", "?")) and not GROUP_HEADING.fullmatch(unit.text)


def _stands_alone(units: Sequence[Unit], at: int, after: Unit) -> bool:
    """Whether a short line heads what follows, rather than being one of several such lines."""
    unit = units[at]
    if (
        after.level
        or after.rule
        or after.row
        or (after.number is not None and not after.number.depth > 1 and after.first.blank_above > 1)
    ):
        return False
    before = units[at - 1] if at else None
    if (
        before is not None
        and _entry_like(before)
        and before.first.blank_above == unit.first.blank_above
        and not after.bullet
    ):
        return False
    if after.bullet or after.number is not None:
        return True
    if "," in unit.text or (len(unit.lines) > 1 and not unit.text.endswith("?")):
        return False
    if _entry_like(after):
        return unit.first.blank_above > after.first.blank_above and not _entry_run(units, at + 1)
    return True


def _entry_run(units: Sequence[Unit], at: int) -> bool:
    """Whether units[at] is followed by another short entry at the same distance: a list without bullets."""
    return (
        at + 1 < len(units)
        and _entry_like(units[at + 1])
        and units[at + 1].first.blank_above == units[at].first.blank_above
    )
