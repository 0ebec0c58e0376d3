"""A dictionary has its say where the treebanks show a word hardly ever."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from textmine.nlp.dictionary import Dictionary, Rule
from textmine.nlp.rare_words import NAME, Evidence, RareWords, signs

if TYPE_CHECKING:
    from spacy.pipeline import Tagger

NOUN = ("NN", "NOUN", "Number=Plur")
NAMED = ("PM", "PROPN", "Case=Nom")
VERB = ("VB", "VERB", "Tense=Pres")
TRIPLES = (NOUN, NAMED, VERB)
DICTIONARY = Dictionary({"AG": ["lek"]}, [Rule("G", "", "ar", ".")])
EVIDENCE = Evidence(TRIPLES, {"AG G:>ar": {0: 0.9, 2: 0.1}}, name=1, common=frozenset({"kommer"}))


@pytest.fixture
def nlp() -> Language:
    """Tagger and morphologizer on layers of their own that hold every word for a verb in the present tense."""
    nlp = spacy.blank("sv")
    nlp.add_pipe("tok2vec")
    for name in ("tagger", "morphologizer"):
        nlp.add_pipe(name, config={"model": {"tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}}})
    taught = Doc(
        nlp.vocab,
        words=["lekar", "Åbo", "kommer"],
        tags=[t[0] for t in TRIPLES],
        pos=[t[1] for t in TRIPLES],
        morphs=[t[2] for t in TRIPLES],
    )
    nlp.initialize(lambda: [Example(nlp.make_doc("lekar Åbo kommer"), taught)])
    for name, verb in (("tagger", "VB"), ("morphologizer", "VERB")):
        component = cast("Tagger", nlp.get_pipe(name))
        layer = component.model.get_ref("output_layer")
        layer.set_param("W", np.zeros_like(layer.get_param("W")))
        layer.set_param("b", np.array([2.0 if verb in label else 0.0 for label in component.labels], dtype="float32"))
    cast(RareWords, nlp.add_pipe(NAME)).know(DICTIONARY, EVIDENCE)
    return nlp


def _read(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    doc = nlp.make_doc(text)
    doc[0].is_sent_start = True
    for token in doc[1:]:
        token.is_sent_start = False
    for _, component in nlp.pipeline:
        doc = component(doc)
    return [(token.tag_, token.pos_, str(token.morph)) for token in doc]


def test_what_the_dictionary_knows_is_chosen_anew_and_the_rest_stays(nlp: Language) -> None:
    assert _read(nlp, "lekar skolar kommer 4 lek-") == [NOUN, VERB, VERB, VERB, VERB]


def test_a_compound_is_what_its_last_part_is(nlp: Language) -> None:
    assert _read(nlp, "Barnlekar") == [NOUN]


def test_a_capital_inside_a_sentence_is_mostly_a_name(nlp: Language) -> None:
    assert _read(nlp, "lekar Lekar LEKAR") == [NOUN, NAMED, VERB]


def test_a_common_word_is_left_alone(nlp: Language) -> None:
    rare = cast(RareWords, nlp.get_pipe(NAME))
    rare.know(DICTIONARY, replace(EVIDENCE, common=frozenset({"lekar"})))
    assert _read(nlp, "lekar") == [VERB]


def test_a_reading_never_seen_is_known_by_its_gender_and_rule_then_by_its_rule() -> None:
    assert [*signs(("ADG", "G:>ar"))] == ["ADG G:>ar", "+01 G:>ar", "* G:>ar"]
    evidence = Evidence(TRIPLES, {"+00 G:>ar": {0: 1.0}, "* G:>ar": {2: 1.0}})
    assert evidence.of([("AG", "G:>ar")]) == {0: 1.0}
    assert evidence.of([("ABG", "G:>ar")]) == {2: 1.0}
    assert evidence.of([("AG", "G:>ar"), ("ABG", "G:>ar")]) == {0: 0.5, 2: 0.5}
    assert evidence.of([("AG", "")]) == {}


def test_it_is_read_as_it_was_written(nlp: Language, tmp_path: Path) -> None:
    rare = cast(RareWords, nlp.get_pipe(NAME))
    rare.to_disk(tmp_path)
    for other in (RareWords(nlp).from_disk(tmp_path), RareWords(nlp).from_bytes(rare.to_bytes())):
        assert other.evidence == EVIDENCE
        assert other.dictionary.readings("lekar") == (("AG", "G:>ar"),)
        assert other.to_bytes() == rare.to_bytes()
