"""The page that says how things are counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from textmine import __version__
from textmine.records import Basis, NoteKind
from textmine.report.site import Site


@dataclass(frozen=True, slots=True)
class MethodPage:
    """metod.html: how many notes of each kind, why passages count, and what made the report."""

    kinds: tuple[tuple[NoteKind, int], ...]
    bases: tuple[tuple[Basis, int], ...]
    undated: int
    copies: int
    matches: int
    version: str
    recipe: str


def method_page(site: Site) -> MethodPage:
    """The page of method."""
    kinds = Counter(note.analysis.header.kind for note in site.counted)
    matches = [match for match in site.snapshot.matches if match.passage[0] not in site.originals]
    bases = Counter(match.basis for match in matches)
    return MethodPage(
        kinds=tuple((kind, kinds[kind]) for kind in NoteKind if kinds[kind]),
        bases=tuple((basis, bases[basis]) for basis in Basis if bases[basis]),
        undated=sum(note.date is None for note in site.counted),
        copies=len(site.originals),
        matches=len(matches),
        version=__version__,
        recipe=site.snapshot.recipe,
    )
