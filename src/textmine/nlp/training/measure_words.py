"""How many compounds are split rightly, on lists written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from textmine.nlp.compounds import Compounds, Parts
from textmine.nlp.training.counting import Counts, Figure, figure

LISTS = ("compounds", "compounds_held_out")


def listed(path: Path) -> Iterator[tuple[str, tuple[Parts, ...]]]:
    """Words with the readings that are right, from a line each ("gatukontor gata+kontor"); of one part: no compound."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, readings = line.split()
            yield word, tuple(tuple(reading.split("+")) for reading in readings.split("|"))


def compound_figures(compounds: Compounds, lines: Path) -> dict[str, Figure]:
    """The figures of each of `LISTS` in the folder lines: words split, compounds to split; intervals over words.

    A word that is rightly whole too ("fritid") is wanted only where it is split.
    """
    found = {}
    for name in LISTS:
        counts = []
        for word, readings in listed(lines / f"{name}.txt"):
            parts = compounds.parts(word)
            right = bool(parts) and parts in readings
            wanted = right or all(len(reading) > 1 for reading in readings)
            counts.append(Counts(int(right), int(bool(parts)), int(wanted)))
        found[name] = figure(counts)
    return found
