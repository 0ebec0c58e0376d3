"""Hashed word vectors that are looked up once a word, not once an occurrence and layer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from spacy.vectors import Mode, Vectors

if TYPE_CHECKING:
    from spacy.language import Language

# Words kept, 10 MB of 128 numbers each. Half of the words of forty sentences are repeated, nine tenths of a long note's.
KEPT = 20_000


class Remembered(Vectors):  # type: ignore[misc]  # spaCy has no types for it
    """The vectors of another table in floret's way (rows of a word's hashed parts, added), those met last kept at hand.

    A word's parts are hashed and added in a tenth of the time that the whole pipeline takes; a word met before costs a
    look into a dictionary. The vectors are the same to the last bit.
    """

    def __init__(self, other: Vectors, kept: int = KEPT) -> None:
        """other: a table in floret mode; kept: how many words are remembered before all are forgotten."""
        super().__init__(
            strings=other.strings,
            data=other.data,
            name=other.name,
            mode=Mode.floret,
            minn=other.minn,
            maxn=other.maxn,
            hash_count=other.hash_count,
            hash_seed=other.hash_seed,
            bow=other.bow,
            eow=other.eow,
            attr=other.attr,
        )
        self._kept = kept
        self._rows: dict[int, int] = {}
        self._found: NDArray[np.float32] = np.empty((0, other.data.shape[1]), dtype=np.float32)

    def get_batch(self, keys: Sequence[int] | NDArray[np.uint64]) -> NDArray[np.float32]:
        """The vector of each word, one row a key (the number of its string)."""
        distinct, places = np.unique(np.asarray(keys, dtype=np.uint64), return_inverse=True)
        words: list[int] = distinct.tolist()
        new = [word for word in words if word not in self._rows]
        if len(self._rows) + len(new) > self._kept:
            self._rows, self._found, new = {}, self._found[:0], words
        if new:
            self._rows.update(zip(new, range(len(self._rows), len(self._rows) + len(new)), strict=True))
            self._found = np.concatenate([self._found, super().get_batch(new)])
        rows = np.array([self._rows[word] for word in words], dtype=np.intp)
        return self._found[rows[places]] if words else self._found[:0]


def remember(nlp: Language) -> None:
    """From now on the pipeline keeps the vectors of words that it has met; one without hashed vectors stays as it is."""
    vectors = nlp.vocab.vectors
    if isinstance(vectors, Vectors) and vectors.mode == Mode.floret:
        nlp.vocab.vectors = Remembered(vectors)
