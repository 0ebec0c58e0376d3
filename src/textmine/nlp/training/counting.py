"""Shares with their intervals: what was found, what was to be found, and how much of that chance explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# 1,000 resamples give the second decimal of a 95 % interval; the seed makes it the same each time.
_ROUNDS = 1000
_SEED = 7
_TAILS = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Counts:
    """One document's part in a figure: right ones, all that were proposed, all that were wanted."""

    right: int
    proposed: int
    wanted: int


@dataclass(frozen=True, slots=True)
class Figure:
    """F1 of the sums (the share of right ones where as many are proposed as wanted), 95 % between low and high."""

    f: float
    precision: float
    recall: float
    low: float
    high: float
    wanted: int


def figure(counts: Sequence[Counts]) -> Figure:
    """The figure of these documents together; the interval is a bootstrap over documents."""
    table = np.array([(c.right, c.proposed, c.wanted) for c in counts], dtype=np.int64).reshape(-1, 3)
    right, proposed, wanted = (int(number) for number in table.sum(axis=0))
    drawn = np.random.default_rng(_SEED).integers(0, max(len(table), 1), size=(_ROUNDS, len(table)))
    sums = table[drawn].sum(axis=1)
    low, high = np.percentile(_f1(sums), _TAILS) if len(table) else (0.0, 0.0)
    return Figure(
        f=float(_f1(np.array([[right, proposed, wanted]]))[0]),
        precision=right / proposed if proposed else 0.0,
        recall=right / wanted if wanted else 0.0,
        low=float(low),
        high=float(high),
        wanted=wanted,
    )


def _f1(sums: NDArray[np.int64]) -> NDArray[np.float64]:
    both = sums[:, 1] + sums[:, 2]
    shares: NDArray[np.float64] = 2 * sums[:, 0] / np.maximum(both, 1)
    return shares
