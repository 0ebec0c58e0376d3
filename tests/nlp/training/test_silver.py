"""Lines whose names are known without an annotator."""

from __future__ import annotations

from random import Random

from textmine.nlp.training.silver import headings
from textmine.nlp.training.tagged import OUTSIDE
from textmine.nlp.training.treebank import Word

PLAIN = (
    Word("Nya", None, "ADJ"),
    Word("lokaler", None, "NOUN"),
    Word("och", None, "CCONJ"),
    Word("stolar", None, "NOUN"),
)
NAMED = (Word("Mirja", None, "PROPN"), Word("lånar", None, "VERB"))


def test_headings_hold_no_name_and_do_not_end_in_small_words() -> None:
    found = list(headings([PLAIN, NAMED] * 30, 40, Random(0)))
    assert len(found) == 40
    for piece in found:
        assert piece.words[0][0].isupper()
        assert piece.words[-1].lower() != "och"
        assert "lånar" not in " ".join(piece.words).lower()
        assert set(piece.tags) == {OUTSIDE}
        assert len(piece.words) == len(piece.spaces) == len(piece.tags)
