"""Settings: who wins, what is refused, when a recipe changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from textmine import settings
from textmine.errors import WrongSettingError
from textmine.swedish.messages import SETTINGS


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert settings.load().outputs == Path("outputs")
    (tmp_path / "textmine.toml").write_text('outputs = "from-file"\ncorpus = "notes"\n')
    assert settings.load().outputs == Path("from-file")
    monkeypatch.setenv("TEXTMINE_OUTPUTS", "from-env")
    assert settings.load().outputs == Path("from-env")
    assert settings.load(outputs=Path("given"), corpus=None).outputs == Path("given")
    assert settings.load().corpus == Path("notes")


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("korpus = 'x'", "korpus", "extra_forbidden"),
        ("outputs = [1]", "outputs", "path_type"),
        ("model = 1", "model", "string_type"),
        ("outputs = ", "textmine.toml", "toml"),
    ],
)
def test_a_wrong_file_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, name: str, code: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "textmine.toml").write_text(text)
    with pytest.raises(WrongSettingError, match=name) as error:
        settings.load()
    assert (error.value.name, error.value.code) == (name, code)
    assert code in SETTINGS


def test_the_store_lies_in_outputs_unless_told(tmp_path: Path) -> None:
    assert settings.load(outputs=tmp_path).store_url == f"sqlite:///{tmp_path / 'textmine.db'}"
    assert settings.load(db="sqlite://").store_url == "sqlite://"


def test_a_recipe_changes_with_its_model_and_its_themes_only(tmp_path: Path) -> None:
    model, themes = tmp_path / "model", tmp_path / "themes.toml"
    model.mkdir()
    (model / "config.cfg").write_text("a")
    themes.write_text("a")
    given = settings.load(model=str(model), themes=themes)
    note, theme = settings.recipe(given), settings.recipe(given, "themes")
    assert settings.recipe(given) == note
    themes.write_text("b")
    assert (settings.recipe(given), settings.recipe(given, "themes") == theme) == (note, False)
    (model / "config.cfg").write_text("b")
    assert settings.recipe(given) != note


def test_whether_new_themes_stand_at_once_decides_the_themes_and_nothing_else() -> None:
    stands, waits = settings.load(births="accept"), settings.load(births="propose")
    changed = [one for one in settings._ROOMS if settings.recipe(stands, one) != settings.recipe(waits, one)]
    assert changed == ["themes"]


def test_every_room_of_a_recipe_is_there() -> None:
    rooms = {room for rooms in settings._ROOMS.values() for room in rooms}
    assert not [room for room in rooms if not (settings.PACKAGE / room).exists()]
    assert "forgetting.py" in settings._ROOMS["note"]


def test_a_hash_is_of_what_is_in_the_files_and_not_of_where_they_lie(tmp_path: Path) -> None:
    for place in ("a", "z/deep"):
        folder = tmp_path / place / "model"
        (folder / "ner").mkdir(parents=True)
        (folder / "ner" / "cfg").write_text("1")
        (folder / "cfg").write_text("2")
        (tmp_path / place / "rules.py").write_text("3")
    one, other = ([tmp_path / place / "model", tmp_path / place / "rules.py"] for place in ("a", "z/deep"))
    before = settings.hash_of(one)
    assert settings.hash_of([one[0], other[1]]) == settings.hash_of([other[0], one[1]]) == before
    (one[0] / "__pycache__").mkdir()
    (one[0] / "__pycache__" / "x.pyc").write_bytes(b"x")
    assert settings.hash_of(one) == before
    (one[0] / "ner" / "cfg").write_text("2")
    (one[0] / "cfg").write_text("1")
    assert settings.hash_of(one) != before


def test_a_themes_file_that_is_missing_and_outputs_inside_the_corpus_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongSettingError) as missing:
        settings.load(themes=tmp_path / "nowhere.toml")
    assert (missing.value.code, missing.value.name) == ("no_file", "themes")
    for outputs in (tmp_path, tmp_path / "out"):
        with pytest.raises(WrongSettingError) as inside:
            settings.load(corpus=tmp_path, outputs=outputs)
        assert (inside.value.code, inside.value.name) == ("inside_corpus", "outputs")
