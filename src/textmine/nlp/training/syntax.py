"""The treebank half of the pipeline: tags, parts of speech, features and heads, learned together."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language

from textmine.nlp.training.corpora import documents, parted, write
from textmine.nlp.training.plan import Ground, Plan, run
from textmine.nlp.training.treebank import read_treebank

# models/README.md says where each file comes from. Talbanken's dev file is not here: it is only ever measured on.
ANNOTATED_BY_HAND = "sv_talbanken-ud-test.conllu"
CONVERTED = "sv_talbanken-ud-train-converted.conllu"
TRANSLATED = "sv_pud-ud-test.conllu"
COMPONENTS = ("tok2vec", "tagger", "morphologizer", "parser")
# Steps of about a thousand words; the score on the sentences that choose is flat from 3,000 on.
STEPS, EVERY = 4000, 400
_WEIGHTS = {"tag_acc": 0.25, "pos_acc": 0.25, "morph_acc": 0.25, "dep_uas": 0.05, "dep_las": 0.2}


def corpora(treebanks: Path, work: Path) -> tuple[Path, Path]:
    """The files to learn from and to choose by, written to the folder work, from the treebanks in a folder."""
    vocab = spacy.blank("sv").vocab
    learn, choose = parted(read_treebank(treebanks / ANNOTATED_BY_HAND))
    converted = read_treebank(treebanks / CONVERTED)
    translated = read_treebank(treebanks / TRANSLATED)
    docs = [*documents(learn, vocab), *documents(converted, vocab), *documents(translated, vocab, together=1)]
    return write(docs, work / "learn.spacy"), write(documents(choose, vocab), work / "choose.spacy")


def train_syntax(
    treebanks: Path,
    ground: Ground,
    work: Path,
    steps: int = STEPS,
    every: int = EVERY,
) -> Language:
    """The trained pipeline of `COMPONENTS`; its files and the best model stand in the folder work.

    About fifteen minutes on one core at the default number of steps.
    """
    learn, choose = corpora(treebanks, work)
    return run(Plan(COMPONENTS, learn, choose, _WEIGHTS, ground, steps, every), work)
