"""Gold cases in both formats, runs kept as accepted, floors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from textmine.errors import SettingsError
from textmine.score import Changes, Comparison, Run, below, cases_in, dumps, floors_of, loads, write_floors


def written(path: Path, value: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    written(tmp_path / "corpus" / "2031" / "möte.md", "Rådet möttes.")
    return tmp_path / "corpus"


def test_a_case_has_its_own_note_or_one_of_the_corpus(tmp_path: Path, corpus: Path) -> None:
    gold = tmp_path / "gold"
    written(gold / "möte" / "expected.json", {"date": "2031-02-01"})
    written(gold / "eget" / "expected.json", {"date": None})
    own = written(gold / "eget" / "note.txt", "Hej.")
    found = cases_in(gold, corpus)
    assert [(case.name, case.note) for case in found] == [("eget", own), ("möte", corpus / "2031" / "möte.md")]
    assert found[1].expected == {"date": "2031-02-01"}


def test_labels_with_places_come_out_as_labels_without(tmp_path: Path, corpus: Path) -> None:
    labels = {
        "source": "möte.md",
        "kind": "minutes",
        "complete": True,
        "attendance": [{"name": "Vera Lind", "status": "present", "party": "M", "start": 0}],
        "decisions": [{"text": "Rådet möts.", "start": 0, "end": 9}],
        "actions": [
            {"text": "Vera bakar.", "due_iso": "2031-03", "start": 4},
            {"text": "Kanske kaka.", "due_iso": None, "tentative": True},
        ],
        "proposals": [{"text": "Mer kaka.", "optional": True}],
        "mentions": [
            {"text": "Vera Lind", "label": "PERSON"},
            {"text": "Vera Lind", "label": "PERSON"},
            {"text": "Rådet", "label": "ORG"},
            {"text": "Huset", "label": "ORG", "alt_labels": ["LOCATION"]},
        ],
    }
    written(tmp_path / "gold" / "a.json", labels)
    written(tmp_path / "gold" / "entities.json", {"entities": []})
    (case,) = cases_in(tmp_path / "gold", corpus)
    assert case.expected == {
        "kind": "minutes",
        "attendance": labels["attendance"],
        "decisions": [{"text": "Rådet möts."}],
        "actions": [
            {"text": "Vera bakar.", "due_iso": "2031-03"},
            {"text": "Kanske kaka.", "due_iso": None, "optional": True},
        ],
        "proposals": [{"text": "Mer kaka.", "optional": True}],
        "mentions": {"PERSON": ["Vera Lind"], "ORG": ["Rådet"], "optional": ["Huset"]},
    }
    written(tmp_path / "gold" / "a.json", {**labels, "complete": False})
    (case,) = cases_in(tmp_path / "gold", corpus)
    assert "proposals" not in case.expected


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "inga facit"),
        ({"a/expected.json": {}}, "finns inte i"),
        ({"a/expected.json": "{", "a/note.md": ""}, "går inte att läsa"),
    ],
)
def test_a_folder_that_is_no_gold_is_told(tmp_path: Path, corpus: Path, files: dict[str, Any], said: str) -> None:
    for name, value in files.items():
        written(tmp_path / "gold" / name, value)
    with pytest.raises(SettingsError, match=said):
        cases_in(tmp_path / "gold", corpus)


def comparison(right: str = "", missed: str = "", wrong: str = "") -> Comparison:
    return Comparison(tuple((one, one) for one in right), tuple(missed), tuple(wrong))


BEFORE = Run({"a": {"persons": comparison("xy", "z", "w"), "date": comparison("d")}, "b": {"persons": comparison("p")}})
AFTER = Run({"a": {"persons": comparison("xz", "y", "v"), "date": comparison("d")}, "c": {"persons": comparison("q")}})


def test_what_was_won_and_lost_since_the_accepted_run() -> None:
    assert AFTER.since(loads(dumps(BEFORE))) == {("persons", "a"): Changes(("z",), ("w",), ("y",), ("v",))}
    assert AFTER.since(AFTER) == {}
    assert dumps(loads(dumps(AFTER))) == dumps(AFTER)
    assert list(BEFORE.figures) == ["date", "persons"]
    assert BEFORE.figures["persons"].recall == 3 / 4


@pytest.mark.parametrize("document", ["", "[]", '{"format": "x", "cases": {}}', '{"format": "textmine-score/1"}'])
def test_another_document_is_no_run(document: str) -> None:
    with pytest.raises(SettingsError, match="ingen körning"):
        loads(document)


def test_floors_are_rounded_down_and_a_figure_below_one_is_told(tmp_path: Path) -> None:
    write_floors(BEFORE.figures, tmp_path / "floors.csv")
    assert floors_of(tmp_path) == floors_of(tmp_path / "notes") == {"date": (1.0, 1.0), "persons": (0.75, 0.75)}
    assert below(BEFORE.figures, floors_of(tmp_path)) == ()
    worse = Run({"a": {"persons": comparison("x", "yzw", "v")}})
    assert below(worse.figures, floors_of(tmp_path)) == ("date", "persons")
    assert floors_of(tmp_path / "elsewhere" / "deeper") == {}
    written(tmp_path / "floors.csv", "measure,precision\nx,y\n")
    with pytest.raises(SettingsError, match="kolumnerna"):
        floors_of(tmp_path)
