"""The labels of rosters: "Närvarande:", "Förhinder", "Ordförande:", and rows of a table that are a label and its value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from textmine.records import AttendanceStatus, Span
from textmine.structure.lines import Line
from textmine.structure.name_shapes import is_given, looks_like_name
from textmine.swedish.attendance import (
    ABSENT_LABEL,
    ABSENT_OPENING,
    CALLED_LABEL,
    COMES_FROM,
    LABEL_MARK,
    NAME_BREAK,
    NEEDS_NAMES,
    NO_PERSON,
    PART_LABEL,
    PRESENT_LABEL,
    PRESENT_OPENING,
    TABLE_COLUMNS,
)
from textmine.swedish.layout import DATE_LABEL, LABEL, PLACE_LABEL, TIME_AND_PLACE_LABEL, TIME_LABEL
from textmine.swedish.roles import LEADER_LABELS, ROLE_LABELS, is_role

_BEHIND_DASH = re.compile(r"\s[–—-]\s(?P<label>[^–—-]+)$")  # "Klubbens styrelse - ej närvarande"


@dataclass(frozen=True, slots=True)
class Label:
    """A roster's label: the status it gives, where what follows it on the line begins, a role it gives ("Ordförande:").

    part: it heads a part of a list, which has the status of the list ("Ersättare:"). called: of those called to the meeting.
    """

    status: AttendanceStatus
    rest: Span
    role: str | None = None
    leaders: bool = False
    part: bool = False
    called: bool = False


def label_of(text: str, line: Line) -> Label | None:
    """The roster label that a line begins with, or None."""
    start, end = line.words.start, line.words.end
    match = LABEL.match(text, start, end)
    alone = line.text.strip(" *_")
    if match:
        said, rest = match.group("label").strip(" *_"), Span(match.end(), end)
    elif is_field(line):
        said, rest = line.cells[0].plain.strip(" :"), Span(line.cells[1].start, line.cells[-1].end)
    elif not line.bullet and _is_list_label(alone) and not NEEDS_NAMES.fullmatch(alone):
        said, rest = alone, Span(end, end)
    elif not line.bullet and (tail := _BEHIND_DASH.search(alone)) and _is_list_label(tail.group("label")):
        said, rest = tail.group("label"), Span(end, end)
    else:
        bare = start + len(text[start:end]) - len(text[start:end].lstrip("*_"))  # "**Adjungerade** Eva Ek"
        opening = ABSENT_OPENING.match(text, bare, end) or PRESENT_OPENING.match(text, bare, end)
        if opening is None or not _alone_or_names(text, opening.end(), end):
            return None
        beside = _heads_column(text[opening.end() : end].strip(" \t:*_|"))
        beside = beside or text[opening.end() : end].strip().startswith("(")
        mark = LABEL_MARK.match(text, opening.end(), end)
        said, rest = opening.group(), Span(end if beside else mark.end() if mark else opening.end(), end)
    label = _label(re.sub(r"\s*\([^)]*\)$", "", said), rest, of_role=match is not None or is_field(line))
    nobody = NEEDS_NAMES.fullmatch(said) and not names_after(text[rest.start : rest.end])
    return None if nobody else label


def _is_list_label(said: str) -> bool:
    return any(label.fullmatch(said) for label in (PRESENT_LABEL, ABSENT_LABEL, CALLED_LABEL))


def _label(said: str, rest: Span, of_role: bool) -> Label | None:
    """The label that some words make; of_role: a role would be one ("Ordförande: Eva Ek")."""
    bare = said.casefold()
    if bare in LEADER_LABELS:
        return Label(AttendanceStatus.PRESENT, rest, LEADER_LABELS[bare], leaders=True)
    if CALLED_LABEL.fullmatch(said):
        return Label(AttendanceStatus.ABSENT, rest, called=True)
    if ABSENT_LABEL.fullmatch(said):
        return Label(AttendanceStatus.ABSENT, rest)
    if PRESENT_LABEL.fullmatch(said):
        return Label(AttendanceStatus.PRESENT, rest, part=PART_LABEL.fullmatch(said) is not None)
    named = of_role and (bare in ROLE_LABELS or is_role(said))
    return Label(AttendanceStatus.PRESENT, rest, ROLE_LABELS.get(bare, bare)) if named else None


def is_field(line: Line) -> bool:
    """Whether a table row is a label and its value, of the head or of a roster: "Datum | 6 februari", "Närvarande | Bo Ask"."""
    if len(line.cells) < 2:
        return False
    said, value = line.cells[0].plain.strip(" :"), line.cells[1].plain
    if any(label.fullmatch(said) for label in (DATE_LABEL, TIME_LABEL, PLACE_LABEL, TIME_AND_PLACE_LABEL)):
        return not TABLE_COLUMNS["name"].fullmatch(value.strip(" :"))
    marked = line.cells[0].plain.rstrip(" *").endswith(":")
    listed = marked or PRESENT_LABEL.fullmatch(said) or ABSENT_LABEL.fullmatch(said) or said.casefold() in ROLE_LABELS
    return bool(listed or is_role(said)) and names_after(value)


def _heads_column(said: str) -> bool:
    """Whether words beside a label head a second column: "Närvarande     Ersättare", "Närvarande     Representerar"."""
    return bool(PRESENT_LABEL.fullmatch(said)) or any(column.fullmatch(said) for column in TABLE_COLUMNS.values())


def _alone_or_names(text: str, start: int, end: int) -> bool:
    marked = text[start:end].strip().startswith(";")
    rest = re.sub(r"^\([^()]*\)", "", text[start:end].strip(" \t:;*_|"))
    first = re.split(r"[(\t]", NAME_BREAK.split(COMES_FROM.split(rest)[0])[0])[0]
    return not rest or _heads_column(rest) or looks_like_name(" ".join(first.split())) or (marked and names_after(rest))


def names_after(rest: str) -> bool:
    """Whether a text begins with a person's name, or says that there is nobody."""
    first = NAME_BREAK.split(rest.strip(" *_"))[0].split("(")[0].strip()
    return looks_like_name(first) or is_given(first) or bool(NO_PERSON.fullmatch(rest.strip()))
