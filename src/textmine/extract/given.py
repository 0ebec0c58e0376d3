"""Tasks that are given to somebody: "AU får i uppdrag att …", "Mötet ber Siv kolla priset", "Det ligger på Karin att …"."""

from __future__ import annotations

import re

from textmine.extract.case import Case, Commitment, actor_of, antecedent, hangs, names_of
from textmine.extract.conditions import earlier
from textmine.extract.responsible import assigned, distinct
from textmine.records import ActionKind, Label, Quote
from textmine.swedish import cues, deciding, doing, outcomes, promises


def given(case: Case) -> Commitment | None:
    """The task that somebody is given, or None; retold when it was given before."""
    return _before(case) or _received(case) or _charged(case) or _handed_over(case)


def _before(case: Case) -> Commitment | None:
    """As in "Kansliet har fått i uppdrag att …", "Uppdraget är redan utlagt på Karin"."""
    found = promises.ALREADY_GIVEN.search(case.text)
    if found is None or hangs(case, found.start()):
        return None
    actor = actor_of(case, found)
    names = _behind(case, promises.ALREADY_GIVEN) or (actor.names if actor else ())
    return Commitment(ActionKind.TASK, names, reported=True, certain=True) if names else None


def _received(case: Case) -> Commitment | None:
    """As in "AU får i uppdrag att …", "Festgruppen får i uppgift att …", "Omar är ansvarig för att …"."""
    for pattern in (promises.GIVEN_TO, promises.ANSWERS_THAT, promises.ANSWERS_FOR):
        found = pattern.search(case.text)
        actor = actor_of(case, found) if found else None
        turned = _turned_pronoun(case)
        if pattern is promises.GIVEN_TO and turned:
            return Commitment(ActionKind.TASK, turned, certain=True)
        if found is None or actor is None or hangs(case, actor.start - case.sentence.start):
            continue
        if not (actor.known or actor.word.endswith(doing.AGENT_ENDINGS)) or promises.NOT_DONE.match(
            case.text, found.end()
        ):
            continue
        if pattern is promises.ANSWERS_FOR and not (actor.person and _for_a_time(case)):
            continue
        if deciding.BY_SOMEBODY_ELSE.search(case.text, found.end()):
            return None
        names = antecedent(case, actor) if actor.word in cues.PRONOUNS else names_of(case, actor)
        if actor.word in cues.PRONOUNS and not names:
            return None
        told = actor.word in promises.OUTSIDERS - promises.SERVANTS or earlier(case.text)
        return Commitment(ActionKind.TASK, names, reported=told, certain=actor.person)
    return None


def _turned_pronoun(case: Case) -> tuple[Quote, ...]:
    """Whom the pronoun means in "Eftersom Omar är borta får han ta kontakt med banken", or nobody."""
    found = promises.LET_HIM.search(case.text)
    if found is None:
        return ()
    people = distinct(case.cast.inside(case.sentence.start, case.sentence.start + found.start(), Label.PERSON))
    return people if len(people) == 1 else ()


def _for_a_time(case: Case) -> bool:
    """Whether the sentence names a day to come or an occasion: then a duty is a task."""
    return case.due is not None or promises.OCCASION.search(case.text) is not None


def _charged(case: Case) -> Commitment | None:
    """As in "att uppdra åt Karin att …", "Styrelsen ger Omar i uppgift att …", "Mötet uppdrar åt styrelsen att …"."""
    whom = promises.TO_WHOM.match(case.text)
    first = _behind(case, promises.TO_WHOM) if whom else ()
    if first and promises.WAS_CHARGED.match(case.text, first[-1].end - case.sentence.start):
        return Commitment(ActionKind.TASK, first, certain=True)
    charge = promises.CHARGED.search(case.text)
    if charge is None or promises.PROPOSES.search(case.text, 0, charge.end()):
        return None
    names = _behind(case, outcomes.CHARGES)
    if names:
        return Commitment(ActionKind.TASK, names, certain=True)
    somebody = outcomes.CHARGES_A_BODY.search(case.text)
    return Commitment(ActionKind.TASK) if somebody and not hangs(case, somebody.start()) else None


def _handed_over(case: Case) -> Commitment | None:
    """As in "Mötet ber Siv kolla priset", "Till att ordna festen utsågs Karin", "Frågan går till Omar som ringer skolan"."""
    asked = promises.ASKS_OF.search(case.text)
    if asked:
        actor = actor_of(case, asked)
        names = _behind(case, promises.ASKS_OF)
        clause = case.decided is not None and promises.CLAUSE_ASKS.match(case.text) is not None
        if (
            names
            and (clause or (actor and actor.own))
            and promises.THEN_DOES.match(case.text, names[-1].end - case.sentence.start)
        ):
            return Commitment(ActionKind.TASK, names, certain=True)
    for pattern, then in ((promises.RESTS_ON, promises.THEN_TO), (promises.PASSES_TO, promises.WHO_DOES)):
        found = pattern.search(case.text)
        names = _behind(case, pattern) if found and not hangs(case, found.start()) else ()
        if names and then.match(case.text, names[-1].end - case.sentence.start):
            return Commitment(ActionKind.TASK, names, certain=True)
    if promises.CHOSEN_TO.search(case.text):
        people = distinct(case.cast.inside(case.sentence.start, case.sentence.end, Label.PERSON))
        return Commitment(ActionKind.TASK, people, certain=True) if people else None
    return None


def _behind(case: Case, pattern: re.Pattern[str]) -> tuple[Quote, ...]:
    return assigned(case.cast, (pattern,), case.sentence.start, case.sentence.end)
