"""A long text, read in pieces, is the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from textmine.nlp import load, read
from textmine.nlp.pieces import pieces
from textmine.settings import SHIPPED_MODEL

TEXT = "Rådet träffas i Ekby. Lokalerna behövs.\n- Ungdomarna får nycklar\n\nNästa möte blir i maj.\n"


@given(text=st.text(alphabet="aå \n.", max_size=60), longest=st.integers(1, 20))
def test_pieces_are_the_text_and_none_is_too_long(text: str, longest: int) -> None:
    parts = list(pieces(text, longest))
    assert "".join(parts) == text
    assert all(len(part) <= longest for part in parts)


def test_a_piece_ends_with_its_line() -> None:
    assert list(pieces("en rad\nen till\ntre", 10)) == ["en rad\n", "en till\n", "tre"]


def test_pieces_read_as_the_whole_does() -> None:
    nlp = load(str(SHIPPED_MODEL))
    whole, parts = nlp(TEXT), read(nlp, TEXT, 45)
    assert parts.text == TEXT
    assert [(t.text, t.idx, t.lemma_) for t in parts] == [(t.text, t.idx, t.lemma_) for t in whole]
    assert [s.start for s in parts.sents] == [s.start for s in whole.sents]
