"""Which passages speak of a word, in their own words or by the heading they stand under; found without asking every pair."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from textmine.swedish.headings import (
    adjective_forms,
    genitives,
    inflections,
    may_write,
    names_no_subject,
    qualities,
    verbs,
)
from textmine.swedish.stems import stem
from textmine.themes.labels import heading_of, tells
from textmine.themes.passages import Row
from textmine.themes.seeds import Word, words_of

# Shorter words stand in others by chance; what is left of a compound must be a word too (as in seeds.py).
_COMPOUND_WORD = 5
_COMPOUND_REST = 3
# A heading names what it is about in few words, and half of those that could name anything: "Trygghet på kvällar och
# helger" names one thing, "Medel, personal och trygghet" does not.
_HEADING_WORDS = 8
_HEADING_SHARE = 1 / 2
# A heading over more passages than this counts only where so many of them hold its word themselves.
_LONG_SECTION = 12
_OWN_OF_SECTION = 0.2
# Sorts after every letter.
_LAST = "\U0010ffff"


def related(term: str, word: str) -> bool:
    """Whether a term in dictionary form speaks of a word: is it, is a compound with it, or the adjective it is made of.

    >>> related("volontärcentrum", "volontär"), related("otrygg", "trygghet"), related("resurs", "kurs")
    (True, True, False)
    """
    return (
        term == word
        or term in qualities(word)
        or (_compound(term, word) and term.startswith(word))
        or _ends(term, word)
    )


def writes(word: Word, term: str) -> bool:
    """Whether a written word may be a term in dictionary form. Stems alone do not tell: the stemmer knows few endings."""
    return word.stem == stem(term) or may_write(word.form, term)


def heading_names(heading: str, word: str) -> bool:
    """Whether a heading is short and is about a word in dictionary form; "" is about nothing."""
    telling = _telling(heading)
    if not 0 < len(telling) <= _HEADING_WORDS:
        return False
    forms = inflections(word)
    hits = sum(one.form in forms or one.form.removesuffix("s") in forms or related(one.form, word) for one in telling)
    # An adjective names the matter where it comes first ("Ideellt engagemang"), and says whose it is elsewhere.
    if not hits and telling[0].form in adjective_forms(word) | genitives(word):
        hits = 1
    return hits > 0 and hits >= _HEADING_SHARE * len(telling)


@dataclass(frozen=True, slots=True)
class _Words:
    """Words with what holds each (indices), and the words sorted from either end."""

    holding: Mapping[str, frozenset[int]]
    forward: Sequence[str]
    backward: Sequence[str]

    @classmethod
    def of(cls, held: Mapping[str, Collection[int]]) -> _Words:
        holding = {word: frozenset(inside) for word, inside in held.items()}
        return cls(holding, sorted(holding), sorted(word[::-1] for word in holding))

    def beginning(self, word: str) -> Iterator[str]:
        """The words that begin with a word, itself included."""
        yield from self.forward[bisect_left(self.forward, word) : bisect_left(self.forward, word + _LAST)]

    def ending(self, word: str) -> Iterator[str]:
        """The words that end in a word, itself included."""
        back = word[::-1]
        first, last = bisect_left(self.backward, back), bisect_left(self.backward, back + _LAST)
        yield from (one[::-1] for one in self.backward[first:last])

    def held(self, words: Collection[str]) -> frozenset[int]:
        return frozenset[int]().union(*(self.holding.get(word, frozenset()) for word in words))


@dataclass(frozen=True, slots=True)
class Index:
    """The rows by their terms, and their sections (rows of one meeting under one heading) by the words of the heading."""

    rows: Sequence[Row]
    terms: _Words
    sections: Sequence[tuple[str, tuple[int, ...]]]
    headed: _Words

    def compounds(self, word: str) -> frozenset[str]:
        """The terms that are compounds beginning with a word."""
        return frozenset(term for term in self.terms.beginning(word) if term != word and _compound(term, word))

    def plain(self, word: str) -> frozenset[int]:
        """The rows that hold a word, its adjective or a compound that begins with it."""
        return self.terms.held({word, *qualities(word), *self.compounds(word)})

    def verbal(self, word: str) -> frozenset[int]:
        """The rows that say a noun of doing by its verb only."""
        return self.terms.held(verbs(word)) - self.terms.held({word, *self.compounds(word)})

    def own(self, word: str) -> frozenset[int]:
        """The rows that hold a word in any way (`related`)."""
        return self.plain(word) | self.terms.held({term for term in self.terms.ending(word) if _ends(term, word)})

    def under(self, word: str, own: frozenset[int]) -> frozenset[int]:
        """The rows that stand under a heading with a word and say something themselves.

        own are the rows that hold the word. A long section whose passages do not is no item but a workshop's whole
        afternoon, and its heading says little of any one passage.
        """
        forms = {*inflections(word), *genitives(word), *adjective_forms(word)}
        forms.update(self.headed.beginning(word), self.headed.ending(word))
        for quality in qualities(word):
            forms.add(quality)
        out: set[int] = set()
        for number in self.headed.held(forms):
            heading, inside = self.sections[number]
            if len(inside) <= _LONG_SECTION or len(own.intersection(inside)) >= _OWN_OF_SECTION * len(inside):
                out.update(inside if heading_names(heading, word) else ())
        return frozenset(out)


def index_of(rows: Sequence[Row]) -> Index:
    """The index of rows. A row of mere procedure ("beslutsunderlag") stands in no section: it is about nothing."""
    terms: dict[str, set[int]] = {}
    sections: dict[tuple[str, str], list[int]] = {}
    for index, row in enumerate(rows):
        for term in row.terms:
            terms.setdefault(term, set()).add(index)
        heading = heading_of(row)
        if heading and not all(map(names_no_subject, row.terms)):
            sections.setdefault((row.occasion, heading), []).append(index)
    headed: dict[str, set[int]] = {}
    for number, (_, heading) in enumerate(sections):
        for word in _telling(heading):
            headed.setdefault(word.form, set()).add(number)
    listed = tuple((heading, tuple(inside)) for (_, heading), inside in sections.items())
    return Index(rows, _Words.of(terms), listed, _Words.of(headed))


@lru_cache(maxsize=10_000)
def _telling(heading: str) -> tuple[Word, ...]:
    return tuple(one for one in words_of(heading) if tells(one))


def _compound(term: str, word: str) -> bool:
    """Whether both words are long enough for the one to be a part of the other."""
    return len(word) >= _COMPOUND_WORD and len(term) >= len(word) + _COMPOUND_REST


def _ends(term: str, word: str) -> bool:
    return _compound(term, word) and term.endswith(word)
