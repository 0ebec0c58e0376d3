"""Whom a given name or a surname alone stands for, among the people whom the same note names in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textmine.records import Quote, Span
from textmine.resolve.forms import Words, nominatives
from textmine.swedish.names import GIVEN_NAMES
from textmine.swedish.nicknames import FULL_NAMES

# "K-G", "K.G", "KG" and "A": a letter for each part of the given name, once its last full stop is gone.
_INITIALS = re.compile(r"[^\W\d_](?:[.-]{0,2}[^\W\d_])?")


def related(one: str, other: str) -> bool:
    """Whether one given name is a short form of the other, or both are of a third; lower case. The same name is not."""
    return one != other and (bool(_full(one) & _full(other)) or _initials_fit(one, other) or _initials_fit(other, one))


def _full(name: str) -> frozenset[str]:
    return FULL_NAMES.get(name, frozenset()) | {name}


def _initials_fit(short: str, name: str) -> bool:
    """Whether short is the initials of a given name: "k-g" of "karl-gustav", "b." of "birgitta"."""
    if not _INITIALS.fullmatch(short) or short.capitalize() in GIVEN_NAMES:
        return False
    letters = [letter for letter in short if letter.isalpha()]
    parts = name.split("-")
    return len(letters) == len(parts) and all(part.startswith(one) for part, one in zip(parts, letters, strict=True))


@dataclass(frozen=True, slots=True)
class GivenNames:
    """The given names and surnames that a person is called by in any note, lower case."""

    given: frozenset[str]
    surnames: frozenset[str]

    @classmethod
    def of(cls, forms: Iterable[Words]) -> GivenNames:
        """Those of full names, given as words."""
        full = [words for words in forms if len(words) > 1]
        return cls(frozenset(words[0] for words in full), frozenset(part for words in full for part in words[1:]))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person of the note: the key of the person's cluster, the names, whether listed as present, where named in full."""

    person: Words
    names: GivenNames
    present: bool
    places: tuple[int, ...]


def bearer(word: str, at: Quote, candidates: Sequence[Candidate], items: Sequence[Span]) -> Words | None:
    """The person whom a name of one word stands for, or None where nobody or more than one fits.

    word is lower case; at is where it stands; items are the note's agenda items. A given name goes before a surname, a name as
    written before its short form and before a genitive read out of it.
    """
    for form in (word, *nominatives(word)):
        by_given = _choose(
            [each for each in candidates if form in each.names.given],
            [each for each in candidates if any(related(form, given) for given in each.names.given)],
        )
        if by_given is not None:
            return None if _somebody_else_just_named(form, by_given, at, candidates, items) else by_given.person
        if any(form in each.names.given for each in candidates):
            return None
    for form in (word, *nominatives(word)) if word.capitalize() not in GIVEN_NAMES else ():
        by_surname = _choose([each for each in candidates if form in each.names.surnames], [])
        if by_surname is not None:
            return by_surname.person
    return None


def _choose(exact: list[Candidate], short: list[Candidate]) -> Candidate | None:
    """The only one who can be meant: those present first; a short form only where nobody bears the name itself."""
    exact_present = [each for each in exact if each.present]
    short_present = [each for each in short if each.present and each not in exact]
    if exact_present:
        return _only(exact_present)
    if exact:
        return None if short_present else _only(exact)
    return _only(short_present) if short_present else _only(short)


def _only(candidates: list[Candidate]) -> Candidate | None:
    return candidates[0] if len(candidates) == 1 else None


def _somebody_else_just_named(
    form: str, chosen: Candidate, at: Quote, candidates: Sequence[Candidate], items: Sequence[Span]
) -> bool:
    """Whether the last full name before this place, in the same item, that fits is somebody else's."""
    item = next((item for item in items if item.contains(at)), None)
    if item is None:
        return False
    named = [
        (place, each is chosen)
        for each in candidates
        if form in each.names.given
        for place in each.places
        if item.start <= place < at.start
    ]
    return bool(named) and not max(named)[1]
