"""Word vectors by floret: hashed parts of words, so that no word or name is listed and unknown compounds have a vector."""

from __future__ import annotations

import lzma
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import spacy
from spacy.training.initialize import convert_vectors

from textmine.errors import ModelError
from textmine.nlp.training.treebank import read_treebank
from textmine.swedish import model_errors

# models/README.md says where each file comes from.
INTERPELLATIONS = "interpellations.txt.xz"
TEXTS = (INTERPELLATIONS, "lagtext.txt.xz")
TREEBANKS = ("sv_talbanken-ud-train-converted.conllu", "sv_talbanken-ud-test.conllu", "sv_pud-ud-test.conllu")
# research/swedish-model section 2: 50,000 rows of 128 numbers are 25.6 MB and as good for tags as twice as many.
SETTINGS = {
    "model": "cbow",
    "mode": "floret",
    "hashCount": 2,
    "bucket": 50_000,
    "minn": 3,
    "maxn": 5,
    "minCount": 5,
    "dim": 128,
    "epoch": 8,
    "lr": 0.05,
    "ws": 5,
    "neg": 5,
    "thread": 1,  # more threads give other numbers each time
}
_TEXT_FILE, _TABLE_FILE, FOLDER = "words.txt", "vectors.floret", "vectors"


def train_vectors(texts: Path, treebanks: Path, work: Path, **changes: int) -> Path:
    """The folder of a blank Swedish pipeline that holds the vectors, under the folder work.

    texts, treebanks: folders with `TEXTS` and `TREEBANKS`. changes: other values for `SETTINGS`. About twelve minutes on
    one core. Raises ModelError where the package floret is not installed.
    """
    try:
        import floret  # the extra "train"
    except ImportError as error:
        raise ModelError(model_errors.NO_FLORET, model_errors.NO_FLORET_HINT) from error
    work.mkdir(parents=True, exist_ok=True)
    plain = work / _TEXT_FILE
    paths = [texts / name for name in TEXTS]
    with plain.open("w", encoding="utf-8") as file:
        for line in chain(words_of_texts(paths), words_of_treebanks([treebanks / name for name in TREEBANKS])):
            file.write(line + "\n")
    floret.train_unsupervised(str(plain), **{**SETTINGS, **changes}).save_floret_vectors(str(work / _TABLE_FILE))
    nlp = spacy.blank("sv")
    convert_vectors(nlp, work / _TABLE_FILE, truncate=-1, prune=-1, mode="floret")
    nlp.to_disk(work / FOLDER)
    return work / FOLDER


def words_of_texts(paths: Sequence[Path]) -> Iterator[str]:
    """Each paragraph of xz-packed texts (one a line) as words with a space between, cut as the pipeline cuts them."""
    nlp = spacy.blank("sv")
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                yield " ".join(token.text for token in nlp.make_doc(line.strip()) if not token.is_space)


def words_of_treebanks(paths: Sequence[Path]) -> Iterator[str]:
    """Each sentence of CoNLL-U files as words with a space between."""
    for path in paths:
        for sentence in read_treebank(path):
            yield " ".join(word.form for word in sentence)
