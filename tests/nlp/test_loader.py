"""One way in to every pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from textmine.errors import ModelError
from textmine.nlp import load, terms, view
from textmine.settings import SHIPPED_MODEL


def test_a_missing_model_says_what_to_do() -> None:
    with pytest.raises(ModelError) as raised:
        load("sv_finns_inte")
    assert "sv_finns_inte" in raised.value.message
    assert "textmine.toml" in raised.value.hint


def test_a_damaged_model_is_told_from_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp", encoding="utf-8")
    with pytest.raises(ModelError) as raised:
        load(str(tmp_path))
    assert str(tmp_path) in raised.value.message


def test_the_shipped_pipeline_reads_a_note() -> None:
    nlp = load(str(SHIPPED_MODEL))
    doc = nlp(view("## Punkt\n- Föreningarnas lokaler behövs.\n- Ungdomarna får nycklar kl. 16."))
    assert len(list(doc.sents)) == 3
    assert terms(doc, 0, len(doc.text)) == ("förening", "lokal", "ungdom", "nyckel")


def test_the_same_pipeline_is_kept() -> None:
    assert load(str(SHIPPED_MODEL)) is load(str(SHIPPED_MODEL))


def test_a_model_without_our_components_gets_them(tmp_path: Path) -> None:
    spacy.blank("sv").to_disk(tmp_path)
    nlp = load(str(tmp_path))
    doc = nlp("Nämndernas lokaler. Fika.")
    assert [token.lemma_ for token in doc][:2] == ["nämnd", "lokal"]
    assert len(list(doc.sents)) == 2


def test_the_shipped_pipeline_holds_no_name_of_a_person() -> None:
    tables = (SHIPPED_MODEL / "textmine_lemmas" / "tables.json").read_text(encoding="utf-8")
    assert '"karlsson"' not in tables
    assert '"stockholm"' not in tables
