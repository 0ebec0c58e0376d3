"""One sentence that may promise something, with all that a rule asks of it, and what a rule answers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from textmine.extract.due import Due
from textmine.extract.responsible import Actor, Cast, acting, distinct
from textmine.extract.sentences import Sentence
from textmine.records import ActionKind, Decision, Label, Minutes, Quote
from textmine.swedish import outcomes, promises


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a sentence promises. implied: who acts is to be read from around it; certain: a name or a label vouches for it."""

    kind: ActionKind
    responsible: tuple[Quote, ...] = ()
    tentative: bool = False
    reported: bool = False
    implied: bool = False
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with all that a rule may ask: its due date, the person a pronoun means, the decision around it."""

    cast: Cast
    minutes: Minutes
    sentence: Sentence
    due: Due | None
    last_person: tuple[Quote, ...]
    decided: Decision | None

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.sentence.text

    @property
    def tentative(self) -> bool:
        """Whether the sentence hedges."""
        return promises.UNCERTAIN.search(self.text) is not None


def actor_of(case: Case, verb: re.Match[str]) -> Actor | None:
    """Who acts by a verb found in the sentence, or None."""
    at = case.sentence.start
    return acting(case.cast, case.sentence, (at + verb.start(), at + verb.end()))


def names_of(case: Case, actor: Actor) -> tuple[Quote, ...]:
    """The actor's names; of an organisation beside a person only the person."""
    people = tuple(q for q in actor.names if case.cast.person_at(q.start))
    return people or actor.names


def antecedent(case: Case, actor: Actor) -> tuple[Quote, ...]:
    """Whom a pronoun that acts means: the only person named before it in the sentence, else the one of the sentence before."""
    people = distinct(case.cast.inside(case.sentence.start, actor.start, Label.PERSON))
    return people if len(people) == 1 else () if people else case.last_person


def hangs(case: Case, start: int) -> bool:
    """Whether the clause around start (an offset in the sentence) hangs on another: a condition, an example, a thought.

    Inside a decision "att" opens what was decided and does not count.
    """
    if promises.THEREFORE.search(case.text[:start]):
        return False
    bracket = case.text.rfind("(", 0, start)
    opened = bracket + 1 if ")" not in case.text[bracket:start] else 0
    clause = re.split(r"[;:,–]|[.!?]\s+(?=[A-ZÅÄÖ])", promises.FOR_THE_SAKE.sub(" ", case.text[opened:start]))[-1]
    if case.decided or outcomes.DECIDES.search(case.text[:start]):
        clause = re.sub(r"\batt\b", " ", clause, flags=re.IGNORECASE)
    return promises.HANGS_ON.search(clause) is not None
