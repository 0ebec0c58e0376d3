"""The name half of the pipeline: people, organisations, places, projects and documents, from news, a treebank and our lines.

Larger pipelines learn first; what most of them find in plain text is added to what the shipped one learns from
(`teachers`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.tokens import DocBin

from textmine.nlp.arithmetic import numpy_arithmetic
from textmine.nlp.training import augment, silver
from textmine.nlp.training.corpora import TOGETHER, write
from textmine.nlp.training.plan import WIDTH, Ground, Plan, Teacher, run, run_once
from textmine.nlp.training.pretrain import paragraphs_of
from textmine.nlp.training.syntax import CONVERTED
from textmine.nlp.training.tagged import OUTSIDE, Tagged, documents, read_iob, read_lines
from textmine.nlp.training.teachers import named
from textmine.nlp.training.treebank import read_treebank

TREEBANK, NER, TEXT = Path("treebank"), Path("ner"), Path("text")  # the folders of the data
# models/README.md says where each file comes from.
TREEBANK_NAMES = "uner_sv_talbanken-ud-train.iob2"
TREEBANK_CHOICE = "uner_sv_talbanken-ud-dev.iob2"
NEWS = "klintan_train.iob2"
TRANSLATED_NAMES = "uner_sv_pud-ud-test.iob2"
# The treebank's own dev file has 23 names; the last sentences of the news join it to choose the best step, and one
# document of so many of the treebank's.
_NEWS_CHOICE = 636
_TREEBANK_HELD_OUT = 10
COMPONENTS = ("tok2vec", "ner")
_WEIGHTS = {"ents_f": 1.0}
_SEED = 20
_RENAMED_LOWERED = augment.in_turn(augment.reorganised, augment.renamed, augment.lowered)
_RENAMED_SLIPPED = augment.in_turn(augment.renamed, augment.slipped)
# Changed copies that are added to the sentences themselves, as shares of them.
_NEWS_COPIES = (
    (augment.renamed, 0.30),
    (augment.reorganised, 0.05),
    (augment.lowered, 0.50),
    (_RENAMED_LOWERED, 0.30),
    (augment.raised, 0.10),
    (augment.without_stop, 0.05),
    (augment.broken, 0.20),
    (augment.slipped, 0.30),
    (_RENAMED_SLIPPED, 0.10),
)
# Our lines are few and the only ones that look like minutes: each is seen a few times, with other people's names.
_LINE_COPIES = (
    (augment.reorganised, 2.0),
    (augment.renamed, 2.0),
    (augment.lowered, 0.50),
    (_RENAMED_LOWERED, 2.0),
    (augment.in_turn(augment.reorganised, augment.renamed, augment.raised), 0.20),
    (augment.in_turn(augment.reorganised, augment.renamed, augment.broken), 0.30),
    (augment.in_turn(augment.reorganised, _RENAMED_SLIPPED), 0.50),
)
_SILVER_COPIES = ((augment.renamed, 0.2), (augment.lowered, 0.2), (augment.broken, 0.1), (augment.slipped, 0.1))
_HEADINGS = 2500
# Of the plain paragraphs without a name, one of so many is kept.
_EMPTY_KEPT = 4


@dataclass(frozen=True, slots=True)
class Steps:
    """As in `syntax.Steps`. agreed: how many teachers must find a name for it to be one."""

    teachers: tuple[Teacher, ...] = (Teacher(1, WIDTH), Teacher(2, WIDTH))
    of_teacher: int = 3200
    of_student: int = 4800
    paragraphs: int = 10_000
    agreed: int = 2


FULL_STEPS = Steps()


def corpora(data: Path, lines: Path, work: Path) -> tuple[Path, Path]:
    """The files to learn from and to choose by, written to the folder work.

    data: the folder with ner/, treebank/ and text/. lines: our annotated lines to learn from (models/lines/train.jsonl).
    """
    nlp = spacy.blank("sv")
    random = Random(_SEED)  # noqa: S311  no secrets here
    news = read_iob(data / NER / NEWS)
    treebank, treebank_choice = _parted(read_iob(data / NER / TREEBANK_NAMES))
    own = [on_its_line(piece) for piece in read_lines(lines, nlp)]
    own_choice, own = own[::TOGETHER], [piece for at, piece in enumerate(own) if at % TOGETHER]
    running = with_copies([*treebank, *news[:-_NEWS_CHOICE]], _NEWS_COPIES, random)
    sentences = read_treebank(data / TREEBANK / CONVERTED)
    empty = [on_its_line(piece) for piece in silver.headings(sentences, _HEADINGS, random)]
    minutes = [*with_copies(own, _LINE_COPIES, random), *empty]
    random.shuffle(minutes)
    running_choice = [*read_iob(data / NER / TREEBANK_CHOICE), *treebank_choice, *news[-_NEWS_CHOICE:]]
    choose = [*documents(running_choice, nlp.vocab), *documents(own_choice, nlp.vocab)]
    learn = [doc for pieces in (running, minutes) for doc in documents(pieces, nlp.vocab)]
    return write(learn, work / "learn.spacy"), write(choose, work / "choose.spacy")


def _parted(pieces: Sequence[Tagged]) -> tuple[list[Tagged], list[Tagged]]:
    learn: list[Tagged] = []
    choose: list[Tagged] = []
    for number, at in enumerate(range(0, len(pieces), TOGETHER)):
        last = number % _TREEBANK_HELD_OUT == _TREEBANK_HELD_OUT - 1
        (choose if last else learn).extend(pieces[at : at + TOGETHER])
    return learn, choose


def with_copies(
    pieces: Sequence[Tagged], copies: Sequence[tuple[augment.Change, float]], random: Random
) -> list[Tagged]:
    """The pieces, then changed copies of some of them, one kind after the other."""
    found = list(pieces)
    for change, share in copies:
        found += augment.some(pieces, change, share, random)
    return found


def on_its_line(piece: Tagged) -> Tagged:
    """The piece with the line break that ends it, as it stands in a note."""
    return Tagged((*piece.words, "\n"), (*piece.spaces[:-1], False, False), (*piece.tags, OUTSIDE))


def plain_texts(texts: Path, teachers: Sequence[Language], work: Path, effort: Steps = FULL_STEPS) -> Path:
    """The file of plain paragraphs with the names that the teachers agree on, and changed copies; in the folder work."""
    vocab = spacy.blank("sv").vocab
    random = Random(_SEED)  # noqa: S311  no secrets here
    kept = []
    with numpy_arithmetic():
        for at, piece in enumerate(named(islice(paragraphs_of(texts), effort.paragraphs), teachers, effort.agreed)):
            if any(tag != OUTSIDE for tag in piece.tags) or at % _EMPTY_KEPT == 0:
                kept.append(piece)
    pieces = with_copies(kept, _SILVER_COPIES, random)
    return write(documents(pieces, vocab, together=2), work / "silver.spacy")


def train_ner(data: Path, lines: Path, ground: Ground, work: Path, effort: Steps = FULL_STEPS) -> Language:
    """The trained pipeline of `COMPONENTS`; its files and the best model stand in the folder work.

    Teachers and their text that are in work already are used again.
    """
    learn, choose = corpora(data, lines, work)
    plan = Plan(COMPONENTS, learn, choose, _WEIGHTS, ground, effort.of_teacher)
    made = work / "silver.spacy"
    if not made.is_file():
        teachers = [
            run_once(replace(plan, width=one.width, seed=one.seed), work / f"teacher{at}")
            for at, one in enumerate(effort.teachers)
        ]
        made = plain_texts(data / TEXT, teachers, work, effort)
    both = DocBin().from_disk(learn)
    both.merge(DocBin().from_disk(made))
    both.to_disk(work / "both.spacy")
    return run(replace(plan, learn=work / "both.spacy", steps=effort.of_student), work)
