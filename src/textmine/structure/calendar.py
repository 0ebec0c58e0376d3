"""Coming events that a note lists: the rows of its calendar, and its lines about the next meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from textmine.records import AgendaItem, CalendarRow, Quote, Span
from textmine.structure.units import Unit
from textmine.swedish.dates import DateFound, find_dates, find_time
from textmine.swedish.layout import (
    CALENDAR_COLUMNS,
    CALENDAR_TITLE,
    NEXT_MEETING,
    OPEN_END,
    PLACE_LEAD,
    ROW_LEAD,
    ROW_TIME,
    TASK_COLUMN,
)

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LONGEST_ROW = 240
_LEAST_SHARED = 2  # rows that must share their first words for those to be the place
_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class _Section:
    """A stretch of units that lists events: units[first:last], and the anchor for dates without a year."""

    first: int
    last: int
    anchor: str | None


def calendar_of(
    text: str, units: Sequence[Unit], items: Sequence[AgendaItem], headings: Sequence[int], date: str | None
) -> tuple[CalendarRow, ...]:
    """The events listed under calendar headings and in tables of dates, and the lines that name the next meeting.

    units are the note's, items its points, headings the indices of units that are headings, date the note's own.
    """
    sections = list(_sections(units, items, headings, date))
    sections += [t for t in _tables(units, date) if not any(s.first <= t.first < s.last for s in sections)]
    rows: list[CalendarRow] = []
    inside: set[int] = set()
    for section in sections:
        inside.update(range(section.first, section.last))
        rows += _section_rows(text, units, section)
    inside.update(headings)
    for at, unit in enumerate(units):
        if at not in inside and not unit.rule:
            rows += _next_meeting(text, unit, date)
    return tuple(sorted(rows, key=lambda row: (row.start, row.end)))


def _sections(
    units: Sequence[Unit], items: Sequence[AgendaItem], headings: Sequence[int], date: str | None
) -> Iterator[_Section]:
    starts = {item.start for item in items}
    firm = {at for at, unit in enumerate(units) if unit.start in starts or unit.level} | {len(units)}
    edges = sorted(firm | {at for at in headings if not _among_rows(units, at, date)})
    for edge, following in pairwise(edges):
        said = units[edge].text
        if len(said) <= _LONGEST_ROW and CALENDAR_TITLE.search(said):
            year = _YEAR.search(said)
            yield _Section(edge + 1, following, year.group() if year else date)


def _among_rows(units: Sequence[Unit], at: int, anchor: str | None) -> bool:
    """Whether a heading by look is the end of a row above another row."""
    after = units[at + 1] if at + 1 < len(units) else None
    beside = at > 0 and after is not None and _begins_row(units[at - 1], anchor) and _begins_row(after, anchor)
    return beside and not units[at].level and not CALENDAR_TITLE.search(units[at].text)


def _tables(units: Sequence[Unit], date: str | None) -> Iterator[_Section]:
    """The tables whose heads say that they list events, wherever they stand."""
    at = 0
    while at < len(units):
        if units[at].row and _columns([cell.plain for cell in units[at].first.cells]):
            end = next((to for to in range(at, len(units)) if not (units[to].row or units[to].rule)), len(units))
            yield _Section(at, end, date)
            at = end
        at += 1


def _section_rows(text: str, units: Sequence[Unit], section: _Section) -> list[CalendarRow]:
    """The rows of one section: units that begin with a date, with the units that go on with them."""
    columns: dict[int, str] = {}
    groups: list[list[Unit]] = []
    spaced = False
    near = False  # whether the unit before belongs to the last row
    for unit in units[section.first : section.last]:
        if unit.rule:
            near = near and unit.first.footer
            continue
        heads = _columns([cell.plain for cell in unit.first.cells] or unit.text.split())
        if heads and not groups:
            columns, spaced = (heads, False) if unit.row else ({}, True)
        elif _begins_row(unit, section.anchor):
            groups.append([unit])
            near = True
        elif near and _goes_on(groups[-1], unit):
            groups[-1].append(unit)
        else:
            near = False
    rows = [_row(text, group, columns, section.anchor) for group in groups]
    if not groups:
        for unit in units[section.first : section.last]:
            rows += _next_meeting(text, unit, section.anchor, titled=True)
        return rows
    return _with_places(rows) if spaced else rows


def _columns(cells: Sequence[str]) -> dict[int, str]:
    columns = {}
    for at, cell in enumerate(cells):
        for name, pattern in CALENDAR_COLUMNS.items():
            if pattern.fullmatch(cell.strip(" :*")):
                columns[at] = name
                break
    tasks = columns.get(0) != "date" and any(TASK_COLUMN.fullmatch(cell.strip(" :*")) for cell in cells[1:])
    return (
        columns
        if not tasks and len(columns) >= 2 and "date" in columns.values() and len(columns) * 2 > len(cells)
        else {}
    )


def _begins_row(unit: Unit, anchor: str | None) -> bool:
    said = unit.first.cells[0].plain if unit.row else unit.text
    lead = ROW_LEAD.match(said)
    dates = find_dates(said, anchor or "2000")
    return bool(dates) and dates[0].start <= (lead.end() if lead else 0) and len(said) <= _LONGEST_ROW


def _goes_on(group: Sequence[Unit], unit: Unit) -> bool:
    """Whether a unit without a date is the rest of the row above: short, near, and the row seems unfinished."""
    if unit.row or unit.bullet or unit.number or unit.level or len(group) >= _MOST_LINES:
        return False
    open_end = group[-1].text.rstrip().endswith((":", "+")) or bool(OPEN_END.search(group[-1].text.rstrip()))
    return len(unit.text) <= _LONGEST_ROW and (open_end or not unit.first.blank_above)


def _row(text: str, group: Sequence[Unit], columns: dict[int, str], anchor: str | None) -> CalendarRow:
    first = group[0]
    start = first.first.cells[0].start if first.row else first.words.start
    end = first.first.cells[-1].end if first.row else group[-1].words.end
    while first.row and end > start and text[end - 1].isspace():
        end -= 1
    quote = Quote.of(text, start, end)
    date = find_dates(quote.text, anchor)
    row = CalendarRow(
        quote.start,
        quote.end,
        quote.text,
        date=date[0].iso if date else None,
        time=_time_of(first, _after_date(quote.text, date)),
    )
    if not first.row:
        title = _rest(quote.text, date)
        placed = re.match(rf"{PLACE_LEAD.pattern}(?P<place>[A-ZÅÄÖ][^,.;(]*)", title)
        if placed:
            return replace(
                row, place=placed.group("place").strip(), title=title[placed.end() :].strip(" .,;:–-") or None
            )
        return replace(row, title=title or None)
    cells = first.first.cells
    if columns:
        named = {columns[at]: cell.plain for at, cell in enumerate(cells) if at in columns and cell.text}
        time = find_time(named.get("time", "")) or row.time
        return replace(row, time=time, place=_html_free(named.get("place")), title=_html_free(named.get("title")))
    rest = [cell.plain for cell in cells[1:] if cell.text and not _is_time(cell.plain)]
    return replace(
        row, title=_html_free(rest[-1]) if rest else None, place=_html_free(rest[0]) if len(rest) > 1 else None
    )


def _time_of(unit: Unit, said: str) -> str | None:
    """The time of a row: that of one of its cells, the rest of the date's cell among them, or of its words."""
    cells = [cell.plain for cell in unit.first.cells]
    if cells:
        dates = find_dates(cells[0], None)
        cells[0] = _after_date(cells[0], dates)
    return next((time for part in [*cells, said] if (time := find_time(part))), None)


def _is_time(said: str) -> bool:
    return find_time(said) is not None and not ROW_TIME.sub("", said).strip()


def _html_free(said: str | None) -> str | None:
    return re.sub(r"</?\w+/?>", "", said).strip() or None if said else None


def _after_date(said: str, dates: Sequence[DateFound]) -> str:
    return said[dates[0].end :] if dates else said


def _rest(said: str, dates: Sequence[DateFound]) -> str:
    """What a row in running text says after its date and time."""
    rest = " ".join(_after_date(said, dates).replace("*", " ").split()).lstrip(" ,;:–—-")
    if find_time(rest) is not None:
        rest = ROW_TIME.sub("", rest, count=1)
    return rest.strip(" ,;–—-")


def _with_places(rows: Sequence[CalendarRow]) -> list[CalendarRow]:
    """Rows under the heads "Datum Tid Plats Rubrik" parted by blanks: the first words that rows share are the place."""
    counts: dict[tuple[str, ...], int] = {}
    for row in rows:
        words = (row.title or "").casefold().split()
        for size in range(1, len(words)):
            counts[tuple(words[:size])] = counts.get(tuple(words[:size]), 0) + 1
    out = []
    for row in rows:
        printed = (row.title or "").split()
        words = [word.casefold() for word in printed]
        shared = [size for size in range(1, len(words)) if counts.get(tuple(words[:size]), 0) >= _LEAST_SHARED]
        best = max(shared, key=lambda size: (counts[tuple(words[:size])], size), default=0)
        out.append(
            replace(row, place=" ".join(printed[:best]) or None, title=" ".join(printed[best:]) or None)
            if best
            else row
        )
    return out


def _next_meeting(text: str, unit: Unit, anchor: str | None, titled: bool = False) -> list[CalendarRow]:
    """The row that a line about the next meeting makes; titled: the heading above has said what it is about."""
    span = unit.words
    lead = NEXT_MEETING.match(text, span.start, span.end)
    if (lead is None and not titled) or span.end - span.start > _LONGEST_ROW:
        return []
    said = text[span.start : span.end]
    dates = find_dates(said, anchor)
    if not dates:
        return []
    after = said[dates[0].end :]
    place = re.search(rf"(?:,|\s)\s*{PLACE_LEAD.pattern}(?P<place>[A-ZÅÄÖ][^,.;(]*)", after)
    quote = Quote.of(text, *_without_marks(text, Span(span.start, span.end)))
    heading = said[: lead.end() - span.start].strip(" *_:–-") if lead else None
    return [
        CalendarRow(
            quote.start,
            quote.end,
            quote.text,
            date=dates[0].iso,
            time=find_time(after) or find_time(said),
            place=place.group("place").strip() if place else None,
            title=heading,
        )
    ]


def _without_marks(text: str, span: Span) -> tuple[int, int]:
    start, end = span.start, span.end
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
