"""The topics of passages that no watched theme explains, found by BERTopic on vectors of our own.

On hundreds of short passages a topic is a neighbourhood and no theme yet: half of its passages share no word with the
rest. It says which passages lie close; subjects.py asks which word they lie close about.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from math import sqrt
from typing import Any

from textmine.themes.passages import Row, meetings_of
from textmine.themes.vectors import Vectors

# Below this many passages HDBSCAN's clusters are accidents: measured on notes of 40 to 700 passages, dropping a note then
# leaves fewer than half of the clusters. A newcomer with two short notes gets none rather than noise.
LEAST_PASSAGES = 80
# A theme is something that comes back: so many different meetings must hold it.
LEAST_OCCASIONS = 2
NO_TOPIC = -1
# The smallest cluster; it grows with the square root of the corpus, so that 50 000 passages give hundreds, not thousands.
SMALLEST_CLUSTER = 6
_CLUSTER_GROWTH = 0.2
# UMAP as BERTopic sets it up (n_neighbors 15, 5 dimensions, cosine); fewer neighbours keep small themes apart.
_NEIGHBOURS = 10
_COMPONENTS = 5
_SEED = 42


def topics_of(rows: Sequence[Row], vectors: Vectors) -> tuple[int, ...]:
    """The topic of each row (vectors: one line each), numbered from 0; NO_TOPIC where a row lies between topics.

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
        topics, _ = model.fit_transform([" ".join(row.stems) for row in rows], embeddings=vectors.copy())
    return tuple(max(int(topic), NO_TOPIC) for topic in topics)


def smallest_theme(size: int) -> int:
    """How many of so many passages a theme needs."""
    return max(SMALLEST_CLUSTER, round(_CLUSTER_GROWTH * sqrt(size)))


def enough(rows: Sequence[Row]) -> bool:
    """Whether there are passages and meetings enough to look for themes."""
    return len(rows) >= LEAST_PASSAGES and meetings_of(rows) >= LEAST_OCCASIONS


def _model(size: int) -> Any:
    """BERTopic with every part named and seeded, for so many passages."""
    from bertopic import BERTopic  # 3 s, and numba compiles at its first use
    from bertopic.vectorizers import ClassTfidfTransformer
    from hdbscan import HDBSCAN
    from sklearn.feature_extraction.text import CountVectorizer
    from umap import UMAP

    return BERTopic(
        language="swedish",
        umap_model=UMAP(
            n_neighbors=_NEIGHBOURS,
            n_components=_COMPONENTS,
            min_dist=0.0,
            metric="cosine",
            random_state=_SEED,
            n_jobs=1,
        ),
        hdbscan_model=HDBSCAN(
            min_cluster_size=smallest_theme(size), min_samples=2, metric="euclidean", core_dist_n_jobs=1
        ),
        # The documents are stems parted by spaces: stop words and names are already gone.
        vectorizer_model=CountVectorizer(analyzer=str.split),
        ctfidf_model=ClassTfidfTransformer(reduce_frequent_words=True),
        calculate_probabilities=False,
    )
