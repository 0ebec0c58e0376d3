"""CoNLL-U files as plain words: https://universaldependencies.org/format.html."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_UNKNOWN = "_"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a treebank; lemma is None where the file does not know it.

    space: white space follows. tag: the treebank's own part of speech (SUC). feats: UD features, "" for none. head: the
    number of the head's word in the sentence from 1, 0 for the root.
    """

    form: str
    lemma: str | None
    pos: str
    space: bool = True
    tag: str = ""
    feats: str = ""
    head: int = 0
    relation: str = ""


def sentences(text: str) -> Iterator[tuple[Word, ...]]:
    """The sentences of a CoNLL-U file in order; ranges (1-2) and empty nodes (1.1) are passed over."""
    words: list[Word] = []
    for line in text.splitlines():
        if not line.strip():
            if words:
                yield tuple(words)
            words = []
        elif not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                words.append(_word(columns))
    if words:
        yield tuple(words)


def _word(columns: list[str]) -> Word:
    lemma = columns[2] if columns[2] != _UNKNOWN or columns[1] == _UNKNOWN else None
    known = ["" if column == _UNKNOWN else column for column in columns]
    return Word(
        form=columns[1],
        lemma=lemma,
        pos=columns[3],
        space="SpaceAfter=No" not in columns[9],
        tag=known[4],
        feats=known[5],
        head=int(columns[6]) if columns[6].isdigit() else 0,
        relation=known[7],
    )


def read_treebank(path: Path) -> tuple[tuple[Word, ...], ...]:
    """The sentences of the file at path."""
    return tuple(sentences(path.read_text(encoding="utf-8")))
