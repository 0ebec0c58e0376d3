"""The figures of accuracy that the report prints: named, with what they rest on, and as `textmine score --accept` writes them."""

from __future__ import annotations

from textmine.report.evaluation.accuracy import FILE, figures, written
from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.tables import tables
from textmine.swedish.evaluation import CAVEAT, MEASURES, accuracy


def test_what_is_written_is_what_is_read() -> None:
    assert written(figures()) == FILE.read_text("utf-8")


def test_every_figure_is_named_and_comes_with_its_caveat(content: Evaluation) -> None:
    assert {one.measure for one in figures()} <= MEASURES.keys()
    [table] = [one for one in tables(content) if one.key == "figures"]
    assert len(table.rows) == len(figures())
    assert all(row[-1] == CAVEAT and row[-2] > 0 and row[-3] > 0 for row in table.rows)
    assert f"{max(one.notes for one in figures())}\u00a0anteckningar" in accuracy(figures())
