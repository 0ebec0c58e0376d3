"""Every step from every older one, and that the steps and schema.py say the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect, text

from tests.store.server import only
from textmine.errors import StoreError
from textmine.store import engine as engine_room
from textmine.store import open_store
from textmine.store.schema import HEAD, METADATA, SEARCH_TABLES


def revisions() -> list[str]:
    """All steps, oldest first."""
    config = Config()
    config.set_main_option("script_location", str(engine_room.MIGRATIONS))
    config.set_main_option("path_separator", "os")
    return [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()][::-1]


# What a store of each step may hold when the next program opens it. A new step adds its rows here.
PLANTED = {
    "0001": [
        "INSERT INTO notes VALUES (7, 'a.txt', 1, 'hash', 'r', 'txt', 'current', 'minutes', NULL, NULL, '2023-04-13',"
        " NULL, NULL, NULL, 'Alva skriver.', 13, 5)",
        "INSERT INTO passages VALUES (3, 7, 0, 0, 13, 'paragraph', NULL, '[]', '[\"skriva\"]')",
        "INSERT INTO judgements VALUES (1, 'Bo', '2023-05-01', 'same', 'x', 'y')",
    ],
}
PLANTED["0002"] = [
    *PLANTED["0001"][:-1],
    "INSERT INTO judgements VALUES (1, 'Bo', '2023-05-01', 'same', 'x', 'y', '', NULL, NULL, NULL)",
]
PLANTED["0003"] = PLANTED["0002"]
PLANTED["0004"] = [
    PLANTED["0001"][0],
    "INSERT INTO passages VALUES (3, 7, 0, 0, 13, 'paragraph', NULL, '[]', '[\"skriva\"]', '[[]]', x'003c')",
    PLANTED["0002"][-1],
]
PLANTED["0005"] = PLANTED["0004"]
PLANTED["0006"] = PLANTED["0005"]
PLANTED["0007"] = [
    *PLANTED["0006"][:-1],
    "INSERT INTO judgements VALUES (1, 'Bo', '2023-05-01', 'same', 'x', 'y', '', NULL, NULL, NULL, NULL)",
]
PLANTED["0008"] = PLANTED["0007"]
PLANTED["0009"] = PLANTED["0008"]
PLANTED["0010"] = [PLANTED["0009"][0].replace("13, 5)", "13, 5, NULL)"), *PLANTED["0009"][1:]]


def at(path: Path, revision: str) -> Engine:
    """A database brought to one step by the migrations alone, with that step's rows in it."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        engine_room.migrate(connection, revision)
    with engine.begin() as connection:
        for statement in PLANTED[revision]:
            connection.execute(text(statement))
    return engine


def test_the_newest_step_is_the_one_the_program_opens_without_alembic():
    assert revisions()[-1] == HEAD
    assert list(PLANTED) == revisions()


@pytest.mark.parametrize("revision", revisions())
def test_a_store_of_each_step_opens_with_its_rows(tmp_path: Path, revision: str):
    path = tmp_path / "textmine.db"
    at(path, revision).dispose()

    engine = open_store(f"sqlite:///{path}")

    with engine.connect() as connection:
        assert engine_room.revision(connection) == HEAD
        assert connection.execute(text("SELECT id, source, text FROM notes")).all() == [(7, "a.txt", "Alva skriver.")]
        assert connection.execute(text("SELECT * FROM judgements")).all() == [
            (1, "Bo", "2023-05-01", "same", "x", "y", "", None, None, None, None)
        ]
        # The passages of an older store are searchable at once.
        assert connection.execute(text(f"SELECT rowid FROM {SEARCH_TABLES}")).all() == [(3,)]
    engine.dispose()


def test_steps_and_schema_say_the_same(engine: Engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                # Alembic compares a JSON column's default with "=", which PostgreSQL's json does not have.
                "compare_server_default": engine.dialect.name == "sqlite",
                "include_object": lambda _, name, kind, *rest: kind != "table" or not name.startswith(SEARCH_TABLES),
            },
        )

        assert compare_metadata(context, METADATA) == []


def parts_of(sql: str) -> list[str]:
    """The columns and constraints of a CREATE statement, sorted: an ALTER puts new ones last, and on the same line."""
    body, depth, parts = sql.partition("(")[2].rpartition(")")[0], 0, [""]
    for sign in body:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return sorted([sql.partition("(")[0], sql.rpartition(")")[2], *(part.strip() for part in parts)])


@only("sqlite")
def test_steps_and_schema_make_the_same_tables(engine: Engine):
    """compare_metadata does not look at checks, cascades or partial indexes; SQLite's own description does."""
    made = create_engine("sqlite://")
    METADATA.create_all(made)
    described = text(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT LIKE :index"
        " AND name NOT IN ('alembic_version', 'sqlite_sequence')"
    )

    def tables(engine: Engine) -> dict[str, list[str]]:
        with engine.connect() as connection:
            found = connection.execute(described, {"index": f"{SEARCH_TABLES}%"}).all()
        return {name: parts_of(" ".join(sql.split())) for name, sql in found}

    assert tables(engine) == tables(made)
    made.dispose()


def test_a_step_that_fails_leaves_the_store_as_it_was(url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Step and record are one transaction: after a failure half-way nothing of the step is there, and it can run again."""

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr("alembic.op.create_index", broken)
        with pytest.raises(RuntimeError, match="killed"):
            open_store(url)
    engine = create_engine(url)
    with engine.connect() as connection:
        assert not inspect(connection).has_table("notes")
    engine.dispose()

    engine = open_store(url)

    with engine.connect() as connection:
        assert engine_room.revision(connection) == HEAD
    engine.dispose()


@only("sqlite")
def test_a_step_that_breaks_references_is_reported(url: str, monkeypatch: pytest.MonkeyPatch):
    migrate = engine_room.migrate

    def careless(connection, target="head"):
        migrate(connection, target)
        with connection.begin():
            connection.execute(text("INSERT INTO bodies VALUES (1, 0, 0, 1)"))

    monkeypatch.setattr(engine_room, "migrate", careless)

    with pytest.raises(StoreError, match="bodies"):
        open_store(url)
