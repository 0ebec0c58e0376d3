"""Passages as vectors that need no download: TF-IDF over stems and the parts of compounds, folded by a truncated SVD."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from textmine.swedish.stems import stem

Vectors = NDArray[np.float64]

# Latent dimensions. 100 is what Deerwester et al. (1990) settled on for short texts and what ../research measured with.
_DIMENSIONS = 100
_SEED = 42
# Both parts of a compound must have so many letters; shorter ones are endings and syllables.
_PART = 4
_DECIMALS = 9


def embed(documents: Sequence[Sequence[str]]) -> Vectors:
    """One vector a document: shape (len(documents), up to 100), rows of length 1, or 0 where a document says nothing.

    documents are the stems of passages, in a fixed order: the same documents in the same order give the same bytes.
    """
    vocabulary = frozenset(one for stems in documents for one in stems)
    parts = {one: compound_parts(one, vocabulary) for one in vocabulary}
    matrix = _tfidf([[*stems, *(part for one in stems for part in parts[one])] for stems in documents])
    return np.zeros((len(documents), 1)) if matrix is None else _fold(matrix)


def compound_parts(word: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """The stems of a compound's two parts where both are words of the vocabulary, else none; the longest last part wins.

    >>> compound_parts("föreningslokal", {"förening", "lokal"})
    ('förening', 'lokal')
    """
    for cut in range(_PART, len(word) - _PART + 1):
        last = stem(word[cut:])
        if last not in vocabulary:
            continue
        for first in (word[:cut], word[: cut - 1]):  # with and without a linking letter (s, a, e, o, u)
            if len(first) >= _PART and stem(first) in vocabulary and (first == word[:cut] or word[cut - 1] in "saeou"):
                return stem(first), last
    return ()


def _same(tokens: Sequence[str]) -> Sequence[str]:
    """The tokens as they are: the vectoriser is given documents that are already cut."""
    return tokens


def _tfidf(documents: Sequence[Sequence[str]]) -> Any:
    """The sparse TF-IDF matrix; words that stand in a single document place nothing beside anything and are left out."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # heavy

    counts = Counter(token for tokens in documents for token in set(tokens))
    kept = [[token for token in tokens if counts[token] > 1] for tokens in documents]
    if not any(kept):
        return None
    return TfidfVectorizer(analyzer=_same, sublinear_tf=True).fit_transform(kept)


def _fold(matrix: Any) -> Vectors:
    """The matrix in few dimensions, rows of length 1. One thread, because the order of additions shows in the last bits."""
    from sklearn.decomposition import TruncatedSVD  # heavy
    from sklearn.preprocessing import normalize
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # ships no types

    dimensions = min(_DIMENSIONS, min(matrix.shape) - 1)
    with threadpool_limits(limits=1):
        dense = (
            TruncatedSVD(n_components=dimensions, random_state=_SEED).fit_transform(matrix)
            if dimensions > 1
            else matrix.toarray()
        )
        # Rounded before they are compared, so that noise in the last bits decides no tie.
        return np.asarray(normalize(np.round(dense, _DECIMALS)), dtype=np.float64)
