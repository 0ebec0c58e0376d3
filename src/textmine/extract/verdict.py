"""Whether one sentence decides something, and in whose name.

Every doubt is a no: an invented decision is worse than a missed one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from textmine.extract.conditions import Verdict, by_agent, dated_elsewhere, depends, earlier, quoted, second_clause
from textmine.extract.elections import chosen, elected
from textmine.extract.responsible import Actor, Cast, acting, opening
from textmine.extract.sentences import Sentence
from textmine.records import Label, Minutes
from textmine.swedish import cues, deciding, elections, outcomes, promises
from textmine.swedish.dates import find_dates

_Rule = Callable[[Cast, Minutes, Sentence], Verdict | None]


def verdict(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """The verdict of one sentence, or None where it decides nothing."""
    if sentence.text.rstrip('* )”"').endswith("?") or deciding.TO_SIGN.search(sentence.text):
        return None
    for rule in _RULES:
        ruling = rule(cast, minutes, sentence)
        if ruling:
            return ruling
    return None


def _rules_valid(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001  one shape of rules
    found = outcomes.RULES_VALID.search(sentence.text)
    return Verdict(explicit=True) if found and not depends(sentence.text[: found.start()]) else None


def _opens_with_marker(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """As in "Beslut att …", "Beslutades att …" without a subject."""
    return Verdict(explicit=True) if deciding.MARKER_THAT.match(sentence.text) else None


def _decides(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Mötet beslutar att …", "Därefter beslutade styrelsen om …", "Kommunfullmäktige har beslutat att …"."""
    for found in outcomes.DECIDES.finditer(sentence.text):
        what = outcomes.DECIDES_WHAT.match(sentence.text, found.end())
        form = found.group().casefold()
        if what is None or (
            outcomes.DECIDES_ABOUT.match(sentence.text, found.end()) and form.split()[0] in outcomes.DECIDES_PRESENT
        ):
            continue
        before = sentence.text[: found.start()]
        if (depends(before) and not second_clause(before)) or quoted(before):
            continue
        actor = _actor(cast, sentence, found)
        if actor is None or form.startswith(outcomes.LED_TO):
            if actor is None and re.search(r"\w", before):
                continue
            return Verdict(explicit=True)
        if actor.word in outcomes.DECIDING_ROLES:
            return Verdict(
                explicit=True,
                reported=form.startswith(outcomes.HAS),
                decided_by=actor.names[0] if actor.names else None,
            )
        if actor.person and not actor.own:
            continue
        if not actor.known and not actor.word[:1].isalpha():
            continue
        foreign = not actor.own
        told = foreign or form.startswith(outcomes.HAS) or earlier(sentence.text)
        told = told or deciding.IN_A_MONTH.match(before) is not None
        then = deciding.IN_A_YEAR.match(sentence.text, found.end())
        told = told or (then is not None and (minutes.header.date or "9")[:4] > then.group("year"))
        return Verdict(explicit=not foreign, reported=told, decided_by=actor.names[0] if actor.names else None)
    return None


def _was_decided(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Det beslutades att …", "Beslutades enligt förslaget"."""
    found = outcomes.WAS_DECIDED.search(sentence.text)
    if found is None or depends(sentence.text[: found.start()]) or dated_elsewhere(minutes, sentence.text):
        return None
    if outcomes.DECIDES_WHAT.match(sentence.text, found.end()) is None:
        return None
    return by_agent(cast, sentence, found.end())


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
        if depends(sentence.text[: found.start()]) or barred:
            continue
        chosen = elections.ELECT.fullmatch(found.group()) is None or bool(
            cast.inside(sentence.start, sentence.end, Label.PERSON)
        )
        actor = _actor(cast, sentence, found)
        told_whom = elections.TO_A_ROLE.search(sentence.text, found.end()) or deciding.AS_PROPOSED.search(sentence.text)
        if actor and actor.own and (chosen or told_whom):
            told = earlier(sentence.text[: found.start()])
            return Verdict(explicit=True, reported=told, decided_by=actor.names[0] if actor.names else None)
    return None


def _resolved(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Dagordningen godkänns.", "Motionen avslogs", "Ärendet bordläggs"."""
    for found in outcomes.IS_RESOLVED.finditer(sentence.text):
        before = sentence.text[: found.start()]
        before = deciding.MATTER_OF.sub(" ", before)
        self_evident = outcomes.NEEDS_A_MATTER.fullmatch(found.group()) is None
        if depends(before) or dated_elsewhere(minutes, sentence.text) or promises.HABIT.search(sentence.text):
            continue
        later = promises.NEXT_MEETING.search(sentence.text) and not outcomes.PUTS_OFF.fullmatch(found.group())
        if not self_evident and (later or not outcomes.RESOLVABLE.search(sentence.text)):
            continue
        return by_agent(cast, sentence, found.end())
    return _done_with(cast, minutes, sentence)


def _which_is_resolved(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """As in "Revisorn läser sin berättelse, som godkänns."."""
    found = outcomes.WHICH_IS_RESOLVED.search(sentence.text)
    if found is None or earlier(sentence.text) or deciding.NO_DECISION.search(sentence.text):
        return None
    return Verdict(explicit=True)


def _done_with(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Höstfesten ställs in", "10 000 kronor avsätts till jubileet": of the meeting's own things, and of sums."""
    handed = outcomes.IS_HANDED_OUT.search(sentence.text)
    found = handed or outcomes.IS_DONE_WITH.search(sentence.text)
    if found is None or dated_elsewhere(minutes, sentence.text) or deciding.NO_DECISION.search(sentence.text):
        return None
    before = sentence.text[: found.start()]
    behind = sentence.text[found.end() :]
    if depends(deciding.MATTER_OF.sub(" ", before)) or earlier(sentence.text):
        return None
    if handed:
        return by_agent(cast, sentence, found.end()) if outcomes.SUM.search(sentence.text) else None
    if not outcomes.OUR_THINGS.search(before):
        return None
    if outcomes.PAST_PASSIVE.match(found.group()):  # as good as told, unless it is still to come
        days = find_dates(behind, minutes.header.date)
        ahead = deciding.TO_COME.search(behind) or any((minutes.header.date or "9") < (day.iso or "") for day in days)
        if deciding.NARRATED.search(sentence.text) or not ahead:
            return None
    return by_agent(cast, sentence, found.end())


def _says_what_holds(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """As in "Medlemsavgiften blir oförändrad", "Motion 3: avslag", "Årets städdag blir lördagen den 10 maj"."""
    if outcomes.OUTCOME_ALONE.fullmatch(sentence.text):
        return Verdict(explicit=True)
    if deciding.NO_DECISION.search(sentence.text) or dated_elsewhere(minutes, sentence.text):
        return None
    fee = outcomes.FEE_IS.search(sentence.text)
    if fee:
        return None if depends(sentence.text[: fee.start()]) else Verdict(explicit=False)
    day = outcomes.DAY_IS.search(sentence.text)
    if day is None or outcomes.NEXT_ONE.search(sentence.text) or depends(sentence.text[: day.start()]):
        return None
    ours = outcomes.OUR_THINGS.search(sentence.text[: day.start()])
    dated = find_dates(sentence.text[day.end() :], minutes.header.date)
    return Verdict(explicit=False) if ours and dated else None


def _bare_outcome(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """As in "Godkändes.", "Fastställdes jourlistan", "Beviljas": the title says what."""
    opened = outcomes.BARE_OUTCOME.match(sentence.text)
    if opened is None or dated_elsewhere(minutes, sentence.text):
        return None
    return Verdict(explicit=True)


def _retold(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """As in "Två ansökningar har beviljats": decided elsewhere."""
    found = outcomes.HAS_BEEN_RESOLVED.search(sentence.text)
    if found is None or depends(sentence.text[: found.start()]):
        return None
    return Verdict(explicit=False, reported=True)


def _agrees(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """As in "Vi kommer överens om att …", "Styrgruppen har enats om …" (retold)."""
    found = outcomes.AGREES.search(sentence.text)
    if found is None or depends(sentence.text[: found.start()]):
        return None
    actor = _actor(cast, sentence, found)
    inside = {word.casefold() for word in re.findall(r"\w+", found.group())}  # "enades styrelsen om"
    own = (
        actor is None
        or actor.own
        or actor.word in cues.INNER_BODIES
        or actor.word in outcomes.ALL_OF_US
        or bool(inside & cues.INNER_BODIES | inside & cues.THE_MEETING)
    )
    if actor and actor.person:
        return None
    return Verdict(explicit=False, reported=not own, decided_by=actor.names[0] if actor and actor.names else None)


def _settles(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:  # noqa: ARG001
    """A way forward without a word of deciding: "rådet ser positivt på idén, den tas vidare", "vi tar tag i detta"."""
    forward = outcomes.TAKEN_FORWARD.search(sentence.text) or outcomes.TAKES_UP_LATER.search(sentence.text)
    if forward:
        if depends(sentence.text[: forward.start()]) or promises.UNCERTAIN.search(sentence.text):
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
    if found is None or not settled or depends(sentence.text[: found.start()]):
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
    _which_is_resolved,
    elected,
    chosen,
    _bare_outcome,
    _says_what_holds,
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
