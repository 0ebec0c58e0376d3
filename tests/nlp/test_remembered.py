"""Vectors kept for words met before."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.vectors import Mode, Vectors

from textmine.nlp.remembered import Remembered, remember

ROWS, WIDTH = 60, 8
WORDS = ["förening", "lokal", "förening", "bidrag", "föreningslokal", "lokal", "möte"]


@pytest.fixture
def plain() -> Vectors:
    nlp = spacy.blank("sv")
    for word in WORDS:
        nlp.vocab.strings.add(word)
    data = np.random.default_rng(3).normal(size=(ROWS, WIDTH)).astype(np.float32)
    return Vectors(strings=nlp.vocab.strings, data=data, mode=Mode.floret, minn=3, maxn=5, hash_count=2)


def _keys(vectors: Vectors) -> list[int]:
    return [vectors.strings[word] for word in WORDS]


@pytest.mark.parametrize("kept", [1, 3, 4, 5, 100])
def test_vectors_are_the_same_to_the_last_bit_however_many_are_kept(plain: Vectors, kept: int) -> None:
    keys = _keys(plain)
    kept_at_hand = Remembered(plain, kept=kept)
    for at in (slice(0, 3), slice(2, 7), slice(None), slice(3, 4)):
        assert np.array_equal(kept_at_hand.get_batch(keys[at]), plain.get_batch(keys[at]))


def test_a_word_met_before_is_not_looked_up_again(plain: Vectors) -> None:
    kept_at_hand = Remembered(plain)
    before = kept_at_hand.get_batch(_keys(plain))
    kept_at_hand.data = np.zeros_like(plain.data)
    assert np.array_equal(kept_at_hand.get_batch(_keys(plain)), before)


def test_no_words_have_no_vectors(plain: Vectors) -> None:
    assert Remembered(plain).get_batch([]).shape == (0, WIDTH)


def test_a_pipeline_writes_and_reads_its_vectors_as_before(plain: Vectors, tmp_path) -> None:  # type: ignore[no-untyped-def]
    nlp = spacy.blank("sv")
    nlp.vocab.vectors = plain
    remember(nlp)
    assert isinstance(nlp.vocab.vectors, Remembered)
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert np.array_equal(again("föreningslokal")[0].vector, nlp("föreningslokal")[0].vector)


def test_a_pipeline_without_hashed_vectors_stays_as_it_is() -> None:
    nlp = spacy.blank("sv")
    remember(nlp)
    assert not isinstance(nlp.vocab.vectors, Remembered)
