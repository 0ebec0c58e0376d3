"""The figures that the last report had, and how they differ from those of the one before; the changes of reports before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, select

from textmine.records import Cause, ChangeReason, Changes, Figure, FigureChange, Rewording, Wording
from textmine.store import write
from textmine.store.schema import NOTES, STATE

FIGURES, CHANGES, EARLIER = "figures", "changes", "earlier changes"  # keys of the store's state
# Of so many reports it is kept what they changed; a council that meets once a quarter gets through them in years.
_KEPT = 40


def put(connection: Connection, figures: str, changes: Changes | None, earlier: tuple[Changes, ...] = ()) -> None:
    """Keep the figures of the report that is being made, as its text; and what has changed since the one before, if anything,
    and what did before that, latest first.
    """
    write.set_state(connection, FIGURES, figures)
    if changes is not None:
        write.set_state(connection, CHANGES, json.dumps(asdict(changes), ensure_ascii=False))
        rows = [asdict(one) for one in earlier[:_KEPT]]
        write.set_state(connection, EARLIER, json.dumps(rows, ensure_ascii=False))


def figures(connection: Connection) -> str | None:
    """The figures of the last report, as their text; None before the first."""
    return write.get_state(connection, FIGURES)


def changes(connection: Connection) -> Changes | None:
    """What the last report that said anything new changed; None before the second."""
    return history(connection)[0]


def history(connection: Connection) -> tuple[Changes | None, tuple[Changes, ...]]:
    """The same, and what the reports before that one changed, latest first."""
    table = STATE.c
    found = connection.execute(select(table.key, table.value).where(table.key.in_((CHANGES, EARLIER))))
    kept = {row.key: json.loads(row.value) for row in found if row.value}
    return _changes(kept[CHANGES]) if CHANGES in kept else None, tuple(map(_changes, kept.get(EARLIER, ())))


def text_of(connection: Connection, source: str, sha256: str) -> str | None:
    """The text that a path had with this content, now or as an earlier version; None where it is not kept."""
    table = NOTES.c
    found = select(table.text).where(table.source == source, table.sha256 == sha256).order_by(table.version.desc())
    return connection.scalars(found).first()


def _changes(row: Mapping[str, Any]) -> Changes:
    return Changes(
        row["at"],
        tuple(map(_cause, row["notes"])),
        tuple(
            FigureChange(
                Figure(one["figure"]),
                one["before"],
                one["after"],
                tuple(map(_cause, one["causes"])),
                one["subject"],
                one["label"],
            )
            for one in row["figures"]
        ),
        tuple(
            Wording(one["source"], tuple(Rewording(**each) for each in one["places"]), one["more"])
            for one in row.get("wordings", ())
        ),
    )


def _cause(row: dict[str, object]) -> Cause:
    return Cause(**{**row, "reason": ChangeReason(row["reason"])})  # type: ignore[arg-type]
