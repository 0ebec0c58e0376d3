"""Builds the shipped pipeline: a blank Swedish tokenizer, sentence borders, lemma tables learned from treebanks."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import cast

import spacy

from textmine import __version__
from textmine.errors import ModelError
from textmine.nlp import lemmas, sentences
from textmine.nlp.training.figures import Figures, figures
from textmine.nlp.training.tables import learn, with_paradigms
from textmine.nlp.training.treebank import read_treebank
from textmine.swedish import model_errors
from textmine.swedish.paradigms import forms

# models/README.md says where each file comes from. The last is only ever measured on.
LEARNED_FROM = ("sv_talbanken-ud-test.conllu", "sv_talbanken-ud-train-converted.conllu", "sv_pud-ud-test.conllu")
MEASURED_ON = "sv_talbanken-ud-dev.conllu"


@dataclass(frozen=True, slots=True)
class Built:
    """Where the pipeline was written, how large it is in bytes, and how good."""

    folder: Path
    size: int
    figures: Figures


def build(data: Path, target: Path) -> Built:
    """Learns the tables from the treebanks in the folder data and writes the pipeline into the folder target.

    Takes some seconds. The same data give the same bytes. Raises ModelError naming the first file that is not there.
    """
    for name in (*LEARNED_FROM, MEASURED_ON):
        if not (data / name).is_file():
            raise ModelError(model_errors.NO_DATA.format(path=data / name), model_errors.NO_DATA_HINT)
    learned = learn(word for name in LEARNED_FROM for sentence in read_treebank(data / name) for word in sentence)
    tables = with_paradigms(learned, forms())
    found = figures(tables, read_treebank(data / MEASURED_ON))
    nlp = spacy.blank("sv")
    nlp.add_pipe(sentences.NAME)
    cast(lemmas.TableLemmatizer, nlp.add_pipe(lemmas.NAME)).tables = tables
    nlp.meta.update(
        name="textmine",
        version=__version__,
        description="Swedish minutes: tokens, sentence borders, lemmas by tables; names are found by rules, not by this model",
        license="CC BY-SA 4.0",
        sources=[
            {"name": "UD_Swedish-Talbanken", "license": "CC BY-SA 4.0"},
            {"name": "UD_Swedish-PUD", "license": "CC BY-SA 4.0"},
        ],
        performance=asdict(found),
    )
    nlp.to_disk(target)
    return Built(target, sum(path.stat().st_size for path in target.rglob("*") if path.is_file()), found)
