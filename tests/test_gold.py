"""`textmine score`: floors decide the exit code, an accepted run what was won and lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

NOTE = """Styrelsemöte 12 mars 2031

Närvarande: Vera Lindqvall, Nils Björkdal

§ 1 Öppnande

Vera öppnade mötet.

§ 2 Taket

Nils Björkdal ringer plåtslagaren före den 1 april 2031.
"""


def scored(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "textmine.cli", "score", "gold", "--corpus", "gold", *options]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "200"}
    )


def test_score_prints_figures_and_changes_and_holds_the_floors(tmp_path: Path) -> None:
    case = tmp_path / "gold" / "möte"
    case.mkdir(parents=True)
    (case / "note.md").write_text(NOTE, encoding="utf-8")
    action = {"text": "Nils Björkdal ringer plåtslagaren före den 1 april 2031.", "due_iso": "2031-04-01"}
    expected = {"kind": "minutes", "date": "2031-03-12", "actions": [action]}
    (case / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    (tmp_path / "floors.csv").write_text("measure,precision,recall\ndate,1.00,1.00\n", encoding="utf-8")
    first = scored(tmp_path, "--accept")
    assert first.returncode == 0, first.stderr
    assert "1/0/0" in first.stdout
    expected["date"] = "2031-03-13"
    (case / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    second = scored(tmp_path, "--errors", "5")
    assert second.returncode == 1
    assert "Under golvet: date" in second.stderr
    assert "date missat: 2031-03-13" in second.stdout
    assert "+ funnet date" not in second.stdout
    assert "- nytt fel date möte: 2031-03-12" in second.stdout


def test_an_accepted_run_of_the_projects_own_cases_is_what_the_report_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from textmine.cli import look
    from textmine.report.evaluation import accuracy
    from textmine.score import loads

    case = tmp_path / "gold" / "möte"
    case.mkdir(parents=True)
    (case / "note.md").write_text(NOTE, encoding="utf-8")
    action = {"text": "Nils Björkdal ringer plåtslagaren före den 1 april 2031.", "due_iso": "2031-04-01"}
    expected = {"kind": "minutes", "date": "2031-03-13", "actions": [action]}
    (case / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    monkeypatch.setattr(look, "_GOLD", case.parent.resolve())
    monkeypatch.setattr(accuracy, "FILE", tmp_path / "accuracy.csv")
    look.score(case.parent, corpus=case.parent, outputs=tmp_path, accept=True)
    accuracy.figures.cache_clear()
    try:
        found = {one.measure: one for one in accuracy.figures()}
    finally:
        accuracy.figures.cache_clear()
    accepted = loads((case.parent / "accepted.json").read_text("utf-8")).figures
    assert found.keys() == accepted.keys()
    assert (found["date"].precision, found["date"].recall, found["date"].of, found["date"].notes) == (0.0, 0.0, 1, 1)
    assert (found["actions"].precision, found["actions"].recall) == (1.0, 1.0)
    assert {len(one.recipe) for one in found.values()} == {16}
