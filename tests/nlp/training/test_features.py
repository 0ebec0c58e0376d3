"""Readings that a tag and its neighbours decide."""

from __future__ import annotations

from textmine.nlp.training.features import learn_readings, reread
from textmine.nlp.training.treebank import Word

PLURAL, DEFINITE = "Definite=Ind|Number=Plur", "Definite=Def"


def _noun_phrase(article: str, tag: str, feats: str) -> tuple[Word, ...]:
    return (
        Word(article, article, "DET", True, tag, "", 3, "det"),
        Word("stora", "stor", "ADJ", True, "JJ", feats, 3, "amod"),
        Word("lokaler", "lokal", "NOUN", True, "NN", "Number=Plur", 0, "root"),
    )


TAUGHT = [_noun_phrase("de", "DT|DEF", DEFINITE), _noun_phrase("några", "DT|IND", PLURAL)] * 3


def test_neighbours_decide_between_a_tags_readings() -> None:
    readings = learn_readings(TAUGHT)
    doubtful = [_noun_phrase("dessa", "DT|DEF", PLURAL), _noun_phrase("vissa", "DT|IND", DEFINITE)]
    assert [sentence[1].feats for sentence in reread(doubtful, readings)] == [DEFINITE, PLURAL]


def test_a_tag_with_one_reading_gets_it_and_an_unknown_tag_keeps_its_own() -> None:
    sentence = (
        Word("tre", "tre", "NUM", True, "NN", "Case=Nom", 0, "root"),
        Word("hm", "hm", "INTJ", True, "IN", "", 1, "discourse"),
    )
    [read] = reread([sentence], learn_readings(TAUGHT))
    assert [(word.pos, word.feats) for word in read] == [("NOUN", "Number=Plur"), ("INTJ", "")]
    assert [word.form for word in read] == ["tre", "hm"]


def test_the_same_sentences_teach_the_same() -> None:
    assert learn_readings(TAUGHT).weights == learn_readings(TAUGHT).weights
