"""Long texts read piece by piece, so that a note of any length needs no more memory than a short one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# The layers keep some twenty kilobytes for every word of a piece: 150 MB for one of this many characters, as measured.
PIECE = 40_000


def read(nlp: Language, text: str, piece: int = PIECE) -> Doc:
    """The text as one Doc, character for character; nlp reads no more than piece characters at a time.

    A text that fits is read whole. A longer one is cut behind line breaks, where a sentence ends anyhow.
    """
    if len(text) <= piece:
        return nlp(text)
    from spacy.tokens import Doc

    return Doc.from_docs([nlp(part) for part in pieces(text, piece)], ensure_whitespace=False)


def pieces(text: str, longest: int) -> Iterator[str]:
    """The text in parts of at most so many characters: cut behind the last line break, else the last space, else anywhere."""
    start = 0
    while len(text) - start > longest:
        cut = max(text.rfind("\n", start, start + longest), -1)
        if cut < start:
            cut = text.rfind(" ", start, start + longest)
        end = cut + 1 if cut >= start else start + longest
        yield text[start:end]
        start = end
    yield text[start:]
