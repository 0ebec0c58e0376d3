"""What the shipped pipeline holds and does not hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import pytest
import spacy

from textmine.nlp import checked_names, load, rare_words
from textmine.nlp.checked_names import CheckedNames
from textmine.nlp.rare_words import RareWords
from textmine.nlp.training import places, rare
from textmine.nlp.training.assemble import size
from textmine.nlp.training.evaluate import LINES, OWN_TEST, TREEBANK_TEST
from textmine.nlp.training.measure_names import name_figures, recall_by_origin
from textmine.nlp.training.measure_syntax import syntax_figures
from textmine.nlp.training.ner import NER
from textmine.nlp.training.silver import MEMBERS
from textmine.nlp.training.tagged import read_lines
from textmine.nlp.training.treebank import read_treebank
from textmine.records import Label
from textmine.settings import SHIPPED_MODEL

# Another machine's arithmetic differs in the last bits, which decides a few words of doubt.
TOLERANCE = 0.01
LEAST_OF_BEST = 0.93
MOST_BYTES = 50_000_000


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


def _card() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SHIPPED_MODEL / "meta.json").read_text(encoding="utf-8"))["performance"]
    return found


def test_names_on_our_held_out_lines_are_found_as_the_card_says() -> None:
    pieces = read_lines(LINES / "test.jsonl", spacy.blank("sv"))
    said = _card()["names"][OWN_TEST]
    found = name_figures(load(str(SHIPPED_MODEL)), pieces, [label.value for label in Label], together=1)
    assert {label: found[label].f for label in said} == pytest.approx(
        {label: figure["f"] for label, figure in said.items()}, abs=TOLERANCE
    )


def test_names_of_every_origin_are_found_as_the_card_says() -> None:
    said = _card()["origin"]
    assert recall_by_origin(load(str(SHIPPED_MODEL)), LINES / "names_by_origin.json") == pytest.approx(
        said, abs=TOLERANCE
    )
    assert min(said.values()) > LEAST_OF_BEST * max(said.values())


def test_it_is_small_and_its_labels_are_ours() -> None:
    nlp = load(str(SHIPPED_MODEL))
    assert set(nlp.get_pipe("ner").labels) <= {label.value for label in Label}  # type: ignore[attr-defined]
    assert size(SHIPPED_MODEL) < MOST_BYTES
    assert {"tagger", "morphologizer", "textmine_lemmas", "textmine_sentences"} <= set(nlp.pipe_names)


@pytest.mark.shared
def test_syntax_is_as_the_card_says(shared: Path) -> None:
    said = _card()["syntax"]
    found = syntax_figures(load(str(SHIPPED_MODEL), heads=True), read_treebank(shared / "train" / TREEBANK_TEST))
    assert {name: figure.f for name, figure in found.items()} == pytest.approx(
        {name: said[name]["f"] for name in found}, abs=TOLERANCE
    )


def test_the_dictionary_is_the_one_that_lies_in_models() -> None:
    shipped = cast(RareWords, load(str(SHIPPED_MODEL)).get_pipe(rare_words.NAME)).dictionary
    source = rare.read_dictionary(rare.DICTIONARY)
    assert (shipped.words, shipped.rules) == (source.words, source.rules)


@pytest.mark.shared
def test_the_places_are_those_that_lie_in_models(shared: Path) -> None:
    shipped = cast(CheckedNames, load(str(SHIPPED_MODEL)).get_pipe(checked_names.NAME)).places
    assert shipped == places.read_places(places.PLACES, shared / "train" / NER / MEMBERS)


def test_lists_of_others_have_their_licences_beside_them() -> None:
    for source, names, component in (
        (rare.DICTIONARY, rare.LICENCES, rare_words.NAME),
        (places.PLACES, places.LICENCES, checked_names.NAME),
    ):
        for name in names:
            assert (SHIPPED_MODEL / component / name).read_bytes() == (source / name).read_bytes()
