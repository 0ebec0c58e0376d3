"""How a theme stands: taken up and not decided on, decided on, back after a decision, or resting."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from textmine.records import PassageKey, Snapshot
from textmine.trends.beside import decisions_on
from textmine.trends.recurrence import Point

# A theme rests when a year and this many meetings have passed without it; a council that meets once a quarter has four a year.
_RESTS_AFTER = dt.timedelta(days=365)
_RESTS_MEETINGS = 3


class ThemeState(StrEnum):
    """Where a theme has got to, as far as the notes say."""

    OPEN = "open"
    DECIDED = "decided"  # the last meeting that took it up, or one after it, decided something on it
    RETURNED = "returned"  # taken up again after the last decision
    RESTING = "resting"
    SILENT = "silent"  # never taken up


@dataclass(frozen=True, slots=True)
class Standing:
    """A theme's state and what it rests on: the decisions on it, in time order; those only retold settle nothing."""

    state: ThemeState
    decisions: tuple[PassageKey, ...]


def standing(snapshot: Snapshot, theme_id: str, points: tuple[Point, ...]) -> Standing:
    """How a theme stands; points is its series. A decision on one side of a theme settles all that is said here and no more."""
    retold = {
        (note.id, one.start, one.end) for note in snapshot.notes for one in note.analysis.decisions if one.reported
    }
    decisions = tuple(key for key in decisions_on(snapshot, theme_id) if key not in retold)
    took_up = [index for index, point in enumerate(points) if point.passages]
    if not took_up:
        return Standing(ThemeState.SILENT, decisions)
    deciding = {key[0] for key in decisions}
    decided = [index for index, point in enumerate(points) if deciding & set(point.meeting.notes)]
    if decided and decided[-1] >= took_up[-1]:
        return Standing(ThemeState.DECIDED, decisions)
    if _rests(points, took_up[-1]):
        return Standing(ThemeState.RESTING, decisions)
    return Standing(ThemeState.RETURNED if decided else ThemeState.OPEN, decisions)


def _rests(points: tuple[Point, ...], last: int) -> bool:
    """Whether a year and some meetings have passed since the meeting `last`, by the dates of the notes."""
    since = [point.meeting.day for point in points[last + 1 :] if point.meeting.held and point.meeting.day]
    day = points[last].meeting.day
    return day is not None and len(since) >= _RESTS_MEETINGS and max(since) - day >= _RESTS_AFTER
