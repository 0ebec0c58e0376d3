"""The actions of a table with a column for the task and one for who is responsible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from textmine.extract.due import due_in
from textmine.extract.responsible import Cast, distinct
from textmine.extract.sentences import trimmed
from textmine.records import Action, ActionKind, Basis, Block, BlockKind, Minutes
from textmine.swedish.promises import TASK_COLUMN, WHO_COLUMN

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^\t|]+")
_RULER = re.compile(r"[\s|:=-]*")
_Cell = tuple[int, int]


def table_actions(cast: Cast, minutes: Minutes) -> Iterator[Action]:
    """One action a row of each table whose head names a task column and a column of who answers for it, in text order.

    A table is a run of table blocks. Rows without a task, or with neither a name nor a date, say nothing to do.
    """
    read = [b for b in minutes.blocks if not _is_ruler(cast.text, b)]
    for is_table, run in groupby(read, key=lambda b: _is_table(cast.text, b)):
        if is_table:
            blocks = list(run)
            yield from _of_table(cast, blocks)


def _of_table(cast: Cast, blocks: Sequence[Block]) -> Iterator[Action]:
    rows = [(block, row) for block in blocks for row in _rows(cast.text, block)]
    if not rows:
        return
    head = [cast.text[a:b] for a, b in rows[0][1]]
    task = next((i for i, cell in enumerate(head) if TASK_COLUMN.fullmatch(cell)), None)
    who = next((i for i, cell in enumerate(head) if WHO_COLUMN.fullmatch(cell)), None)
    if task is None or who is None:
        return
    for block, row in rows[1:]:
        if max(task, who) >= len(row) or not cast.text[slice(*row[task])].strip():
            continue
        start, end = row[0][0], row[-1][1]
        people = distinct(cast.inside(*row[who]))
        due = due_in(cast.ahead, start, end)
        if people or due or any(char.isalpha() for char in cast.text[slice(*row[who])]):
            yield Action(
                start,
                end,
                cast.text[start:end],
                kind=ActionKind.TASK,
                basis=Basis.RULE,
                item=block.item,
                responsible=people,
                due=due.wording if due else None,
                due_iso=due.iso if due else None,
            )


def _is_table(text: str, block: Block) -> bool:
    """Whether a block is a row of a table; above the first heading of a note a row counts to its head."""
    return block.kind is BlockKind.TABLE or (block.kind is BlockKind.HEADER and text.startswith("|", block.start))


def _is_ruler(text: str, block: Block) -> bool:
    """Whether a block is the line under a Markdown table's head."""
    return block.kind is BlockKind.RULE and "|" in text[block.start : block.end]


def _rows(text: str, block: Block) -> list[list[_Cell]]:
    """The rows of a table block as lists of trimmed cells; the ruler line of a Markdown table is none."""
    rows = []
    for line in _LINE.finditer(text, block.start, block.end):
        if _RULER.fullmatch(line.group()):
            continue
        cells = [trimmed(text, c.start(), c.end()) for c in _CELL.finditer(text, line.start(), line.end())]
        inner = [c for c in cells if c[1] > c[0]]
        if len(inner) > 1:
            rows.append(inner if "|" in line.group() else cells)
    return rows
