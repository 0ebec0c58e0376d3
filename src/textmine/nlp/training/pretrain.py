"""A first idea of Swedish for the shared layers: from context, guess the letters that a word begins and ends with.

So the layers have met a hundred times more words than the treebanks hold before they learn tags or names: genders and
numbers of nouns that no treebank shows.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import srsly  # type: ignore[import-untyped]  # spaCy's own serialiser
from spacy.cli.init_config import init_config
from spacy.training.pretrain import pretrain
from thinc.api import Config, fix_random_seed

from textmine.nlp.arithmetic import numpy_arithmetic
from textmine.nlp.training.plan import SEED, WIDTH
from textmine.nlp.training.vectors import TEXTS

# Paragraphs of so many letters: shorter ones are headings and numbers, longer ones only slow a batch down.
_LEAST, _MOST = 80, 700
# Every so manieth paragraph, so that all years and both kinds of text are met.
_STRIDE = 3
_RAW, WEIGHTS = "raw.jsonl", "model-last.bin"  # the second is spaCy's name
PARAGRAPHS = 36_000


def pretrain_layers(texts: Path, vectors: Path, work: Path, paragraphs: int = PARAGRAPHS) -> Path:
    """The file of the layers' weights after one reading of so many paragraphs, under the folder work.

    texts: the folder of `vectors.TEXTS`. vectors: the folder that `train_vectors` gave.
    """
    work.mkdir(parents=True, exist_ok=True)
    srsly.write_jsonl(work / _RAW, ({"text": text} for text in islice(paragraphs_of(texts), paragraphs)))
    made = init_config(lang="sv", pipeline=["tok2vec", "tagger"], optimize="efficiency", silent=True, pretraining=True)
    changes = {
        "paths": {"raw_text": str(work / _RAW), "vectors": str(vectors)},
        "system": {"seed": SEED},
        "pretraining": {"max_epochs": 1, "n_save_every": None, "component": "tok2vec"},
        "components": {
            "tok2vec": {"model": {"embed": {"include_static_vectors": True}, "encode": {"width": WIDTH}}},
        },
    }
    fix_random_seed(SEED)
    with numpy_arithmetic():
        pretrain(Config(made).merge(changes).interpolate(), work, use_gpu=-1, silent=True)
    return work / WEIGHTS


def paragraphs_of(texts: Path) -> Iterator[str]:
    """Paragraphs of running text of the right length, from all files in turn, spread over the whole of each."""
    files = [_spread(texts / name) for name in TEXTS]
    while files:
        for lines in list(files):
            line = next(lines, None)
            if line is None:
                files.remove(lines)
            else:
                yield line


def _spread(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in islice(file, 0, None, _STRIDE):
            text = line.strip()
            if _LEAST <= len(text) <= _MOST:
                yield text
