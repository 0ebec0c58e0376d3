"""Records against labels: what was right, wrong and missed, and what changed between two runs. Pure arithmetic.

compare(labels, found) → Comparison → precision, recall, f1
changes(before, after) → what was won and what was lost
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

# White space and the marks of Markdown and of lists say nothing about what a passage is.
_MARKS = re.compile(r"[\s*_#>|\-–•▪]+")
_WORD = re.compile(r"\w+")
# Passages of fewer words than this are alike only if they are the same: one word is part of nearly everything.
_FEWEST_WORDS = 3
# Share of the shorter passage's words that the longer one must hold; where a passage ends is a matter of taste.
ALIKE = 0.7

Likeness = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a run found beside what it should have: pairs of (label, found), labels missed, finds that are wrong."""

    right: tuple[tuple[str, str], ...] = ()
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return len(self.right) / found if (found := len(self.right) + len(self.wrong)) else 1.0

    @property
    def recall(self) -> float:
        """The share of the labels that were found; 1 where there are none."""
        return len(self.right) / asked if (asked := len(self.right) + len(self.missed)) else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Changes:
    """What a later run does better (found, no longer wrong) and worse (lost, newly wrong) than an earlier one."""

    found: tuple[str, ...]
    mended: tuple[str, ...]
    lost: tuple[str, ...]
    broken: tuple[str, ...]


def folded(text: str) -> str:
    """A text in lower case on one line, without marks: two quotations of the same words come out the same."""
    return _MARKS.sub(" ", unicodedata.normalize("NFKC", text)).strip().casefold()


def same(label: str, found: str) -> float:
    """1 if the two are the same text, marks and case aside, else 0."""
    return float(folded(label) == folded(found))


def shared_words(label: str, found: str) -> float:
    """The share of the shorter text's words that stand in the longer one, in [0, 1]; texts of a word or two must be the same."""
    one, other = (Counter(_WORD.findall(folded(text))) for text in (label, found))
    fewest = min(one.total(), other.total())
    if fewest < _FEWEST_WORDS:
        return same(label, found)
    return (one & other).total() / fewest


def compare(
    labels: Sequence[str],
    found: Sequence[str],
    optional: Sequence[str] = (),
    likeness: Likeness = same,
    least: float = 1.0,
) -> Comparison:
    """The two lists matched one to one, the likest pairs first.

    optional are labels that are neither asked for nor wrong to find. A find that is but another piece of a matched label is
    not wrong either. likeness gives a figure in [0, 1] for (label, found); pairs below least do not match.
    """
    pairs = sorted(
        (-likeness(label, find), i, j)
        for i, label in enumerate(labels)
        for j, find in enumerate(found)
        if likeness(label, find) >= least
    )
    of_label: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in pairs:
        if i not in of_label and j not in used:
            of_label[i] = j
            used.add(j)
    wrong = [
        find
        for j, find in enumerate(found)
        if j not in used
        and not any(likeness(label, find) >= least for label in optional)
        and not any(likeness(labels[i], find) >= least and len(find) < len(labels[i]) for i in of_label)
    ]
    return Comparison(
        right=tuple((labels[i], found[j]) for i, j in sorted(of_label.items())),
        missed=tuple(label for i, label in enumerate(labels) if i not in of_label),
        wrong=tuple(wrong),
    )


def pooled(comparisons: Iterable[Comparison]) -> Comparison:
    """Several comparisons as one, so that every label weighs the same."""
    every = list(comparisons)
    return Comparison(
        tuple(pair for one in every for pair in one.right),
        tuple(label for one in every for label in one.missed),
        tuple(find for one in every for find in one.wrong),
    )


def b_cubed(pairs: Sequence[tuple[Hashable, Hashable]]) -> tuple[float, float]:
    """Precision and recall of clusters, each mention weighing the same; pairs of (label's cluster, found cluster), one a mention.

    Source: Bagga and Baldwin, Algorithms for Scoring Coreference Chains, 1998.
    """
    both, of_label, of_found = (
        Counter(pairs),
        Counter(label for label, _ in pairs),
        Counter(found for _, found in pairs),
    )
    if not pairs:
        return 1.0, 1.0
    precision = sum(n * n / of_found[found] for (_, found), n in both.items()) / len(pairs)
    recall = sum(n * n / of_label[label] for (label, _), n in both.items()) / len(pairs)
    return precision, recall


def changes(before: Comparison, after: Comparison) -> Changes:
    """What was won and lost between two runs against the same labels, in the order of the lists."""
    return Changes(
        found=_without((label for label, _ in after.right), (label for label, _ in before.right)),
        mended=_without(before.wrong, after.wrong),
        lost=_without((label for label, _ in before.right), (label for label, _ in after.right)),
        broken=_without(after.wrong, before.wrong),
    )


def _without(texts: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """The texts that are not among the others, each taken away once for each time it stands there."""
    left = Counter(others)
    out = []
    for text in texts:
        if left[text]:
            left[text] -= 1
        else:
            out.append(text)
    return tuple(out)
