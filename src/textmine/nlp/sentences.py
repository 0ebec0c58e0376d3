"""Sentence borders fit for minutes: headings, bullets and blank lines end a sentence; abbreviations do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Token

from textmine.swedish.abbreviations import CLOSING, COUNTERS, LEADING

if TYPE_CHECKING:
    from thinc.types import Ints2d

NAME = "textmine_sentences"
# What SENT_START holds, as in spaCy's Token.is_sent_start; 0 leaves the border to others.
_BEGINS, _INSIDE = 1, -1
_STOPS = frozenset({".", "!", "?", "…", "..", "..."})
_CLOSERS = frozenset({'"', "”", "»", "’", "'", ")", "]", "."})
_LONGEST_COUNTER = max(len(word) for word in COUNTERS)
_OPENERS = frozenset({'"', "”", "»", "«", "’", "'", "(", "[", "–", "-"})


@Language.factory(NAME, default_config={"only_certain": False}, assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str, only_certain: bool) -> SentenceBorders:  # noqa: ARG001  spaCy passes them
    """The component that sets sentence borders.

    only_certain: set the borders that layout shows and leave the others to a parser further down the pipeline.
    """
    return SentenceBorders(only_certain)


class SentenceBorders:
    """Sets token.is_sent_start on every token of a Doc made from `nlp.view`."""

    def __init__(self, only_certain: bool = False) -> None:
        self.only_certain = only_certain

    def __call__(self, doc: Doc) -> Doc:
        """The same doc with its borders set."""
        if not len(doc):
            return doc
        # Set all at once: for every single token spaCy would search the whole Doc for a parse (Token.is_sent_start).
        borders = doc.to_array([SENT_START]).astype("int64")
        # spaCy begins a sentence at the first token whatever it is; white space there joins the first word's sentence.
        begins = not doc[0].is_space
        certain, seen_word = True, False
        for token in doc:
            if token.is_space:
                borders[token.i] = _INSIDE
                if "\n" in token.text and seen_word:
                    begins = certain = True
                continue
            seen_word = True
            if begins and (certain or not self.only_certain):
                borders[token.i] = _BEGINS
            elif not self.only_certain:
                borders[token.i] = _INSIDE
            begins, certain = ends_sentence(token), False
        borders[0] = _BEGINS
        return doc.from_array([SENT_START], cast("Ints2d", borders.astype("uint64").reshape(-1, 1)))


def ends_sentence(token: Token) -> bool:
    """Whether a sentence ends after this token, by its stop and by what follows."""
    if not _is_stop(token):
        return False
    following = _next_word(token)
    if following is None:
        return True
    if following.text in _CLOSERS and _glued(following):
        return False  # the border stands after the closing sign
    if following.text in _OPENERS:
        following = _next_word(following) or following
    return following.text[0].isupper() or following.text[0].isdigit()


def _is_stop(token: Token) -> bool:
    """A stop that may end a sentence: a sign, a closing sign after one, or an abbreviation that may stand last."""
    if token.lower_ in CLOSING:
        return True
    if token.text in _CLOSERS and token.text != ".":
        return token.i > 0 and _glued(token) and token.nbor(-1).text in _STOPS
    if token.text not in _STOPS:
        return False
    if token.text != "." or token.i == 0:
        return True
    before = token.nbor(-1)
    whole = before.lower_ + "."
    glued = before.idx + len(before) == token.idx
    is_number = before.is_digit and len(before) <= 2 and _numbers_a_line(before)  # "1. Inledning", "§ 4. Val"
    initial = len(before) == 1 and before.is_upper
    return not (glued and (whole in LEADING or is_number or initial))


def _numbers_a_line(token: Token) -> bool:
    """Whether a number stands first on its line, or behind a sign or a word that counts points."""
    line = ""
    for at in range(token.i - 1, -1, -1):  # backwards, as far as the answer needs: a note may be one long line
        _, found, rest = token.doc[at].text_with_ws.rpartition("\n")
        line = rest + line
        if found or (len(line.rstrip()) > _LONGEST_COUNTER and any(char.isalnum() for char in line)):
            break
    return not any(char.isalnum() for char in line) or line.rstrip().lower().endswith(COUNTERS)


def _glued(token: Token) -> bool:
    """Whether a sign stands directly after another word: a closing one does, an opening one ("? 'Nej'") does not."""
    before = token.nbor(-1)
    return before.idx + len(before) == token.idx


def _next_word(token: Token) -> Token | None:
    """The next token that is not white space, None where a line ends first."""
    for at in range(token.i + 1, len(token.doc)):
        following = token.doc[at]
        if not following.is_space:
            return following
        if "\n" in following.text:
            return None
    return None
