"""Records to rows and back: pure, and each pair side by side. What is put is what is read.

Rows are plain mappings from column name to value, without note_id. Quotations become their two ends; on the way back their
words are cut from the note's text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table

from textmine.records import (
    Action,
    ActionKind,
    AgendaItem,
    AttendanceStatus,
    Attendee,
    Basis,
    BlockKind,
    CalendarRow,
    Decision,
    Header,
    ItemType,
    Label,
    Mention,
    NoteAnalysis,
    NoteKind,
    Notice,
    Page,
    Passage,
    Proposal,
    Quote,
    SourceText,
    Span,
)
from textmine.store import schema

Row = Mapping[Any, Any]

# The tables of a note's rows, parents before children.
PARTS: tuple[Table, ...] = (
    schema.PAGES,
    schema.NOTICES,
    schema.BODIES,
    schema.ATTENDANCE,
    schema.ITEMS,
    schema.CALENDAR,
    schema.PASSAGES,
    schema.MENTIONS,
    schema.DECISIONS,
    schema.DECISION_RESPONSIBLE,
    schema.ACTIONS,
    schema.ACTION_RESPONSIBLE,
    schema.PROPOSALS,
)


# --- the note itself -------------------------------------------------------------------------------------------------


def note_row(analysis: NoteAnalysis) -> dict[str, Any]:
    """The row of notes for an analysis; id, version, status, recipe, size and mtime_ns are the writer's to add."""
    source, header = analysis.source_text, analysis.header
    return {
        "source": source.source,
        "sha256": source.sha256,
        "format": source.format,
        "kind": header.kind.value,
        **_ends(header.title, "title_"),
        "date": header.date,
        "time": header.time,
        **_ends(header.place, "place_"),
        "text": source.text,
    }


def part_rows(analysis: NoteAnalysis) -> dict[Table, list[dict[str, Any]]]:
    """The rows of an analysis for each of PARTS, in text order; position says the order."""
    rows: dict[Table, list[dict[str, Any]]] = {
        schema.PAGES: [{**_ends(page), "number": page.number} for page in analysis.source_text.pages],
        schema.NOTICES: [{"code": n.code, "detail": n.detail} for n in analysis.source_text.notices],
        schema.BODIES: [_ends(body) for body in analysis.header.bodies],
        schema.ATTENDANCE: [_attendee_row(attendee) for attendee in analysis.attendance],
        schema.ITEMS: [_item_row(item) for item in analysis.items],
        schema.CALENDAR: [_calendar_row(row) for row in analysis.calendar],
        schema.PASSAGES: [_passage_row(passage) for passage in analysis.passages],
        schema.MENTIONS: [{**_ends(m), "label": m.label.value, "basis": m.basis.value} for m in analysis.mentions],
        schema.DECISIONS: [_decision_row(decision) for decision in analysis.decisions],
        schema.ACTIONS: [_action_row(action) for action in analysis.actions],
        schema.PROPOSALS: [
            {**_ends(p), "basis": p.basis.value, "item": p.item, "voice": p.voice, "group": p.group}
            for p in analysis.proposals
        ],
    }
    for siblings in rows.values():
        for position, row in enumerate(siblings):
            row["position"] = position
    rows[schema.DECISION_RESPONSIBLE] = _responsible_rows([decision.responsible for decision in analysis.decisions])
    rows[schema.ACTION_RESPONSIBLE] = _responsible_rows([action.responsible for action in analysis.actions])
    return rows


def analysis_of(note: Row, parts: Mapping[Table, Sequence[Row]]) -> NoteAnalysis:
    """The analysis that was put: the inverse of note_row and part_rows. Rows of parts are in position order."""
    text: str = note["text"]

    def of(table: Table) -> Sequence[Row]:
        return parts.get(table, ())

    return NoteAnalysis(
        source_text=SourceText(
            source=note["source"],
            sha256=note["sha256"],
            format=note["format"],
            text=text,
            pages=tuple(Page(row["start"], row["end"], row["number"]) for row in of(schema.PAGES)),
            notices=tuple(Notice(row["code"], row["detail"]) for row in of(schema.NOTICES)),
        ),
        header=Header(
            kind=NoteKind(note["kind"]),
            title=_maybe_quote(note, text, "title_"),
            date=note["date"],
            time=note["time"],
            place=_maybe_quote(note, text, "place_"),
            bodies=tuple(_quote(row, text) for row in of(schema.BODIES)),
        ),
        attendance=tuple(_attendee(row, text) for row in of(schema.ATTENDANCE)),
        items=tuple(_item(row, text) for row in of(schema.ITEMS)),
        calendar=tuple(_calendar(row, text) for row in of(schema.CALENDAR)),
        passages=tuple(_passage(row, text) for row in of(schema.PASSAGES)),
        mentions=tuple(
            Mention(**_words(row, text), label=Label(row["label"]), basis=Basis(row["basis"]))
            for row in of(schema.MENTIONS)
        ),
        decisions=_decisions(of(schema.DECISIONS), _by_parent(of(schema.DECISION_RESPONSIBLE), text), text),
        actions=_actions(of(schema.ACTIONS), _by_parent(of(schema.ACTION_RESPONSIBLE), text), text),
        proposals=tuple(
            Proposal(
                **_words(row, text),
                basis=Basis(row["basis"]),
                item=row["item"],
                voice=row["voice"],
                group=row["group"],
            )
            for row in of(schema.PROPOSALS)
        ),
    )


# --- spans and quotations --------------------------------------------------------------------------------------------


def _ends(span: Span | None, prefix: str = "") -> dict[str, Any]:
    return {f"{prefix}start": span.start if span else None, f"{prefix}end": span.end if span else None}


def _quote(row: Row, text: str, prefix: str = "") -> Quote:
    return Quote.of(text, row[f"{prefix}start"], row[f"{prefix}end"])


def _maybe_quote(row: Row, text: str, prefix: str) -> Quote | None:
    return None if row[f"{prefix}start"] is None else _quote(row, text, prefix)


def _words(row: Row, text: str) -> dict[str, Any]:
    """The three fields that every Quote begins with."""
    start, end = row["start"], row["end"]
    return {"start": start, "end": end, "text": text[start:end]}


# --- one pair for each record ----------------------------------------------------------------------------------------


def _attendee_row(attendee: Attendee) -> dict[str, Any]:
    return {
        **_ends(attendee),
        **_ends(attendee.name, "name_"),
        "status": attendee.status.value,
        **_ends(attendee.affiliation, "affiliation_"),
        "role": attendee.role,
        "party": attendee.party,
        "group": attendee.group,
    }


def _attendee(row: Row, text: str) -> Attendee:
    return Attendee(
        **_words(row, text),
        name=_quote(row, text, "name_"),
        status=AttendanceStatus(row["status"]),
        affiliation=_maybe_quote(row, text, "affiliation_"),
        role=row["role"],
        party=row["party"],
        group=row["group"],
    )


def _item_row(item: AgendaItem) -> dict[str, Any]:
    return {
        **_ends(item),
        **_ends(item.title, "title_"),
        "number": item.number,
        "type": item.type.value if item.type else None,
    }


def _item(row: Row, text: str) -> AgendaItem:
    kind = None if row["type"] is None else ItemType(row["type"])
    return AgendaItem(row["start"], row["end"], _quote(row, text, "title_"), row["number"], kind)


def _calendar_row(row: CalendarRow) -> dict[str, Any]:
    return {**_ends(row), "date": row.date, "time": row.time, "place": row.place, "title": row.title}


def _calendar(row: Row, text: str) -> CalendarRow:
    return CalendarRow(**_words(row, text), date=row["date"], time=row["time"], place=row["place"], title=row["title"])


def _passage_row(passage: Passage) -> dict[str, Any]:
    return {
        **_ends(passage),
        "kind": passage.kind.value,
        "item": passage.item,
        "headings": list(passage.headings),
        "terms": list(passage.terms),
        "parts": [list(parts) for parts in passage.parts],
        "vector": passage.vector,
    }


def _passage(row: Row, text: str) -> Passage:
    return Passage(
        **_words(row, text),
        kind=BlockKind(row["kind"]),
        item=row["item"],
        headings=tuple(row["headings"]),
        terms=tuple(row["terms"]),
        parts=tuple(map(tuple, row["parts"])),
        vector=row["vector"],
    )


def _decision_row(decision: Decision) -> dict[str, Any]:
    return {
        **_ends(decision),
        "basis": decision.basis.value,
        "item": decision.item,
        "explicit": decision.explicit,
        "formal": decision.formal,
        "reported": decision.reported,
        **_ends(decision.decided_by, "decided_by_"),
        "due": decision.due,
        "due_iso": decision.due_iso,
    }


def _decisions(rows: Sequence[Row], responsible: Mapping[int, list[Quote]], text: str) -> tuple[Decision, ...]:
    return tuple(
        Decision(
            **_words(row, text),
            basis=Basis(row["basis"]),
            item=row["item"],
            explicit=row["explicit"],
            formal=row["formal"],
            reported=row["reported"],
            decided_by=_maybe_quote(row, text, "decided_by_"),
            responsible=tuple(responsible.get(row["position"], ())),
            due=row["due"],
            due_iso=row["due_iso"],
        )
        for row in rows
    )


def _action_row(action: Action) -> dict[str, Any]:
    return {
        **_ends(action),
        "kind": action.kind.value,
        "basis": action.basis.value,
        "item": action.item,
        "tentative": action.tentative,
        "reported": action.reported,
        "due": action.due,
        "due_iso": action.due_iso,
    }


def _actions(rows: Sequence[Row], responsible: Mapping[int, list[Quote]], text: str) -> tuple[Action, ...]:
    return tuple(
        Action(
            **_words(row, text),
            kind=ActionKind(row["kind"]),
            basis=Basis(row["basis"]),
            item=row["item"],
            tentative=row["tentative"],
            reported=row["reported"],
            responsible=tuple(responsible.get(row["position"], ())),
            due=row["due"],
            due_iso=row["due_iso"],
        )
        for row in rows
    )


def _responsible_rows(quotes: Sequence[Sequence[Quote]]) -> list[dict[str, Any]]:
    """Rows for the names under each parent, which is known by its position."""
    return [
        {**_ends(quote), "of": parent, "position": position}
        for parent, names in enumerate(quotes)
        for position, quote in enumerate(names)
    ]


def _by_parent(rows: Sequence[Row], text: str) -> dict[int, list[Quote]]:
    found: dict[int, list[Quote]] = {}
    for row in rows:
        found.setdefault(row["of"], []).append(_quote(row, text))
    return found
