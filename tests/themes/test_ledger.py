"""Identity: ids by founding passages, merges followed, clusters told from themes already known."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from textmine.records import Basis, PassageKey, StoredNote, Theme, ThemeMatch, ThemeStatus
from textmine.themes.ledger import continued, founding_id, notes_unseen, standing

MakeNote = Callable[..., StoredNote]


def keys(*starts: int) -> frozenset[PassageKey]:
    return frozenset((1, start, start + 1) for start in starts)


@given(st.lists(st.text(min_size=1), min_size=1, unique=True), st.randoms())
def test_founding_id_does_not_depend_on_order(names: list[str], dice: object) -> None:
    shuffled = list(names)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert founding_id(names) == founding_id(shuffled)
    assert founding_id(names).startswith("t-")
    assert founding_id(names) != founding_id([*names, "och en till\n"])


def test_standing_follows_merges_and_stops_at_retired() -> None:
    ledger = [
        Theme("t-1", "Ett", ThemeStatus.MERGED, merged_into="t-2"),
        Theme("t-2", "Två", ThemeStatus.MERGED, merged_into="bad"),
        Theme("bad", "Bad", ThemeStatus.WATCHED),
        Theme("t-3", "Tre", ThemeStatus.RETIRED),
        Theme("t-4", "Fyra", ThemeStatus.MERGED, merged_into="t-5"),
        Theme("t-5", "Fem", ThemeStatus.MERGED, merged_into="t-4"),
    ]
    asked = ("t-1", "bad", "t-3", "t-4", "okänt")
    assert [standing(ledger, one) for one in asked] == ["bad", "bad", None, None, None]


def test_continued_gives_each_theme_to_the_cluster_that_holds_most_of_it() -> None:
    members = {"t-a": keys(1, 2, 3, 4), "t-b": keys(7, 8, 9)}
    clusters = [keys(7, 8, 9, 20, 21), keys(1, 2, 3), keys(4, 30, 31), keys(40, 41)]
    assert continued(clusters, members) == {0: "t-b", 1: "t-a"}
    assert continued(clusters, {}) == {}
    assert continued([], members) == {}


def test_notes_unseen_are_new_ones_and_those_whose_passages_moved(make_note: MakeNote) -> None:
    seen, new, moved = (make_note(["Simhallen"], id=number) for number in (1, 2, 3))
    previous = [
        ThemeMatch((1, 0, 9), "bad", 0.5, Basis.SEED),
        ThemeMatch((3, 0, 5), "bad", 0.5, Basis.SEED),
    ]
    assert notes_unseen([seen, new, moved], previous) == {2, 3}
