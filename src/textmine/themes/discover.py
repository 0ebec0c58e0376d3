"""Clusters of passages that no watched theme explains, found by BERTopic on vectors of our own."""

from __future__ import annotations

import warnings
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
    model = _model(len(rows))
    with warnings.catch_warnings():
        # umap 0.5 with scikit-learn 1.6 and later, and its spectral start on a graph that falls apart.
        warnings.filterwarnings("ignore", message="'force_all_finite' was renamed", category=FutureWarning)
        warnings.filterwarnings("ignore", message="Spectral initialisation failed", category=UserWarning)
        # A copy, because BERTopic's guided mode is known to write into the array it is given.
        labels, _ = model.fit_transform([" ".join(row.stems) for row in rows], embeddings=vectors.copy())
    found: dict[int, list[int]] = {}
    for index, label in enumerate(labels):
        if label >= 0:
            found.setdefault(int(label), []).append(index)
    clusters = [
        Cluster(tuple(members), tuple((word, float(weight)) for word, weight in model.get_topic(label) if word))
        for label, members in found.items()
        if len({rows[index].occasion for index in members}) >= LEAST_OCCASIONS
    ]
    return tuple(sorted(clusters, key=lambda cluster: (-len(cluster.members), cluster.members)))


def enough(rows: Sequence[Row]) -> bool:
    """Whether there are passages and meetings enough to look for themes."""
    return len(rows) >= LEAST_PASSAGES and len({row.occasion for row in rows}) >= LEAST_OCCASIONS


def _model(size: int) -> Any:
    """BERTopic with every part named and seeded, for so many passages."""
    from bertopic import BERTopic  # noqa: PLC0415  # 3 s, and numba compiles at its first use
    from bertopic.vectorizers import ClassTfidfTransformer  # noqa: PLC0415
    from hdbscan import HDBSCAN  # noqa: PLC0415
    from sklearn.feature_extraction.text import CountVectorizer  # noqa: PLC0415
    from umap import UMAP  # noqa: PLC0415

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
