"""Which classes and endings a form may have."""

from __future__ import annotations

import pytest

from textmine.nlp.dictionary import Dictionary, Rule

DICTIONARY = Dictionary(
    {"AG": ["lek", "timme"], "ABD": ["lag", "barn"], "M": ["laga"]},
    [
        Rule("A", "", "s", "."),
        Rule("G", "", "ar", "[^ae]"),
        Rule("G", "e", "ar", "e"),
        Rule("B", "", "et", "."),
        Rule("D", "", "en", "."),
        Rule("M", "", "de", "a"),
    ],
)


@pytest.mark.parametrize(
    ("form", "readings"),
    [
        ("lek", [("AG", "")]),
        ("lekar", [("AG", "G:>ar")]),
        ("timmar", [("AG", "G:e>ar")]),
        ("laga", [("M", "")]),
        ("lagade", [("M", "M:>de")]),
        ("barns", [("ABD", "A:>s")]),
        ("lagar", []),  # "lag" has no such letter here
        ("timmear", []),  # the condition of the rule
    ],
)
def test_a_form_is_a_word_by_a_rule_that_its_class_has(form: str, readings: list[tuple[str, str]]) -> None:
    assert list(DICTIONARY.readings(form)) == readings


def test_an_unknown_compound_is_read_by_its_longest_known_last_part() -> None:
    assert DICTIONARY.readings("skolbarnen") == DICTIONARY.readings("barnen") == (("ABD", "D:>en"),)
    assert DICTIONARY.readings("u-lands-lekar") == (("AG", "G:>ar"),)


def test_too_short_a_part_tells_nothing() -> None:
    assert DICTIONARY.readings("skollag") == ()  # "lag": three letters
    assert DICTIONARY.readings("alag") == ()
    assert DICTIONARY.readings("") == ()
