"""What the shipped pipeline holds and does not hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from textmine.nlp import load
from textmine.nlp.training.evaluate import TREEBANK_TEST
from textmine.nlp.training.measure_syntax import syntax_figures
from textmine.nlp.training.treebank import read_treebank
from textmine.settings import SHIPPED_MODEL


def _people(shared: Path) -> set[str]:
    notes = (json.loads(path.read_text(encoding="utf-8")) for path in sorted((shared / "gold").glob("20*.json")))
    texts = {" ".join(m["text"].split()) for note in notes for m in note["mentions"] if m["label"] == "PERSON"}
    return {text for text in texts if " " in text}


@pytest.mark.shared
def test_no_file_holds_a_full_name_of_the_real_notes(shared: Path) -> None:
    people = _people(shared)
    assert people
    held = [path.name for path in SHIPPED_MODEL.rglob("*") if path.is_file() and _any_in(people, path.read_bytes())]
    assert not held


@pytest.mark.shared
def test_strings_hold_no_part_of_a_name_of_the_real_notes(shared: Path) -> None:
    parts = {part for name in _people(shared) for part in name.split() if part[:1].isupper()}
    strings = json.loads((SHIPPED_MODEL / "vocab" / "strings.json").read_text(encoding="utf-8"))
    assert not parts & set(strings)


def _any_in(names: set[str], content: bytes) -> bool:
    return any(name.encode() in content for name in names)


@pytest.mark.shared
def test_lemmas_and_borders_on_talbanken_dev(shared: Path) -> None:
    found = syntax_figures(load(str(SHIPPED_MODEL), heads=True), read_treebank(shared / "train" / TREEBANK_TEST))
    assert found["LEMMA"].f > 0.965  # models/README.md
    assert found["SENT"].f > 0.93
