"""What the stored rows add up to: meetings, recurrence, series, the state of a commitment. Plain arithmetic.

Pure functions of a Snapshot. Wherever a number could be returned, its evidence is: the keys of the passages or the notes
themselves, so that a count is a length and opens to quotations. Nothing here reads a clock: the latest note is "now".
"""

from __future__ import annotations

from textmine.trends.beside import Together, decisions_on, organisations_of, themes_beside
from textmine.trends.followup import action_state
from textmine.trends.occasions import Meeting, Turnout, meetings, turnout
from textmine.trends.periods import Change, Period, Share, change, gaps, meetings_in, period
from textmine.trends.recurrence import Occurrence, Point, Recurrence, recurrence, series

__all__ = [
    "Change",
    "Meeting",
    "Occurrence",
    "Period",
    "Point",
    "Recurrence",
    "Share",
    "Together",
    "Turnout",
    "action_state",
    "change",
    "decisions_on",
    "gaps",
    "meetings",
    "meetings_in",
    "organisations_of",
    "period",
    "recurrence",
    "series",
    "themes_beside",
    "turnout",
]
