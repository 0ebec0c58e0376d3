"""LIX as Björnsson counts it, and a summary below 30."""

from __future__ import annotations

import pytest

from textmine.report.evaluation.content import Evaluation, Lix
from textmine.report.evaluation.easy import easy_read, lix


@pytest.mark.parametrize(
    ("text", "words", "sentences", "long_words"),
    [
        ("", 0, 0, 0),
        ("Vi ses.", 2, 1, 0),
        ("Lokaler: Kom hit! Varför inte?", 5, 3, 1),
        ("Kommunen bokar lokalerna i Folkets hus", 6, 1, 3),
        ("Möte kl. 17.30 den 6 juli", 6, 2, 0),
        ("Sju bokstäver: abcdefg abcdef", 4, 2, 2),
    ],
)
def test_words_sentences_and_long_words(text: str, words: int, sentences: int, long_words: int) -> None:
    assert lix(text) == Lix(words, sentences, long_words)


def test_the_value_is_words_a_sentence_and_long_words_in_a_hundred() -> None:
    assert Lix(100, 10, 20).value == pytest.approx(30)
    assert Lix(0, 0, 0).value == 0


def test_the_summary_is_easy_to_read_and_fits_a_page(content: Evaluation) -> None:
    easy = content.easy
    assert easy.lix.value < 30
    assert sum(len(lines) for _, lines in easy.parts) <= 30
    assert "5\u00a0texter" in easy.parts[0][1][1]


def test_of_no_period_nothing_is_said_of_when() -> None:
    easy = easy_read((), (), (), ())
    assert easy.parts[0][1] == ("Det här är en rapport om möten.", "Vi har läst 0\xa0texter från 0\xa0möten.")
