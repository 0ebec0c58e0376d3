"""The head of a note: its lines, the labels in them with their values, and the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from textmine.records import NoteKind, Quote, Span
from textmine.structure.lines import Line
from textmine.swedish.layout import (
    DATE_LABEL,
    FRONT_MATTER_KEYS,
    LABEL,
    OTHER_DATE_LABEL,
    PLACE_LABEL,
    TIME_AND_PLACE_LABEL,
    TIME_LABEL,
)

LONGEST_TITLE_LINE = 140
WIDE_GAP = re.compile(r"\s{3,}|\t")
_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^(\w[\w -]*?)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_WIDE_FIELD = re.compile(r"(?P<label>[^\W\d][^\d:]*?)(?:\s{2,}|\s+(?=\d{2,4}[-./ ]|kl\b))(?P<value>\S.*)$")


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value of the head: its label, and where its value lies."""

    label: str
    value: Span


@dataclass(frozen=True, slots=True)
class Head:
    """What a note says before its first point, outside rosters.

    lines leave out the front matter, whose span is matter; fields are the labelled values in them. groups are the block names
    printed in rosters, name is the file's name without folders, pages what the pages themselves repeat.
    """

    text: str
    kind: NoteKind
    lines: tuple[Line, ...]
    fields: tuple[Field, ...]
    matter: Span | None
    groups: tuple[Quote, ...]
    name: str
    pages: str

    def given(self, key: str) -> Quote | None:
        """The value of one entry of the front matter (a key of FRONT_MATTER_KEYS), quotation marks left out."""
        for match in _ENTRY.finditer(self.text, self.matter.start, self.matter.end) if self.matter else ():
            if match.group(1).casefold() in FRONT_MATTER_KEYS[key]:
                start, end = match.span(2)
                while start < end and self.text[start] in "\"'[":
                    start += 1
                while end > start and self.text[end - 1] in "\"']":
                    end -= 1
                return Quote.of(self.text, start, end) if start < end else None
        return None

    def values(self, *labels: re.Pattern[str]) -> list[Quote]:
        """The values of the fields with one of the labels, all of the first label before those of the next."""
        return [
            Quote.of(self.text, field.value.start, field.value.end)
            for label in labels
            for field in self.fields
            if label.fullmatch(field.label)
        ]

    def in_field(self, span: Span) -> bool:
        """Whether a stretch is part of a labelled value."""
        return any(field.value.overlaps(span) for field in self.fields)


def head_of(
    text: str, lines: Sequence[Line], kind: NoteKind, *, groups: Sequence[Quote], name: str, pages: str
) -> Head:
    """The head that the lines before the first point make; arguments as in Head."""
    match = _FRONT_MATTER.match(text)
    matter = Span(*match.span()) if match and _ENTRY.search(match.group(1)) else None
    own = tuple(line for line in lines if matter is None or line.start >= matter.end)
    return Head(text, kind, own, tuple(_fields(text, own)), matter, tuple(groups), name, pages)


def may_date(line: Line) -> bool:
    """Whether a date or time in a line of the head can be the meeting's."""
    return not line.rule and len(line.text) <= LONGEST_TITLE_LINE and not OTHER_DATE_LABEL.search(line.text)


def is_label(said: str) -> bool:
    """Whether a text is a label of date, time or place and nothing else."""
    return any(label.fullmatch(said) for label in (DATE_LABEL, TIME_LABEL, PLACE_LABEL, TIME_AND_PLACE_LABEL))


def _fields(text: str, lines: Sequence[Line]) -> Iterator[Field]:
    """The labelled values: "Datum: …", a label with its value on the next line, in the next cell or after a wide gap."""
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else None
        match = None if line.cells else LABEL.match(text, line.words.start, line.words.end)
        if line.cells:
            yield from _cell_fields(line)
        elif match and text[match.end() : line.words.end].strip(" *_"):
            yield Field(match.group("label"), _stripped(text, match.end(), line.words.end))
        elif match:
            if after is not None and not LABEL.match(after.text):
                yield Field(match.group("label"), after.words)
        elif after is not None and is_label(line.text.strip(" *_")) and not after.level:
            yield Field(line.text.strip(" *_"), after.words)
        else:
            yield from _wide_field(line)


def _cell_fields(line: Line) -> Iterator[Field]:
    for cell, value in pairwise(line.cells):
        if is_label(cell.plain.strip(" :")) and value.text:
            yield Field(cell.plain.strip(" :"), Span(value.start, value.end))


def _wide_field(line: Line) -> Iterator[Field]:
    """A label parted from its value by a wide gap, or a label word right before a date: "Sammanträdesdatum 2023-09-14"."""
    match = _WIDE_FIELD.match(line.text)
    if match and is_label(match.group("label").strip()):
        yield Field(match.group("label").strip(), Span(line.words.start + match.start("value"), line.words.end))


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    return Span(start, end)
