"""How a theme comes back: its passages at every meeting, from when to when, and its silences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from textmine.records import PassageKey, Snapshot, StoredNote
from textmine.trends.occasions import IN_GROUPS, Meeting, keys_of, meetings, originals


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A theme in one note: its passages there, of all passages of the note."""

    source: str
    date: str | None
    passages: tuple[PassageKey, ...]
    of: tuple[PassageKey, ...]


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How a theme comes back. Documents that tell of no meeting have passages and occurrences, and count nowhere else.

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


def series(snapshot: Snapshot, theme_id: str) -> tuple[Point, ...]:
    """A theme at every meeting and in every document, in time order, those without it included."""
    notes = {note.id: note for note in snapshot.notes}
    held = passages_of(snapshot, theme_id)
    return tuple(_point([notes[id_] for id_ in meeting.notes], meeting, held) for meeting in meetings(snapshot))


def recurrence(snapshot: Snapshot, theme_id: str) -> Recurrence:
    """In which meetings and notes a theme stands, from when to when. An unknown id stands nowhere."""
    points = series(snapshot, theme_id)
    took_up = [index for index, point in enumerate(points) if point.passages]
    met = [index for index in took_up if points[index].meeting.held]
    dates = [points[index].meeting.date for index in met]
    dated = [one for one in dates if one is not None]
    held = passages_of(snapshot, theme_id)
    occurrences = (_occurrence(note, held) for note in originals(snapshot))
    return Recurrence(
        meetings=tuple(points[index].meeting for index in met),
        of_meetings=sum(point.meeting.held for point in points),
        passages=tuple(key for index in took_up for key in points[index].passages),
        first=min(dated, default=None),
        last=max(dated, default=None),
        longest_silence_days=_longest_silence(point for point in points if point.meeting.held),
        since=tuple(point.meeting for point in points[met[-1] + 1 :] if point.meeting.held) if met else (),
        occurrences=tuple(occurrence for occurrence in occurrences if occurrence.passages),
    )


def passages_of(snapshot: Snapshot, theme_id: str) -> frozenset[PassageKey]:
    """The keys of the passages that are about a theme."""
    return frozenset(match.passage for match in snapshot.matches if match.theme == theme_id)


def _point(notes: Iterable[StoredNote], meeting: Meeting, held: frozenset[PassageKey]) -> Point:
    passages: list[PassageKey] = []
    of_passages: list[PassageKey] = []
    groups: set[tuple[int, int]] = set()
    for note in notes:
        passages.extend(keys_of(note, held.__contains__))
        of_passages.extend(keys_of(note, lambda _: True))
        if note.analysis.header.kind in IN_GROUPS:
            groups.update(
                (note.id, one.item)
                for one in note.analysis.passages
                if one.item is not None and (note.id, one.start, one.end) in held
            )
    return Point(meeting, tuple(passages), tuple(of_passages), tuple(sorted(groups)))


def _occurrence(note: StoredNote, held: frozenset[PassageKey]) -> Occurrence:
    return Occurrence(note.source, note.date, keys_of(note, held.__contains__), keys_of(note, lambda _: True))


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
