"""The treebank half of the pipeline: tags, parts of speech, features and heads, learned together.

Larger pipelines learn from the treebanks first; what they say together of plain text is added to what the shipped one
learns from (`teachers`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import DocBin

from textmine.nlp.arithmetic import numpy_arithmetic
from textmine.nlp.joint import Triple
from textmine.nlp.training.corpora import Sentence, documents, parted, write
from textmine.nlp.training.features import learn_readings, reread
from textmine.nlp.training.plan import BEST, WIDTH, Ground, Plan, Teacher, run, run_once
from textmine.nlp.training.pretrain import paragraphs_of
from textmine.nlp.training.teachers import annotated
from textmine.nlp.training.treebank import read_treebank

# models/README.md says where each file comes from. Talbanken's dev file is not here: it is only ever measured on.
ANNOTATED_BY_HAND = "sv_talbanken-ud-test.conllu"
CONVERTED = "sv_talbanken-ud-train-converted.conllu"
TRANSLATED = "sv_pud-ud-test.conllu"
COMPONENTS = ("tok2vec", "tagger", "morphologizer", "parser")
_TAGS = COMPONENTS[:-1]  # all but the parser
TAGGED = _TAGS[-1]  # behind it, tags and features are set
_TAG_WEIGHTS = {"tag_acc": 0.34, "pos_acc": 0.33, "morph_acc": 0.33}
_WEIGHTS = {"tag_acc": 0.25, "pos_acc": 0.25, "morph_acc": 0.25, "dep_uas": 0.05, "dep_las": 0.2}
# One document of so many of the converted file joins those that choose the best step: its tags are right.
_CONVERTED_HELD_OUT = 20
# How often the treebanks are repeated beside the teachers' text.
_REPEATED = 3


@dataclass(frozen=True, slots=True)
class Steps:
    """teachers: the pipelines that annotate; paragraphs: how many; the others: steps of about a thousand words.

    of_tags: those of the shipped pipeline's tags before its parser joins, which learn in a third of a step's time alone.
    rounds: the steps of both together, one round going on where the last one ended, and how much of what the parser wants
    of the layers that know tags already is heard.
    """

    teachers: tuple[Teacher, ...] = (Teacher(1, WIDTH), Teacher(2, 128))
    of_teacher: int = 3600
    of_tags: int = 3000
    rounds: tuple[tuple[int, float], ...] = ((3600, 0.5), (2700, 1.0))
    paragraphs: int = 12_000


FULL_STEPS = Steps()


@dataclass(frozen=True, slots=True)
class Treebanks:
    """Sentences to learn from, those that choose the best step, and the tags with the readings that they may have."""

    by_hand: list[Sentence]
    converted: list[Sentence]
    translated: list[Sentence]
    choose: list[Sentence]
    triples: tuple[Triple, ...]


def read(treebanks: Path) -> Treebanks:
    """The treebanks in a folder, parts of speech and features read anew where no hand has set them in today's way."""
    by_hand, choose = parted(read_treebank(treebanks / ANNOTATED_BY_HAND))
    readings = learn_readings(by_hand)
    converted, choose_converted = parted(
        reread(read_treebank(treebanks / CONVERTED), readings), held_out=_CONVERTED_HELD_OUT
    )
    translated = reread(read_treebank(treebanks / TRANSLATED), readings)
    seen = {(word.tag, word.pos, word.feats) for s in (*by_hand, *converted, *translated) for word in s}
    return Treebanks(by_hand, converted, translated, [*choose, *choose_converted], tuple(sorted(seen)))


def corpora(found: Treebanks, work: Path) -> tuple[Path, Path]:
    """The files to learn from and to choose by, written to the folder work."""
    vocab = spacy.blank("sv").vocab
    learn = [*documents([*found.by_hand, *found.by_hand, *found.converted], vocab)]
    learn += documents(found.translated, vocab, together=1)
    return write(learn, work / "learn.spacy"), write(documents(found.choose, vocab), work / "choose.spacy")


def train_syntax(treebanks: Path, texts: Path, ground: Ground, work: Path, effort: Steps = FULL_STEPS) -> Language:
    """The trained pipeline of `COMPONENTS`; its files stand in the folder work.

    treebanks, texts: the folders of the data. Teachers and their text that are in work already are used again.
    """
    found = read(treebanks)
    learn, choose = corpora(found, work)
    plan = Plan(COMPONENTS, learn, choose, _WEIGHTS, ground, effort.of_teacher)
    silver = work / "silver.spacy"
    if not silver.is_file():
        teachers = [
            run_once(replace(plan, width=one.width, seed=one.seed, wide_parser=True), work / f"teacher{at}")
            for at, one in enumerate(effort.teachers)
        ]
        with numpy_arithmetic():
            write(annotated(islice(paragraphs_of(texts), effort.paragraphs), teachers, found.triples), silver)
    both = DocBin().from_disk(silver)
    for _ in range(_REPEATED):
        both.merge(DocBin().from_disk(learn))
    both.to_disk(work / "both.spacy")
    plan = replace(plan, learn=work / "both.spacy")
    begun = work / "tags"
    nlp = run(replace(plan, components=_TAGS, weights=_TAG_WEIGHTS, steps=effort.of_tags), begun)
    for number, (steps, share) in enumerate(effort.rounds, start=1):
        last, begun = begun, work / f"round{number}"
        nlp = run(replace(plan, steps=steps, parser_share=share, goes_on=last / BEST), begun)
    return nlp
