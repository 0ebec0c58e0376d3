"""Clusters of passages that no watched theme explains, found by BERTopic on vectors of our own."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from textmine.themes.passages import Row
from textmine.themes.vectors import Vectors

# Below this many passages HDBSCAN's clusters are accidents: measured on notes of 40 to 700 passages, dropping a note then
# leaves fewer than half of the clusters. A newcomer with two short notes gets none rather than noise.
LEAST_PASSAGES = 80
# A theme is something that comes back: so many different meetings must hold it.
LEAST_OCCASIONS = 2
# The smallest cluster; it grows with the square root of the corpus, so that 50 000 passages give hundreds, not thousands.
SMALLEST_CLUSTER = 6
_CLUSTER_GROWTH = 0.2
# UMAP as BERTopic sets it up (n_neighbors 15, 5 dimensions, cosine); fewer neighbours keep small themes apart.
_NEIGHBOURS = 10
_COMPONENTS = 5
_SEED = 42
_KEYWORDS = 30
# HDBSCAN also sweeps up what merely lies between clusters. A member less like its cluster's centre than this (cosine) is
# let go, and a cluster of which no word stands in three of ten members has no subject that could be named. Measured on
# five notes with twenty labelled themes: both together cost nothing in best-match F1 and drop a tenth of the passages.
_LEAST_COHESION = 0.3
_LEAST_COMMON = 0.3


@dataclass(frozen=True, slots=True)
class Cluster:
    """Passages that belong together: their indices, sorted, and the stems that tell them from the rest, best first."""

    members: tuple[int, ...]
    stems: tuple[tuple[str, float], ...]


def clusters_of(rows: Sequence[Row], vectors: Vectors) -> tuple[Cluster, ...]:
    """The clusters among the rows (vectors: one row each) that stand in two or more meetings, largest first.

    Empty where there is too little to find anything in (`enough`). Deterministic for rows in a fixed order.
    """
    if not enough(rows):
        return ()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Tensorflow not installed", category=ImportWarning)  # umap, at import
        # umap's spectral start, where the graph of neighbours falls apart: it then starts from noise with our seed.
        warnings.filterwarnings("ignore", message="Spectral initialisation failed", category=UserWarning)
        model = _model(len(rows))
        # A copy, because BERTopic's guided mode is known to write into the array it is given.
        labels, _ = model.fit_transform([" ".join(row.stems) for row in rows], embeddings=vectors.copy())
    clusters = []
    for label in sorted({int(label) for label in labels if label >= 0}):
        members = _core([index for index, one in enumerate(labels) if one == label], vectors)
        if _is_theme([rows[index] for index in members]):
            stems = tuple((word, float(weight)) for word, weight in model.get_topic(label) if word)
            clusters.append(Cluster(members, stems))
    return tuple(sorted(clusters, key=lambda cluster: (-len(cluster.members), cluster.members)))


def _core(members: Sequence[int], vectors: Vectors) -> tuple[int, ...]:
    """The members that are like their common centre."""
    inside = vectors[list(members)]
    centre = inside.sum(axis=0)
    likeness = np.round(inside @ (centre / np.linalg.norm(centre)), 6)
    return tuple(index for index, one in zip(members, likeness, strict=True) if one >= _LEAST_COHESION)


def _is_theme(rows: Sequence[Row]) -> bool:
    """Whether rows are many enough, of two meetings or more, and share a word."""
    common = Counter(one for row in rows for one in set(row.stems)).most_common(1)
    return (
        len(rows) >= SMALLEST_CLUSTER
        and len({row.occasion for row in rows}) >= LEAST_OCCASIONS
        and common[0][1] >= _LEAST_COMMON * len(rows)
    )


def enough(rows: Sequence[Row]) -> bool:
    """Whether there are passages and meetings enough to look for themes."""
    return len(rows) >= LEAST_PASSAGES and len({row.occasion for row in rows}) >= LEAST_OCCASIONS


def _model(size: int) -> Any:
    """BERTopic with every part named and seeded, for so many passages."""
    from bertopic import BERTopic  # 3 s, and numba compiles at its first use
    from bertopic.vectorizers import ClassTfidfTransformer
    from hdbscan import HDBSCAN
    from sklearn.feature_extraction.text import CountVectorizer
    from umap import UMAP

    smallest = max(SMALLEST_CLUSTER, round(_CLUSTER_GROWTH * float(np.sqrt(size))))
    return BERTopic(
        language="swedish",
        top_n_words=_KEYWORDS,
        umap_model=UMAP(
            n_neighbors=_NEIGHBOURS,
            n_components=_COMPONENTS,
            min_dist=0.0,
            metric="cosine",
            random_state=_SEED,
            n_jobs=1,
        ),
        hdbscan_model=HDBSCAN(min_cluster_size=smallest, min_samples=2, metric="euclidean", core_dist_n_jobs=1),
        # The documents are stems parted by spaces: stop words and names are already gone.
        vectorizer_model=CountVectorizer(analyzer=str.split),
        ctfidf_model=ClassTfidfTransformer(reduce_frequent_words=True),
        calculate_probabilities=False,
    )
