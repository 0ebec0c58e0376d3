"""How steady themes are, ours beside what a user would otherwise take, on the same passages and the same vectors.

    python benchmarks/themes.py --outputs outputs            (after textmine run)

Compared: textmine; BERTopic with its own defaults, fitted anew each night; BERTopic's merge_models; BERTopic online
(partial_fit); NMF. For each: adjusted Rand index of the passages' themes with the notes in another order, and of the old
passages after a note is added (mean and least over every note as the last one; none is a label too, and once more over the
passages that had a theme; a single theme for everything is always 1); the share of passages with a theme, how many themes,
and CPU seconds of one fit over everything.
"""

from __future__ import annotations

import argparse
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.metrics import adjusted_rand_score

from textmine.records import PassageKey, StoredNote
from textmine.settings import SHIPPED_THEMES
from textmine.store import open_store, read
from textmine.themes import Before, Policy, update, watched_from
from textmine.themes.certificate import main_themes, standing
from textmine.themes.discover import topics_of
from textmine.themes.passages import Row, rows_of
from textmine.themes.vectors import embed

NONE = ""
Labels = dict[PassageKey, str]
TOPICS = 20  # of NMF and of the online clustering: as many as the annotated notes have


@dataclass(frozen=True)
class Corpus:
    """The notes, their passages in a fixed order, and a vector for each passage that is the same whatever is asked."""

    notes: tuple[StoredNote, ...]
    rows: tuple[Row, ...]
    vectors: dict[PassageKey, np.ndarray]

    def of(self, notes: Sequence[StoredNote]) -> list[Row]:
        """The passages of some notes, in the order of those notes."""
        return [row for note in notes for row in self.rows if row.key[0] == note.id]


@dataclass(frozen=True)
class Method:
    """fit gives the labels of notes; add those of all notes after a night with the last of them added to a fit of the rest."""

    name: str
    fit: Callable[[Corpus, Sequence[StoredNote]], Labels]
    add: Callable[[Corpus, Sequence[StoredNote]], tuple[Labels, Labels]]


def _texts(rows: Sequence[Row]) -> list[str]:
    return [" ".join(row.stems) or "tom" for row in rows]


def _labelled(rows: Sequence[Row], topics: Sequence[int]) -> Labels:
    return {row.key: NONE if topic < 0 else str(topic) for row, topic in zip(rows, topics, strict=True)}


# --- textmine --------------------------------------------------------------------------------------------------------


def ours(_: Corpus, notes: Sequence[StoredNote]) -> Labels:
    """A rebuild from an empty ledger."""
    return main_themes(update(notes, watched_from(SHIPPED_THEMES)).matches, ())


def ours_after(_: Corpus, notes: Sequence[StoredNote]) -> tuple[Labels, Labels]:
    """A night that knows the ledger of the night before."""
    watched = watched_from(SHIPPED_THEMES)
    old = update(notes[:-1], watched)
    new = update(notes, watched, Before(old.themes, old.proposals, old.events))
    known = standing(old.themes)
    return main_themes(old.matches, known), main_themes(new.matches, known)


def ours_proposed(_: Corpus, notes: Sequence[StoredNote]) -> tuple[Labels, Labels]:
    """The same night with births = propose: what the new note would let be born waits for a person."""
    watched = watched_from(SHIPPED_THEMES)
    old = update(notes[:-1], watched)
    new = update(notes, watched, Before(old.themes, old.proposals, old.events), policy=Policy(accept_births=False))
    known = standing(old.themes)
    return main_themes(old.matches, known), main_themes(new.matches, known)


# --- BERTopic --------------------------------------------------------------------------------------------------------


def _bertopic(corpus: Corpus, rows: Sequence[Row]) -> tuple[object, list[int]]:
    from bertopic import BERTopic

    model = BERTopic(language="swedish")
    vectors = np.array([corpus.vectors[row.key] for row in rows])
    topics, _ = model.fit_transform(_texts(rows), embeddings=vectors)
    return model, [int(topic) for topic in topics]


def defaults(corpus: Corpus, notes: Sequence[StoredNote]) -> Labels:
    """BERTopic as it comes, on our vectors."""
    rows = corpus.of(notes)
    return _labelled(rows, _bertopic(corpus, rows)[1])


def as_ours(corpus: Corpus, notes: Sequence[StoredNote]) -> Labels:
    """BERTopic with small clusters and a seed, as textmine's own discovery sets it up."""
    rows = corpus.of(notes)
    topics = topics_of(rows, np.array([corpus.vectors[row.key] for row in rows]))
    return _labelled(rows, topics or [-1] * len(rows))


def refitted(corpus: Corpus, notes: Sequence[StoredNote]) -> tuple[Labels, Labels]:
    """The nightly refit: nothing is known of the night before."""
    return defaults(corpus, notes[:-1]), defaults(corpus, notes)


def merged(corpus: Corpus, notes: Sequence[StoredNote]) -> tuple[Labels, Labels]:
    """merge_models as its manual has it: a model of the new note joined to that of the old ones, which then label them all."""
    from bertopic import BERTopic

    rows, new = corpus.of(notes[:-1]), corpus.of(notes[-1:])
    old_model, topics = _bertopic(corpus, rows)
    try:
        new_model, _ = _bertopic(corpus, new)
    except (ValueError, TypeError):  # too few passages for UMAP: the night adds nothing
        return _labelled(rows, topics), _labelled(rows, topics)
    both = BERTopic.merge_models([old_model, new_model], min_similarity=0.7)
    every = rows + new
    again, _ = both.transform(_texts(every), embeddings=np.array([corpus.vectors[row.key] for row in every]))
    return _labelled(rows, topics), _labelled(every, [int(topic) for topic in again])


def online(corpus: Corpus, notes: Sequence[StoredNote]) -> tuple[Labels, Labels]:
    """Online topic modelling: one partial_fit a note, the labels each passage then has."""
    from bertopic import BERTopic
    from bertopic.vectorizers import OnlineCountVectorizer
    from sklearn.cluster import MiniBatchKMeans
    from sklearn.decomposition import IncrementalPCA

    model = BERTopic(
        umap_model=IncrementalPCA(n_components=5),
        hdbscan_model=MiniBatchKMeans(n_clusters=TOPICS, random_state=0, n_init=3),
        vectorizer_model=OnlineCountVectorizer(),
    )

    def labels(rows: Sequence[Row]) -> Labels:
        vectors = np.array([corpus.vectors[row.key] for row in rows])
        return _labelled(rows, model.hdbscan_model.predict(model.umap_model.transform(vectors)).tolist())

    before: Labels = {}
    for night, note in enumerate(notes):
        if night == len(notes) - 1:
            before = labels(corpus.of(notes[:-1]))
        rows = corpus.of([note])
        model.partial_fit(_texts(rows), embeddings=np.array([corpus.vectors[row.key] for row in rows]))
    return before, labels(corpus.of(notes))


# --- NMF -------------------------------------------------------------------------------------------------------------


def nmf(corpus: Corpus, notes: Sequence[StoredNote]) -> Labels:
    """The strongest of TOPICS factors of TF-IDF, fitted anew."""
    from sklearn.decomposition import NMF
    from sklearn.feature_extraction.text import TfidfVectorizer

    rows = corpus.of(notes)
    matrix = TfidfVectorizer(analyzer=str.split, sublinear_tf=True, min_df=2).fit_transform(_texts(rows))
    weights = NMF(n_components=TOPICS, init="nndsvd", max_iter=400).fit_transform(matrix)
    return _labelled(rows, [int(line.argmax()) if line.any() else -1 for line in weights])


METHODS = (
    Method("textmine", ours, ours_after),
    Method("textmine, births proposed", ours, ours_proposed),
    Method("BERTopic, defaults", defaults, refitted),
    Method(
        "BERTopic, small clusters", as_ours, lambda corpus, notes: (as_ours(corpus, notes[:-1]), as_ours(corpus, notes))
    ),
    Method("BERTopic, merge_models", defaults, merged),
    Method("BERTopic, online", lambda corpus, notes: online(corpus, notes)[1], online),
    Method("NMF", nmf, lambda corpus, notes: (nmf(corpus, notes[:-1]), nmf(corpus, notes))),
)


def rand(before: Labels, after: Labels, keys: Sequence[PassageKey]) -> float:
    """The adjusted Rand index of two labellings of the same passages."""
    return float(adjusted_rand_score([before.get(k, NONE) for k in keys], [after.get(k, NONE) for k in keys]))


def measure(method: Method, corpus: Corpus) -> tuple[float, ...]:
    """(another order, added: mean, least, mean over passages with a theme, coverage, themes, CPU seconds)."""
    keys = [row.key for row in corpus.rows]
    began = time.process_time()
    whole = method.fit(corpus, corpus.notes)
    seconds = time.process_time() - began
    order = rand(whole, method.fit(corpus, corpus.notes[::-1]), keys)
    added, labelled = [], []
    for last in corpus.notes:
        before, after = method.add(corpus, [*(note for note in corpus.notes if note is not last), last])
        old = [key for key in keys if key[0] != last.id]
        added.append(rand(before, after, old))
        labelled.append(rand(before, after, [key for key in old if before.get(key)]))
    covered = sum(whole.get(key, NONE) != NONE for key in keys) / len(keys)
    themes = len({label for label in whole.values() if label != NONE})
    return order, float(np.mean(added)), min(added), float(np.mean(labelled)), covered, themes, seconds


def corpus_of(outputs: Path) -> Corpus:
    """The notes of a store, each file once."""
    with open_store(f"sqlite:///{outputs / 'textmine.db'}").connect() as connection:
        notes = read.notes(connection)
    once = {note.analysis.source_text.sha256: note for note in reversed(notes)}
    kept = tuple(list(once.values())[::-1])
    rows = rows_of(kept)
    return Corpus(
        kept, rows, dict(zip((row.key for row in rows), embed([row.stems_with_parts() for row in rows]), strict=True))
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--outputs", type=Path, default=Path("outputs"))
    parser.add_argument("--only", default="", help="the methods whose name holds this")
    asked = parser.parse_args()
    corpus = corpus_of(asked.outputs)
    warnings.filterwarnings("ignore")  # the compared libraries' own
    print(f"{len(corpus.notes)} notes, {len(corpus.rows)} passages\n")
    print("| | other order | a note added, mean (least) | of passages with a theme | coverage | themes | CPU s |")
    print("|---|---|---|---|---|---|---|")
    for method in METHODS:
        if asked.only in method.name:
            order, mean, least, labelled, *rest = measure(method, corpus)
            covered, themes, seconds = rest
            figures = f"{order:.2f} | {mean:.2f} ({least:.2f}) | {labelled:.2f} | {covered:.2f} | {themes:.0f} | {seconds:.0f}"
            print(f"| {method.name} | {figures} |", flush=True)


if __name__ == "__main__":
    main()
