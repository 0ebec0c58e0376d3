"""One note, whole."""

from __future__ import annotations

from textmine.analyse import analyse
from textmine.nlp import load
from textmine.records import SourceText
from textmine.settings import SHIPPED_MODEL

TEXT = "Möte\n\nVi behöver fler föreningslokaler och mer samverkan.\n"


def test_the_compounds_of_a_passage_come_with_their_parts() -> None:
    found = analyse(SourceText("a.txt", "hash", "txt", TEXT, ()), load(str(SHIPPED_MODEL)))
    passage = found.passages[-1]
    told = dict(zip(passage.terms, passage.parts, strict=True))
    assert told["föreningslokal"] == ("förening", "lokal")
    assert told["samverkan"] == ()
