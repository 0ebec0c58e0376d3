"""What holds for the mentions of any note, and the labels that keep others from being taken for organisations."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Span as DocSpan

from textmine.extract.mentions import mentions
from textmine.nlp import load, view
from textmine.records import (
    Basis,
    Block,
    BlockKind,
    CalendarRow,
    Header,
    Label,
    Mention,
    Minutes,
    NoteKind,
    Page,
    Quote,
    SourceText,
)
from textmine.settings import SHIPPED_MODEL


def _minutes(text: str) -> Minutes:
    return Minutes(SourceText("sago.txt", "0", "txt", text, (Page(0, len(text), 1),)), Header(NoteKind.MINUTES))


def _mentions(text: str, minutes: Minutes | None = None) -> tuple[Mention, ...]:
    return mentions(load(str(SHIPPED_MODEL))(view(text)), minutes or _minutes(text))


def _labelled(text: str) -> list[tuple[str, str]]:
    return [(m.label.value, " ".join(m.text.split())) for m in _mentions(text)]


PIECES = [
    "Anna Sagoström", "Almbro IK", "(S)", ",", "\n", "\n\n- ", "Kumla kommun", "överenskommelsen 2024-2027", "och", "K-G",
    "samverkansrådet",
    "Folkets hus", "Sagogatan 3", "MUCF-finansierat", "Projekt: Drömmar", "**Deltagare:**", "  \t ", "Karins", "§ 4",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_mentions_are_quotes_in_order_that_do_not_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = _mentions(text)
    assert all(text[m.start : m.end] == m.text and m.text == m.text.strip() and m.text for m in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Överenskommelsen om samverkan gäller.", [("DOCUMENT", "Överenskommelsen om samverkan")]),
        ("Se överenskommelsen 2024-2027.", [("DOCUMENT", "överenskommelsen 2024-2027")]),
        ("Att ÖK följs.", [("DOCUMENT", "ÖK")]),
        ("Ny verksamhetsplan skrivs.", []),
        ("Aktivitetsplan 2024-2025 antas.", [("DOCUMENT", "Aktivitetsplan 2024-2025")]),
        ("Arbetet i projektet Drömmar 2030 fortsätter.", [("PROJECT", "Drömmar 2030")]),
        ("Träffen hålls i Kumla.", [("LOCATION", "Kumla")]),
        ("Vi ses på Sagogatan 13A.", [("LOCATION", "Sagogatan 13A")]),
        ("Solceller på Folkets hus i byn.", [("LOCATION", "Folkets hus")]),
        ("Föreningarnas hus är fantastiskt.", [("ORG", "Föreningarnas hus")]),
    ],
)
def test_labels(text: str, expected: list[tuple[str, str]]) -> None:
    assert _labelled(text) == expected


def test_a_name_broken_over_lines_is_one_mention() -> None:
    text = "Vi talade med någon från miljö o \n\nstadsbyggnad om saken."
    assert [m.text for m in _mentions(text)] == ["miljö o \n\nstadsbyggnad"]


def test_columns_do_not_run_into_one_name() -> None:
    text = "18 mars   Föreningarnas hus   Samverkansrådet"
    assert [m.text for m in _mentions(text)] == ["Föreningarnas hus", "Samverkansrådet"]


def test_places_of_header_and_calendar_are_places() -> None:
    text = "Plats: Föreningarnas Hus, Sagogatan 1\n\n4 maj\tFolkets hus\tMöte"
    place = Quote.of(text, 7, 37)
    start = text.index("4 maj")
    row = CalendarRow(start, len(text), text[start:], place="Folkets hus", title="Möte")
    plain = _minutes(text)
    minutes = Minutes(
        plain.source_text,
        Header(NoteKind.MINUTES, place=place),
        calendar=(row,),
        blocks=(Block(start, len(text), BlockKind.CALENDAR),),
    )
    found = _mentions(text, minutes)
    assert [(m.label, m.text) for m in found] == [
        (Label.LOCATION, "Föreningarnas Hus, Sagogatan 1"),
        (Label.LOCATION, "Folkets hus"),
    ]


def test_the_models_entities_are_the_last_resort() -> None:
    text = "Gäst är Xylon Wrede från Sagolandet. HELA TEXTEN och Ordförande ropar."
    doc = load(str(SHIPPED_MODEL))(view(text))
    spans = {token.text: token.i for token in doc}
    doc.ents = [
        DocSpan(doc, spans["Xylon"], spans["Xylon"] + 2, "PERSON"),
        DocSpan(doc, spans["HELA"], spans["HELA"] + 2, "ORG"),
    ]
    found = mentions(doc, _minutes(text))
    assert [(m.label, m.text, m.basis) for m in found] == [(Label.PERSON, "Xylon Wrede", Basis.MODEL)]
