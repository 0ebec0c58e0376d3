"""Whether one sentence decides something, and in whose name.

Every doubt is a no: an invented decision is worse than a missed one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from textmine.extract.responsible import Actor, Cast, acting, opening
from textmine.extract.sentences import Sentence
from textmine.records import Label, Minutes, Quote
from textmine.swedish import cues, deciding, outcomes, promises
from textmine.swedish.dates import find_dates


@dataclass(frozen=True, slots=True)
class Verdict:
    """How something was decided: marked or only settled, by this meeting or elsewhere, and by whom where that is said."""

    explicit: bool
    reported: bool = False
    decided_by: Quote | None = None


_Rule = Callable[[Cast, Minutes, Sentence], Verdict | None]


def verdict(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """The verdict of one sentence, or None where it decides nothing."""
    if sentence.text.rstrip('* )”"').endswith("?"):
        return None
    for rule in _RULES:
        ruling = rule(cast, minutes, sentence)
        if ruling:
            return ruling
    return None


def _rules_valid(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001  one shape of rules
    found = outcomes.RULES_VALID.search(sentence.text)
    return Verdict(explicit=True) if found and not _depends(sentence.text[: found.start()]) else None


def _opens_with_marker(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """As in "Beslut att …", "Beslutades att …" without a subject."""
    return Verdict(explicit=True) if deciding.MARKER_THAT.match(sentence.text) else None


def _decides(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Mötet beslutar att …", "Därefter beslutade styrelsen om …", "Kommunfullmäktige har beslutat att …"."""
    for found in outcomes.DECIDES.finditer(sentence.text):
        what = outcomes.DECIDES_WHAT.match(sentence.text, found.end())
        form = found.group().casefold()
        if what is None or (
            outcomes.DECIDES_ABOUT.match(sentence.text, found.end()) and form in outcomes.DECIDES_PRESENT
        ):
            continue
        before = sentence.text[: found.start()]
        if (_depends(before) and not _second_clause(before)) or _quoted(before):
            continue
        actor = _actor(cast, sentence, found)
        if actor is None:
            if re.search(r"\w", before):
                continue
            return Verdict(explicit=True)
        if actor.word in outcomes.DECIDING_ROLES:
            return Verdict(explicit=True, reported=" " in form, decided_by=actor.names[0] if actor.names else None)
        if actor.person and not actor.own:
            continue
        if not actor.known and not actor.word[:1].isalpha():
            continue
        foreign = not actor.own
        told = foreign or " " in form or deciding.EARLIER.search(sentence.text) is not None
        then = deciding.IN_A_YEAR.match(sentence.text, found.end())
        told = told or (then is not None and (minutes.header.date or "9")[:4] > then.group("year"))
        return Verdict(explicit=not foreign, reported=told, decided_by=actor.names[0] if actor.names else None)
    return None


def _was_decided(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Det beslutades att …", "Beslutades enligt förslaget"."""
    found = outcomes.WAS_DECIDED.search(sentence.text)
    if found is None or _depends(sentence.text[: found.start()]) or _dated_elsewhere(minutes, sentence.text):
        return None
    if outcomes.DECIDES_WHAT.match(sentence.text, found.end()) is None:
        return None
    return _by_agent(cast, sentence, found.end())


def _acts(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """As in "Mötet godkänner dagordningen": only with the meeting's own body as subject."""
    for found in outcomes.ACTS.finditer(sentence.text):
        barred = outcomes.NOT_AN_ACT.match(sentence.text, found.end())
        if (
            barred
            and barred.group().strip() == outcomes.THAT
            and found.group().casefold().startswith(outcomes.ACTS_THAT)
        ):
            barred = None
        if _depends(sentence.text[: found.start()]) or barred:
            continue
        chosen = outcomes.ELECT.fullmatch(found.group()) is None or bool(
            cast.inside(sentence.start, sentence.end, Label.PERSON)
        )
        actor = _actor(cast, sentence, found)
        if actor and actor.own and (chosen or outcomes.TO_A_ROLE.search(sentence.text, found.end())):
            told = deciding.EARLIER.search(sentence.text[: found.start()]) is not None
            return Verdict(explicit=True, reported=told, decided_by=actor.names[0] if actor.names else None)
    return None


def _resolved(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Dagordningen godkänns.", "Motionen avslogs", "Ärendet bordläggs"."""
    for found in outcomes.IS_RESOLVED.finditer(sentence.text):
        before = sentence.text[: found.start()]
        before = deciding.MATTER_OF.sub(" ", before)
        self_evident = outcomes.RESOLVES_ALONE.fullmatch(found.group()) is not None
        if _depends(before) or _dated_elsewhere(minutes, sentence.text) or promises.HABIT.search(sentence.text):
            continue
        if not self_evident and (
            not outcomes.RESOLVABLE.search(sentence.text) or promises.NEXT_MEETING.search(sentence.text)
        ):
            continue
        return _by_agent(cast, sentence, found.end())
    return None


def _elected(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Till justerare väljs Karin Ek", "Omar Ali valdes till kassör": somebody must be named."""
    for found in outcomes.IS_ELECTED.finditer(sentence.text):
        before = deciding.IN_ORDER_TO.sub(" ", sentence.text[: found.start()])
        if _depends(before) or _dated_elsewhere(minutes, sentence.text):
            continue
        opens = not re.search(r"\w", before)  # "Valdes Karin Ek och Omar Ali", under a title that says to what
        told = (
            opens
            or outcomes.TO_A_ROLE.search(sentence.text)
            or _is_election(minutes, sentence)
            or outcomes.A_GROUP.search(before)
        )
        if cast.inside(sentence.start, sentence.end, Label.PERSON) and told:
            return _by_agent(cast, sentence, found.end())
    return _placed(cast, minutes, sentence)


def _placed(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Ny revisor blev Karin Ek", "Festgruppen utökades med Omar", "Karin och Omar justerar" below that title."""
    people = cast.inside(sentence.start, sentence.end, Label.PERSON)
    if not people or _dated_elsewhere(minutes, sentence.text):
        return None
    became = outcomes.BECAME.match(sentence.text)
    if became:
        named = any(person.start == sentence.start + became.end() for person in people)
        return Verdict(explicit=True) if named else None
    joined = outcomes.IS_JOINED.search(sentence.text)
    if joined:
        before = sentence.text[: joined.start()]
        behind = any(person.start >= sentence.start + joined.end() for person in people)
        told = behind and outcomes.A_GROUP.search(before) and not _depends(before)
        return Verdict(explicit=True) if told else None
    adjusts = outcomes.ADJUSTS.search(sentence.text)
    if adjusts and people[0].start == sentence.start and outcomes.ADJUSTING_TITLE.match(_above(minutes, sentence)):
        return Verdict(explicit=True)
    return None


def _chosen(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Omval på Karin Ek", and under "Val av …" a line of names and offices alone: "Ordförande Karin Ek"."""
    people = cast.inside(sentence.start, sentence.end, Label.PERSON)
    if not people:
        return None
    if outcomes.CHOICE.match(sentence.text):
        return Verdict(explicit=True)
    if not _is_election(minutes, sentence):
        return None
    rest = sentence.text
    for person in reversed(people):
        rest = rest[: person.start - sentence.start] + rest[person.end - sentence.start :]
    return None if re.search(r"\w", outcomes.BESIDE_CHOSEN.sub(" ", rest)) else Verdict(explicit=True)


def _is_election(minutes: Minutes, sentence: Sentence) -> bool:
    """Whether the heading nearest above a sentence, or its item's title, says that people are chosen."""
    return outcomes.ELECTION_TITLE.match(_above(minutes, sentence)) is not None


def _above(minutes: Minutes, sentence: Sentence) -> str:
    """The heading nearest above a sentence, else its item's title, else nothing."""
    above = sentence.headings[-1] if sentence.headings else ""
    return above or (minutes.items[sentence.item].title.plain if sentence.item is not None else "")


def _bare_outcome(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """As in "Godkändes.", "Fastställdes jourlistan", "Beviljas": the title says what."""
    opened = outcomes.BARE_OUTCOME.match(sentence.text)
    if opened is None or _dated_elsewhere(minutes, sentence.text):
        return None
    return Verdict(explicit=True)


def _retold(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """As in "Två ansökningar har beviljats": decided elsewhere."""
    found = outcomes.HAS_BEEN_RESOLVED.search(sentence.text)
    if found is None or _depends(sentence.text[: found.start()]):
        return None
    return Verdict(explicit=False, reported=True)


def _agrees(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """As in "Vi kommer överens om att …", "Styrgruppen har enats om …" (retold)."""
    found = outcomes.AGREES.search(sentence.text)
    if found is None or _depends(sentence.text[: found.start()]):
        return None
    actor = _actor(cast, sentence, found)
    inside = {word.casefold() for word in re.findall(r"\w+", found.group())}  # "enades styrelsen om"
    own = (
        actor is None
        or actor.own
        or actor.word in cues.INNER_BODIES
        or bool(inside & cues.INNER_BODIES | inside & cues.THE_MEETING)
    )
    if actor and actor.person:
        return None
    return Verdict(explicit=False, reported=not own, decided_by=actor.names[0] if actor and actor.names else None)


def _settles(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """A way forward without a word of deciding: "rådet ser positivt på idén, den tas vidare", "vi tar tag i detta"."""
    forward = outcomes.TAKEN_FORWARD.search(sentence.text) or outcomes.TAKES_UP_LATER.search(sentence.text)
    if forward:
        if _depends(sentence.text[: forward.start()]) or promises.UNCERTAIN.search(sentence.text):
            return None
        actor = _actor(cast, sentence, forward)
        if actor and actor.person:  # "Karin tar det vidare": her task, not what the meeting settled
            return None
        return Verdict(explicit=False)
    return Verdict(explicit=False) if outcomes.APPOINTS.match(sentence.text) else None


def _settles_itself(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Vi köper in två bord för 900 kr", "Vi lägger årsmötet den 3 maj": the meeting lays out a sum, sets a day."""
    found = outcomes.SPENDS.search(sentence.text)
    settled = bool(found) and outcomes.SUM.search(sentence.text, found.end() if found else 0) is not None
    if not settled:
        found = outcomes.PLACES_IN_TIME.search(sentence.text)
        settled = found is not None and bool(find_dates(sentence.text[found.end() :], minutes.header.date))
    if found is None or not settled or _depends(sentence.text[: found.start()]):
        return None
    actor = _actor(cast, sentence, found)
    return Verdict(explicit=False) if actor and actor.own else None


_RULES: tuple[_Rule, ...] = (
    _rules_valid,
    _opens_with_marker,
    _decides,
    _was_decided,
    _acts,
    _resolved,
    _elected,
    _chosen,
    _bare_outcome,
    _retold,
    _agrees,
    _settles,
    _settles_itself,
)


def _actor(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Actor | None:
    """Who acts by a verb; by a second one behind "och" whoever opens the sentence. "man" is the meeting."""
    actor = acting(cast, sentence, (sentence.start + verb.start(), sentence.start + verb.end()))
    if (actor is None or not actor.known) and deciding.SECOND_VERB.search(sentence.text[: verb.start()]):
        actor = opening(cast, sentence)
    if actor is not None and actor.word == outcomes.ONE:
        return Actor(actor.start, cast.own[:1], own=True, word=actor.word)
    return actor


def _depends(before: str) -> bool:
    """Whether the words before a verb make its clause a condition, a wish, a proposal or a part of another clause."""
    if deciding.NO_DECISION.search(before):
        return True
    if deciding.AFTER_OPENING.match(before):
        return False
    clause = re.split(r"[,;:]", before)[-1]
    return cues.SUBORDINATES.search(clause) is not None or cues.SUBORDINATES.match(before.lstrip()) is not None


def _second_clause(before: str) -> bool:
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


def _quoted(before: str) -> bool:
    """Whether an opened quotation is still open."""
    return len(re.findall(r"[\"”“]", before)) % 2 == 1


def _dated_elsewhere(minutes: Minutes, text: str) -> bool:
    """Whether the sentence names years but neither the note's own nor a later one: it tells of the past."""
    years = cues.YEAR.findall(deciding.YEAR_OF.sub(" ", text))
    today = minutes.header.date
    return bool(years) and (today is None or max(years) < today[:4])


def _by_agent(cast: Cast, sentence: Sentence, end: int) -> Verdict | None:
    """The verdict of a passive form: this meeting's, unless somebody else is named behind "av"; earlier ones are retold."""
    told = deciding.EARLIER.search(sentence.text) is not None
    agent = deciding.BY_AGENT.match(sentence.text, end)
    if agent is None:
        return Verdict(explicit=True, reported=told)
    start = sentence.start + agent.start("agent")
    named = [m for m in cast.inside(start, sentence.end) if m.start == start]
    word = agent.group("agent").casefold()
    own = cast.is_own(named[0].text) if named else word in cues.THE_MEETING or word in cues.INNER_BODIES
    return Verdict(explicit=own, reported=told or not own, decided_by=named[0] if named else None)
