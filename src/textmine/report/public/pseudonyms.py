"""Who is called what in the public edition, and who keeps a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from textmine.records import Entity, Label, NoteKind, Snapshot
from textmine.swedish.sensitive import MEMBER, PERSON, TOLD_ROLES


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """called: what stands for each private person, by entity id ("ledamot 3"); named are the persons who keep their names."""

    called: Mapping[str, str]
    named: frozenset[str]


def pseudonyms(snapshot: Snapshot, public_roles: Iterable[str]) -> Pseudonyms:
    """A role and a number for every person, numbered by role in the order in which they first stand in the notes.

    public_roles are roles whose holders keep their names ("ordförande"); without any nobody does.
    """
    told = {role.casefold() for role in public_roles}
    people = [entity for entity in snapshot.resolution.entities if entity.label is Label.PERSON]
    named = frozenset(entity.id for entity in people if told & {role.role.casefold() for role in entity.roles})
    order = {note.id: place for place, note in enumerate(snapshot.notes)}
    first: dict[str, tuple[int, int]] = {}
    for (note, start, _), identity in snapshot.resolution.entity_of.items():
        if note in order:
            first[identity] = min(first.get(identity, (len(order), 0)), (order[note], start))
    members = _members(snapshot)
    counted: Counter[str] = Counter()
    called = {}
    for entity in sorted(people, key=lambda one: (first.get(one.id, (len(order), 0)), one.id)):
        if entity.id not in named:
            role = _role(entity, entity.id in members)
            counted[role] += 1
            called[entity.id] = f"{role} {counted[role]}"
    return Pseudonyms(called, named)


def _role(entity: Entity, member: bool) -> str:
    """The most telling role that a body has given; a member of what met, or only a person."""
    held = {role.role.casefold() for role in entity.roles}
    return next((role for role in TOLD_ROLES if role in held), MEMBER if member else PERSON)


def _members(snapshot: Snapshot) -> set[str]:
    """Those who stand in the roster of a meeting's minutes."""
    return {
        identity
        for note in snapshot.notes
        if note.analysis.header.kind is NoteKind.MINUTES
        for one in note.analysis.attendance
        if (identity := snapshot.resolution.entity_of.get((note.id, one.name.start, one.name.end))) is not None
    }
