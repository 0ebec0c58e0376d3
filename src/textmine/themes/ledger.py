"""The identity of found themes over nights: what they are called by, what continues them, what is new."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from textmine.records import PassageKey, StoredNote, Theme, ThemeMatch, ThemeStatus

PREFIX = "t-"
_ID_DIGITS = 10
# A cluster that shares so much with the old passages of a theme is that theme seen again. After one note less, three of
# four clusters are found again at .5 (research/stack.md 2); at .3 none that a reader would call the same is born anew.
_LEAST_SHARED = 0.3


def founding_id(names: Iterable[str]) -> str:
    """The id of a theme found in these passages (their names: file hash and span), whatever their order."""
    return PREFIX + hashlib.sha256("\n".join(sorted(names)).encode()).hexdigest()[:_ID_DIGITS]


def standing(ledger: Sequence[Theme], theme: str) -> str | None:
    """The id under which a found theme stands today: itself, or what it was merged into; None if it is retired or unknown."""
    by_id = {entry.id: entry for entry in ledger}
    seen: set[str] = set()
    entry = by_id.get(theme)
    while entry is not None and entry.status is ThemeStatus.MERGED and entry.id not in seen:
        seen.add(entry.id)
        entry = by_id.get(entry.merged_into or "")
    return entry.id if entry is not None and entry.status in {ThemeStatus.FOUND, ThemeStatus.WATCHED} else None


def notes_unseen(notes: Sequence[StoredNote], previous: Sequence[ThemeMatch]) -> frozenset[int]:
    """The ids of notes that themes have not looked at as they now are: no match yet, or one on a passage that is gone."""
    seen = {match.passage[0] for match in previous}
    there = {(note.id, one.start, one.end) for note in notes for one in note.analysis.passages}
    changed = {match.passage[0] for match in previous if match.passage not in there}
    return frozenset(note.id for note in notes if note.id not in seen or note.id in changed)


def continued(
    clusters: Sequence[frozenset[PassageKey]], members: Mapping[str, frozenset[PassageKey]]
) -> dict[int, str]:
    """Which theme each cluster continues: index in clusters -> theme id, each theme at most once (Hungarian method).

    members are the passages a theme had before. Only passages that some theme already had are compared, so that new
    ones neither help nor hurt. Source of the method: Kuhn (1955), as in scipy.optimize.linear_sum_assignment.
    """
    from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]  # heavy, and ships no types

    ids = sorted(theme for theme in members if members[theme])
    if not ids or not clusters:
        return {}
    old = frozenset[PassageKey]().union(*members.values())
    shared = np.array([[_jaccard(cluster & old, members[theme]) for theme in ids] for cluster in clusters])
    lines, columns = linear_sum_assignment(-shared)
    return {
        int(line): ids[column]
        for line, column in zip(lines, columns, strict=True)
        if shared[line, column] >= _LEAST_SHARED
    }


def _jaccard(one: frozenset[PassageKey], other: frozenset[PassageKey]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
