"""The geometry of a chart over time: one stem for every meeting, placed by its date, as high as it has passages.

A meeting without a passage is a ring on the base line, so that what was not taken up is seen too, and a gap in time is a gap
in the picture. templates/_chart.html draws it as inline SVG; words and colours are not decided here.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass

# Years that may be named along an axis before the labels touch, at about 36 units a label.
_LABEL_WIDTH = 36.0
# Two stems this close cover one another's tops; meetings on nearby days are drawn this far apart instead.
_APART = 9.0
# With less room than this for each meeting the stems would be a grey field.
_CROWDED = 6.0
# A single passage should not look like a peak: the scale reaches at least this far.
_LEAST_TOP = 4


@dataclass(frozen=True, slots=True)
class Point:
    """One meeting: its ISO date (as precise as known), how many passages are counted of how many it has, what it is called."""

    date: str
    value: int
    of: int
    name: str


@dataclass(frozen=True, slots=True)
class Stem:
    """One meeting as drawn: x of its middle, y of its top, in units of the picture. label is left out where it would collide."""

    x: float
    y: float
    point: Point
    label: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """The beginning of a year on the axis; label is empty where years stand too close to be named."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of width x height units, with its base line at y = base."""

    width: float
    height: float
    base: float
    left: float
    right: float
    stems: tuple[Stem, ...]
    ticks: tuple[Tick, ...]
    highest: int
    by_year: bool


def timeline(
    points: Sequence[Point], years: tuple[int, int], *, width: float, height: float, labels: bool
) -> Chart | None:
    """The chart of dated points over the years first to last (inclusive), or None where there is nothing to place.

    width and height are in SVG units; labels leaves room for figures above the stems. Where meetings would stand closer than
    can be told apart, a stem stands for a year.
    """
    if not points:
        return None
    by_year = len(points) > width / _CROWDED
    if by_year:
        points = yearly(points)
    first, last = years
    side, foot, head = 8.0, 16.0, 16.0 if labels else 4.0
    base, left, right = height - foot, side, width - side
    scale = (right - left) / (last - first + 1)
    highest = max(point.value for point in points)
    reach = base - head
    top = max(highest, _LEAST_TOP)
    ordered = sorted(points, key=lambda point: (year_of(point.date), point.name))
    places = _apart([left + (year_of(point.date) - first) * scale for point in ordered], left, right)
    stems: list[Stem] = []
    clear = float("-inf")
    for point, x in zip(ordered, places, strict=True):
        y = base - reach * point.value / top
        named = labels and point.value > 0 and x - clear >= _APART
        clear = x if named else clear
        stems.append(Stem(round(x, 1), round(y, 1), point, named))
    return Chart(width, height, base, left, right, tuple(stems), _ticks(first, last, left, scale), highest, by_year)


def yearly(points: Sequence[Point]) -> list[Point]:
    """The points added up by year, in order; a year without a meeting has none."""
    sums: dict[str, tuple[int, int]] = {}
    for point in sorted(points, key=lambda point: point.date):
        value, of = sums.get(point.date[:4], (0, 0))
        sums[point.date[:4]] = value + point.value, of + point.of
    return [Point(year, value, of, "") for year, (value, of) in sums.items()]


def year_of(iso: str) -> float:
    """A date as a year with its fraction; a bare year or month stands at its middle.

    >>> year_of("2022"), round(year_of("2022-07"), 3), round(year_of("2022-12-31"), 3)
    (2022.5, 2022.538, 2022.999)
    """
    parts = [int(part) for part in iso.split("-")]
    year = parts[0]
    if len(parts) == 1:
        return year + 0.5
    month_days = [calendar.monthrange(year, month)[1] for month in range(1, 13)]
    days = sum(month_days[: parts[1] - 1])
    into = parts[2] - 0.5 if len(parts) == 3 else month_days[parts[1] - 1] / 2
    return year + (days + into) / sum(month_days)


def span_of(dates: Sequence[str]) -> tuple[int, int] | None:
    """The first and the last year of some dates, or None without any."""
    years = [int(date[:4]) for date in dates]
    return (min(years), max(years)) if years else None


def _apart(places: Sequence[float], left: float, right: float) -> list[float]:
    """The places moved as little as it takes for neighbours not to cover one another; order and bounds are kept."""
    gap = min(_APART, (right - left) / max(len(places), 1))
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + gap) if moved else place)
    for index in range(len(moved) - 1, -1, -1):
        limit = right if index == len(moved) - 1 else moved[index + 1] - gap
        moved[index] = max(left, min(moved[index], limit))
    return moved


def _ticks(first: int, last: int, left: float, scale: float) -> tuple[Tick, ...]:
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * scale >= _LABEL_WIDTH or step == 100)
    ticks = []
    for year in range(first, last + 2):
        named = year <= last and (year - first) % step == 0
        ticks.append(Tick(round(left + (year - first) * scale, 1), str(year) if named else ""))
    return tuple(ticks)
