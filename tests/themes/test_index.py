"""The index: which passages hold a word, and which stand under a heading that is about it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.records import StoredNote
from textmine.themes.index import heading_names, index_of, related, writes
from textmine.themes.passages import Row, rows_of
from textmine.themes.seeds import words_of

MakeNote = Callable[..., StoredNote]
TERMS = ("lokal", "föreningslokal", "lokalhyra", "trygg", "otrygg", "trygghet", "trygghetsvandring", "resurs", "kurs")


@pytest.mark.parametrize(
    ("term", "word", "speaks"),
    [
        ("volontär", "volontär", True),
        ("volontärcentrum", "volontär", True),
        ("ungdomspanel", "panel", True),
        ("trygg", "trygghet", True),
        ("otrygg", "trygghet", True),
        ("resurs", "kurs", False),  # too short a word to be looked for inside others
        ("volontärer", "volontär", False),  # an ending, no compound
    ],
)
def test_related(term: str, word: str, speaks: bool) -> None:
    assert related(term, word) is speaks


@pytest.mark.parametrize(
    ("heading", "word", "named"),
    [
        ("Trygghet på kvällarna", "trygghet", True),
        ("UNGDOMSPANEL", "ungdomspanel", True),
        ("Ideellt engagemang", "ideell", True),
        ("Lokaler för det ideella", "ideell", False),  # whose, not what
        ("Volontärernas scheman", "volontär", True),
        ("Trygghet på kvällar och helger", "trygghet", True),  # when, not what
        ("Ekonomi, val, lokaler, stadgar och volontärer", "volontär", False),  # one matter of many
        ("", "volontär", False),
    ],
)
def test_heading_names(heading: str, word: str, named: bool) -> None:
    assert heading_names(heading, word) is named


@pytest.mark.parametrize(
    ("form", "term", "written"),
    [
        ("loppmarknader", "loppmarknad", True),
        ("ideellt", "ideell", True),
        ("ungas", "ung", True),
        ("lokal", "lok", False),
    ],
)
def test_writes(form: str, term: str, written: bool) -> None:
    (word,) = words_of(form)
    assert writes(word, term) is written


def rows(make_note: MakeNote, passages: int, heading: str, *, told: int = 0) -> tuple[Row, ...]:
    terms = [("belysning",) if number < told else ("stig", "grus") for number in range(passages)]
    texts = [f"Stycke {number}" for number in range(passages)]
    return rows_of([make_note(texts, headings=("Belysning", heading), terms=terms)])


def test_under_looks_past_headings_that_say_nothing(make_note: MakeNote) -> None:
    for heading, found in (("Synpunkter i gruppen", 2), ("Cykelvägar", 0)):
        index = index_of(rows(make_note, 2, heading))
        assert len(index.under("belysning", index.own("belysning"))) == found


def test_under_leaves_out_a_long_section_that_speaks_of_other_things(make_note: MakeNote) -> None:
    for told, found in ((0, 0), (2, 0), (8, 30)):
        index = index_of(rows(make_note, 30, "Grupp 1", told=told))
        assert len(index.under("belysning", index.own("belysning"))) == found


def test_under_leaves_out_mere_procedure(make_note: MakeNote) -> None:
    note = make_note(["Beslutsunderlag", "Lyktor"], headings=("Belysning",), terms=[("beslutsunderlag",), ("lykta",)])
    index = index_of(rows_of([note]))
    assert [index.rows[i].text for i in index.under("belysning", frozenset())] == ["Lyktor"]


@given(st.lists(st.lists(st.sampled_from(TERMS), max_size=3), max_size=8), st.sampled_from(TERMS))
def test_own_is_what_related_says_of_every_pair(passages: list[list[str]], word: str) -> None:
    made = [
        Row((1, i, i + 1), str(i), "2031-02-03", None, False, "", (), (), (), tuple(terms))
        for i, terms in enumerate(passages)
    ]
    expected = {i for i, terms in enumerate(passages) if any(related(term, word) for term in terms)}
    assert index_of(made).own(word) == expected
