"""A find of the statistical model stands where the note itself supports it."""

from __future__ import annotations

import re

import pytest
import spacy
from spacy.tokens import Doc
from spacy.tokens import Span as Entity

import textmine.nlp.sentences
from textmine.extract.found_by_model import found_by_model
from textmine.extract.surface import Candidate, choose, surface_of
from textmine.nlp import view
from textmine.records import Basis, Header, Label, Minutes, NoteKind, Page, SourceText

# What a model that takes every word in brackets for a name would find; {P:…} a person, {O:…} a body, {L:…} a place.
_MARKED = re.compile(r"\{([POL]):([^}]*)\}")
_KINDS = {"P": "PERSON", "O": "ORG", "L": "LOCATION"}


def _found(marked: str, *known: str, pos: str = "PROPN") -> list[tuple[str, str]]:
    """The finds that stand of a text with marks; known: people that rules have found in it already."""
    text, spans = "", []
    for part in re.split(r"(\{[POL]:[^}]*\})", marked):
        mark = _MARKED.fullmatch(part)
        if mark:
            spans.append((len(text), len(text) + len(mark.group(2)), _KINDS[mark.group(1)]))
        text += mark.group(2) if mark else part
    nlp = spacy.blank("sv")
    nlp.add_pipe(textmine.nlp.sentences.NAME)
    doc: Doc = nlp(view(text))
    doc.ents = tuple(_entity(doc, span) for span in spans)
    for token in doc:
        token.pos_ = pos if token.ent_type_ else "NOUN"
    minutes = Minutes(SourceText("sago.txt", "0", "txt", text, (Page(0, len(text), 1),)), Header(NoteKind.MINUTES))
    others = [Candidate(1, text.index(k), text.index(k) + len(k), Label.PERSON, Basis.RULE) for k in known]
    return [(m.text, m.label.value) for m in choose([*found_by_model(doc, surface_of(doc, minutes), others)], text)]


def _entity(doc: Doc, span: tuple[int, int, str]) -> Entity:
    entity = doc.char_span(span[0], span[1], span[2])
    assert entity is not None
    return entity


@pytest.mark.parametrize(
    ("marked", "known", "people"),
    [
        ("Mötet beslutar att utse {P:Xylon Wreda} till ordförande.", (), ["Xylon Wreda"]),
        ("Sekreterare {P:Xylon} öppnade.", (), ["Xylon"]),
        ("Gäster: Siv Lund, {P:Xylon} och {P:Zirra}", ("Siv Lund",), ["Xylon", "Zirra"]),
        ("- {P:Xylon Wreda}\n- {P:Zirra Mondal}\n- Siv Lund\n", ("Siv Lund",), ["Xylon Wreda", "Zirra Mondal"]),
        ("Zirra frågar {P:Xylon Wreda}. {P:Xylon} svarar.", (), ["Xylon Wreda", "Xylon"]),
        ("Vi träffas på {P:Xylon}, Storgatan 1.", (), []),
        ("- {P:Xylon Wreda}\n- Bord och stolar\n", (), []),
        ("{P:Diskussion} fortsätter nästa gång.", (), []),
        ("Siv Lund, {P:Badhuset} och vi", ("Siv Lund",), []),
    ],
)  # fmt: skip
def test_people_need_a_witness(marked: str, known: tuple[str, ...], people: list[str]) -> None:
    assert [text for text, label in _found(marked, *known) if label == "PERSON"] == people


def test_the_tagger_has_its_say() -> None:
    marked = "Mötet beslutar att utse {P:Xylon Wreda} till ordförande."
    assert _found(marked, pos="NOUN") == []


def test_a_body_stands_twice_or_behind_a_role() -> None:
    assert _found("Vi samtalar med {O:Xylon} om hyran. {O:Xylon} svarar i maj.") == [("Xylon", "ORG")] * 2
    assert _found("Vi såg {O:Xylon} igen.") == []
    assert _found("Närvarande är rektor {O:Xylonia} och vi") == [("Xylonia", "ORG")]
    assert _found("Vi träffas i {O:Xylon} och {O:Xylon} bjuder på kaffe, sedan i {O:Xylon}.") == []
    assert _found("{O:Xylon} först.\n{O:Xylon} igen.") == []
    assert _found("Vi samtalar med {O:Xylonkonferens} i maj. {O:Xylonkonferens} är dyr.") == []  # an event by its head


def test_a_place_stands_behind_a_word_for_being_there() -> None:
    assert _found("Vi träffas i {L:Xylonby} och talar om {L:Zirra}.") == [("Xylonby", "LOCATION")]


def test_headings_and_what_runs_over_lines_are_none() -> None:
    assert _found("Vi utser {P:XYLON WREDA} i dag") == []
    assert _found("Vi utser {P:Xylon\n\nWreda} i dag") == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Vi samtalar med {O:Xylon} om hyran.", ["Xylon"]),  # somebody turns to it
        ("Brevet kom från {O:Xylon} i maj.", ["Xylon"]),
        ("Avtalet som {O:XylonKraft} skrev gäller.", ["XylonKraft"]),  # a coined name shows by its second capital
        ("Bussen går till {O:Xylonby} varje dag.", []),  # the end of a place's name
        ("Bilden är från {O:Xylonhults} station.", []),
        ("Vi pratade med {O:KarinEk} om hyran.", []),  # a person whose blank was lost
        ("{O:XylonKraft} först.", []),  # a capital at the beginning tells nothing
    ],
)
def test_one_find_of_a_body_needs_a_witness(line: str, found: list[str]) -> None:
    assert [text for text, _ in _found(line)] == found
