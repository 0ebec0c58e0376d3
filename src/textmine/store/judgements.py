"""What people have decided, kept: the only module that writes the table of judgements, and it is called for people alone.

Nothing is ever deleted here. A judgement that is taken back stays, with who undid it and when.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, insert, select, update

from textmine.judgements import OF_ENTITIES, standing
from textmine.records import Judgement, JudgementKind, Place
from textmine.store.errors import store_error
from textmine.store.schema import COUNTED, ENTITIES, JUDGEMENTS, MENTION_ENTITIES, NOTES


def put(connection: Connection, judgement: Judgement) -> int:
    """The id of the judgement, now stored. An earlier one on the same question stays, no longer in force."""
    row = _row(_anchored(connection, judgement))
    return int(connection.execute(insert(JUDGEMENTS).values(row).returning(JUDGEMENTS.c.id)).scalar_one())


def put_all(connection: Connection, judgements: Iterable[Judgement]) -> int:
    """How many of the judgements were new and are now stored; one that is there already, word for word, is not put twice."""
    there = {_bare(one): one for one in read_all(connection)}
    new = 0
    for one in judgements:
        bare = _bare(one)
        before = there.get(bare)
        if before is None:
            there[bare] = replace(one, id=put(connection, one))
            new += 1
        elif one.undone_when is not None and before.undone_when is None:
            undo(connection, before.id, one.undone_by or one.who, one.undone_when)
    return new


def undo(connection: Connection, id_: int, who: str, when: str) -> None:
    """Take the judgement back; undone once, it stays as it was undone. Raises StoreError for an id that is not there."""
    found = connection.execute(
        update(JUDGEMENTS)
        .where(JUDGEMENTS.c.id == id_, JUDGEMENTS.c.undone_when.is_(None))
        .values(undone_by=who, undone_when=when)
    )
    if not found.rowcount and connection.scalar(select(JUDGEMENTS.c.id).where(JUDGEMENTS.c.id == id_)) is None:
        raise store_error("no_judgement", str(id_))


def read_all(connection: Connection) -> tuple[Judgement, ...]:
    """Every judgement ever made, undone ones too, by id."""
    return tuple(_judgement(row) for row in connection.execute(select(JUDGEMENTS).order_by(JUDGEMENTS.c.id)))


def read_standing(connection: Connection) -> tuple[Judgement, ...]:
    """The judgements in force, by id."""
    return standing(read_all(connection))


def fingerprint(connection: Connection) -> str:
    """A hash of the judgements in force, 64 hex digits; "" where there are none. While it stays, so does what obeys them."""
    in_force = read_standing(connection)
    said = "\n".join(
        repr((one.kind, one.subject, one.other, one.value, one.place, one.other_place)) for one in in_force
    )
    return hashlib.sha256(said.encode()).hexdigest() if said else ""


def _bare(judgement: Judgement) -> Judgement:
    """A judgement as a person made it: without its number, its undoing, and the places that the store has added."""
    bare = replace(judgement, id=0, undone_by=None, undone_when=None)
    return replace(bare, place=None, other_place=None) if judgement.kind in OF_ENTITIES else bare


def _anchored(connection: Connection, judgement: Judgement) -> Judgement:
    """A judgement on entities with the places where they are named: ids change as entities are joined, the words stay."""
    if judgement.kind not in OF_ENTITIES:
        return judgement
    place = judgement.place or _named_at(connection, judgement.subject)
    return replace(judgement, place=place, other_place=judgement.other_place or _named_at(connection, judgement.other))


def _named_at(connection: Connection, entity: str) -> Place | None:
    """Where an entity is first named by its own name, else where it is first named at all, in current notes."""
    links, notes = MENTION_ENTITIES.c, NOTES.c
    found = connection.execute(
        select(links.start, links.end, notes.text, notes.source, notes.sha256, notes.date)
        .join(NOTES, notes.id == links.note_id)
        .where(links.entity == entity, COUNTED)
    ).all()
    name = connection.scalar(select(ENTITIES.c.name).where(ENTITIES.c.id == entity))
    places = [
        (row.date or "", Place(row.start, row.end, row.text[row.start : row.end], row.source, row.sha256))
        for row in found
    ]
    order = sorted(places, key=lambda each: (each[1].plain != name, each[0], each[1].source, each[1].start))
    return order[0][1] if order else None


def _row(judgement: Judgement) -> dict[str, Any]:
    row = {**asdict(judgement), "kind": judgement.kind.value}
    del row["id"]
    return row


def _judgement(row: Any) -> Judgement:
    places = {key: Place(**row._mapping[key]) if row._mapping[key] else None for key in ("place", "other_place")}
    values = {**row._mapping, **places, "kind": JudgementKind(row.kind)}
    return Judgement(**values)
