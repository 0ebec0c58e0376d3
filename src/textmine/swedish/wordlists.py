"""How the word lists of this room are written: words in running text, parted by white space."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def word_tuple(text: str) -> tuple[str, ...]:
    """The words of a text in order, for str.endswith and for alternations."""
    return tuple(text.split())


def line_set(text: str) -> frozenset[str]:
    """The lines of a text that hold anything, stripped; for names of several words."""
    return frozenset(line.strip() for line in text.splitlines() if line.strip())


def comma_set(text: str) -> frozenset[str]:
    """What stands between the commas of a text, white space folded; for many short names of one word or two."""
    return frozenset(" ".join(part.split()) for part in text.split(",") if part.strip())
