"""The export keeps its contract: keys, offsets, order, bytes."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from textmine.records import Resolution, Snapshot
from textmine.report.export import dumps, export_document, schema, write_export

CONTRACT = {
    "": ["format", "generated_by", "recipe", "notes", "entities", "themes", "failures"],
    "notes": [
        "source", "sha256", "version", "kind", "title", "date", "time", "place", "bodies", "pages", "attendance", "items",
        "mentions", "decisions", "actions", "proposals", "calendar", "passages",
    ],
    "notes.pages": ["number", "start", "end"],
    "notes.attendance": [
        "name", "entity", "affiliation", "affiliation_entity", "role", "party", "group", "status", "start", "end", "text",
    ],
    "notes.items": ["number", "title", "type", "start", "end"],
    "notes.mentions": ["start", "end", "text", "label", "entity", "basis"],
    "notes.decisions": [
        "start", "end", "text", "item", "formal", "reported", "explicit", "decided_by", "responsible", "due", "due_iso",
    ],
    "notes.actions": [
        "start", "end", "text", "item", "kind", "responsible", "due", "due_iso", "tentative", "reported", "status", "evidence",
    ],
    "notes.proposals": ["start", "end", "text", "item"],
    "notes.calendar": ["start", "end", "text", "date", "time", "place", "title"],
    "notes.passages": ["start", "end", "item", "themes"],
    "notes.passages.themes": ["id", "strength", "basis"],
    "entities": ["id", "label", "name", "aliases", "affiliations", "roles", "judged"],
    "entities.affiliations": ["with", "from", "to", "source"],
    "themes": ["id", "label", "keywords", "status", "notes", "meetings", "passages", "first", "last", "occurrences"],
    "themes.occurrences": ["source", "date", "passages", "of"],
    "failures": ["source", "error", "hint", "at"],
}  # fmt: skip


@pytest.fixture(scope="module")
def document(snapshot: Snapshot) -> dict[str, Any]:
    return export_document(snapshot, with_text=True)


def objects(document: Any, path: str) -> list[dict[str, Any]]:
    found = [document]
    for key in filter(None, path.split(".")):
        found = [row for each in found for row in each[key]]
    return found


def note_of(document: dict[str, Any], date: str) -> dict[str, Any]:
    return next(note for note in document["notes"] if note["date"] == date)


@pytest.mark.parametrize("path", CONTRACT)
def test_every_key_of_the_contract_is_there_in_its_order(document: dict[str, Any], path: str) -> None:
    rows = objects(document, path)
    assert rows
    for row in rows:
        assert [key for key in row if key in CONTRACT[path]] == CONTRACT[path]


def test_the_schema_describes_the_export_and_nothing_else(document: dict[str, Any], snapshot: Snapshot) -> None:
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(document)
    Draft202012Validator(schema()).validate(export_document(snapshot))
    Draft202012Validator(schema()).validate(export_document(Snapshot()))


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ("notes", "date", "13 april"),
        ("notes.actions", "status", "done"),
        ("notes.mentions", "start", -1),
        ("themes", "new", 1),
    ],
)
def test_the_schema_refuses(document: dict[str, Any], path: str, key: str, value: object) -> None:
    broken = json.loads(dumps(document))
    objects(broken, path)[0][key] = value
    assert list(Draft202012Validator(schema()).iter_errors(broken))


def test_the_schema_has_a_word_on_every_object(document: dict[str, Any]) -> None:
    for name, definition in schema()["$defs"].items():
        if definition.get("type") == "object":
            assert definition["additionalProperties"] is False, name
            assert set(definition["required"]) <= set(definition["properties"]), name


def test_text_is_the_notes_own(document: dict[str, Any]) -> None:
    for note in document["notes"]:
        for key in ("attendance", "mentions", "decisions", "actions", "proposals", "calendar"):
            for row in note[key]:
                assert note["text"][row["start"] : row["end"]] == row["text"]


def test_text_only_where_asked_for(snapshot: Snapshot) -> None:
    assert not [note for note in export_document(snapshot)["notes"] if "text" in note]


def test_names_lead_to_entities_or_stay_as_written(document: dict[str, Any]) -> None:
    council = note_of(document, "2022-07-06")
    assert council["bodies"] == ["org-001"]
    assert [(row["name"], row["entity"], row["affiliation_entity"]) for row in council["attendance"]] == [
        ("Vera Lindqvall", "person-001", "org-003"),
        ("Nils Björkdal", "person-002", None),
        ("Åsa Öhrnfors", "person-003", "org-004"),
        ("Östen Ädelbrant", "person-004", "org-005"),
    ]
    assert council["decisions"][0]["decided_by"] == "org-001"
    assert council["actions"][0]["responsible"] == ["person-003"]
    joint = note_of(document, "2024-01-30")
    assert joint["bodies"] == ["org-001", "org-002"]
    assert joint["actions"][0]["responsible"] == ["person-001", "person-004"]
    assert [m["entity"] for m in joint["mentions"] if m["text"] == "Tekniska kontoret"] == ["?Tekniska kontoret"]


def test_without_a_resolution_every_name_stays_as_written(snapshot: Snapshot) -> None:
    document = export_document(replace(snapshot, resolution=Resolution()))
    assert note_of(document, "2022-07-06")["attendance"][0]["entity"] == "?Vera Lindqvall"
    assert {m["entity"][0] for note in document["notes"] for m in note["mentions"]} == {"?"}


def test_a_name_that_two_bear_is_nobodys(snapshot: Snapshot) -> None:
    """Without a mention to go by, an alias counts only where a single entity has it."""
    twins = tuple(
        replace(entity, name="Föreningsnätverket") if entity.id == "org-003" else entity
        for entity in snapshot.resolution.entities
    )
    notes = tuple(replace(note, analysis=replace(note.analysis, mentions=())) for note in snapshot.notes)
    document = export_document(replace(snapshot, notes=notes, resolution=Resolution(twins)))
    assert note_of(document, "2024-01-30")["bodies"] == ["org-001", "?Föreningsnätverket"]


def test_items_are_named_by_number(document: dict[str, Any]) -> None:
    council = note_of(document, "2022-07-06")
    assert [item["title"] for item in council["items"]] == ["Mötets öppnande", "Lokaler", "Cykelvägar"]
    assert council["items"][1]["type"] == "information"
    assert [action["item"] for action in council["actions"]] == ["2", "3"]


def test_an_item_without_number_goes_by_its_title(snapshot: Snapshot) -> None:
    first = snapshot.notes[0]
    items = tuple(replace(item, number=None) for item in first.analysis.items)
    bare = replace(first, analysis=replace(first.analysis, items=items))
    document = export_document(replace(snapshot, notes=(bare,)))
    assert document["notes"][0]["passages"][0]["item"] == "Mötesplatser"


def test_a_themes_figures_add_up(document: dict[str, Any]) -> None:
    for theme in document["themes"]:
        passages = [
            passage
            for note in document["notes"]
            for passage in note["passages"]
            if theme["id"] in {match["id"] for match in passage["themes"]}
        ]
        assert theme["passages"] == len(passages) == sum(row["passages"] for row in theme["occurrences"])
        assert theme["notes"] == len(theme["occurrences"])
    rooms = next(theme for theme in document["themes"] if theme["id"] == "lokaler")
    assert (rooms["first"], rooms["last"], rooms["passages"]) == ("2021-11-10", "2024-01-30", 11)


def test_the_order_of_the_snapshot_does_not_matter(snapshot: Snapshot) -> None:
    shuffled = replace(
        snapshot,
        notes=snapshot.notes[::-1],
        resolution=replace(
            snapshot.resolution,
            entities=snapshot.resolution.entities[::-1],
            entity_of=dict(reversed(list(snapshot.resolution.entity_of.items()))),
        ),
        themes=snapshot.themes[::-1],
        matches=snapshot.matches[::-1],
        failures=snapshot.failures[::-1],
    )
    assert dumps(export_document(shuffled)) == dumps(export_document(snapshot))


def test_the_file_is_canonical(document: dict[str, Any], tmp_path: Path) -> None:
    path = write_export(document, tmp_path / "ut" / "export.json")
    raw = path.read_bytes()
    assert raw.endswith(b"}\n")
    assert b"\r" not in raw
    assert "Östen Ädelbrant".encode() in raw
    assert json.loads(raw) == document


@pytest.mark.shared
def test_the_scorer_accepts_it(document: dict[str, Any], tmp_path: Path, shared: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    council = {**note_of(document, "2022-07-06"), "complete": True}
    (gold / "one.json").write_text(json.dumps(council), encoding="utf-8")
    (gold / "entities.json").write_text("{}", encoding="utf-8")
    (gold / "themes.json").write_text("[]", encoding="utf-8")
    (gold / "segments.json").write_text("[]", encoding="utf-8")
    export = write_export(document, tmp_path / "export.json")
    done = subprocess.run(
        [sys.executable, str(shared / "score" / "score"), str(export), "--gold", str(gold), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    figures = json.loads(done.stdout)
    assert {figure["f"] for figure in figures["prf"].values()} == {1.0}
    assert figures["single"]["entities PERSON B3"] == 1.0
