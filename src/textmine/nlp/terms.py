"""The words of a passage that say what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textmine.swedish.stopwords import STOPWORDS

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Shorter words are abbreviations' parts and list letters ("t ex", "a)"); "ÖK" and "AI" are told by their capitals.
_LEAST_LETTERS = 3


def terms(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    """The lemmas of the content words in doc.text[start:end], lower case, in order.

    start and end are character offsets; a word that only partly lies inside is left out. Function words, the small change
    of meetings (swedish.stopwords), numbers, signs and web addresses are not content words.
    """
    if not len(doc):
        return ()
    # char_span searches by halves: walking the whole note for each of its passages would cost the square of its length.
    # It knows no offset beyond the last token.
    inside = doc.char_span(start, min(end, doc[-1].idx + len(doc[-1])), alignment_mode="contract")
    found: list[str] = []
    for token in inside or ():
        if token.like_url or token.like_email or not any(char.isalpha() for char in token.text):
            continue
        lemma = (token.lemma_ or token.text).lower().strip("-–/.")
        if token.lower_ in STOPWORDS or lemma in STOPWORDS:
            continue
        if len(lemma) >= _LEAST_LETTERS or (len(lemma) > 1 and token.is_upper):
            found.append(lemma)
    return tuple(found)
