"""Marked names, from IOB files and from our own lines."""

from __future__ import annotations

import json
from pathlib import Path

from spacy.language import Language

from textmine.nlp.training.tagged import Tagged, documents, of_doc, read_iob, read_lines

UNER = """# sent_id = 1
1\tMira\tB-PER\t-\tx
2\tSkog\tI-PER\t-\tx
3\t,\tO\t-\tx
4\tMässan\tB-MISC\t-\tx

"""
TWO_COLUMNS = "Hon\tO\nleder\tO\nByalaget\tI-ORG\ni\tO\nEkby\tB-LOC\n.\tO\n"


def test_iob_of_numbered_columns(tmp_path: Path) -> None:
    path = tmp_path / "uner.iob2"
    path.write_text(UNER, encoding="utf-8")
    [piece] = read_iob(path)
    assert piece.words == ("Mira", "Skog", ",", "Mässan")
    assert piece.spaces == (True, False, True, True)
    assert piece.tags == ("B-PERSON", "I-PERSON", "O", "O")


def test_iob_of_two_columns_begins_every_name(tmp_path: Path) -> None:
    path = tmp_path / "news.iob2"
    path.write_text(TWO_COLUMNS, encoding="utf-8")
    [piece] = read_iob(path)
    assert list(piece.names()) == [(2, 3, "ORG"), (4, 5, "LOCATION")]


def test_lines_are_read_as_the_model_reads_them(tmp_path: Path, blank: Language) -> None:
    path = tmp_path / "lines.jsonl"
    text = "- Ring **Mira Skog** nu"
    entry = {"text": text, "style": "bullet", "spans": [[9, 18, "PERSON"]]}
    path.write_text(json.dumps(entry) + "\n", encoding="utf-8")
    [piece] = read_lines(path, blank)
    [(start, end, label)] = piece.names()
    assert piece.words[start:end] == ("Mira", "Skog")
    assert label == "PERSON"
    assert "*" not in "".join(piece.words)


def test_documents_keep_names_and_borders(blank: Language) -> None:
    piece = Tagged(("Mira", "Skog", "kom"), (True, True, True), ("B-PERSON", "I-PERSON", "O"))
    [doc] = documents([piece, piece], blank.vocab)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Mira Skog", "PERSON")] * 2
    assert of_doc(doc).tags == piece.tags * 2


def test_with_words_keeps_what_stands_around() -> None:
    piece = Tagged(("av", "Mira", "Skog", "."), (True, True, False, True), ("O", "B-PERSON", "I-PERSON", "O"))
    changed = piece.with_words(1, 3, ("Ali", "Nur", "Berg"))
    assert changed.words == ("av", "Ali", "Nur", "Berg", ".")
    assert changed.spaces == (True, True, True, False, True)
    assert changed.tags == ("O", "B-PERSON", "I-PERSON", "I-PERSON", "O")
