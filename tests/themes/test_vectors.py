"""Vectors: shape, length, likeness of compounds, and the same bytes every time."""

from __future__ import annotations

import numpy as np
import pytest

from textmine.themes.vectors import embed

# "föreningslokal" with its parts after it, as Row.stems_with_parts gives them.
DOCUMENTS = [
    ["lokal", "hyr"],
    ["föreningslokal", "förening", "lokal"],
    ["simhall", "bad"],
    ["bad", "simskol"],
    ["ensam"],
    [],
]


def test_embed_rows_have_length_one_or_say_nothing() -> None:
    vectors = embed(DOCUMENTS)
    assert len(vectors) == len(DOCUMENTS)
    assert np.round(np.linalg.norm(vectors, axis=1), 6).tolist() == [1, 1, 1, 1, 0, 0]


def test_embed_places_a_compound_beside_its_parts() -> None:
    vectors = embed(DOCUMENTS)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.3


def test_embed_gives_the_same_bytes() -> None:
    assert embed(DOCUMENTS).tobytes() == embed(DOCUMENTS).tobytes()


@pytest.mark.parametrize("documents", [[], [[]], [["ett"]], [["a", "b"], ["c"]], [["bad"], ["bad"]]])
def test_embed_of_next_to_nothing(documents: list[list[str]]) -> None:
    assert len(embed(documents)) == len(documents)
