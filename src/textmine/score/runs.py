"""A run over gold cases: its figures, the floors that they may not fall below, and the run that was last accepted."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textmine.errors import SettingsError
from textmine.score.comparison import Changes, Comparison, changes, pooled
from textmine.score.measures import MEASURES
from textmine.swedish.messages import ACCEPTED_UNREADABLE, FLOORS_UNREADABLE, GOLD_HINT

FORMAT = "textmine-score/1"
FLOORS = "floors.csv"
ACCEPTED = "accepted.json"

Floors = Mapping[str, tuple[float, float]]  # (precision, recall) by measure


@dataclass(frozen=True, slots=True)
class Run:
    """The comparisons of a run, by case and measure."""

    cases: Mapping[str, Mapping[str, Comparison]]

    @property
    def figures(self) -> dict[str, Comparison]:
        """Every measure that some case speaks of, over all cases, in the order of MEASURES."""
        every = self.cases.values()
        return {
            measure: pooled(case[measure] for case in every if measure in case)
            for measure in MEASURES
            if any(measure in case for case in every)
        }

    def since(self, before: Run) -> dict[tuple[str, str], Changes]:
        """What has been won and lost since an earlier run, by measure and case; nothing for those that are as they were.

        A case or a measure that the earlier run did not have is left out: nothing can be said of it.
        """
        out = {}
        for name, case in sorted(self.cases.items()):
            for measure in case:
                earlier = before.cases.get(name, {}).get(measure)
                found = changes(earlier, case[measure]) if earlier is not None else Changes((), (), (), ())
                if any((found.found, found.mended, found.lost, found.broken)):
                    out[measure, name] = found
        return out


def floors_of(folder: Path) -> Floors:
    """The floors of a folder of cases: floors.csv in it or beside it, columns measure, precision, recall; none without one.

    Raises SettingsError where the file is something else.
    """
    path = next((path for path in (folder / FLOORS, folder.parent / FLOORS) if path.is_file()), None)
    if path is None:
        return {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return {row["measure"]: (float(row["precision"]), float(row["recall"])) for row in csv.DictReader(file)}
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError(FLOORS_UNREADABLE.format(path=path), GOLD_HINT) from error


def below(figures: Mapping[str, Comparison], floors: Floors) -> tuple[str, ...]:
    """The measures whose precision or recall is below its floor, and those that have a floor but were not measured."""
    return tuple(
        measure
        for measure, (precision, recall) in floors.items()
        if measure not in figures or figures[measure].precision < precision or figures[measure].recall < recall
    )


def write_floors(figures: Mapping[str, Comparison], path: Path) -> None:
    """What is measured now as the floors, rounded down to hundredths."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["measure", "precision", "recall"])
        for measure, comparison in figures.items():
            both = (comparison.precision, comparison.recall)
            rows.writerow([measure, *(f"{math.floor(figure * 100) / 100:.2f}" for figure in both)])


def dumps(run: Run) -> str:
    """A run as a JSON document: the same run, the same bytes."""
    cases = {
        name: {measure: {"right": one.right, "missed": one.missed, "wrong": one.wrong} for measure, one in case.items()}
        for name, case in run.cases.items()
    }
    return json.dumps({"format": FORMAT, "cases": cases}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def loads(document: str) -> Run:
    """The run of a document that `dumps` wrote. Raises SettingsError where it is something else."""
    try:
        data = json.loads(document)
        cases = {data["format"]: data["cases"]}[FORMAT]
        return Run({name: {m: _comparison(row) for m, row in case.items()} for name, case in cases.items()})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsError(ACCEPTED_UNREADABLE, f"{type(error).__name__}: {error}") from error


def _comparison(row: Mapping[str, Any]) -> Comparison:
    right = tuple((str(label), str(found)) for label, found in row["right"])
    return Comparison(right, tuple(map(str, row["missed"])), tuple(map(str, row["wrong"])))
