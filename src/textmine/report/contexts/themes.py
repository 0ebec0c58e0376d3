"""The first page, and the page of each theme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textmine.records import Basis, Label, PassageKey, Theme, ThemeStatus
from textmine.report import charts
from textmine.report.addresses import note_name, theme_url
from textmine.report.charts import Chart
from textmine.report.contexts.commitments import DecisionRow, decision_row
from textmine.report.site import Cite, Named, NoteLink, Site, entry_of
from textmine.swedish.collation import sort_key
from textmine.swedish.format import listing
from textmine.trends import (
    Meeting,
    Point,
    Recurrence,
    decisions_on,
    organisations_of,
    recurrence,
    series,
    themes_beside,
)

# In SVG units. The small chart is drawn at about this many CSS pixels; the wide one is scaled to its column.
_SMALL = (272.0, 56.0)
_WIDE = (480.0, 132.0)
# Columns of figures that stand beside one another on a desk screen; with more meetings than this the table counts by year.
_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One theme on the first page."""

    theme: Theme
    url: str
    meetings: int
    of: int
    passages: int
    first: str | None
    last: str | None
    chart: Chart | None
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class IndexPage:
    """index.html. recurring came up at two meetings or more, once at one, silent are watched and never came up.

    columns head the table of figures: dates of meetings, or years where there are many; of are passages in each column.
    """

    meetings: int
    undated: int
    first: str | None
    last: str | None
    recurring: tuple[ThemeRow, ...]
    once: tuple[ThemeRow, ...]
    silent: tuple[ThemeRow, ...]
    retired: tuple[ThemeRow, ...]
    columns: tuple[str | None, ...]
    by_year: bool
    of: tuple[int, ...]
    decisions: int
    actions: int
    people: int
    organisations: int


@dataclass(frozen=True, slots=True)
class Numbered:
    """A quotation of a theme with its number on the page and the reasons why it counts."""

    number: int
    cite: Cite
    basis: Basis


@dataclass(frozen=True, slots=True)
class Step:
    """One meeting on a theme's time line: its notes, what was said on the theme, of how many passages in all.

    anchors are ids that other pages lead to; groups counts the groups of a workshop that voiced the theme.
    """

    anchors: tuple[str, ...]
    date: str | None
    notes: tuple[NoteLink, ...]
    quotes: tuple[Numbered, ...]
    of: int
    groups: int


@dataclass(frozen=True, slots=True)
class Around:
    """Somebody or something that stands in a theme's quotations, with the numbers of those."""

    who: Named
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ThemePage:
    """tema/<id>.html. stretches are the steps again: one that has quotations by itself, those without in a row together.

    since counts the meetings after the last one that took it up.
    """

    row: ThemeRow
    chart: Chart | None
    steps: tuple[Step, ...]
    stretches: tuple[tuple[Step, ...], ...]
    since: int
    decisions: tuple[DecisionRow, ...]
    organisations: tuple[Around, ...]
    people: tuple[Around, ...]
    beside: tuple[Around, ...]
    merged_into: Named | None


@dataclass(frozen=True, slots=True)
class Course:
    """What trends says of one theme, worked out once for both pages."""

    theme: Theme
    seen: Recurrence
    points: tuple[Point, ...]


def courses(site: Site) -> tuple[Course, ...]:
    """The course of every theme."""
    return tuple(
        Course(theme, recurrence(site.snapshot, theme.id), series(site.snapshot, theme.id))
        for theme in site.snapshot.themes
    )


def index_page(site: Site, themes: Sequence[Course]) -> IndexPage:
    """The first page."""
    met = site.meetings
    by_year = len(met) > _COLUMNS
    live = {ThemeStatus.WATCHED, ThemeStatus.FOUND}
    rows = sorted((_row(site, each, by_year) for each in themes if each.theme.status in live), key=_weight)
    gone = sorted((_row(site, each, by_year) for each in themes if each.theme.status not in live), key=_weight)
    dates = [meeting.date for meeting in met if meeting.date]
    labels = [entity.label for entity in site.snapshot.resolution.entities]
    return IndexPage(
        meetings=len(met),
        undated=len(met) - len(dates),
        first=min(dates, default=None),
        last=max(dates, default=None),
        recurring=tuple(row for row in rows if row.meetings > 1),
        once=tuple(row for row in rows if row.meetings == 1),
        silent=tuple(row for row in rows if not row.meetings),
        retired=tuple(gone),
        columns=_columns(met, by_year),
        by_year=by_year,
        of=_figures(met, by_year, [_passages_at(site, meeting) for meeting in met]),
        decisions=sum(len(note.analysis.decisions) for note in site.counted),
        actions=sum(len(note.analysis.actions) for note in site.counted),
        people=labels.count(Label.PERSON),
        organisations=labels.count(Label.ORG),
    )


def theme_page(site: Site, course: Course) -> ThemePage:
    """The page of one theme."""
    theme = course.theme
    numbers = {key: number for number, key in enumerate(course.seen.passages, start=1)}
    steps = _steps(site, course, numbers)
    target = site.themes.get(theme.merged_into or "")
    organisations = [
        (site.register.entities[row.id], row.passages) for row in organisations_of(site.snapshot, theme.id)
    ]
    beside = [
        (site.themes[row.id], row.passages) for row in themes_beside(site.snapshot, theme.id) if row.id in site.themes
    ]
    return ThemePage(
        row=_row(site, course, by_year=False),
        chart=_chart(site, course, _WIDE, labels=True),
        steps=steps,
        stretches=_stretches(steps),
        since=len(course.seen.since),
        decisions=_decisions(site, theme),
        organisations=_around([(entry_of(entity), keys) for entity, keys in organisations], numbers),
        people=_around(_people(site, course), numbers),
        beside=_around([(Named(other.label, theme_url(other.id)), keys) for other, keys in beside], numbers),
        merged_into=Named(target.label, theme_url(target.id)) if target else None,
    )


def _row(site: Site, course: Course, by_year: bool) -> ThemeRow:
    seen, theme = course.seen, course.theme
    return ThemeRow(
        theme=theme,
        url=theme_url(theme.id),
        meetings=len(seen.meetings),
        of=seen.of_meetings,
        passages=len(seen.passages),
        first=seen.first,
        last=seen.last,
        chart=_chart(site, course, _SMALL, labels=False),
        figures=_figures(site.meetings, by_year, [len(point.passages) for point in course.points]),
    )


def _weight(row: ThemeRow) -> tuple[int, int, tuple[str, str], str]:
    """Most meetings first, then most passages, then by name."""
    return -row.meetings, -row.passages, sort_key(row.theme.label), row.theme.id


def _passages_at(site: Site, meeting: Meeting) -> int:
    """How many passages a meeting's notes have."""
    return sum(len(site.notes[id_].analysis.passages) for id_ in meeting.notes)


def _columns(met: Sequence[Meeting], by_year: bool) -> tuple[str | None, ...]:
    dates = [meeting.date for meeting in met]
    return tuple(dict.fromkeys(date[:4] if date else None for date in dates)) if by_year else tuple(dates)


def _figures(met: Sequence[Meeting], by_year: bool, counts: Sequence[int]) -> tuple[int, ...]:
    """The counts of meetings under the columns of the table of figures."""
    if not by_year:
        return tuple(counts)
    sums: dict[str | None, int] = dict.fromkeys(_columns(met, by_year), 0)
    for meeting, count in zip(met, counts, strict=True):
        sums[meeting.date[:4] if meeting.date else None] += count
    return tuple(sums.values())


def _chart(site: Site, course: Course, size: tuple[float, float], *, labels: bool) -> Chart | None:
    """The theme over time, on the axis that all charts of the report share; None where no dated meeting took it up."""
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


def _steps(site: Site, course: Course, numbers: dict[PassageKey, int]) -> tuple[Step, ...]:
    basis_of = {match.passage: match.basis for match in site.of_theme.get(course.theme.id, ())}
    steps = []
    for point in course.points:
        quotes = []
        for key in point.passages:
            passage = site.passages[key]
            cite = site.cite(site.notes[key[0]], passage, passage.item)
            quotes.append(Numbered(numbers[key], cite, basis_of[key]))
        ids = point.meeting.notes
        copies = (copy for id_ in ids for copy in site.copies.get(id_, ()))
        steps.append(
            Step(
                anchors=tuple(note_name(site.links[id_].source) for id_ in (*ids, *copies)),
                date=point.meeting.date,
                notes=tuple(site.links[id_] for id_ in ids),
                quotes=tuple(quotes),
                of=len(point.of_passages),
                groups=len(point.groups),
            )
        )
    return tuple(steps)


def _stretches(steps: Sequence[Step]) -> tuple[tuple[Step, ...], ...]:
    stretches: list[tuple[Step, ...]] = []
    for step in steps:
        if stretches and not step.quotes and not stretches[-1][-1].quotes:
            stretches[-1] = (*stretches[-1], step)
        else:
            stretches.append((step,))
    return tuple(stretches)


def _decisions(site: Site, theme: Theme) -> tuple[DecisionRow, ...]:
    """The decisions in the theme's passages, in time order."""
    wanted = decisions_on(site.snapshot, theme.id)
    rows = {}
    for id_ in dict.fromkeys(key[0] for key in wanted):
        note = site.notes[id_]
        for decision in note.analysis.decisions:
            rows[id_, decision.start, decision.end] = (note, decision)
    return tuple(decision_row(site, *rows[key]) for key in wanted)


def _people(site: Site, course: Course) -> list[tuple[Named, tuple[PassageKey, ...]]]:
    """The persons named in the theme's passages, each with those, in most first."""
    found: dict[str, list[PassageKey]] = {}
    for key in course.seen.passages:
        id_, start, end = key
        inside = [m for m in site.notes[id_].analysis.mentions if start <= m.start and m.end <= end]
        for identity in {site.register.at.get((id_, mention.start, mention.end)) for mention in inside}:
            if identity is not None:
                found.setdefault(identity, []).append(key)
    people = ((site.register.entities.get(identity), keys) for identity, keys in found.items())
    return [(entry_of(who), tuple(keys)) for who, keys in people if who and who.label is Label.PERSON]


def _around(rows: Iterable[tuple[Named, Sequence[PassageKey]]], numbers: dict[PassageKey, int]) -> tuple[Around, ...]:
    """The rows with the numbers of their quotations, those in most quotations first, then by name."""
    found = [Around(who, tuple(sorted(numbers[key] for key in keys if key in numbers))) for who, keys in rows]
    return tuple(sorted(found, key=lambda row: (-len(row.numbers), sort_key(row.who.name), row.who.url or "")))
