"""Names that no mention marks: the known persons' names wherever else they stand, and what looks like a name of somebody."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from textmine.forgetting import folded, readings, whole_names, words_in
from textmine.records import Entity, Span
from textmine.swedish.names import AMBIGUOUS_GIVEN_NAMES, GIVEN_NAMES, PARTICLES
from textmine.swedish.sensitive import NO_NAME_ALONE

# Shorter words are initials or articles.
_SHORTEST = 3
_CAPITAL = r"[^\W\d_a-zåäöéü]"
_WORD = re.compile(rf"{_CAPITAL}[^\W\d_]+(?:-[^\W\d_]+)*")
_PIECE = re.compile(r"[^-'’]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(rf"[ \u00a0]+(?:(?:{'|'.join(sorted(PARTICLES))}|[A-ZÅÄÖ]\.)[ \u00a0]+)?")


class KnownNames:
    """The names of persons who are not to be named. What is a name only together with another word is none alone."""

    def __init__(self, people: Iterable[Entity]) -> None:
        names = [name for person in people for name in (person.name, *person.aliases)]
        forms = [tuple(folded(match.group()) for match in words_in(name)) for name in names]
        parts = {part.strip(".,") for name in names for part in name.split()}
        parts = {part for part in parts if len(part) >= _SHORTEST and part[:1].isupper()}
        self._whole = {tuple(sorted(words)) for words in forms if len(words) > 1}
        self._parts = {folded(part) for part in parts} - {folded(word) for word in NO_NAME_ALONE}
        plain = (_plain(" ".join(words)) for words in (*self._whole, *((part,) for part in self._parts)))
        self._plain = {tuple(sorted(words)) for words in plain if words}
        self._most = max(map(len, (*self._whole, *self._plain)), default=0)

    def found(self, text: str) -> Iterator[tuple[Span, bool]]:
        """Where a name of theirs stands, in text order, and whether it is a whole name: in any case, either word first."""
        words = words_in(text)
        whole = whole_names(text, words, lambda run: tuple(sorted(run)) in self._whole, self._most)
        parts = [span for word in words for span in self._parts_in(word)]
        free = [(span, False) for span in parts if not any(span.overlaps(name) for name in whole)]
        yield from sorted([*((span, True) for span in whole), *free], key=lambda one: one[0].start)

    def holds(self, words: str) -> bool:
        """Whether words hold a name of theirs or a part of one: in any case, in the genitive, without the dots of å, ä and ö,
        with whatever signs between ("2022_bo-ek.docx").
        """
        plain = _plain(words)
        runs = (plain[at : at + length] for at in range(len(plain)) for length in range(1, self._most + 1))
        return any(tuple(sorted(one)) in self._plain for run in runs for one in readings(run))

    def _parts_in(self, word: re.Match[str]) -> Iterator[Span]:
        """The parts of names that a capitalised word is, or that its pieces between hyphens are."""
        whole = Span(*word.span())
        if self._is_part(word.group()):
            yield whole
            return
        for piece in _PIECE.finditer(word.group()):
            if self._is_part(piece.group()):
                yield Span(whole.start + piece.start(), whole.start + piece.end())

    def _is_part(self, word: str) -> bool:
        return word[0].isupper() and any(one[0] in self._parts for one in readings([folded(word)]))


def likely_names(text: str) -> Iterator[Span]:
    """What looks like a whole name: a common given name and a capitalised word behind it."""
    for match in _WORD.finditer(text):
        if match[0] not in _given():
            continue
        between = _BETWEEN.match(text, match.end())
        surname = _WORD.match(text, between.end()) if between else None
        if surname is not None:
            yield Span(match.start(), surname.end())


def _plain(words: str) -> tuple[str, ...]:
    """The words without case and without what stands over letters; hyphens part."""
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", words).casefold())
    return tuple(_LETTERS.findall("".join(char for char in letters if not unicodedata.combining(char))))


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    return GIVEN_NAMES - AMBIGUOUS_GIVEN_NAMES
