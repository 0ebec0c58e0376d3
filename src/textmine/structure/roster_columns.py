"""Rosters set side by side: lists in columns become one list after another, before anybody is read from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from textmine.records import Span
from textmine.structure.lines import Line
from textmine.structure.name_shapes import is_given, looks_like_name
from textmine.swedish.attendance import (
    ABSENT_LABEL,
    CALLED_LABEL,
    INNER_LABEL,
    INNER_SENDER,
    PRESENT_LABEL,
    SENDER_LEAD,
)
from textmine.swedish.layout import LABEL

_LABELS_BEFORE_A_NAME = 3  # "Närvarande: Sektioner: Tekniken: Bo Ask"
_GAP = re.compile(r"[^\S\n]{3,}|\t")  # as wide as nobody types between words


def in_reading_order(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines of a note's head with columns taken apart: under "Närvarande     Frånvarande" first the one list, then the other.

    A line that holds two entries side by side, or a second label in running text, is parted too. Every part keeps its place.
    """
    out: list[Line] = []
    at = 0
    while at < len(lines):
        heads = _parts(text, lines[at])
        if len(heads) > 1 and all(_is_label(head.text) for head in heads):
            below = _below(text, lines, at + 1)
            if any(_names(part.text) for row in below for part in _parts(text, row)[1:]):
                out += _by_column(text, lines[at], heads, below)
                at += 1 + len(below)
                continue
        out += _parted(text, lines[at])
        at += 1
    return out


def _below(text: str, lines: Sequence[Line], start: int) -> list[Line]:
    """The rows under column heads: up to a heading, a number, a label or a gap."""
    rows: list[Line] = []
    for line in lines[start:]:
        if (
            line.level
            or line.number
            or line.rule
            or (rows and line.blank_above)
            or _is_label(_parts(text, line)[0].text)
        ):
            break
        rows.append(line)
    return rows


def _by_column(text: str, head: Line, heads: Sequence[Line], rows: Sequence[Line]) -> Iterator[Line]:
    """Each column's label and then its entries; an entry belongs to the column whose label begins nearest to it."""
    places = [_place(head, label) for label in heads]
    columns: list[list[Line]] = [[label] for label in heads]
    for row in rows:
        cells = list(row.cells) if row.cells and head.cells else []
        for part in _parts(text, row):
            by_cell = next((at for at, cell in enumerate(cells) if cell.start == part.start), None)
            nearest = min(range(len(places)), key=lambda at: (abs(places[at] - _place(row, part)), at))
            columns[by_cell if by_cell is not None and by_cell < len(columns) else nearest].append(part)
    for column in columns:
        yield from column


def _place(line: Line, part: Line) -> int:
    return line.indent + part.start - line.start


def _parted(text: str, line: Line) -> list[Line]:
    """The line in parts: before each label inside it, and at a gap between two entries."""
    if line.cells:
        return [line]
    parts = _parts(text, line)
    if len(parts) > 1 and all(_names(part.text) for part in parts):
        return parts
    stops = [line.words.start, *(m.end() for m in INNER_LABEL.finditer(text, line.words.start, line.words.end))]
    label = LABEL.match(text, line.words.start, line.words.end)
    if label and _is_label(label.group("label")):
        stops += [
            m.end()
            for m in INNER_SENDER.finditer(text, label.end(), line.words.end)
            if sends(text, m.end(), line.words.end)
        ]
        stops = sorted(set(stops))
    if len(stops) == 1:
        return [line]
    spans = [Span(a, b) for a, b in zip(stops, [*stops[1:], line.words.end], strict=True)]
    return [_part(text, line, span) for span in spans]


def _parts(text: str, line: Line) -> list[Line]:
    """What wide gaps and tabs part on a line."""
    spans, at = [], line.words.start
    for match in [*_GAP.finditer(text, line.words.start, line.words.end), None]:
        end = match.start() if match else line.words.end
        if text[at:end].strip():
            spans.append(Span(at, end))
        at = match.end() if match else end
    return [_part(text, line, span) for span in spans] if len(spans) > 1 else [line]


def _part(text: str, line: Line, span: Span) -> Line:
    """One part of a line as a line; the signs before the line stay with its first part."""
    words = Span(span.start, span.start + len(text[span.start : span.end].rstrip()))
    said = text[words.start : words.end]
    if span.start == line.words.start:
        return replace(line, end=words.end, words=words, text=said, cells=())
    return Line(words.start, words.end, words, said, 0, line.indent + words.start - line.start)


def _is_label(said: str) -> bool:
    bare = said.strip(" *_:|")
    return any(label.fullmatch(bare) for label in (PRESENT_LABEL, ABSENT_LABEL, CALLED_LABEL))


def sends(text: str, start: int, end: int) -> bool:
    """Whether a label and then a person stand here: "För kommunen: Siv Ek", "Sektioner: Tekniken: Bo Ask"."""
    for _ in range(_LABELS_BEFORE_A_NAME):
        label = LABEL.match(text, start, end)
        if label is None or looks_like_name(label.group("label").split(",")[0], strict=True):
            return False
        first = re.split(r"[,.;(]", text[label.end() : end], maxsplit=1)[0].strip()
        if _names(first) or (SENDER_LEAD.match(label.group("label")) is not None and looks_like_name(first)):
            return True
        start = label.end() + 1
    return False


def _names(said: str) -> bool:
    """Whether a part names somebody, given name first or last."""
    name = re.split(r"[,(:]", said)[0].strip()
    words = name.split()
    last = bool(words) and is_given(words[-1]) and not is_given(words[0])
    return looks_like_name(name, strict=True) or (last and looks_like_name(name))
