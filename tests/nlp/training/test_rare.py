"""A Hunspell dictionary is read, and its classes mean what treebanks show."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from textmine.nlp.dictionary import Dictionary
from textmine.nlp.training.rare import AFFIXES, DICTIONARY, WORDS, learn_evidence, read_dictionary
from textmine.nlp.training.treebank import Word

PLURAL, SINGULAR = ("NN|PLU", "NOUN", "Number=Plur"), ("NN|SIN", "NOUN", "Number=Sing")
NAMED = ("PM", "PROPN", "Case=Nom")
TRIPLES = (PLURAL, SINGULAR, NAMED)


@pytest.fixture
def dictionary(tmp_path: Path) -> Dictionary:
    words = "6\nlek/GX\nhund/G\nEkby/G\nbus%fel/G\nost/%G\nöl/X\n"
    (tmp_path / WORDS).write_bytes(lzma.compress(words.encode()))
    (tmp_path / AFFIXES).write_text("SET UTF-8\nSFX G Y 2\nSFX G 0 ar [^e]\nSFX G e ar/X e\n", encoding="utf-8")
    return read_dictionary(tmp_path)


def _word(form: str, triple: tuple[str, str, str]) -> Word:
    tag, pos, feats = triple
    return Word(form, None, pos, tag=tag, feats=feats)


def test_words_stand_by_the_letters_that_inflect_them_without_names_and_misspellings(dictionary: Dictionary) -> None:
    assert dictionary.words == {"": ["öl"], "G": ["bus%fel", "hund", "lek"]}
    assert [(rule.letter, rule.cut, rule.add, rule.before) for rule in dictionary.rules] == [
        ("G", "", "ar", "[^e]"),
        ("G", "e", "ar", "e"),
    ]


def test_every_form_counts_once_and_the_order_of_sentences_does_not_matter(dictionary: Dictionary) -> None:
    sentences = [
        [_word("lekar", PLURAL)] * 5,
        [_word("hundar", PLURAL), _word("hundar", SINGULAR)],
        [_word("lek", SINGULAR), _word("Ekby", NAMED), _word("hund", ("?", "?", "?"))],
    ]
    found = learn_evidence(dictionary, sentences, TRIPLES)
    assert found.shares["* G:>ar"] == {0: 0.75, 1: 0.25}
    assert found.shares["G "] == {1: 1.0}
    assert found.name == 2
    assert found.common == {"lekar"}
    assert learn_evidence(dictionary, sentences[::-1], TRIPLES) == found


def test_the_dictionary_that_is_shipped_knows_genders_and_conjugations() -> None:
    known = read_dictionary(DICTIONARY)
    assert not any(word[0].isupper() for words in known.words.values() for word in words)
    for one, other in (("föreningarna", "skolorna"), ("rådet", "huset"), ("diskuterade", "noterade")):
        assert known.readings(one), one
        assert {name[0] for _, name in known.readings(one) if name} & {
            name[0] for _, name in known.readings(other) if name
        }
    assert known.readings("bygdegårdsföreningarna") == known.readings("föreningarna")
