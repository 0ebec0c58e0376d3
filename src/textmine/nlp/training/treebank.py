"""CoNLL-U files as plain words: https://universaldependencies.org/format.html."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_UNKNOWN = "_"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a treebank; lemma is None where the file does not know it. space: white space follows."""

    form: str
    lemma: str | None
    pos: str
    space: bool = True


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
                lemma = columns[2] if columns[2] != _UNKNOWN or columns[1] == _UNKNOWN else None
                words.append(Word(columns[1], lemma, columns[3], "SpaceAfter=No" not in columns[9]))
    if words:
        yield tuple(words)


def read_treebank(path: Path) -> tuple[tuple[Word, ...], ...]:
    """The sentences of the file at path."""
    return tuple(sentences(path.read_text(encoding="utf-8")))
