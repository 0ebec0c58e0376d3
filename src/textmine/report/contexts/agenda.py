"""The page for the secretary before the next meeting: what is due, what was raised and never decided, what has returned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textmine.records import ActionState, ThemeStatus
from textmine.report.contexts.commitments import ActionRow, action_row, latest_first
from textmine.report.contexts.courses import Course, ThemeRow, theme_row
from textmine.report.contexts.notes import Coming, coming_of
from textmine.report.site import Cite, Site
from textmine.swedish.agenda import DUE, RAISED, RETURNED, action_line, theme_line
from textmine.swedish.language import said
from textmine.trends import ThemeState

_DUE = frozenset({ActionState.DUE, ActionState.NOT_SHOWN})
# What has been up only once may have been a remark; twice, somebody has come back to it.
_MEETINGS = 2


@dataclass(frozen=True, slots=True)
class Matter:
    """A theme that could be on the agenda, with the latest quotation of it and the decision it returned after."""

    row: ThemeRow
    latest: Cite
    decided: Cite | None


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """One heading of the list that can be copied, with its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """infor-nasta-mote.html. coming are the days that the notes announce after as_of, the date of the latest note."""

    as_of: str | None
    coming: tuple[tuple[Coming, Cite], ...]
    due: tuple[ActionRow, ...]
    soon: tuple[ActionRow, ...]
    raised: tuple[Matter, ...]
    returned: tuple[Matter, ...]
    parts: tuple[AgendaPart, ...]


def agenda_page(site: Site, themes: Sequence[Course]) -> AgendaPage:
    """The page before the next meeting."""
    rows = [action_row(site, note, action) for note in latest_first(site.counted) for action in note.analysis.actions]
    due = sorted((row for row in rows if row.state in _DUE), key=lambda row: row.due_iso or "")
    soon = sorted(
        (row for row in rows if row.state is ActionState.OPEN and row.due_iso), key=lambda row: row.due_iso or ""
    )
    raised = _matters(site, themes, ThemeState.OPEN)
    returned = _matters(site, themes, ThemeState.RETURNED)
    parts = (
        AgendaPart(said(DUE), tuple(_line(row) for row in (*due, *soon))),
        AgendaPart(said(RETURNED), tuple(theme_line(each.row.theme.label, each.row.last) for each in returned)),
        AgendaPart(said(RAISED), tuple(theme_line(each.row.theme.label, each.row.last) for each in raised)),
    )
    return AgendaPage(
        as_of=site.as_of,
        coming=_coming(site),
        due=tuple(due),
        soon=tuple(soon),
        raised=raised,
        returned=returned,
        parts=tuple(part for part in parts if part.lines),
    )


def _line(row: ActionRow) -> str:
    return action_line(row.cite.text, [who.name for who in row.responsible], row.due, row.cite.note.date)


def _matters(site: Site, themes: Sequence[Course], state: ThemeState) -> tuple[Matter, ...]:
    """The themes in a state that came up at two meetings or more, those up most recently first."""
    live = {ThemeStatus.WATCHED, ThemeStatus.FOUND}
    found = []
    for course in themes:
        seen = course.seen
        if course.theme.status in live and course.standing.state is state and len(seen.meetings) >= _MEETINGS:
            last = seen.passages[-1]
            note, passage = site.notes[last[0]], site.passages[last]
            row = theme_row(site, course, by_year=True)
            found.append(Matter(row, site.cite(note, passage, passage.item), _decision(site, course)))
    return tuple(
        sorted(found, key=lambda each: (each.row.last or "", each.row.meetings, each.row.theme.id), reverse=True)
    )


def _decision(site: Site, course: Course) -> Cite | None:
    """The last decision in a theme's passages."""
    if not course.standing.decisions:
        return None
    id_, start, end = course.standing.decisions[-1]
    note = site.notes[id_]
    return site.cite(note, note.analysis.source_text.quote(start, end))


def _coming(site: Site) -> tuple[tuple[Coming, Cite], ...]:
    """The announced days after the latest note, each row of words once, soonest first."""
    rows = {}
    for note in site.counted:
        for row in note.analysis.calendar:
            if row.date and site.as_of and row.date > site.as_of:
                coming = coming_of(row, site.links[note.id].url)
                rows[row.date, coming.words] = (coming, site.cite(note, row))
    return tuple(rows[key] for key in sorted(rows))
