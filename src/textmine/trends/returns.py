"""Themes that came back after a decision on them."""

from __future__ import annotations

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


def returns(snapshot: Snapshot, theme_id: str) -> tuple[Return, ...]:
    """What was taken up again after each decision in the theme's passages, in the order of the decisions.

    Only meetings whose day is known are before or after one another; a decision that nothing followed is left out.
    """
    points = [point for point in series(snapshot, theme_id) if point.meeting.day is not None]
    out = []
    for decision in decisions_on(snapshot, theme_id):
        decided = next((point.meeting for point in points if decision[0] in point.meeting.notes), None)
        if decided is None or decided.day is None:
            continue
        later = [p for p in points if p.passages and p.meeting.day is not None and p.meeting.day > decided.day]
        if later:
            passages = tuple(key for point in later for key in point.passages)
            out.append(Return(decision, tuple(point.meeting for point in later), passages))
    return tuple(out)
