"""What a compound is made of: "föreningsbidrag" of "förening" and "bidrag". Abstains where the word may be none.

A cut is believed where both sides are known to make compounds: in how many known words the first side begins one and the
last side ends one (the tables, learned from plain text by nlp.training.lexicon), and how long the shorter side is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import log

from textmine.swedish.compounds import LINKING_S, SHORT_FIRSTS, VOWELS

Parts = tuple[str, ...]

# The shortest compound that is looked at ("ishall"), and the shortest parts; a first part may be one of SHORT_FIRSTS.
LEAST_WORD = 6
LEAST_PART = 3
# What a cut must reach, and what each letter of the shorter side and a linking s add. Chosen on the 269 words of
# models/lines/compounds.txt: all that is split there is right, and .939 of the compounds are found.
_LEAST_SCORE = 6.5
_PER_LETTER, _MOST_LETTERS = 0.5, 7
_LINKED = 1.0
# A part is cut once more where it is so long and a cut so much surer: "kommunledning" is, "handling" ("hand", "ling") is not.
# A word of three parts none of whose halves is known as a part is looked for in long words only.
_LEAST_INNER = 10
_LEAST_OF_THREE = 15
_SURER = 2.0


@dataclass(frozen=True, slots=True)
class Compounds:
    """firsts: the look of a first part inside a compound -> (its dictionary form, how many known words begin with it).

    lasts: dictionary form of a last part -> how many known words end in it.
    """

    firsts: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    lasts: Mapping[str, int] = field(default_factory=dict)

    def parts(self, word: str) -> Parts:
        """The dictionary forms that a word in dictionary form, lower case, is made of, in order; () where it is no compound,
        where nothing is known of it, and where it is hyphened.
        """
        found = self._cut(word, _LEAST_SCORE)
        if found is None and len(word) >= _LEAST_OF_THREE:
            found = self._cut_in_three(word)
        return tuple(inner for part in found[1] for inner in self._inner(part) or (part,)) if found else ()

    def _inner(self, part: str) -> Parts:
        """The parts of a part, where it is long and surely a compound."""
        found = self._cut(part, _LEAST_SCORE + _SURER) if len(part) >= _LEAST_INNER else None
        return found[1] if found else ()

    def _cut(self, word: str, least: float) -> tuple[float, Parts] | None:
        """The best cut in two known parts and its score, where that is high enough; of equal ones the first."""
        best = None
        for first, last in cuts(word):
            known, ending = self.firsts.get(first), self.lasts.get(last)
            if known is None or ending is None:
                continue
            base, beginning = known
            score = log(1 + beginning) + log(1 + ending)
            score += _PER_LETTER * min(len(first), len(last), _MOST_LETTERS)
            score += _LINKED * (first.endswith(LINKING_S) and base != first)
            if score >= least and (best is None or score > best[0]):
                best = score, (base, last)
        return best

    def _cut_in_three(self, word: str) -> tuple[float, Parts] | None:
        """The best cut in a known part and one that is itself surely a compound, though not known as a part."""
        best = None
        for first, last in cuts(word):
            begun, ended = self.firsts.get(first), self.lasts.get(last)
            if begun:
                inner, parts = self._cut(last, _LEAST_SCORE + _SURER), (begun[0],)
                found = inner and (inner[0] + log(1 + begun[1]), (*parts, *inner[1]))
            elif ended:
                inner = self._cut(first.removesuffix(LINKING_S), _LEAST_SCORE + _SURER)
                found = inner and (inner[0] + log(1 + ended), (*inner[1], last))
            else:
                found = None
            if found and (best is None or found[0] > best[0]):
                best = found
        return best


def cuts(word: str) -> Iterator[tuple[str, str]]:
    """Every way to cut a word in two. Swedish writes no letter three times: "remissvar" is also "remiss" and "svar".

    >>> [pair for pair in cuts("bussen")]
    [('bus', 'sen'), ('buss', 'sen')]
    """
    if len(word) < LEAST_WORD or not word.isalpha():
        return
    for at in range(2, len(word) - LEAST_PART + 1):
        first, last = word[:at], word[at:]
        if len(first) >= LEAST_PART or first in SHORT_FIRSTS:
            yield first, last
        if first[-1] == first[-2] and first[-1] not in VOWELS:
            yield first, first[-1] + last
