"""check finds what a hand in the database has upset."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, text

from tests.store.notes import note, put
from tests.store.server import only
from textmine.records import Basis, Entity, Label, Resolution, Theme, ThemeMatch, ThemeStatus
from textmine.store import write
from textmine.store.check import check


@pytest.fixture
def filled(engine: Engine) -> Engine:
    with engine.begin() as connection:
        assert put(connection, note("a.txt", "Alva skriver.\nBo läser.")) == 1
        write.put_resolution(connection, Resolution((Entity("p1", Label.PERSON, "Alva"),), {(1, 0, 4): "p1"}))
        write.put_themes(
            connection, [Theme("t", "T", ThemeStatus.FOUND)], [ThemeMatch((1, 0, 13), "t", 0.5, Basis.SEED)]
        )
    return engine


def test_a_sound_store_has_no_faults(filled: Engine):
    with filled.connect() as connection:
        assert check(connection) == []


@only("sqlite")
@pytest.mark.parametrize(
    ("damage", "faults"),
    [
        ('UPDATE mentions SET "end" = 99', ["mentions: rader utanför texten i a.txt"]),
        ("UPDATE notes SET title_start = 5, title_end = 24", ["notes: rader utanför texten i a.txt"]),
        ('UPDATE mention_entities SET "end" = 24', ["mention_entities: rader utanför texten i a.txt"]),
        ("DELETE FROM entities", ["mention_entities: 1 rader pekar på något som inte finns"]),
        (
            "DELETE FROM passages WHERE position = 0",
            ["sökregistret: 2 stycken av 1", "theme_matches: 1 rader pekar på stycken som inte finns"],
        ),
        ("DELETE FROM passage_words WHERE rowid = 1", ["sökregistret: 1 stycken av 2"]),
        ("UPDATE notes SET status = 'withdrawn'", ["sökregistret: 2 stycken av 0"]),
    ],
)
def test_each_fault_is_named(filled: Engine, damage: str, faults: list[str]):
    with filled.connect() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        connection.execute(text(damage))

        assert check(connection) == faults


@only("postgresql")
@pytest.mark.parametrize(
    ("damage", "faults"),
    [
        ('UPDATE mentions SET "end" = 99', ["mentions: rader utanför texten i a.txt"]),
        ("DELETE FROM passage_words WHERE id = 1", ["sökregistret: 1 stycken av 2"]),
        ("UPDATE notes SET status = 'withdrawn'", ["sökregistret: 2 stycken av 0"]),
    ],
)
def test_each_fault_is_named_on_a_server(filled: Engine, damage: str, faults: list[str]):
    with filled.connect() as connection:
        connection.execute(text(damage))

        assert check(connection) == faults
