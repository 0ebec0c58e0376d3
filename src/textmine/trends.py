"""What the stored rows add up to: meetings, recurrence, series, the state of a commitment. Plain arithmetic.

Pure functions of a Snapshot. Wherever a number could be returned, its evidence is: the keys of the passages or the notes
themselves, so that a count is a length and opens to quotations. Nothing here reads a clock: the latest note is "now".
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from textmine.records import (
    Action,
    ActionState,
    AttendanceStatus,
    Label,
    NoteKind,
    PassageKey,
    Snapshot,
    StoredNote,
)

_FULL_DATE = len("2023-04-13")
# Workshop notes and compilations have a group in every item (records.AgendaItem).
_IN_GROUPS = frozenset({NoteKind.WORKSHOP, NoteKind.COMPILATION})
# What was promised for June may come up at the next meeting; a council that works meets once a quarter. Later than that,
# silence says that notes are missing and not that the promise was.
_SHOWS_WITHIN = dt.timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One occasion: all notes of one full date, or a single note that gives no full date.

    label is the date, or the year or month that the note gives, or its path. date is as precise as the notes are. notes are
    the ids of its notes by source; a copy of a file that has come before is not among them.
    """

    label: str
    date: str | None
    notes: tuple[int, ...]

    @property
    def day(self) -> dt.date | None:
        """The day itself, where it is known."""
        return _day(self.date)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A theme in one note: its passages there, of all passages of the note."""

    source: str
    date: str | None
    passages: tuple[PassageKey, ...]
    of: tuple[PassageKey, ...]


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How a theme comes back.

    meetings took it up, of_meetings is how many there are; first and last are the dates of the first and last of them (None
    where none is dated); since are the meetings after the last one. longest_silence_days is the longest time between two
    dated meetings that took it up, with at least one dated meeting in between that did not; None where there is none.
    """

    meetings: tuple[Meeting, ...]
    of_meetings: int
    passages: tuple[PassageKey, ...]
    first: str | None
    last: str | None
    longest_silence_days: int | None
    since: tuple[Meeting, ...]
    occurrences: tuple[Occurrence, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes that hold it, by source."""
        return tuple(occurrence.source for occurrence in self.occurrences)


@dataclass(frozen=True, slots=True)
class Point:
    """A theme at one meeting. groups are the items of workshop notes that voiced it, as (note id, item): one occasion still."""

    meeting: Meeting
    passages: tuple[PassageKey, ...]
    of_passages: tuple[PassageKey, ...]
    groups: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Something (an entity or another theme, by id) that stands in a theme's passages, and in which."""

    id: str
    passages: tuple[PassageKey, ...]


@dataclass(frozen=True, slots=True)
class Turnout:
    """Who came to one meeting: the roster entries of those present and of those absent, each person once."""

    meeting: Meeting
    present: tuple[PassageKey, ...]
    absent: tuple[PassageKey, ...]


def meetings(snapshot: Snapshot) -> tuple[Meeting, ...]:
    """Every meeting in time order; undated ones first, a year before its days."""
    by_occasion: dict[str, list[StoredNote]] = {}
    for note in _originals(snapshot):
        by_occasion.setdefault(note.date if note.date and _day(note.date) else f"/{note.source}", []).append(note)
    met = [
        Meeting(notes[0].date or notes[0].source, notes[0].date, tuple(note.id for note in notes))
        for notes in by_occasion.values()
    ]
    sources = {note.id: note.source for note in snapshot.notes}
    return tuple(sorted(met, key=lambda meeting: (meeting.date or "", sources[meeting.notes[0]])))


def series(snapshot: Snapshot, theme_id: str) -> tuple[Point, ...]:
    """A theme at every meeting in time order, those that did not take it up included."""
    notes = {note.id: note for note in snapshot.notes}
    held = _passages_of(snapshot, theme_id)
    return tuple(_point([notes[id_] for id_ in meeting.notes], meeting, held) for meeting in meetings(snapshot))


def recurrence(snapshot: Snapshot, theme_id: str) -> Recurrence:
    """In which meetings and notes a theme stands, from when to when. An unknown id stands nowhere."""
    points = series(snapshot, theme_id)
    took_up = [index for index, point in enumerate(points) if point.passages]
    dates = [points[index].meeting.date for index in took_up]
    dated = [one for one in dates if one is not None]
    held = _passages_of(snapshot, theme_id)
    occurrences = (_occurrence(note, held) for note in _originals(snapshot))
    return Recurrence(
        meetings=tuple(points[index].meeting for index in took_up),
        of_meetings=len(points),
        passages=tuple(key for index in took_up for key in points[index].passages),
        first=min(dated, default=None),
        last=max(dated, default=None),
        longest_silence_days=_longest_silence(points),
        since=tuple(point.meeting for point in points[took_up[-1] + 1 :]) if took_up else (),
        occurrences=tuple(occurrence for occurrence in occurrences if occurrence.passages),
    )


def organisations_of(snapshot: Snapshot, theme_id: str) -> tuple[Together, ...]:
    """The organisations named in a theme's passages, those in most passages first, then by id."""
    organisations = {entity.id for entity in snapshot.resolution.entities if entity.label is Label.ORG}
    held = _passages_of(snapshot, theme_id)
    found: dict[str, set[PassageKey]] = {}
    for note in _originals(snapshot):
        inside = sorted((key[1:], key) for key in held if key[0] == note.id)
        for mention in note.analysis.mentions:
            entity = snapshot.resolution.entity_of.get((note.id, mention.start, mention.end))
            for (start, end), key in inside if entity in organisations else ():
                if start <= mention.start and mention.end <= end:
                    found.setdefault(str(entity), set()).add(key)
    return _ranked(found, _order_of(snapshot))


def themes_beside(snapshot: Snapshot, theme_id: str) -> tuple[Together, ...]:
    """The other themes of a theme's passages, those in most passages first, then by id."""
    held = _passages_of(snapshot, theme_id)
    order = _order_of(snapshot)
    found: dict[str, set[PassageKey]] = {}
    for match in snapshot.matches:
        if match.theme != theme_id and match.passage in held and match.passage in order:
            found.setdefault(match.theme, set()).add(match.passage)
    return _ranked(found, order)


def decisions_on(snapshot: Snapshot, theme_id: str) -> tuple[PassageKey, ...]:
    """The decisions that stand in a theme's passages, formal ones aside, in time order.

    Whether a theme is settled is not said anywhere: a decision on one side of it settles no theme.
    """
    held = _passages_of(snapshot, theme_id)
    return tuple(
        (note.id, decision.start, decision.end)
        for note in _originals(snapshot)
        for decision in note.analysis.decisions
        if not decision.formal
        and any(id_ == note.id and start < decision.end and decision.start < end for id_, start, end in held)
    )


def turnout(snapshot: Snapshot) -> tuple[Turnout, ...]:
    """Who came, meeting by meeting, for those that have a roster.

    A person on the lists of several notes of one meeting counts once, and as present if one of them says so.
    """
    notes = {note.id: note for note in snapshot.notes}
    out = []
    for meeting in meetings(snapshot):
        people: dict[str, tuple[bool, PassageKey]] = {}
        for note in (notes[id_] for id_ in meeting.notes):
            for one in note.analysis.attendance:
                name: PassageKey = (note.id, one.name.start, one.name.end)
                who = snapshot.resolution.entity_of.get(name, one.name.plain.casefold())
                came = one.status is AttendanceStatus.PRESENT
                if who not in people or (came and not people[who][0]):
                    people[who] = (came, (note.id, one.start, one.end))
        if people:
            present = tuple(key for came, key in people.values() if came)
            out.append(Turnout(meeting, present, tuple(key for came, key in people.values() if not came)))
    return tuple(out)


def action_state(snapshot: Snapshot, note: StoredNote, action: Action) -> ActionState:
    """What can be said of a commitment from its due date and the dates of the notes alone.

    OPEN: no due date, or one after the latest note. DUE: the due date has come, and there is a later note in which it
    could show. NO_NOTES: it has come, and no later note is from the due day or month or the quarter after it. FOUND and
    NOT_SHOWN need a search for the evidence in later notes and are never returned.
    """
    due = _period(action.due_iso)
    days = [day for one in snapshot.notes if (day := _day(one.date)) is not None]
    if due is None or not days or max(days) < due[0]:
        return ActionState.OPEN
    own = _day(note.date)
    later = [day for day in days if own is None or day > own]
    if any(due[0] <= day <= due[1] + _SHOWS_WITHIN for day in later):
        return ActionState.DUE
    return ActionState.NO_NOTES


def _originals(snapshot: Snapshot) -> list[StoredNote]:
    """The notes by (date, source), each file once: a copy under another name adds nothing to any number."""
    seen: set[str] = set()
    out = []
    for note in sorted(snapshot.notes, key=lambda note: (note.date or "", note.source)):
        if note.analysis.source_text.sha256 not in seen:
            seen.add(note.analysis.source_text.sha256)
            out.append(note)
    return out


def _passages_of(snapshot: Snapshot, theme_id: str) -> frozenset[PassageKey]:
    return frozenset(match.passage for match in snapshot.matches if match.theme == theme_id)


def _keys(note: StoredNote, wanted: Callable[[PassageKey], bool]) -> tuple[PassageKey, ...]:
    keys = ((note.id, passage.start, passage.end) for passage in note.analysis.passages)
    return tuple(key for key in keys if wanted(key))


def _point(notes: Iterable[StoredNote], meeting: Meeting, held: frozenset[PassageKey]) -> Point:
    passages: list[PassageKey] = []
    of_passages: list[PassageKey] = []
    groups: set[tuple[int, int]] = set()
    for note in notes:
        passages.extend(_keys(note, held.__contains__))
        of_passages.extend(_keys(note, lambda _: True))
        if note.analysis.header.kind in _IN_GROUPS:
            groups.update(
                (note.id, one.item)
                for one in note.analysis.passages
                if one.item is not None and (note.id, one.start, one.end) in held
            )
    return Point(meeting, tuple(passages), tuple(of_passages), tuple(sorted(groups)))


def _occurrence(note: StoredNote, held: frozenset[PassageKey]) -> Occurrence:
    return Occurrence(note.source, note.date, _keys(note, held.__contains__), _keys(note, lambda _: True))


def _longest_silence(points: Iterable[Point]) -> int | None:
    """The longest time without the theme between two dated meetings with it; undated meetings prove neither."""
    last: dt.date | None = None
    passed_over = False
    longest: int | None = None
    for point in points:
        day = point.meeting.day
        if day is None:
            continue
        if not point.passages:
            passed_over = True
            continue
        if last is not None and passed_over:
            longest = max((day - last).days, longest or 0)
        last, passed_over = day, False
    return longest


def _order_of(snapshot: Snapshot) -> dict[PassageKey, int]:
    """The place of every passage in time order."""
    keys = (key for note in _originals(snapshot) for key in _keys(note, lambda _: True))
    return {key: place for place, key in enumerate(keys)}


def _ranked(found: dict[str, set[PassageKey]], order: dict[PassageKey, int]) -> tuple[Together, ...]:
    rows = (Together(id_, tuple(sorted(keys, key=order.__getitem__))) for id_, keys in found.items())
    return tuple(sorted(rows, key=lambda row: (-len(row.passages), row.id)))


def _day(iso: str | None) -> dt.date | None:
    """The day of a full ISO date, else None."""
    return dt.date.fromisoformat(iso) if iso and len(iso) == _FULL_DATE else None


def _period(iso: str | None) -> tuple[dt.date, dt.date] | None:
    """The first and last day of an ISO date, month or year."""
    if not iso:
        return None
    year, *rest = (int(part) for part in iso.split("-"))
    if len(rest) > 1:
        return dt.date(year, rest[0], rest[1]), dt.date(year, rest[0], rest[1])
    first, last = (rest[0], rest[0]) if rest else (1, 12)
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
