"""What is learned of words from plain text."""

from __future__ import annotations

from textmine.nlp.training.lexicon import compounds_of, count, per_million
from textmine.nlp.training.treebank import Word

TEXTS = [
    "en gata och en miljö, en skola och ett hus, arbete",
    "gatumiljö skolmiljö skolhus arbetsmiljö",
    "Lisbet och Lisbet",
] * 100
ANNOTATED = [Word("och", "och", "CCONJ")] * 10


def base(form: str) -> str | None:
    return {"hus": "hus"}.get(form)


def test_the_dictionary_form_of_a_first_part_is_found_through_its_linking_letters() -> None:
    compounds = compounds_of(count(TEXTS, ANNOTATED, ()), base)
    assert {look: word for look, (word, _) in compounds.firsts.items()} == {
        "gatu": "gata",
        "skol": "skola",
        "arbets": "arbete",
    }
    assert compounds.lasts == {"hus": 1, "miljö": 3}


def test_names_are_in_no_table() -> None:
    seen = count([*TEXTS, "lisbethus och lisbet"] * 10, ANNOTATED, {"lisbet"})
    assert "lisbet" not in seen.small
    assert "lisbet" not in per_million(seen)
    assert "lisbet" not in compounds_of(seen, base).firsts


def test_shares_count_capitals_too() -> None:
    seen = count(["Och och namn namn"], (), ())
    assert per_million(seen) == {"och": 500_000, "namn": 500_000}


def test_english_paragraphs_are_passed_over() -> None:
    assert count(["the rules of the treaty shall be kept"], (), ()).total == 0
