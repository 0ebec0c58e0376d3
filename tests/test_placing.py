"""Files and folders are replaced whole, and nothing that is not ours is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from textmine.errors import StoreError
from textmine.placing import SIGNATURE, put_file, put_folder

OURS = {"index.html": f"<html>{SIGNATURE}</html>", "tema/a.html": "a"}


def test_a_folder_is_replaced_whole(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "report"
    put_folder(folder, OURS)
    put_folder(folder, {"index.html": f"{SIGNATURE} ny"})
    assert [path.name for path in folder.rglob("*")] == ["index.html"]
    assert [path.name for path in folder.parent.iterdir()] == ["report"]


@pytest.mark.parametrize("files", [{"hemligt.txt": "x"}, {"index.html": "<p>min egen sida</p>"}])
def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, files: dict[str, str]) -> None:
    folder = tmp_path / "report"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        put_folder(folder, OURS)
    assert str(folder) in caught.value.message
    assert caught.value.hint
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == files


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path) -> None:
    folder = tmp_path / "report"
    (tmp_path / "report.new" / "tema").mkdir(parents=True)
    (tmp_path / "report.new" / "tema" / "halv.html").write_text("halv", encoding="utf-8")
    put_folder(tmp_path / "report.old", OURS)  # killed after the earlier report was moved aside
    put_folder(folder, OURS)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report"]
    assert not (folder / "tema" / "halv.html").exists()


def test_a_failing_swap_keeps_the_earlier_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "report"
    put_folder(folder, OURS)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == "report.new":
            raise PermissionError(13, "in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(StoreError):
        put_folder(folder, {"index.html": f"{SIGNATURE} ny"})
    assert (folder / "index.html").read_text("utf-8") == OURS["index.html"]


def test_a_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    target = put_file(tmp_path / "a" / "export.json", "ett\n")
    put_file(target, "två\n")
    assert target.read_bytes() == "två\n".encode()
    assert [path.name for path in target.parent.iterdir()] == ["export.json"]


def test_a_place_that_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        put_file(tmp_path / "fil" / "export.json", "x")
    assert "export.json" in caught.value.message
