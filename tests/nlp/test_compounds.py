"""Compounds: the shipped tables against words written by hand, and what the splitter promises of any word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.nlp import load, words_of
from textmine.nlp.compounds import Compounds, cuts
from textmine.nlp.training.measure_words import compound_figures, listed
from textmine.settings import SHIPPED_MODEL
from textmine.swedish.names import GIVEN_NAMES

LINES = SHIPPED_MODEL.parent / "lines"
TABLES = Compounds(
    firsts={"förenings": ("förening", 90), "gatu": ("gata", 20), "remiss": ("remiss", 30), "kommun": ("kommun", 99)},
    lasts={"bidrag": 50, "svar": 40, "miljö": 30, "kontor": 60, "lag": 90},
)


# The second list was written before the splitter and never looked at to change it.
@pytest.mark.parametrize(
    ("name", "precision", "recall"), [("compounds", 0.98, 0.92), ("compounds_held_out", 0.95, 0.84)]
)
def test_the_shipped_tables_split_what_is_a_compound_and_little_else(
    name: str, precision: float, recall: float
) -> None:
    found = compound_figures(words_of(load(str(SHIPPED_MODEL))).compounds, LINES)[name]
    assert len(list(listed(LINES / f"{name}.txt"))) > 200
    assert found.precision >= precision
    assert found.recall >= recall


@pytest.mark.parametrize("word", ["samverkan", "ansvar", "styrelse", "förslag", "ledarskap", "överenskommelse"])
def test_a_derived_word_is_no_compound(word: str) -> None:
    assert words_of(load(str(SHIPPED_MODEL))).compounds.parts(word) == ()


def test_linking_letters_belong_to_no_part() -> None:
    assert TABLES.parts("föreningsbidrag") == ("förening", "bidrag")
    assert TABLES.parts("gatumiljö") == ("gata", "miljö")


def test_a_letter_that_is_not_written_three_times_belongs_to_both_parts() -> None:
    assert TABLES.parts("remissvar") == ("remiss", "svar")


def test_a_part_is_cut_once_more_and_a_half_that_nothing_is_known_of_may_be_two_parts() -> None:
    tables = Compounds({**TABLES.firsts, "lednings": ("ledning", 80)}, TABLES.lasts)
    assert tables.parts("kommunledningskontor") == ("kommun", "ledning", "kontor")


def test_nothing_is_split_that_the_tables_do_not_know() -> None:
    assert TABLES.parts("lokalbidrag") == ()
    assert TABLES.parts("föreningslag-") == ()
    assert TABLES.parts("") == ()


@given(st.text(st.sampled_from("föreningsbidragatumljk"), max_size=24))
def test_parts_are_known_words_and_the_last_one_ends_the_word(word: str) -> None:
    parts = TABLES.parts(word)
    assert not parts or (len(parts) > 1 and word.endswith(parts[-1]))
    assert set(parts[:-1]) <= {base for base, _ in TABLES.firsts.values()}
    assert set(parts[-1:]) <= TABLES.lasts.keys()


def test_cuts_leave_letters_on_both_sides() -> None:
    assert list(cuts("bok")) == []
    assert ("hav", "sbad") in list(cuts("havsbad"))


def test_what_is_mostly_a_name_is_in_no_table() -> None:
    words = words_of(load(str(SHIPPED_MODEL)))
    known = {*words.compounds.firsts, *words.compounds.lasts, *words.per_million}
    # "mark", "liv", "klara" are words too.
    assert len({name.lower() for name in GIVEN_NAMES} & known) < 30
    assert not {"anna", "lars", "karlsson", "johansson", "mohamed", "stockholm"} & known
