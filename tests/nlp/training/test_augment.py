"""Changed copies of sentences keep words, spaces and tags in step, and their names where they were."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.nlp.training import augment
from textmine.nlp.training.augment import (
    broken,
    in_turn,
    lowered,
    raised,
    renamed,
    reorganised,
    slipped,
    some,
    without_stop,
)
from textmine.nlp.training.tagged import Tagged

PIECE = Tagged(
    ("Mötet", "leds", "av", "Mira", "Skog", "i", "Ekby", "."),
    (True, True, True, True, True, True, False, True),
    ("O", "O", "O", "B-PERSON", "I-PERSON", "O", "B-LOCATION", "O"),
)
CHANGES = (broken, lowered, raised, renamed, reorganised, slipped, without_stop, in_turn(renamed, lowered, slipped))


@given(seed=st.integers(0, 10_000), change=st.sampled_from(CHANGES))
def test_words_spaces_and_tags_stay_in_step(seed: int, change: augment.Change) -> None:
    after = change(PIECE, Random(seed))
    assert len(after.words) == len(after.spaces) == len(after.tags)
    assert [label for _, _, label in after.names()] == ["PERSON", "LOCATION"]
    assert all(after.words)
    assert after == change(PIECE, Random(seed))


def test_case_is_lost() -> None:
    assert lowered(PIECE, Random(0)).words[3:5] == ("mira", "skog")
    assert raised(PIECE, Random(0)).words[3:5] == ("MIRA", "SKOG")


def test_changes_come_one_after_the_other() -> None:
    both = in_turn(renamed, lowered)(PIECE, Random(2))
    assert both.words == tuple(word.lower() for word in renamed(PIECE, Random(2)).words)
    assert both.words[3:5] != ("mira", "skog")


def test_a_break_stands_inside_the_name() -> None:
    after = broken(PIECE, Random(1))
    start, end, _ = next(after.names())
    assert after.words[start] == "Mira"
    assert after.words[start + 1].isspace()
    assert after.words[end - 1] == "Skog"


@pytest.mark.parametrize("seed", range(20))
def test_another_name_of_as_many_parts_or_more(seed: int) -> None:
    after = renamed(PIECE, Random(seed))
    assert after.words[:3] == PIECE.words[:3]
    start, end, _ = next(after.names())
    assert after.words[start:end] != ("Mira", "Skog")
    assert end - start >= 2


@pytest.mark.parametrize("seed", range(40))
def test_a_body_takes_a_body_s_place(seed: int) -> None:
    piece = Tagged(("hos", "Byalaget", "."), (True, False, True), ("O", "B-ORG", "O"))
    after = reorganised(piece, Random(seed))
    [(start, end, label)] = after.names()
    assert (start, after.words[end:], label) == (1, (".",), "ORG")
    assert "{" not in "".join(after.words)


def test_slips_come_at_the_rate() -> None:
    words = ("åldermannen",) * 500
    piece = Tagged(words, (True,) * 500, ("O",) * 500)
    changed = sum(a != b for a, b in zip(words, slipped(piece, Random(3), rate=0.05).words, strict=True))
    assert 0.3 < changed / 500 < 0.55  # 1 - 0.95 ** 11 letters


def test_the_stop_goes() -> None:
    after = without_stop(PIECE, Random(0))
    assert after.words[-1] == "Ekby"
    assert without_stop(after, Random(0)) == after


def test_some_leaves_out_what_did_not_change() -> None:
    plain = Tagged(("ja",), (True,), ("O",))
    assert some([plain, PIECE], lowered, 1.0, Random(0)) == [lowered(PIECE, Random(0))]
    assert some([plain, PIECE], lowered, 0.0, Random(0)) == []
