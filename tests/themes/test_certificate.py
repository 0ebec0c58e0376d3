"""The certificate: what is compared, and that it is steady where it is said to be."""

from __future__ import annotations

from collections.abc import Callable

from textmine.records import Basis, StoredNote, Theme, ThemeMatch, ThemeStatus, WatchedTheme
from textmine.themes import ThemeUpdate, certificate, trial
from textmine.themes.certificate import main_themes

MakeNote = Callable[..., StoredNote]
BAD = Theme("bad", "Bad", ThemeStatus.WATCHED)
BOK = Theme("bok", "Bok", ThemeStatus.FOUND)
PARK = Theme("park", "Park", ThemeStatus.FOUND)


def match(start: int, theme: str, strength: float = 0.5) -> ThemeMatch:
    return ThemeMatch((1, start, start + 1), theme, strength, Basis.SEED)


def test_a_trial_tells_moved_from_gained(make_note: MakeNote) -> None:
    note = make_note(["a", "b", "c", "d", "e"])  # the passages start at 0, 2, 4, 6, 8
    before = ((BAD, PARK), (match(0, "bad"), match(2, "bad"), match(4, "park")))
    after = ThemeUpdate((BAD, BOK), (match(0, "bad"), match(0, "bok", 0.9), match(4, "bok"), match(6, "bok")))
    found = trial("night", "", [note], before, after)
    assert (found.kept, found.born, found.gone) == (("bad",), ("bok",), ("park",))
    assert [key[1] for key in found.moved] == [2, 4]  # one lost its theme, one changed it; the first only got one more
    assert [key[1] for key in found.gained] == [6]
    assert (found.of, found.newest) == (5, "2031-02-03")
    assert found.rand < 1


def test_nothing_changed_is_one(make_note: MakeNote) -> None:
    held = (match(0, "bad"),)
    found = trial("night", "", [make_note(["a", "b"])], ((BAD,), held), ThemeUpdate((BAD,), held))
    assert (found.rand, found.rand_all, found.moved, found.gained) == (1.0, 1.0, (), ())


def test_the_main_theme_is_the_strongest_of_those_known_before() -> None:
    matches = [match(0, "bok", 0.9), match(0, "bad"), match(0, "park", 0.6), match(2, "bok")]
    assert main_themes(matches, {"bad", "park"}) == {(1, 0, 1): "park", (1, 2, 3): "bok"}
    assert main_themes(matches, ()) == {(1, 0, 1): "bok", (1, 2, 3): "bok"}


def test_certificate_of_a_small_corpus(small_corpus: tuple[StoredNote, ...]) -> None:
    trials = certificate(small_corpus[:2], [WatchedTheme("bad", "Bad", ("simhall",))])
    assert [one.what for one in trials] == ["repeat", "order", "without", "added", "without", "added"]
    assert {one.rand for one in trials[:2]} == {one.rand_all for one in trials[:2]} == {1.0}
    assert {one.note for one in trials[2:]} == {"2031-02-03_mote.txt", "2031-05-05_mote.txt"}
    for one in trials:
        if one.what == "added":  # a night never moves an old passage
            assert (one.rand, one.moved, one.gone) == (1.0, (), ())
