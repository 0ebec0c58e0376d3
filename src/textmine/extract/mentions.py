"""All mentions of one note: what every kind of finder proposes, and which of them stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textmine.extract.organisations import affiliations, organisations
from textmine.extract.people import people
from textmine.extract.places import places
from textmine.extract.surface import Candidate, Surface, choose, surface_of
from textmine.extract.works import documents, projects
from textmine.records import Basis, Label, Mention, Minutes
from textmine.swedish.organisations import CATEGORIES, GENERIC, NOT_ACRONYMS
from textmine.swedish.stopwords import STOPWORDS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MODEL_LABELS = frozenset(label.value for label in Label)


def mentions(doc: Doc, minutes: Minutes) -> tuple[Mention, ...]:
    """The named people, organisations, projects, documents and places of a note, in text order; none overlap.

    doc is made from `nlp.view` of minutes' text. Entities that the doc's model found are the last resort.
    """
    surface = surface_of(doc, minutes)
    named = [*organisations(surface, minutes)]
    persons = [*people(surface, minutes, named)]
    candidates = [
        *named,
        *persons,
        *affiliations(surface, persons),
        *documents(surface),
        *projects(surface),
        *places(surface, minutes),
        *_from_model(doc, surface),
    ]
    return choose(candidates, minutes.source_text.text)


def _from_model(doc: Doc, surface: Surface) -> Iterator[Candidate]:
    """The model's own entities, but for what models take for names in minutes: headings, addresses, categories."""
    for entity in doc.ents:
        text = surface.text[entity.start_char : entity.end_char]
        shouted = text.isupper() and (" " in text.strip() or len(text) > 6)
        barrier = any(sign in text for sign in "\n\t")
        ordinary = text in CATEGORIES or text in GENERIC or text in NOT_ACRONYMS or text.lower() in STOPWORDS
        if entity.label_ in _MODEL_LABELS and text[:1].isupper() and not (shouted or barrier or ordinary):
            yield Candidate(2, entity.start_char, entity.end_char, Label(entity.label_), Basis.MODEL)
