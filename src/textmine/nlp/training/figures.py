"""How good the pipeline is on words it never learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from textmine.nlp.lemmas import LemmaTables, TableLemmatizer
from textmine.nlp.sentences import SentenceBorders
from textmine.nlp.training.treebank import Word


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of the test set's words and sentences: lemmas right (with and without part of speech), borders found."""

    words: int
    sentences: int
    lemma: float
    lemma_with_pos: float
    sentence_precision: float
    sentence_recall: float


def figures(tables: LemmaTables, test: Sequence[Sequence[Word]]) -> Figures:
    """The figures of the tables and of the sentence component on the test sentences.

    A lemma is right when it is the treebank's but for capitals. Borders are measured on running text: all test sentences
    in a row with the treebank's own words, so that its tokens and ours do not differ.
    """
    known = [word for sentence in test for word in sentence if word.lemma is not None]
    vocab = spacy.blank("sv").vocab
    precision, recall = _borders(test, vocab)
    return Figures(
        words=len(known),
        sentences=len(test),
        lemma=_lemma_share(tables, test, vocab, with_pos=False),
        lemma_with_pos=_lemma_share(tables, test, vocab, with_pos=True),
        sentence_precision=precision,
        sentence_recall=recall,
    )


def _lemma_share(tables: LemmaTables, test: Sequence[Sequence[Word]], vocab: Vocab, with_pos: bool) -> float:
    lemmatizer = TableLemmatizer(tables)
    right = total = 0
    for sentence in test:
        doc = Doc(
            vocab, words=[word.form for word in sentence], pos=[word.pos for word in sentence] if with_pos else None
        )
        for token, word in zip(lemmatizer(doc), sentence, strict=True):
            if word.lemma is not None:
                total += 1
                right += token.lemma_.lower() == word.lemma.lower()
    return right / total if total else 0.0


def _borders(test: Sequence[Sequence[Word]], vocab: Vocab) -> tuple[float, float]:
    words = [word for sentence in test for word in sentence]
    doc = SentenceBorders()(Doc(vocab, words=[w.form for w in words], spaces=[w.space for w in words]))
    want = {0}
    for sentence in test[:-1]:
        want.add(max(want) + len(sentence))
    have = {token.i for token in doc if token.is_sent_start}
    hits = len(want & have)
    return hits / len(have), hits / len(want)
