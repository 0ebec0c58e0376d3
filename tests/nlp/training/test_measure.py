"""Figures of a pipeline whose answers are known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from textmine.nlp import sentences
from textmine.nlp.training.measure_names import after_harm, name_figures, recall_by_origin
from textmine.nlp.training.measure_syntax import syntax_figures
from textmine.nlp.training.tagged import Tagged
from textmine.nlp.training.treebank import Word

PIECE = Tagged(("Ring", "Mira", "Skog", "nu"), (True, True, True, True), ("O", "B-PERSON", "I-PERSON", "O"))
OTHER = Tagged(("Ring", "Ali", "Nur", "nu"), (True, True, True, True), ("O", "B-PERSON", "I-PERSON", "O"))


@pytest.fixture
def knows_mira() -> Language:
    nlp = spacy.blank("sv")
    nlp.add_pipe("entity_ruler").add_patterns(
        [{"label": "PERSON", "pattern": "Mira Skog"}, {"label": "ORG", "pattern": "nu"}]
    )
    return nlp


def test_names_found_missed_and_wrong(knows_mira: Language) -> None:
    figures = name_figures(knows_mira, [PIECE, OTHER], ["PERSON", "ORG"], together=1)
    assert (figures["PERSON"].precision, figures["PERSON"].recall, figures["PERSON"].wanted) == (1.0, 0.5, 2)
    assert figures["ORG"].precision == 0.0
    assert figures["all"].precision == 1 / 3


def test_labels_that_a_corpus_lacks_do_not_count(knows_mira: Language) -> None:
    figures = name_figures(knows_mira, [PIECE], ["PERSON"], together=1)
    assert figures["all"].f == 1.0


def test_harm_makes_the_names_unknown(knows_mira: Language) -> None:
    harmed = after_harm(knows_mira, [PIECE], ["PERSON"], together=1)
    assert harmed["case lost"]["all"].recall == 0.0


def test_recall_by_origin(knows_mira: Language, tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    entries = {"swedish": ["Mira Skog"], "finnish": ["Mira Skog", "Aino Laine"], "carriers": ["Kalla {name} hit."]}
    path.write_text(json.dumps(entries), encoding="utf-8")
    assert recall_by_origin(knows_mira, path) == {"swedish": 1.0, "finnish": 0.5}


def test_syntax_without_a_tagger_has_borders_only() -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe(sentences.NAME)
    first = (
        Word("Hon", "hon", "PRON", True, "PN", "", 2, "nsubj"),
        Word("går", "gå", "VERB", False, "VB", "", 0, "root"),
    )
    sentence = (*first, Word(".", ".", "PUNCT", True, "MAD", "", 2, "punct"))
    figures = syntax_figures(nlp, [sentence, sentence])
    assert figures["SENT"].f == 1.0
    assert figures["TAG"].f == 0.0
    assert figures["TAG"].wanted == 6
    assert figures["UAS"].wanted == 4  # without punctuation
