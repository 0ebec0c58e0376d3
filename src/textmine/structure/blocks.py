"""Every stretch of a note's text with what it is: heading, bullet, paragraph, attendance, calendar, table and the rest."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from textmine.records import AgendaItem, Block, BlockKind, CalendarRow, Span
from textmine.structure.headings import COLON, ORDINARY
from textmine.structure.lines import Sign
from textmine.structure.stretches import Stretches
from textmine.structure.units import Unit
from textmine.swedish.layout import CALENDAR_TITLE, CAPTION, OTHER_BUSINESS_TITLE, SIGNATURE, WATCH_TITLE

_FOOTNOTE = re.compile(r"(?:\[\^?\d+\]:?|\*(?=[A-ZÅÄÖ])(?![^*]*\*)|\d{1,2}\s?(?=https?://|S?https?://))")
_LONGEST_WATCH_TITLE = 90
_NUMBERS_AT_END = re.compile(r"(?:\s(?:\d[\d ,.]*%?|-)){1,6}(?:\s*(?:kr|%|st))?\s*$")
_SIGNED_LINES = 4
_LONGEST_SIGNATURE = 160
_LONGEST_NAME = 80
_FEW_WORDS = 4  # a title has no more; a sentence about it does


@dataclass(frozen=True, slots=True)
class Outline:
    """What the other modules found in a note.

    ranks are those of headings by the index of their unit, header_end the index of the first unit after the head, attendance
    the stretches of rosters, signed the indices of units of a signature.
    """

    text: str
    units: Sequence[Unit]
    items: Sequence[AgendaItem]
    calendar: Stretches[CalendarRow]
    ranks: Mapping[int, int]
    header_end: int
    attendance: Stretches[Span]
    signed: frozenset[int]

    def item_at(self, unit: Unit) -> int | None:
        """The index of the agenda item a unit belongs to."""
        at = bisect_right(self.items, unit.start, key=_start) - 1
        return at if at >= 0 and unit.start < self.items[at].end else None

    def opens_item(self, unit: Unit) -> bool:
        """Whether a unit is an item's own heading, or its title on the line below the number."""
        item = self.item_at(unit)
        return item is not None and (
            self.items[item].start == unit.start or self.items[item].title.start == unit.words.start
        )

    def watched(self, item: int | None) -> bool:
        """Whether an item is a list of matters, each a title with its text."""
        return item is not None and WATCH_TITLE.search(self.items[item].title.text) is not None


def _start(span: Span) -> int:
    return span.start


@dataclass(frozen=True, slots=True)
class _Placed:
    """A block and the unit it begins with."""

    block: Block
    unit: Unit


def blocks_of(outline: Outline) -> tuple[Block, ...]:
    """The blocks of a note in text order; they cover every unit and never overlap."""
    kinds = [_kind(outline, at) for at in range(len(outline.units))]
    _mark_tables(outline.units, kinds)
    placed: list[_Placed] = []
    path: list[tuple[int, str]] = []
    for at, (unit, kind) in enumerate(zip(outline.units, kinds, strict=True)):
        item = outline.item_at(unit)
        before = placed[-1].block if placed else None
        if before is None or item != before.item:
            path = []
        elif kind is BlockKind.CALENDAR and (row := outline.calendar.over(before, unit)) is not None:
            placed[-1] = replace(placed[-1], block=replace(before, end=max(before.end, row.end)))
            continue
        path = _path_to(path, kind, unit, outline.ranks.get(at, 0), before)
        headings = tuple(said for _, said in path)
        for span, said in _title_and_text(outline, unit, kind):
            placed.append(_Placed(Block(span.start, span.end, said, item, headings), unit))
        if kind is BlockKind.HEADING and not outline.opens_item(unit):
            path.append((outline.ranks.get(at, 0), unit.text.rstrip(":.*_ ")))
    return tuple(one.block for one in _joined_titles(outline, placed))


def _title_and_text(outline: Outline, unit: Unit, kind: BlockKind) -> list[tuple[Span, BlockKind]]:
    """The block of a unit; two where a point's text goes on in the line of its title."""
    whole = Span(*_span(unit, kind))
    item = outline.item_at(unit)
    title = outline.items[item].title if item is not None and outline.items[item].start == unit.start else None
    if (
        kind is not BlockKind.HEADING
        or title is None
        or not (unit.words.start <= title.start < title.end < unit.words.end)
    ):
        return [(whole, kind)]
    begin = next((at for at in range(title.end, whole.end) if outline.text[at].isalnum()), None)
    if begin is None:
        return [(whole, kind)]
    return [(Span(whole.start, title.end), kind), (Span(begin, whole.end), BlockKind.PARAGRAPH)]


def _path_to(
    path: list[tuple[int, str]], kind: BlockKind, unit: Unit, rank: int, before: Block | None
) -> list[tuple[int, str]]:
    """The headings above a unit: those of a higher rank above a heading; "Målen är:" heads its list only."""
    if kind is BlockKind.HEADING:
        return [(other, said) for other, said in path if other < rank]
    if kind is BlockKind.PARAGRAPH and unit.sentence_end and before is not None and before.kind is BlockKind.BULLET:
        return [(other, said) for other, said in path if other != COLON]
    return path


def _kind(outline: Outline, at: int) -> BlockKind:
    """What a unit is, by what was found there; the first that holds."""
    unit = outline.units[at]
    held = {
        BlockKind.RULE: unit.rule,
        BlockKind.ATTENDANCE: outline.attendance.over(unit) is not None,
        BlockKind.SIGNATURE: at in outline.signed,
    }
    found = next((kind for kind, holds in held.items() if holds), None)
    if found is None and outline.opens_item(unit):
        return BlockKind.HEADING
    if found is None and at < outline.header_end:
        return BlockKind.HEADER
    return found or _kind_inside(outline, at)


def _kind_inside(outline: Outline, at: int) -> BlockKind:
    """What a unit of an item, or of a note without items, is."""
    unit = outline.units[at]
    item = outline.item_at(unit)
    matter = outline.ranks.get(at) == ORDINARY and outline.watched(item)  # a watch list's title heads one matter only
    numbered = f"{unit.number.text} {unit.text}" if unit.number else unit.text
    held = {
        BlockKind.CALENDAR: outline.calendar.over(unit) is not None or _heads_calendar(outline, unit, item),
        BlockKind.TABLE: unit.row or CAPTION.match(unit.text) is not None,
        BlockKind.HEADING: at in outline.ranks and not matter,
        BlockKind.FOOTNOTE: _FOOTNOTE.match(numbered) is not None and not unit.bullet,
        BlockKind.BULLET: unit.bullet or (unit.number is not None and unit.number.sign is not Sign.BARE),
    }
    return next((kind for kind, holds in held.items() if holds), BlockKind.PARAGRAPH)


def _heads_calendar(outline: Outline, unit: Unit, item: int | None) -> bool:
    """Whether a unit is the line of column heads of an item's calendar, or the rule under it."""
    if item is None or not CALENDAR_TITLE.search(outline.items[item].title.text) or unit.sentence_end:
        return False
    first = outline.calendar.inside(outline.items[item])
    return first is not None and (unit.row or unit.end <= first.start) and not unit.level


def _mark_tables(units: Sequence[Unit], kinds: list[BlockKind]) -> None:
    """Marks as tables the rows of figures that a table left behind as lines of text ("Kulturförening 8 14")."""
    for at, unit in enumerate(units):
        loose = kinds[at] in (BlockKind.PARAGRAPH, BlockKind.HEADING) and not unit.sentence_end and not unit.level
        if not (loose and _NUMBERS_AT_END.search(unit.text)):
            continue
        beside = [other for other in (at - 1, at + 1) if 0 <= other < len(units)]
        if any(_NUMBERS_AT_END.search(units[other].text) or kinds[other] is BlockKind.TABLE for other in beside):
            kinds[at] = BlockKind.TABLE


def _span(unit: Unit, kind: BlockKind) -> tuple[int, int]:
    """Where the block's words lie: without the signs at its ends, but whole where it is a row or not to be read."""
    whole = kind in (BlockKind.RULE, BlockKind.TABLE, BlockKind.ATTENDANCE) or unit.row
    counted = unit.number is not None and unit.number.sign is Sign.BARE and kind is BlockKind.PARAGRAPH
    if whole or counted or unit.words.start == unit.words.end:  # "25 personer deltog": the number belongs to the words
        return unit.start, unit.end
    return unit.words.start, unit.words.end


def _joined_titles(outline: Outline, placed: Sequence[_Placed]) -> list[_Placed]:
    """The blocks, where a list of matters (watch list, other business) is written as title and text, each pair as one."""
    out: list[_Placed] = []
    for one in placed:
        before = out[-1] if out else None
        joins = (
            before is not None
            and outline.watched(one.block.item)
            and one.block.kind is BlockKind.PARAGRAPH
            and before.block.item == one.block.item
            and _is_matter_title(outline, before)
            and _belongs(outline, one)
        )
        if joins and before is not None:
            out[-1] = replace(before, block=replace(before.block, end=one.block.end))
        else:
            out.append(one)
    return out


def _is_matter_title(outline: Outline, one: _Placed) -> bool:
    """Whether a block is the title of a matter: one short line of words, no Markdown heading, not the item's own title."""
    words = outline.text[one.block.start : one.block.end]
    short = len(words) <= _LONGEST_WATCH_TITLE and "\n" not in words and not words.endswith(":")
    return one.block.kind is BlockKind.PARAGRAPH and short and not outline.opens_item(one.unit)


def _belongs(outline: Outline, one: _Placed) -> bool:
    """Whether a paragraph is the text of the title above it: right below it, or under other business a sentence below it."""
    if not one.unit.first.blank_above:
        return True
    item = one.block.item
    other_business = item is not None and OTHER_BUSINESS_TITLE.search(outline.items[item].title.text)
    return bool(other_business) and one.unit.text.endswith((".", "!", "?")) and len(one.unit.text.split()) > _FEW_WORDS


def signed_units(units: Sequence[Unit]) -> frozenset[int]:
    """The indices of the units of a closing signature: a signing label and the short lines after it."""
    found: set[int] = set()
    for at, unit in enumerate(units):
        marked = unit.rule or unit.level or unit.bullet
        if not marked and SIGNATURE.match(unit.text) and len(unit.text) <= _LONGEST_SIGNATURE:
            found.add(at)
            for following in range(at + 1, min(len(units), at + _SIGNED_LINES)):
                if not _signs(units[following]):
                    break
                found.add(following)
    return frozenset(found)


def _signs(unit: Unit) -> bool:
    """Whether a unit below a signing label can be the name or office of who signs."""
    return not (unit.level or unit.bullet or unit.number or unit.sentence_end) and len(unit.text) <= _LONGEST_NAME
