"""Lines that nobody annotated but whose names are known: headings and bullets without any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from textmine.nlp.training.corpora import Sentence
from textmine.nlp.training.tagged import OUTSIDE, Tagged

MEMBERS = "persnames_interpellations.tsv"
# A heading or a bullet has this many words at most, and begins with a word that says something.
_MOST_WORDS = 6
_FIRST = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_SHOUTED = 0.12  # of headings stand in capitals
_COLON = 0.15  # of headings end in a colon
_QUESTION_OR_SHOUT = 0.05


def headings(sentences: Sequence[Sentence], number: int, random: Random) -> Iterator[Tagged]:
    """So many headings and bullets without a name: runs of words of treebank sentences that have no proper noun.

    A word that begins a line has a capital in minutes; treebanks and news show capitals there only in whole sentences.
    """
    plain = [sentence for sentence in sentences if all(word.pos not in {"PROPN", "X"} for word in sentence)]
    starts = [(at, first) for at, s in enumerate(plain) for first, word in enumerate(s) if _begins(word.form, word.pos)]
    for at, first in random.sample(starts, min(number, len(starts))):
        run = plain[at][first : first + random.randint(1, _MOST_WORDS)]
        while len(run) > 1 and run[-1].pos in {"PUNCT", "CCONJ", "SCONJ", "ADP", "DET", "PART"}:
            run = run[:-1]
        words = [word.form for word in run]
        words[0] = words[0][0].upper() + words[0][1:]
        if random.random() < _SHOUTED:
            words = [word.upper() for word in words]
        spaces = [word.space for word in run]
        draw = random.random()
        sign = ":" if draw < _COLON else random.choice("!?") if draw < _COLON + _QUESTION_OR_SHOUT else ""
        if sign:
            words, spaces = [*words, sign], [*spaces[:-1], False, True]
        yield Tagged(tuple(words), tuple(spaces), (OUTSIDE,) * len(words))


def _begins(form: str, pos: str) -> bool:
    return pos in _FIRST and form.isalpha() and len(form) > 2
