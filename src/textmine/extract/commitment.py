"""Whether one sentence promises something: who is to do it, or that a matter or a result comes back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from textmine.extract.case import Case, Commitment, actor_of, hangs, names_of
from textmine.extract.doing import promised
from textmine.extract.due import due_in
from textmine.extract.given import given
from textmine.extract.labelled import labelled
from textmine.extract.responsible import Actor, Cast, opening
from textmine.extract.sentences import Sentence
from textmine.records import ActionKind, BlockKind, Decision, Label, Minutes, NoteKind, Quote
from textmine.swedish import deciding, doing, elections, outcomes, promises

_DONE = re.compile(r"\[[xX]\][\s*_]*$")  # a ticked box of a to-do list
_BOX = 8
# "Återrapport från arbetsgruppen vid nästa möte i juni": a notice without a verb is no longer than this, in words.
_LONGEST_NOTICE = 9
# Characters of a sentence that may promise something. What is longer is no sentence but a table or noise without a stop, and
# the rules, which look from each verb over what stands before it, would cost the square of its length.
_LONGEST_SENTENCE = 2_000
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
    if len(sentence.text) > _LONGEST_SENTENCE or _is_barred(cast, sentence, decided):
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
    asked = text.rstrip('* )”"').endswith("?") and decided is None and not _doubts(cast, sentence)
    told = promises.NEXT_MEETING_LINE.match(text) is not None and not doing.PROMISES.search(text)
    formal = promises.FORMALITY.search(text) or promises.LOOKS_BACK.search(text) or _is_election(text)
    signed = deciding.TO_SIGN.search(text)
    done = _DONE.search(cast.text, max(0, sentence.start - _BOX), sentence.start)
    bought = decided is not None and not decided.explicit and outcomes.SUM.search(decided.text) is not None
    bought = bought and not cast.inside(sentence.start, sentence.end, Label.PERSON)
    return bool(asked or told or formal or signed or done or bought)


def _doubts(cast: Cast, sentence: Sentence) -> bool:
    """Whether a sentence with a question mark tells what a person will do: "Karin ska kolla om det finns plats?"."""
    first = opening(cast, sentence)
    return first is not None and first.person and doing.WILL.search(sentence.text) is not None


def _is_election(text: str) -> bool:
    chosen = elections.IS_ELECTED.search(text) or elections.SIGNS.search(text)
    return chosen is not None and promises.CHOSEN_TO.search(text) is None


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
        return Commitment(ActionKind.REPORT_BACK, implied=True) if promises.REPORTS_LATER.match(case.text) else None
    if promises.REPORTS_BACK.match(case.text) and len(case.text.split()) <= _LONGEST_NOTICE:
        return Commitment(ActionKind.REPORT_BACK, implied=True)
    found = promises.REPORTS_BACK_VERB.search(case.text)
    if found is None or hangs(case, found.start()) or promises.HABIT.search(case.text):
        return None
    actor = actor_of(case, found)
    return Commitment(ActionKind.REPORT_BACK, names_of(case, actor) if actor else (), implied=True)


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
        if case.due.next_meeting and (case.due.start > case.sentence.start + found.start() or _opened_by(case, actor)):
            return Commitment(ActionKind.TASK, names_of(case, actor), tentative=case.tentative)
        vouched = actor.person or actor.word in promises.SMALL_GROUPS or actor.word in promises.ADDRESSED
        if vouched and case.due.iso and (case.decided or promises.DOES.fullmatch(found.group())):
            return Commitment(ActionKind.TASK, names_of(case, actor), tentative=case.tentative)
    return None


def _opened_by(case: Case, actor: Actor) -> bool:
    """Whether the day opens the sentence and a person's verb follows: "Vid nästa möte redovisar Karin kostnaden"."""
    return case.due is not None and case.due.start == case.sentence.start and actor.person and bool(actor.names)


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
    loose = promises.LOOSE_TASK.match(case.text)
    addressed = loose is not None and case.cast.person_at(case.sentence.start + loose.end() - 1)
    return Commitment(ActionKind.TASK, tentative=True) if loose and not addressed else None


_RULES: Sequence[_Rule] = (
    labelled,
    given,
    _returns,
    _reports_back,
    promised,
    _passive,
    _will_attend,
    _passed_on,
    _loose,
)
