"""Builds models/sv_textmine from the treebanks in a folder: python -m flows.train --data FOLDER [--target FOLDER]."""

from __future__ import annotations

import argparse
from pathlib import Path

from prefect import flow

from textmine.nlp.training import build
from textmine.settings import SHIPPED_MODEL


@flow(name="train", log_prints=True)
def train(data: str, target: str = str(SHIPPED_MODEL)) -> dict[str, float]:
    """The shares that the new pipeline gets right; data is the folder of *.conllu files, target the folder to write."""
    built = build(Path(data), Path(target))
    print(f"{built.folder}: {built.size / 1e6:.1f} MB, {built.figures}")
    return {"lemma": built.figures.lemma, "sentence_recall": built.figures.sentence_recall}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--target", default=str(SHIPPED_MODEL))
    arguments = parser.parse_args()
    train.fn(arguments.data, arguments.target)
