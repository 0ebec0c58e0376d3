"""Looks twice at what a statistical name finder found: well-known places are no people, and names begin large.

A finder that learned from text in small letters, too, takes words without a capital for names where every other name has
one; and it has not met most of the world's cities, nor every given name. Figures are in models/README.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import srsly  # type: ignore[import-untyped]  # spaCy's own serialiser
from spacy.attrs import POS
from spacy.language import Language
from spacy.parts_of_speech import PROPN
from spacy.tokens import Doc, Span

from textmine.records import Label
from textmine.swedish.names import GIVEN_NAMES

NAME = "textmine_checked_names"
FILE = "places.json"
_GENITIVE = "s"
_MOST_WORDS = 3  # of a person's name
_GIVEN = frozenset(name.lower() for name in GIVEN_NAMES)
_PUBLIC = frozenset(label.value for label in (Label.PERSON, Label.ORG, Label.LOCATION))


@Language.factory(NAME, requires=["doc.ents", "token.pos"], assigns=["doc.ents"])
def make_checked_names(nlp: Language, name: str) -> CheckedNames:  # noqa: ARG001  spaCy passes them
    """A component that knows no places; they come from disk or from training."""
    return CheckedNames()


class CheckedNames:
    """Labels places as such, drops names without a capital where others have one, adds known names that were passed over.

    Needs sentence borders and parts of speech.
    """

    def __init__(self, places: frozenset[str] = frozenset()) -> None:
        """places: lower-case names of places that are no one's name."""
        self.places = places

    def __call__(self, doc: Doc) -> Doc:
        """The same doc."""
        names = doc.ents
        checked = [self._labelled(name) for name in names if name.label_ not in _PUBLIC or _looks_like_one(name)]
        added = [*self._passed_over(doc, checked)]
        if added or len(checked) < len(names) or any(new is not old for new, old in zip(checked, names, strict=True)):
            doc.ents = (*checked, *added)
        return doc

    def _labelled(self, name: Span) -> Span:
        if name.label_ in (Label.PERSON, Label.ORG) and self._is_place(name.text):
            return Span(name.doc, name.start, name.end, Label.LOCATION.value)
        return name

    def _is_place(self, text: str) -> bool:
        return not self.places.isdisjoint(_bases(text))

    def _passed_over(self, doc: Doc, names: Sequence[Span]) -> Iterator[Span]:
        """Words in a row that are tagged as names and stand in none: a known place, or people by their given names."""
        taken = {at for name in names for at in range(name.start, name.end)}
        for start, end in _tagged_as_names(doc):
            row = doc[start:end]
            if not taken.isdisjoint(range(start, end)):
                continue
            if self._is_place(row.text):
                yield Span(doc, start, end, Label.LOCATION.value)
            elif _are_people(row):
                yield Span(doc, start, end, Label.PERSON.value)

    def to_bytes(self, **_: Any) -> bytes:
        """The places as bytes, the same for the same places."""
        return bytes(srsly.json_dumps(sorted(self.places)).encode())

    def from_bytes(self, data: bytes, **_: Any) -> CheckedNames:
        """The component itself, with the places that to_bytes gave."""
        self.places = frozenset(srsly.json_loads(data))
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Writes the places into the folder path."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> CheckedNames:
        """The component itself, with the places in the folder path."""
        return self.from_bytes((Path(path) / FILE).read_bytes())


def _are_people(row: Span) -> bool:
    """Whether the words begin with a given name, "SIV" alone not."""
    acronym = len(row) == 1 and row[0].is_upper
    return len(row) <= _MOST_WORDS and not acronym and not _GIVEN.isdisjoint(_bases(row[0].text))


def _bases(text: str) -> tuple[str, str]:
    """A name in small letters, and without its genitive -s."""
    text = text.lower()
    return text, text.removesuffix(_GENITIVE)


def _tagged_as_names(doc: Doc) -> Iterator[tuple[int, int]]:
    """First word and one past the last of all that is tagged as a name in a row, with capitals, within a sentence."""
    found = [at for at in np.flatnonzero(doc.to_array(POS) == PROPN).tolist() if doc[at].text[0].isupper()]
    cuts = [n for n, (one, two) in enumerate(pairwise(found), start=1) if two > one + 1 or doc[two].is_sent_start]
    for first, last in pairwise((0, *cuts, len(found)) if found else ()):
        yield found[first], found[last - 1] + 1


def _looks_like_one(name: Span) -> bool:
    """Whether a word of the name has a capital, or none of its sentence has: there, the case is lost."""
    return _has_capital(name) or not _has_capital(name.sent)


def _has_capital(words: Span) -> bool:
    return any(token.text[0].isupper() for token in words)
