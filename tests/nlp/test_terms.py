"""Which words say what a passage is about."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from textmine.nlp import terms


def test_terms_are_lower_case_lemmas_of_content_words(blank: Language) -> None:
    doc = Doc(blank.vocab, words=["Vi", "söker", "Lokaler", "2024", "!"], lemmas=["vi", "söka", "lokal", "2024", "!"])
    assert terms(doc, 0, len(doc.text)) == ("söka", "lokal")


def test_terms_keep_to_the_span(blank: Language) -> None:
    doc = blank("Cykelbanor och belysning")
    assert terms(doc, 15, 24) == ("belysning",)
    assert terms(doc, 0, 9) == ()  # the word only partly lies inside


def test_terms_leave_out_addresses_and_short_words(blank: Language) -> None:
    assert terms(blank("t ex www.sagobygden.se om AI"), 0, 40) == ("ai",)
