"""SourceText to Minutes: what a note's layout shows, without any language model."""

from __future__ import annotations

from textmine.structure.minutes import minutes_of

__all__ = ["minutes_of"]
