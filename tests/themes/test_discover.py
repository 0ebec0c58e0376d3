"""Discovery with the real BERTopic, and its silence where there is too little."""

from __future__ import annotations

from collections import Counter

from textmine.records import StoredNote
from textmine.themes.discover import LEAST_PASSAGES, NO_TOPIC, enough, smallest_theme, topics_of
from textmine.themes.passages import rows_of
from textmine.themes.vectors import embed


def test_topics_of_keeps_the_matters_of_a_small_corpus_together(small_corpus: tuple[StoredNote, ...]) -> None:
    rows = rows_of(small_corpus)
    vectors = embed([row.stems_with_parts() for row in rows])
    before = vectors.copy()
    topics = topics_of(rows, vectors)
    assert (vectors == before).all()
    assert len(topics) == len(rows)
    assert len(set(topics) - {NO_TOPIC}) >= 6
    for matter in range(12):
        inside = [topics[i] for i in range(len(rows)) if i % 36 // 3 == matter]
        assert Counter(inside).most_common(1)[0][1] >= 0.6 * len(inside)


def test_topics_of_too_little_are_none(small_corpus: tuple[StoredNote, ...]) -> None:
    rows = rows_of(small_corpus)
    for few in (rows[: LEAST_PASSAGES - 1], rows[:36], ()):
        assert not enough(few)
        assert topics_of(few, embed([row.stems_with_parts() for row in few])) == ()
    one_meeting = [row for row in rows if row.occasion == rows[0].occasion] * 3
    assert not enough(one_meeting)


def test_smallest_theme_grows_with_the_corpus() -> None:
    assert [smallest_theme(size) for size in (100, 900, 10_000, 50_000)] == [6, 6, 20, 45]
