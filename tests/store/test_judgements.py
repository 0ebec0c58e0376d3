from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Connection

from tests.store.notes import note, put
from textmine.errors import StoreError
from textmine.judgements import dumps, loads
from textmine.records import Entity, Judgement, JudgementKind, Label, Place, Resolution
from textmine.store import judgements, read, write

SAME = Judgement(JudgementKind.SAME, "same", "Bo", "2026-05-01T10:00:00Z", subject="p1", other="p2")
PLACE = Place(0, 4, "Alva", "a.txt", "h1")
DONE = Judgement(JudgementKind.DONE, "yes", "Bo", "2026-05-01T10:00:00Z", place=PLACE)


def test_what_is_put_is_what_is_read(connection: Connection):
    one, two = judgements.put(connection, SAME), judgements.put(connection, DONE)
    assert judgements.read_all(connection) == (replace(SAME, id=one), replace(DONE, id=two))
    assert read.snapshot(connection).judgements == judgements.read_all(connection)


def test_undone_is_kept_and_no_longer_in_force(connection: Connection):
    id_ = judgements.put(connection, SAME)
    before = judgements.fingerprint(connection)
    judgements.undo(connection, id_, "Ali", "2026-05-02T10:00:00Z")
    judgements.undo(connection, id_, "Bo", "2026-05-03T10:00:00Z")
    assert judgements.read_standing(connection) == ()
    assert judgements.read_all(connection) == (
        replace(SAME, id=id_, undone_by="Ali", undone_when="2026-05-02T10:00:00Z"),
    )
    assert before
    assert judgements.fingerprint(connection) == ""


def test_undoing_what_is_not_there_is_told(connection: Connection):
    with pytest.raises(StoreError, match="finns inte"):
        judgements.undo(connection, 99, "Ali", "2026-05-02T10:00:00Z")


def test_a_judgement_on_names_remembers_where_they_stand(connection: Connection):
    one = note("a.txt", "Alva skriver. Alva Ek läser.", "2023-04-13")
    id_ = put(connection, one)
    entities = (Entity("p1", Label.PERSON, "Alva Ek", ("Alva",)), Entity("p2", Label.PERSON, "Bo"))
    write.put_resolution(connection, Resolution(entities, {(id_, 0, 4): "p1", (id_, 14, 21): "p1"}))
    assert judgements.put(connection, SAME)
    (kept,) = judgements.read_all(connection)
    assert kept.place is not None
    assert (kept.place.start, kept.place.text, kept.place.source) == (14, "Alva Ek", "a.txt")
    assert kept.other_place is None
    assert judgements.put_all(connection, [SAME]) == 0
    assert judgements.put_all(connection, loads(dumps([kept]))) == 0


def test_the_same_file_read_twice_adds_nothing_and_brings_its_undoing(connection: Connection):
    assert judgements.put_all(connection, [SAME, DONE]) == 2
    assert judgements.put_all(connection, [SAME, DONE]) == 0
    undone = replace(SAME, undone_by="Ali", undone_when="2026-05-02T10:00:00Z")
    assert judgements.put_all(connection, [undone]) == 0
    assert [one.kind for one in judgements.read_standing(connection)] == [JudgementKind.DONE]
