"""Well-known places, without people's names."""

from __future__ import annotations

from pathlib import Path

from textmine.nlp.training.places import CITIES, PLACES, TERRITORIES, read_places


def test_places_are_small_letters_and_no_ones_name(tmp_path: Path) -> None:
    (tmp_path / CITIES).write_text("Vanköping\nAnna\nGranfors\nStor Ekby\n", encoding="utf-8")
    (tmp_path / TERRITORIES).write_text("Egypten\n", encoding="utf-8")
    (tmp_path / "members").write_text("Mirja Granfors\t3\n", encoding="utf-8")
    found = read_places(tmp_path, tmp_path / "members")
    assert {"vanköping", "stor ekby", "egypten", "örebro"} <= found
    assert not {"anna", "granfors", "Vanköping"} & found


def test_the_places_that_are_shipped_are_of_the_whole_world(tmp_path: Path) -> None:
    (tmp_path / "members").touch()
    assert {"lausanne", "mexiko", "nairobi", "arboga"} <= read_places(PLACES, tmp_path / "members")
