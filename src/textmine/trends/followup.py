"""What later notes show of a commitment: its return, its answer or its result, with the words that show it; else nothing.

Found is said only when it is sure: a sentence of a later note says that something was delivered or done, it names whoever
answers for the commitment, and it is about the same thing by words that few notes share. A person's judgement beats it.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass

from textmine.judgements import Whereabouts
from textmine.records import Action, ActionState, JudgementKind, PassageKey, Quote, Snapshot, StoredNote
from textmine.trends.answers import Answers
from textmine.trends.coverage import bodies_of
from textmine.trends.occasions import day_of, originals, period_of

# What was promised for June may come up at the next meeting; a council that works meets once a quarter. Later than that,
# silence says that notes are missing and not that the promise was.
_SHOWS_WITHIN = dt.timedelta(days=92)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """How a commitment stands. evidence are quotations of later notes, by note id, the first that answers it first; judged: a
    person has said how it is. later are the ids of the notes in which it could have shown, in time order: those of the same
    body (of everybody where its note names none) after its own.
    """

    state: ActionState
    evidence: tuple[tuple[int, Quote], ...] = ()
    judged: bool = False
    later: tuple[int, ...] = ()


def follow_ups(snapshot: Snapshot) -> dict[PassageKey, FollowUp]:
    """How every commitment stands, by its note and place; the latest note of all is "now".

    FOUND: a later note shows it, or a person says that it is done. OPEN: no due date, or one that the notes do not reach.
    DUE: the due date has come, and it may still show in the quarter that follows; or a person says that it is not done.
    NOT_SHOWN: that quarter has passed, there are notes of the same body from it, and none shows it. NO_NOTES: there are none.
    """
    answers, calendar, judged = Answers(snapshot), _Calendar(snapshot), _judged(snapshot)
    out: dict[PassageKey, FollowUp] = {}
    for note in snapshot.notes:
        for action in note.analysis.actions:
            key = (note.id, action.start, action.end)
            verdict = judged.get(key)
            evidence = answers.to(note, action) if verdict != "no" else ()
            if verdict == "yes" or evidence:
                state = ActionState.FOUND
            elif verdict == "no" and calendar.has_come(action):
                state = ActionState.DUE
            else:
                state = calendar.state(note, action)
            out[key] = FollowUp(state, evidence, verdict is not None, calendar.later(note))
    return out


def _judged(snapshot: Snapshot) -> dict[PassageKey, str]:
    """What people have said of commitments, "yes" or "no", by note and place."""
    where = Whereabouts(snapshot.notes)
    return {
        key: judgement.value
        for judgement in snapshot.judgements
        if judgement.kind is JudgementKind.DONE and judgement.place is not None
        for key in where.keys(judgement.place)
    }


class _Calendar:
    """The days of the notes, all of them and those of each body, in order."""

    def __init__(self, snapshot: Snapshot) -> None:
        of_body: defaultdict[str, set[dt.date]] = defaultdict(set)
        self._notes: defaultdict[str, list[tuple[dt.date, int]]] = defaultdict(list)
        self._bodies: dict[int, list[str]] = {}
        for note in snapshot.notes:
            self._bodies[note.id] = [*bodies_of(snapshot, note)]
            day = day_of(note.date)
            if day is not None:
                for body in (*self._bodies[note.id], ""):
                    of_body[body].add(day)
        self._days = {body: sorted(days) for body, days in of_body.items()}
        for note in originals(snapshot):
            day = day_of(note.date)
            if day is not None:
                for body in (*self._bodies[note.id], ""):
                    self._notes[body].append((day, note.id))
        self._later: dict[int, tuple[int, ...]] = {}

    def later(self, note: StoredNote) -> tuple[int, ...]:
        """The notes of the same body after one, by id in time order; none for a note whose day is not known."""
        if note.id not in self._later:
            own = day_of(note.date)
            found = (
                {
                    one
                    for body in self._bodies[note.id] or [""]
                    for one in self._notes[body][bisect_right(self._notes[body], own, key=lambda each: each[0]) :]
                }
                if own
                else set()
            )
            self._later[note.id] = tuple(id_ for _, id_ in sorted(found))
        return self._later[note.id]

    def has_come(self, action: Action) -> bool:
        """Whether the latest note of all is as late as the due date."""
        due, days = period_of(action.due_iso), self._days.get("", [])
        return due is not None and bool(days) and days[-1] >= due[0]

    def state(self, note: StoredNote, action: Action) -> ActionState:
        """OPEN, DUE, NOT_SHOWN or NO_NOTES, by dates alone. Where a note says who met, notes of others show nothing."""
        due = period_of(action.due_iso)
        if due is None or not self.has_come(action):
            return ActionState.OPEN
        own = day_of(note.date)
        first = max(due[0], own + dt.timedelta(days=1)) if own else due[0]
        last = due[1] + _SHOWS_WITHIN
        shows = any(self._any_within(body, first, last) for body in self._bodies[note.id] or [""])
        if not shows:
            return ActionState.OPEN if self._days[""][-1] <= due[1] else ActionState.NO_NOTES
        return ActionState.DUE if self._days[""][-1] <= last else ActionState.NOT_SHOWN

    def _any_within(self, body: str, first: dt.date, last: dt.date) -> bool:
        days = self._days.get(body, [])
        at = bisect_left(days, first)
        return at < len(days) and days[at] <= last
