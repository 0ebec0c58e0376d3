from __future__ import annotations

import pytest

from textmine.resolve.forms import (
    common_part,
    nominatives,
    same_but_definite,
    unordered,
    without_genitive,
    words_of,
)


def test_words_leave_marks_and_letters_aside() -> None:
    assert words_of("”Miljö- &\n stadsbyggnad”.") == ("miljö", "och", "stadsbyggnad")
    assert words_of("o") == ("o",)
    assert words_of(" – ") == ()


@pytest.mark.parametrize(
    ("word", "expected"),
    [("lasses", ("lasse",)), ("ik:s", ("ik",)), ("hus", ()), ("ross", ()), ("anna", ())],
)
def test_what_a_word_may_be_the_genitive_of(word: str, expected: tuple[str, ...]) -> None:
    assert nominatives(word) == expected


def test_a_genitive_needs_its_nominative_or_a_sure_ending() -> None:
    attested = frozenset({("awina", "people")})
    assert without_genitive(("awina", "peoples"), attested) == ("awina", "people")
    assert without_genitive(("föreningen", "peoples"), attested) == ("föreningen", "peoples")
    assert without_genitive(("samverkansrådets",), frozenset()) == ("samverkansrådet",)
    assert without_genitive(("pia", "clemens"), frozenset(), person=True) == ("pia", "clemens")
    assert without_genitive((), frozenset()) == ()


def test_definite_and_indefinite_are_one_noun_but_not_every_ending() -> None:
    assert same_but_definite(("planen", "2024"), ("plan", "2024"))
    assert not same_but_definite(("planer",), ("plan",))
    assert not same_but_definite(("plan",), ("plan", "2024"))
    assert not same_but_definite(("bron",), ("bro",))
    assert common_part("planen") == common_part("plan")


def test_the_order_of_the_words_and_inner_genitives_make_no_difference() -> None:
    assert unordered(("folkets", "hus", "norrby")) == unordered(("norrbys", "folkets", "hus"))
    assert unordered(("kvarnby", "ik")) != unordered(("kvarnby", "if"))
