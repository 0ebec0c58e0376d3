"""When the words of deciding decide nothing: conditions, wishes, quotations, the past; and in whose name a passive stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from textmine.extract.responsible import Cast
from textmine.extract.sentences import Sentence
from textmine.records import Minutes, Quote
from textmine.swedish import cues, deciding


@dataclass(frozen=True, slots=True)
class Verdict:
    """How something was decided: marked or only settled, by this meeting or elsewhere, and by whom where that is said."""

    explicit: bool
    reported: bool = False
    decided_by: Quote | None = None


def depends(before: str) -> bool:
    """Whether the words before a verb make its clause a condition, a wish, a proposal or a part of another clause."""
    before = deciding.CLOSED_RELATIVE.sub(" ", re.sub(r"\([^()]*\)", " ", before))
    if deciding.NO_DECISION.search(before):
        return True
    if deciding.AFTER_OPENING.match(before):
        return False
    clause = re.split(r"[,;:]", before)[-1]
    if cues.SUBORDINATES.search(clause):
        return True
    # "Då kassören avgått, [valdes] …": behind the cause and its comma the main clause begins with its verb.
    causes = deciding.CAUSES.match(before) and "," in before and not clause.strip()
    return not causes and cues.SUBORDINATES.match(before.lstrip()) is not None


def second_clause(before: str) -> bool:
    """Whether only a body stands between the last "och" and a deciding verb, and a whole main clause before it:

    "Alla tyckte att det var bra och nätverket [beslutade]"; not "Om rådet och nätverket [beslutar]".
    """
    parts = deciding.AND_A_BODY.search(before)
    if parts is None or deciding.NO_DECISION.search(before) or cues.SUBORDINATES.match(before.lstrip()):
        return False
    neighbour = re.findall(r"[\w-]+", before[: parts.start()])[-1:]
    return (
        bool(neighbour)
        and not neighbour[0].casefold().endswith(cues.BODY_ENDINGS)
        and neighbour[0].casefold() not in cues.BODY_WORDS
    )


def quoted(before: str) -> bool:
    """Whether an opened quotation is still open."""
    return len(re.findall(r"[\"”“]", before)) % 2 == 1


def dated_elsewhere(minutes: Minutes, text: str) -> bool:
    """Whether the sentence names years but neither the note's own nor a later one: it tells of the past."""
    years = cues.YEAR.findall(deciding.YEAR_OF.sub(" ", text))
    today = minutes.header.date
    return bool(years) and (today is None or max(years) < today[:4])


def earlier(text: str) -> bool:
    """Whether a sentence tells of another day; the minutes and questions of an earlier meeting may be dealt with today."""
    return deciding.EARLIER.search(deciding.FROM_EARLIER.sub(" ", text)) is not None


def by_agent(cast: Cast, sentence: Sentence, end: int) -> Verdict | None:
    """The verdict of a passive form: this meeting's, unless somebody else is named behind "av"; earlier ones are retold."""
    told = earlier(sentence.text) or deciding.BY_SOMEBODY_ELSE.search(sentence.text, end) is not None
    agent = deciding.BY_AGENT.match(sentence.text, end)
    if agent is None:
        return Verdict(explicit=True, reported=told)
    start = sentence.start + agent.start("agent")
    named = [m for m in cast.inside(start, sentence.end) if m.start == start]
    word = agent.group("agent").casefold()
    own = cast.is_own(named[0].text) if named else word in cues.THE_MEETING or word in cues.INNER_BODIES
    return Verdict(explicit=own, reported=told or not own, decided_by=named[0] if named else None)
