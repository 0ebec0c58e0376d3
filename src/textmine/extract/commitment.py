"""Whether one sentence promises something: who is to do it, or that a matter or a result comes back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from textmine.extract.case import Case, Commitment, actor_of, hangs, names_of
from textmine.extract.due import due_in
from textmine.extract.labelled import labelled
from textmine.extract.responsible import Actor, Cast, assigned
from textmine.extract.sentences import Sentence
from textmine.records import ActionKind, BlockKind, Decision, Label, Minutes, NoteKind, Quote
from textmine.swedish import cues, outcomes, promises

_NAME = re.compile(r"\s+([A-ZÅÄÖ][a-zåäöé]+)")
_DONE = re.compile(r"\[[xX]\][\s*_]*$")  # a ticked box of a to-do list
_BOX = 8
# "Återrapport från arbetsgruppen vid nästa möte i juni": a notice without a verb is no longer than this, in words.
_LONGEST_NOTICE = 9
# "Slutrapporten för projektet ska sammanställas": without a date, more words than these before the verb tell of something.
_LONGEST_SUBJECT = 4


_Rule = Callable[[Case], Commitment | None]


def commitment(
    cast: Cast,
    minutes: Minutes,
    sentence: Sentence,
    last_person: tuple[Quote, ...] = (),
    decided: Decision | None = None,
) -> Commitment | None:
    """The commitment of one sentence, or None where it promises nothing.

    last_person is whom "hon" or "han" means here; decided the decision whose words hold the sentence.
    """
    if _is_barred(cast, sentence, decided):
        return None
    case = Case(cast, minutes, sentence, due_in(cast.ahead, sentence.start, sentence.end), last_person, decided)
    for rule in _RULES:
        made = rule(case)
        if made:
            return made
    return None


def _is_barred(cast: Cast, sentence: Sentence, decided: Decision | None) -> bool:
    """Whether a sentence can promise nothing whatever its verbs: a question, a formality, what is done or looked back on;

    who is chosen has promised nothing, and what the meeting itself lays out is its decision.
    """
    text = sentence.text
    asked = text.rstrip('* )”"').endswith("?") and decided is None
    told = promises.NEXT_MEETING_LINE.match(text) is not None and not promises.PROMISES.search(text)
    formal = promises.FORMALITY.search(text) or promises.LOOKS_BACK.search(text) or outcomes.IS_ELECTED.search(text)
    done = _DONE.search(cast.text, max(0, sentence.start - _BOX), sentence.start)
    bought = decided is not None and not decided.explicit and outcomes.SUM.search(decided.text) is not None
    return bool(asked or told or formal or done or bought)


def _assigned(case: Case) -> Commitment | None:
    """A task given to somebody: "AU får i uppdrag att …", "att uppdra åt Karin att …"; retold when given before."""
    given = promises.ALREADY_GIVEN.search(case.text)
    if given and not hangs(case, given.start()):
        actor = actor_of(case, given)
        behind = assigned(case.cast, (promises.ALREADY_GIVEN,), case.sentence.start, case.sentence.end)
        names = behind or (actor.names if actor else ())
        return Commitment(ActionKind.TASK, names, reported=True, certain=True) if names else None
    given = promises.GIVEN_TO.search(case.text)
    if given:
        actor = actor_of(case, given)
        if actor and actor.known and not hangs(case, actor.start - case.sentence.start):
            return Commitment(ActionKind.TASK, names_of(case, actor), certain=actor.person)
    if promises.CHARGED.search(case.text) is None or promises.PROPOSES.search(case.text):
        return None
    charged = assigned(case.cast, (outcomes.CHARGES,), case.sentence.start, case.sentence.end)
    if charged:
        return Commitment(ActionKind.TASK, charged, certain=True)
    somebody = outcomes.CHARGES_A_BODY.search(case.text)  # "uppdrar åt styrelsen att …"
    return Commitment(ActionKind.TASK) if somebody and not hangs(case, somebody.start()) else None


def _returns(case: Case) -> Commitment | None:
    """As in "Frågan tas upp igen i juni", "bordläggs till nästa möte", "Remissrunda i rådet i maj"."""
    label = promises.RETURNS_LABEL.match(case.text)
    if label and case.due:
        return Commitment(ActionKind.RETURNS, implied=True)
    for found in promises.RETURNS.finditer(case.text):
        if (
            hangs(case, found.start())
            or promises.NOT_DONE.match(case.text, found.end())
            or promises.HABIT.search(case.text)
        ):
            continue
        actor = None if found.group().casefold().startswith(promises.MATTERS) else actor_of(case, found)
        if actor and (actor.person or (actor.names and not actor.own)):
            continue
        return Commitment(
            ActionKind.RETURNS, names_of(case, actor) if actor else (), tentative=case.tentative, implied=True
        )
    return None


def _reports_back(case: Case) -> Commitment | None:
    """As in "Återrapport i juni", "Färdigt förslag i september", "redovisas på nästa möte"."""
    if case.due is None:
        return None
    if promises.REPORTS_BACK.match(case.text) and len(case.text.split()) <= _LONGEST_NOTICE:
        return Commitment(ActionKind.REPORT_BACK, implied=True)
    found = promises.REPORTS_BACK_VERB.search(case.text)
    if found is None or hangs(case, found.start()) or promises.HABIT.search(case.text):
        return None
    actor = actor_of(case, found)
    return Commitment(ActionKind.REPORT_BACK, names_of(case, actor) if actor else (), implied=True)


def _promised(case: Case) -> Commitment | None:
    """As in "Karin bokar lokal", "AU ska skicka ut kallelsen", "Sedan kontaktar Omar förvaltningen"."""
    for pattern in (promises.PROMISED, promises.PROMISES, promises.PERSON_DOES):
        for found in pattern.finditer(case.text):
            actor = actor_of(case, found)
            if actor is None or (pattern is promises.PERSON_DOES and not (actor.person or _agreed(case, actor))):
                continue
            if promises.NOT_DONE.match(case.text, found.end()) or hangs(case, actor.start - case.sentence.start):
                continue
            made = _taken_on(case, actor, pattern is promises.PROMISED)
            if made:
                back = promises.COMES_BACK.fullmatch(found.group()) is not None
                return replace(made, kind=ActionKind.RETURNS) if back else made
    return _subjectless(case) or _errand(case) or _will(case)


def _will(case: Case) -> Commitment | None:
    """As in "Karin ska sälja lotter": whatever a named person will do, but for states; and "sköts av Karin"."""
    for found in promises.WILL.finditer(case.text):
        verb = found.group("verb").casefold()
        actor = actor_of(case, found)
        meant = verb not in promises.NO_DOING or (
            case.due is not None and promises.TO_BE.search(case.text, found.start())
        )
        if actor is None or not actor.person or not actor.names or not meant:
            continue
        if promises.NOT_DONE.match(case.text, found.end()) or hangs(case, actor.start - case.sentence.start):
            continue
        return Commitment(ActionKind.TASK, names_of(case, actor), tentative=case.tentative, certain=True)
    for found in promises.DONE_BY.finditer(case.text):
        begin = case.sentence.start + found.end()
        named = [m for m in case.cast.inside(begin, case.sentence.end, Label.PERSON) if m.start - begin <= 1]
        if named and not hangs(case, found.start()):
            return Commitment(
                ActionKind.TASK, assigned(case.cast, (promises.DONE_BY,), case.sentence.start, case.sentence.end)
            )
    return None


def _agreed(case: Case, actor: Actor) -> bool:
    """Whether a named organisation reports by a date what it does: "Länsbussen mäter bullret och redovisar det i maj"."""
    return bool(actor.names) and case.due is not None and promises.AND_REPORTS.search(case.text) is not None


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
        if meant and actor and actor.person and not hangs(case, actor.start - case.sentence.start):
            return Commitment(ActionKind.TASK, names_of(case, actor))
    return None


def _taken_on(case: Case, actor: Actor, future: bool) -> Commitment | None:
    """The task of an actor, or None where the words only describe: an outsider's habits, what people in general do."""
    habit = promises.HABIT.search(promises.CLAUSE.split(case.text)[0]) is not None and case.due is None
    if habit or not actor.known:
        return None
    if actor.word in cues.PRONOUNS:
        return Commitment(ActionKind.TASK, case.last_person, tentative=case.tentative) if case.last_person else None
    outsider = bool(actor.names) and not actor.person and not actor.own
    if outsider or actor.word in promises.OUTSIDERS:
        if case.due is None or case.minutes.header.kind in (NoteKind.WORKSHOP, NoteKind.COMPILATION):
            return None
        elsewhere = actor.word not in promises.SERVANTS
        return Commitment(ActionKind.TASK, names_of(case, actor), tentative=case.tentative, reported=elsewhere)
    if actor.word in promises.GENERAL and not (future or case.due):
        return None
    return Commitment(ActionKind.TASK, names_of(case, actor), tentative=case.tentative, certain=actor.person)


def _subjectless(case: Case) -> Commitment | None:
    """As in "Tar fram förslag." inside a decision: whoever it appoints."""
    found = promises.PROMISES.match(case.text)
    if found and case.decided:
        return Commitment(ActionKind.TASK, case.decided.responsible, implied=True)
    return None


def _passive(case: Case) -> Commitment | None:
    """As in "Slutrapport ska sammanställas", "Inbjudan skickas ut i maj"."""
    if case.minutes.header.kind is not NoteKind.MINUTES:
        return None
    found = promises.PROMISED_PASSIVE.search(case.text)
    if found is None and case.due and not case.due.wording.isdigit():
        found = promises.DONE_BY_THEN.search(case.text)
    sent = promises.SENT_TO.search(case.text) if found is None else None
    if sent:
        begin = case.sentence.start + sent.end()
        found = sent if any(m.start - begin <= 1 for m in case.cast.inside(begin, case.sentence.end)) else None
    if found is None or hangs(case, found.start()) or promises.HABIT.search(case.text):
        return None
    if case.due is None and len(case.text[: found.start()].split()) > _LONGEST_SUBJECT:
        return None
    return Commitment(ActionKind.TASK, (), tentative=case.tentative, implied=True)


def _will_attend(case: Case) -> Commitment | None:
    """A plain present tense that a date to come makes a promise: "Planerarna deltar på rådets kommande möte"."""
    if case.due is None or case.minutes.header.kind is not NoteKind.MINUTES:
        return None
    for found in promises.WILL_ATTEND.finditer(case.text):
        actor = actor_of(case, found)
        if actor is None or not actor.known or hangs(case, actor.start - case.sentence.start):
            continue
        if promises.NOT_DONE.match(case.text, found.end()):
            continue
        if case.due.next_meeting and case.due.start > case.sentence.start + found.start():
            return Commitment(ActionKind.TASK, names_of(case, actor), tentative=case.tentative)
        vouched = actor.person or actor.word in promises.SMALL_GROUPS or actor.word in promises.ADDRESSED
        if (vouched and case.due.iso and promises.DOES.fullmatch(found.group())) or (case.decided and case.due.iso):
            return Commitment(ActionKind.TASK, names_of(case, actor), tentative=case.tentative)
    return None


def _passed_on(case: Case) -> Commitment | None:
    """As in "Frågan går vidare till nätverket", "Resterande ombeds kontakta Karin": who is addressed is not the one to act."""
    if case.minutes.header.kind is not NoteKind.MINUTES:
        return None
    found = promises.GOES_TO.search(case.text) or promises.ASKED.search(case.text)
    if found is None or hangs(case, found.start()):
        return None
    named = actor_of(case, found) if promises.ASKED.fullmatch(found.group()) else None
    return Commitment(ActionKind.TASK, named.names if named else ())


def _loose(case: Case) -> Commitment | None:
    """As in "Skicka ut inbjudan till medlemmarna." in running text: a to-do that nobody has taken."""
    if case.minutes.header.kind is not NoteKind.MINUTES or case.sentence.kind is not BlockKind.PARAGRAPH:
        return None
    return Commitment(ActionKind.TASK, tentative=True) if promises.LOOSE_TASK.match(case.text) else None


_RULES: Sequence[_Rule] = (
    labelled,
    _assigned,
    _returns,
    _reports_back,
    _promised,
    _passive,
    _will_attend,
    _passed_on,
    _loose,
)
