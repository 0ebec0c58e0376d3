"""The three labelled notes beside the project: floors that may rise and never fall."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from textmine.records import PASSAGE_KINDS, Minutes, Page, SourceText
from textmine.structure import minutes_of

pytestmark = pytest.mark.shared
# Reached on 2026-11-21: attendance, items and header facts whole; passages 0.98 and 0.96 over the three notes.
FLOOR_ATTENDANCE = 0.97
FLOOR_ITEMS = 0.95
FLOOR_PASSAGES = 0.95
SAME = 0.8  # how much of a labelled segment and a passage must coincide, as intersection over union
OF_LABELS = ("entities", "themes", "segments", "followups")


@pytest.fixture(scope="module")
def read(shared: Path) -> list[tuple[dict[str, Any], Minutes]]:
    """Every labelled note with its structure."""
    labels = [
        json.loads(path.read_text("utf-8"))
        for path in sorted((shared / "gold").glob("*.json"))
        if path.stem not in OF_LABELS
    ]
    return [(label, minutes_of(source_text(shared / "notes" / label["source"]))) for label in labels]


def source_text(path: Path) -> SourceText:
    text = path.read_bytes().decode("utf-8")
    return SourceText(path.name, "0" * 64, path.suffix.removeprefix("."), text, (Page(0, len(text), 1),))


def f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted) if found + wanted else 1.0


def test_kind_date_and_time(read: list[tuple[dict[str, Any], Minutes]]) -> None:
    for label, note in read:
        assert (note.header.kind.value, note.header.date, note.header.time) == (
            label["kind"],
            label["date"],
            label["time"],
        )


def test_attendance(read: list[tuple[dict[str, Any], Minutes]]) -> None:
    wanted = {
        (label["source"], a["name"], a["status"], a["affiliation"], a["role"], a["party"], a["group"])
        for label, _ in read
        for a in label["attendance"]
    }
    found = {
        (
            label["source"],
            a.name.plain,
            a.status.value,
            a.affiliation.plain if a.affiliation else None,
            a.role,
            a.party,
            a.group,
        )
        for label, note in read
        for a in note.attendance
    }
    assert f1(len(wanted & found), len(found), len(wanted)) >= FLOOR_ATTENDANCE


def test_items(read: list[tuple[dict[str, Any], Minutes]]) -> None:
    wanted = {(label["source"], i["start"], i["end"], i["type"]) for label, _ in read for i in label["items"]}
    found = {
        (label["source"], i.start, i.end, i.type.value if i.type else None) for label, note in read for i in note.items
    }
    assert f1(len(wanted & found), len(found), len(wanted)) >= FLOOR_ITEMS


def test_passages_begin_and_end_where_the_labelled_segments_do(
    read: list[tuple[dict[str, Any], Minutes]], shared: Path
) -> None:
    segments = json.loads((shared / "gold" / "segments.json").read_text("utf-8"))
    hit = found = wanted = 0
    for label, note in read:
        passages = [(b.start, b.end) for b in note.blocks if b.kind in PASSAGE_KINDS]
        spans = [(s["start"], s["end"]) for s in segments if s["source"] == label["source"]]
        hit += sum(any(overlap(span, passage) > SAME for passage in passages) for span in spans)
        found, wanted = found + len(passages), wanted + len(spans)
    assert hit / wanted >= FLOOR_PASSAGES
    assert (
        hit / found >= FLOOR_PASSAGES - 0.02
    )  # names of a working group and introductions are passages, and no segments


def overlap(one: tuple[int, int], two: tuple[int, int]) -> float:
    shared_part = min(one[1], two[1]) - max(one[0], two[0])
    return max(0, shared_part) / (max(one[1], two[1]) - min(one[0], two[0]))


def test_a_file_that_is_summons_and_notes(shared: Path) -> None:
    path = next((shared / "notes").glob("2024-01-30_*"))
    note = minutes_of(source_text(path))
    assert (note.header.kind.value, note.header.date, note.header.time) == ("minutes", "2024-01-30", "16:00-18:00")
    assert [item.number for item in note.items] == ["1", "2", "3", "4", "5", "6", "7"]
    assert len(note.attendance) == 22
    assert len({one.group for one in note.attendance}) == 2
    assert [row.date for row in note.calendar] == ["2024-01-30", "2024-03-18", "2024-04", "2024-05-28"]


def test_a_report_without_people_or_a_full_date(shared: Path) -> None:
    note = minutes_of(source_text(next((shared / "notes").glob("2022_*"))))
    assert (note.header.kind.value, note.header.date, note.attendance) == ("report", "2022", ())
    assert len(note.items) >= 3
