"""People: those of the roster, wherever they are named again, and others whom the words around them show to be people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textmine.extract.surface import CAPITALISED, LETTER, LOWER, SP, UPPER, Candidate, Surface, compiled, occurrences
from textmine.records import Basis, Label, Minutes
from textmine.swedish.names import (
    AMBIGUOUS_GIVEN_NAMES,
    DEFINITE_ENDINGS,
    GIVEN_NAMES,
    JOINERS,
    NAMED_AFTER,
    NOBODY,
    PARTICLES,
    PARTIES,
    PEOPLE_LABELS,
    ROLE_ENDINGS,
    ROLES,
    SAINT,
    SIGNATURE_CUES,
    SURE_SURNAME_ENDINGS,
    SURNAME_ENDINGS,
)
from textmine.swedish.organisations import (
    ACRONYMS,
    CATEGORIES,
    HEADS_BEFORE,
    NOT_BEFORE_TAIL,
    TAIL_ENDINGS,
    UNIT_ENDINGS,
    CAPITAL_ENDINGS,
)
from textmine.swedish.places import PLACES, STREET_ENDINGS
from textmine.swedish.stopwords import STOPWORDS

# "K-G", "P.O.", "A." as a given name.
_INITIALS = rf"[{UPPER}](?:[-.][{UPPER}])*\.?"
_PARTICLE = rf"(?:(?:{'|'.join(sorted(PARTICLES))}){SP})?"
_WORD = rf"(?:{CAPITALISED}|{_INITIALS}(?={SP}{_PARTICLE}[{UPPER}][{LOWER}]))"
_ROW = rf"{_WORD}(?:{SP}{_PARTICLE}{_WORD})*"
# "Karl Erik af Berg Lind" has five words; longer rows of capitals are headings or titles.
_MOST_WORDS = 5
_PARTY_AFTER = re.compile(rf"[ ,]{{0,3}}\(([{UPPER}][{LETTER}]{{0,3}})\)")
_LABELLED = re.compile(rf"(?:^|[\n\t.(])[ *]*((?:[{LETTER}]+[ /]){{0,3}}[{LETTER}]+)[ *]*:[ *]*([^\n\t:]*)$")


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words in a row, as (start, end, word), with what the surface says around them."""

    words: tuple[tuple[int, int, str], ...]

    @property
    def start(self) -> int:
        return self.words[0][0]

    @property
    def end(self) -> int:
        return self.words[-1][1]

    @property
    def first(self) -> str:
        return self.words[0][2]

    @property
    def last(self) -> str:
        return self.words[-1][2]


def people(surface: Surface, minutes: Minutes, organisations: Iterable[Candidate]) -> Iterator[Candidate]:
    """Every mention of a person, not yet sorted; some may overlap.

    organisations are the candidates already found in the same text: "Name Name, Organisation" is a roster entry anywhere.
    """
    for attendee in minutes.attendance:
        yield Candidate(0, attendee.name.start, attendee.name.end, Label.PERSON, Basis.ROSTER)
    listed = tuple(attendee.name.plain for attendee in minutes.attendance)
    places = {span for name in listed for span in occurrences(surface, name)}
    for start, end in sorted(places):
        yield Candidate(0, start, end, Label.PERSON, Basis.COREFERENCE)
    organisation_starts = frozenset(candidate.start for candidate in organisations)
    runs = tuple(_runs(surface, organisation_starts))
    found = [(run, basis) for run in runs if (basis := _full_name(surface, run, organisation_starts)) is not None]
    for run, basis in found:
        yield Candidate(1, run.start, run.end, Label.PERSON, basis)
    full_names = {*listed, *(surface.text[run.start : run.end] for run, _ in found)}
    known = frozenset(_bare(name.split()[0]) for name in full_names if name.split())
    for run in runs:
        single = _given_name_alone(surface, run, known)
        if single is not None:
            yield single


def _runs(surface: Surface, organisation_starts: frozenset[int]) -> Iterator[_Run]:
    """Capitalised words in a row that may be one name each: rows are cut at roles, units and where a new name begins."""
    for match in compiled(_ROW).finditer(surface.text):
        row = [
            (match.start() + word.start(), match.start() + word.end(), word.group())
            for word in re.finditer(r"\S+", match.group())
        ]
        name: list[tuple[int, int, str]] = []
        for word in row:
            if _is_no_name_part(word[2]) or _is_role(word[2]):
                yield from _run_of(name)
                name = []
                continue
            if name and (_begins_name(name, word[2], len(row)) or (len(name) > 1 and word[0] in organisation_starts)):
                yield from _run_of(name)
                name = []
            name.append(word)
        yield from _run_of(name)


def _run_of(words: list[tuple[int, int, str]]) -> Iterator[_Run]:
    """The run of these words, without particles at its ends; none where too many words stand in a row for a name."""
    while words and words[-1][2] in PARTICLES:
        words = words[:-1]
    if words and len(words) <= _MOST_WORDS:
        yield _Run(tuple(words))


def _begins_name(name: list[tuple[int, int, str]], word: str, row: int) -> bool:
    """Whether word begins a name of its own after the words of name, as in rosters that were run together.

    row is how many words stand in a row: only long rows are rosters run together, "Anna Berg Fors" is one person.
    """
    given_before = _is_given(name[0][2]) or len(name[0][2]) <= 3
    if _is_given(word) and word not in AMBIGUOUS_GIVEN_NAMES:
        return not given_before or (len(name) > 1 and not _is_given(name[-1][2]))
    ended = len(name) > 1 and given_before and _has_ending(name[-1][2], SURNAME_ENDINGS)
    return row > 3 and ended and not _has_ending(word, SURNAME_ENDINGS) and word not in PARTICLES


def _full_name(surface: Surface, run: _Run, organisation_starts: frozenset[int]) -> Basis | None:
    """Why a run of two words or more is a person's name, None where nothing shows it."""
    if len(run.words) < 2 or run.first in NOBODY or _names_something_else(surface, run):
        return None
    party = _PARTY_AFTER.match(surface.text, run.end)
    if party and (party.group(1).upper() in PARTIES):
        return Basis.RULE
    given, surname = _is_given(run.first), run.last
    if given and (run.first not in AMBIGUOUS_GIVEN_NAMES or _has_ending(surname, SURNAME_ENDINGS)):
        return Basis.LEXICON
    if run.first in PLACES or run.first in HEADS_BEFORE or run.first in NOT_BEFORE_TAIL:
        return None
    if _has_ending(surname, SURE_SURNAME_ENDINGS) and not surface.begins(run.start):
        return Basis.LEXICON
    if _after_role(surface, run) or _after_label(surface, run):
        return Basis.RULE
    comma = re.match(r",? {1,3}", surface.text[run.end : run.end + 4])
    entry_ends_in_name = comma and "," in comma.group() and run.end + comma.end() in organisation_starts
    if entry_ends_in_name and surface.begins(run.start) and not _is_noun_like(surname):
        return Basis.RULE
    if _has_ending(surname, SURE_SURNAME_ENDINGS) and entry_ends_in_name:
        return Basis.RULE
    return None


def _given_name_alone(surface: Surface, run: _Run, known: frozenset[str]) -> Candidate | None:
    """A given name that stands for a person, by this note's own people or by the word list."""
    if len(run.words) != 1 or _names_something_else(surface, run):
        return None
    word = run.first
    bare = word if word in known or word in GIVEN_NAMES else _bare(word)
    if bare in AMBIGUOUS_GIVEN_NAMES and (surface.begins(run.start) or bare not in known):
        return None
    if bare in known:
        return Candidate(1, run.start, run.end, Label.PERSON, Basis.COREFERENCE)
    if bare in GIVEN_NAMES and bare not in PLACES and not _next_is_capital(surface, run):
        return Candidate(1, run.start, run.end, Label.PERSON, Basis.LEXICON)
    return None


def _is_noun_like(word: str) -> bool:
    """Whether a capitalised word has a common noun's definite ending, or is a place: no surname."""
    return word in PLACES or (word.endswith(DEFINITE_ENDINGS) and not word.endswith("sen"))


def _is_given(word: str) -> bool:
    """Whether a word is a given name or a double one."""
    return word in GIVEN_NAMES or ("-" in word and any(part in GIVEN_NAMES for part in word.split("-")))


def _bare(word: str) -> str:
    """A given name without genitive -s, where the rest is a name of its own."""
    return word[:-1] if word.endswith("s") and word[:-1] in GIVEN_NAMES and word not in GIVEN_NAMES else word


def _is_role(word: str) -> bool:
    lower = word.lower()
    return word not in GIVEN_NAMES and (lower in ROLES or lower in PEOPLE_LABELS or lower.endswith(ROLE_ENDINGS))


def _is_no_name_part(word: str) -> bool:
    """Words at which a person's name ends, though they have a capital: units, categories, streets, roles."""
    lower = word.lower()
    if word in GIVEN_NAMES:
        return False
    return (
        lower.endswith(UNIT_ENDINGS + CAPITAL_ENDINGS + TAIL_ENDINGS + STREET_ENDINGS)
        or word in CATEGORIES
        or word in ACRONYMS
        or lower in STOPWORDS
        or lower in ROLES
    )


def _names_something_else(surface: Surface, run: _Run) -> bool:
    """A street, a church, a school or a fund named after somebody."""
    following = re.match(rf"{SP}([{LETTER}]+)", surface.text[run.end : run.end + 30])
    if following and following.group(1).lower() in NAMED_AFTER:
        return True
    before = surface.text[max(0, run.start - 8) : run.start]
    return bool(re.search(SAINT, before))


def _next_is_capital(surface: Surface, run: _Run) -> bool:
    return bool(re.match(rf"{SP}[{UPPER}]", surface.text[run.end : run.end + 18]))


def _after_role(surface: Surface, run: _Run) -> bool:
    """Whether a role word stands right before: "utredare Name Name", "ordförande: Name Name"."""
    before = re.search(rf"([{LETTER}]+):? {{1,3}}$", surface.before(run.start))
    return bool(before) and _is_role(before.group(1)) if before else False


def _after_label(surface: Surface, run: _Run) -> bool:
    """Whether the line begins with a label of a list of people, and only names stand between it and the run."""
    before = surface.text[max(0, run.start - 400) : run.start]
    if re.search(rf"(?:{'|'.join(SIGNATURE_CUES)})[: \n]{{1,4}}$", before):
        return True
    labelled = _LABELLED.search(before)
    if not labelled:
        return False
    label, between = labelled.groups()
    if not any(part.lower() in PEOPLE_LABELS for part in re.split(r"[ /]", label)):
        return False
    names = re.sub(r"\([^()]*\)", " ", between)
    return all(
        word[0].isupper() or word.lower() in JOINERS or word in PARTICLES or _is_role(word)
        for word in re.findall(rf"[{LETTER}][{LETTER}'’.-]*", names)
    )


def _has_ending(word: str, endings: tuple[str, ...]) -> bool:
    return any(
        part.lower().removesuffix("s").endswith(endings) or part.lower().endswith(endings) for part in word.split("-")
    )
