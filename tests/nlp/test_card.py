"""The card of the model in force, whichever it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from textmine.errors import ModelError
from textmine.nlp.card import card, figures
from textmine.settings import SHIPPED_MODEL
from textmine.swedish import model_card as words

ONE = {"f": 0.8125, "low": 0.75, "high": 0.9, "precision": 0.8, "recall": 0.825, "wanted": 1240}
FOUND = {
    "syntax": {"TAG": ONE},
    "words": {"compounds": ONE},
    "names": {"our lines": {"all": ONE, "ORG": ONE}},
    "harm": {"our lines": {"case lost": {"all": {**ONE, "f": 0.7125}}}},
    "origin": {"swedish": 0.9, "somali": 0.81},
    "size": {"bytes": 1, "load_seconds": 0.25, "words_per_second": 12000},
}


def said(model: Path | str) -> str:
    return "\n".join("|".join((table.title, *row)) for table in card(str(model)) for row in table.rows)


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    nlp = spacy.blank("sv")
    ner = nlp.add_pipe("ner")
    for label in ("PRS", "ORG", "MSR"):
        ner.add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(tmp_path / "foreign")
    return tmp_path / "foreign"


def test_the_shipped_model_names_its_data_licences_and_faults() -> None:
    shown = said(SHIPPED_MODEL)
    assert "sv_textmine" in shown
    assert "UD_Swedish-Talbanken|CC BY-SA 4.0" in shown
    assert all(fault in shown for fault in words.KNOWN_FAULTS)
    assert words.CHANGES not in shown


def test_another_model_says_what_changes(foreign: Path) -> None:
    shown = said(foreign)
    assert "ORG blir ORG och PRS blir PERSON" in shown
    assert words.NAMES_DROPPED.format(dropped="MSR") in shown
    assert words.LEMMAS_OURS in shown
    assert words.VECTORS_NONE in shown
    assert words.KNOWN_FAULTS[0] not in shown


def test_every_figure_is_shown_with_its_interval() -> None:
    shown = {table.title: table.rows for table in figures(FOUND)}
    row = ("organisation", "0,812", "0,750–0,900", "0,800", "0,825", "1\u00a0240")
    assert row in shown[words.NAMES.format(kind=words.KINDS["our lines"])]
    assert shown[words.HARM][0][1:] == ("0,812", "0,712", "10,0")
    assert shown[words.ORIGIN][1] == ("somaliskt", "0,810", "90 %")


def test_speed_stands_first(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text(json.dumps({"lang": "sv", "name": "x", "performance": FOUND}), encoding="utf-8")
    assert words.WORDS_PER_SECOND.format(n="12\u00a0000") in said(tmp_path)


def test_a_model_that_is_not_there_or_has_no_card_is_told(tmp_path: Path) -> None:
    for model in (tmp_path, "sv_finns_inte", "finns/inte"):
        with pytest.raises(ModelError):
            card(str(model))
