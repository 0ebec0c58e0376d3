"""When a meeting was: the date and the time that a note's head tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as day

from textmine.records import NoteKind
from textmine.structure.head import Head, may_date
from textmine.swedish.dates import DateFound, find_dates, find_time
from textmine.swedish.layout import (
    DATE_LABEL,
    MINUTES_TITLE,
    MINUTES_TITLE_STRONG,
    OF_MEETING,
    TIME_AND_PLACE_LABEL,
    TIME_LABEL,
    WEEKDAY,
    WEEKDAYS,
)

_FULL_DATE = len("2023-04-13")
_LONGEST_TITLE = 10  # words
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Said:
    """A date as a stretch of the head says it."""

    date: DateFound
    text: str

    @property
    def full(self) -> str | None:
        """The ISO date, where it is whole."""
        iso = self.date.iso
        return iso if iso and len(iso) == _FULL_DATE else None

    @property
    def worded(self) -> bool:
        """Whether the date names its month or stands behind a weekday: or a word of meeting; "4/10" alone may be a number."""
        words = self.text[self.date.start : self.date.end]
        before = self.text[: self.date.start]
        return any(char.isalpha() for char in words) or bool(WEEKDAY.search(before) or OF_MEETING.search(before))

    @property
    def yearless(self) -> bool:
        """Whether it is a day without a year, as opposed to a season or the like."""
        return self.date.iso is None and self.date.window is None

    def in_year(self, years: Sequence[str]) -> str | None:
        """The date in the first of the years in which there is one."""
        words = self.text[self.date.start : self.date.end]
        dated = (find_dates(words, year) for year in years)
        return next((found[0].iso for found in dated if found and found[0].iso), None)


def date_of(head: Head) -> str | None:
    """The date of the meeting, as precise as the note is, or None: never a guess.

    Front matter, labelled dates and the other lines of the head in that order. A day without a year takes the year of the
    same day elsewhere in the head, one the head or the file's name gives, or the only one of the note's years in which it
    falls on the weekday printed with it. The date in the file's name serves where the head has none.
    """
    said = _said(head)
    named = [_Said(found, words) for words in [_words_of(head.name)] for found in find_dates(words, None)]
    full = next((one.full for one in said if one.full), None)
    if full and said[0].date.iso is None and said[0].worded:  # "Torsdagen 13 april" above, "13 april 2023" elsewhere
        same = next((one.full for one in said if one.full and said[0].in_year([one.full[:4]]) == one.full), None)
        full = same or said[0].in_year(_years(head, named)) or full
    bare = next((one for one in said if one.yearless), None)
    if full is None and bare is not None:
        full = bare.in_year(_years(head, named)) or _by_weekday(bare, head.text)
    full = full or next((one.full for one in named if one.full), None)
    partial = next((one.date.iso for one in [*said, *named] if one.date.iso), None)
    return full or partial or _year_of_pages(head)


def time_of(head: Head) -> str | None:
    """The time of the meeting, "16:00-18:00" or "16:00": from front matter, labels, or the other lines of the head."""
    given = head.given("time")
    stretches = [given.text] if given else []
    stretches += [value.text for value in head.values(TIME_LABEL, TIME_AND_PLACE_LABEL, DATE_LABEL)]
    stretches += [line.text for line in head.lines if may_date(line)]
    return next((time for stretch in stretches if (time := find_time(stretch))), None)


def _said(head: Head) -> list[_Said]:
    """The dates of the head, the surest first."""
    given = head.given("date")
    stretches = [given.text] if given else []
    stretches += [value.text for value in head.values(DATE_LABEL, TIME_AND_PLACE_LABEL, TIME_LABEL)]
    lines = [line.text for line in head.lines if may_date(line)]
    titles = [
        line for line in lines if MINUTES_TITLE.search(line) and (not line.rstrip().endswith(".") or _is_title(line))
    ]
    stretches += titles + [line for line in lines if line not in titles]
    return [_Said(date, stretch) for stretch in stretches for date in find_dates(stretch, None)]


def _is_title(line: str) -> bool:
    """Whether a line with a stop is a title all the same: it begins with the word for minutes and is short."""
    return MINUTES_TITLE_STRONG.match(line.lstrip("# ")) is not None and len(line.split()) <= _LONGEST_TITLE


def _words_of(name: str) -> str:
    """A file's name as words: "2023-04-13_styrelsen.pdf" gives "2023-04-13 styrelsen"."""
    return re.sub(r"[_ ]+", " ", name.rsplit(".", 1)[0]).replace(" -", " ")


def _years(head: Head, named: Sequence[_Said]) -> list[str]:
    """The years that the head names, then the file's; where there are none, the only year that the whole note names."""
    years = [year for line in head.lines if may_date(line) for year in _YEAR.findall(line.text)]
    years += [one.date.iso[:4] for one in named if one.date.iso]
    every = set(_YEAR.findall(head.text))
    return years or (list(every) if len(every) == 1 else [])


def _by_weekday(said: _Said, text: str) -> str | None:
    """The date in the one year among those the note names in which it falls on the weekday printed before it."""
    weekday = WEEKDAY.search(said.text[: said.date.start])
    if weekday is None:
        return None
    dated = {said.in_year([year]) for year in set(_YEAR.findall(text))}
    wanted = weekday.group("day").casefold()
    fitting = [iso for iso in dated if iso and WEEKDAYS[day.fromisoformat(iso).weekday()] == wanted]
    return fitting[0] if len(fitting) == 1 else None


def _year_of_pages(head: Head) -> str | None:
    """The year in a report's running title, where it names one."""
    years = set(_YEAR.findall(head.pages))
    return years.pop() if len(years) == 1 and head.kind is NoteKind.REPORT else None
