"""Which words read as nouns in a heading."""

from __future__ import annotations

import pytest

from textmine.swedish.headings import definite_endings, noun_likeness


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
