"""themes.toml: what is read, and what is refused with the file, the theme and the key named."""

from __future__ import annotations

from pathlib import Path

import pytest

from textmine.errors import SettingsError
from textmine.settings import SHIPPED_THEMES
from textmine.themes import watched_from

GOOD = """
[[theme]]
id = "simning"
label = "Simning"
seeds = ["simhall", "lära ... simma"]
avoid = ["simsalabim"]
weak = ["bad"]
beside = ["simma"]

[[theme]]
id = "bok"
label = "Böcker"
seeds = ["bok"]
description = "Om böcker."
"""


def test_watched_from_reads_every_key_and_sorts_by_id(tmp_path: Path) -> None:
    path = tmp_path / "themes.toml"
    path.write_text(GOOD, encoding="utf-8")
    bok, simning = watched_from(path)
    assert (bok.id, bok.description, bok.avoid, bok.weak) == ("bok", "Om böcker.", (), ())
    assert (simning.weak, simning.beside) == (("bad",), ("simma",))
    assert (simning.label, simning.seeds, simning.avoid) == ("Simning", ("simhall", "lära ... simma"), ("simsalabim",))


def test_watched_from_shipped_file_has_the_three_themes() -> None:
    labels = {theme.id: theme.label for theme in watched_from(SHIPPED_THEMES)}
    assert labels == {"en-vag-in": "En väg in", "kunskapsspridning": "Kunskapsspridning", "lokaler": "Lokaler"}


def test_watched_from_empty_file_watches_nothing(tmp_path: Path) -> None:
    path = tmp_path / "themes.toml"
    path.write_text("", encoding="utf-8")
    assert watched_from(path) == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[[theme]\n", "line 1"),
        ("theme = 3\n", "[[theme]]"),
        ("[[tema]]\nid = 'x'\n", "nyckel tema"),
        ("[[theme]]\nlabel = 'X'\nseeds = ['x']\n", "id saknas"),
        ("[[theme]]\nid = 'x'\nlabel = 'X'\nseeds = []\n", "seeds saknas"),
        ("[[theme]]\nid = 'x'\nlabel = 'X'\nseeds = 'x'\n", "seeds ska vara en lista"),
        ("[[theme]]\nid = 'x'\nlabel = 'X'\nseeds = ['x', '*']\n", "seeds ska vara en lista"),
        ("[[theme]]\nid = 'x'\nlabel = 'X'\nseeds = ['x']\navoid = [3]\n", "avoid ska vara en lista"),
        ("[[theme]]\nid = 'x'\nlabel = 'X'\nseeds = ['x']\nfrön = ['x']\n", "line 5"),
        ("[[theme]]\nid = 'x'\nlabel = 'X'\nseeds = ['x']\nseed = ['x']\n", "nyckel seed"),
        ("[[theme]]\nid = 'En väg'\nlabel = 'X'\nseeds = ['x']\n", "ett id skrivs"),
        ("[[theme]]\nid = 't-1'\nlabel = 'X'\nseeds = ['x']\n", "ett id skrivs"),
        ("[[theme]]\nid = 3\nlabel = 'X'\nseeds = ['x']\n", "id ska vara en text"),
        ("[[theme]]\nid = 'x'\nlabel = 'X'\nseeds = ['x']\n" * 2, "samma id, x"),
    ],
)
def test_watched_from_refuses_what_it_cannot_read(tmp_path: Path, text: str, named: str) -> None:
    path = tmp_path / "themes.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        watched_from(path)
    assert named in caught.value.message
    assert "themes.toml" in caught.value.message


def test_watched_from_missing_file_and_wrong_encoding(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"nothing\.toml"):
        watched_from(tmp_path / "nothing.toml")
    path = tmp_path / "latin.toml"
    path.write_bytes("[[theme]]\nid='x'\nlabel='Väg'\n".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"latin\.toml"):
        watched_from(path)
