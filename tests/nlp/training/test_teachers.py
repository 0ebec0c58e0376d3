"""What several pipelines say together."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from textmine.nlp.training.tagged import OUTSIDE, UNKNOWN
from textmine.nlp.training.teachers import named

TEXT = "Mirja Granfors leder Byalaget i Ekby"


@Language.factory("says")
def says(nlp: Language, name: str, spans: list[tuple[int, int, str]]) -> object:
    def component(doc: Doc) -> Doc:
        doc.ents = tuple(Span(doc, start, end, label) for start, end, label in spans)
        return doc

    return component


def _teacher(*spans: tuple[int, int, str]) -> Language:
    nlp = spacy.blank("sv")
    nlp.add_pipe("says", config={"spans": list(spans)})
    return nlp


@pytest.mark.parametrize(
    ("least", "tags"),
    [
        (2, ("B-PERSON", "I-PERSON", OUTSIDE, "B-ORG", OUTSIDE, UNKNOWN)),
        (3, ("B-PERSON", "I-PERSON", OUTSIDE, UNKNOWN, OUTSIDE, UNKNOWN)),
    ],
)
def test_names_count_where_enough_teachers_find_them_just_so(least: int, tags: tuple[str, ...]) -> None:
    person, body = (0, 2, "PERSON"), (3, 4, "ORG")
    teachers = [_teacher(person, body), _teacher(person, body), _teacher(person, (3, 4, "PERSON"), (5, 6, "LOCATION"))]
    [piece] = named([TEXT], teachers, least)
    assert piece.words == tuple(TEXT.split())
    assert piece.tags == tags
