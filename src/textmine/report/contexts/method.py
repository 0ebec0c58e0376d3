"""The page that says how things are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from textmine import __version__
from textmine.records import Basis, NoteKind, PassageKey, ThemeTrial
from textmine.report.addresses import theme_url
from textmine.report.site import Cite, Named, Site
from textmine.swedish.judging import TRIALS


@dataclass(frozen=True, slots=True)
class Trial:
    """One trial of how steady the themes are, with the passages that moved and those that got a theme as quotations."""

    name: str
    trial: ThemeTrial
    moved: tuple[Cite, ...]
    gained: tuple[Cite, ...]
    born: tuple[Named, ...]
    gone: tuple[Named, ...]


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
    trials: tuple[Trial, ...]


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
        trials=tuple(_trial(site, trial) for trial in site.snapshot.trials),
    )


def _trial(site: Site, trial: ThemeTrial) -> Trial:
    def cites(keys: Iterable[PassageKey]) -> tuple[Cite, ...]:
        there = (key for key in keys if key in site.passages)
        return tuple(site.cite(site.notes[key[0]], site.passages[key], site.passages[key].item) for key in there)

    def named(themes: Iterable[str]) -> tuple[Named, ...]:
        there = (site.themes[theme] for theme in themes if theme in site.themes)
        return tuple(Named(theme.label, theme_url(theme.id)) for theme in there)

    name = TRIALS[trial.what].format(note=trial.note)
    return Trial(name, trial, cites(trial.moved), cites(trial.gained), named(trial.born), named(trial.gone))
