"""The page of meetings: attendance over time, vacancies, meetings whose notes are missing."""

from __future__ import annotations

from dataclasses import dataclass

from textmine.report import charts
from textmine.report.charts import Chart
from textmine.report.contexts.courses import WIDE
from textmine.report.site import Cite, Named, NoteLink, Site, entry_of
from textmine.swedish.format import listing
from textmine.trends import BodyCoverage, ExpectedMeeting, Gap, Meeting, MeetingStatus, Vacancy, turnout, vacancies


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
class EmptySeat:
    """A seat that rosters show as empty: for whom, in which bodies, from when to when, with the entries that say so."""

    seat: str
    bodies: tuple[Named, ...]
    first: str | None
    last: str | None
    shown: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Unseen:
    """A meeting that was announced and that no notes are from, with the rows that announced it."""

    date: str
    announced: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A body's meetings: of how many there are notes, which announced ones have none, where its rhythm shows a gap."""

    body: Named
    held: int
    unseen: tuple[Unseen, ...]
    rhythm_days: int | None
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class MeetingsPage:
    """moten.html, latest first; listed is how many have a list of those who came, chart shows those. ledgers
    are those of bodies that notes are missing from, by name, coming the meetings announced after the latest note.
    """

    rows: tuple[MeetingRow, ...]
    listed: int
    chart: Chart | None
    vacancies: tuple[EmptySeat, ...]
    ledgers: tuple[Ledger, ...]
    coming: tuple[tuple[Named, Unseen], ...]


def meetings_page(site: Site) -> MeetingsPage:
    """The page of meetings."""
    came = {each.meeting: (len(each.present), len(each.absent)) for each in turnout(site.snapshot)}
    rows = [_row(site, meeting, came.get(meeting)) for meeting in site.meetings]
    return MeetingsPage(
        rows=tuple(reversed(rows)),
        listed=len(came),
        chart=_chart(site, came),
        vacancies=tuple(_seat(site, each) for each in vacancies(site.snapshot)),
        ledgers=tuple(_ledger(site, body) for body in site.coverage if body.missing or body.gaps),
        coming=_coming(site),
    )


def _coming(site: Site) -> tuple[tuple[Named, Unseen], ...]:
    """The meetings that are announced for days after the latest note, soonest first."""
    found = [
        (_who(site, body), _unseen(site, one))
        for body in site.coverage
        for one in body.meetings
        if one.status is MeetingStatus.COMING
    ]
    return tuple(sorted(found, key=lambda each: (each[1].date, each[0].name)))


def _ledger(site: Site, body: BodyCoverage) -> Ledger:
    unseen = tuple(_unseen(site, one) for one in body.missing)
    return Ledger(_who(site, body), body.held, unseen, body.rhythm_days, body.gaps)


def _unseen(site: Site, one: ExpectedMeeting) -> Unseen:
    return Unseen(one.date, tuple(site.cite(site.notes[each.note], each.row) for each in one.announced))


def _who(site: Site, body: BodyCoverage) -> Named:
    entity = site.register.entities.get(body.entity or "")
    return entry_of(entity) if entity else Named(body.name, None)


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


def _seat(site: Site, one: Vacancy) -> EmptySeat:
    known = site.register.entities
    named = [entry_of(known[body]) if body in known else Named(body.lstrip("?"), None) for body in one.bodies]
    shown = tuple(site.cite(site.notes[id_], quote) for id_, quote in one.quotes)
    return EmptySeat(one.seat, tuple(named), one.first, one.last, shown)
