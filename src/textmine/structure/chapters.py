"""The parts of a note that no agenda numbers: the groups of a workshop, the chapters of a report, points under plain headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textmine.records import Quote
from textmine.structure.agenda import Opening, title_span, type_of
from textmine.structure.headings import ORDINARY
from textmine.structure.units import Unit
from textmine.swedish.layout import AGENDA_TITLE, CHAPTER, ENDS_WITH_GROUP, GROUP_HEADING, LABEL, MAIN_CHAPTER
from textmine.swedish.roles import LEADER_LABELS

_LONG_TITLE = 110
_PARTED = 2
_LONGEST_GROUP_TITLE = 60


def groups(units: Sequence[Unit], text: str) -> tuple[Opening, ...]:
    """The openings of a workshop's or compilation's groups: "Grupp 3", or a heading right above a line that names its leaders."""
    found = []
    for at, unit in enumerate(units):
        if unit.bullet or unit.rule or unit.row:
            continue
        named = GROUP_HEADING.fullmatch(unit.text) or (ENDS_WITH_GROUP.fullmatch(unit.text) and not unit.sentence_end)
        if (named and len(unit.text) <= _LONG_TITLE) or _led(units, at):
            number = GROUP_HEADING.fullmatch(unit.text)
            start, end = title_span(text, unit.words.start, unit.words.end)
            end -= text[end - 1] == "."
            found.append(Opening(at, Quote.of(text, start, end), number.group("number") if number else None))
    return tuple(sorted([*found, *_set_apart(units, text, found)], key=lambda opening: opening.unit))


def _set_apart(units: Sequence[Unit], text: str, found: Sequence[Opening]) -> list[Opening]:
    """Further parts of a note whose groups are parted by rules: what stands under a rule as they do."""
    taken = {opening.unit for opening in found}
    if sum(at > 0 and units[at - 1].rule for at in taken) < _PARTED:
        return []
    first = min(taken)
    apart = [
        at
        for at in range(first + 1, len(units))
        if units[at - 1].rule and not units[at - 1].first.footer and at not in taken and _heads(units, at)
    ]
    return [_heading_opening(units[at], at, text) for at in apart]


def _heads(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    return (
        (unit.plain or unit.level > 0)
        and len(unit.text) <= _LONGEST_GROUP_TITLE
        and not unit.sentence_end
        and at + 1 < len(units)
    )


def _led(units: Sequence[Unit], at: int) -> bool:
    """Whether the next unit names the leaders of a group, so that this one is its heading."""
    if at + 1 >= len(units) or units[at].sentence_end or LABEL.match(units[at].text):
        return False
    label = LABEL.match(units[at + 1].text)
    return label is not None and label.group("label").casefold() in LEADER_LABELS


def chapters(units: Sequence[Unit], ranks: Mapping[int, int], text: str, level: int = 0) -> tuple[Opening, ...]:
    """The openings of a report's chapters: its highest headings; without levels, those with a chapter's usual name.

    level is the Markdown level of its numbered headings, 0 where none is numbered.
    """
    marked = [at for at in ranks if units[at].level]
    if marked:
        top = level or _top_level(units, marked)
        chosen = [at for at in marked if units[at].level == top]
    else:
        chosen = [at for at in sorted(ranks) if MAIN_CHAPTER.fullmatch(units[at].text)]
    return tuple(_heading_opening(units[at], at, text) for at in chosen)


def headings(units: Sequence[Unit], ranks: Mapping[int, int], text: str, begin: int) -> tuple[Opening, ...]:
    """The openings of unnumbered points: the headings of the highest rank that comes twice, from units[begin] on."""
    later = [at for at in sorted(ranks) if at >= begin]
    if not later:
        return ()
    marked = [at for at in later if units[at].level]
    if marked:
        top = _top_level(units, marked)
        chosen = [at for at in marked if units[at].level <= top]
        leaves = [at for at in marked if not _heads_a_heading(units, at)]
        hollow = sum(_heads_a_heading(units, at) for at in chosen)
        chosen = [at for at in chosen if units[at].level == top or not _heads_a_heading(units, at)]
        if hollow * 2 > len(chosen) and len(leaves) > len(chosen):
            chosen = leaves  # chapters without a word of their own: the points are below them
    else:
        by_rank = [at for at in later if ranks[at] <= ORDINARY] or later
        chosen = by_rank if len(by_rank) > 1 else []
    return tuple(
        _heading_opening(units[at], at, text)
        for at in chosen
        if not type_of(units[at].text) or AGENDA_TITLE.search(units[at].text)
    )


def _heads_a_heading(units: Sequence[Unit], at: int) -> bool:
    """Whether the next thing to read below a heading is another one."""
    below = next((unit for unit in units[at + 1 :] if not unit.rule), None)
    return below is not None and below.level > 0


def _top_level(units: Sequence[Unit], marked: Sequence[int]) -> int:
    """The highest heading level that is not just the title's: used at least twice, or else the lowest number."""
    levels = [units[at].level for at in marked]
    return min((level for level in set(levels) if levels.count(level) > 1), default=min(levels))


def _heading_opening(unit: Unit, at: int, text: str) -> Opening:
    return Opening(
        at,
        Quote.of(text, *title_span(text, unit.words.start, unit.words.end)),
        unit.number.text if unit.number else None,
    )


def has_chapters(units: Sequence[Unit], ranks: Mapping[int, int]) -> int:
    """How many different usual names of a report's chapters stand as headings."""
    return len(
        {unit.text.casefold().split()[0].rstrip(":.") for at in ranks if CHAPTER.match((unit := units[at]).text)}
    )
