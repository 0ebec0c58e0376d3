"""Passages as vectors that need no download: TF-IDF over stems and the parts of compounds, folded by a truncated SVD."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float64]

# Latent dimensions. 100 is what Deerwester et al. (1990) settled on for short texts and what ../research measured with.
_DIMENSIONS = 100
_SEED = 42
_DECIMALS = 9


def embed(documents: Sequence[Sequence[str]]) -> Vectors:
    """One vector a document: shape (len(documents), up to 100), rows of length 1, or 0 where a document says nothing.

    documents are the stems of passages and of the parts of their compounds (Row.stems_with_parts), in a fixed order: the
    same documents in the same order give the same bytes.
    """
    matrix = _tfidf(documents)
    return np.zeros((len(documents), 1)) if matrix is None else _fold(matrix)


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
