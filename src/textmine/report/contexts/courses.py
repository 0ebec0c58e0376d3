"""What the first page and the pages of themes share: a theme's course over time, its row of figures, its chart."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from textmine.records import Theme, ThemeChange, ThemeStatus
from textmine.report import charts
from textmine.report.addresses import theme_url
from textmine.report.charts import Chart
from textmine.report.site import Site
from textmine.settings import SHIPPED_THEMES
from textmine.swedish.format import listing
from textmine.trends import Meeting, Point, Recurrence, Standing, ThemeState, recurrence, series, standing

# In SVG units, width and height. The small chart is drawn at about this many CSS pixels; the wide one is scaled to its column.
SMALL = (272.0, 56.0)
WIDE = (480.0, 132.0)


class Origin(StrEnum):
    """Why a theme is watched."""

    ASKED = "asked"  # somebody has asked for it on the pages
    LISTED = "listed"  # it stands in a list of the readers' own
    SHIPPED = "shipped"  # it comes with textmine


@dataclass(frozen=True, slots=True)
class Course:
    """What trends says of one theme, worked out once for both pages."""

    theme: Theme
    seen: Recurrence
    points: tuple[Point, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One theme on the first page. new counts its passages in notes that have come since the reader's last visit; origin says
    of a watched one why it is watched.
    """

    theme: Theme
    url: str
    meetings: int
    of: int
    passages: int
    first: str | None
    last: str | None
    chart: Chart | None
    figures: tuple[int, ...]
    state: ThemeState
    new: int
    origin: Origin | None


def courses(site: Site) -> tuple[Course, ...]:
    """The course of every theme."""
    return tuple(_course(site, theme) for theme in site.snapshot.themes)


def _course(site: Site, theme: Theme) -> Course:
    points = series(site.snapshot, theme.id)
    return Course(theme, recurrence(site.snapshot, theme.id), points, standing(site.snapshot, theme.id, points))


def theme_row(site: Site, course: Course, by_year: bool, since: int | None = None) -> ThemeRow:
    """A theme's row on the first page; by_year adds its figures up by year, since is the last note id seen before."""
    seen, theme = course.seen, course.theme
    return ThemeRow(
        theme=theme,
        url=theme_url(theme.id),
        meetings=len(seen.meetings),
        of=seen.of_meetings,
        passages=len(seen.passages),
        first=seen.first,
        last=seen.last,
        chart=chart_of(site, course, SMALL, labels=False),
        figures=figures_of(site.meetings, by_year, [len(point.passages) for point in course.points]),
        state=course.standing.state,
        new=sum(key[0] > since for key in seen.passages) if since is not None else 0,
        origin=_origin(site, theme),
    )


def _origin(site: Site, theme: Theme) -> Origin | None:
    """Why a theme is watched: somebody has said so on the pages, else the shipped list, else a list of the reader's own."""
    if theme.status is not ThemeStatus.WATCHED:
        return None
    said = (event for event in site.snapshot.events if event.theme == theme.id and event.change is ThemeChange.WATCHED)
    if any(event.who and not event.undone_by for event in said):
        return Origin.ASKED
    return Origin.SHIPPED if (theme.id, theme.own_label or theme.label) in shipped_themes() else Origin.LISTED


@lru_cache(maxsize=1)
def shipped_themes() -> frozenset[tuple[str, str]]:
    """The id and heading of every theme in the list that comes with textmine."""
    listed = tomllib.loads(SHIPPED_THEMES.read_text(encoding="utf-8"))["theme"]
    return frozenset((one["id"], one["label"]) for one in listed)


def columns_of(met: Sequence[Meeting], by_year: bool) -> tuple[str | None, ...]:
    """What heads the table of figures: the meetings' dates, or with by_year each year once; None where no date is known."""
    dates = [meeting.date for meeting in met]
    return tuple(dict.fromkeys(date[:4] if date else None for date in dates)) if by_year else tuple(dates)


def figures_of(met: Sequence[Meeting], by_year: bool, counts: Sequence[int]) -> tuple[int, ...]:
    """The counts, one for each meeting, added up under columns_of the same meetings."""
    if not by_year:
        return tuple(counts)
    sums: dict[str | None, int] = dict.fromkeys(columns_of(met, by_year), 0)
    for meeting, count in zip(met, counts, strict=True):
        sums[meeting.date[:4] if meeting.date else None] += count
    return tuple(sums.values())


def chart_of(site: Site, course: Course, size: tuple[float, float], *, labels: bool) -> Chart | None:
    """The theme over time, on the axis that all charts of the report share; None where no dated meeting took it up.

    size is width and height in SVG units (SMALL, WIDE); labels puts figures above the stems.
    """
    drawn = [
        charts.Point(point.meeting.date, len(point.passages), len(point.of_passages), _names(site, point.meeting))
        for point in course.points
        if point.meeting.date
    ]
    years = charts.span_of([point.date for point in drawn])
    if years is None or not any(point.value for point in drawn):
        return None
    width, height = size
    return charts.timeline(drawn, years, width=width, height=height, labels=labels)


def _names(site: Site, meeting: Meeting) -> str:
    """The notes of a meeting, by name."""
    return listing([site.links[id_].name for id_ in meeting.notes])
