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


def test_every_word_of_a_note_lies_in_exactly_one_of_the_spans_that_tile_it(blank: Language) -> None:
    doc = blank("Cykelbanor, belysning\n\n- trygghet i parken  \n")
    words = [(token.text.lower(), token.idx) for token in doc]
    for cut in range(len(doc.text) + 1):
        divided = [word for word, at in words if at < cut < at + len(word)]
        kept = [word for word in terms(doc, 0, len(doc.text)) if word not in divided]
        assert [*terms(doc, 0, cut), *terms(doc, cut, len(doc.text))] == kept


def test_an_empty_note_has_no_terms(blank: Language) -> None:
    assert terms(blank(""), 0, 0) == ()
