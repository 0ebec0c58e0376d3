"""Records against labels: what was right, wrong and missed, and what changed between two runs. Pure arithmetic.

compare(labels, found) → Comparison → precision, recall, f1
cases_in(folder) → Case, measured(expected, analysis) → Comparison by measure; Run, changes(before, after) → won and lost
"""

from __future__ import annotations

from textmine.score.cases import Case, cases_in
from textmine.score.comparison import (
    ALIKE,
    Changes,
    Comparison,
    b_cubed,
    changes,
    compare,
    folded,
    pooled,
    same,
    shared_words,
)
from textmine.score.measures import MEASURES, measured, measured_answers
from textmine.score.runs import Run, below, dumps, floors_of, loads, write_floors

__all__ = [
    "ALIKE",
    "MEASURES",
    "Case",
    "Changes",
    "Comparison",
    "Run",
    "b_cubed",
    "below",
    "cases_in",
    "changes",
    "compare",
    "dumps",
    "floors_of",
    "folded",
    "loads",
    "measured",
    "measured_answers",
    "pooled",
    "same",
    "shared_words",
    "write_floors",
]
