"""Tag and features are chosen together."""

from __future__ import annotations

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from textmine.nlp.joint import JointTags, Scores, readings

NOUN, VERB = ("NN", "NOUN", "Number=Sing"), ("VB", "VERB", "Tense=Pres")


def _pipeline() -> Language:
    nlp = spacy.blank("sv")
    taught = Doc(
        nlp.vocab,
        words=["val", "väljer"],
        tags=["NN", "VB"],
        pos=["NOUN", "VERB"],
        morphs=["Number=Sing", "Tense=Pres"],
    )
    nlp.add_pipe("tagger")
    nlp.add_pipe("morphologizer")
    nlp.initialize(lambda: [Example(nlp.make_doc("val väljer"), taught)])
    return nlp


def _log(*rows: tuple[float, float]) -> Scores:
    return np.log(np.array(rows, dtype=np.float32))


def test_the_surer_component_decides_and_both_agree() -> None:
    nlp = _pipeline()
    joint = JointTags(nlp, [NOUN, VERB])
    assert nlp.get_pipe("tagger").labels == ("NN", "VB")
    order = [NOUN[1:], VERB[1:]]
    sure, unsure = (0.9, 0.1), (0.45, 0.55)
    features = (sure, unsure) if list(readings(nlp)) == order else (sure[::-1], unsure[::-1])
    doc = nlp("val val")
    joint.write(doc, _log(unsure, sure), _log(*features))
    assert [(t.tag_, t.pos_, str(t.morph)) for t in doc] == [NOUN, NOUN]
