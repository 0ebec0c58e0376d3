"""Treebank sentences as spaCy documents, and their division into what is learned from and what chooses the best step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from textmine.nlp.training.treebank import Word

Sentence = tuple[Word, ...]

# Sentences in one document: enough for borders between them to be learned, as in research/swedish-model.
TOGETHER = 8
# One document of every ten of the hand-annotated file chooses the best step of a training run.
_HELD_OUT = 10
_ROOT = "ROOT"  # spaCy's own name of the relation; treebanks write "root"


def documents(sentences: Sequence[Sentence], vocab: Vocab, together: int = TOGETHER) -> Iterator[Doc]:
    """Documents of so many sentences each, with tags, parts of speech, features, heads and borders; no lemmas.

    Lemmas come from tables (textmine_lemmas), so no component learns them here.
    """
    for at in range(0, len(sentences), together):
        yield document(sentences[at : at + together], vocab)


def document(sentences: Sequence[Sentence], vocab: Vocab) -> Doc:
    """One document of these sentences in a row, annotated."""
    words = list(chain.from_iterable(sentences))
    starts: list[bool | int | None] = [at == 0 for sentence in sentences for at in range(len(sentence))]
    heads, first = [], 0
    for sentence in sentences:
        heads += [first + (word.head - 1 if word.head else at) for at, word in enumerate(sentence)]
        first += len(sentence)
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        tags=[word.tag for word in words],
        pos=[word.pos for word in words],
        morphs=[word.feats for word in words],
        heads=heads,
        deps=[_ROOT if word.head == 0 else word.relation for word in words],
        sent_starts=None if all(word.relation for word in words) else starts,
    )


def parted(sentences: Sequence[Sentence], held_out: int = _HELD_OUT) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences to learn from and those that choose the best step: runs of `TOGETHER`, one of held_out set aside."""
    learn: list[Sentence] = []
    choose: list[Sentence] = []
    for number, at in enumerate(range(0, len(sentences), TOGETHER)):
        (choose if number % held_out == held_out - 1 else learn).extend(sentences[at : at + TOGETHER])
    return learn, choose


def write(docs: Iterator[Doc] | Sequence[Doc], path: Path) -> Path:
    """The path, now a file of these documents for `spacy train`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=list(docs)).to_disk(path)
    return path
