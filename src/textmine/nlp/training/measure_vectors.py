"""How often passages whose vectors lie nearest speak of the same, on invented passages marked by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from spacy.language import Language

from textmine.nlp.passage_vectors import encoder
from textmine.nlp.terms import terms
from textmine.nlp.training.counting import Counts, Figure, figure
from textmine.nlp.words import words_of
from textmine.records import BlockKind, Passage

PASSAGES = "passages.tsv"
# So many of the nearest neighbours are looked at.
NEAREST = (1, 3)


def neighbour_figures(nlp: Language, lines: Path) -> dict[str, Figure]:
    """The share of each passage's nearest 1 and 3 that are about the same; empty for a model without vectors.

    lines: the folder with `PASSAGES`, a subject and a passage a line.
    """
    rows = [line.split("\t") for line in (lines / PASSAGES).read_text(encoding="utf-8").splitlines() if "\t" in line]
    encoded = encoder(nlp)([_passage(nlp, text) for _, text in rows])
    told = [at for at, vector in enumerate(encoded) if vector]
    if not told:
        return {}
    vectors = np.stack([np.frombuffer(encoded[at], "<f2").astype(np.float64) for at in told])
    likeness = vectors @ vectors.T
    np.fill_diagonal(likeness, -np.inf)
    nearest = np.argsort(-likeness, axis=1, kind="stable")
    about = [rows[at][0] for at in told]
    return {
        f"nearest {count}": figure(
            [Counts(sum(about[j] == about[i] for j in near[:count]), count, count) for i, near in enumerate(nearest)]
        )
        for count in NEAREST
    }


def _passage(nlp: Language, text: str) -> Passage:
    found = terms(nlp(text), 0, len(text))
    parts = tuple(map(words_of(nlp).compounds.parts, found))
    return Passage(0, len(text), text, kind=BlockKind.BULLET, terms=found, parts=parts)
