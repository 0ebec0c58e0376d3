"""Reading the store: records as they were put, sorted, of the notes that count. A handful of queries, however many notes.

A note counts that is current, and that is no copy or earlier version of another file (`versions`).
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Table, and_, func, not_, select

from textmine.judged import judged_notes, judged_themes
from textmine.records import (
    Affiliation,
    Aside,
    Basis,
    Entity,
    Failure,
    Label,
    Lineage,
    LineageKind,
    Party,
    PassageKey,
    Place,
    Resolution,
    Role,
    Snapshot,
    StoredNote,
    Theme,
    ThemeEvent,
    ThemeMatch,
    ThemeProposal,
    ThemeTrial,
)
from textmine.store import changes, judgements, retention, rows, schema, versions, write
from textmine.store.schema import COUNTED, NOTES, NoteStatus
from textmine.store.theme_rows import NIGHT_TRIALS, TRIALS, event_of, proposal_of, theme_of, trials_of


@dataclass(frozen=True, slots=True)
class KnownNote:
    """What decides whether a file has to be looked into: what was stored of its path last.

    size (bytes) and mtime_ns are the file's when it was last seen; status is "current" or "withdrawn".
    """

    id: int
    sha256: str
    recipe: str
    size: int
    mtime_ns: int
    status: str


def known(connection: Connection) -> dict[str, KnownNote]:
    """The notes that are current or withdrawn, by path. One query, without their texts."""
    found = connection.execute(
        select(
            NOTES.c.source, NOTES.c.id, NOTES.c.sha256, NOTES.c.recipe, NOTES.c.size, NOTES.c.mtime_ns, NOTES.c.status
        )
        .where(NOTES.c.status != NoteStatus.SUPERSEDED.value)
        .order_by(NOTES.c.source)
    )
    return {source: KnownNote(*rest) for source, *rest in found}


@dataclass(frozen=True, slots=True)
class KnownFailure:
    """A failure and the file it was, as KnownNote says it of a note; None where that was not kept."""

    failure: Failure
    recipe: str | None
    size: int | None
    mtime_ns: int | None

    def is_of(self, size: int, mtime_ns: int, recipe: str) -> bool:
        """Whether the file is still the one that failed, and would be tried in the same way."""
        return (self.size, self.mtime_ns, self.recipe) == (size, mtime_ns, recipe)


def known_failures(connection: Connection) -> dict[str, KnownFailure]:
    """The files that could not be taken in, by path."""
    return {
        row.source: KnownFailure(Failure(row.source, row.error, row.hint, row.at), row.recipe, row.size, row.mtime_ns)
        for row in connection.execute(select(schema.FAILURES).order_by(schema.FAILURES.c.source))
    }


def fingerprint(connection: Connection) -> str:
    """A hash of which notes count, what they were made with and what they stand for: 64 hex digits.

    While it stays the same, so do notes(), and what was worked out from them holds.
    """
    columns = (NOTES.c.source, NOTES.c.id, NOTES.c.sha256, NOTES.c.recipe)
    found = [tuple(row) for row in connection.execute(select(*columns).where(COUNTED))]
    found += [(source, *names) for source, names in versions.former(connection).items()]
    return hashlib.sha256("\n".join(sorted(map(repr, found))).encode()).hexdigest()


def notes(connection: Connection) -> tuple[StoredNote, ...]:
    """The notes that count with all that they say, as people have judged it (`judged`), by (date or "", path)."""
    former = versions.former(connection)
    found = (replace(note, former=former.get(note.source, ())) for note in _stored(connection, COUNTED))
    return judged_notes(tuple(found), judgements.read_standing(connection))


def set_aside(connection: Connection) -> tuple[tuple[StoredNote, Aside], ...]:
    """The files that are there and count nowhere because another does, by (date or "", path)."""
    aside = {one.source: one for one in versions.aside(connection)}
    if not aside:
        return ()
    there = and_(NOTES.c.status == NoteStatus.CURRENT.value, NOTES.c.source.in_(select(schema.SET_ASIDE.c.source)))
    return tuple((note, aside[note.source]) for note in _stored(connection, there))


def _stored(connection: Connection, which: Any) -> tuple[StoredNote, ...]:
    """The notes that a condition on their rows picks, with all that they say, by (date or "", path)."""
    parts: dict[int, dict[Table, list[rows.Row]]] = defaultdict(lambda: defaultdict(list))
    for table in rows.PARTS:
        of_notes = select(table).join(NOTES, NOTES.c.id == table.c.note_id).where(which)
        order = [table.c.note_id, *([table.c.of] if "of" in table.c else []), table.c.position]
        for row in connection.execute(of_notes.order_by(*order)).mappings():
            parts[row["note_id"]][table].append(row)
    found = connection.execute(select(NOTES).where(which)).mappings().all()
    stored = (StoredNote(row["id"], row["version"], rows.analysis_of(row, parts[row["id"]])) for row in found)
    return tuple(sorted(stored, key=lambda note: (note.date or "", note.source)))


def earlier_links(connection: Connection) -> list[tuple[Place, str]]:
    """Where mentions stand in notes that do not count (any more), and the entities they last named."""
    table = schema.MENTION_ENTITIES.c
    found = connection.execute(
        select(table.start, table.end, table.entity, NOTES.c.text, NOTES.c.source, NOTES.c.sha256)
        .join(NOTES, NOTES.c.id == table.note_id)
        .where(not_(COUNTED))
        .order_by(func.coalesce(NOTES.c.date, ""), NOTES.c.source, NOTES.c.version.desc(), table.start)
    )
    return [
        (Place(row.start, row.end, row.text[row.start : row.end], row.source, row.sha256), row.entity) for row in found
    ]


def state(connection: Connection, *, changed: bool = True) -> str:
    """A hash of all that a snapshot is made of, 64 hex digits: while it stays the same, so does snapshot(). Where changed is
    not set, of all but its changes.
    """
    known = [fingerprint(connection), versions.fingerprint(connection), judgements.fingerprint(connection)]
    known += [repr((versions.aside(connection), versions.unsure(connection)))]
    known += [repr(changes.changes(connection))] if changed else []
    known += [str(write.get_state(connection, f"{stage} of")) for stage in ("entities", "themes")]
    known += [repr(one.failure) for one in known_failures(connection).values()]
    # Forgetting paints notes over whose file and recipe stay the same.
    known += connection.scalars(select(schema.TOMBSTONES.c.id).order_by(schema.TOMBSTONES.c.id))
    return hashlib.sha256("\n".join(known).encode()).hexdigest()


def themes(connection: Connection) -> tuple[Theme, ...]:
    """The whole ledger of themes, by id."""
    keywords: dict[str, list[str]] = defaultdict(list)
    table = schema.THEME_KEYWORDS.c
    for theme, keyword in connection.execute(select(table.theme, table.keyword).order_by(table.theme, table.position)):
        keywords[theme].append(keyword)
    found = (theme_of(row, keywords) for row in connection.execute(select(schema.THEMES)))
    return tuple(sorted(found, key=lambda theme: theme.id))


def proposals(connection: Connection) -> tuple[ThemeProposal, ...]:
    """What discovery last proposed, by id, with the evidence that stands in current notes."""
    current = frozenset(connection.scalars(select(NOTES.c.id).where(COUNTED)))
    table = schema.THEME_PROPOSALS
    return tuple(proposal_of(row, current) for row in connection.execute(select(table).order_by(table.c.id)))


def events(connection: Connection) -> tuple[ThemeEvent, ...]:
    """What has happened to the themes, in the order it was put."""
    table = schema.THEME_EVENTS
    return tuple(event_of(row) for row in connection.execute(select(table).order_by(table.c.position)))


def trials(connection: Connection) -> tuple[ThemeTrial, ...]:
    """How steady the themes are: the last night first, then the trials that were last made."""
    current = frozenset(connection.scalars(select(NOTES.c.id).where(COUNTED)))
    value = select(schema.STATE.c.value)
    kept = [connection.scalar(value.where(schema.STATE.c.key == key)) for key in (NIGHT_TRIALS, TRIALS)]
    return tuple(one for each in kept for one in trials_of(each, current))


def matches(connection: Connection) -> tuple[ThemeMatch, ...]:
    """Which passages of current notes are about which theme, by (note's date or "", path, place in the text, theme)."""
    table = schema.THEME_MATCHES.c
    found = connection.execute(
        select(table.note_id, table.start, table.end, table.theme, table.strength, table.basis, *_ORDER)
        .join(NOTES, NOTES.c.id == table.note_id)
        .where(COUNTED)
    )
    ordered = sorted(found, key=lambda row: (row.note_date or "", row.note_source, row.start, row.end, row.theme))
    return tuple(
        ThemeMatch((row.note_id, row.start, row.end), row.theme, row.strength, Basis(row.basis)) for row in ordered
    )


_ORDER = (NOTES.c.date.label("note_date"), NOTES.c.source.label("note_source"))


def resolution(connection: Connection) -> Resolution:
    """The entities by id, and which of them the mentions in current notes name, in the order of the notes.

    An entity that is named in withdrawn or superseded notes only is left out, unless a person has judged it; so are
    affiliations and roles that only such notes show. The rest (aliases, first and last date) is as last resolved.
    """
    current = set(connection.scalars(select(NOTES.c.source).where(COUNTED)))
    links, named_elsewhere = _links(connection)
    named = set(links.values())
    aliases = _grouped(connection, schema.ALIASES)
    affiliations, roles = _grouped(connection, schema.AFFILIATIONS), _grouped(connection, schema.ROLES)
    parties, of_party = _grouped(connection, schema.PARTIES), _sources(connection, schema.PARTY_SOURCES)
    of_affiliation = _sources(connection, schema.AFFILIATION_SOURCES)
    of_role = _sources(connection, schema.ROLE_SOURCES)
    entities = []
    for row in connection.execute(select(schema.ENTITIES)):
        if row.id in named_elsewhere and row.id not in named and not row.judged:
            continue
        shown = _shown(affiliations[row.id], of_affiliation, current)
        held = _shown(roles[row.id], of_role, current)
        listed = _shown(parties[row.id], of_party, current)
        entities.append(
            Entity(
                id=row.id,
                label=Label(row.label),
                name=row.name,
                aliases=tuple(alias.alias for alias in aliases[row.id]),
                affiliations=tuple(Affiliation(a.with_entity, a.first, a.last, sources) for a, sources in shown),
                roles=tuple(Role(r.role, r.body, r.first, r.last, sources) for r, sources in held),
                judged=row.judged,
                parties=tuple(Party(p.letters, p.first, p.last, sources) for p, sources in listed),
            )
        )
    known = {entity.id for entity in entities}
    lineage = tuple(link for link in _lineage(connection, current) if {link.earlier, link.later} <= known)
    return Resolution(tuple(sorted(entities, key=lambda entity: entity.id)), links, lineage)


def _lineage(connection: Connection, current: set[str]) -> list[Lineage]:
    """Which organisation became which, by date and ids, as far as a current note or a person says so."""
    links = [
        Lineage(
            row.earlier,
            row.later,
            LineageKind(row.kind),
            row.date,
            Basis(row.basis),
            Place(**row.place) if row.place else None,
        )
        for row in connection.execute(select(schema.LINEAGE))
    ]
    shown = [link for link in links if link.place is None or link.place.source in current]
    return sorted(shown, key=lambda link: (link.date or "", link.earlier, link.later))


def _links(connection: Connection) -> tuple[dict[PassageKey, str], set[str]]:
    """The entity of each mention in current notes, and the entities that are named in notes that are not current."""
    table = schema.MENTION_ENTITIES.c
    found = connection.execute(
        select(table.note_id, table.start, table.end, table.entity, COUNTED.label("counts"), *_ORDER).join(
            NOTES, NOTES.c.id == table.note_id
        )
    ).all()
    ordered = sorted(found, key=lambda row: (row.note_date or "", row.note_source, row.start, row.end))
    current = [row for row in ordered if row.counts]
    links = {(row.note_id, row.start, row.end): row.entity for row in current}
    return links, {row.entity for row in found if not row.counts}


def _grouped(connection: Connection, table: Table) -> dict[str, list[Any]]:
    """Rows of a table of entities' rows, by entity, in the order they were put."""
    found: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(select(table).order_by(table.c.entity, table.c.position)):
        found[row.entity].append(row)
    return found


def _sources(connection: Connection, table: Table) -> dict[tuple[str, int], list[str]]:
    """The notes' paths by the (entity, position) of the affiliation or role that they show."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for row in connection.execute(select(table).order_by(table.c.entity, table.c.of, table.c.position)):
        found[row.entity, row.of].append(row.source)
    return found


def _shown(
    held: Sequence[Any], sources: dict[tuple[str, int], list[str]], current: set[str]
) -> list[tuple[Any, tuple[str, ...]]]:
    """Affiliations or roles with the current notes that show them; those that no current note shows any more are out."""
    found = []
    for row in held:
        stored = sources[row.entity, row.position]
        kept = tuple(source for source in stored if source in current)
        if kept or not stored:
            found.append((row, kept))
    return found


def failures(connection: Connection) -> tuple[Failure, ...]:
    """The files that could not be taken in, by path; those that are too old to be kept are no failures."""
    found = (known.failure for _, known in sorted(known_failures(connection).items()))
    return tuple(failure for failure in found if failure.error != retention.EXPIRED)


def snapshot(connection: Connection) -> Snapshot:
    """All that is known at this moment, sorted. Its recipe is the one that the current notes were made with; where a failing
    note has kept its rows from an older one, they are named together with "+".
    """
    changed, earlier = changes.history(connection)
    recipes = connection.scalars(select(NOTES.c.recipe).where(COUNTED).distinct())
    known = Snapshot(
        notes=notes(connection),
        resolution=resolution(connection),
        themes=themes(connection),
        matches=matches(connection),
        failures=failures(connection),
        expired=retention.expired(connection),
        recipe="+".join(sorted(recipes)),
        judgements=judgements.read_standing(connection),
        proposals=proposals(connection),
        events=events(connection),
        trials=trials(connection),
        set_aside=set_aside(connection),
        unsure_notes=versions.unsure(connection),
        changes=changed,
        earlier_changes=earlier,
    )
    return judged_themes(known)
