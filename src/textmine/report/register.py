"""Who a name in a note stands for, as far as resolve knows; nobody where two could be meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from textmine.records import Entity, Label, Mention, PassageKey, Quote, Snapshot, StoredNote


@dataclass(frozen=True, slots=True)
class Register:
    """The entities with their lookups. in_note: for each note and wording, the ids its mentions of that wording stand for."""

    entities: Mapping[str, Entity]
    at: Mapping[PassageKey, str]
    in_note: Mapping[tuple[int, str], frozenset[str | None]]
    by_name: Mapping[tuple[Label, str], frozenset[str]]

    def entity_of(self, note: StoredNote, quote: Quote, label: Label | None = None) -> Entity | None:
        """The entity a name stands for: that of the mention at this very place, else of the same wording elsewhere in the
        note, else the only one of its label (any label where none is given) that bears exactly this name. Else None.
        """
        identity = self.at.get((note.id, quote.start, quote.end))
        if identity is None:
            identity = _only(self.in_note.get((note.id, quote.text), frozenset()))
        if identity is None and (note.id, quote.text) not in self.in_note:
            labels = [label] if label else list(Label)
            identity = _only(frozenset().union(*(self.by_name.get((each, quote.text), frozenset()) for each in labels)))
        return self.entities.get(identity) if identity is not None else None

    def reference(self, note: StoredNote, quote: Quote, label: Label | None = None) -> str:
        """The id of the entity a name stands for, or the words as they stand behind a question mark."""
        entity = self.entity_of(note, quote, label)
        return entity.id if entity else f"?{quote.plain}"

    def mention(self, note: StoredNote, mention: Mention) -> str:
        """Like `reference`, for a mention: resolve has seen it, and what it left unresolved stays so."""
        return self.at.get((note.id, mention.start, mention.end)) or f"?{mention.plain}"


def register_of(snapshot: Snapshot) -> Register:
    """The register of a snapshot."""
    known = snapshot.resolution.entity_of
    in_note: defaultdict[tuple[int, str], set[str | None]] = defaultdict(set)
    for note in snapshot.notes:
        for mention in note.analysis.mentions:
            in_note[note.id, mention.text].add(known.get((note.id, mention.start, mention.end)))
    by_name: defaultdict[tuple[Label, str], set[str]] = defaultdict(set)
    for entity in snapshot.resolution.entities:
        for name in (entity.name, *entity.aliases):
            by_name[entity.label, name].add(entity.id)
    return Register(
        entities={entity.id: entity for entity in snapshot.resolution.entities},
        at=known,
        in_note={key: frozenset(ids) for key, ids in in_note.items()},
        by_name={key: frozenset(ids) for key, ids in by_name.items()},
    )


def _only(ids: frozenset[str | None] | frozenset[str]) -> str | None:
    """The single element, or None where there is none or more than one."""
    return next(iter(ids)) if len(ids) == 1 else None
