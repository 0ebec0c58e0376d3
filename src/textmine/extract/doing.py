"""Tasks by a verb of doing and the one who stands beside it: "Karin bokar lokal", "AU ska skicka ut kallelsen".

A named person promises by any verb in the present tense but for those by which minutes merely tell
(`textmine.swedish.narration`); a body, a role and "vi" promise by those of `textmine.swedish.doing` only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from textmine.extract.case import Case, Commitment, actor_of, antecedent, hangs, names_of
from textmine.extract.responsible import Actor, assigned, distinct, people_from
from textmine.extract.sentences import flat
from textmine.records import ActionKind, Label, Mention, NoteKind, Quote
from textmine.swedish import asks, cues, doing, narration, promises

_NEXT_WORD = re.compile(r"\s+(\w+)")
_NAME = re.compile(r"\s+([A-ZÅÄÖ][a-zåäöé]+)")


def promised(case: Case) -> Commitment | None:
    """The task that somebody takes on by a verb of doing, with all who do so in the sentence, or None."""
    made = list(_taken(case))
    if not made:
        return _subjectless(case) or _errand(case) or _by_agent(case)
    people = [one for one in made if any(case.cast.person_at(name.start) for name in one.responsible)]
    first = made[0]
    joined = distinct(name for one in (first, *people) for name in one.responsible)
    return replace(first, responsible=joined, certain=any(one.certain for one in made))


def _taken(case: Case) -> Iterator[Commitment]:
    """What is taken on, verb by verb: what will be done, what is done by a verb of the lexicon, what a named person does."""
    for pattern in (doing.PROMISED, doing.PROMISES, narration.PRESENT):
        for found in pattern.finditer(case.text):
            actor = actor_of(case, found)
            if actor is None or promises.NOT_DONE.match(case.text, found.end()):
                continue
            if hangs(case, actor.start - case.sentence.start) or not _means_it(case, actor, found, pattern):
                continue
            made = _taken_on(case, actor, found, future=pattern is doing.PROMISED)
            if made:
                back = doing.COMES_BACK.fullmatch(found.group()) is not None
                yield replace(made, kind=ActionKind.RETURNS) if back else made
    yield from _will(case)
    yield from _turned(case)
    yield from _also(case)


def _means_it(case: Case, actor: Actor, found: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether this actor promises by this verb: what a person does beside telling, what others do by the lexicon."""
    if pattern is doing.PROMISED:
        return True
    if not actor.person:
        each = actor.word in promises.GENERAL and promises.EACH_DOES.match(case.text) is not None
        return pattern is doing.PROMISES or each or _agreed(case, actor, found)
    return not tells(case, actor, found)


def tells(case: Case, actor: Actor, found: re.Match[str]) -> bool:
    """Whether a person's verb only tells: of speech, thought, state and meeting, or it is no verb of hers at all."""
    verb = found.group().split()[0]
    if not verb.islower() and not doing.PROMISES.match(case.text, found.start()):
        return True
    verb = verb.casefold()
    if verb in narration.NEVER or verb in narration.NO_VERBS:
        return True
    turned = actor.start - case.sentence.start >= found.start()
    if turned and narration.FRONTED.match(case.text) is None and not doing.PROMISES.match(case.text, found.start()):
        return True
    before = case.text[: actor.start - case.sentence.start]
    if not turned and narration.NO_SUBJECT_BEHIND.search(before):
        return True
    begin = max([found.start() + len(verb), *(name.end - case.sentence.start for name in actor.names if turned)])
    behind = case.text[begin:].lstrip()
    if narration.SAYS_THAT.match(case.text, begin) and not doing.PROMISES.match(case.text, found.start()):
        return True
    given = case.due is None and narration.HANDS_OVER.match(case.text, found.start()) is not None
    return given or not _does(verb, behind)


def _does(verb: str, behind: str) -> bool:
    """Whether a verb does rather than tells, by the words behind it."""
    only, never = narration.ONLY_AS.get(verb), narration.NOT_AS.get(verb)
    if only is not None:
        return only.match(behind) is not None
    return never is None or never.match(behind) is None


def _agreed(case: Case, actor: Actor, found: re.Match[str]) -> bool:
    """Whether a named organisation reports by a date what it does: "Länsbussen mäter bullret och redovisar det i maj"."""
    reports = bool(actor.names) and case.due is not None and promises.AND_REPORTS.search(case.text) is not None
    return reports and not tells(case, actor, found)


def _taken_on(case: Case, actor: Actor, found: re.Match[str], *, future: bool) -> Commitment | None:
    """The task of an actor, or None where the words only describe: an outsider's habits, what people in general do."""
    if not (actor.known or _is_agent(case, actor)) or _describes(case, actor, found, future=future):
        return None
    if actor.word in cues.PRONOUNS:
        meant = antecedent(case, actor)
        return Commitment(ActionKind.TASK, meant, tentative=case.tentative) if meant else None
    outsider = bool(actor.names) and not actor.person and not actor.own and not _is_agent(case, actor)
    if outsider or actor.word in promises.OUTSIDERS:
        if case.due is None or case.minutes.header.kind in (NoteKind.WORKSHOP, NoteKind.COMPILATION):
            return None
        elsewhere = actor.word not in promises.SERVANTS
        return Commitment(ActionKind.TASK, names_of(case, actor), tentative=case.tentative, reported=elsewhere)
    sure = actor.person and (future or doing.PROMISES.match(case.text, found.start()) is not None)
    return Commitment(ActionKind.TASK, names_of(case, actor), tentative=case.tentative, certain=sure)


def _describes(case: Case, actor: Actor, found: re.Match[str], *, future: bool) -> bool:
    """Whether a verb tells of a habit, of the duty of a body ("Styrelsen ansvarar för ekonomin") or of people in general."""
    if case.due is not None:
        return False
    told = doing.CLAUSE.split(case.text)[0]
    habit = promises.HABIT.search(told) is not None or doing.AGAIN_AND_AGAIN.search(case.text) is not None
    duty = actor.own and case.decided is None and doing.STATES_DUTY.match(case.text, found.start()) is not None
    general = actor.word in promises.GENERAL and not future and promises.EACH_DOES.match(case.text) is None
    return habit or duty or general


def _is_agent(case: Case, actor: Actor) -> bool:
    """Whether a word that opens the sentence names some who act for the body: "Festkommittén", "Ledarna"."""
    word = (actor.names[0].text if actor.names else actor.word).casefold()
    opens = actor.start == case.sentence.start and case.minutes.header.kind is NoteKind.MINUTES
    shares = word.endswith(doing.SHARING_ENDINGS) and doing.SHARES.match(case.text, len(word) + 1) is not None
    return opens and " " not in word and (shares or word.endswith(doing.AGENT_ENDINGS))


def _will(case: Case) -> Iterator[Commitment]:
    """As in "Karin ska sälja lotter": whatever a named person will do, but for states without a day to come."""
    for found in doing.WILL.finditer(case.text):
        actor = actor_of(case, found)
        if actor is None or not (actor.person or actor.word in cues.PRONOUNS) or not _is_task(case, found):
            continue
        names = antecedent(case, actor) if actor.word in cues.PRONOUNS else names_of(case, actor)
        begin = actor.start - case.sentence.start
        office = actor.word in cues.ROLE_WORDS and doing.UNDERTAKES.search(found.group()) is not None
        if not (names or office) or promises.NOT_DONE.match(case.text, found.end()):
            continue
        if hangs(case, begin) and not _waits(case.text[:begin]):
            continue
        yield Commitment(ActionKind.TASK, names, tentative=case.tentative, certain=True)


def _turned(case: Case) -> Iterator[Commitment]:
    """As in "Vid grillen kommer Karin och Omar att sälja lotter": who acts stands between the verb and what is to be done."""
    for found in doing.MODAL.finditer(case.text):
        before = case.text[: found.start()]
        if not re.search(r"\w", before) or hangs(case, found.start()):
            continue
        begin = case.sentence.start + found.end()
        names = people_from(case.cast, begin, case.sentence.end)
        word = _NEXT_WORD.match(case.text, found.end())
        key = word.group(1).casefold() if word and not names else ""
        ours = key in cues.THE_MEETING or key in cues.INNER_BODIES
        if not (names or ours or (key in promises.ADDRESSED and case.due)):
            continue
        at = names[-1].end - case.sentence.start if names else word.end() if word else found.end()
        then = doing.THEN_VERB.match(case.text, at)
        if then is None or (found.group("modal").casefold() == "kommer" and then.group("to") is None):
            continue
        verb = then.group("verb").casefold()
        work = verb in asks.INFINITIVES or verb in doing.CHORES
        if verb in doing.NO_DOING or not (names or work):
            continue
        told = names or (case.cast.own[:1] if ours else ())
        yield Commitment(ActionKind.TASK, told, tentative=case.tentative, certain=bool(names))


def _also(case: Case) -> Iterator[Commitment]:
    """As in "Omar grävde fram numret och ringer i morgon": who opens the sentence does a second thing."""
    found = doing.AND_DOES.search(case.text)
    names = _opening_people(case) if found else ()
    if found and names and not hangs(case, found.start("verb")):
        yield Commitment(ActionKind.TASK, names, tentative=case.tentative)


def _opening_people(case: Case) -> tuple[Quote, ...]:
    """The persons that open the sentence, joined by commas and "och"."""
    group: list[Mention] = []
    for person in case.cast.inside(case.sentence.start, case.sentence.end, Label.PERSON):
        gap = flat(case.cast.text[group[-1].end if group else case.sentence.start : person.start])
        if gap and not (group and cues.AND.fullmatch(gap)):
            break
        group.append(person)
    return tuple(group)


def _is_task(case: Case, found: re.Match[str]) -> bool:
    """Whether what somebody will do is a task: not a state, but with a day to come an office or being there."""
    verb = found.group("verb").casefold()
    dated = case.due is not None
    held = dated and doing.TO_BE.search(case.text, found.start()) is not None
    return verb not in doing.NO_DOING or held or (dated and verb in doing.TO_ATTEND)


def _waits(before: str) -> bool:
    return doing.WAITING.fullmatch(before) is not None and doing.TELLS_OF_IT.search(before) is None


def _by_agent(case: Case) -> Commitment | None:
    """As in "Lokalen bokas av Karin", "Inköpet sköts av Stig"."""
    for found in doing.DONE_BY.finditer(case.text):
        begin = case.sentence.start + found.end()
        named = [m for m in case.cast.inside(begin, case.sentence.end, Label.PERSON) if m.start - begin <= 1]
        if hangs(case, found.start()) or promises.HABIT.search(case.text):
            continue
        if named:
            return Commitment(
                ActionKind.TASK, assigned(case.cast, (doing.DONE_BY,), case.sentence.start, case.sentence.end)
            )
        office = _NEXT_WORD.match(case.text, found.end())
        word = office.group(1).casefold() if office else ""
        if word in cues.ROLE_WORDS or word.endswith(doing.AGENT_ENDINGS):
            return Commitment(ActionKind.TASK, tentative=case.tentative)
    return None


def _errand(case: Case) -> Commitment | None:
    """As in "Karin frågar PRO om de kan hjälpa till": who is asked was not there, so it happens after the meeting."""
    there = {word for one in case.minutes.attendance for word in one.name.plain.split()}
    for found in promises.ASKS.finditer(case.text):
        actor = actor_of(case, found)
        begin = case.sentence.start + found.end()
        asked = next((m for m in case.cast.inside(begin, case.sentence.end) if m.start - begin <= 1), None)
        of_body = asked is not None and asked.label is Label.ORG
        outside = _NAME.match(case.text, found.end())
        elsewhere = outside is not None and bool(there) and outside.group(1) not in there
        meant = promises.ASKS_FOR.fullmatch(found.group()) is not None if of_body else elsewhere
        ours = actor is not None and actor.own and actor.word in cues.THE_MEETING
        if meant and actor and (actor.person or ours) and not hangs(case, actor.start - case.sentence.start):
            return Commitment(ActionKind.TASK, names_of(case, actor))
    return None


def _subjectless(case: Case) -> Commitment | None:
    """As in "Tar fram förslag." inside a decision: whoever it appoints."""
    found = doing.PROMISES.match(case.text)
    if found and case.decided:
        return Commitment(ActionKind.TASK, case.decided.responsible, implied=True)
    return None
