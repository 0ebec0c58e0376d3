"""Everything the store knows as one JSON document: the public format textmine-export/1, described by export.schema.json.

The same store gives the same bytes: keys in the order of the contract, lists sorted, no clock.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from textmine import __version__
from textmine.placing import put_file
from textmine.records import (
    Action,
    Affiliation,
    Aside,
    Attendee,
    Decision,
    Entity,
    Label,
    Lineage,
    Party,
    PassageKey,
    Quote,
    Role,
    Snapshot,
    Span,
    StoredNote,
    Theme,
    ThemeMatch,
)
from textmine.report.register import Register, register_of
from textmine.swedish.collation import sort_key
from textmine.trends import (
    BodyCoverage,
    ExpectedMeeting,
    FollowUp,
    Vacancy,
    coverage,
    follow_ups,
    recurrence,
    vacancies,
)

FORMAT = "textmine-export/1"
_STRENGTH_DECIMALS = 4  # finer differences are rounding of sums that other processors make otherwise

_S = TypeVar("_S", bound=Span)


@dataclass(frozen=True, slots=True)
class _Known:
    """A snapshot with what every note's rows are looked up in; matches are a passage's themes, strongest first; followed is
    how each commitment stands, sources the paths of the notes by id.
    """

    snapshot: Snapshot
    register: Register
    matches: Mapping[PassageKey, list[ThemeMatch]]
    followed: Mapping[PassageKey, FollowUp]
    sources: Mapping[int, str]


def _known(snapshot: Snapshot, followed: Mapping[PassageKey, FollowUp] | None = None) -> _Known:
    matches: defaultdict[PassageKey, list[ThemeMatch]] = defaultdict(list)
    for match in sorted(snapshot.matches, key=lambda match: (-match.strength, match.theme)):
        matches[match.passage].append(match)
    sources = {note.id: note.source for note in snapshot.notes}
    told = follow_ups(snapshot) if followed is None else followed
    return _Known(snapshot, register_of(snapshot), matches, told, sources)


def export_document(
    snapshot: Snapshot, with_text: bool = False, followed: Mapping[PassageKey, FollowUp] | None = None
) -> dict[str, Any]:
    """The export of a snapshot as plain lists, dicts and values; with_text adds every note's whole text.

    followed says how commitments stand; None means as the snapshot's own notes show.
    """
    known = _known(snapshot, followed)
    notes = sorted(snapshot.notes, key=lambda note: (note.date or "", note.source))
    return {
        "format": FORMAT,
        "generated_by": __version__,
        "recipe": snapshot.recipe,
        "notes": [_note(known, note, with_text) for note in notes],
        "entities": [_entity(entity) for entity in sorted(snapshot.resolution.entities, key=lambda each: each.id)],
        "lineage": [_lineage(link) for link in snapshot.resolution.lineage],
        "themes": [_theme(known, theme) for theme in sorted(snapshot.themes, key=lambda each: each.id)],
        "coverage": [_coverage(known, body) for body in coverage(snapshot)],
        "vacancies": [_vacancy(known, vacancy) for vacancy in vacancies(snapshot)],
        "set_aside": [_aside(note, aside) for note, aside in snapshot.set_aside],
        "failures": [
            {"source": failure.source, "error": failure.error, "hint": failure.hint, "at": failure.at}
            for failure in sorted(snapshot.failures, key=lambda each: (each.source, each.error, each.at))
        ],
    }


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the export."""
    loaded: dict[str, Any] = json.loads(files("textmine.report").joinpath("export.schema.json").read_text("utf-8"))
    return loaded


def dumps(document: dict[str, Any]) -> str:
    """The document as canonical JSON: keys as they stand, two spaces of indent, UTF-8 letters as themselves, a last newline."""
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_export(document: dict[str, Any], path: Path) -> Path:
    """The path, after the document has been put there whole: a reader sees the earlier file or the new one, never a part.

    Raises StoreError where the folder cannot be written.
    """
    return put_file(path, dumps(document))


def _note(known: _Known, note: StoredNote, with_text: bool) -> dict[str, Any]:
    register = known.register
    analysis = note.analysis
    source_text, header = analysis.source_text, analysis.header
    row: dict[str, Any] = {
        "source": source_text.source,
        "sha256": source_text.sha256,
        "version": note.version,
        "kind": header.kind.value,
        "title": _plain(header.title),
        "date": header.date,
        "time": header.time,
        "place": _plain(header.place),
        "bodies": [register.reference(note, body, Label.ORG) for body in header.bodies],
        "pages": [{"number": page.number, "start": page.start, "end": page.end} for page in source_text.pages],
        "notices": [{"code": notice.code, "detail": notice.detail} for notice in source_text.notices],
    }
    if with_text:
        row["text"] = source_text.text
    row["attendance"] = [_attendee(register, note, attendee) for attendee in analysis.attendance]
    row["items"] = _items(note)
    row["mentions"] = _mentions(register, note)
    row["decisions"] = [_decision(register, note, decision) for decision in _in_order(analysis.decisions)]
    row["actions"] = [_action(known, note, action) for action in _in_order(analysis.actions)]
    row["proposals"] = [
        {
            **_quote(proposal),
            "item": _item(note, proposal.item),
            "basis": proposal.basis.value,
            "voice": proposal.voice,
            "group": proposal.group,
        }
        for proposal in _in_order(analysis.proposals)
    ]
    row["calendar"] = [
        {**_quote(entry), "date": entry.date, "time": entry.time, "place": entry.place, "title": entry.title}
        for entry in _in_order(analysis.calendar)
    ]
    row["passages"] = _passages(note, known.matches)
    return row


def _aside(note: StoredNote, aside: Aside) -> dict[str, Any]:
    return {
        "source": note.source,
        "sha256": note.analysis.source_text.sha256,
        "version": note.version,
        "kind": note.analysis.header.kind.value,
        "date": note.date,
        "reason": aside.reason.value,
        "instead": aside.instead,
    }


def _items(note: StoredNote) -> list[dict[str, Any]]:
    return [
        {
            "number": item.number,
            "title": item.title.plain,
            "type": item.type.value if item.type else None,
            "start": item.start,
            "end": item.end,
        }
        for item in _in_order(note.analysis.items)
    ]


def _mentions(register: Register, note: StoredNote) -> list[dict[str, Any]]:
    return [
        {
            **_quote(mention),
            "label": mention.label.value,
            "entity": register.mention(note, mention),
            "basis": mention.basis.value,
        }
        for mention in _in_order(note.analysis.mentions)
    ]


def _attendee(register: Register, note: StoredNote, attendee: Attendee) -> dict[str, Any]:
    affiliation = attendee.affiliation
    return {
        "name": attendee.name.plain,
        "entity": register.reference(note, attendee.name, Label.PERSON),
        "affiliation": _plain(affiliation),
        "affiliation_entity": register.reference(note, affiliation, Label.ORG) if affiliation else None,
        "role": attendee.role,
        "party": attendee.party,
        "group": attendee.group,
        "status": attendee.status.value,
        **_quote(attendee),
    }


def _decision(register: Register, note: StoredNote, decision: Decision) -> dict[str, Any]:
    return {
        **_quote(decision),
        "item": _item(note, decision.item),
        "formal": decision.formal,
        "reported": decision.reported,
        "explicit": decision.explicit,
        "decided_by": register.reference(note, decision.decided_by) if decision.decided_by else None,
        "responsible": [register.reference(note, name) for name in decision.responsible],
        "due": decision.due,
        "due_iso": decision.due_iso,
        "basis": decision.basis.value,
    }


def _action(known: _Known, note: StoredNote, action: Action) -> dict[str, Any]:
    follow_up = known.followed[note.id, action.start, action.end]
    return {
        **_quote(action),
        "item": _item(note, action.item),
        "kind": action.kind.value,
        "responsible": [known.register.reference(note, name) for name in action.responsible],
        "due": action.due,
        "due_iso": action.due_iso,
        "tentative": action.tentative,
        "reported": action.reported,
        "status": follow_up.state.value,
        "evidence": [{"source": known.sources[id_], **_quote(quote)} for id_, quote in follow_up.evidence],
        "judged": follow_up.judged,
        "basis": action.basis.value,
    }


def _passages(note: StoredNote, matches: Mapping[PassageKey, list[ThemeMatch]]) -> list[dict[str, Any]]:
    return [
        {
            "start": passage.start,
            "end": passage.end,
            "item": _item(note, passage.item),
            "themes": [
                {"id": match.theme, "strength": round(match.strength, _STRENGTH_DECIMALS), "basis": match.basis.value}
                for match in matches.get((note.id, passage.start, passage.end), [])
            ],
        }
        for passage in _in_order(note.analysis.passages)
    ]


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "label": entity.label.value,
        "name": entity.name,
        "aliases": sorted(entity.aliases, key=sort_key),
        "affiliations": [
            {"with": affiliation.with_entity, **_period(affiliation)}
            for affiliation in sorted(entity.affiliations, key=lambda each: (each.first or "", each.with_entity))
        ],
        "roles": [
            {"role": role.role, "body": role.body, **_period(role)}
            for role in sorted(entity.roles, key=lambda each: (each.first or "", each.role, each.body or ""))
        ],
        "parties": [
            {"letters": party.letters, **_period(party)}
            for party in sorted(entity.parties, key=lambda each: (each.first or "", each.letters))
        ],
        "judged": entity.judged,
    }


def _lineage(link: Lineage) -> dict[str, Any]:
    place = link.place
    return {
        "earlier": link.earlier,
        "later": link.later,
        "kind": link.kind.value,
        "date": link.date,
        "basis": link.basis.value,
        "evidence": {"source": place.source, **_quote(place)} if place else None,
    }


def _period(shown: Affiliation | Party | Role) -> dict[str, Any]:
    """From when to when, and the notes that show it."""
    sources = sorted(shown.sources)
    return {"from": shown.first, "to": shown.last, "source": sources[0] if sources else None, "sources": sources}


def _vacancy(known: _Known, vacancy: Vacancy) -> dict[str, Any]:
    return {
        "seat": vacancy.seat,
        "organisation": vacancy.entity,
        "bodies": list(vacancy.bodies),
        "from": vacancy.first,
        "to": vacancy.last,
        "evidence": [{"source": known.sources[id_], **_quote(quote)} for id_, quote in vacancy.quotes],
    }


def _coverage(known: _Known, body: BodyCoverage) -> dict[str, Any]:
    return {
        "body": body.entity or f"?{body.name}",
        "name": body.name,
        "rhythm_days": body.rhythm_days,
        "meetings": [_meeting(known, meeting) for meeting in body.meetings],
        "gaps": [{"after": gap.after, "before": gap.before, "meetings": gap.meetings} for gap in body.gaps],
    }


def _meeting(known: _Known, meeting: ExpectedMeeting) -> dict[str, Any]:
    return {
        "date": meeting.date,
        "status": meeting.status.value,
        "notes": [known.sources[id_] for id_ in meeting.notes],
        "announced": [{"source": known.sources[each.note], **_quote(each.row)} for each in meeting.announced],
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {"start": quote.start, "end": quote.end, "text": quote.text}


def _item(note: StoredNote, index: int | None) -> str | None:
    """How the contract names an agenda item: by its number, else by its title."""
    if index is None:
        return None
    item = note.analysis.items[index]
    return item.number or item.title.plain


def _plain(quote: Quote | None) -> str | None:
    return quote.plain if quote else None


def _in_order(rows: Iterable[_S]) -> list[_S]:
    return sorted(rows, key=lambda row: (row.start, row.end))


def _theme(known: _Known, theme: Theme) -> dict[str, Any]:
    seen = recurrence(known.snapshot, theme.id)
    return {
        "id": theme.id,
        "label": theme.label,
        "keywords": list(theme.keywords),
        "status": theme.status.value,
        "description": theme.description,
        "born": theme.born,
        "merged_into": theme.merged_into,
        "split_from": theme.split_from,
        "since": theme.since,
        "retired": theme.retired,
        "confirmed": theme.confirmed,
        "history": [
            {
                "change": event.change.value,
                "when": event.when,
                "who": event.who or None,
                "other": event.other or None,
                "label": event.label or None,
                "undone": event.undone_when,
            }
            for event in known.snapshot.events
            if event.theme == theme.id
        ],
        "notes": len(seen.occurrences),
        "meetings": len(seen.meetings),
        "passages": len(seen.passages),
        "first": seen.first,
        "last": seen.last,
        "occurrences": [
            {
                "source": occurrence.source,
                "date": occurrence.date,
                "passages": len(occurrence.passages),
                "of": len(occurrence.of),
            }
            for occurrence in seen.occurrences
        ],
    }
