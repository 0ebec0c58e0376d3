"""Tag and features that agree: of all pairs that a treebank shows, the one that both components together find likeliest.

The tagger and the morphologizer choose for themselves, and now and then a noun gets a verb's features. Their scores are
added over the pairs instead; a word that one of them is sure of helps the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import srsly  # type: ignore[import-untyped]  # spaCy's own serialiser
from numpy.typing import NDArray
from spacy.language import Language
from spacy.parts_of_speech import NAMES
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.pipeline import Morphologizer, Tagger

Scores = NDArray[np.float32]  # a row a token, a column a label
NAME = "textmine_tags"
_FILE = "pairs.json"
Triple = tuple[str, str, str]  # tag, part of speech, features


@Language.factory(NAME, assigns=["token.tag", "token.pos", "token.morph"])
def make_tags(nlp: Language, name: str) -> JointTags:  # noqa: ARG001  spaCy passes them
    """The component, without pairs; they come from disk or from training."""
    return JointTags(nlp)


class JointTags:
    """Sets tag, part of speech and features of every token. Stands behind `tagger` and `morphologizer`."""

    def __init__(self, nlp: Language, triples: Iterable[Triple] = ()) -> None:
        self._nlp = nlp
        self.triples = sorted(triples)
        self._columns: tuple[NDArray[np.intp], NDArray[np.intp]] | None = None

    def __call__(self, doc: Doc) -> Doc:
        """The same doc with the best of the known triples on each token."""
        if not self.triples or not len(doc):
            return doc
        tagger = cast("Tagger", self._nlp.get_pipe("tagger"))
        morphologizer = cast("Morphologizer", self._nlp.get_pipe("morphologizer"))
        self.write(doc, log_shares(tagger, doc), log_shares(morphologizer, doc))
        return doc

    def write(self, doc: Doc, tags: Scores, features: Scores) -> None:
        """Sets the best triples on the doc's tokens by the logarithms of both components' shares, one row a token."""
        in_tags, in_features = self._both_columns()
        best = (tags[:, in_tags] + features[:, in_features]).argmax(axis=1)
        for token, at in zip(doc, best.tolist(), strict=True):
            tag, pos, feats = self.triples[at]
            if token.is_space:
                continue
            if token.tag_ != tag:
                token.tag_ = tag
            if token.pos_ != pos:
                token.pos_ = pos
            if str(token.morph) != feats:
                token.set_morph(feats or None)  # type: ignore[attr-defined]  # missing in its stub

    def _both_columns(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Each triple's column in the tagger's and in the morphologizer's scores."""
        if self._columns is None:
            tags = {tag: at for at, tag in enumerate(cast("Tagger", self._nlp.get_pipe("tagger")).labels)}
            features = {reading: at for at, reading in enumerate(readings(self._nlp))}
            known = [t for t in self.triples if t[0] in tags and t[1:] in features]
            self.triples = known
            self._columns = (
                np.array([tags[tag] for tag, _, _ in known], dtype=np.intp),
                np.array([features[pos, feats] for _, pos, feats in known], dtype=np.intp),
            )
        return self._columns

    def to_bytes(self, **_: Any) -> bytes:
        """The triples as bytes."""
        return bytes(srsly.json_dumps(self.triples).encode())

    def from_bytes(self, data: bytes, **_: Any) -> JointTags:
        """The component itself, with the triples that to_bytes gave."""
        self.triples = [(tag, pos, feats) for tag, pos, feats in srsly.json_loads(data)]
        self._columns = None
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Writes the triples into the folder path."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> JointTags:
        """The component itself, with the triples in the folder path."""
        return self.from_bytes((Path(path) / _FILE).read_bytes())


def log_shares(component: Tagger, doc: Doc) -> Scores:
    """The logarithm of the share that a tagger or morphologizer gives each of its labels, one row a token."""
    scores = cast("Scores", np.asarray(component.model.predict([doc])[0]))
    scores = scores - scores.max(axis=1, keepdims=True)
    return cast("Scores", scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)))


def readings(nlp: Language) -> Sequence[tuple[str, str]]:
    """Part of speech and features of each of the morphologizer's labels, in its order."""
    morphologizer = cast("Morphologizer", nlp.get_pipe("morphologizer"))
    pos, morph = morphologizer.cfg["labels_pos"], morphologizer.cfg["labels_morph"]
    return [(NAMES[pos[label]], morph[label]) for label in morphologizer.labels]
