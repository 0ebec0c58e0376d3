"""The meetings that the notes are of, and who came to them."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from textmine.records import AttendanceStatus, NoteKind, PassageKey, Quote, Snapshot, StoredNote
from textmine.swedish.turnout import LEADERS, STATED, number_in

_FULL_DATE = len("2023-04-13")
# Workshop notes and compilations have a group in every item (records.AgendaItem).
IN_GROUPS = frozenset({NoteKind.WORKSHOP, NoteKind.COMPILATION})


@dataclass(frozen=True, slots=True)
class Meeting:
    """One occasion: all notes of one full date, or a single note that gives no full date.

    label is the date, or the year or month that the note gives, or its path. date is as precise as the notes are. notes are
    the ids of its notes by source; a copy of a file that has come before is not among them. held: somebody met. A report or a
    compilation of no such day is a document: what it says is shown at its date, and counts as no meeting.
    """

    label: str
    date: str | None
    notes: tuple[int, ...]
    held: bool = True

    @property
    def day(self) -> dt.date | None:
        """The day itself, where it is known."""
        return day_of(self.date)


@dataclass(frozen=True, slots=True)
class Stated:
    """That a note says how many came; rough: "ungefär 60", "ett sextiotal". quote are the words that say it."""

    note: int
    quote: Quote
    number: int
    rough: bool


@dataclass(frozen=True, slots=True)
class Turnout:
    """Who came to one meeting: the roster entries of those present and of those absent, each person once.

    leaders are the entries of those who led the groups of a workshop: where nobody else is listed, the list says nothing of
    how many came. stated is what a note says of that in words.
    """

    meeting: Meeting
    present: tuple[PassageKey, ...]
    absent: tuple[PassageKey, ...]
    leaders: tuple[PassageKey, ...] = ()
    stated: Stated | None = None


def meetings(snapshot: Snapshot) -> tuple[Meeting, ...]:
    """Every meeting, and every document that stands for none (`Meeting.held`), in time order; undated ones first, a year before
    its days.
    """
    by_occasion: dict[str, list[StoredNote]] = {}
    for note in originals(snapshot):
        by_occasion.setdefault(note.date if note.date and day_of(note.date) else f"/{note.source}", []).append(note)
    met = [
        Meeting(
            notes[0].date or notes[0].source,
            notes[0].date,
            tuple(note.id for note in notes),
            any(note.tells_of_meeting for note in notes),
        )
        for notes in by_occasion.values()
    ]
    sources = {note.id: note.source for note in snapshot.notes}
    return tuple(sorted(met, key=lambda meeting: (meeting.date or "", sources[meeting.notes[0]])))


def turnout(snapshot: Snapshot) -> tuple[Turnout, ...]:
    """Who came, meeting by meeting, for those that have a roster or say how many came.

    A person on the lists of several notes of one meeting counts once, and as present if one of them says so.
    """
    notes = {note.id: note for note in snapshot.notes}
    out = []
    for meeting in meetings(snapshot):
        people: dict[str, tuple[bool, PassageKey]] = {}
        leads: dict[str, PassageKey] = {}
        for note in (notes[id_] for id_ in meeting.notes):
            only_leaders = all((one.role or "").casefold() in LEADERS for one in note.analysis.attendance)
            for one in note.analysis.attendance:
                name: PassageKey = (note.id, one.name.start, one.name.end)
                who = snapshot.resolution.entity_of.get(name, one.name.plain.casefold())
                came = one.status is AttendanceStatus.PRESENT
                if only_leaders:
                    leads.setdefault(who, (note.id, one.start, one.end))
                elif who not in people or (came and not people[who][0]):
                    people[who] = (came, (note.id, one.start, one.end))
        stated = next((said for id_ in meeting.notes if (said := _stated(notes[id_])) is not None), None)
        if people or leads or stated:
            present = tuple(key for came, key in people.values() if came)
            absent = tuple(key for came, key in people.values() if not came)
            out.append(Turnout(meeting, present, absent, tuple(leads.values()), stated))
    return tuple(out)


def _stated(note: StoredNote) -> Stated | None:
    """What the opening of a workshop's note says of how many came. Minutes have a roster, and speak of other occasions."""
    if note.analysis.header.kind not in IN_GROUPS:
        return None
    text = note.analysis.source_text.text
    end = min((item.start for item in note.analysis.items), default=len(text))
    found = STATED.search(text, 0, end)
    if found is None:
        return None
    number, rough = number_in(found)
    return Stated(note.id, Quote.of(text, found.start(), found.end()), number, rough)


def originals(snapshot: Snapshot) -> list[StoredNote]:
    """The notes by (date, source), each file once: a copy under another name adds nothing to any number."""
    seen: set[str] = set()
    out = []
    for note in sorted(snapshot.notes, key=lambda note: (note.date or "", note.source)):
        if note.analysis.source_text.sha256 not in seen:
            seen.add(note.analysis.source_text.sha256)
            out.append(note)
    return out


def keys_of(note: StoredNote, wanted: Callable[[PassageKey], bool]) -> tuple[PassageKey, ...]:
    """The keys of a note's passages, in text order, that are wanted."""
    keys = ((note.id, passage.start, passage.end) for passage in note.analysis.passages)
    return tuple(key for key in keys if wanted(key))


def day_of(iso: str | None) -> dt.date | None:
    """The day of a full ISO date, else None."""
    return dt.date.fromisoformat(iso) if iso and len(iso) == _FULL_DATE else None


def period_of(iso: str | None) -> tuple[dt.date, dt.date] | None:
    """The first and last day of an ISO date, month or year."""
    if not iso:
        return None
    year, *rest = (int(part) for part in iso.split("-"))
    if len(rest) > 1:
        return dt.date(year, rest[0], rest[1]), dt.date(year, rest[0], rest[1])
    first, last = (rest[0], rest[0]) if rest else (1, 12)
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
