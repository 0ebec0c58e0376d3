from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.score import ALIKE, Changes, Comparison, b_cubed, changes, compare, pooled, same, shared_words

TEXTS = st.lists(
    st.sampled_from(["en väg in", "lokaler", "Lokaler", "beslut om hyran", "beslut om hyran i år"]), max_size=6
)


def test_figures_of_a_run() -> None:
    compared = compare(["a", "b", "c"], ["B", "c", "d", "e"])
    assert compared == Comparison(right=(("b", "B"), ("c", "c")), missed=("a",), wrong=("d", "e"))
    assert (compared.precision, compared.recall) == (0.5, 2 / 3)
    assert compared.f1 == pytest.approx(4 / 7)


def test_nothing_asked_and_nothing_found_is_right() -> None:
    nothing = compare([], [])
    assert (nothing.precision, nothing.recall, nothing.f1) == (1.0, 1.0, 1.0)


def test_nothing_right_is_zero_and_no_division_by_zero() -> None:
    assert compare(["a"], ["b"]).f1 == 0.0


def test_a_name_found_twice_is_wrong_once() -> None:
    assert compare(["a"], ["a", "a"]).wrong == ("a",)


def test_optional_labels_are_neither_asked_for_nor_wrong() -> None:
    assert compare(["a"], ["a", "x"], optional=["x", "y"]) == Comparison(right=(("a", "a"),))


def test_marks_and_line_breaks_are_no_difference() -> None:
    assert same("**Beslut:** Rådet\nbidrar", "Beslut: rådet  bidrar") == 1.0
    assert same("Kvarnby IK", "Kvarnby IF") == 0.0


def test_a_passage_may_end_earlier_but_a_word_is_no_passage() -> None:
    whole = "Beslut: Rådet bidrar med medel. Sekreteraren betalar ut dem."
    assert shared_words(whole, "Rådet bidrar med medel.") == 1.0
    assert shared_words(whole, "Beslut:") == 0.0


def test_the_likest_pair_is_matched_first() -> None:
    labels = ["rådet bidrar med medel till fika", "rådet bidrar med medel till tolkning"]
    compared = compare(labels, list(reversed(labels)), likeness=shared_words, least=ALIKE)
    assert compared.right == tuple(zip(labels, labels, strict=True))


def test_another_piece_of_a_matched_passage_is_not_wrong() -> None:
    label = "rådet inrättar en panel på försök och panelen får pengar ur rådets medel"
    found = ["rådet inrättar en panel på försök", "panelen får pengar ur rådets medel"]
    compared = compare([label], found, likeness=shared_words, least=ALIKE)
    assert len(compared.right) == 1
    assert compared.wrong == ()


def test_gains_and_losses_between_two_runs() -> None:
    before = compare(["a", "b"], ["a", "x", "y"])
    after = compare(["a", "b"], ["b", "y", "z"])
    assert changes(before, after) == Changes(found=("b",), mended=("x",), lost=("a",), broken=("z",))


@given(TEXTS, TEXTS)
def test_a_run_against_itself_changes_nothing_and_every_text_is_counted(labels: list[str], found: list[str]) -> None:
    compared = compare(labels, found)
    assert changes(compared, compared) == Changes((), (), (), ())
    assert len(compared.right) + len(compared.missed) == len(labels)
    assert len(compared.right) + len(compared.wrong) == len(found)
    assert pooled([compared, Comparison()]) == compared


def test_clusters_are_scored_by_mention() -> None:
    assert b_cubed([("a", 1), ("a", 1), ("b", 2)]) == (1.0, 1.0)
    assert b_cubed([("a", 1), ("a", 1), ("b", 1)]) == (pytest.approx(5 / 9), 1.0)
    assert b_cubed([("a", 1), ("a", 2)]) == (1.0, 0.5)
    assert b_cubed([]) == (1.0, 1.0)
