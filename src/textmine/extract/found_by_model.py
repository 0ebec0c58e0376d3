"""Which of the statistical model's finds may stand: those that the note itself supports.

The model finds names that no list and no pattern knows, and it takes headings, venues and first words of bullets for names.
An invented name is worse than a missed one, so a find needs a second witness: the tagger, and the words around it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from textmine.extract.runs import Run, is_given, is_no_name_part, is_noun_like, is_role, runs_of
from textmine.extract.surface import SP, Candidate, Surface, occurrences
from textmine.records import Basis, Label
from textmine.swedish.alphabet import LETTER, LOWER, UPPER
from textmine.swedish.names import AT_PLACE, CHOSEN, IS, JOINED, NOBODY, PERSON_VERB_ENDINGS, PERSON_VERBS
from textmine.swedish.organisations import (
    CATEGORIES,
    GENERIC,
    HEADS_BEFORE,
    NOT_ACRONYMS,
    NOT_BEFORE_TAIL,
    PLACE_ENDINGS,
    THING_ENDINGS,
    TURNS_TO,
)
from textmine.swedish.places import PLACES
from textmine.swedish.stopwords import STOPWORDS

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Entity

# Projects and documents are not among them: of its finds of these in minutes, most are none.
_LABELS = frozenset({Label.PERSON.value, Label.ORG.value, Label.LOCATION.value})
_OFTEN = 2
_NAME_POS = "PROPN"
# A row of so many letters, all capitals, is a word of a heading and no acronym.
_LONGEST_ACRONYM = 6
_COINED = re.compile(rf"([{UPPER}][{LOWER}]+)[{UPPER}][{LOWER}]+s?")
_BETWEEN = re.compile(rf"(?:,|,?{SP}(?:{JOINED}){SP}|,{SP})")
_LINE_BETWEEN = re.compile(r"[ \t]*(?:\([^()\n]{1,12}\)|,[^\n]{0,60})?[ \t]*\n[ \t]*(?:\d{1,2}[.)])?[ \t]*")


def found_by_model(doc: Doc, surface: Surface, others: Iterable[Candidate]) -> Iterator[Candidate]:
    """The finds of the doc's own model that stand, weaker than anything else that is found.

    others: the candidates that rules and lists have found in the same text.
    """
    others = tuple(others)
    finds = [entity for entity in doc.ents if _may_stand(entity, surface)]
    yield from _people(finds, surface, others)
    bodies = [
        e
        for e in finds
        if e.label_ == Label.ORG.value
        and _tagged_as_name(e)
        and not _at_place(surface, e.start_char)
        and not e.text.lower().endswith(THING_ENDINGS)
    ]
    often = Counter(_plain(entity) for entity in bodies)
    inside = {_plain(entity) for entity in bodies if not surface.begins(entity.start_char)}
    for body in bodies:
        # Once may be an accident, and a capital at the beginning of a line tells nothing.
        often_inside = often[_plain(body)] >= _OFTEN and _plain(body) in inside
        if often_inside or _after_role(surface, body.start_char) or _turned_to(surface, body):
            yield Candidate(2, body.start_char, body.end_char, Label.ORG, Basis.MODEL)
    for entity in finds:
        if entity.label_ == Label.LOCATION.value and _tagged_as_name(entity) and _at_place(surface, entity.start_char):
            yield Candidate(2, entity.start_char, entity.end_char, Label.LOCATION, Basis.MODEL)


def _turned_to(surface: Surface, body: Entity) -> bool:
    """Whether one find may stand: somebody turns to it inside a sentence ("talat med Vulkan"), and it is shaped as no place;

    or a second capital inside its one word shows a coined name ("VänerEnergi").
    """
    text = body.text
    if surface.begins(body.start_char) or _plain(body).endswith(PLACE_ENDINGS) or is_given(text.split()[0]):
        return False
    coined = _COINED.fullmatch(text)
    if coined:
        return not is_given(coined.group(1))
    return re.search(rf"\b(?:{TURNS_TO}){SP}$", surface.before(body.start_char)) is not None


def _may_stand(entity: Entity, surface: Surface) -> bool:
    """Whether a find is no heading in capitals, nothing that runs over a barrier, and no ordinary word."""
    text = surface.text[entity.start_char : entity.end_char]
    shouted = text.isupper() and (" " in text.strip() or len(text) > _LONGEST_ACRONYM)
    barrier = any(sign in text for sign in "\n\t")
    ordinary = text in CATEGORIES or text in GENERIC or text in NOT_ACRONYMS or text.lower() in STOPWORDS
    return entity.label_ in _LABELS and text[:1].isupper() and not (shouted or barrier or ordinary)


def _plain(entity: Entity) -> str:
    return entity.text.removesuffix("s")


def _tagged_as_name(entity: Entity) -> bool:
    """Whether the tagger, too, takes the first word for a name; pipelines without a tagger have no say."""
    return entity[0].pos_ in {_NAME_POS, ""} and not (entity.text.isupper() and len(entity) == 1)


def _people(finds: Iterable[Entity], surface: Surface, others: tuple[Candidate, ...]) -> Iterator[Candidate]:
    """People that a list, a role, an election or what they do shows, and those who stand beside them."""
    people = {e.start_char: e for e in finds if e.label_ == Label.PERSON.value}
    bodies = frozenset(c.start for c in others if c.label is Label.ORG)
    runs = [
        run
        for run in runs_of(surface, bodies)
        if run.start in people
        and run.end == people[run.start].end_char
        and _may_be_person(run, people[run.start])
        and not re.search(rf"[{UPPER}!]{SP}$", surface.before(run.start))  # "I Berg": the rest of a name cut in two
    ]
    known = {c.span for c in others if c.label is Label.PERSON}
    stands = [run for run in runs if _shown(surface, run)]
    waiting = [run for run in runs if run not in stands]
    while True:  # somebody beside somebody who stands does, too
        spans = known | {(run.start, run.end) for run in stands}
        beside = [run for run in waiting if _beside(surface, run, spans)]
        if not beside:
            break
        stands += beside
        waiting = [run for run in waiting if run not in beside]
    names = {surface.text[run.start : run.end] for run in stands}
    names |= {run.first for run in stands if len(run.words) > 1}
    for name in sorted(names):
        for start, end in occurrences(surface, name):
            if " " in name or any(run.start == start for run in runs):
                yield Candidate(2, start, end, Label.PERSON, Basis.MODEL)


def _may_be_person(run: Run, entity: Entity) -> bool:
    """Whether the tagger takes every word for a name, and none is a place, a role, a common noun or a body's first word."""
    if run.first in NOBODY or any(token.pos_ not in {_NAME_POS, "", "PUNCT", "X"} for token in entity):
        return False
    return not any(
        is_noun_like(word)
        or is_no_name_part(word)
        or is_role(word)
        or word in HEADS_BEFORE
        or word in NOT_BEFORE_TAIL
        or word in PLACES
        or (word.isupper() and len(word) > 1)
        for _, _, word in run.words
    )


def _shown(surface: Surface, run: Run) -> bool:
    """Whether the words around a run show a person: a role or an election before it, what people do behind it."""
    if _at_place(surface, run.start):
        return False
    if _after_role(surface, run.start) or _after_word(surface, run.start, CHOSEN):
        return True
    verb = re.match(rf"{SP}([{LOWER}]+)", surface.after(run.end))
    return verb is not None and _of_people(verb.group(1))


def _after_role(surface: Surface, start: int) -> bool:
    role = re.search(rf"([{LETTER}]+):?{SP}(?:(?:{IS}){SP})?$", surface.before(start))
    return role is not None and is_role(role.group(1))


def _at_place(surface: Surface, start: int) -> bool:
    """Whether a word for being somewhere stands before."""
    return _after_word(surface, start, AT_PLACE)


def _after_word(surface: Surface, start: int, words: str) -> bool:
    return bool(re.search(rf"(?:^|[^{LETTER}])(?:{words}){SP}$", surface.before(start).lower()))


def _of_people(verb: str) -> bool:
    return verb in PERSON_VERBS or verb.endswith(PERSON_VERB_ENDINGS)


def _beside(surface: Surface, run: Run, people: set[tuple[int, int]]) -> bool:
    """Whether a person stands before or behind a run, in the same list or in the line above or below."""
    width = 90
    for start, end in people:
        if end <= run.start <= end + width:
            between = surface.text[end : run.start]
        elif run.end <= start <= run.end + width:
            between = surface.text[run.end : start]
        else:
            continue
        if _BETWEEN.fullmatch(between) or (len(run.words) > 1 and _LINE_BETWEEN.fullmatch(between)):
            return True
    return False
