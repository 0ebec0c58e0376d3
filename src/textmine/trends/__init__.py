"""What the stored rows add up to: meetings, recurrence, series, the state of a commitment. Plain arithmetic.

Pure functions of a Snapshot. Wherever a number could be returned, its evidence is: the keys of the passages or the notes
themselves, so that a count is a length and opens to quotations. Nothing here reads a clock: the latest note is "now".
"""

from __future__ import annotations

from textmine.trends.beside import Together, decisions_on, organisations_of, themes_beside
from textmine.trends.coverage import BodyCoverage, ExpectedMeeting, Gap, MeetingStatus, coverage
from textmine.trends.followup import FollowUp, follow_ups
from textmine.trends.occasions import Meeting, Stated, Turnout, meetings, turnout
from textmine.trends.periods import Change, Period, Share, change, gaps, meetings_in, period
from textmine.trends.questions import Question, open_questions
from textmine.trends.recurrence import Occurrence, Point, Recurrence, recurrence, series
from textmine.trends.returns import Return, returns
from textmine.trends.sides import Side, Voices, side_of, voices
from textmine.trends.standing import Standing, ThemeState, standing
from textmine.trends.vacancies import Vacancy, vacancies

__all__ = [
    "BodyCoverage",
    "Change",
    "ExpectedMeeting",
    "FollowUp",
    "Gap",
    "Meeting",
    "MeetingStatus",
    "Occurrence",
    "Period",
    "Point",
    "Question",
    "Recurrence",
    "Return",
    "Share",
    "Side",
    "Standing",
    "Stated",
    "ThemeState",
    "Together",
    "Turnout",
    "Vacancy",
    "Voices",
    "change",
    "coverage",
    "decisions_on",
    "follow_ups",
    "gaps",
    "meetings",
    "meetings_in",
    "open_questions",
    "organisations_of",
    "period",
    "recurrence",
    "returns",
    "series",
    "side_of",
    "standing",
    "themes_beside",
    "turnout",
    "vacancies",
    "voices",
]
