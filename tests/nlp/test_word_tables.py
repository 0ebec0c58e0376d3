"""The words that a pipeline carries, to disk and back."""

from __future__ import annotations

from pathlib import Path

import spacy

from textmine.nlp import load, words_of
from textmine.nlp.compounds import Compounds
from textmine.nlp.word_tables import WordTables
from textmine.nlp.words import Words

WORDS = Words(Compounds({"skol": ("skola", 7)}, {"mat": 9}), {"och": 30_000})


def test_words_come_back_from_disk_as_they_went(tmp_path: Path) -> None:
    WordTables(WORDS).to_disk(tmp_path / "words")
    assert WordTables().from_disk(tmp_path / "words").words == WORDS
    assert WordTables().from_bytes(WordTables(WORDS).to_bytes()).to_bytes() == WordTables(WORDS).to_bytes()


def test_a_model_without_them_gets_the_shipped_ones(tmp_path: Path) -> None:
    spacy.blank("sv").to_disk(tmp_path)
    assert words_of(load(str(tmp_path))).compounds.parts("föreningslokal") == ("förening", "lokal")
