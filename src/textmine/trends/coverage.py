"""Which meetings ought to have notes: those announced and those that a body's rhythm asks for; which are there, which missing.

A ledger for each body that met. Nothing here reads a clock: what lies after the latest note of all is still to come.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from statistics import median

from textmine.records import CalendarRow, Quote, Snapshot, StoredNote
from textmine.swedish.meetings import JOINT_MEETING, MEETING_OF, NEXT_MEETING, PLAIN_MEETING, TOGETHER
from textmine.trends.occasions import day_of, originals

# A meeting is put off by a week or two; held later than that it is another meeting.
_PUT_OFF = dt.timedelta(days=14)
# Fewer known meetings than these show no rhythm.
_FEWEST_FOR_A_RHYTHM = 4
# A silence is a gap once two meetings at least would have had their turn in it.
_GAP = 2.5
# Bodies rest in these months: their days do not count as silence.
_REST = frozenset({7, 8})
# How far above a row of a calendar its heading is looked for, in characters.
_LOOK_BACK = 120


class MeetingStatus(StrEnum):
    """Whether there are notes of a meeting."""

    PRESENT = "present"
    MOVED = "moved"  # announced for this day; the notes are of another day close to it
    MISSING = "missing"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class Announcement:
    """That a note lists a meeting to come."""

    note: int
    row: CalendarRow


@dataclass(frozen=True, slots=True)
class ExpectedMeeting:
    """One meeting of a body: the day, the ids of its notes, and the rows that announced it.

    Of one that was moved, notes are those of the day it was moved to.
    """

    date: str
    status: MeetingStatus
    notes: tuple[int, ...] = ()
    announced: tuple[Announcement, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """A silence between two known meetings in which, by the body's rhythm, so many would have been held."""

    after: str
    before: str
    meetings: int


@dataclass(frozen=True, slots=True)
class BodyCoverage:
    """The ledger of one body: entity is its id where it is known who it is, name as its notes print it.

    meetings are in time order; rhythm_days is the median number of days from one known meeting to the next, None where
    there are too few to tell; gaps are the silences that the rhythm speaks against and no announcement explains.
    """

    entity: str | None
    name: str
    meetings: tuple[ExpectedMeeting, ...]
    rhythm_days: int | None
    gaps: tuple[Gap, ...]

    @property
    def missing(self) -> tuple[ExpectedMeeting, ...]:
        """The announced meetings that no notes are from."""
        return tuple(each for each in self.meetings if each.status is MeetingStatus.MISSING)

    @property
    def held(self) -> int:
        """How many meetings there are notes of."""
        return sum(each.status is MeetingStatus.PRESENT for each in self.meetings)


def coverage(snapshot: Snapshot) -> tuple[BodyCoverage, ...]:
    """The ledger of every body that some note names as having met, by name."""
    notes = originals(snapshot)
    held: defaultdict[str, defaultdict[str, list[StoredNote]]] = defaultdict(lambda: defaultdict(list))
    printed: dict[str, str] = {}
    for note in notes:
        for body, name in bodies_of(snapshot, note).items():
            printed.setdefault(body, name)
            if day_of(note.date) is not None and note.tells_of_meeting:
                held[body][str(note.date)].append(note)
    announced = _announced(snapshot, notes, _names(snapshot, printed))
    latest = max((note.date for note in notes if note.date and day_of(note.date)), default="")
    entities = {entity.id: entity.name for entity in snapshot.resolution.entities}
    ledgers = [
        _ledger(body, entities.get(body, printed[body]), held[body], announced[body], latest)
        for body in sorted(printed)
    ]
    return tuple(sorted(ledgers, key=lambda each: (each.name.casefold(), each.entity or "")))


def bodies_of(snapshot: Snapshot, note: StoredNote) -> dict[str, str]:
    """The bodies that met, by entity id, or by "?" and the name as printed where it is not known who is meant."""
    entity_of = snapshot.resolution.entity_of
    return {
        entity_of.get((note.id, body.start, body.end), f"?{body.plain.casefold()}"): body.plain
        for body in note.analysis.header.bodies
    }


def _names(snapshot: Snapshot, printed: Mapping[str, str]) -> dict[str, str | None]:
    """The body of every name, lower case; None where two bodies bear it."""
    known = {entity.id: (entity.name, *entity.aliases) for entity in snapshot.resolution.entities}
    names: dict[str, str | None] = {}
    for body, as_printed in printed.items():
        for name in {name.casefold() for name in (as_printed, *known.get(body, ()))}:
            names[name] = body if names.get(name, body) == body else None
    return names


# --- what is announced ------------------------------------------------------------------------------------------------


def _announced(
    snapshot: Snapshot, notes: Sequence[StoredNote], names: Mapping[str, str | None]
) -> defaultdict[str, defaultdict[str, list[Announcement]]]:
    """By body and day, the rows that announce a meeting; a row for the day of its own note announces nothing."""
    found: defaultdict[str, defaultdict[str, list[Announcement]]] = defaultdict(lambda: defaultdict(list))
    for note in notes:
        own = list(bodies_of(snapshot, note))
        for row in note.analysis.calendar:
            if day_of(row.date) is None or (note.date and str(row.date) <= note.date):
                continue
            for body in _who_meets(note, row, own, names):
                found[body][str(row.date)].append(Announcement(note.id, row))
    return found


def _who_meets(
    note: StoredNote, row: CalendarRow, own: Sequence[str], names: Mapping[str, str | None]
) -> Iterator[str]:
    """The bodies that a row of a calendar calls to a meeting; none for other events.

    A row that names no body is a meeting of the note's own one where it, or what stands above it, says no more than that; of
    several bodies that met together, where it says that they will meet together again.
    """
    title = Quote(0, 0, row.title or "").plain.strip(" .,:;–-")
    whole = names.get(title.casefold())
    parts = [title] if whole else TOGETHER.split(title)
    named = [names.get(MEETING_OF.sub("", part).strip().casefold()) for part in parts]
    if any(named):
        yield from dict.fromkeys(body for body in named if body)
    elif (len(own) == 1 or JOINT_MEETING.search(title)) and (
        PLAIN_MEETING.fullmatch(title) or NEXT_MEETING.search(title) or _below_next_meeting(note, row)
    ):
        yield from own


def _below_next_meeting(note: StoredNote, row: CalendarRow) -> bool:
    """Whether the line above a row says that it is the next meeting, and the row is the first below that line."""
    text = note.analysis.source_text.text
    above = text[max(0, row.start - _LOOK_BACK) : row.start].rstrip("\n -*•\t").splitlines()
    return bool(above) and bool(NEXT_MEETING.search(above[-1]))


# --- one body ----------------------------------------------------------------------------------------------------------


def _ledger(
    body: str,
    name: str,
    held: Mapping[str, Sequence[StoredNote]],
    announced: Mapping[str, Sequence[Announcement]],
    latest: str,
) -> BodyCoverage:
    days = sorted({*held, *announced})
    meetings = tuple(_meeting(day, held, announced, latest) for day in days)
    known = [each.date for each in meetings if each.status not in {MeetingStatus.MOVED, MeetingStatus.COMING}]
    rhythm = _rhythm(known)
    entity = None if body.startswith("?") else body
    return BodyCoverage(entity, name, meetings, rhythm, tuple(_gaps(known, rhythm)))


def _meeting(
    day: str,
    held: Mapping[str, Sequence[StoredNote]],
    announced: Mapping[str, Sequence[Announcement]],
    latest: str,
) -> ExpectedMeeting:
    rows = tuple(announced.get(day, ()))
    if day in held:
        return ExpectedMeeting(day, MeetingStatus.PRESENT, tuple(note.id for note in held[day]), rows)
    moved = _moved_to(day, held, announced)
    if moved is not None:
        return ExpectedMeeting(day, MeetingStatus.MOVED, tuple(note.id for note in held[moved]), rows)
    return ExpectedMeeting(day, MeetingStatus.COMING if day > latest else MeetingStatus.MISSING, (), rows)


def _moved_to(
    day: str, held: Mapping[str, Sequence[StoredNote]], announced: Mapping[str, Sequence[Announcement]]
) -> str | None:
    """The nearest day of notes close by that none of the rows' own notes announced as a meeting of its own."""
    by = {each.note for each in announced[day]}
    around = [
        (abs(gap), other)
        for other in held
        if abs(gap := dt.date.fromisoformat(other) - dt.date.fromisoformat(day)) <= _PUT_OFF
        and not by & {each.note for each in announced.get(other, ())}
        and not by & {note.id for note in held[other]}
    ]
    return min(around)[1] if around else None


def _rhythm(days: Sequence[str]) -> int | None:
    if len(days) < _FEWEST_FOR_A_RHYTHM:
        return None
    return round(median(_working_days(one, other) for one, other in pairwise(days)))


def _gaps(days: Sequence[str], rhythm: int | None) -> Iterator[Gap]:
    for one, other in pairwise(days) if rhythm else ():
        silence = _working_days(one, other)
        if rhythm and silence >= _GAP * rhythm:
            yield Gap(one, other, round(silence / rhythm) - 1)


def _working_days(one: str, other: str) -> int:
    """The days from one date to another, those of the months of rest aside."""
    first, last = dt.date.fromisoformat(one), dt.date.fromisoformat(other)
    return sum((first + dt.timedelta(days=n)).month not in _REST for n in range((last - first).days))
