"""Who was chosen for what: the sentences that tell of an election, whatever their form."""

from __future__ import annotations

import re

from textmine.extract.conditions import Verdict, by_agent, dated_elsewhere, depends
from textmine.extract.responsible import Cast
from textmine.extract.sentences import Sentence
from textmine.records import Label, Mention, Minutes
from textmine.swedish import deciding, elections


def elected(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Till justerare väljs Karin Ek", "Omar Ali valdes till kassör": somebody must be named."""
    for found in elections.IS_ELECTED.finditer(sentence.text):
        before = deciding.IN_ORDER_TO.sub(" ", sentence.text[: found.start()])
        caused = deciding.CAUSES.match(before) is not None and deciding.NO_DECISION.search(before) is None
        if (depends(before) and not caused) or dated_elsewhere(minutes, sentence.text):
            continue
        opens = not re.search(r"\w", before)  # "Valdes Karin Ek och Omar Ali", under a title that says to what
        told = (
            opens
            or elections.TO_A_ROLE.search(sentence.text)
            or elections.CHOSEN_AGAIN.fullmatch(found.group())
            or _is_election(minutes, sentence)
            or elections.A_GROUP.search(before)
            or elections.THE_CHOSEN.match(before)
        )
        if cast.inside(sentence.start, sentence.end, Label.PERSON) and told:
            return by_agent(cast, sentence, found.end())
    if elections.TO_AN_OFFICE.match(sentence.text) and not dated_elsewhere(minutes, sentence.text):
        return Verdict(explicit=True)
    return _placed(cast, minutes, sentence)


def _placed(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Ny revisor blev Karin Ek", "Festgruppen utökades med Omar", "Karin och Omar justerar" below that title."""
    people = cast.inside(sentence.start, sentence.end, Label.PERSON)
    if dated_elsewhere(minutes, sentence.text):
        return None
    if elections.PRONOUN_CHOSEN.match(sentence.text):
        return Verdict(explicit=True)
    if not people:
        return None
    became = elections.BECAME.match(sentence.text)
    if became:
        named = any(person.start == sentence.start + became.end() for person in people)
        return Verdict(explicit=True) if named else None
    joined = elections.IS_JOINED.search(sentence.text)
    if joined:
        before = sentence.text[: joined.start()]
        behind = any(person.start >= sentence.start + joined.end() for person in people)
        told = behind and elections.A_GROUP.search(before) and not depends(before)
        return Verdict(explicit=True) if told else None
    return Verdict(explicit=True) if _adjusts(minutes, sentence, people) or _signs(sentence) else None


def _adjusts(minutes: Minutes, sentence: Sentence, people: tuple[Mention, ...]) -> bool:
    """As in "Karin och Omar justerar protokollet", "Protokollet justeras av Karin"; without its object below that title."""
    adjusted = elections.ADJUSTED_BY.match(sentence.text)
    if adjusted:
        return people[0].start == sentence.start + adjusted.end()
    label = elections.ELECTION_LABEL.match(sentence.text)
    adjusts = elections.ADJUSTS.search(sentence.text)
    if adjusts is None or people[0].start != sentence.start + (label.end() if label else 0):
        return False
    return bool(label or adjusts.group("minutes") or elections.ADJUSTING_TITLE.match(_above(minutes, sentence)))


def _signs(sentence: Sentence) -> bool:
    """As in "Firman tecknas av Karin Ek"."""
    signs = elections.SIGNS.search(sentence.text)
    return signs is not None and not depends(sentence.text[: signs.start()])


def chosen(cast: Cast, minutes: Minutes, sentence: Sentence) -> Verdict | None:
    """As in "Omval på Karin Ek", and under "Val av …" a line of names and offices alone: "Ordförande Karin Ek"."""
    people = cast.inside(sentence.start, sentence.end, Label.PERSON)
    if not people:
        return None
    if deciding.NO_DECISION.search(sentence.text) or elections.YET_TO_CHOOSE.search(sentence.text):
        return None
    if elections.CHOICE.match(sentence.text) or elections.BY_CHOICE.search(sentence.text):
        return Verdict(explicit=True)
    label = elections.ELECTION_LABEL.match(sentence.text)
    if label is None and not _is_election(minutes, sentence):
        return None
    rest = sentence.text
    for person in reversed(people):
        rest = rest[: person.start - sentence.start] + rest[person.end - sentence.start :]
    rest = rest[label.end() :] if label else rest
    return None if re.search(r"\w", elections.BESIDE_CHOSEN.sub(" ", rest)) else Verdict(explicit=True)


def _is_election(minutes: Minutes, sentence: Sentence) -> bool:
    """Whether the heading nearest above a sentence, or its item's title or its own, says that people are chosen."""
    if elections.ELECTION_TITLE.match(sentence.text):
        return True
    return elections.ELECTION_TITLE.match(_above(minutes, sentence)) is not None


def _above(minutes: Minutes, sentence: Sentence) -> str:
    """The heading nearest above a sentence, else its item's title, else nothing."""
    above = sentence.headings[-1] if sentence.headings else ""
    return above or (minutes.items[sentence.item].title.plain if sentence.item is not None else "")
