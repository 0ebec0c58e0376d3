"""Mentions of all notes → entities that last, with their aliases, affiliations and roles. Abstains where two could be meant."""

from __future__ import annotations

from textmine.resolve.resolution import resolve

__all__ = ["resolve"]
