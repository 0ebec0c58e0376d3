"""What the extractors of one note hand on together."""

from __future__ import annotations

from dataclasses import dataclass

from textmine.records import Action, Decision, Mention, Proposal


@dataclass(frozen=True, slots=True)
class Extraction:
    """All records of one note, each kind in text order."""

    mentions: tuple[Mention, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    proposals: tuple[Proposal, ...] = ()
