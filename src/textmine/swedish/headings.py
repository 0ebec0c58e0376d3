"""What reads as a Swedish heading: nouns, and the small words that may stand between them."""

from __future__ import annotations

import re

# "Stöd till föreningar", "tillgång på lokaler": a heading may hold these but neither begin nor end with one.
LINK_WORDS: frozenset[str] = frozenset(
    {"av", "för", "från", "hos", "i", "inom", "med", "mellan", "mot", "och", "om", "på", "till", "utan", "vid", "över"}
)
AND = "och"

_INFLECTED = r"(?:s|n|en|et|ens|ets|ar|er|or|na|arna|erna|orna|ars|ers|arnas|ernas)?$"
# Endings that make nouns (Svenska Akademiens grammatik, ordbildning), and last parts that councils' compounds often have.
_NOUN = re.compile(
    r"ing(?:s|en|ens|ar|ars|arna|arnas)?$|(?:het|tion|sion|else|skap|dom|eri|itet|nad|ment|ism|stöd|bidrag|plan|nät|verk|plats|hus|råd|medel|grupp"
    r"|arbete|fråg|skol|resurs|miljö)" + _INFLECTED
)
# Endings of verbs, participles, adjectives and adverbs.
_OTHER = re.compile(
    r"(?:ade|ades|ad|ats|at|era|erar|eras|erat|ande|ende|isk|iska|iskt|lig|liga|ligt|ligen|sam|samma|samt|bar|bart|full|fullt"
    r"|lös|lösa|aktig|aktigt|ast|aste)$"
)


def noun_likeness(word: str) -> int:
    """2 if a word's ending makes nouns, 0 if it makes verbs or adjectives, 1 if it does not tell.

    >>> noun_likeness("belysningen"), noun_likeness("park"), noun_likeness("gemensamma")
    (2, 1, 0)
    """
    low = word.lower()
    if _OTHER.search(low):
        return 0
    return 2 if _NOUN.search(low) else 1


def definite_endings(form: str) -> tuple[str, ...]:
    """What a noun written so adds in the definite form: "grupp" + "en", "skola" + "n", "grupper" + "na"."""
    if form.endswith(("ar", "er", "or")):
        return ("na",)
    return ("n",) if form.endswith(("a", "e")) else ("en", "et")


def may_be_verb(form: str) -> bool:
    """Whether a word may be an infinitive or a plural adjective: "ansluta", "trygga"; a definite plural ("rna") is neither."""
    return form.endswith("a") and not form.endswith("na")
