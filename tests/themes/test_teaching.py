"""Teaching: passages that say nearly the same follow a judged one, and no others do."""

from __future__ import annotations

from collections.abc import Callable

from textmine.records import Basis, StoredNote, ThemeMatch
from textmine.themes.index import Index, index_of
from textmine.themes.passages import rows_of
from textmine.themes.teaching import taught

MakeNote = Callable[..., StoredNote]


def indexed(make_note: MakeNote) -> Index:
    said = ["Bättre skyltar vid bassängen", "Bättre skyltar vid bassängen!", "Skyltar i parken", "Kaffe"]
    terms = [("bra", "skylt", "bassäng"), ("bra", "skylt", "bassäng"), ("skylt", "park", "gräs", "bänk"), ("kaffe",)]
    return index_of(rows_of([make_note(said, terms=terms)]))


def test_what_says_the_same_as_a_confirmed_passage_goes_along(make_note: MakeNote) -> None:
    index = indexed(make_note)
    first, second, third, _ = (row.key for row in index.rows)
    yes = ThemeMatch(first, "bad", 1.0, Basis.JUDGEMENT)
    assert taught(index, [yes], {(first, "bad"): True}) == (yes, ThemeMatch(second, "bad", 0.3, Basis.NEAREST))
    assert taught(index, [yes], {(first, "bad"): True, (second, "bad"): False}) == (yes,)
    assert third not in {match.passage for match in taught(index, [yes], {(first, "bad"): True})}


def test_what_says_the_same_as_a_removed_passage_leaves(make_note: MakeNote) -> None:
    index = indexed(make_note)
    first, second, third, _ = (row.key for row in index.rows)
    by_seed = [ThemeMatch(key, "bad", 0.5, Basis.SEED) for key in (second, third)]
    assert taught(index, by_seed, {(first, "bad"): False}) == (by_seed[1],)
    assert taught(index, by_seed, {(first, "bok"): False}) == tuple(by_seed)


def test_without_judgements_nothing_changes(make_note: MakeNote) -> None:
    index = indexed(make_note)
    matches = (ThemeMatch(index.rows[0].key, "bad", 0.5, Basis.SEED),)
    assert taught(index, matches, {}) == matches
