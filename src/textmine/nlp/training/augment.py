"""What happens to text on its way into minutes, done to sentences whose names are known: lost case, broken lines, slips.

Every function is pure: the same piece and the same random state give the same result.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from textmine.nlp.training.tagged import OUTSIDE, Tagged
from textmine.records import Label
from textmine.swedish.names import GIVEN_NAMES
from textmine.swedish.ocr import SLIPS
from textmine.swedish.organisations import (
    ACRONYMS,
    CLUB_LETTERS,
    CLUB_LETTERS_FIRST,
    FIELDS,
    HEADS_BEFORE,
    KNOWN,
    UNIT_ENDINGS,
)
from textmine.swedish.places import MUNICIPALITIES
from textmine.swedish.silver import ASSOCIATIONS, KINDS, UNITS, WORDS
from textmine.swedish.surnames import ORIGINS, SWEDISH

Change = Callable[[Tagged, Random], Tagged]

# Share of the letters that a bad scan gets wrong: the "5 % slips" that the model is measured with.
SLIP_RATE = 0.05
_BREAKS = ("\n", "\n", " ", "\t")
_GENITIVE = 0.1  # of invented names: a tenth of the names in UNER's training file end in a genitive -s
_DOUBLE = 0.06  # of invented names: two surnames, with or without a hyphen
_INITIAL = 0.04  # "K. Berg"
_THREE = 0.15  # of invented names: two given names, or the father's and the grandfather's, before the last
_KNOWN, _ASSOCIATION = (
    0.2,
    0.45,
)  # of invented bodies: national ones by name, then local associations; the rest are units
_GIVEN = tuple(sorted(GIVEN_NAMES))
_NATIONAL = tuple(sorted(KNOWN | ACRONYMS))
_FIELDS, _PLACES = tuple(sorted(FIELDS)), tuple(sorted(MUNICIPALITIES))
_LETTERS, _HEADS = tuple(sorted(CLUB_LETTERS)), tuple(sorted(HEADS_BEFORE))


def lowered(piece: Tagged, random: Random) -> Tagged:  # noqa: ARG001  all changes take the same arguments
    """Every word in lower case."""
    return replace(piece, words=tuple(word.lower() for word in piece.words))


def raised(piece: Tagged, random: Random) -> Tagged:  # noqa: ARG001
    """Every word in capitals, as in headings."""
    return replace(piece, words=tuple(word.upper() for word in piece.words))


def without_stop(piece: Tagged, random: Random) -> Tagged:  # noqa: ARG001
    """Without the stop at its end, as bullets stand."""
    if len(piece.words) > 1 and piece.words[-1] == ".":
        return Tagged(piece.words[:-1], (*piece.spaces[:-2], True), piece.tags[:-1])
    return piece


def broken(piece: Tagged, random: Random) -> Tagged:
    """A line break or wide gap between two words of every name of several words, and at one other place."""
    names = [(start, end) for start, end, _ in piece.names()]
    at = {random.randrange(start, end - 1) for start, end in names if end - start > 1}
    if len(piece.words) > 1:
        at.add(random.randrange(len(piece.words) - 1))
    words: list[str] = []
    spaces: list[bool] = []
    tags: list[str] = []
    for number, (word, space, tag) in enumerate(zip(piece.words, piece.spaces, piece.tags, strict=True)):
        gap = random.choice(_BREAKS) if number in at and space and not word.isspace() else ""
        words.append(word)
        spaces.append(space and (not gap or gap == " "))
        tags.append(tag)
        if gap:
            following = piece.tags[number + 1]
            words.append(gap)
            spaces.append(False)
            tags.append(following if following.startswith("I-") else OUTSIDE)
    return Tagged(tuple(words), tuple(spaces), tuple(tags))


def slipped(piece: Tagged, random: Random, rate: float = SLIP_RATE) -> Tagged:
    """With letters misread as a bad scan reads them, at this rate of all letters; no word disappears."""
    return replace(piece, words=tuple(_misread(word, random, rate) for word in piece.words))


def _misread(word: str, random: Random, rate: float) -> str:
    letters = []
    for letter in word:
        if not letter.isalpha() or random.random() >= rate:
            letters.append(letter)
            continue
        seen_as = SLIPS.get(letter, ())
        letters.append(random.choice((*seen_as, *seen_as, "", letter * 2)))
    return "".join(letters) or word


def renamed(piece: Tagged, random: Random) -> Tagged:
    """With invented names of many origins in the place of people's full names; given names alone stay one word."""
    for start, end, label in reversed(list(piece.names())):
        if label == Label.PERSON.value and not any(word.isspace() for word in piece.words[start:end]):
            piece = piece.with_words(start, end, invented_name(random, full=end - start > 1))
    return piece


def invented_name(random: Random, full: bool = True) -> tuple[str, ...]:
    """The words of an invented person's name: given name and surname, now and then more, initialled or in the genitive."""
    given = random.choice(_GIVEN)
    words = [given]
    if full:
        origin = random.choice(ORIGINS)
        if random.random() < _INITIAL:
            words = [f"{given[0]}."]
        if random.random() < _THREE:
            words.append(random.choice(_GIVEN if origin is SWEDISH or random.random() < 0.5 else origin))
        words.append(random.choice(origin))
        if random.random() < _DOUBLE:
            second = random.choice(origin)
            words = [*words[:-1], f"{words[-1]}-{second}"] if random.random() < 0.5 else [*words, second]
    if random.random() < _GENITIVE and not words[-1].endswith(("s", "z", "x")):
        words[-1] += "s"
    return tuple(words)


def reorganised(piece: Tagged, random: Random) -> Tagged:
    """With invented bodies in the place of organisations."""
    for start, end, label in reversed(list(piece.names())):
        if label == Label.ORG.value and not any(word.isspace() for word in piece.words[start:end]):
            piece = piece.with_words(start, end, invented_body(random))
    return piece


def invented_body(random: Random) -> tuple[str, ...]:
    """The words of an association, a unit or an authority: invented by pattern, or a known national one."""
    draw = random.random()
    if draw < _KNOWN:
        return tuple(random.choice(_NATIONAL).split())
    pattern = random.choice(ASSOCIATIONS if draw < _KNOWN + _ASSOCIATION else UNITS)
    parts = {"field": random.choice(_FIELDS), "Field": random.choice(_FIELDS).capitalize()}
    name = pattern.format(
        place=random.choice(_PLACES) if random.random() < 0.5 else random.choice(SWEDISH),
        letters=random.choice(_LETTERS),
        first=random.choice(CLUB_LETTERS_FIRST.split("|")),
        head=random.choice(_HEADS),
        word=random.choice(WORDS),
        kind=random.choice(KINDS),
        unit=random.choice(UNIT_ENDINGS),
        **parts,
    )
    return tuple(name.split())


def in_turn(*changes: Change) -> Change:
    """One change that makes these, one after the other: other names first, then what happens to the text."""

    def changed(piece: Tagged, random: Random) -> Tagged:
        for change in changes:
            piece = change(piece, random)
        return piece

    return changed


def some(pieces: Sequence[Tagged], change: Change, share: float, random: Random) -> list[Tagged]:
    """Changed copies of this share of the pieces, drawn at random, in order, without those that stayed as they were.

    A share of 2 changes every piece twice.
    """
    drawn = [piece for piece in [*pieces] * max(round(share), 1) if random.random() < share]
    return [after for piece in drawn if (after := change(piece, random)) != piece]
