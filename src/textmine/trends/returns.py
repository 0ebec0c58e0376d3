"""Themes that came back after a decision on them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from textmine.records import PassageKey, Snapshot
from textmine.trends.beside import decisions_on
from textmine.trends.occasions import Meeting
from textmine.trends.recurrence import series


@dataclass(frozen=True, slots=True)
class Return:
    """A theme taken up again after a decision on it: at which later meetings, with which passages.

    A decision settles a side of a theme, not the theme; that it comes back says no more than that it was not the last word.
    """

    decision: PassageKey
    meetings: tuple[Meeting, ...]
    passages: tuple[PassageKey, ...]


def returns(snapshot: Snapshot, theme_id: str, latest: int | None = None) -> tuple[Return, ...]:
    """What was taken up again after each decision on the theme, in the order of the decisions; of the latest ones alone where
    their number is given.

    Only meetings whose day is known are before or after one another; a decision that nothing followed is left out.
    """
    points = [(point.meeting.day, point) for point in series(snapshot, theme_id) if point.meeting.day is not None]
    day_of_note = {id_: day for day, point in points for id_ in point.meeting.notes}
    took_up = [(day, point) for day, point in points if point.passages]
    out: list[Return] = []
    for decision in reversed(decisions_on(snapshot, theme_id)):
        if len(out) == latest:
            break
        decided = day_of_note.get(decision[0])
        first = bisect_right(took_up, decided, key=lambda each: each[0]) if decided else len(took_up)
        later = [point for _, point in took_up[first:]]
        if later:
            passages = tuple(key for point in later for key in point.passages)
            out.append(Return(decision, tuple(point.meeting for point in later), passages))
    return tuple(reversed(out))
