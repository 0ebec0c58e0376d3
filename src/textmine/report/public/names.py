"""Names that no mention marks: the known persons' names wherever else they stand, and what looks like a name of somebody."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from textmine.records import Entity, Span
from textmine.swedish.names import AMBIGUOUS_GIVEN_NAMES, GIVEN_NAMES, PARTICLES
from textmine.swedish.sensitive import NO_NAME_ALONE

# Shorter words are initials or articles.
_SHORTEST = 3
_CAPITAL = r"[^\W\d_a-zåäöéü]"
_WORD = re.compile(rf"{_CAPITAL}[^\W\d_]+(?:-[^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(rf"[ \u00a0]+(?:(?:{'|'.join(sorted(PARTICLES))}|[A-ZÅÄÖ]\.)[ \u00a0]+)?")


class KnownNames:
    """The names of persons who are not to be named."""

    def __init__(self, people: Iterable[Entity]) -> None:
        self._whole: set[str] = set()
        self._parts: set[str] = set()
        for person in people:
            for name in (person.name, *person.aliases):
                parts = [part.strip(".,") for part in name.split()]
                if len(parts) > 1:
                    self._whole.add(" ".join(name.split()))
                self._parts |= {part for part in parts if len(part) >= _SHORTEST and part[:1].isupper()}
        self._parts -= NO_NAME_ALONE
        self._folded = {_folded(part) for part in self._parts}
        words = sorted((*self._whole, *self._parts), key=lambda name: (-len(name), name))
        pattern = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
        self._pattern = re.compile(rf"(?<!\w)(?:{pattern})s?(?!\w)") if words else None

    def found(self, text: str) -> Iterator[tuple[Span, bool]]:
        """Where a name of theirs stands, and whether it is a whole name."""
        for match in self._pattern.finditer(text) if self._pattern else ():
            words = " ".join(match[0].split())
            yield Span(*match.span()), words in self._whole or words.removesuffix("s") in self._whole

    def holds(self, words: str) -> bool:
        """Whether words hold a part of a name of theirs: in any case, in the genitive, or without the dots of å, ä and ö."""
        plain = [_folded(word) for word in _LETTERS.findall(words)]
        return bool(self._folded & {*plain, *(word.removesuffix("s") for word in plain)})


def likely_names(text: str) -> Iterator[Span]:
    """What looks like a whole name: a common given name and a capitalised word behind it."""
    for match in _WORD.finditer(text):
        if match[0] not in _given():
            continue
        between = _BETWEEN.match(text, match.end())
        surname = _WORD.match(text, between.end()) if between else None
        if surname is not None:
            yield Span(match.start(), surname.end())


def _folded(word: str) -> str:
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    return GIVEN_NAMES - AMBIGUOUS_GIVEN_NAMES
