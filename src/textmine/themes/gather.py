"""Which theme holds which passage: what the ledger's themes gather, and what people have said of single passages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from textmine.judgements import YES, Whereabouts
from textmine.records import Basis, Judgement, JudgementKind, PassageKey, ThemeMatch
from textmine.themes.assign import subject_matches, watched_matches
from textmine.themes.index import Index
from textmine.themes.ledger import PREFIX, Ledger
from textmine.themes.passages import Row
from textmine.themes.teaching import taught

# (passage, theme as it stands) -> whether a person said that the passage is about it.
Said = dict[tuple[PassageKey, str], bool]


def gathered(index: Index, ledger: Ledger, said: Said) -> tuple[ThemeMatch, ...]:
    """The matches of every standing theme with the indexed rows: by its own seeds, by those of themes merged into it, and by
    what people have said of a passage or of its like. What was split off is no longer its parent's.
    """
    found = list(watched_matches(index.rows, tuple(ledger.asked.values())))
    for theme in ledger.themes.values():
        if theme.id not in ledger.asked and theme.id.startswith(PREFIX) and ledger.standing(theme.id):
            found.extend(subject_matches(index, theme.id, theme.seeds))
    return taught(index, _as_said(_standing(_parted(found, ledger), ledger), said), said)


def said_of(judgements: Iterable[Judgement], where: Whereabouts, rows: Sequence[Row], ledger: Ledger) -> Said:
    """What people have said of single passages, the latest of each passage and theme. A place whose passage is bounded in
    another way by now means the passage that holds most of it.
    """
    there = {row.key for row in rows}
    by_note: dict[int, list[PassageKey]] = {}
    for row in rows:
        by_note.setdefault(row.key[0], []).append(row.key)
    out: Said = {}
    for one in judgements:
        if one.kind is not JudgementKind.PASSAGE_THEME or one.place is None:
            continue
        theme = ledger.standing(one.subject)
        for key in where.keys(one.place) if theme else ():
            held = key if key in there else _holding(key, by_note.get(key[0], ()))
            if theme is not None and held is not None:
                out[held, theme] = one.value == YES
    return out


def _holding(key: PassageKey, passages: Iterable[PassageKey]) -> PassageKey | None:
    """The passage that shares most characters with a place; None where none shares any."""
    shared = {one: min(key[2], one[2]) - max(key[1], one[1]) for one in passages}
    best = max(shared, key=lambda one: (shared[one], -one[1]), default=None)
    return best if best is not None and shared[best] > 0 else None


def _parted(matches: Sequence[ThemeMatch], ledger: Ledger) -> Iterable[ThemeMatch]:
    """The matches without those of a theme in passages that a part split off from it holds."""
    parents = {theme.id: theme.split_from for theme in ledger.themes.values() if theme.split_from is not None}
    taken = {
        (one.passage, parents[one.theme]) for one in matches if one.theme in parents and ledger.standing(one.theme)
    }
    return (one for one in matches if (one.passage, one.theme) not in taken)


def _standing(matches: Iterable[ThemeMatch], ledger: Ledger) -> Iterable[ThemeMatch]:
    """The matches under the ids that stand today; those of retired themes are out."""
    standing = {theme: ledger.standing(theme) for theme in ledger.themes}
    for one in matches:
        theme = standing.get(one.theme)
        if theme is not None:
            yield one if theme == one.theme else replace(one, theme=theme)


def _as_said(matches: Iterable[ThemeMatch], said: Said) -> tuple[ThemeMatch, ...]:
    """One match for each passage and theme, the strongest; without what people have denied, with what they have added."""
    best: dict[tuple[PassageKey, str], ThemeMatch] = {}
    for one in matches:
        key = (one.passage, one.theme)
        if key not in said and (key not in best or one.strength > best[key].strength):
            best[key] = one
    added = (ThemeMatch(passage, theme, 1.0, Basis.JUDGEMENT) for (passage, theme), yes in said.items() if yes)
    return (*best.values(), *added)
