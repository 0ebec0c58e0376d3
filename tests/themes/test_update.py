"""A night's themes: the same whatever the order, and the same themes the night after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from textmine.records import Basis, StoredNote, Theme, ThemeMatch, ThemeStatus, WatchedTheme
from textmine.themes import ThemeUpdate, update

MakeNote = Callable[..., StoredNote]
BAD = WatchedTheme("bad", "Bad", ("simhall",), description="Om bad.")


@pytest.fixture(scope="module")
def night(small_corpus: tuple[StoredNote, ...]) -> ThemeUpdate:
    return update(small_corpus, [BAD])


def named(night: ThemeUpdate, notes: tuple[StoredNote, ...]) -> set[tuple[str, int, str, float, Basis]]:
    """The matches with notes by their source instead of their row id."""
    sources = {note.id: note.source for note in notes}
    return {(sources[m.passage[0]], m.passage[1], m.theme, m.strength, m.basis) for m in night.matches}


def test_update_finds_themes_and_names_them(small_corpus: tuple[StoredNote, ...], night: ThemeUpdate) -> None:
    dates = {note.id: note.date for note in small_corpus}
    assert night.discovered
    found = [theme for theme in night.themes if theme.status is ThemeStatus.FOUND]
    assert {"Biblioteket", "Odlingar"} & {theme.label for theme in found}
    assert len({theme.label for theme in night.themes}) == len(night.themes)
    for theme in found:
        assert theme.id.startswith("t-")
        assert theme.label[0].isupper()
        assert theme.keywords
        held = {dates[match.passage[0]] for match in night.matches if match.theme == theme.id}
        assert len(held) >= 2
        assert theme.born == min(str(date) for date in held)
    assert [theme.id for theme in night.themes] == sorted(theme.id for theme in night.themes)


def test_update_does_not_depend_on_order_or_row_ids(small_corpus: tuple[StoredNote, ...], night: ThemeUpdate) -> None:
    other = tuple(replace(note, id=100 - note.id) for note in reversed(small_corpus))
    again = update(other, [BAD])
    assert again.themes == night.themes
    assert named(again, other) == named(night, small_corpus)


def test_update_with_nothing_new_changes_nothing(small_corpus: tuple[StoredNote, ...], night: ThemeUpdate) -> None:
    assert update(small_corpus, [BAD], night.themes, night.matches) == night


def test_update_keeps_old_matches_when_a_note_is_added(
    small_corpus: tuple[StoredNote, ...], night: ThemeUpdate, make_note: MakeNote
) -> None:
    found = next(theme for theme in night.themes if theme.status is ThemeStatus.FOUND)
    member = next(m.passage for m in night.matches if m.theme == found.id)
    analysis = next(n for n in small_corpus if n.id == member[0]).analysis
    old = next(p for p in analysis.passages if p.start == member[1])
    terms = [("simhall",), old.terms, ("annat",)]
    note = make_note(["Simhallen igen", old.text, "Annat"], date="2032-02-02", source="ny.txt", id=9, terms=terms)
    after = update([*small_corpus, note], [BAD], night.themes, night.matches)
    assert set(night.matches) <= set(after.matches)
    assert {theme.id for theme in night.themes} <= {theme.id for theme in after.themes}
    new = [match for match in after.matches if match.passage[0] == 9]
    assert ((9, 0, 14), "bad", Basis.SEED) in [(match.passage, match.theme, match.basis) for match in new]
    assert [match.theme for match in new if match.passage[1] == 15] == [found.id]
    assert [match for match in new if match.passage[1] > 16] == []


def test_update_gives_a_copy_the_matches_of_its_original(
    small_corpus: tuple[StoredNote, ...], night: ThemeUpdate
) -> None:
    first = small_corpus[0]
    source_text = replace(first.analysis.source_text, source="zz_kopia.txt")
    copy = replace(first, id=9, analysis=replace(first.analysis, source_text=source_text))
    after = update([*small_corpus, copy], [BAD])
    assert after.themes == night.themes
    assert {(m.passage[1:], m.theme) for m in after.matches if m.passage[0] == 9} == {
        (m.passage[1:], m.theme) for m in after.matches if m.passage[0] == first.id
    }


# --- without discovery: few passages, so that nothing heavy is loaded ---------------------------------------------------


def test_update_few_passages_find_no_themes(make_note: MakeNote) -> None:
    night = update([make_note(["Simhallen", "Annat"])], [BAD])
    assert not night.discovered
    assert night.themes == (Theme("bad", "Bad", ThemeStatus.WATCHED, ("simhallen",), "Om bad.", born="2031-02-03"),)
    assert [match.passage for match in night.matches] == [(1, 0, 9)]


def test_update_of_nothing() -> None:
    assert update([], []) == ThemeUpdate((), (), discovered=False)
    assert update([], [BAD]).themes[0].born is None


def test_update_ledger_changes(make_note: MakeNote) -> None:
    note = make_note(["Simhallen", "Annat", "Mera"])
    gone = Theme("bok", "Böcker", ThemeStatus.WATCHED, born="2030-01-01")
    found = Theme("t-1", "Annat", ThemeStatus.FOUND, ("annat",), born="2031-02-03")
    merged = Theme("t-2", "Mera", ThemeStatus.MERGED, merged_into="t-1")
    previous = [
        ThemeMatch((1, 10, 15), "t-1", 0.4, Basis.CLUSTER),
        ThemeMatch((1, 16, 20), "t-2", 0.4, Basis.CLUSTER),
        ThemeMatch((1, 16, 20), "bok", 0.5, Basis.SEED),  # the theme is no longer watched
        ThemeMatch((1, 90, 99), "t-1", 0.4, Basis.CLUSTER),  # the passage is gone
        ThemeMatch((1, 16, 20), "bad", 1.0, Basis.JUDGEMENT),  # a person said so
    ]
    night = update([note], [BAD], [gone, found, merged], previous)
    assert {theme.id: theme.status.value for theme in night.themes} == {
        "bad": "watched",
        "bok": "retired",
        "t-1": "found",
        "t-2": "merged",
    }
    assert [(m.passage[1], m.theme, m.basis.value) for m in night.matches] == [
        (0, "bad", "seed"),
        (10, "t-1", "cluster"),
        (16, "bad", "judgement"),
        (16, "t-1", "cluster"),
    ]
    assert next(theme for theme in night.themes if theme.id == "bok").born == "2030-01-01"
