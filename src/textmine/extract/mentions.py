"""All mentions of one note: what every kind of finder proposes, and which of them stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textmine.extract.found_by_model import found_by_model
from textmine.extract.organisations import affiliations, organisations
from textmine.extract.people import people
from textmine.extract.places import places
from textmine.extract.surface import choose, surface_of
from textmine.extract.works import documents, projects
from textmine.records import Mention, Minutes

if TYPE_CHECKING:
    from spacy.tokens import Doc


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
    ]
    candidates += [*found_by_model(doc, surface, candidates)]
    return choose(candidates, minutes.source_text.text)
