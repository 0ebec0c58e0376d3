"""Lemmas by table, by head, by suffix; the component's bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from textmine.nlp.lemmas import LemmaTables, TableLemmatizer, apply, change_between

TABLES = LemmaTables(
    forms={"": {"rådet": "2", "lokaler": "2", "gick": "3å", "besök": "0"}, "VERB": {"besök": "0a"}},
    suffixes={"": {"erna": "4", "ade": "2"}},
)


@given(st.text(max_size=12), st.text(max_size=12))
def test_a_change_turns_the_form_into_the_lemma(form: str, lemma: str) -> None:
    if not lemma[:1].isdigit() and not any(char.isdigit() for char in form + lemma):
        assert apply(form, change_between(form, lemma)) == lemma


@pytest.mark.parametrize(
    ("form", "pos", "lemma"),
    [
        ("gick", "", "gå"),
        ("besök", "", "besök"),
        ("besök", "VERB", "besöka"),  # a tagger's word class decides
        ("byrådet", "", None),  # "by" is too short for the first part of a compound, and no ending is known
        ("samverkansrådet", "", "samverkansråd"),
        ("lokalers", "", "lokal"),  # genitive
        ("lampornerna", "", "lamporn"),
    ],
)
def test_lemma(form: str, pos: str, lemma: str | None) -> None:
    assert TABLES.lemma(form, pos) == lemma


def test_a_name_keeps_its_capital_and_loses_its_genitive(blank: Language) -> None:
    doc = Doc(blank.vocab, words=["Sagobygdens", "Lars", "lokaler"], pos=["PROPN", "PROPN", "NOUN"])
    assert [token.lemma_ for token in TableLemmatizer(TABLES)(doc)] == ["Sagobygden", "Lars", "lokal"]


def test_a_lemma_that_is_set_stays(blank: Language) -> None:
    doc = Doc(blank.vocab, words=["lokaler"], lemmas=["satt"])
    assert TableLemmatizer(TABLES)(doc)[0].lemma_ == "satt"


def test_tables_come_back_from_disk(tmp_path: Path) -> None:
    first = TableLemmatizer(TABLES)
    first.to_disk(tmp_path / "lemmas")
    second = TableLemmatizer().from_disk(tmp_path / "lemmas")
    assert second.tables == TABLES
    assert second.to_bytes() == first.to_bytes()


def test_a_common_word_that_is_tagged_as_a_name_keeps_its_lemma(blank: Language) -> None:
    doc = Doc(blank.vocab, words=["Lokaler", "Bylokalers"], pos=["PROPN", "PROPN"])
    TableLemmatizer(TABLES)(doc)
    assert [token.lemma_ for token in doc] == ["lokal", "Bylokaler"]
