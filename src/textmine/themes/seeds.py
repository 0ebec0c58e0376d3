"""Where the seed phrases of watched themes stand in a passage: inflected, compounded, and not where a word misleads."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from textmine.records import WatchedTheme
from textmine.swedish.stems import WORD, stem

# A stem this long may be the first or last part of a compound; shorter ones stand by chance inside other words
# ("sal" in "universal"). Four letters let "rums" and "kurs" into "diskurs" and "resurs".
_COMPOUND_STEM = 5
# What is left of a compound must be this long to be a part of its own ("lokal" + "hyra"), or it is an ending.
_COMPOUND_REST = 3
# Three full stops in a phrase let so many other words stand there: "vart ska en liten förening vända sig" has three.
_GAP = 3
_GAP_SIGN = re.compile(r"\.{3}|…")
# Endings that make another word of a stem, which the stemmer drops with the inflections.
_DERIVED = re.compile(r"ig|lig|isk|het|else|skap|sam|are|ning|dom")
# So many words may stand between a weak seed and what it counts beside: "Bergakyrkan kan också låna ut sin stora källare".
_BESIDE = 6
# A sentence ends, or a clause that has nothing to do with the next.
_BREAK = re.compile(r"[.!?;:•]")


class Word(NamedTuple):
    """One word of a text: lower case, its stem, where it stands, and the number of the sentence it belongs to.

    parts are the dictionary forms of the words it is made of, where it is known to be a compound.
    """

    form: str
    stem: str
    start: int
    end: int
    sentence: int
    parts: tuple[str, ...] = ()


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order. Line breaks part no sentences, because notes are hard-wrapped."""
    out: list[Word] = []
    sentence, last = 0, 0
    for match in WORD.finditer(text):
        start, end = match.span()
        if text[last:start] != " " and _BREAK.search(text, last, start):
            sentence += 1
        form = match.group().lower()
        out.append(Word(form, stem(form), start, end, sentence))
        last = end
    return tuple(out)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One word of a seed or of an avoided phrase; at most gap other words stand before it.

    Of an inflected one, text is the stem, bare the word as it is asked for, derived the ending that makes another word of
    the stem ("het", "ig"), begins what a compound begins with ("" where none may).
    """

    text: str
    any_start: bool
    any_end: bool
    inflected: bool
    gap: int
    bare: str = ""
    derived: str = ""
    begins: str = ""
    compound: bool = False

    @property
    def root(self) -> str:
        """A regular expression that every word which this fits, or a part of it, holds: cheap to ask first."""
        inside = self.any_start or (self.compound and len(self.text) >= _COMPOUND_STEM)
        return ("" if inside else "^") + re.escape(self.text)

    def fits(self, word: Word) -> bool:
        """Whether the word is this one, in any inflection or compound that the pattern allows."""
        if self.inflected:
            return self._is(word.form, word.stem) or (self.compound and self._inside(word))
        if self.any_start and self.any_end:
            return self.text in word.form
        if self.any_start:
            return word.form.endswith(self.text)
        if self.any_end:
            return word.form.startswith(self.text)
        return word.form == self.text

    def _is(self, form: str, stemmed: str) -> bool:
        """Whether a word is this one inflected; what has another ending of its own is another word ("tid", "tidig")."""
        if self._is_definite(form) and len(form) <= len(self.bare) + len("ns"):
            return True
        # The stemmer takes "klimat" for an inflection, and "klimatet" for one of "klimat".
        root = self.bare if stemmed == self.bare else self.text
        return stemmed == root and derivation(form, root) == (self.derived if root == self.text else "")

    def _is_definite(self, form: str) -> bool:
        """Whether a word ends in the definite form of this one, a noun on -a: the stemmer leaves "skolan" as it is."""
        return (
            self.bare.endswith("a")
            and form.removesuffix("s").removesuffix("n").endswith(self.bare)
            and not form.endswith(self.bare)
        )

    def _inside(self, word: Word) -> bool:
        """Whether this is a part of the word: as the model splits it, or else its first or last part by its letters."""
        if word.parts:
            return any(self._is(part, stem(part)) for part in word.parts)
        if self.begins and word.form.startswith(self.begins):
            return len(word.form) >= len(self.begins) + _COMPOUND_REST
        if self._is_definite(word.form):
            return len(self.text) >= _COMPOUND_STEM and len(word.form) >= len(self.bare) + len("n") + _COMPOUND_REST
        return (
            len(self.text) >= _COMPOUND_STEM
            and word.stem.endswith(self.text)
            and len(word.stem) >= len(self.text) + _COMPOUND_REST
            and derivation(word.form, word.stem) == self.derived
        )


def derivation(form: str, root: str) -> str:
    """The ending that makes another word of a root, "" where a form is its root inflected.

    >>> derivation("tidigare", "tid"), derivation("tiderna", "tid"), derivation("ensamhet", "ensam")
    ('ig', '', 'het')
    """
    found = _DERIVED.match(form, len(root))
    return found.group() if found else ""


Phrase = tuple[_Pattern, ...]


def _pattern(word: str, *, exact: bool, single: bool, gap: int) -> _Pattern:
    """The pattern of one written word; exact ones (avoid) know no inflection, single ones may stand in compounds."""
    bare = word.strip("*").lower()
    if exact or "*" in word:
        return _Pattern(bare, word.startswith("*"), word.endswith("*"), inflected=False, gap=gap)
    root = stem(bare)
    derived = derivation(bare, root)
    begins = next((one for one in (root + derived, bare) if len(one) >= _COMPOUND_STEM), "")
    return _Pattern(
        root, False, False, inflected=True, gap=gap, bare=bare, derived=derived, begins=begins, compound=single
    )


def _phrase(text: str, *, exact: bool) -> Phrase:
    """The patterns of a seed or an avoided phrase, in order."""
    out: list[_Pattern] = []
    single = len(text.split()) == 1
    for number, piece in enumerate(_GAP_SIGN.split(text)):
        for place, word in enumerate(piece.split()):
            gap = _GAP if number and not place else 0
            out.append(_pattern(word.strip(",.;:!?"), exact=exact, single=single, gap=gap))
    return tuple(out)


class _Kind(IntEnum):
    """What a phrase of a theme is for, as an index into SeedMatcher.phrases."""

    SEED, AVOID, WEAK, BESIDE = range(4)


# The words of a text that may begin a phrase, as (index, the phrases of each kind).
_Openings = Sequence[tuple[int, tuple[tuple[Phrase, ...], ...]]]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SeedMatcher:
    """The phrases of one watched theme, by kind, ready to be looked for.

    roots finds what the first words of phrases must hold, in a word or a part of it. begins remembers which phrases a
    written word may begin, because notes say the same words over and over: without it every word of every passage meets
    every phrase.
    """

    theme: WatchedTheme
    phrases: tuple[tuple[Phrase, ...], ...]
    roots: re.Pattern[str]
    begins: dict[tuple[str, tuple[str, ...]], tuple[tuple[Phrase, ...], ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def find(self, words: Sequence[Word]) -> tuple[Place, ...]:
        """Where seeds stand, as (first, last) indices into words, sorted, none inside another.

        A weak one stands there if a word of beside is near it in its sentence, or nothing else is in its sentence; no seed
        stands inside one that does not.
        """
        openings = self._openings(words)
        if not openings:
            return ()
        blocked = _covered(_places(words, openings, _Kind.AVOID, ()))
        found = set(_places(words, openings, _Kind.SEED, blocked))
        weak = set(_places(words, openings, _Kind.WEAK, blocked))
        if weak:
            near = tuple(_places(words, openings, _Kind.BESIDE, ()))
            borne = {place for place in weak if _is_borne(words, place, near)}
            found = borne | {place for place in found if not any(_holds(one, place) for one in weak - borne)}
        kept: list[Place] = []
        for first, last in sorted(found, key=lambda place: (place[0], -place[1])):
            # What holds a place begins before it, or with it and ends later: the last one kept reaches furthest.
            if not kept or last > kept[-1][1]:
                kept.append((first, last))
        return tuple(kept)

    def _openings(self, words: Sequence[Word]) -> _Openings:
        begins, out = self.begins, []
        for i, word in enumerate(words):
            fitting = begins.get((word.form, word.parts))
            if fitting is None:
                fitting = self._beginning(word)
            if fitting:
                out.append((i, fitting))
        return out

    def _beginning(self, word: Word) -> tuple[tuple[Phrase, ...], ...]:
        """The phrases of each kind whose first word this may be; empty where there are none."""
        if not any(map(self.roots.search, (word.form, *word.parts))):
            return self.begins.setdefault((word.form, word.parts), ())
        fitting = tuple(tuple(phrase for phrase in kind if phrase[0].fits(word)) for kind in self.phrases)
        return self.begins.setdefault((word.form, word.parts), fitting if any(fitting) else ())


def matcher_of(theme: WatchedTheme) -> SeedMatcher:
    """The matcher of one theme."""
    kinds = {_Kind.SEED: theme.seeds, _Kind.AVOID: theme.avoid, _Kind.WEAK: theme.weak, _Kind.BESIDE: theme.beside}
    phrases = tuple(
        tuple(filter(None, (_phrase(phrase, exact=kind is _Kind.AVOID) for phrase in kinds[kind]))) for kind in _Kind
    )
    roots = sorted({phrase[0].root for kind in phrases for phrase in kind})
    return SeedMatcher(theme, phrases, re.compile("|".join(roots)))


def _places(words: Sequence[Word], openings: _Openings, kind: _Kind, blocked: Container[int]) -> Iterator[Place]:
    """Where the phrases of a kind stand on words that are not blocked."""
    for first, phrases in openings:
        if first not in blocked:
            for phrase in phrases[kind]:
                last = _last(phrase, words, first, blocked)
                if last is not None:
                    yield first, last


def _is_borne(words: Sequence[Word], place: Place, near: Iterable[Place]) -> bool:
    """Whether a weak seed counts: by one of the places near it, or because its sentence holds nothing else."""
    first, last = place
    sentence = words[first].sentence
    around = [*words[max(first - 1, 0) : first], *words[last + 1 : last + 2]]
    return all(word.sentence != sentence for word in around) or any(
        words[start].sentence == sentence and first - end <= _BESIDE + 1 and start - last <= _BESIDE + 1
        for start, end in near
    )


def _holds(outer: Place, inner: Place) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _covered(places: Iterable[Place]) -> set[int]:
    return {index for first, last in places for index in range(first, last + 1)}


def _last(phrase: Phrase, words: Sequence[Word], first: int, blocked: Container[int]) -> int | None:
    """Where a phrase that begins at first ends, if its words follow one another within the sentence; else None."""
    at = first
    for pattern in phrase[1:]:
        after = range(at + 1, min(at + 2 + pattern.gap, len(words)))
        fitting = (i for i in after if i not in blocked and words[i].sentence == words[first].sentence)
        found = next((i for i in fitting if pattern.fits(words[i])), None)
        if found is None:
            return None
        at = found
    return at
