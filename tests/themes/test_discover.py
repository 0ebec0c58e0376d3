"""Discovery with the real BERTopic, and its silence where there is too little."""

from __future__ import annotations

from textmine.records import StoredNote
from textmine.themes.discover import LEAST_PASSAGES, clusters_of, enough
from textmine.themes.passages import rows_of
from textmine.themes.vectors import embed


def test_clusters_of_finds_the_matters_of_a_small_corpus(small_corpus: tuple[StoredNote, ...]) -> None:
    rows = rows_of(small_corpus)
    vectors = embed([row.stems for row in rows])
    before = vectors.copy()
    clusters = clusters_of(rows, vectors)
    assert (vectors == before).all()
    assert len(clusters) >= 3
    matters = [{index // 12 % 3 for index in cluster.members} for cluster in clusters]
    pure = [matter for matter in matters if len(matter) == 1]
    assert len(pure) >= 0.8 * len(clusters)
    assert {next(iter(matter)) for matter in pure} == {0, 1, 2}
    for cluster in clusters:
        assert list(cluster.members) == sorted(set(cluster.members))
        held = {stem for index in cluster.members for stem in rows[index].stems}
        assert {stem for stem, _ in cluster.stems} <= held


def test_clusters_of_too_little_are_none(small_corpus: tuple[StoredNote, ...]) -> None:
    rows = rows_of(small_corpus)
    for few in (rows[: LEAST_PASSAGES - 1], rows[:36], ()):
        assert not enough(few)
        assert clusters_of(few, embed([row.stems for row in few])) == ()
    one_meeting = [row for row in rows if row.occasion == rows[0].occasion] * 3
    assert not enough(one_meeting)
