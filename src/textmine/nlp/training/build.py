"""The whole shipped pipeline from its data: vectors, first layers, syntax, names, lemma tables, put together and measured."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import srsly  # type: ignore[import-untyped]  # spaCy's own serialiser
from spacy.language import Language

from textmine.nlp import checked_names, rare_words
from textmine.nlp.joint import JointTags
from textmine.nlp.lemmas import LemmaTables
from textmine.nlp.training import ner, places, pretrain, rare, silver, syntax, vectors
from textmine.nlp.training.assemble import Tables, assemble, save, size
from textmine.nlp.training.evaluate import LINES, NAME_TESTS, TREEBANK_TEST, evaluate, must_be_there
from textmine.nlp.training.lexicon import learn_words
from textmine.nlp.training.ner import NER, TEXT, TREEBANK
from textmine.nlp.training.plan import Ground
from textmine.nlp.training.syntax import FULL_STEPS, Steps
from textmine.nlp.training.tables import learn, with_paradigms
from textmine.nlp.training.treebank import read_treebank
from textmine.swedish.paradigms import forms

TREEBANKS = (syntax.ANNOTATED_BY_HAND, syntax.CONVERTED, syntax.TRANSLATED)
NEEDED: tuple[Path, ...] = (
    *(TREEBANK / name for name in TREEBANKS),
    *(NER / name for name in (ner.TREEBANK_NAMES, ner.TREEBANK_CHOICE, ner.NEWS, silver.MEMBERS)),
    *(TEXT / name for name in vectors.TEXTS),
    TREEBANK_TEST,
    *NAME_TESTS.values(),
)
_META = "meta.json"


@dataclass(frozen=True, slots=True)
class Effort:
    """How long each step works: the defaults make the shipped model, small numbers a sample that only shows the way.

    vectors: changes to `vectors.SETTINGS`.
    """

    vectors: Mapping[str, int]
    paragraphs: int = pretrain.PARAGRAPHS
    syntax: Steps = FULL_STEPS
    names: ner.Steps = ner.FULL_STEPS


FULL = Effort(vectors={})


@dataclass(frozen=True, slots=True)
class Built:
    """Where the pipeline was written, how large it is in bytes, and its figures as `evaluate` gives them."""

    folder: Path
    size: int
    figures: dict[str, Any]


def build(data: Path, target: Path, work: Path, lines: Path = LINES, effort: Effort = FULL) -> Built:
    """Trains everything from the data and writes the pipeline into the folder target, its figures in meta.json.

    data: a folder with treebank/, ner/ and text/ (models/README.md). work: a folder for what stands between; vectors and
    layers found there are used again. lines: our own annotated lines. About an hour on one core. Raises ModelError naming
    the first file that is not there.
    """
    must_be_there(data, NEEDED)
    stands_on = ground(data, work / "ground", effort)
    syntax_half = syntax.train_syntax(data / TREEBANK, data / TEXT, stands_on, work / "syntax", effort.syntax)
    names_half = ner.train_ner(data, lines / "train.jsonl", stands_on, work / "ner", effort.names)
    nlp = assemble(syntax_half, names_half, counted(data, lines, syntax_half))
    return finish(nlp, data, target, lines)


def ground(data: Path, work: Path, effort: Effort = FULL) -> Ground:
    """Vectors and first layers, from the folder work where they are there already, else made there."""
    words = work / vectors.FOLDER
    if not words.is_dir():
        words = vectors.train_vectors(data / TEXT, data / TREEBANK, work, **effort.vectors)
    layers = work / pretrain.WEIGHTS
    if not layers.is_file():
        layers = pretrain.pretrain_layers(data / TEXT, words, work, effort.paragraphs)
    return Ground(words, layers)


def counted(data: Path, lines: Path, syntax_half: Language) -> Tables:
    """All that is counted and not trained, some 45 s on one core; the dictionary and the places stand in models/.

    syntax_half: whose tags and features rare words may have.
    """
    lemmas = lemma_tables(data / TREEBANK)
    known = rare.read_dictionary(rare.DICTIONARY)
    found = syntax.read(data / TREEBANK)
    learned = (*found.by_hand, *found.converted, *found.translated)
    evidence = rare.learn_evidence(known, learned, JointTags(syntax_half, found.triples).triples)
    named = places.read_places(places.PLACES, data / NER / silver.MEMBERS)
    return Tables(lemmas, learn_words(data, lines / "train.jsonl", lemmas), named, known, evidence)


def lemma_tables(treebanks: Path) -> LemmaTables:
    """The lemma tables of the treebanks in a folder, with the paradigms of swedish.paradigms. The same files, the same tables."""
    learned = learn(word for name in TREEBANKS for sentence in read_treebank(treebanks / name) for word in sentence)
    return with_paradigms(learned, forms())


def finish(nlp: Language, data: Path, target: Path, lines: Path = LINES) -> Built:
    """Writes the pipeline with the licences of its lists, measures what was written, adds the figures to its meta.json."""
    save(nlp, target)
    for source, names, component in (
        (rare.DICTIONARY, rare.LICENCES, rare_words.NAME),
        (places.PLACES, places.LICENCES, checked_names.NAME),
    ):
        for name in names:
            shutil.copyfile(source / name, target / component / name)
    written = size(target)
    figures = evaluate(target, data, lines)
    meta = json.loads((target / _META).read_text(encoding="utf-8"))
    meta["performance"] = figures
    srsly.write_json(target / _META, meta)
    return Built(target, written, figures)
