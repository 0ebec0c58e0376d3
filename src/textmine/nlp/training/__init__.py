"""How the shipped pipeline is made: treebanks, named texts and plain texts in, a spaCy folder and its figures out.

texts ─vectors→ ─pretrain→ ground ─syntax, ner→ two halves ─assemble→ pipeline ─evaluate→ figures
"""

from __future__ import annotations

from textmine.nlp.training.build import FULL, Built, Effort, build

__all__ = ["FULL", "Built", "Effort", "build"]
