"""Capitalised words in a row: where a person's name may begin and where it must end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from textmine.extract.surface import CAPITALISED, SP, Surface, compiled
from textmine.swedish.alphabet import LOWER, UPPER
from textmine.swedish.names import (
    AMBIGUOUS_GIVEN_NAMES,
    CAPITAL_VERBS,
    DEFINITE_ENDINGS,
    GIVEN_NAMES,
    JOINED_PARTICLE,
    PARTICLES,
    PEOPLE_LABELS,
    ROLE_DEFINITE,
    ROLE_ENDINGS,
    ROLES,
    SURNAME_ENDINGS,
    VENUES,
)
from textmine.swedish.organisations import ACRONYMS, CAPITAL_ENDINGS, CATEGORIES, TAIL_ENDINGS, UNIT_ENDINGS
from textmine.swedish.places import PLACES, STREET_ENDINGS
from textmine.swedish.stopwords import STOPWORDS

# "K-G", "P.O.", "A." as a given name.
_INITIALS = rf"[{UPPER}](?:[-.][{UPPER}])*\.?"
_PARTICLE = rf"(?:(?:{'|'.join(sorted(PARTICLES))}){SP})?"
_WORD = rf"(?:{CAPITALISED}|{_INITIALS}(?={SP}{_PARTICLE}[{UPPER}][{LOWER}]))"
_ROW = rf"{_WORD}(?:{SP}{_PARTICLE}{JOINED_PARTICLE}?{_WORD})*"
# "Karl Erik af Berg Lind" has five words; longer rows of capitals are headings or titles.
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row, as (start, end, word), with what the surface says around them."""

    words: tuple[tuple[int, int, str], ...]

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.words[0][0]

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1][1]

    @property
    def first(self) -> str:
        """The first word."""
        return self.words[0][2]

    @property
    def last(self) -> str:
        """The last word."""
        return self.words[-1][2]


def runs_of(surface: Surface, organisation_starts: frozenset[int]) -> Iterator[Run]:
    """Capitalised words in a row that may be one name each: rows are cut at roles, units and where a new name begins."""
    for match in compiled(_ROW).finditer(surface.text):
        row = [
            (match.start() + word.start(), match.start() + word.end(), word.group())
            for word in re.finditer(r"\S+", match.group())
        ]
        name: list[tuple[int, int, str]] = []
        for word in row:
            if is_no_name_part(word[2]) or is_role(word[2]):
                yield from _run_of(name)
                name = []
                continue
            if name and (_begins_name(name, word[2], len(row)) or (len(name) > 1 and word[0] in organisation_starts)):
                yield from _run_of(name)
                name = []
            name.append(word)
        yield from _run_of(name)


def _run_of(words: list[tuple[int, int, str]]) -> Iterator[Run]:
    """The run of these words, without particles at its ends; none where too many words stand in a row for a name."""
    while words and words[-1][2] in PARTICLES:
        words = words[:-1]
    if words and len(words) <= _MOST_WORDS:
        yield Run(tuple(words))


def _begins_name(name: list[tuple[int, int, str]], word: str, row: int) -> bool:
    """Whether word begins a name of its own after the words of name, as in rosters that were run together.

    row is how many words stand in a row: only long rows are rosters run together, "Anna Berg Fors" is one person.
    """
    given_before = is_given(name[0][2]) or len(name[0][2]) <= 3
    if is_given(word) and word not in AMBIGUOUS_GIVEN_NAMES:
        return not given_before or (len(name) > 1 and not is_given(name[-1][2]))
    ended = len(name) > 1 and given_before and has_ending(name[-1][2], SURNAME_ENDINGS)
    return row > 3 and ended and not has_ending(word, SURNAME_ENDINGS) and word not in PARTICLES


def is_noun_like(word: str) -> bool:
    """Whether a capitalised word has a common noun's definite ending, or is a place: no surname."""
    return word in PLACES or (word.endswith(DEFINITE_ENDINGS) and not word.endswith("sen"))


def is_given(word: str) -> bool:
    """Whether a word is a given name or a double one."""
    return word in GIVEN_NAMES or ("-" in word and any(part in GIVEN_NAMES for part in word.split("-")))


def is_role(word: str) -> bool:
    """Whether a word says what somebody does, or heads a list of people."""
    lower = word.lower()
    if word in GIVEN_NAMES:
        return False
    forms = {lower, *(lower.removesuffix(ending) for ending in ROLE_DEFINITE)}
    return any(form in ROLES or form in PEOPLE_LABELS or form.endswith(ROLE_ENDINGS) for form in forms)


def is_no_name_part(word: str) -> bool:
    """Words at which a person's name ends, though they have a capital: units, categories, streets, roles."""
    lower = word.lower()
    if word in GIVEN_NAMES:
        return False
    return (
        lower.endswith(UNIT_ENDINGS + CAPITAL_ENDINGS + TAIL_ENDINGS + STREET_ENDINGS)
        or word in CATEGORIES
        or word in ACRONYMS
        or word in VENUES
        or lower in STOPWORDS
        or lower in CAPITAL_VERBS
        or lower in ROLES
    )


def is_initials(word: str) -> bool:
    """Whether a word is initials: "K-G", "A."."""
    return bool(re.fullmatch(_INITIALS, word))


def has_ending(word: str, endings: tuple[str, ...]) -> bool:
    """Whether one of a word's hyphened parts, a genitive -s aside, ends like one of endings."""
    return any(
        part.lower().removesuffix("s").endswith(endings) or part.lower().endswith(endings) for part in word.split("-")
    )
