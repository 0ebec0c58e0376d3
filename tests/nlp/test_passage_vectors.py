"""Passages as vectors: what lies near what, what is stored, and another model in their place."""

from __future__ import annotations

import sys
from types import ModuleType

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.vectors import Vectors

from textmine.errors import ModelError
from textmine.nlp import encoder
from textmine.nlp.compounds import Compounds
from textmine.nlp.passage_vectors import common_of, weight
from textmine.nlp.word_tables import WordTables
from textmine.nlp.words import Words
from textmine.records import BlockKind, Passage

WIDTH = 16
SHARES = {"och": 30_000, "att": 25_000, "kommun": 900, "lokal": 80, "hyra": 60}


def passage(*terms: str, parts: tuple[tuple[str, ...], ...] = ()) -> Passage:
    return Passage(0, 5, "Texten", kind=BlockKind.PARAGRAPH, terms=terms, parts=parts or ((),) * len(terms))


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Random word vectors by hashes of letters, as floret's are; the words of one kind share what is common to all texts."""
    nlp = spacy.blank("sv")
    rows = np.random.default_rng(3).standard_normal((200, WIDTH), dtype=np.float32) + 1
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=rows, mode="floret", minn=3, maxn=5, hash_count=2)
    tables = nlp.add_pipe("textmine_words")
    assert isinstance(tables, WordTables)
    tables.words = Words(Compounds(), SHARES)
    return nlp


def read(stored: bytes) -> np.ndarray:
    return np.frombuffer(stored, "<f2").astype(np.float64)


def test_vectors_have_length_one_in_two_bytes_a_number(nlp: Language) -> None:
    (stored,) = encoder(nlp)([passage("lokal", "hyra")])
    assert len(stored) == 2 * WIDTH
    assert np.linalg.norm(read(stored)) == pytest.approx(1, abs=2e-3)


def test_a_passage_without_words_has_none(nlp: Language) -> None:
    assert encoder(nlp)([passage(), passage("lokal")])[0] == b""
    assert encoder(nlp)([]) == ()


def test_a_compound_lies_near_its_parts(nlp: Language) -> None:
    alone, told, untold = encoder(nlp)(
        [passage("lokal"), passage("föreningslokal", parts=(("förening", "lokal"),)), passage("föreningslokal")]
    )
    assert read(alone) @ read(told) > read(alone) @ read(untold)


def test_common_words_weigh_little(nlp: Language) -> None:
    bare, with_common = encoder(nlp)([passage("lokal", "hyra"), passage("lokal", "och", "hyra", "att")])
    assert read(bare) @ read(with_common) > 0.8
    assert weight(0.03) < 0.05 < 0.95 < weight(1e-5)


def test_what_all_words_share_is_taken_out() -> None:
    shared = np.ones(WIDTH)
    vectors = np.random.default_rng(1).standard_normal((40, WIDTH)) + 3 * shared
    mean, directions = common_of(vectors, np.full(40, 1e-6))
    assert mean == pytest.approx(vectors.mean(axis=0) * weight(1e-6))
    assert directions @ directions.T == pytest.approx(np.eye(2), abs=1e-9)


def test_a_model_without_vectors_gives_none() -> None:
    blank = spacy.blank("sv")
    assert encoder(blank)([passage("lokal")]) == (b"",)


def test_the_same_passages_give_the_same_bytes_whoever_stands_beside_them(nlp: Language) -> None:
    one, other = passage("lokal", "hyra"), passage("kommun")
    assert encoder(nlp)([one, other]) == encoder(nlp)([one]) + encoder(nlp)([other])
    encoder.cache_clear()
    assert encoder(nlp)([one]) == encoder(nlp)([one])


@pytest.fixture
def transformers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A package of that name whose models count letters; the names that were asked for."""
    asked: list[str] = []

    class Model:
        def __init__(self, name: str, device: str) -> None:
            asked.append(name)
            if name == "finns inte":
                raise OSError(name)

        def encode(self, text: str) -> list[float]:
            return [float(text.count(letter)) for letter in "aekx"]

    module = ModuleType("sentence_transformers")
    module.SentenceTransformer = Model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", module)
    encoder.cache_clear()
    return asked


def test_another_model_encodes_the_text_of_a_passage(nlp: Language, transformers: list[str]) -> None:
    (stored,) = encoder(nlp, "en modell")([passage("lokal")])
    assert transformers == ["en modell"]
    assert read(stored) == pytest.approx(np.array([0, 2, 0, 1]) / np.sqrt(5), abs=1e-3)  # "Texten"


def test_another_model_that_is_not_there_is_told(nlp: Language, transformers: list[str]) -> None:
    with pytest.raises(ModelError, match="finns inte"):
        encoder(nlp, "finns inte")


def test_without_the_package_the_setting_says_what_to_install(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    encoder.cache_clear()
    with pytest.raises(ModelError) as raised:
        encoder(nlp, "en modell")
    assert "textmine[vectors]" in raised.value.hint
