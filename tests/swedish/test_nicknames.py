from __future__ import annotations

from textmine.nlp import load, words_of
from textmine.settings import SHIPPED_MODEL
from textmine.swedish.names import AMBIGUOUS_GIVEN_NAMES
from textmine.swedish.nicknames import FULL_NAMES


def test_the_table_is_lower_case_and_nobody_is_short_for_themselves() -> None:
    assert len(FULL_NAMES) >= 80
    for short, names in FULL_NAMES.items():
        assert names
        assert short not in names
        assert all(name == name.casefold() for name in (short, *names))


def test_common_short_forms() -> None:
    assert FULL_NAMES["lasse"] == {"lars"}
    assert {"karl", "carl"} <= FULL_NAMES["kalle"]
    assert "charlotta" in FULL_NAMES["lotta"]
    assert "elisabet" in FULL_NAMES["lisa"]


def test_short_forms_of_other_languages_spoken_in_sweden() -> None:
    wanted = {"jussi": "juhani", "ibbe": "ibrahim", "abdi": "abdirahman", "hamoudi": "mohamed", "gosia": "malgorzata"}
    assert all(full in FULL_NAMES[short] for short, full in wanted.items())


def test_no_short_form_is_an_ordinary_word() -> None:
    """Every short form counts as a given name, so a word among them would be found as a person."""
    common = words_of(load(str(SHIPPED_MODEL))).per_million
    assert not FULL_NAMES.keys() & common.keys() - {name.casefold() for name in AMBIGUOUS_GIVEN_NAMES}
