"""The component that carries `Words` with a pipeline, to disk and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import srsly  # type: ignore[import-untyped]  # spaCy's own serialiser
from spacy.language import Language
from spacy.tokens import Doc

from textmine.nlp.compounds import Compounds
from textmine.nlp.words import NAME, Words

FILE = "words.json"


@Language.factory(NAME)
def make_words(nlp: Language, name: str) -> WordTables:  # noqa: ARG001  spaCy passes them
    """A component that knows no words; they come from disk or from training."""
    return WordTables()


class WordTables:
    """Leaves every Doc as it is."""

    def __init__(self, words: Words | None = None) -> None:
        self.words = words or Words()

    def __call__(self, doc: Doc) -> Doc:
        """The same doc."""
        return doc

    def to_bytes(self, **_: Any) -> bytes:
        """The words as bytes, the same for the same words."""
        compounds = self.words.compounds
        data = {"firsts": compounds.firsts, "lasts": compounds.lasts, "per_million": self.words.per_million}
        return bytes(srsly.json_dumps(data, sort_keys=True).encode())

    def from_bytes(self, data: bytes, **_: Any) -> WordTables:
        """The component itself, with the words that to_bytes gave."""
        read = srsly.json_loads(data)
        firsts = {look: (base, count) for look, (base, count) in read["firsts"].items()}
        self.words = Words(Compounds(firsts, read["lasts"]), read["per_million"])
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Writes the words into the folder path."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> WordTables:
        """The component itself, with the words in the folder path."""
        return self.from_bytes((Path(path) / FILE).read_bytes())
