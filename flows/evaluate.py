"""Prints every figure of a pipeline: python -m flows.evaluate --data FOLDER [--model FOLDER] [--json FILE]."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from textmine.nlp.training.evaluate import evaluate, report
from textmine.settings import SHIPPED_MODEL

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with treebank/ and ner/")
    parser.add_argument("--model", type=Path, default=SHIPPED_MODEL)
    parser.add_argument("--json", type=Path, help="a file for the figures")
    arguments = parser.parse_args()
    found = evaluate(arguments.model, arguments.data)
    print(report(found))
    if arguments.json:
        arguments.json.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
