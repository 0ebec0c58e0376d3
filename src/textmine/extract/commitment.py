"""Whether one sentence promises something: who is to do it, or that a matter or a result comes back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from textmine.extract.due import Due, due_in
from textmine.extract.responsible import Actor, Cast, acting, assigned
from textmine.extract.sentences import Sentence
from textmine.records import ActionKind, BlockKind, Decision, Label, Minutes, NoteKind, Quote
from textmine.swedish import cues, promises

# A line under "Att göra" shorter than this names a thing, not a task.
_SHORTEST_TASK = 8

# "Återrapport från arbetsgruppen vid nästa möte i juni": a notice without a verb is no longer than this, in words.
_LONGEST_NOTICE = 9
# "Slutrapporten för projektet ska sammanställas": without a date, more words than these before the verb tell of something.
_LONGEST_SUBJECT = 4


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
class _Case:
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


_Rule = Callable[[_Case], Commitment | None]


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
    if sentence.text.rstrip('* )”"').endswith("?") and decided is None:
        return None
    if promises.NEXT_MEETING_LINE.match(sentence.text) and not promises.PROMISES.search(sentence.text):
        return None
    if promises.FORMALITY.search(sentence.text):
        return None
    case = _Case(cast, minutes, sentence, due_in(cast.ahead, sentence.start, sentence.end), last_person, decided)
    for rule in _RULES:
        made = rule(case)
        if made:
            return made
    return None


def _labelled(case: _Case) -> Commitment | None:
    """As in "Boka lokal (ansvarig: Karin)", "Att göra: …", a line under the heading "Att göra"."""
    people = tuple(case.cast.inside(case.sentence.start, case.sentence.end))
    label = promises.RESPONSIBLE_LABEL.search(case.text)
    if label and label.start() > 0:
        named = assigned(case.cast, (promises.RESPONSIBLE_LABEL,), case.sentence.start, case.sentence.end)
        return Commitment(ActionKind.TASK, named, certain=True) if named else None
    if promises.RESPONSIBLE_MARK.search(case.text) and people:
        return None if _only_names(case, people) else Commitment(ActionKind.TASK, people, certain=True)
    if promises.ACTION_LABEL.match(case.text):
        return Commitment(ActionKind.TASK, people, certain=True)
    if promises.TENTATIVE_LABEL.match(case.text):
        return Commitment(ActionKind.TASK, people, tentative=True, certain=True)
    item = case.sentence.item
    above = case.sentence.headings[-1] if case.sentence.headings else ""
    above = above or (case.minutes.items[item].title.plain if item is not None else "")
    headed = promises.ACTION_HEADING.match(above) is not None
    entry = case.sentence.kind is BlockKind.BULLET or promises.TAKER_FIRST.match(case.text) is not None
    listed = entry and case.sentence.first and len(case.text) >= _SHORTEST_TASK
    if headed and listed and case.minutes.header.kind is NoteKind.MINUTES:
        return Commitment(ActionKind.TASK, people, tentative=not people)
    return None


def _only_names(case: _Case, people: Sequence[Quote]) -> bool:
    """Whether a line names people and a group at most, and no task: "Valberedning: Karin (sammankallande) och Omar"."""
    rest = case.text
    for person in sorted(people, key=lambda q: q.start, reverse=True):
        rest = rest[: person.start - case.sentence.start] + rest[person.end - case.sentence.start :]
    words = re.findall(r"\w{3,}", re.sub(r"\([^)]*\)|^[^:]*:|\b(?i:och|samt)\b", " ", rest))
    return len(words) <= 1


def _assigned(case: _Case) -> Commitment | None:
    """A task given to somebody: "AU får i uppdrag att …", "att uppdra åt Karin att …"; retold when given before."""
    given = promises.ALREADY_GIVEN.search(case.text)
    if given and not _hangs(case, given.start()):
        actor = _actor(case, given)
        behind = assigned(case.cast, (promises.ALREADY_GIVEN,), case.sentence.start, case.sentence.end)
        names = behind or (actor.names if actor else ())
        return Commitment(ActionKind.TASK, names, reported=True, certain=True) if names else None
    given = promises.GIVEN_TO.search(case.text)
    if given:
        actor = _actor(case, given)
        if actor and actor.known and not _hangs(case, actor.start - case.sentence.start):
            return Commitment(ActionKind.TASK, _names(case, actor), certain=actor.person)
    if promises.CHARGED.search(case.text) is None or promises.PROPOSES.search(case.text):
        return None
    charged = assigned(case.cast, (cues.CHARGES,), case.sentence.start, case.sentence.end)
    if charged:
        return Commitment(ActionKind.TASK, charged, certain=True)
    somebody = cues.CHARGES_A_BODY.search(case.text)  # "uppdrar åt styrelsen att …"
    return Commitment(ActionKind.TASK) if somebody and not _hangs(case, somebody.start()) else None


def _returns(case: _Case) -> Commitment | None:
    """As in "Frågan tas upp igen i juni", "bordläggs till nästa möte", "Remissrunda i rådet i maj"."""
    label = promises.RETURNS_LABEL.match(case.text)
    if label and case.due:
        return Commitment(ActionKind.RETURNS, implied=True)
    for found in promises.RETURNS.finditer(case.text):
        if (
            _hangs(case, found.start())
            or promises.NOT_DONE.match(case.text, found.end())
            or promises.HABIT.search(case.text)
        ):
            continue
        actor = None if found.group().casefold().startswith(promises.MATTERS) else _actor(case, found)
        if actor and (actor.person or (actor.names and not actor.own)):
            continue
        return Commitment(
            ActionKind.RETURNS, _names(case, actor) if actor else (), tentative=case.tentative, implied=True
        )
    return None


def _reports_back(case: _Case) -> Commitment | None:
    """As in "Återrapport i juni", "Färdigt förslag i september", "redovisas på nästa möte"."""
    if case.due is None:
        return None
    if promises.REPORTS_BACK.match(case.text) and len(case.text.split()) <= _LONGEST_NOTICE:
        return Commitment(ActionKind.REPORT_BACK, implied=True)
    found = promises.REPORTS_BACK_VERB.search(case.text)
    if found is None or _hangs(case, found.start()) or promises.HABIT.search(case.text):
        return None
    actor = _actor(case, found)
    return Commitment(ActionKind.REPORT_BACK, _names(case, actor) if actor else (), implied=True)


def _promised(case: _Case) -> Commitment | None:
    """As in "Karin bokar lokal", "AU ska skicka ut kallelsen", "Sedan kontaktar Omar förvaltningen"."""
    for pattern in (promises.PROMISED, promises.PROMISES, promises.PERSON_DOES):
        for found in pattern.finditer(case.text):
            actor = _actor(case, found)
            if actor is None or (pattern is promises.PERSON_DOES and not (actor.person or _agreed(case, actor))):
                continue
            if promises.NOT_DONE.match(case.text, found.end()) or _hangs(case, actor.start - case.sentence.start):
                continue
            made = _taken_on(case, actor, pattern is promises.PROMISED)
            if made:
                back = promises.COMES_BACK.fullmatch(found.group()) is not None
                return replace(made, kind=ActionKind.RETURNS) if back else made
    return _subjectless(case) or _errand(case)


def _agreed(case: _Case, actor: Actor) -> bool:
    """Whether a named organisation reports by a date what it does: "Länsbussen mäter bullret och redovisar det i maj"."""
    return bool(actor.names) and case.due is not None and promises.AND_REPORTS.search(case.text) is not None


def _errand(case: _Case) -> Commitment | None:
    """As in "Karin frågar PRO om de kan hjälpa till": an organisation is asked, so it happens after the meeting."""
    for found in promises.ASKS.finditer(case.text):
        actor = _actor(case, found)
        begin = case.sentence.start + found.end()
        asked = [m for m in case.cast.inside(begin, case.sentence.end, Label.ORG) if m.start - begin <= 1]
        if actor and actor.person and asked and not _hangs(case, actor.start - case.sentence.start):
            return Commitment(ActionKind.TASK, _names(case, actor))
    return None


def _taken_on(case: _Case, actor: Actor, future: bool) -> Commitment | None:
    """The task of an actor, or None where the words only describe: an outsider's habits, what people in general do."""
    habit = promises.HABIT.search(case.text) is not None and case.due is None
    if habit or not actor.known:
        return None
    if actor.word in cues.PRONOUNS:
        return Commitment(ActionKind.TASK, case.last_person, tentative=case.tentative) if case.last_person else None
    outsider = bool(actor.names) and not actor.person and not actor.own
    if outsider or actor.word in promises.OUTSIDERS:
        if case.due is None or case.minutes.header.kind in (NoteKind.WORKSHOP, NoteKind.COMPILATION):
            return None
        elsewhere = actor.word not in promises.SERVANTS
        return Commitment(ActionKind.TASK, _names(case, actor), tentative=case.tentative, reported=elsewhere)
    if actor.word in promises.GENERAL and not (future or case.due):
        return None
    return Commitment(ActionKind.TASK, _names(case, actor), tentative=case.tentative, certain=actor.person)


def _subjectless(case: _Case) -> Commitment | None:
    """As in "Tar fram förslag." inside a decision: whoever it appoints."""
    found = promises.PROMISES.match(case.text)
    if found and case.decided:
        return Commitment(ActionKind.TASK, case.decided.responsible, implied=True)
    return None


def _passive(case: _Case) -> Commitment | None:
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
    if found is None or _hangs(case, found.start()) or promises.HABIT.search(case.text):
        return None
    if case.due is None and len(case.text[: found.start()].split()) > _LONGEST_SUBJECT:
        return None
    return Commitment(ActionKind.TASK, (), tentative=case.tentative, implied=True)


def _will_attend(case: _Case) -> Commitment | None:
    """A plain present tense that a date to come makes a promise: "Planerarna deltar på rådets kommande möte"."""
    if case.due is None or case.minutes.header.kind is not NoteKind.MINUTES:
        return None
    for found in promises.WILL_ATTEND.finditer(case.text):
        actor = _actor(case, found)
        if actor is None or not actor.known or _hangs(case, actor.start - case.sentence.start):
            continue
        if promises.NOT_DONE.match(case.text, found.end()):
            continue
        if case.due.next_meeting and case.due.start > case.sentence.start + found.start():
            return Commitment(ActionKind.TASK, _names(case, actor), tentative=case.tentative)
        vouched = actor.person or actor.word in promises.SMALL_GROUPS or actor.word in promises.ADDRESSED
        if (vouched and case.due.iso and promises.DOES.fullmatch(found.group())) or (case.decided and case.due.iso):
            return Commitment(ActionKind.TASK, _names(case, actor), tentative=case.tentative)
    return None


def _passed_on(case: _Case) -> Commitment | None:
    """As in "Frågan går vidare till nätverket", "Resterande ombeds kontakta Karin": who is addressed is not the one to act."""
    if case.minutes.header.kind is not NoteKind.MINUTES:
        return None
    found = promises.GOES_TO.search(case.text) or promises.ASKED.search(case.text)
    if found is None or _hangs(case, found.start()):
        return None
    named = _actor(case, found) if promises.ASKED.fullmatch(found.group()) else None
    return Commitment(ActionKind.TASK, named.names if named else ())


def _loose(case: _Case) -> Commitment | None:
    """As in "Skicka ut inbjudan till medlemmarna." in running text: a to-do that nobody has taken."""
    if case.minutes.header.kind is not NoteKind.MINUTES or case.sentence.kind is not BlockKind.PARAGRAPH:
        return None
    return Commitment(ActionKind.TASK, tentative=True) if promises.LOOSE_TASK.match(case.text) else None


_RULES: Sequence[_Rule] = (
    _labelled,
    _assigned,
    _returns,
    _reports_back,
    _promised,
    _passive,
    _will_attend,
    _passed_on,
    _loose,
)


def _actor(case: _Case, verb: re.Match[str]) -> Actor | None:
    at = case.sentence.start
    return acting(case.cast, case.sentence, (at + verb.start(), at + verb.end()))


def _names(case: _Case, actor: Actor) -> tuple[Quote, ...]:
    """The actor's names; of an organisation beside a person only the person."""
    people = tuple(q for q in actor.names if case.cast.person_at(q.start))
    return people or actor.names


def _hangs(case: _Case, start: int) -> bool:
    """Whether the clause around start (an offset in the sentence) hangs on another: a condition, an example, a thought.

    Inside a decision "att" opens what was decided and does not count.
    """
    clause = re.split(r"[;:,–]|[.!?]\s+(?=[A-ZÅÄÖ])", case.text[:start])[-1]
    if case.decided or cues.DECIDES.search(case.text[:start]):
        clause = re.sub(r"\batt\b", " ", clause, flags=re.IGNORECASE)
    return promises.HANGS_ON.search(clause) is not None
