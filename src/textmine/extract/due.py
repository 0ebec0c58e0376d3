"""When a commitment falls due: the wording in the text, and the date that the note's own date and calendar make of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as day
from functools import cached_property

from textmine.extract.sentences import flat
from textmine.records import BlockKind, CalendarRow, Minutes
from textmine.swedish.cues import YEAR
from textmine.swedish.dates import DateFound, find_dates
from textmine.swedish.promises import (
    BEFORE_IT,
    DAY_OF_A_THING,
    DEADLINE,
    MEETING_DATES_TITLE,
    NEXT_MEETING,
    NEXT_MEETING_LINE,
    OF_A_THING,
    TIME_LEAD,
    YEAR_LEAD,
)

_YEAR_ALONE = 4  # the length of an ISO date that says only the year
_YEAR_AND_MONTH = 7
_LONGEST_WEEKS = 31  # days: a window no longer than this is one of weeks


@dataclass(frozen=True, slots=True)
class Due:
    """A date of doing. wording is a stretch of the note; iso is "2023-06" or "2023-06-14", None for a season or the like."""

    wording: str
    iso: str | None
    start: int
    end: int
    next_meeting: bool = False


@dataclass(frozen=True, eq=False)
class Ahead:
    """The meetings after a note's own that it tells of, looked for at the first question and kept for the next."""

    minutes: Minutes

    def next_meeting(self, body: str | None = None) -> str | None:
        """The ISO date of the next meeting after the note's own, or None where the note does not say.

        The calendar rows that name the body (a genitive as printed; without one the first body that met) come first; else a
        line "Nästa möte: …" in the text.
        """
        if self.minutes.header.date is None:
            return None
        wanted = [body[:-1]] if body else [b.text for b in self.minutes.header.bodies]
        return next((date for name in wanted if (date := self._listed(name))), self._told)

    def _listed(self, name: str) -> str | None:
        """The first date to come among the calendar rows that name the body."""
        if name not in self._dates:
            self._dates[name] = next((row.date for row in self._rows if _is_meeting_of(row, name)), None)
        return self._dates[name]

    @cached_property
    def _dates(self) -> dict[str, str | None]:
        return {}

    @cached_property
    def _rows(self) -> tuple[CalendarRow, ...]:
        today = self.minutes.header.date or ""
        dated = sorted((row.date, row) for row in self.minutes.calendar if row.date and row.date > today)
        return tuple(row for _, row in dated)

    @cached_property
    def _told(self) -> str | None:
        """The date that an item of meeting dates or a line about the next meeting tells."""
        return _told(self.minutes, self.minutes.header.date or "")


def due_in(ahead: Ahead, start: int, end: int) -> Due | None:
    """What [start, end) of the note says of when something is to be done, or None.

    A date behind "senast", "före", "klart" or the like wins; else the last one; else the next meeting, whose date the note's
    calendar gives. Dates before the note's own, bare years in a name ("plan 2024-2027") and the day of a thing that is only
    spoken of ("om träffen den 12 maj", "bandet som spelar den 12 maj") are no due dates.
    """
    text = flat(ahead.minutes.source_text.text[start:end])
    anchor = ahead.minutes.header.date
    dates = [d for d in find_dates(text, anchor) if _may_be_due(text, d, anchor)]
    if dates:
        urgent = [d for d in dates if _is_deadline(text, d)]
        chosen = (urgent or dates)[-1]
        begin = _lead(text, chosen.start)
        return Due(text[begin : chosen.end].rstrip(". "), _until(text, chosen), start + begin, start + chosen.end)
    meeting = NEXT_MEETING.search(text)
    if meeting is None:
        return None
    iso = ahead.next_meeting(meeting.group("body"))
    return Due(meeting.group().strip(), iso, start + meeting.start(), start + meeting.end(), next_meeting=True)


def _is_deadline(text: str, date: DateFound) -> bool:
    return DEADLINE.search(text[: date.start]) is not None or BEFORE_IT.match(text, date.start) is not None


def _until(text: str, date: DateFound) -> str | None:
    """The ISO date or month by which: the date itself, of a week its month, of what is to be done before a feast or a season

    the last month there is for it. A season by itself gives none.
    """
    if date.iso is not None or date.window is None:
        return date.iso
    first, last = (day.fromisoformat(iso) for iso in date.window)
    short = (last - first).days < _LONGEST_WEEKS
    return date.window[1][:_YEAR_AND_MONTH] if short or BEFORE_IT.match(text, date.start) else None


def _told(minutes: Minutes, today: str) -> str | None:
    text = minutes.source_text.text
    for item in minutes.items:
        if MEETING_DATES_TITLE.match(item.title.plain):
            year = YEAR.search(item.title.plain)  # "Mötestider 2032": the days below lie in that year
            anchor = f"{year.group()}-01-01" if year and year.group() > today[:4] else today
            days = find_dates(flat(text[item.title.end : item.end]), anchor)
            found = [d.iso for d in days if d.iso and len(d.iso) > _YEAR_ALONE and d.iso > today]
            if found:
                return found[0]
    for block in minutes.blocks:
        line = flat(text[block.start : block.end])
        opening = NEXT_MEETING_LINE.match(line)
        if opening and block.kind is not BlockKind.HEADING:
            found = [d.iso for d in find_dates(line, today) if d.iso and d.iso > today]
            if found:
                return found[0]
    return None


def _is_meeting_of(row: CalendarRow, name: str) -> bool:
    return name.casefold() in " ".join((row.title or row.text).split()).casefold()


def _may_be_due(text: str, date: DateFound, anchor: str | None) -> bool:
    begin = _lead(text, date.start)
    bound = _is_deadline(text, date)
    if not bound and (DAY_OF_A_THING.search(text[:begin]) or OF_A_THING.search(text[: date.start])):
        return False
    if date.iso is None:
        return True
    if len(date.iso) <= _YEAR_ALONE and not YEAR_LEAD.search(text[: date.start]):
        return False
    return anchor is None or date.iso >= anchor[: len(date.iso)]


def _lead(text: str, start: int) -> int:
    """Where the wording begins when the small words before a date belong to it ("senast den 3 maj", "i juni")."""
    lead = re.search(TIME_LEAD, text[:start])
    return lead.start() if lead else start
