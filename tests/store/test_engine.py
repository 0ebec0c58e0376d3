"""Opening a store: made where missing, only looked at when up to date, errors in one line of Swedish."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from tests.store.notes import note, put
from tests.store.server import only
from textmine.errors import StoreError
from textmine.store import engine as engine_room
from textmine.store import open_store, read, search, write, writing
from textmine.store.schema import HEAD


def wording(error: pytest.ExceptionInfo[StoreError]) -> str:
    message, hint = error.value.message, error.value.hint
    assert "\n" not in message + hint
    assert hint
    return message


@only("sqlite")
def test_folder_and_file_are_made(url: str, tmp_path: Path):
    open_store(url).dispose()

    assert (tmp_path / "outputs" / "textmine.db").is_file()
    assert (tmp_path / "outputs").stat().st_mode & 0o077 == 0


@only("sqlite")
def test_pragmas_hold_on_every_connection(engine: Engine):
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            assert connection.scalar(text("PRAGMA foreign_keys")) == 1
            assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
            assert connection.scalar(text("PRAGMA busy_timeout")) == engine_room.BUSY_SECONDS * 1000


@only("sqlite")
def test_reopening_loads_no_alembic_and_writes_nothing(url: str, tmp_path: Path):
    open_store(url).dispose()
    before = (tmp_path / "outputs" / "textmine.db").read_bytes()
    code = f"import sys; from textmine.store import open_store; open_store({url!r}); print('alembic' in sys.modules)"

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout == "False\n"
    assert (tmp_path / "outputs" / "textmine.db").read_bytes() == before


def test_a_store_in_memory_works():
    engine = open_store("sqlite://")
    with engine.begin() as connection:
        put(connection, note("a.txt", "Alva skriver."))

    with engine.connect() as connection:
        assert [note.source for note in read.notes(connection)] == ["a.txt"]
    engine.dispose()


def test_a_folder_with_a_percent_sign_and_swedish_letters_works(tmp_path: Path):
    engine = open_store(f"sqlite:///{tmp_path / '100 % möten' / 'å.db'}")

    with engine.connect() as connection:
        assert engine_room.revision(connection) == HEAD
    engine.dispose()


def test_newer_database_is_refused(url: str, engine: Engine):
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(StoreError) as error:
        open_store(url)

    assert "nyare version av textmine (9999)" in wording(error)


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs(title)")
    other.close()
    before = path.read_bytes()

    with pytest.raises(StoreError) as error:
        open_store(f"sqlite:///{path}")

    assert wording(error) == f"{path}: databasen hör till ett annat program"
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("songs",)]
    other.close()
    assert len(path.read_bytes()) == len(before)


def test_damaged_file(tmp_path: Path):
    path = tmp_path / "textmine.db"
    path.write_bytes(b"not a database, but long enough to be looked at" * 100)

    with pytest.raises(StoreError) as error:
        open_store(f"sqlite:///{path}")

    assert wording(error) == f"{path}: databasen är skadad eller inte en databas"


def test_folder_that_cannot_be_made(tmp_path: Path):
    (tmp_path / "outputs").write_text("a file where the folder should be")

    with pytest.raises(StoreError) as error:
        open_store(f"sqlite:///{tmp_path / 'outputs' / 'textmine.db'}")

    assert "mappen för databasen går inte att skapa" in wording(error)


def test_folder_in_place_of_the_file(tmp_path: Path):
    with pytest.raises(StoreError) as error:
        open_store(f"sqlite:///{tmp_path}")

    assert wording(error) == f"{tmp_path}: databasen går inte att öppna eller skriva i"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg2://user:secret@host/db",
        "user:secret@host/db",
        "postgresql+psycopg://user:secret@host:54x2/db",
        "no url at all",
        "mysql://host/db",
    ],
)
def test_other_addresses_are_refused(url: str):
    with pytest.raises(StoreError) as error:
        open_store(url)

    assert "secret" not in wording(error)


@only("sqlite")
def test_read_only_database_is_one_line(url: str, engine: Engine, tmp_path: Path):
    with engine.begin() as connection:
        put(connection, note("a.txt", "Alva skriver."))
    engine.dispose()
    read_only = open_store(f"sqlite:///file:{tmp_path / 'outputs' / 'textmine.db'}?mode=ro&uri=true")

    with pytest.raises(StoreError) as error, read_only.begin() as connection:
        put(connection, note("b.txt", "Alva kom."))

    assert wording(error).endswith("databasen är skrivskyddad")
    read_only.dispose()


@only("sqlite")
def test_full_disk_is_one_line_and_leaves_the_store_as_it_was(engine: Engine):
    with engine.begin() as connection:
        put(connection, note("a.txt", "Alva skriver."))
        pages = connection.scalar(text("PRAGMA page_count"))
    connections = [engine.connect()]
    connections[0].execute(text(f"PRAGMA max_page_count = {pages}"))

    with pytest.raises(StoreError) as error:
        put(connections[0], note("b.txt", "Alva kom.\n" * 5000))

    assert wording(error).endswith("disken är full")
    connections[0].close()
    with engine.connect() as connection:
        assert list(read.known(connection)) == ["a.txt"]


def test_locked_database_is_one_line(url: str, engine: Engine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine_room, "BUSY_SECONDS", 0.01)
    impatient = open_store(url)
    with writing(engine), pytest.raises(StoreError) as error, writing(impatient) as connection:
        put(connection, note("a.txt", "Alva skriver."))

    assert wording(error).endswith("databasen används av en annan körning")
    impatient.dispose()


def test_compacting_beside_a_writer_is_one_line(url: str, engine: Engine, monkeypatch: pytest.MonkeyPatch):
    with engine.begin() as connection:
        put(connection, note("a.txt", "Alva skriver."))
    monkeypatch.setattr(engine_room, "BUSY_SECONDS", 0.01)
    impatient = open_store(url)
    with writing(engine) as writer:
        put(writer, note("b.txt", "Alva läser."))
        with pytest.raises(StoreError) as error:
            engine_room.compact(impatient)

    assert wording(error).endswith("databasen används av en annan körning")
    impatient.dispose()


def test_readers_do_not_wait_for_a_writer(engine: Engine):
    with writing(engine) as writer:
        put(writer, note("a.txt", "Alva skriver."))
        with engine.connect() as reader:
            assert read.known(reader) == {}


def test_writing_waits_where_another_has_the_lock(url: str, engine: Engine):
    """Reading first and writing then is safe in `writing`: the second of two sees what the first has written."""
    seen: list[dict[str, object]] = []
    began = threading.Event()

    def second() -> None:
        other = open_store(url)
        began.set()
        with writing(other) as connection:
            seen.append({**read.known(connection)})
        other.dispose()

    thread = threading.Thread(target=second)
    with writing(engine) as connection:
        thread.start()
        began.wait(10)
        put(connection, note("a.txt", "Alva skriver."))
    thread.join(10)

    assert [list(known) for known in seen] == [["a.txt"]]


def test_many_open_a_new_store_at_once(url: str):
    errors: list[BaseException] = []
    together = threading.Barrier(6)

    def opened() -> None:
        together.wait(10)
        try:
            open_store(url).dispose()
        except StoreError as error:
            errors.append(error)

    threads = [threading.Thread(target=opened) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert errors == []
    assert not any(thread.is_alive() for thread in threads)


@only("sqlite")
def test_foreign_keys_are_on_again_after_migrating(url: str):
    engine = open_store(url)
    with engine.connect() as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    engine.dispose()


def test_errors_never_show_what_was_to_be_stored(engine: Engine):
    secret = "Alva Hemlig"
    analysis = note("a.txt", secret)
    with pytest.raises(StoreError) as error, engine.begin() as connection:
        put(connection, analysis, recipe=None)  # type: ignore[arg-type]

    assert secret not in wording(error)
    assert secret not in str(error.value.__cause__)


def test_a_process_killed_in_the_middle_leaves_the_earlier_rows(url: str, engine: Engine):
    with engine.begin() as connection:
        put(connection, note("a.txt", "Alva skriver."))
        before = read.snapshot(connection)
    code = (
        "import os; from tests.store.notes import note, put; from textmine.store import open_store;"
        f"connection = open_store({url!r}).connect(); put(connection, note('a.txt', 'Bo kom.')); os._exit(9)"
    )

    killed = subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[2])

    assert killed.returncode == 9
    with engine.connect() as connection:
        assert read.snapshot(connection) == before
        assert [hit.source for hit in search.search(connection, "skriver")] == ["a.txt"]
        assert search.search(connection, "Bo") == []
        assert write.get_state(connection, "search index") is not None
