"""Figures and their intervals."""

from __future__ import annotations

import pytest

from textmine.nlp.training.counting import Counts, figure


def test_f1_of_sums_not_of_means() -> None:
    found = figure([Counts(1, 1, 1), Counts(0, 3, 5)])
    assert found.f == pytest.approx(2 / 10)
    assert (found.precision, found.recall, found.wanted) == (1 / 4, 1 / 6, 6)


def test_the_interval_holds_the_figure_and_repeats() -> None:
    counts = [Counts(at % 3, 3, 3) for at in range(60)]
    found = figure(counts)
    assert found.low < found.f < found.high
    assert found == figure(counts)


def test_nothing_to_find_is_nothing() -> None:
    assert figure([]).f == 0.0
    assert figure([Counts(0, 0, 0)]).high == 0.0
