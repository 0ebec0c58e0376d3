"""Lines whose names are known without an annotator."""

from __future__ import annotations

import lzma
from pathlib import Path
from random import Random

from spacy.language import Language

from textmine.nlp.training.silver import headings, members, paragraphs
from textmine.nlp.training.tagged import OUTSIDE, UNKNOWN, documents
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


def test_members_are_full_names(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("Mirja Granfors\t12\nMirja\t3\n", encoding="utf-8")
    assert members(path) == {"Mirja Granfors"}


def test_paragraphs_know_members_and_bodies_and_leave_the_rest_open(tmp_path: Path, blank: Language) -> None:
    path = tmp_path / "text.xz"
    text = "Igår sade Mirja Granfors att Skolverket och Vetlanda kommun bör tala med Granlunda."
    path.write_bytes(lzma.compress(f"{text}\nInga namn här.\n".encode()))
    [piece] = paragraphs(path, frozenset({"Mirja Granfors"}), blank, 5)
    names = [(" ".join(piece.words[start:end]), label) for start, end, label in piece.names()]
    assert names == [("Mirja Granfors", "PERSON"), ("Skolverket", "ORG"), ("Vetlanda kommun", "ORG")]
    assert piece.tags[piece.words.index("Granlunda")] == UNKNOWN
    assert piece.tags[0] == OUTSIDE
    [doc] = documents([piece], blank.vocab)
    assert [token.text for token in doc if token.ent_iob == 0] == ["Granlunda"]
    assert [ent.label_ for ent in doc.ents] == ["PERSON", "ORG", "ORG"]
