"""Periods compared: which meetings fall in one, how often a theme was up in them, and whether two of them differ.

A share of few meetings says little, so each comes with an interval, and where the meetings are too few no change is told.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from textmine.trends.occasions import Meeting, period_of

# Two-sided 95 % of the normal distribution.
_Z = 1.959963984540054
# The least number of meetings in each period at which a theme that goes from one of them to all but one can be told from
# chance: at six the interval of `change` leaves zero out, at five it does not (tests/trends/test_periods.py).
FEWEST = 6
# Half a year: a council that meets once a quarter has then missed two meetings, or their notes are missing.
GAP_DAYS = 183

_YEARS = re.compile(
    r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)\s*(?:\.\.|–|—|/)\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)|(\d{4})\s*-\s*(\d{4})"
)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from first to last, both counted."""

    first: dt.date
    last: dt.date

    def holds(self, iso: str | None) -> bool:
        """Whether a date, month or year as a note gives it (ISO) lies wholly in the period; a note without a date does not."""
        days = period_of(iso)
        return days is not None and self.first <= days[0] and days[1] <= self.last

    @property
    def label(self) -> str:
        """The period as it is asked for: "2020-2023" for whole years, else "2022-07-01..2023-06-30"."""
        whole = (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)
        if whole:
            same = self.first.year == self.last.year
            return str(self.first.year) if same else f"{self.first.year}-{self.last.year}"
        return f"{self.first.isoformat()}..{self.last.isoformat()}"


@dataclass(frozen=True, slots=True)
class Share:
    """A number out of a whole, here n of `of` meetings, with the 95 % interval of the proportion behind it."""

    n: int
    of: int

    @property
    def value(self) -> float:
        """The proportion; 0 where the whole is nothing."""
        return self.n / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's score interval (Wilson 1927, JASA 22:209-212), 95 %; (0, 1) where the whole is nothing."""
        if not self.of:
            return 0.0, 1.0
        p, n, z = self.value, self.of, _Z
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Change:
    """How a share differs between two periods, as a difference of proportions (after minus before), 95 % interval low to high."""

    difference: float
    low: float
    high: float

    @property
    def sure(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.low > 0 or self.high < 0


def period(text: str) -> Period | None:
    """The period that a text names: "2020-2023", "2023", "2022-07", "2022-07..2023-06"; None where it names none.

    >>> period("2020-2023"), period("2023-2020")
    (Period(first=datetime.date(2020, 1, 1), last=datetime.date(2023, 12, 31)), None)
    """
    said = text.strip()
    found = _YEARS.fullmatch(said)
    ends = (found.group(1) or found.group(3), found.group(2) or found.group(4)) if found else (said, said)
    if not all(re.fullmatch(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", end) for end in ends):
        return None
    try:
        first, last = period_of(ends[0]), period_of(ends[1])
    except ValueError:  # a thirteenth month, the year 0
        return None
    return Period(first[0], last[1]) if first and last and first[0] <= last[1] else None


def meetings_in(met: Sequence[Meeting], within: Period) -> tuple[Meeting, ...]:
    """The meetings that lie wholly in the period, in their order; documents that tell of none are left out."""
    return tuple(meeting for meeting in met if meeting.held and within.holds(meeting.date))


def gaps(met: Sequence[Meeting], within: Period, until: dt.date | None = None) -> tuple[tuple[dt.date, dt.date], ...]:
    """The stretches of at least GAP_DAYS in the period that surely are without a meeting: the days before and after, in order.

    The period's own ends count as such days; a period that is not over ends at `until`. A meeting of which the month or the
    year alone is known may have been on any day of it.
    """
    last = min(within.last, until) if until else within.last
    spans = (period_of(meeting.date) for meeting in met)
    taken = sorted(span for span in spans if span and span[0] <= last and span[1] >= within.first)
    found, before = [], within.first
    for first, end in (*taken, (last, last)):
        if (first - before).days >= GAP_DAYS:
            found.append((before, first))
        before = max(before, end)
    return tuple(found)


def change(before: Share, after: Share) -> Change | None:
    """The difference of two independent proportions with Newcombe's hybrid score interval (Newcombe 1998, Statistics in
    Medicine 17:873-890, method 10), 95 %; None where either period has fewer than FEWEST meetings.
    """
    if min(before.of, after.of) < FEWEST:
        return None
    difference = after.value - before.value
    (low_1, high_1), (low_2, high_2) = after.interval, before.interval
    low = difference - math.hypot(after.value - low_1, high_2 - before.value)
    high = difference + math.hypot(high_1 - after.value, before.value - low_2)
    # Rounding may lead out of what a difference of shares can be.
    return Change(difference, max(-1.0, low), min(1.0, high))
