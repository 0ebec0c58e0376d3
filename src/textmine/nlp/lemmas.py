"""Lemmas from tables and suffix changes learned from treebanks; no statistics at run time, no word list of names.

A word is looked up with its part of speech where a tagger has set one, then without; then the longest known word that it
ends in decides ("samverkansrådet" ends in "rådet", so "samverkansråd"); then the commonest change for its last letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import srsly  # type: ignore[import-untyped]  # spaCy's own serialiser
from spacy.attrs import ENT_TYPE, LEMMA, ORTH, POS
from spacy.language import Language
from spacy.parts_of_speech import NAMES
from spacy.tokens import Doc
from spacy.vocab import Vocab

from textmine.records import Label

if TYPE_CHECKING:
    from thinc.types import Ints2d

NAME = "textmine_lemmas"
ANY = ""  # the part of speech of tables learned from all
FILE = "tables.json"
# A head shorter than this many letters is too often an accident ("ande"). On a tenth of the training sentences set aside
# (no part of speech): 4 letters .9686, 5 .9694, 6 .9709, none .9705. 5 is taken, for the councils in "-rådet".
LEAST_HEAD = 5
LEAST_MODIFIER = 3
# Suffix changes are kept for the last five letters at most; longer ones were never seen often enough.
MOST_SUFFIX = 5
_KEPT = 20_000  # words whose lemmas are kept at hand


@dataclass(frozen=True, slots=True)
class LemmaTables:
    """forms: part of speech -> lower-case form -> change; suffixes: part of speech -> last letters -> change.

    A change is "2are": cut two letters, add "are". Part of speech ANY ("") holds what is commonest over all.
    """

    forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    suffixes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def lemma(self, form: str, pos: str = ANY) -> str | None:
        """The lemma of a lower-case form, None where nothing is known of it."""
        form = form.rstrip("-")  # "vård- och omsorg"
        return self._by_form(form, pos) or self._by_head(form) or self._by_suffix(form, pos)

    def knows(self, form: str) -> bool:
        """Whether a lower-case form stood in what the tables were learned from, other than as a name."""
        return form in self.forms.get(ANY, {})

    def _by_form(self, form: str, pos: str) -> str | None:
        """By the form itself, or by the form without its genitive -s."""
        for known in (form, form[:-1]) if form.endswith("s") else (form,):
            for key in (pos, ANY) if pos else (ANY,):
                change = self.forms.get(key, {}).get(known)
                if change is not None:
                    return apply(known, change)
        return None

    def _by_head(self, form: str) -> str | None:
        """By the longest known word that form ends in, as a compound is inflected in its last part."""
        known = self.forms.get(ANY, {})
        for cut in range(LEAST_MODIFIER, len(form) - LEAST_HEAD + 1):
            change = known.get(form[cut:])
            if change is not None:
                return apply(form, change)
        return None

    def _by_suffix(self, form: str, pos: str) -> str | None:
        rules = self.suffixes.get(pos) or self.suffixes.get(ANY, {})
        for length in range(min(MOST_SUFFIX, len(form) - 1), 0, -1):
            change = rules.get(form[-length:])
            if change is not None:
                return apply(form, change)
        return None


def change_between(form: str, lemma: str) -> str:
    """How form becomes lemma: letters to cut from the end, then what to add.

    >>> change_between("lokalerna", "lokal"), change_between("gick", "gå")
    ('4', '3å')
    """
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f"{len(form) - same}{lemma[same:]}"


def apply(form: str, change: str) -> str:
    """Form after a change made by `change_between`."""
    digits = len(change) - len(change.lstrip("0123456789"))
    cut = int(change[:digits])
    return form[: len(form) - cut] + change[digits:]


@Language.factory(NAME, assigns=["token.lemma"])
def make_lemmas(nlp: Language, name: str) -> TableLemmatizer:  # noqa: ARG001  spaCy passes them
    """An empty lemmatizer; tables come from disk or from training."""
    return TableLemmatizer()


class TableLemmatizer:
    """Sets token.lemma_ on every token that has none."""

    def __init__(self, tables: LemmaTables | None = None) -> None:
        self.tables = tables or LemmaTables()

    @property
    def tables(self) -> LemmaTables:
        """What it works with."""
        return self._tables

    @tables.setter
    def tables(self, tables: LemmaTables) -> None:
        self._tables = tables
        self.forget()

    def forget(self) -> None:
        """Looks every word up anew from now on."""
        self._kept = lru_cache(_KEPT)(self._number_of_lemma)

    def __call__(self, doc: Doc) -> Doc:
        """The same doc with lemmas."""
        # Numbers of strings, all at once: one token object after the other takes four times as long.
        keys = doc.to_array([ORTH, POS, ENT_TYPE, LEMMA]).tolist()
        found = [have or self._kept(doc.vocab, orth, pos, label) for orth, pos, label, have in keys]
        return (
            doc.from_array([LEMMA], cast("Ints2d", np.array(found, dtype=np.uint64).reshape(-1, 1))) if found else doc
        )

    def _number_of_lemma(self, vocab: Vocab, orth: int, pos: int, label: int) -> int:
        strings = vocab.strings
        lemma = self.lemma_of(strings[orth], NAMES.get(pos, ""), strings[label] if label else "")
        return strings.add(lemma)

    def lemma_of(self, text: str, pos: str, label: str = "") -> str:
        """The lemma of a word with its part of speech and the label of the name that it stands in.

        Of a name itself without genitive -s, else by the tables, else its lower-case form.
        """
        if not any(char.isalpha() for char in text):
            return text
        form = text.lower()
        # Taggers and name finders take the capital of a heading or a bullet for a name's: for a word that stood in the
        # tables' texts other than as a name, both must.
        if (pos == "PROPN") + (label == Label.PERSON.value) > self.tables.knows(form):
            return _bare_name(text)
        return self.tables.lemma(form, pos) or form

    def to_bytes(self, **_: Any) -> bytes:
        """The tables as bytes, the same for the same tables."""
        return bytes(srsly.json_dumps(self._data(), sort_keys=True).encode())

    def from_bytes(self, data: bytes, **_: Any) -> TableLemmatizer:
        """The component itself, with the tables that to_bytes gave."""
        read = srsly.json_loads(data)
        self.tables = LemmaTables(read["forms"], read["suffixes"])
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Writes the tables into the folder path."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> TableLemmatizer:
        """The component itself, with the tables in the folder path."""
        return self.from_bytes((Path(path) / FILE).read_bytes())

    def _data(self) -> dict[str, Any]:
        return {"forms": self.tables.forms, "suffixes": self.tables.suffixes}


def _bare_name(text: str) -> str:
    """A name without its genitive -s; "Lars" and "Hans" keep theirs, as the s belongs to so short a name."""
    return (
        text[:-1]
        if len(text) > 5 and text.endswith("s") and not text.endswith(("ss", "us", "is", "as", "es"))
        else text
    )
