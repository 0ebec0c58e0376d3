"""Entities to rows, pure; read.resolution is the way back, for it depends on which notes are current."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Table

from textmine.records import Affiliation, Entity, Lineage, Party, Role
from textmine.store import schema

Rows = list[dict[str, Any]]


def entity_rows(entities: Iterable[Entity]) -> dict[Table, Rows]:
    """The rows for each table of entities, parents before children; position keeps the order of what an entity holds."""
    ledger = list(entities)
    affiliations = [(e.id, n, affiliation) for e in ledger for n, affiliation in enumerate(e.affiliations)]
    roles = [(e.id, n, role) for e in ledger for n, role in enumerate(e.roles)]
    parties = [(e.id, n, party) for e in ledger for n, party in enumerate(e.parties)]
    return {
        schema.ENTITIES: [{"id": e.id, "label": e.label.value, "name": e.name, "judged": e.judged} for e in ledger],
        schema.ALIASES: [
            {"entity": e.id, "position": position, "alias": alias}
            for e in ledger
            for position, alias in enumerate(e.aliases)
        ],
        schema.AFFILIATIONS: [
            {"entity": entity, "position": n, "with_entity": a.with_entity, "first": a.first, "last": a.last}
            for entity, n, a in affiliations
        ],
        schema.AFFILIATION_SOURCES: _source_rows(affiliations),
        schema.ROLES: [
            {"entity": entity, "position": n, "role": r.role, "body": r.body, "first": r.first, "last": r.last}
            for entity, n, r in roles
        ],
        schema.ROLE_SOURCES: _source_rows(roles),
        schema.PARTIES: [
            {"entity": entity, "position": n, "letters": p.letters, "first": p.first, "last": p.last}
            for entity, n, p in parties
        ],
        schema.PARTY_SOURCES: _source_rows(parties),
    }


def _source_rows(held: Iterable[tuple[str, int, Affiliation | Party | Role]]) -> Rows:
    """The notes that show each affiliation, role or party, which is known by its entity and its place there."""
    return [
        {"entity": entity, "of": of, "position": position, "source": source}
        for entity, of, record in held
        for position, source in enumerate(record.sources)
    ]


def lineage_rows(lineage: Iterable[Lineage]) -> Rows:
    """The rows of the table of lineage."""
    return [
        {
            "earlier": link.earlier,
            "later": link.later,
            "kind": link.kind.value,
            "date": link.date,
            "basis": link.basis.value,
            "place": asdict(link.place) if link.place else None,
        }
        for link in lineage
    ]
