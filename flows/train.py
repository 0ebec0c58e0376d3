"""Builds the Swedish pipeline from its data: python -m flows.train --data FOLDER [--target FOLDER] [--work FOLDER]."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from prefect import flow

from textmine.nlp.card import figures
from textmine.nlp.training import build
from textmine.settings import SHIPPED_MODEL


@flow(name="train", log_prints=True)
def train(data: str, target: str = str(SHIPPED_MODEL), work: str = "outputs/training") -> dict[str, Any]:
    """The new pipeline's figures. data: treebank/, ner/ and text/; target: where it is written; work: what stands between."""
    built = build(Path(data), Path(target), Path(work))
    for table in figures(built.figures):
        print("\n".join([table.title, *map("\t".join, table.rows)]))
    return built.figures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--target", default=str(SHIPPED_MODEL))
    parser.add_argument("--work", default="outputs/training")
    arguments = parser.parse_args()
    train.fn(arguments.data, arguments.target, arguments.work)
