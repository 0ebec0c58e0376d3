"""How the shipped pipeline is made: treebanks in, a spaCy folder and its figures out."""

from __future__ import annotations

from textmine.nlp.training.build import Built, build

__all__ = ["Built", "build"]
