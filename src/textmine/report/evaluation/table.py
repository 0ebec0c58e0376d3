"""A table with typed cells, as Excel and CSV write it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from textmine.report.evaluation.content import Evaluation
from textmine.swedish import evaluation as sv
from textmine.trends.occasions import day_of

Cell = str | int | float | dt.date | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its key (swedish.evaluation.SHEETS names it), its columns' keys (COLUMNS; or words as they are), its rows."""

    key: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def name(self) -> str:
        """What readers call it."""
        return sv.SHEETS[self.key]

    @property
    def head(self) -> tuple[str, ...]:
        """The columns as readers call them."""
        return tuple(sv.COLUMNS.get(column, column) for column in self.columns)


def period_of(content: Evaluation, index: int | None) -> str | None:
    """The period of that index in words; None for none."""
    if index is None:
        return None
    one = content.periods[index]
    return sv.period(one.first, one.last)


def when(iso: str | None) -> Cell:
    """A full date as a date; a month or a year as it is given."""
    return day_of(iso) or iso
