"""Other models' entity labels become ours."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from textmine.nlp.labels import map_labels


def test_known_labels_are_mapped_and_others_dropped(blank: Language) -> None:
    doc = Doc(blank.vocab, words=["Aina", "i", "Sagobygden", "på", "måndag"])
    doc.ents = [Span(doc, 0, 1, "PRS"), Span(doc, 2, 3, "LOC"), Span(doc, 4, 5, "TME")]
    assert [(ent.text, ent.label_) for ent in map_labels(doc).ents] == [("Aina", "PERSON"), ("Sagobygden", "LOCATION")]
