"""Swedish word stems for search and for matching words across their endings; å, ä and ö stay letters of their own."""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

# A word: letters and digits, with inner hyphens and apostrophes ("C-nätet", "2024-2027").
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")

_stemmer = snowballstemmer.stemmer("swedish")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The Snowball stem of one word, lower case: "lokalerna" -> "lokal". Compounds are not split.

    Source: Porter and Boulton's Swedish stemmer, https://snowballstem.org/algorithms/swedish/stemmer.html.
    """
    return str(_stemmer.stemWord(word.lower()))


def words(text: str) -> list[str]:
    """The words of a text in order, as written; signs and white space dropped."""
    return WORD.findall(text)


def stem_text(text: str) -> str:
    """The stems of a text's words, parted by spaces, in order; a hyphenated word also gives its parts.

    >>> stem_text("Lokalerna i C-nätet")
    'lokal i c-nätet c nätet'
    """
    out: list[str] = []
    for word in words(text):
        out.append(stem(word))
        if "-" in word:
            out.extend(stem(part) for part in word.split("-") if part)
    return " ".join(out)
