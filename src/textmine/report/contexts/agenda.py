"""The page for the secretary before the next meeting: what is due, what was raised and never decided, what has returned."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from textmine.records import ActionState, StoredNote
from textmine.report.contexts.commitments import ActionRow, action_row, latest_first
from textmine.report.contexts.courses import Course, ThemeRow, theme_row
from textmine.report.contexts.facets import Facet, facets_of, values_of
from textmine.report.contexts.notes import Coming, coming_of
from textmine.report.site import Cite, Site
from textmine.swedish.agenda import PROMISED, RAISED, RETURNED, action_line, ahead_line, theme_line
from textmine.swedish.format import listing
from textmine.swedish.language import said
from textmine.trends import MeetingStatus, ThemeState, decisions_on
from textmine.trends.occasions import period_of

# More commitments under one heading than these nobody reads before a meeting; the page says how many there are beside them.
_MOST = 40
# What has been up only once may have been a remark; twice, somebody has come back to it.
_MEETINGS = 2


@dataclass(frozen=True, slots=True)
class Matter:
    """A theme that could be on the agenda, with the latest quotation of it and the last decision on it: the one it returned
    after, or one of somebody else's that the notes retell.
    """

    row: ThemeRow
    latest: Cite
    decided: Cite | None


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """One heading of the list that can be copied, with its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is to be done by one meeting, and not by the meeting before it: the meeting's ISO day, None after the last that is
    set; the bodies that meet.
    """

    meeting: str | None
    bodies: str
    rows: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """infor-nasta-mote.html. coming are the days that the notes announce after as_of, the date of the latest note.

    ahead divides soon by the meetings that are set, the next one first, each with whatever may have to be done by then.

    Of commitments, all that no later note shows done are here: due (the day has come), soon (it has not), latest (undated, from
    the latest meeting of a body) and undated (from earlier ones); of is how many there are in all, found how many are left
    out because they are shown done, more how many because there are too many to read. bodies are those the page can be
    narrowed to.
    """

    as_of: str | None
    bodies: Facet
    coming: tuple[tuple[Coming, Cite], ...]
    due: tuple[ActionRow, ...]
    soon: tuple[ActionRow, ...]
    ahead: tuple[Ahead, ...]
    latest: tuple[ActionRow, ...]
    undated: tuple[ActionRow, ...]
    of: int
    found: int
    more: int
    raised: tuple[Matter, ...]
    returned: tuple[Matter, ...]
    parts: tuple[AgendaPart, ...]

    @property
    def promised(self) -> tuple[ActionRow, ...]:
        """The commitments on the page, in its order."""
        return (*self.due, *self.soon, *self.latest, *self.undated)


def agenda_page(site: Site, themes: Sequence[Course], body: str = "") -> AgendaPage:
    """The page before the next meeting, of one body where one is named (as the register calls it)."""
    bodies = [values_of(site, note) for note in site.counted]
    notes = [note for note, values in zip(site.counted, bodies, strict=True) if not body or body in values["body"]]
    rows = [(note, action_row(site, note, action)) for note in latest_first(notes) for action in note.analysis.actions]
    open_ = [(note, row) for note, row in rows if row.state is not ActionState.FOUND]
    from_last = _from_last(site, notes)
    dated = sorted((row for _, row in open_ if row.due_iso), key=lambda row: row.due_iso or "", reverse=True)
    undated = [(note, row) for note, row in open_ if not row.due_iso]
    kept = {
        "due": [row for row in dated if row.state is not ActionState.OPEN],
        "soon": [row for row in reversed(dated) if row.state is ActionState.OPEN],
        "latest": [row for note, row in undated if note.id in from_last],
        "undated": [row for note, row in undated if note.id not in from_last],
    }
    promised = {name: tuple(found[:_MOST]) for name, found in kept.items()}
    here = {note.id for note in notes}
    raised = _matters(site, themes, ThemeState.OPEN, here)
    returned = _matters(site, themes, ThemeState.RETURNED, here)
    ahead = _ahead(site, promised["soon"], body)
    lists = {name: [AgendaPart(said(PROMISED[name]), tuple(map(_line, found)))] for name, found in promised.items()}
    if ahead:
        lists["soon"] = [AgendaPart(ahead_line(each.meeting), tuple(map(_line, each.rows))) for each in ahead]
    parts = (
        *(part for found in lists.values() for part in found),
        AgendaPart(said(RETURNED), tuple(theme_line(each.row.theme.label, each.row.last) for each in returned)),
        AgendaPart(said(RAISED), tuple(theme_line(each.row.theme.label, each.row.last) for each in raised)),
    )
    return AgendaPage(
        as_of=site.as_of,
        bodies=facets_of(("body",), bodies, {"body": body})[0],
        coming=_coming(site, notes),
        **promised,
        ahead=ahead,
        of=len(rows),
        found=len(rows) - len(open_),
        more=len(open_) - sum(len(found) for found in promised.values()),
        raised=raised,
        returned=returned,
        parts=tuple(part for part in parts if part.lines),
    )


def _from_last(site: Site, notes: Iterable[StoredNote]) -> set[int]:
    """The ids of those notes that are the latest of a body, or of all where they name none."""
    last: dict[str, str] = {}
    for note in site.counted:
        for body in ("", *values_of(site, note)["body"]):
            last[body] = max(last.get(body, ""), note.date or "")
    return {
        note.id
        for note in notes
        if note.date and any(last[body] == note.date for body in values_of(site, note)["body"] or ("",))
    }


def _ahead(site: Site, soon: Sequence[ActionRow], body: str) -> tuple[Ahead, ...]:
    """What is not due yet, by the coming meetings (of one body where one is named); () where no meeting is set.

    A day that is only known as a month or a year may be its first: it is looked after before the meeting that falls in it.
    """
    coming: dict[str, list[str]] = {}
    for cover in site.coverage:
        for meeting in cover.meetings if body in ("", cover.name) else ():
            if meeting.status is MeetingStatus.COMING:
                coming.setdefault(meeting.date, []).append(cover.name)
    days = sorted(coming)
    held: dict[str | None, list[ActionRow]] = {day: [] for day in (*days, None)} if days else {}
    for row in soon if days else ():
        due = period_of(row.due_iso)
        held[next((day for day in days if due and due[0].isoformat() <= day), None)].append(row)
    found = (Ahead(day, listing(coming.get(day or "", [])), tuple(rows)) for day, rows in held.items())
    return tuple(each for at, each in enumerate(found) if each.rows or not at)


def _line(row: ActionRow) -> str:
    return action_line(row.cite.text, [who.name for who in row.responsible], row.due, row.cite.note.date)


def _matters(site: Site, themes: Sequence[Course], state: ThemeState, here: Collection[int]) -> tuple[Matter, ...]:
    """The themes in a state that came up at two meetings or more, those up most recently first; here are the ids of the notes
    one of which at least must hold it.
    """
    found = []
    for course in themes:
        seen = course.seen
        if course.theme.status.live and course.standing.state is state and len(seen.meetings) >= _MEETINGS:
            last = next((key for key in reversed(seen.passages) if key[0] in here), None)
            if last is None:
                continue
            note, passage = site.notes[last[0]], site.passages[last]
            row = theme_row(site, course, by_year=True)
            found.append(Matter(row, site.cite(note, passage, passage.item), _decision(site, course)))
    return tuple(
        sorted(found, key=lambda each: (each.row.last or "", each.row.meetings, each.row.theme.id), reverse=True)
    )


def _decision(site: Site, course: Course) -> Cite | None:
    """The last decision on a theme, of somebody else where it has none of its own."""
    decisions = course.standing.decisions or decisions_on(site.snapshot, course.theme.id)
    if not decisions:
        return None
    id_, start, end = decisions[-1]
    note = site.notes[id_]
    return site.cite(note, note.analysis.source_text.quote(start, end))


def _coming(site: Site, notes: Iterable[StoredNote]) -> tuple[tuple[Coming, Cite], ...]:
    """The days after the latest note that these notes announce, each row of words once, soonest first."""
    rows = {}
    for note in notes:
        for row in note.analysis.calendar:
            if row.date and site.as_of and row.date > site.as_of:
                coming = coming_of(row, site.links[note.id].url)
                rows[row.date, coming.words] = (coming, site.cite(note, row))
    return tuple(rows[key] for key in sorted(rows))
