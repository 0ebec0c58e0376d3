"""How the word lists of this room are written: words in running text, parted by white space."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def line_set(text: str) -> frozenset[str]:
    """The lines of a text that hold anything, stripped; for names of several words."""
    return frozenset(line.strip() for line in text.splitlines() if line.strip())
