"""Forms of names folded so that two spellings of one name come out the same. Nothing here is fuzzy."""

from __future__ import annotations

import re
import unicodedata

from textmine.swedish.name_forms import AND, AND_WORDS, BEFORE_GENITIVE, DEFINITE_ENDINGS, QUOTATION_MARKS, SAME_PARTS

Words = tuple[str, ...]

# A noun shorter than this has no ending to lose: "hus" is no definite form.
_SHORTEST_NOUN = 4
_COLON_GENITIVE = re.compile(r"[:'’]s$")


def words_of(name: str) -> Words:
    """The words of a name, lower case, without quotation marks, trailing hyphens and full stops; "o" and "&" are "och".

    >>> words_of("Miljö- & stadsbyggnad.")
    ('miljö', 'och', 'stadsbyggnad')
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    bare = (word.strip(QUOTATION_MARKS + ".,;:()[]*_").rstrip("-–") for word in text.split())
    found = [word for word in bare if word]
    inner = range(1, len(found) - 1)
    return tuple(AND if i in inner and word in AND_WORDS else word for i, word in enumerate(found))


def nominatives(word: str) -> tuple[str, ...]:
    """What a word may be the genitive of, the surest first: ("lars",) has none, "lasses" gives ("lasse",)."""
    colon = _COLON_GENITIVE.sub("", word)
    if colon != word:
        return (colon,)
    return (word[:-1],) if word.endswith("s") and len(word) >= _SHORTEST_NOUN and not word.endswith("ss") else ()


def without_genitive(words: Words, attested: frozenset[Words], person: bool = False) -> Words:
    """The name without a final genitive -s: where the form without it stands in the notes, or the ending leaves no doubt.

    attested are the names that stand in the notes. A surname's ending never tells: "Clemens" is no genitive of "Clemen".
    """
    if not words:
        return words
    for base in nominatives(words[-1]):
        bare = (*words[:-1], base)
        sure = ":" in words[-1] or base.endswith(BEFORE_GENITIVE)
        if bare in attested or (sure and not person):
            return bare
    return words


def common_part(word: str) -> str:
    """What "plan" and "planen" have in common: the word without all that could be a definite ending. Much else has it too."""
    for ending in DEFINITE_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_NOUN:
            return common_part(word.removesuffix(ending))
    return word


def same_but_definite(one: Words, other: Words) -> bool:
    """Whether two names differ at most in the definite ending of a word: "handlingsplan 2024", "handlingsplanen 2024"."""
    return len(one) == len(other) and all(_one_noun(*pair) for pair in zip(one, other, strict=True))


def _one_noun(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _SHORTEST_NOUN and any(long == short + ending for ending in DEFINITE_ENDINGS))


def unordered(words: Words) -> Words:
    """A key that the order of the words and inner genitives leave alone: "Folkets hus X", "Xs Folkets hus"."""
    return tuple(sorted((nominatives(word) or (word,))[0] for word in words))


def other_parts(words: Words) -> tuple[Words, ...]:
    """The name with its last part exchanged for another that means the same: "c-nätet" gives "c-nätverket"."""
    if not words:
        return ()
    last = words[-1]
    return tuple(
        (*words[:-1], last.removesuffix(one) + other) for one, other in SAME_PARTS if last.endswith(one) and last != one
    )
