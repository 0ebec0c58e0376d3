"""What stands in the same passages as a theme: organisations, other themes, decisions."""

from __future__ import annotations

from dataclasses import dataclass

from textmine.records import Label, PassageKey, Snapshot
from textmine.trends.occasions import keys_of, originals
from textmine.trends.recurrence import passages_of


@dataclass(frozen=True, slots=True)
class Together:
    """Something (an entity or another theme, by id) that stands in a theme's passages, and in which."""

    id: str
    passages: tuple[PassageKey, ...]


def organisations_of(snapshot: Snapshot, theme_id: str) -> tuple[Together, ...]:
    """The organisations named in a theme's passages, those in most passages first, then by id."""
    organisations = {entity.id for entity in snapshot.resolution.entities if entity.label is Label.ORG}
    held = passages_of(snapshot, theme_id)
    found: dict[str, set[PassageKey]] = {}
    for note in originals(snapshot):
        inside = sorted((key[1:], key) for key in held if key[0] == note.id)
        for mention in note.analysis.mentions:
            entity = snapshot.resolution.entity_of.get((note.id, mention.start, mention.end))
            for (start, end), key in inside if entity in organisations else ():
                if start <= mention.start and mention.end <= end:
                    found.setdefault(str(entity), set()).add(key)
    return _ranked(found, _order_of(snapshot))


def themes_beside(snapshot: Snapshot, theme_id: str) -> tuple[Together, ...]:
    """The other themes of a theme's passages, those in most passages first, then by id."""
    held = passages_of(snapshot, theme_id)
    order = _order_of(snapshot)
    found: dict[str, set[PassageKey]] = {}
    for match in snapshot.matches:
        if match.theme != theme_id and match.passage in held and match.passage in order:
            found.setdefault(match.theme, set()).add(match.passage)
    return _ranked(found, order)


def decisions_on(snapshot: Snapshot, theme_id: str) -> tuple[PassageKey, ...]:
    """The decisions that stand in a theme's passages, formal ones aside, in time order.

    Whether a theme is settled is not said anywhere: a decision on one side of it settles no theme.
    """
    held = passages_of(snapshot, theme_id)
    return tuple(
        (note.id, decision.start, decision.end)
        for note in originals(snapshot)
        for decision in note.analysis.decisions
        if not decision.formal
        and any(id_ == note.id and start < decision.end and decision.start < end for id_, start, end in held)
    )


def _order_of(snapshot: Snapshot) -> dict[PassageKey, int]:
    """The place of every passage in time order."""
    keys = (key for note in originals(snapshot) for key in keys_of(note, lambda _: True))
    return {key: place for place, key in enumerate(keys)}


def _ranked(found: dict[str, set[PassageKey]], order: dict[PassageKey, int]) -> tuple[Together, ...]:
    rows = (Together(id_, tuple(sorted(keys, key=order.__getitem__))) for id_, keys in found.items())
    return tuple(sorted(rows, key=lambda row: (-len(row.passages), row.id)))
