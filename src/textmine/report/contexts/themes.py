"""The first page, and the page of each theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textmine.records import Basis, Label, Theme, ThemeMatch, ThemeStatus
from textmine.report.addresses import note_name, theme_url
from textmine.report.charts import Chart, Point, span_of, timeline
from textmine.report.site import Cite, Named, NoteLink, Site, entry_of
from textmine.swedish.collation import sort_key
from textmine.swedish.format import listing
from textmine.trends import Meeting, meetings, recurrence

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
    """One meeting on a theme's time line: its notes, what was said on the theme, of how many passages in all."""

    anchors: tuple[str, ...]
    date: str | None
    notes: tuple[NoteLink, ...]
    quotes: tuple[Numbered, ...]
    of: int


@dataclass(frozen=True, slots=True)
class Around:
    """Somebody named in a theme's quotations, with the numbers of those."""

    who: Named
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ThemePage:
    """tema/<id>.html."""

    row: ThemeRow
    chart: Chart | None
    steps: tuple[Step, ...]
    organisations: tuple[Around, ...]
    people: tuple[Around, ...]
    bases: tuple[Basis, ...]
    merged_into: Named | None


def index_page(site: Site) -> IndexPage:
    """The first page."""
    met = meetings(site.snapshot)
    by_year = len(met) > _COLUMNS
    live = [theme for theme in site.snapshot.themes if theme.status in {ThemeStatus.WATCHED, ThemeStatus.FOUND}]
    rows = sorted((_row(site, met, theme, by_year) for theme in live), key=_weight)
    gone = [theme for theme in site.snapshot.themes if theme not in live]
    dates = [meeting.date for meeting in met if meeting.date]
    labels = [entity.label for entity in site.snapshot.resolution.entities]
    notes = site.notes.values()
    return IndexPage(
        meetings=len(met),
        undated=len(met) - len(dates),
        first=min(dates, default=None),
        last=max(dates, default=None),
        recurring=tuple(row for row in rows if row.meetings > 1),
        once=tuple(row for row in rows if row.meetings == 1),
        silent=tuple(row for row in rows if not row.meetings),
        retired=tuple(sorted((_row(site, met, theme, by_year) for theme in gone), key=_weight)),
        columns=_columns(met, by_year),
        by_year=by_year,
        of=_figures(met, by_year, [_of(site, meeting) for meeting in met]),
        decisions=sum(len(note.analysis.decisions) for note in notes),
        actions=sum(len(note.analysis.actions) for note in notes),
        people=labels.count(Label.PERSON),
        organisations=labels.count(Label.ORG),
    )


def theme_page(site: Site, theme: Theme) -> ThemePage:
    """The page of one theme."""
    met = meetings(site.snapshot)
    row = _row(site, met, theme, by_year=False)
    steps = _steps(site, met, theme)
    numbers = _numbers_by_entity(site, met, theme)
    target = site.themes.get(theme.merged_into or "")
    bases = {quote.basis for step in steps for quote in step.quotes}
    return ThemePage(
        row=row,
        chart=_chart(site, met, theme, _WIDE, labels=True),
        steps=steps,
        organisations=_around(site, numbers, Label.ORG),
        people=_around(site, numbers, Label.PERSON),
        bases=tuple(basis for basis in Basis if basis in bases),
        merged_into=Named(target.label, theme_url(target.id)) if target else None,
    )


def _row(site: Site, met: Sequence[Meeting], theme: Theme, by_year: bool) -> ThemeRow:
    seen = recurrence(site.snapshot, theme.id)
    counts = [len(_matches(site, meeting, theme)) for meeting in met]
    return ThemeRow(
        theme=theme,
        url=theme_url(theme.id),
        meetings=len(seen.meetings),
        of=seen.of_meetings,
        passages=sum(counts),
        first=seen.first,
        last=seen.last,
        chart=_chart(site, met, theme, _SMALL, labels=False),
        figures=_figures(met, by_year, counts),
    )


def _weight(row: ThemeRow) -> tuple[int, int, tuple[str, str], str]:
    """Most meetings first, then most passages, then by name."""
    return -row.meetings, -row.passages, sort_key(row.theme.label), row.theme.id


def _matches(site: Site, meeting: Meeting, theme: Theme) -> list[ThemeMatch]:
    """The passages of one meeting that are about a theme, note by note in text order."""
    return [match for id_ in meeting.notes for match in site.of_theme.get((theme.id, id_), ())]


def _of(site: Site, meeting: Meeting) -> int:
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


def _chart(
    site: Site, met: Sequence[Meeting], theme: Theme, size: tuple[float, float], *, labels: bool
) -> Chart | None:
    """The theme over time, on the axis that all charts of the report share; None where no dated meeting took it up."""
    points = [
        Point(meeting.date, len(_matches(site, meeting, theme)), _of(site, meeting), note_names(site, meeting))
        for meeting in met
        if meeting.date
    ]
    years = span_of([point.date for point in points])
    if years is None or not any(point.value for point in points):
        return None
    width, height = size
    return timeline(points, years, width=width, height=height, labels=labels)


def note_names(site: Site, meeting: Meeting) -> str:
    """The notes of a meeting, by name."""
    return listing([site.links[id_].name for id_ in meeting.notes])


def _steps(site: Site, met: Sequence[Meeting], theme: Theme) -> tuple[Step, ...]:
    steps, number = [], 0
    for meeting in met:
        quotes = []
        for match in _matches(site, meeting, theme):
            number += 1
            note = site.notes[match.passage[0]]
            passage = site.passages[match.passage]
            quotes.append(Numbered(number, site.cite(note, passage, passage.item), match.basis))
        links = tuple(site.links[id_] for id_ in meeting.notes)
        anchors = tuple(note_name(link.source) for link in links)
        steps.append(Step(anchors, meeting.date, links, tuple(quotes), _of(site, meeting)))
    return tuple(steps)


def _numbers_by_entity(site: Site, met: Sequence[Meeting], theme: Theme) -> dict[str, tuple[int, ...]]:
    """For every entity named in the theme's quotations, their numbers; numbering as in `_steps`."""
    ordered = [match.passage for meeting in met for match in _matches(site, meeting, theme)]
    numbers: dict[str, list[int]] = {}
    for number, (id_, start, end) in enumerate(ordered, start=1):
        inside = (m for m in site.notes[id_].analysis.mentions if start <= m.start and m.end <= end)
        named = {site.register.at.get((id_, mention.start, mention.end)) for mention in inside}
        for identity in named - {None}:
            numbers.setdefault(str(identity), []).append(number)
    return {identity: tuple(found) for identity, found in numbers.items()}


def _around(site: Site, numbers: dict[str, tuple[int, ...]], label: Label) -> tuple[Around, ...]:
    """The entities of one label, those in most quotations first."""
    known = ((site.register.entities.get(identity), found) for identity, found in numbers.items())
    rows = [Around(entry_of(entity), found) for entity, found in known if entity and entity.label is label]
    return tuple(sorted(rows, key=lambda row: (-len(row.numbers), sort_key(row.who.name), row.who.url or "")))
