"""How often the machine is right, as measured: what the appendix on method tells its readers."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure with its precision (share of the finds that are right), its recall (share found), and of how many it is.

    measured is the ISO day on which, recipe the notes' recipe with which it was measured.
    """

    measure: str
    precision: float
    recall: float
    of: int
    measured: str
    recipe: str


@lru_cache(maxsize=1)
def figures() -> tuple[Figure, ...]:
    """The figures of accuracy.csv, in its order.

    They are those of `score` over three real notes labelled by hand, which the rules were written with in view: on other
    notes they may be lower. Themes are left out, since what belongs to one is a matter of judgement.
    """
    lines = files("textmine.report.evaluation").joinpath("accuracy.csv").read_text("utf-8").splitlines()
    return tuple(
        Figure(
            row["measure"],
            float(row["precision"]),
            float(row["recall"]),
            int(row["of"]),
            row["measured"],
            row["recipe"],
        )
        for row in csv.DictReader(lines)
    )
