"""Other models' entity labels as ours, so that extract knows one set only."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from textmine.records import Label

NAME = "textmine_labels"
# SUC 3 (sv_core_news_*), Stockholm-Umeå Corpus 3.0 manual, chapter on names; CoNLL and UNER (PER, LOC); OntoNotes (GPE).
# Measures, times, objects and events are no labels of ours.
LABELS = {
    "PRS": Label.PERSON,
    "PER": Label.PERSON,
    "PERSON": Label.PERSON,
    "ORG": Label.ORG,
    "LOC": Label.LOCATION,
    "GPE": Label.LOCATION,
    "LOCATION": Label.LOCATION,
    "WRK": Label.DOCUMENT,
    "DOCUMENT": Label.DOCUMENT,
    "PROJECT": Label.PROJECT,
}


@Language.component(NAME, requires=["doc.ents"], assigns=["doc.ents"])
def map_labels(doc: Doc) -> Doc:
    """The same doc, its entities with our labels, those of other kinds dropped."""
    doc.ents = tuple(Span(doc, ent.start, ent.end, LABELS[ent.label_]) for ent in doc.ents if ent.label_ in LABELS)
    return doc
