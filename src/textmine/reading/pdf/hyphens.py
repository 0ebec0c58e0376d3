"""Words that were divided at a line's end, put together again."""

from __future__ import annotations

import re
from collections.abc import Set

from textmine.swedish.hyphens import AFTER_SHARED_END, KEEPS_HYPHEN

_LAST_PART = re.compile(r"[^\W_]+(?:-[^\W_]+)*$")
_FIRST_PART = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def mend(before: str, after: str, words: Set[str] = frozenset()) -> str:
    """The two texts as one, the word between them whole.

    before ends in the first part of a word, without the hyphen; after begins with the rest. words are the document's words in
    lower case: one of them written undivided elsewhere decides. Otherwise the hyphen stays where the word could not be
    written without it (C-nätet, Karlsson-Andersson, 2024-2027, KFUM-kursen) and before "och" it also keeps its space.
    """
    left, right = _LAST_PART.search(before), _FIRST_PART.match(after)
    if left is None or right is None:
        return f"{before}-{after}"
    stem, rest = left[0], right[0]
    if rest.lower() in AFTER_SHARED_END:
        return f"{before}- {after}"
    if f"{stem}-{rest}".lower() in words:
        return f"{before}-{after}"
    if f"{stem}{rest}".lower() in words:
        return before + after
    own_hyphen = (
        not rest[0].islower() or stem[-1].isdigit() or len(stem) == 1 or stem.isupper() or stem.lower() in KEEPS_HYPHEN
    )
    return f"{before}-{after}" if own_hyphen else before + after


def first_word_end(text: str) -> int:
    """Where the first word of a line, with the signs that touch it, ends."""
    return len(text.split(maxsplit=1)[0]) if text.strip() else 0
