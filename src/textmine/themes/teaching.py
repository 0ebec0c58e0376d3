"""What a judged passage teaches of others: those that say nearly the same go where a person put it, or leave with it.

Ten judgements a theme tell little more (benchmarks/teaching.py: twenty themes, ten passages judged in one half of three annotated
notes, F1 in the other half). Words that two confirmed passages share, and no removed one, in at most six passages half of which
the theme holds: +.012 for a heading alone, -.001 beside seed words, and 18 of 29 (19 of 22) passages so added were wrong. Words
of removed passages taken away where two of them share one: -.065. Beside seed words whatever else was tried lost: words that
added passages share .00 to -.10, seeds that gather removed ones taken away -.02, logistic regression on vectors (SIF, LSA,
both, with the passages beside) -.08 to .00.
For a theme with a heading alone the regression gained .02 to .05, and three of four passages that it added were wrong: a count
must not grow so. Likeness of wording is what is left: at _ALIKE the mean stays where it is (within .003), so a judgement reaches
the passages that nearly repeat it and no further.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from textmine.records import Basis, PassageKey, ThemeMatch
from textmine.themes.index import Index
from textmine.themes.passages import Row

# Cosine of two passages' terms, weighted by inverse document frequency. At .5 wrong passages of small themes come along.
_ALIKE = 0.6
# A passage that only resembles another says less than one with a seed or a heading (assign.py).
_STRENGTH = 0.3

Said = Mapping[tuple[PassageKey, str], bool]


def taught(index: Index, matches: Iterable[ThemeMatch], said: Said) -> tuple[ThemeMatch, ...]:
    """The matches after what people have said of like passages; a passage that somebody has judged himself is left as it is.

    said holds, for (passage, theme), whether it is about it. The nearest judged passage of a theme decides; of two that lie
    equally near neither does.
    """
    found = tuple(matches)
    if not said:
        return found
    place = {row.key: i for i, row in enumerate(index.rows)}
    weights = _Weights(index)
    nearest: dict[tuple[int, str], dict[bool, float]] = defaultdict(dict)
    for (passage, theme), yes in said.items():
        for i, alike in weights.like(place[passage]) if passage in place else ():
            best = nearest[i, theme]
            best[yes] = max(alike, best.get(yes, 0.0))
    verdict = {
        (index.rows[i].key, theme): best.get(True, 0.0) - best.get(False, 0.0) for (i, theme), best in nearest.items()
    }
    held = {(match.passage, match.theme) for match in found}
    kept = [one for one in found if (one.passage, one.theme) in said or verdict.get((one.passage, one.theme), 0.0) >= 0]
    added = (
        ThemeMatch(passage, theme, _STRENGTH, Basis.NEAREST)
        for (passage, theme), says in sorted(verdict.items())
        if says > 0 and (passage, theme) not in held and (passage, theme) not in said
    )
    return (*kept, *added)


class _Weights:
    """The terms of rows and of their compounds' parts, with what they weigh, found by what rows share."""

    def __init__(self, index: Index) -> None:
        self._terms = [_terms(row) for row in index.rows]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for i, terms in enumerate(self._terms):
            for term in terms:
                self._holding[term].append(i)
        size = len(self._terms)
        self._idf = {term: math.log(1 + size / len(holding)) for term, holding in self._holding.items()}
        self._length = [math.sqrt(math.fsum(self._idf[term] ** 2 for term in terms)) for terms in self._terms]

    def like(self, i: int) -> Iterable[tuple[int, float]]:
        """The rows that say nearly the same as row i, itself left out, each with the cosine."""
        shared: dict[int, list[float]] = defaultdict(list)
        for term in self._terms[i]:
            for j in self._holding[term]:
                shared[j].append(self._idf[term] ** 2)
        for j, squares in sorted(shared.items()):
            alike = round(math.fsum(squares) / (self._length[i] * self._length[j]), 9)
            if j != i and alike >= _ALIKE:
                yield j, alike


def _terms(row: Row) -> Sequence[str]:
    return sorted({*row.terms, *(part for word in row.words for part in word.parts)})
