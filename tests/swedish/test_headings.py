"""Which words read as nouns in a heading."""

from __future__ import annotations

import pytest

from textmine.swedish.headings import definite_endings, may_be_verb, noun_likeness


@pytest.mark.parametrize(
    "word", ["belysning", "Belysningen", "trygghet", "organisationer", "föreningsbidraget", "ledarskap"]
)
def test_noun_likeness_good(word: str) -> None:
    assert noun_likeness(word) == 2


@pytest.mark.parametrize(
    "word", ["gemensamma", "samordnade", "planerar", "kommunala", "tydligt", "viktigaste", "löpande"]
)
def test_noun_likeness_bad(word: str) -> None:
    assert noun_likeness(word) < 2


@pytest.mark.parametrize(
    ("form", "definite"), [("grupp", "gruppen"), ("skola", "skolan"), ("grupper", "grupperna"), ("hus", "huset")]
)
def test_definite_endings(form: str, definite: str) -> None:
    assert definite in [form + ending for ending in definite_endings(form)]


def test_may_be_verb_tells_infinitives_from_definite_plurals() -> None:
    words = ("ansluta", "trygga", "parkerna", "volontärer")
    assert [may_be_verb(word) for word in words] == [True, True, False, False]
