"""The report of one body alone: which bodies there are, and a snapshot of one's own notes."""

from __future__ import annotations

from dataclasses import replace

from textmine.records import Snapshot
from textmine.swedish.collation import sort_key
from textmine.trends.coverage import bodies_of


def bodies(snapshot: Snapshot) -> dict[str, str]:
    """The names of the bodies that met, in Swedish order, by what `bodies_of` calls them."""
    known = {entity.id: entity.name for entity in snapshot.resolution.entities}
    found: dict[str, str] = {}
    for note in snapshot.notes:
        for body, printed in bodies_of(snapshot, note).items():
            found.setdefault(body, known.get(body, printed))
    return dict(sorted(found.items(), key=lambda pair: (sort_key(pair[1]), pair[0])))


def body_named(snapshot: Snapshot, name: str) -> str | None:
    """The body that bears a name, in any case, or that it is an alias of; None where no body does, or several do."""
    wanted = name.strip().casefold()
    aliases = {entity.id: entity.aliases for entity in snapshot.resolution.entities}
    named = [
        body
        for body, called in bodies(snapshot).items()
        if wanted in {one.casefold() for one in (called, *aliases.get(body, ()))}
    ]
    return named[0] if len(named) == 1 else None


def of_body(snapshot: Snapshot, body: str) -> Snapshot:
    """The snapshot with the notes of meetings that a body held, alone or with others, and what rests on them."""
    notes = tuple(note for note in snapshot.notes if body in bodies_of(snapshot, note))
    ids = {note.id for note in notes}
    resolution = snapshot.resolution
    return replace(
        snapshot,
        notes=notes,
        resolution=replace(
            resolution, entity_of={key: one for key, one in resolution.entity_of.items() if key[0] in ids}
        ),
        matches=tuple(match for match in snapshot.matches if match.passage[0] in ids),
    )
