"""Which words read as nouns in a heading, how they are inflected, and which name no subject."""

from __future__ import annotations

import pytest

from textmine.swedish import headings


@pytest.mark.parametrize("word", ["belysning", "trygghet", "organisation", "ledarskap", "överenskommelse"])
def test_is_noun_by_its_ending(word: str) -> None:
    assert headings.is_noun(word, frozenset())


@pytest.mark.parametrize(
    ("word", "form"), [("grupp", "gruppen"), ("skola", "skolan"), ("program", "programmet"), ("möte", "mötet")]
)
def test_is_noun_by_the_forms_that_are_written(word: str, form: str) -> None:
    assert headings.is_noun(word, frozenset({form}))
    assert not headings.is_noun(word, frozenset())


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("ringa", {"ringer", "ringde"}),
        ("utse", {"utser", "utses"}),
        ("tydlig", {"tydligen", "tydliga"}),
        ("digital", {"digitala", "digitalt"}),
        ("gående", {"gåenden"}),
    ],
)
def test_is_noun_takes_no_verbs_or_adjectives(word: str, forms: set[str]) -> None:
    assert not headings.is_noun(word, frozenset(forms))


def test_is_nominal_asks_for_a_genitive() -> None:
    assert headings.is_nominal("ung", frozenset({"unga", "ungas"}))
    assert not headings.is_nominal("god", frozenset({"goda"}))


@pytest.mark.parametrize(
    "word",
    [
        *("tillfälle", "förening", "protokoll", "kväll", "byggnadsnämnd", "ungdomsråd", "enhetschef", "kommunstyrelse"),
        *("årsmöte", "styrelsemöte", "mötesprotokoll", "verksamhetsberättelse", "kassör", "revisor"),
    ],
)
def test_names_no_subject(word: str) -> None:
    assert headings.names_no_subject(word)


@pytest.mark.parametrize("word", ["belysning", "kontaktperson", "volontär", "klimat", "samråd", "budget", "berättelse"])
def test_names_a_subject(word: str) -> None:
    assert not headings.names_no_subject(word)


def test_no_subjects_are_single_words_in_lower_case() -> None:
    assert all(word == word.lower() and " " not in word for word in headings.NO_SUBJECTS)


def test_qualities_and_roots() -> None:
    assert headings.qualities("trygghet") == ("trygg", "otrygg")
    assert headings.qualities("enhet") == ()
    assert headings.qualities("skola") == ()
    assert headings.same_root("tydlighet", "tydlig")
    assert not headings.same_root("ungdomspanel", "ungdom")


def test_forms_of_nouns_and_adjectives() -> None:
    assert {"volontärer", "volontärerna"} <= headings.inflections("volontär")
    assert headings.plurals("kontaktperson") >= {"kontaktpersoner"}
    assert "ungas" in headings.genitives("ung")
    assert "kommunens" in headings.genitives("kommun")
    assert {"ideellt", "ideella"} <= headings.adjective_forms("ideell")
    assert headings.is_adjective("sociala")
    assert not headings.is_adjective("skickar")
