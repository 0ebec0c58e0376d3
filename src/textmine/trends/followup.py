"""What later notes show of a commitment."""

from __future__ import annotations

import datetime as dt

from textmine.records import Action, ActionState, Snapshot, StoredNote
from textmine.trends.occasions import day_of, period_of

# What was promised for June may come up at the next meeting; a council that works meets once a quarter. Later than that,
# silence says that notes are missing and not that the promise was.
_SHOWS_WITHIN = dt.timedelta(days=92)


def action_state(snapshot: Snapshot, note: StoredNote, action: Action) -> ActionState:
    """What can be said of a commitment from its due date and the dates of the notes alone.

    OPEN: no due date, or one after the latest note. DUE: the due date has come, and there is a later note in which it
    could show. NO_NOTES: it has come, and no later note is from the due day or month or the quarter after it. FOUND and
    NOT_SHOWN need a search for the evidence in later notes and are never returned.
    """
    due = period_of(action.due_iso)
    days = [day for one in snapshot.notes if (day := day_of(one.date)) is not None]
    if due is None or not days or max(days) < due[0]:
        return ActionState.OPEN
    own = day_of(note.date)
    later = [day for day in days if own is None or day > own]
    if any(due[0] <= day <= due[1] + _SHOWS_WITHIN for day in later):
        return ActionState.DUE
    return ActionState.NO_NOTES
