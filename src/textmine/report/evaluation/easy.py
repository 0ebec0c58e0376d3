"""The one-page summary in easy Swedish, and how easy it is to read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from textmine.records import ActionState
from textmine.report.evaluation.content import (
    CommitmentLine,
    Coverage,
    DecisionLine,
    EasyRead,
    Lix,
    ThemeSection,
)
from textmine.swedish import easy as swedish
from textmine.trends import Share

# A page holds no more; what comes after the fifth is in the report.
_THEMES = 5
_LONG = 7  # letters, from which on a word is long: "more than six" (Björnsson 1968)

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W_]+(?:[-’'][^\W_]+)*")
_SENTENCE = re.compile(r"[.!?:](?=\s|$)|\n")


def lix(text: str) -> Lix:
    """What a text's LIX is worked out from. Sentences end at a full stop, question or exclamation mark, colon, or line break.

    >>> round(lix("Vi har läst texten. Den är lång.").value, 1)
    3.5
    """
    words = _WORD.findall(text)
    sentences = sum(bool(_WORD.search(one)) for one in _SENTENCE.split(text))
    return Lix(len(words), sentences, sum(len(word) >= _LONG for word in words))


def easy_read(
    coverage: Sequence[Coverage],
    themes: Sequence[ThemeSection],
    decisions: Sequence[DecisionLine],
    commitments: Sequence[CommitmentLine],
) -> EasyRead:
    """The summary: what was read, what came up most and whether that has changed, what was decided and promised."""
    notes = sum(len(one.notes) for one in coverage)
    meetings = sum(one.meetings for one in coverage)
    seen = sum(one.row.state is ActionState.FOUND for one in commitments)
    periods = [one.period for one in coverage]
    courses = [_course(section, meetings) for section in themes[:_THEMES]]
    parts: list[tuple[str, tuple[str, ...]]] = [
        (swedish.WHAT, swedish.what(notes, meetings, [(one.first.year, one.last.year) for one in periods])),
        (swedish.RAISED, swedish.raised(courses, len(themes), len(coverage) > 1)),
        (swedish.DECIDED, swedish.decided(len(decisions))),
        (swedish.PROMISED, swedish.promised(len(commitments), seen)),
        (swedish.MIND, swedish.mind(any(one.gaps for one in coverage))),
    ]
    text = "\n".join(sentence for heading, sentences in parts for sentence in (heading, *sentences))
    return EasyRead(tuple(parts), lix(text))


def _course(section: ThemeSection, meetings: int) -> tuple[str, Share, float | None]:
    """A theme's label, its share of all meetings, and the difference between the periods where it is sure, 0 where it is not,
    None where it cannot be told.
    """
    told = section.change
    difference = None if told is None else told.difference if told.sure else 0.0
    return section.label, Share(section.raised, meetings), difference
