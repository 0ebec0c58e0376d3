"""The figures that the last report had, and how they differ from those of the one before."""

from __future__ import annotations

import json
from dataclasses import asdict

from sqlalchemy import Connection

from textmine.records import Cause, ChangeReason, Changes, Figure, FigureChange
from textmine.store import write

FIGURES, CHANGES = "figures", "changes"  # keys of the store's state


def put(connection: Connection, figures: str, changes: Changes | None) -> None:
    """Keep the figures of the report that is being made, as its text; and what has changed since the one before, if anything."""
    write.set_state(connection, FIGURES, figures)
    if changes is not None:
        write.set_state(connection, CHANGES, json.dumps(asdict(changes), ensure_ascii=False))


def figures(connection: Connection) -> str | None:
    """The figures of the last report, as their text; None before the first."""
    return write.get_state(connection, FIGURES)


def changes(connection: Connection) -> Changes | None:
    """What the last report that said anything new changed; None before the second."""
    kept = write.get_state(connection, CHANGES)
    if not kept:
        return None
    row = json.loads(kept)
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
    )


def _cause(row: dict[str, object]) -> Cause:
    return Cause(**{**row, "reason": ChangeReason(row["reason"])})  # type: ignore[arg-type]
