"""The page of meetings: attendance over time, vacancies, meetings whose notes are missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textmine.records import StoredNote
from textmine.report import charts
from textmine.report.charts import Chart
from textmine.report.contexts.courses import WIDE
from textmine.report.site import NoteLink, Site, shown
from textmine.swedish.agenda import VACANCY
from textmine.swedish.format import listing
from textmine.trends import Meeting, MeetingStatus, coverage, turnout


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting. present and absent are None where its notes have no list of those who came."""

    date: str | None
    notes: tuple[NoteLink, ...]
    present: int | None
    absent: int | None
    passages: int
    decisions: int
    actions: int


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A line of a note that says that a seat is empty."""

    words: str
    note: NoteLink


@dataclass(frozen=True, slots=True)
class Missing:
    """A meeting of a body, announced for a day that no notes are from, and the notes that announced it."""

    body: str
    date: str
    announced: tuple[NoteLink, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch in which a body by its rhythm would have met so many times, and no notes are from it."""

    body: str
    after: str
    before: str
    meetings: int


@dataclass(frozen=True, slots=True)
class MeetingsPage:
    """moten.html, latest first; listed is how many have a list of those who came, chart shows those. missing and silences
    are meetings that ought to have notes (`trends.coverage`), coming those announced after the latest note.
    """

    rows: tuple[MeetingRow, ...]
    listed: int
    chart: Chart | None
    vacancies: tuple[Vacancy, ...]
    missing: tuple[Missing, ...]
    silences: tuple[Silence, ...]
    coming: tuple[Missing, ...]


def meetings_page(site: Site) -> MeetingsPage:
    """The page of meetings."""
    came = {each.meeting: (len(each.present), len(each.absent)) for each in turnout(site.snapshot)}
    rows = [_row(site, meeting, came.get(meeting)) for meeting in site.meetings]
    vacancies = tuple(each for note in site.counted for each in _vacancies(site, note))
    return MeetingsPage(
        rows=tuple(reversed(rows)),
        listed=len(came),
        chart=_chart(site, came),
        vacancies=vacancies[::-1],
        missing=_announced(site, MeetingStatus.MISSING)[::-1],
        silences=tuple(
            Silence(body.name, gap.after, gap.before, gap.meetings)
            for body in coverage(site.snapshot)
            for gap in body.gaps
        ),
        coming=_announced(site, MeetingStatus.COMING),
    )


def _announced(site: Site, status: MeetingStatus) -> tuple[Missing, ...]:
    """The announced meetings of a status, by day."""
    found = []
    for body in coverage(site.snapshot):
        for meeting in body.meetings:
            if meeting.status is status:
                by = tuple(site.links[id_] for id_ in dict.fromkeys(each.note for each in meeting.announced))
                found.append(Missing(body.name, meeting.date, by))
    return tuple(sorted(found, key=lambda each: (each.date, each.body)))


def _row(site: Site, meeting: Meeting, came: tuple[int, int] | None) -> MeetingRow:
    analyses = [site.notes[id_].analysis for id_ in meeting.notes]
    return MeetingRow(
        date=meeting.date,
        notes=tuple(site.links[id_] for id_ in meeting.notes),
        present=came[0] if came else None,
        absent=came[1] if came else None,
        passages=sum(len(each.passages) for each in analyses),
        decisions=sum(not decision.formal for each in analyses for decision in each.decisions),
        actions=sum(len(each.actions) for each in analyses),
    )


def _chart(site: Site, came: dict[Meeting, tuple[int, int]]) -> Chart | None:
    """Those who came, meeting by meeting; meetings without a list are not drawn, for nothing is known of them."""
    points = [
        charts.Point(meeting.date, present, present + absent, listing([site.links[id_].name for id_ in meeting.notes]))
        for meeting, (present, absent) in came.items()
        if meeting.date
    ]
    years = charts.span_of([point.date for point in points])
    return charts.timeline(points, years, width=WIDE[0], height=WIDE[1], labels=True) if years else None


def _vacancies(site: Site, note: StoredNote) -> Iterator[Vacancy]:
    """The lines of a note that say that a seat is empty."""
    text = note.analysis.source_text.text
    told = -1
    for found in VACANCY.finditer(text):
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.end())
        if start != told:
            told = start
            yield Vacancy(shown(text[start : len(text) if end < 0 else end]).strip(), site.links[note.id])
