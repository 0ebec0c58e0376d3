"""A night with PostgreSQL as the store, by one setting: the same export, the same hits, the same corrections as with SQLite."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.notes import note
from textmine import ingest
from textmine.errors import StoreError
from textmine.judgements import file_place
from textmine.records import Judgement, JudgementKind
from textmine.report import publish
from textmine.settings import Settings
from textmine.store import judgements, open_store, read, write, writing
from textmine.store.backup import backup
from textmine.store.check import check
from textmine.store.search import search

WHEN = "2026-05-01T10:00:00Z"


def night(settings: Settings) -> bytes:
    """The export after a whole night."""
    ingest.take_in(settings)
    ingest.resolve_entities(settings)
    ingest.update_themes(settings)
    return publish(settings).export.read_bytes()


def found(settings: Settings, query: str) -> set[tuple[str, int]]:
    with open_store(settings.store_url).connect() as connection:
        return {(hit.source, hit.passage.start) for hit in search(connection, query, limit=1000)}


@pytest.fixture
def served(settings: Settings, tmp_path: Path, new_database: Callable[[], str]) -> Settings:
    """The same notes as settings', in a store on a server."""
    return Settings(corpus=settings.corpus, outputs=tmp_path / "served", workers=0, db=new_database())


def test_a_night_gives_the_same_export_and_search_the_same_hits(settings: Settings, served: Settings):
    assert night(served) == night(settings)

    for query in ("lokal", "lokaler ungdomar", '"en väg in"', "förening", "råd", "samverkan 2024", "finns inte här"):
        assert found(served, query) == found(settings, query), query
    with open_store(served.store_url).connect() as connection:
        assert check(connection) == []


def test_nothing_new_changes_nothing_and_a_correction_stands(served: Settings):
    first = night(served)
    assert ingest.take_in(served).analysed == ()
    assert (ingest.resolve_entities(served), ingest.update_themes(served)) == (False, False)

    note_path = sorted(served.corpus.iterdir())[0]
    engine = open_store(served.store_url)
    with writing(engine) as connection:
        stored = read.notes(connection)[0]
        place = file_place(stored)
        judgements.put(
            connection, Judgement(JudgementKind.SAME, "same", "Bo", WHEN, subject="p1", other="p2", place=place)
        )
    note_path.write_text(note_path.read_text("utf-8") + "\nEn rad till om lokaler.\n", "utf-8")

    second = night(served)

    assert second != first
    with engine.connect() as connection:
        assert [one.value for one in judgements.read_standing(connection)] == ["same"]
        assert check(connection) == []
    engine.dispose()


def test_writers_take_turns_and_readers_see_whole_notes(served: Settings):
    engine = open_store(served.store_url)
    seen: list[set[int]] = []
    over = threading.Event()

    def writer(name: str) -> None:
        for number in range(15):
            with writing(engine) as connection:
                write.put_note(
                    connection,
                    note(f"{name}{number}.txt", "Alva söker lokal.\nAlva ser."),
                    recipe="r",
                    size=1,
                    mtime_ns=1,
                )

    def reader() -> None:
        while not over.is_set():
            with engine.connect() as connection:
                seen.append({len(stored.analysis.passages) for stored in read.notes(connection)})

    writers = [threading.Thread(target=writer, args=(name,)) for name in "abc"]
    reading = threading.Thread(target=reader)
    for thread in [*writers, reading]:
        thread.start()
    for thread in writers:
        thread.join(120)
    over.set()
    reading.join(120)

    assert set.union(*seen) <= {2}
    with engine.connect() as connection:
        assert len(read.known(connection)) == 45
        assert len(search(connection, "lokal", limit=100)) == 45
        assert check(connection) == []
    engine.dispose()


def test_a_forgotten_person_is_in_no_table(served: Settings, tmp_path: Path):
    shutil.rmtree(served.corpus)
    served.corpus.mkdir()
    (served.corpus / "a.md").write_text(
        "# Minnesanteckningar\n\n## Dialogrådet 14 mars 2024\n\n**Närvarande:** Karin Almgren, Ekhults Byalag\n\n"
        "### 1. Lokaler\n\n**Beslut:** Karin Almgren tar fram en lista.\n",
        "utf-8",
    )
    night(served)
    assert found(served, "Almgren")

    ingest.forget(served, "Karin Almgren", who="Bo", when=WHEN)

    assert not found(served, "Almgren")
    engine = open_store(served.store_url)
    with engine.connect() as connection:
        tables = connection.exec_driver_sql(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
        ).scalars()
        for table in tables.all():
            rows = connection.exec_driver_sql(f'SELECT row_to_json(t)::text FROM "{table}" t').scalars().all()
            assert "almgren" not in json.dumps(rows, ensure_ascii=False).casefold(), table
    engine.dispose()


def test_its_own_tools_make_its_backups(served: Settings, tmp_path: Path):
    with pytest.raises(StoreError) as error:
        backup(served.store_url, tmp_path / "copy.db")

    assert "pg_dump" in error.value.hint


def test_a_database_that_sorts_by_a_language_is_refused(new_database: Callable[..., str]):
    url = new_database("--locale-provider=icu", "--icu-locale=sv-SE")

    with pytest.raises(StoreError) as error:
        open_store(url)

    assert "sorterar inte efter teckenkod" in error.value.message
    assert "createdb" in error.value.hint


@pytest.mark.parametrize("address", ["/no_such_database?host={host}", "/textmine?host=/no/such/folder"])
def test_a_server_that_is_not_there_is_one_line(new_database: Callable[..., str], address: str):
    host = new_database().partition("?host=")[2]

    with pytest.raises(StoreError) as error:
        open_store(f"postgresql+psycopg://postgres:hemligt@{address.format(host=host)}")

    assert error.value.message.endswith(("databasservern svarar inte", "databasservern släpper inte in textmine"))
    assert "hemligt" not in error.value.message
    assert "\n" not in error.value.message
