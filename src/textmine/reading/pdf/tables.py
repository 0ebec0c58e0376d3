"""Ruled tables: where their cells lie, asked of pdfplumber and only for pages whose shapes may hold a table.

Only the geometry comes from pdfplumber. The words in the cells are pdfium's, each character in the one cell that holds its
middle, so that nothing is lost or said twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise, zip_longest
from typing import Any

from textmine.reading.look import LAYOUT_CELL, LAYOUT_PARAGRAPHS
from textmine.reading.marks import bullet_length
from textmine.reading.pdf.glyphs import Box, Glyphs, Segment
from textmine.reading.pdf.hyphens import mend
from textmine.reading.pdf.lines import Item, TableBlock, line_of, lines_of, same_line

_SPACE = 0.25  # of the size: the width of a word space


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a table's cells lie: rows of boxes, None where a merged cell goes on."""

    rows: tuple[tuple[Box | None, ...], ...]

    @property
    def box(self) -> Box:
        """The smallest box that holds all cells."""
        cells = [cell for row in self.rows for cell in row if cell is not None]
        return Box(
            min(c.x0 for c in cells), min(c.top for c in cells), max(c.x1 for c in cells), max(c.bottom for c in cells)
        )


@dataclass(slots=True)
class _Filling:
    """What was found in a table's cells: (row, column) -> stretches of characters."""

    grid: Grid
    cells: dict[tuple[int, int], list[Segment]] = field(default_factory=dict)


def grids_of(page: Any) -> list[Grid]:
    """The tables of a page that have at least two columns; page is pdfplumber's Page."""
    left, top = page.mediabox[0], page.mediabox[1]
    grids = []
    for table in page.find_tables():
        rows = tuple(
            tuple(Box(c[0] - left, c[1] - top, c[2] - left, c[3] - top) if c else None for c in row.cells)
            for row in table.rows
        )
        if max(sum(cell is not None for cell in row) for row in rows) > 1:
            grids.append(Grid(rows))
    return grids


def items_of(glyphs: Glyphs, grids: Sequence[Grid]) -> list[Item]:
    """What a page prints, in reading order: its lines, and each table where its first character stands."""
    if not grids:
        return list(lines_of(glyphs, glyphs.segments()))
    fillings = [_Filling(grid) for grid in grids]
    order: list[list[Segment] | int] = []  # stretches of running text, and the tables between them
    for segment in glyphs.segments():
        for owner, part in _parts(glyphs, segment, grids):
            if owner is None:
                last = order[-1] if order else None
                if isinstance(last, list):
                    last.append(part)
                else:
                    order.append([part])
                continue
            table, row, column = owner
            if table not in order:
                order.append(table)
            fillings[table].cells.setdefault((row, column), []).append(part)
    items: list[Item] = []
    for entry in order:
        items += _table(glyphs, fillings[entry]) if isinstance(entry, int) else lines_of(glyphs, entry)
    return items


def _parts(
    glyphs: Glyphs, segment: Segment, grids: Sequence[Grid]
) -> list[tuple[tuple[int, int, int] | None, Segment]]:
    """The segment cut wherever it passes from one cell to another, each part with the table, row and column it lies in."""
    places = [index for index in range(segment.start, segment.end) if not glyphs.text[index].isspace()]
    owned = [(_owner(glyphs.box(index), grids), index) for index in places]
    parts = []
    for owner, run in groupby(owned, key=lambda pair: pair[0]):
        indices = [index for _, index in run]
        end = indices[-1] + 1
        parts.append((owner, Segment(indices[0], end, segment.divided and end == places[-1] + 1)))
    return parts


def _owner(box: Box, grids: Sequence[Grid]) -> tuple[int, int, int] | None:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    for table, grid in enumerate(grids):
        for row, cells in enumerate(grid.rows):
            for column, cell in enumerate(cells):
                if cell is not None and cell.holds(x, y):
                    return table, row, column
    return None


def _table(glyphs: Glyphs, filling: _Filling) -> list[Item]:
    """The table as one block of rows; as its running lines where it only lays out a page."""
    rows: list[str] = []
    for index, cells in enumerate(filling.grid.rows):
        entries = [_entries(glyphs, filling.cells.get((index, column), []), cell) for column, cell in enumerate(cells)]
        if any(len(entry) >= LAYOUT_PARAGRAPHS and sum(map(len, entry)) > LAYOUT_CELL for entry in entries):
            segments = sorted((s for parts in filling.cells.values() for s in parts), key=lambda s: s.start)
            return list(lines_of(glyphs, segments))
        rows += ["\t".join(line).rstrip() for line in zip_longest(*entries, fillvalue="")]
    rows = [row for row in rows if row.strip()]
    box = filling.grid.box
    return [TableBlock(tuple(rows), box.x0, box.x1, box.top, box.bottom)] if rows else []


def _entries(glyphs: Glyphs, segments: Sequence[Segment], cell: Box | None) -> list[str]:
    """The lines that a cell's writer ended, each as one text; a line that ended because the cell was full goes on."""
    if cell is None:
        return []
    lines = [line for line in (line_of(glyphs, segment) for segment in segments) if line is not None]
    if not lines:
        return []
    room = cell.x1 - (min(line.x0 for line in lines) - cell.x0)  # as wide a margin to the right as to the left
    entries = [lines[0].text]
    for before, line in pairwise(lines):
        full = before.x1 + _SPACE * before.size + line.first > room
        if before.divided:
            entries[-1] = mend(entries[-1], line.text)
        elif same_line(before, line) or full or line.text[0].islower():
            entries[-1] += " " + line.text
        else:
            entries.append(line.text)
    if lines[-1].divided:
        entries[-1] += "-"
    return [_cell_text(entry) for entry in entries]


def _cell_text(text: str) -> str:
    """A cell's line without tabs, a bullet at its start written as everywhere."""
    text = " ".join(text.split())
    return text[bullet_length(text) :] if bullet_length(text) else text
