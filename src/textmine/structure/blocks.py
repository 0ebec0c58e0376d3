"""Every stretch of a note's text with what it is: heading, bullet, paragraph, attendance, calendar, table and the rest."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from textmine.records import AgendaItem, Block, BlockKind, CalendarRow, Span
from textmine.structure.headings import COLON, ORDINARY
from textmine.structure.units import Unit
from textmine.swedish.layout import CALENDAR_TITLE, CAPTION, OTHER_BUSINESS_TITLE, SIGNATURE, WATCH_TITLE

_FOOTNOTE = re.compile(r"(?:\[\^?\d+\]:?|\*(?=[A-ZÅÄÖ])(?![^*]*\*)|\d{1,2}\s?(?=https?://|S?https?://))")
_LONGEST_WATCH_TITLE = 90
_NUMBERS_AT_END = re.compile(r"(?:\s(?:\d[\d ,.]*%?|-)){1,6}(?:\s*(?:kr|%|st))?\s*$")
_SIGNED_LINES = 4


@dataclass(frozen=True, slots=True)
class Outline:
    """What the other modules found, by the index of a unit: ranks of headings, units of the head, of rosters, of signatures."""

    ranks: Mapping[int, int]
    header_end: int
    attendance: Sequence[Span]
    signed: frozenset[int]


def blocks_of(
    text: str, units: Sequence[Unit], items: Sequence[AgendaItem], calendar: Sequence[CalendarRow], outline: Outline
) -> tuple[Block, ...]:
    """The blocks of a note in text order; they cover every unit and never overlap."""
    starts = [item.start for item in items]
    kinds = [_kind(units, at, items, starts, calendar, outline) for at in range(len(units))]
    _mark_tables(units, kinds)
    path: list[tuple[int, str]] = []
    current: int | None = None
    blocks: list[Block] = []
    for at, unit in enumerate(units):
        item = _item_at(items, starts, unit)
        if item != current:
            current, path = item, []
        kind = kinds[at]
        if kind is BlockKind.PARAGRAPH and unit.sentence_end and blocks and blocks[-1].kind is BlockKind.BULLET:
            path = [(rank, said) for rank, said in path if rank != COLON]  # "Målen är:" heads its list only
        opens_item = item is not None and items[item].start == unit.start
        if kind is BlockKind.HEADING and not opens_item:
            rank = outline.ranks.get(at, 0)
            path = [(other, said) for other, said in path if other < rank]
        span = _span(text, unit, kind)
        if kind is BlockKind.CALENDAR and blocks and (row := _row_across(calendar, blocks[-1], unit)) is not None:
            blocks[-1] = replace(blocks[-1], end=max(blocks[-1].end, row.end))
            continue
        blocks.append(Block(*span, kind, item, tuple(said for _, said in path)))
        if kind is BlockKind.HEADING and not opens_item and not _is_title_rest(items, item, unit):
            path.append((outline.ranks.get(at, 0), unit.text.rstrip(":.*_ ")))
    return tuple(_joined_titles(text, blocks, units, items, outline))


def _row_across(calendar: Sequence[CalendarRow], before: Block, unit: Unit) -> CalendarRow | None:
    """The calendar row that runs over the block before and this unit, or None."""
    return next((row for row in calendar if row.overlaps(before) and row.overlaps(unit)), None)


def _item_at(items: Sequence[AgendaItem], starts: Sequence[int], unit: Unit) -> int | None:
    at = bisect_right(starts, unit.start) - 1
    return at if at >= 0 and unit.start < items[at].end else None


def _watched(items: Sequence[AgendaItem], item: int | None) -> bool:
    """Whether an item is a list of matters, each a title with its text."""
    return item is not None and WATCH_TITLE.search(items[item].title.text) is not None


def _is_title_rest(items: Sequence[AgendaItem], item: int | None, unit: Unit) -> bool:
    """Whether the unit is the title of an item whose number stands on a line of its own."""
    return item is not None and unit.words.start == items[item].title.start


def _kind(
    units: Sequence[Unit],
    at: int,
    items: Sequence[AgendaItem],
    starts: Sequence[int],
    calendar: Sequence[CalendarRow],
    outline: Outline,
) -> BlockKind:
    unit = units[at]
    if unit.rule:
        return BlockKind.RULE
    item = _item_at(items, starts, unit)
    if any(span.overlaps(unit) for span in outline.attendance):
        return BlockKind.ATTENDANCE
    if at in outline.signed:
        return BlockKind.SIGNATURE
    if item is not None and (items[item].start == unit.start or _is_title_rest(items, item, unit)):
        return BlockKind.HEADING
    if at < outline.header_end:
        return BlockKind.HEADER
    if any(row.overlaps(unit) for row in calendar) or _heads_calendar(unit, items, item, calendar):
        return BlockKind.CALENDAR
    if unit.row or CAPTION.match(unit.text):
        return BlockKind.TABLE
    if at in outline.ranks:
        of_a_matter = outline.ranks[at] == ORDINARY and _watched(items, item)
        return BlockKind.PARAGRAPH if of_a_matter else BlockKind.HEADING
    if _FOOTNOTE.match(unit.text if not unit.number else f"{unit.number.text} {unit.text}") and not unit.bullet:
        return BlockKind.FOOTNOTE
    return BlockKind.BULLET if unit.bullet or unit.number else BlockKind.PARAGRAPH


def _heads_calendar(unit: Unit, items: Sequence[AgendaItem], item: int | None, calendar: Sequence[CalendarRow]) -> bool:
    """Whether a unit is the line of column heads of an item's calendar, or the rule under it."""
    if item is None or not CALENDAR_TITLE.search(items[item].title.text) or unit.sentence_end:
        return False
    rows = [row.start for row in calendar if items[item].contains(row)]
    return bool(rows) and (unit.row or unit.end <= min(rows)) and not unit.level


def _mark_tables(units: Sequence[Unit], kinds: list[BlockKind]) -> None:
    """Rows of figures that a table left behind as lines of text ("Kulturförening 8 14"), and short lines among them, as tables."""
    for at, unit in enumerate(units):
        if (
            kinds[at] in (BlockKind.PARAGRAPH, BlockKind.HEADING)
            and not unit.sentence_end
            and not unit.level
            and _NUMBERS_AT_END.search(unit.text)
        ):
            beside = [other for other in (at - 1, at + 1) if 0 <= other < len(units)]
            if any(_NUMBERS_AT_END.search(units[other].text) or kinds[other] is BlockKind.TABLE for other in beside):
                kinds[at] = BlockKind.TABLE


def _span(text: str, unit: Unit, kind: BlockKind) -> tuple[int, int]:
    """Where the block's words lie: without the signs at its ends, but whole where it is a row or not to be read."""
    if kind in (BlockKind.RULE, BlockKind.TABLE, BlockKind.ATTENDANCE) or unit.row:
        return unit.start, unit.end
    start, end = unit.words.start, max(unit.words.end, unit.words.start)
    if start == end:
        return unit.start, unit.end
    return start, end


def _joined_titles(
    text: str, blocks: Sequence[Block], units: Sequence[Unit], items: Sequence[AgendaItem], outline: Outline
) -> list[Block]:
    """The blocks, where a list of matters (watch list, other business) is written as title and text, each pair as one."""
    out: list[Block] = []
    for at, block in enumerate(blocks):
        watched = _watched(items, block.item)
        before = out[-1] if out else None
        if (
            watched
            and before is not None
            and block.kind is BlockKind.PARAGRAPH
            and before.item == block.item
            and before.end <= block.start
            and _is_matter_title(text, before, items, units, at, outline)
            and _belongs(units[at], block, items)
        ):
            out[-1] = replace(before, end=block.end, kind=BlockKind.PARAGRAPH)
            continue
        out.append(block)
    return out


def _is_matter_title(
    text: str, before: Block, items: Sequence[AgendaItem], units: Sequence[Unit], at: int, outline: Outline
) -> bool:
    """Whether the block before is the title of a matter: one short line without a Markdown level, not the item's own heading."""
    opener = units[at - 1]
    own = before.item is not None and (
        opener.start == items[before.item].start or opener.words.start == items[before.item].title.start
    )
    short = before.end - before.start <= _LONGEST_WATCH_TITLE and "\n" not in text[before.start : before.end]
    return (
        before.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        and short
        and not own
        and not opener.level
        and not opener.text.endswith(":")
    )


def _belongs(unit: Unit, block: Block, items: Sequence[AgendaItem]) -> bool:
    """Whether a paragraph is the text of the title above it: right below it, or under other business a sentence below it."""
    if not unit.first.blank_above:
        return True
    other_business = block.item is not None and OTHER_BUSINESS_TITLE.search(items[block.item].title.text)
    return bool(other_business) and unit.text.endswith((".", "!", "?")) and len(unit.text.split()) > 4


def signed_units(units: Sequence[Unit]) -> frozenset[int]:
    """The indices of the units of a closing signature: a signing label and the short lines after it."""
    found: set[int] = set()
    for at, unit in enumerate(units):
        if (
            not unit.rule
            and not unit.level
            and not unit.bullet
            and SIGNATURE.match(unit.text)
            and len(unit.text) <= 160
        ):
            following = at
            while following < len(units) and following - at < _SIGNED_LINES:
                other = units[following]
                if following > at and (
                    other.level or other.bullet or other.number or len(other.text) > 80 or other.sentence_end
                ):
                    break
                found.add(following)
                following += 1
    return frozenset(found)
