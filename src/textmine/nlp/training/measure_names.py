"""Names found exactly, on news, on a treebank, on our own lines, by origin, and after text has suffered."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.tokens import Doc

from textmine.nlp.training import augment
from textmine.nlp.training.counting import Counts, Figure, figure
from textmine.nlp.training.tagged import Tagged, documents
from textmine.nlp.view import view
from textmine.records import Label

ALL = "all"
_SEED = 11
_CARRIERS = "carriers"
# What is done to the texts: issue 3 of the project asks for these three.
HARMS: Mapping[str, augment.Change] = {
    "case lost": augment.lowered,
    "lines broken in names": augment.broken,
    "5 % slips": augment.slipped,
}
_Spans = set[tuple[int, int, str]]


def name_figures(nlp: Language, pieces: Sequence[Tagged], labels: Sequence[str], together: int) -> dict[str, Figure]:
    """F1 per label and over all (`ALL`) of names found exactly; labels: those that the corpus knows, others do not count.

    together: pieces in one document. The text is read through `nlp.view`, as notes are.
    """
    rows: dict[str, list[Counts]] = {label: [] for label in (ALL, *labels)}
    for gold in documents(pieces, nlp.vocab, together):
        wanted = _spans(gold, labels)
        found = _spans(nlp(view(gold.text)), labels)
        for label, counts in rows.items():
            want = {span for span in wanted if label in (ALL, span[2])}
            have = {span for span in found if label in (ALL, span[2])}
            counts.append(Counts(len(want & have), len(have), len(want)))
    return {label: figure(counts) for label, counts in rows.items()}


def _spans(doc: Doc, labels: Sequence[str]) -> _Spans:
    return {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents if ent.label_ in labels}


def after_harm(
    nlp: Language, pieces: Sequence[Tagged], labels: Sequence[str], together: int
) -> dict[str, dict[str, Figure]]:
    """The figures of `name_figures` on the texts after each of `HARMS`."""
    found = {}
    for harm, change in HARMS.items():
        random = Random(_SEED)  # noqa: S311  no secrets here
        found[harm] = name_figures(nlp, [change(piece, random) for piece in pieces], labels, together)
    return found


def recall_by_origin(nlp: Language, path: Path) -> dict[str, float]:
    """Origin -> share of invented people who are found exactly as persons, each in one carrier sentence after another.

    path: models/lines/names_by_origin.json, lists of full names by origin and of sentences with {name}.
    """
    entries: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    carriers = entries.pop(_CARRIERS)
    shares = {}
    for origin, names in entries.items():
        found = 0
        for at, name in enumerate(names):
            carrier = carriers[at % len(carriers)]
            start = carrier.index("{name}")
            wanted = (start, start + len(name), Label.PERSON.value)
            found += wanted in _spans(nlp(view(carrier.replace("{name}", name))), (Label.PERSON.value,))
        shares[origin] = found / len(names)
    return shares
