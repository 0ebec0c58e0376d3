"""What people have decided, kept: the only module that writes the table of judgements, and it is called for people alone.

Nothing is ever deleted here. A judgement that is taken back stays, with who undid it and when.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, insert, select, update

from textmine.judgements import standing
from textmine.records import Judgement, JudgementKind, Place
from textmine.store.errors import store_error
from textmine.store.schema import JUDGEMENTS


def put(connection: Connection, judgement: Judgement) -> int:
    """The id of the judgement, now stored. An earlier one on the same question stays, no longer in force."""
    return int(connection.execute(insert(JUDGEMENTS).values(_row(judgement)).returning(JUDGEMENTS.c.id)).scalar_one())


def put_all(connection: Connection, judgements: Iterable[Judgement]) -> int:
    """How many of the judgements were new and are now stored; one that is there already, word for word, is not put twice."""
    there = {replace(one, id=0, undone_by=None, undone_when=None): one for one in read_all(connection)}
    new = 0
    for one in judgements:
        bare = replace(one, id=0, undone_by=None, undone_when=None)
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
    said = "\n".join(repr((one.kind, one.subject, one.other, one.value, one.place)) for one in in_force)
    return hashlib.sha256(said.encode()).hexdigest() if said else ""


def _row(judgement: Judgement) -> dict[str, Any]:
    row = {**asdict(judgement), "kind": judgement.kind.value}
    del row["id"]
    return row


def _judgement(row: Any) -> Judgement:
    place = Place(**row.place) if row.place else None
    values = {**row._mapping, "kind": JudgementKind(row.kind), "place": place}
    return Judgement(**values)
