"""Names that a finder found are looked at twice."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from textmine.nlp.checked_names import CheckedNames

PLACES = frozenset({"vanköping", "norra vanköping"})
CHECKED = CheckedNames(PLACES)


def _doc(text: str, names: dict[str, str], tagged: str = "") -> Doc:
    """One sentence; names: words and label. tagged: the words that a tagger takes for names."""
    nlp = spacy.blank("sv")
    doc = nlp(text)
    for token in doc:
        token.is_sent_start = token.i == 0
        token.pos_ = "PROPN" if token.text in tagged.split() else "NOUN"
    spans = [doc.char_span(text.index(name), text.index(name) + len(name), label) for name, label in names.items()]
    doc.ents = tuple(span for span in spans if span is not None)
    return doc


def _found(doc: Doc) -> list[tuple[str, str]]:
    return [(name.text, name.label_) for name in CHECKED(doc).ents]


@pytest.mark.parametrize("label", ["PERSON", "ORG", "LOCATION"])
@pytest.mark.parametrize("name", ["Vanköping", "Vanköpings", "Norra Vanköping", "vanköping"])
def test_a_place_is_a_place(name: str, label: str) -> None:
    assert _found(_doc(f"i {name} bor", {name: label})) == [(name, "LOCATION")]


def test_a_document_named_by_a_place_is_still_one() -> None:
    assert _found(_doc("se Vanköping", {"Vanköping": "DOCUMENT"})) == [("Vanköping", "DOCUMENT")]


def test_a_name_without_a_capital_counts_only_where_the_case_is_lost() -> None:
    assert _found(_doc("Sen kom rak stil", {"rak stil": "PERSON"})) == []
    assert _found(_doc("sen kom mirja granfors", {"mirja granfors": "PERSON"})) == [("mirja granfors", "PERSON")]
    assert _found(_doc("Enligt skollagen", {"skollagen": "DOCUMENT"})) == [("skollagen", "DOCUMENT")]


def test_known_names_that_were_passed_over_are_added() -> None:
    doc = _doc("Mötet i Vanköping leds av Anna Granfors", {}, "Vanköping Anna Granfors")
    assert _found(doc) == [("Vanköping", "LOCATION"), ("Anna Granfors", "PERSON")]


def test_what_is_no_known_name_or_stands_in_one_is_not_added() -> None:
    assert _found(_doc("Mötet med Granfors och ANNA", {}, "Granfors ANNA")) == []
    assert _found(_doc("Mötet med Anna", {}, "Mötet")) == []
    doc = _doc("Föreningen Anna Granfors vänner", {"Föreningen Anna Granfors vänner": "ORG"}, "Anna Granfors")
    assert _found(doc) == [("Föreningen Anna Granfors vänner", "ORG")]


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    CHECKED.to_disk(tmp_path)
    assert CheckedNames().from_disk(tmp_path).places == PLACES
    assert CheckedNames().from_bytes(CHECKED.to_bytes()).places == PLACES
