"""Places that a person must look at before anything is published: numbers and addresses, likely names, health, secrecy."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textmine.records import Span, StoredNote
from textmine.report.site import Place, place_of
from textmine.swedish.sensitive import EMAIL, PERSON_NUMBER, PHONE, PRIVATE, PRIVATE_BESIDE_A_NAME, SECRECY

# Letters of the text that stand on either side of what is flagged.
_AROUND = 60
_CODE = 8  # hex digits: one list in four thousand million is taken for another


@dataclass(frozen=True, slots=True)
class Flag:
    """A place to look at: the note's id and file, why (a key of swedish.sensitive.REASONS), its page or line, and the words
    there with some around them, as the note has them.
    """

    note: int
    source: str
    reason: str
    place: Place
    start: int
    words: str
    around: str


def identifiers(text: str) -> Iterator[tuple[Span, str]]:
    """Personal numbers, e-mail addresses and telephone numbers in a text, with their kind; they do not overlap."""
    taken: list[Span] = []
    for kind, pattern in (("email", EMAIL), ("person_number", PERSON_NUMBER), ("phone", PHONE)):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if kind == "person_number" and not match["mark"] and not checked(match[0]):
                continue
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield span, kind


def checked(number: str) -> bool:
    """Whether the last digit of a personal number is right: Luhn's sum over the last ten (SKV 704)."""
    digits = [int(char) for char in number if char.isdigit()][-10:]
    doubled = [digit * (2 - place % 2) for place, digit in enumerate(digits)]
    return len(digits) == 10 and sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def cues(note: StoredNote, names: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Words of health, private life and secrecy; everyday ones count where a passage holds a private person's name too."""
    text = note.analysis.source_text.text
    for kind, pattern in (("private", PRIVATE), ("secrecy", SECRECY)):
        for match in pattern.finditer(text):
            yield Span(*match.span()), kind
    for passage in note.analysis.passages:
        if any(passage.overlaps(name) for name in names):
            for match in PRIVATE_BESIDE_A_NAME.finditer(passage.text):
                yield Span(passage.start + match.start(), passage.start + match.end()), "private"


def flag(note: StoredNote, span: Span, reason: str) -> Flag:
    """The flag of a place of a note."""
    text = note.analysis.source_text
    around = text.text[max(0, span.start - _AROUND) : span.end + _AROUND]
    words = text.quote(span.start, span.end)
    return Flag(note.id, note.source, reason, place_of(note, words), span.start, words.text, " ".join(around.split()))


def code_of(flags: Sequence[Flag]) -> str:
    """What stands for having looked at exactly these places: another list has another code. Empty for no flags."""
    if not flags:
        return ""
    words = "\n".join(f"{one.source}\t{one.start}\t{one.reason}\t{one.around}" for one in flags)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_CODE]
