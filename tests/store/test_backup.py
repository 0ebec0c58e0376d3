from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from textmine.errors import StoreError
from textmine.records import Judgement, JudgementKind
from textmine.store import judgements, open_store
from textmine.store.backup import backup, restore

SAME = Judgement(JudgementKind.SAME, "same", "Bo", "2026-05-01T10:00:00Z", subject="p1", other="p2")


@pytest.fixture(scope="session")
def kind() -> str:
    """SQLite's files alone: PostgreSQL has its own tools for this, and test_postgres.py holds what we say of them."""
    return "sqlite"


def judged(url: str) -> list[str]:
    engine = open_store(url)
    with engine.connect() as connection:
        found = [one.value for one in judgements.read_standing(connection)]
    engine.dispose()
    return found


def judge(url: str, value: str) -> None:
    engine = open_store(url)
    with engine.begin() as connection:
        judgements.put(connection, Judgement(SAME.kind, value, SAME.who, SAME.when, SAME.subject, SAME.other))
    engine.dispose()


def test_what_was_saved_comes_back_and_what_was_there_is_put_aside(url: str, tmp_path: Path):
    judge(url, "same")
    copy = backup(url, tmp_path / "copies" / "a.db")
    judge(url, "different")

    aside = restore(url, copy)

    assert judged(url) == ["same"]
    assert judged(f"sqlite:///{aside}") == ["different"]
    assert sorted(path.name for path in aside.parent.iterdir() if "restoring" in path.name) == []


def test_a_backup_is_made_while_somebody_writes(url: str, tmp_path: Path):
    judge(url, "same")
    engine = open_store(url)
    with engine.begin() as connection:
        judgements.put(connection, SAME)
        copy = backup(url, tmp_path / "a.db")
    engine.dispose()
    assert judged(f"sqlite:///{copy}") == ["same"]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0 but not really", None])
def test_what_is_no_store_is_refused_and_nothing_changes(url: str, tmp_path: Path, content: bytes | None):
    judge(url, "same")
    source = tmp_path / "x.db"
    if content is not None:
        source.write_bytes(content * 200)
    if content == b"":
        source.write_text("inte en databas" * 100)
    with pytest.raises(StoreError):
        restore(url, source)
    assert judged(url) == ["same"]
    assert [path.name for path in (tmp_path / "outputs").iterdir() if "restor" in path.name] == []


def test_a_copy_that_contradicts_itself_is_refused(url: str, tmp_path: Path):
    judge(url, "same")
    copy = backup(url, tmp_path / "a.db")
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("INSERT INTO theme_keywords VALUES ('none', 0, 'x')")
    with pytest.raises(StoreError, match="motsäger sig själv"):
        restore(url, copy)
    assert judged(url) == ["same"]


def test_a_store_in_memory_has_no_backup(tmp_path: Path):
    with pytest.raises(StoreError, match="ingen fil"):
        backup("sqlite://", tmp_path / "a.db")


def test_a_folder_that_cannot_be_written_is_told(url: str, tmp_path: Path):
    (tmp_path / "file").write_text("x")
    judge(url, "same")
    with pytest.raises(StoreError):
        backup(url, tmp_path / "file" / "a.db")
