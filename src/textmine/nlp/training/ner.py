"""The name half of the pipeline: people, organisations, places, projects and documents, from news, a treebank and our lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language

from textmine.nlp.training import augment, silver
from textmine.nlp.training.corpora import TOGETHER, write
from textmine.nlp.training.plan import Ground, Plan, run
from textmine.nlp.training.syntax import CONVERTED
from textmine.nlp.training.tagged import OUTSIDE, Tagged, documents, read_iob, read_lines
from textmine.nlp.training.treebank import read_treebank
from textmine.nlp.training.vectors import INTERPELLATIONS

TREEBANK, NER, TEXT = Path("treebank"), Path("ner"), Path("text")  # the folders of the data
# models/README.md says where each file comes from.
TREEBANK_NAMES = "uner_sv_talbanken-ud-train.iob2"
TREEBANK_CHOICE = "uner_sv_talbanken-ud-dev.iob2"
NEWS = "klintan_train.iob2"
# The treebank's own dev file has 23 names; the last sentences of the news join it to choose the best step.
_NEWS_CHOICE = 636
COMPONENTS = ("tok2vec", "ner")
STEPS, EVERY = 4000, 400
_WEIGHTS = {"ents_f": 1.0}
_SEED = 20
# Changed copies that are added to the sentences themselves, as shares of them.
_NEWS_COPIES = (
    (augment.renamed, 0.25),
    (augment.reorganised, 0.05),
    (augment.lowered, 0.35),
    (augment.raised, 0.10),
    (augment.without_stop, 0.05),
    (augment.broken, 0.20),
    (augment.slipped, 0.20),
)
# Our lines are few and the only ones that look like minutes: each is seen a few times, with other people's names.
_LINE_COPIES = (
    (augment.reorganised, 1.0),
    (augment.renamed, 2.0),
    (augment.lowered, 0.50),
    (augment.raised, 0.10),
    (augment.broken, 0.20),
    (augment.slipped, 0.30),
)
_POLITICAL_COPIES = ((augment.renamed, 0.5), (augment.reorganised, 0.3))
_PARAGRAPHS, _HEADINGS = 1000, 2500


def corpora(data: Path, lines: Path, work: Path) -> tuple[Path, Path]:
    """The files to learn from and to choose by, written to the folder work.

    data: the folder with ner/, treebank/ and text/. lines: our annotated lines to learn from (models/lines/train.jsonl).
    """
    nlp = spacy.blank("sv")
    random = Random(_SEED)  # noqa: S311  no secrets here
    news = read_iob(data / NER / NEWS)
    treebank = read_iob(data / NER / TREEBANK_NAMES)
    own = [on_its_line(piece) for piece in read_lines(lines, nlp)]
    own_choice, own = own[::TOGETHER], [piece for at, piece in enumerate(own) if at % TOGETHER]
    running = with_copies([*treebank, *news[:-_NEWS_CHOICE]], _NEWS_COPIES, random)
    people = silver.members(data / NER / silver.MEMBERS)
    political = list(silver.paragraphs(data / TEXT / INTERPELLATIONS, people, nlp, _PARAGRAPHS))
    political = with_copies(political, _POLITICAL_COPIES, random)
    sentences = read_treebank(data / TREEBANK / CONVERTED)
    empty = [on_its_line(piece) for piece in silver.headings(sentences, _HEADINGS, random)]
    minutes = [*with_copies(own, _LINE_COPIES, random), *empty]
    random.shuffle(minutes)
    choose = [*documents([*read_iob(data / NER / TREEBANK_CHOICE), *news[-_NEWS_CHOICE:]], nlp.vocab)]
    choose += documents(own_choice, nlp.vocab)
    learn = [doc for pieces in (running, political, minutes) for doc in documents(pieces, nlp.vocab)]
    return write(learn, work / "learn.spacy"), write(choose, work / "choose.spacy")


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


def train_ner(
    data: Path,
    lines: Path,
    ground: Ground,
    work: Path,
    *,
    steps: int = STEPS,
    every: int = EVERY,
) -> Language:
    """The trained pipeline of `COMPONENTS`; its files and the best model stand in the folder work.

    About seven minutes on one core at the default number of steps.
    """
    learn, choose = corpora(data, lines, work)
    return run(Plan(COMPONENTS, learn, choose, _WEIGHTS, ground, steps, every), work)
