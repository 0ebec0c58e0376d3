"""A run killed without warning, wherever it stands: the next one ends where an undisturbed run would have. tests/hostile/kills.py
kills before every step and at hundreds of moments (make kills); here a few of each.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.hostile.kills import NIGHTS, Kill, Undisturbed, faults_after, undisturbed

BOTH = pytest.mark.parametrize("number", range(len(NIGHTS)), ids=["the first night", "a later night"])


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> tuple[Undisturbed, ...]:
    return undisturbed(tmp_path_factory.mktemp("killed"))


@BOTH
@pytest.mark.parametrize("quarter", range(1, 5))
def test_a_run_killed_before_a_step_is_finished_by_the_next(
    nights: tuple[Undisturbed, ...], tmp_path: Path, number: int, quarter: int
):
    steps = nights[number].steps
    assert steps > 10
    # The last step but one is the report swapped in, the quarters before lie in notes, versions, entities and themes.
    assert faults_after(nights[number], [Kill(step=steps * quarter // 4 - 1)], tmp_path / "out") == []


@BOTH
def test_a_run_killed_again_and_again_at_any_moment_gets_there(
    nights: tuple[Undisturbed, ...], tmp_path: Path, number: int
):
    moments = random.Random(11 + number)
    often = [Kill(seconds=moments.uniform(0.3, nights[number].seconds)) for _ in range(5)]
    assert faults_after(nights[number], often, tmp_path / "out") == []
