"""Treebank sentences in, documents out."""

from __future__ import annotations

from spacy.language import Language

from textmine.nlp.training.corpora import TOGETHER, documents, parted
from textmine.nlp.training.treebank import Word

SENTENCE = (
    Word("Rådet", "råd", "NOUN", True, "NN", "Definite=Def", 2, "nsubj"),
    Word("möts", "möta", "VERB", False, "VB", "", 0, "root"),
    Word(".", ".", "PUNCT", True, "MAD", "", 2, "punct"),
)


def test_heads_and_borders_of_sentences_in_a_row(blank: Language) -> None:
    [doc] = documents([SENTENCE, SENTENCE], blank.vocab)
    assert doc.text == "Rådet möts. Rådet möts. "
    assert [token.head.i for token in doc] == [1, 1, 1, 4, 4, 4]
    assert [token.dep_ for token in doc][:3] == ["nsubj", "ROOT", "punct"]
    assert [sentence.start for sentence in doc.sents] == [0, 3]
    assert (doc[0].tag_, doc[0].pos_, str(doc[0].morph)) == ("NN", "NOUN", "Definite=Def")
    assert not doc[0].lemma_


def test_every_tenth_run_of_sentences_chooses() -> None:
    sentences = [(Word(str(number), None, "NUM"),) for number in range(20 * TOGETHER + 3)]
    learn, choose = parted(sentences)
    assert [sentence[0].form for sentence in choose[:TOGETHER]] == [str(9 * TOGETHER + at) for at in range(TOGETHER)]
    assert len(choose) == 2 * TOGETHER
    assert not set(learn) & set(choose)
    assert len(learn) + len(choose) == len(sentences)
