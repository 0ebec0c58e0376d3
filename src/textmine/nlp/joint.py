"""Tag and features that agree: of all pairs that a treebank shows, the one that both components together find likeliest.

The tagger and the morphologizer choose for themselves, and now and then a noun gets a verb's features. Their scores are
added over the pairs instead; a word that one of them is sure of helps the other. So teachers speak with one voice, and so
the shipped pipeline weighs what a dictionary says of a rare word (`rare_words`). For its other words it would change
nothing: one pipeline alone gains and loses a tenth of a point by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.parts_of_speech import NAMES
from spacy.tokens import Doc, Token

if TYPE_CHECKING:
    from spacy.pipeline import Morphologizer, Tagger

Scores = NDArray[np.float32]  # a row a token, a column a label
Triple = tuple[str, str, str]  # tag, part of speech, features


class JointTags:
    """Chooses tag, part of speech and features of words by the scores of a pipeline's tagger and morphologizer."""

    def __init__(self, nlp: Language, triples: Iterable[Triple]) -> None:
        """nlp: whose labels the scores' columns are; triples: what may be chosen, of which nlp's own are kept."""
        tags = {tag: at for at, tag in enumerate(cast("Tagger", nlp.get_pipe("tagger")).labels)}
        features = {reading: at for at, reading in enumerate(readings(nlp))}
        self.triples = [t for t in sorted(triples) if t[0] in tags and t[1:] in features]
        self._tags = np.array([tags[tag] for tag, _, _ in self.triples], dtype=np.intp)
        self._features = np.array([features[pos, feats] for _, pos, feats in self.triples], dtype=np.intp)

    def sums(self, tags: Scores, features: Scores) -> Scores:
        """What both components' scores give each triple together, one row a token."""
        return cast("Scores", tags[:, self._tags] + features[:, self._features])

    def write(self, doc: Doc, tags: Scores, features: Scores) -> None:
        """Sets the best triples on the doc's tokens by the logarithms of both components' shares, one row a token."""
        best = self.sums(tags, features).argmax(axis=1)
        for token, at in zip(doc, best.tolist(), strict=True):
            if not token.is_space:
                set_triple(token, self.triples[at])


def set_triple(token: Token, triple: Triple) -> None:
    """Sets tag, part of speech and features on a token."""
    tag, pos, feats = triple
    if token.tag_ != tag:
        token.tag_ = tag
    if token.pos_ != pos:
        token.pos_ = pos
    if str(token.morph) != feats:
        token.set_morph(feats or None)  # type: ignore[attr-defined]  # missing in its stub


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
