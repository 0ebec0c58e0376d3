"""The page of meetings: attendance over time, vacancies, meetings whose notes are missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from textmine.records import Label
from textmine.report import charts
from textmine.report.charts import Chart
from textmine.report.contexts.courses import WIDE
from textmine.report.contexts.facets import Facet, facets_of, values_of
from textmine.report.site import Cite, Named, NoteLink, Site, entry_of
from textmine.swedish.format import listing
from textmine.trends import (
    BodyCoverage,
    ExpectedMeeting,
    Gap,
    Meeting,
    MeetingStatus,
    Turnout,
    Vacancy,
    turnout,
    vacancies,
)


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many came, as a note says it; rough where it says about how many."""

    number: int
    rough: bool
    cite: Cite


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting. present and absent are None where its notes have no list of those who came; stated are the words with which
    a note says how many did, leaders how many are listed only as having led the groups.
    """

    date: str | None
    notes: tuple[NoteLink, ...]
    present: int | None
    absent: int | None
    leaders: int
    stated: Headcount | None
    passages: int
    decisions: int
    actions: int

    @property
    def named(self) -> tuple[tuple[NoteLink, str], ...]:
        """The notes with what to call them: by name, and by file where two of a meeting have the same."""
        names = [note.name for note in self.notes]
        files = (PurePosixPath(note.source).name for note in self.notes)
        return tuple(
            (note, f"{note.name} ({file})" if names.count(note.name) > 1 else note.name)
            for note, file in zip(self.notes, files, strict=True)
        )


@dataclass(frozen=True, slots=True)
class EmptySeat:
    """A seat that rosters show as empty: for whom, in which bodies, from when to when, with the entries that say so.

    filled is the later entry that names somebody for it, with who that is; open whether no later roster of the bodies is known.
    """

    seat: str
    bodies: tuple[Named, ...]
    first: str | None
    last: str | None
    shown: tuple[Cite, ...]
    filled: Cite | None
    by: Named | None
    open: bool


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
    are those of bodies that notes are missing from, by name, coming the meetings announced after the latest note. bodies are
    those that the page can be narrowed to.
    """

    bodies: Facet
    rows: tuple[MeetingRow, ...]
    listed: int
    chart: Chart | None
    vacancies: tuple[EmptySeat, ...]
    ledgers: tuple[Ledger, ...]
    coming: tuple[tuple[Named, Unseen], ...]


def meetings_page(site: Site, body: str = "") -> MeetingsPage:
    """The page of meetings, of one body where one is named (as the register calls it)."""
    values = {note.id: values_of(site, note)["body"] for note in site.counted}
    came = {each.meeting: each for each in turnout(site.snapshot)}
    met = [one for one in site.meetings if one.held and (not body or any(body in values[id_] for id_ in one.notes))]
    listed = {one: came[one] for one in met if one in came and (came[one].present or came[one].absent)}
    seats = (_seat(site, each) for each in vacancies(site.snapshot))
    ledgers = (_ledger(site, each) for each in site.coverage if each.missing or each.gaps)
    return MeetingsPage(
        bodies=facets_of(("body",), [{"body": each} for each in values.values()], {"body": body})[0],
        rows=tuple(_row(site, meeting, came.get(meeting)) for meeting in reversed(met)),
        listed=len(listed),
        chart=_chart(site, listed),
        vacancies=tuple(seat for seat in seats if not body or body in {each.name for each in seat.bodies}),
        ledgers=tuple(ledger for ledger in ledgers if not body or ledger.body.name == body),
        coming=tuple(each for each in _coming(site) if not body or each[0].name == body),
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


def _row(site: Site, meeting: Meeting, came: Turnout | None) -> MeetingRow:
    analyses = [site.notes[id_].analysis for id_ in meeting.notes]
    listed = came is not None and bool(came.present or came.absent)
    said = came.stated if came else None
    return MeetingRow(
        date=meeting.date,
        notes=tuple(site.links[id_] for id_ in meeting.notes),
        present=len(came.present) if came and listed else None,
        absent=len(came.absent) if came and listed else None,
        leaders=len(came.leaders) if came else 0,
        stated=Headcount(said.number, said.rough, site.cite(site.notes[said.note], said.quote)) if said else None,
        passages=sum(len(each.passages) for each in analyses),
        decisions=sum(not decision.formal for each in analyses for decision in each.decisions),
        actions=sum(len(each.actions) for each in analyses),
    )


def _chart(site: Site, came: Mapping[Meeting, Turnout]) -> Chart | None:
    """Those who came, meeting by meeting; meetings without a list are not drawn, for nothing is known of them."""
    points = [
        charts.Point(
            meeting.date,
            len(each.present),
            len(each.present) + len(each.absent),
            listing([site.links[id_].name for id_ in meeting.notes]),
        )
        for meeting, each in came.items()
        if meeting.date
    ]
    years = charts.span_of([point.date for point in points])
    return charts.timeline(points, years, width=WIDE[0], height=WIDE[1], labels=True) if years else None


def _seat(site: Site, one: Vacancy) -> EmptySeat:
    known = site.register.entities
    named = [entry_of(known[body]) if body in known else Named(body.lstrip("?"), None) for body in one.bodies]
    shown = tuple(site.cite(site.notes[id_], quote) for id_, quote in one.quotes)
    filled = by = None
    if one.filled is not None:
        note, entry = site.notes[one.filled[0]], one.filled[1]
        filled, by = site.cite(note, entry), site.named(note, entry.name, Label.PERSON)
    return EmptySeat(one.seat, tuple(named), one.first, one.last, shown, filled, by, not one.listed)
