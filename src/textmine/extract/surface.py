"""The text that name patterns are matched on: the doc's own, character for character, with barriers where a name must stop.

A line break or a tab in it is a barrier; a name that wraps over lines reads with spaces. Web and e-mail addresses are
blanked, since no name is ever found in one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from textmine.records import Basis, Label, Mention, Minutes
from textmine.swedish.alphabet import LETTER, LOWER, UPPER

if TYPE_CHECKING:
    from spacy.tokens import Doc

SP = r" {1,16}"  # between the words of one name; wide gaps and paragraph breaks are barriers, see `surface_of`
# A capitalised word: "Almby", "McDonald", "Karlsson-Åberg", "O'Neill"; not "ALMBY".
CAPITALISED = rf"[{UPPER}](?:['’][{UPPER}])?[{LOWER}]+(?:[{UPPER}][{LOWER}]+)?(?:[-'’][{LETTER}][{LOWER}]+)*"
NOT_BEFORE = rf"(?<![{LETTER}\d/@.#&-])"
NOT_AFTER = rf"(?![{LETTER}\d@])"

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|\b[\w.-]+\.(?:se|com|org|nu|net|eu|info)(?:/\S*)?\b|(?<=\s)\S*(?:%\w\w){2}\S*"
)
# Three white space characters on one line are a column gap in text from tables; typists make two by accident.
_WIDE_GAP = re.compile(r"(?<=\S)[^\S\n]{3,}(?=\S)")
# The stroke before who has signed ("/Eva Ek/"), and the stop of a number without a blank behind it ("1.Eva valdes").
_BEFORE_NAME = re.compile(
    rf"(?:(?<![^\s])(?P<stroke>/)|^[^\S\n]*\d{{1,2}}(?P<stop>[.)]))(?=[{UPPER}][{LOWER}])", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Surface:
    """text: what to match on; starts: where sentences and lines begin, in characters."""

    text: str
    starts: frozenset[int]

    def begins(self, at: int) -> bool:
        """Whether a sentence, a line or a table cell begins here, so that a capital tells nothing."""
        return at in self.starts

    def before(self, at: int, width: int = 40) -> str:
        """What stands before this place on the same line, at most width characters."""
        return re.split(r"[\n\t]", self.text[max(0, at - width) : at])[-1]

    def after(self, at: int, width: int = 40) -> str:
        """What stands after this place on the same line, at most width characters."""
        return re.split(r"[\n\t]", self.text[at : at + width])[0]


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A possible mention. rank orders evidence: 0 a roster or header, 1 a pattern or a word list, 2 the statistical model."""

    rank: int
    start: int
    end: int
    label: Label
    basis: Basis

    @property
    def span(self) -> tuple[int, int]:
        """Where it lies."""
        return self.start, self.end

    def mention(self, text: str) -> Mention:
        """The record, quoted from the note's text."""
        return Mention(self.start, self.end, text[self.start : self.end], self.label, self.basis)


def surface_of(doc: Doc, minutes: Minutes) -> Surface:
    """The surface of a note. doc.text must be as long as the note's text."""
    original = minutes.source_text.text
    chars = list(doc.text)
    for match in _WIDE_GAP.finditer(original):
        chars[match.start() : match.end()] = "\t" * (match.end() - match.start())
    for match in _BEFORE_NAME.finditer(original):
        chars[match.start(match.lastgroup or 0)] = " "
    text = _ADDRESS.sub(lambda found: "\t" * len(found.group()), "".join(chars))
    starts = {token.idx for token in doc if token.is_sent_start}
    starts.update(match.end() for match in re.finditer(r"(?:^|[\n\t:]|[.!?]\s)[\s(\"”*]*", text))
    return Surface(text, frozenset(starts))


@lru_cache(maxsize=2048)  # the fixed patterns and some notes' names
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled once, standing free of letters on both sides."""
    return re.compile(f"{NOT_BEFORE}(?:{pattern}){NOT_AFTER}")


# How a word that a name may begin with starts: its first letters and digits, or one sign.
_OPENING = re.compile(rf"[{LETTER}\d]+|\S")
_FREE_OPENING = re.compile(rf"{NOT_BEFORE}(?:[{LETTER}\d]+|\S)")


@lru_cache(maxsize=1)  # the note at hand
def _openings(text: str) -> Mapping[str, Sequence[int]]:
    """Where names may begin in the text, ascending, by the opening in small letters: searching the text for every name of a
    long note would cost the square of its length.
    """
    found: dict[str, list[int]] = {}
    for match in _FREE_OPENING.finditer(text):
        found.setdefault(match.group().lower(), []).append(match.start())
    return found


def occurrences(surface: Surface, name: str, ignore_case: bool = False) -> Iterator[tuple[int, int]]:
    """Where a name stands as a whole, over line breaks and with or without a genitive -s; its own -s is not doubled."""
    words = [re.escape(word) for word in name.split()]
    if not words:
        return
    genitive = "" if name.endswith(("s", "x", "z")) else "s?"
    genitive = "(?::?s)?" if name.isupper() and len(words) == 1 else genitive  # "SKBK:s"
    flags = "(?i:" if ignore_case else "(?:"
    pattern, openings = compiled(flags + SP.join(words) + genitive + ")"), _openings(surface.text)
    opening = _OPENING.match(name.lstrip())
    key = opening.group().lower() if opening else ""
    reached = 0
    for at in sorted([*openings.get(key, ()), *openings.get(key + "s", ())]):
        match = pattern.match(surface.text, at) if at >= reached else None
        if match:
            reached = match.end()
            yield match.span()


def _strength(candidate: Candidate) -> tuple[int, int, int, bool, str, str]:
    """What candidates are sorted by, the strongest first; a repeated name is weaker evidence than its own pattern."""
    again = candidate.basis is Basis.COREFERENCE
    return candidate.rank, candidate.start - candidate.end, candidate.start, again, candidate.label, candidate.basis


def choose(candidates: list[Candidate], text: str) -> tuple[Mention, ...]:
    """The mentions among candidates: none overlap, text order.

    Evidence decides first, then the longer name, then the one further to the left, then the label's name.
    """
    taken: list[Candidate] = []  # in text order, so that only the neighbours of a place need to be asked
    for candidate in sorted(candidates, key=_strength):
        at = bisect_right(taken, candidate.start, key=_start)
        if all(
            candidate.end <= other.start or other.end <= candidate.start for other in taken[max(0, at - 1) : at + 1]
        ):
            taken.insert(at, candidate)
    return tuple(candidate.mention(text) for candidate in taken)


def _start(candidate: Candidate) -> int:
    return candidate.start
