"""How often the machine is right, as measured: what the appendix on method tells its readers."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Protocol

# Written by `textmine score tests/notes --accept`, never by hand.
FILE = Path(str(files("textmine.report.evaluation").joinpath("accuracy.csv")))


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure (of `score.MEASURES`) with its precision (share of the finds that are right), its recall (share found), of how
    many labelled things in how many labelled notes it is.

    measured is the ISO day on which, recipe the notes' recipe with which it was measured. The rules were written with those
    notes at hand, so that on others the figures may be lower.
    """

    measure: str
    precision: float
    recall: float
    of: int
    notes: int
    measured: str
    recipe: str


@lru_cache(maxsize=1)
def figures() -> tuple[Figure, ...]:
    """The figures of accuracy.csv, in its order. Themes are left out, since what belongs to one is a matter of judgement."""
    rows = csv.DictReader(FILE.read_text("utf-8").splitlines())
    return tuple(
        Figure(
            measure=row["measure"],
            precision=float(row["precision"]),
            recall=float(row["recall"]),
            of=int(row["of"]),
            notes=int(row["notes"]),
            measured=row["measured"],
            recipe=row["recipe"],
        )
        for row in rows
    )


class Compared(Protocol):
    """What was found against what is labelled (`score.Comparison`)."""

    @property
    def precision(self) -> float:
        """The share of the finds that are right."""

    @property
    def recall(self) -> float:
        """The share of the labelled that is found."""

    @property
    def right(self) -> Collection[object]:
        """The labelled that are found."""

    @property
    def missed(self) -> Collection[object]:
        """The labelled that are not."""


def figures_of(
    cases: Mapping[str, Collection[str]], pooled: Mapping[str, Compared], recipe: str, day: str
) -> list[Figure]:
    """The figures of a run of the gold cases, in the order of `pooled`, which has each measure over all cases.

    cases are the measures that each labelled note speaks of, by its name; the run was made with `recipe` on the ISO day `day`.
    """
    return [
        Figure(
            measure=measure,
            precision=one.precision,
            recall=one.recall,
            of=len(one.right) + len(one.missed),
            notes=sum(measure in case for case in cases.values()),
            measured=day,
            recipe=recipe,
        )
        for measure, one in pooled.items()
    ]


def written(found: Sequence[Figure]) -> str:
    """The text of accuracy.csv with these figures."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow([one.name for one in fields(Figure)])
    rows.writerows([f"{cell:.3f}" if isinstance(cell, float) else cell for cell in astuple(one)] for one in found)
    return out.getvalue()
