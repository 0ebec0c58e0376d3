"""Characters that a file of ours may hold: whatever no format has a place for gives way to a mark that something stood there."""

from __future__ import annotations

import re

LOST = "\ufffd"
# What XML 1.0 has no place for (its production 2, Char), and the delete character, which no program shows.
_ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def holdable(text: str) -> str:
    """The text, of the same length, with a replacement character for each control character and half of a surrogate pair."""
    return _ODD.sub(LOST, text)
