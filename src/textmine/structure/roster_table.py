"""Rosters set as tables: rows of cells under column heads, or rows whose first cell is a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from textmine.records import Quote
from textmine.structure.lines import Line
from textmine.structure.name_shapes import looks_like_name
from textmine.structure.persons import Person, person_of
from textmine.swedish.attendance import NO_CELL, NO_PERSON, PARTIAL, TABLE_COLUMNS, YES_CELL
from textmine.swedish.layout import TASK_COLUMN
from textmine.swedish.roles import PARTIES, is_role

_Found = tuple[Person, str | None]


def table_people(text: str, lines: Sequence[Line]) -> tuple[list[_Found], int, bool] | None:
    """The people of the table that lines[0] begins, each with the group its row names; how many lines the table has; and
    whether its name column is headed as the absent's. None where the table is no roster.
    """
    count = next((at for at, line in enumerate(lines) if not (line.cells or line.rule)), len(lines))
    rows = [line for line in lines[:count] if line.cells and any(c.isalnum() for cell in line.cells for c in cell.text)]
    if not rows or any(TASK_COLUMN.fullmatch(cell.plain.strip(" :")) for cell in rows[0].cells):
        return None
    if all(_names(cell) for cell in rows[0].cells):
        return None  # "Anna Ek | Bo Ask | Siv Lund": a list
    columns = _columns(rows[0])
    body = rows[1:] if columns else rows
    if columns and "name" not in columns.values() and not ({"present", "absent"} & set(columns.values())):
        return None
    ticked = any(YES_CELL.fullmatch(cell.plain) for row in body for cell in _in_column(row, columns, "present"))
    people = [
        (replace(found[0], away=found[0].away or (ticked and _unticked(row, columns))), found[1])
        for row in body
        if (found := _row_person(text, row, columns)) is not None
    ]
    if not people or (not columns and len(people) * 2 < len(body)):
        return None
    return (
        people,
        count,
        "name" not in columns.values() and "absent" in columns.values() and "present" not in columns.values(),
    )


def _in_column(row: Line, columns: dict[int, str], name: str) -> list[Quote]:
    return [cell for at, cell in enumerate(row.cells) if columns.get(at) == name]


def _unticked(row: Line, columns: dict[int, str]) -> bool:
    """Whether a row leaves the column of those present empty, or has a dash there, where other rows have a tick."""
    cells = _in_column(row, columns, "present")
    return any(not any(char.isalnum() for char in cell.text) and not YES_CELL.fullmatch(cell.text) for cell in cells)


def _columns(row: Line) -> dict[int, str]:
    """What each column holds by its head; empty where the row is no head ("Anna Ek | Ja")."""
    if row.cells and looks_like_name(row.cells[0].plain, strict=True):
        return {}
    columns: dict[int, str] = {}
    for at, cell in enumerate(row.cells):
        for name, pattern in TABLE_COLUMNS.items():
            if pattern.fullmatch(cell.plain.strip(" :")):
                columns[at] = name
                break
    headed = sum(bool(cell.text) for cell in row.cells)
    return columns if columns and len(columns) * 2 >= headed else {}


def _row_person(text: str, row: Line, columns: dict[int, str]) -> _Found | None:
    """The person of one row, or None where it names none (a vacancy, a sub-heading)."""
    cells = dict(enumerate(row.cells))
    name_at = next((at for at, name in columns.items() if name == "name"), None)
    if name_at is None:
        name_at = next((at for at, cell in cells.items() if _names(cell)), None)
    if name_at is None or name_at not in cells or not cells[name_at].text or NO_PERSON.fullmatch(cells[name_at].plain):
        return None
    person = person_of(text, cells[name_at].start, cells[name_at].end, listed=True)
    if person is None:
        return None
    filled = [cell for cell in row.cells if cell.text]
    entry = Quote.of(text, filled[0].start, filled[-1].end)
    person, group = replace(person, entry=entry), None
    for at, cell in cells.items():
        if at != name_at and cell.text:
            person, group = _with_cell(person, group, cell, columns.get(at))
    return person, group


def _names(cell: Quote) -> bool:
    return looks_like_name(cell.plain.split("(")[0].split(",")[0].strip())


def _with_cell(person: Person, group: str | None, cell: Quote, column: str | None) -> _Found:
    """The person and group with what one more cell says, by the head of its column or else by its words."""
    said = cell.plain
    column = column or _column_of(said)
    changes: dict[str, Any] = {}
    if column == "role":
        changes = {"role": person.role or said.casefold()}
    elif column == "party":
        changes = {"party": person.party or said.strip("()")}
    elif column == "affiliation":
        changes = {"affiliation": person.affiliation or _without_remark(cell)}
    elif column == "present":
        changes = {"away": person.away or bool(NO_CELL.fullmatch(said))}
    elif column == "absent":
        changes = {"away": person.away or bool(YES_CELL.fullmatch(said)) or not NO_CELL.fullmatch(said)}
    return replace(person, **changes), said if column == "group" else group


def _column_of(said: str) -> str:
    """What a cell without a head over it holds, by its words."""
    if is_role(said):
        return "role"
    if said.strip("()") in PARTIES:
        return "party"
    return "present" if NO_CELL.fullmatch(said) or YES_CELL.fullmatch(said) else "affiliation"


def _without_remark(cell: Quote) -> Quote:
    """The cell without a remark in brackets on when the person was there."""
    remark = re.search(r"\s*\(([^()]*)\)$", cell.text)
    if remark and PARTIAL.fullmatch(remark.group(1)):
        return Quote(cell.start, cell.start + remark.start(), cell.text[: remark.start()])
    return cell
