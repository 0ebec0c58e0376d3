"""Every note of the example corpus and of bodies that are not in it, read as a user's would be, against what a person says
stands in it.

tests/notes/<note>/expected.json was written from the notes and not from the program. A folder that holds a note.* of its own
is about that one, the others about the corpus note of their name. Floors are in floors.csv: a figure may
rise above them, never fall below. `-s` prints the figures, what was missed and what is wrong.
"""

from __future__ import annotations

import csv
import json
import math
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from textmine.reading import read_note
from textmine.records import NoteAnalysis, Quote
from textmine.score import ALIKE, Comparison, compare, folded, pooled, shared_words
from textmine.settings import SHIPPED_MODEL

HERE = Path(__file__).parent
FLOORS = HERE / "floors.csv"
CASES = {path.parent.name: path for path in sorted(HERE.glob("*/expected.json"))}
MEASURES = ["kind", "date", "time", "attendance", "items", "decisions", "actions", "due", "persons", "organisations"]

Expected = dict[str, Any]


def own_note(stem: str) -> Path | None:
    return next(iter(sorted((HERE / stem).glob("note.*"))), None)


def note_of(corpus: Path, stem: str) -> Path:
    return own_note(stem) or next(path for path in corpus.iterdir() if path.stem == stem)


@pytest.fixture(scope="module")
def figures(corpus: Path) -> dict[str, Comparison]:
    """Every measure over all notes."""
    from textmine.analyse import analyse_note
    from textmine.nlp import load

    nlp = load(str(SHIPPED_MODEL))
    found: dict[str, list[Comparison]] = defaultdict(list)
    for stem, path in CASES.items():
        note = note_of(corpus, stem)
        expected = json.loads(path.read_text("utf-8"))
        for measure, comparison in measured(expected, analyse_note(note, note.name, nlp)).items():
            found[measure].append(comparison)
            report(stem, measure, comparison)
    return {measure: pooled(found[measure]) for measure in MEASURES}


def measured(expected: Expected, analysis: NoteAnalysis) -> dict[str, Comparison]:
    header = analysis.header
    actions = passages(expected["actions"], analysis.actions)
    out = {
        "kind": one(expected["kind"], header.kind),
        "date": one(expected["date"], header.date),
        "time": one(expected["time"], header.time),
        "attendance": compare(
            [f"{entry['name']}, {entry['status']}" for entry in expected["attendance"]],
            sorted({f"{attendee.name.plain}, {attendee.status}" for attendee in analysis.attendance}),
        ),
        "items": items(expected["items"], analysis),
        "decisions": passages(expected["decisions"], analysis.decisions),
        "actions": actions,
        "due": due(expected["actions"], analysis, actions),
    }
    for measure, label in (("persons", "PERSON"), ("organisations", "ORG")) if "mentions" in expected else ():
        names = {mention.plain for mention in analysis.mentions if mention.label == label}
        out[measure] = compare(expected["mentions"][label], sorted(names), expected["mentions"]["optional"])
    return out


def one(label: str | None, found: str | None) -> Comparison:
    return compare([label] if label else [], [found] if found else [])


def items(labels: list[Expected], analysis: NoteAnalysis) -> Comparison:
    """Number and title together; titles alone in a note that numbers nothing."""
    numbered = any(item["number"] for item in labels)
    asked = [item for item in labels if not item.get("optional")]
    return compare(
        [f"{item['number'] or ''} {item['title']}" if numbered else item["title"] for item in asked],
        [f"{item.number or ''} {item.title.plain}" if numbered else item.title.plain for item in analysis.items],
        [item["title"] for item in labels if item.get("optional")],
        likeness=shared_words,
        least=ALIKE,
    )


def passages(labels: list[Expected], found: Iterable[Quote]) -> Comparison:
    return compare(
        [label["text"] for label in labels if not label.get("optional")],
        [quote.plain for quote in found],
        [label["text"] for label in labels if label.get("optional")],
        likeness=shared_words,
        least=ALIKE,
    )


def due(labels: list[Expected], analysis: NoteAnalysis, actions: Comparison) -> Comparison:
    """The dates of the promises that were found, as precise as the label."""
    dated = {label["text"]: label["due_iso"] for label in labels if label.get("due_iso")}
    said = {action.plain: action.due_iso or "" for action in analysis.actions}
    pairs = [(dated[label], said[found]) for label, found in actions.right if label in dated]
    return pooled(one(label, found[: len(label)] or None) for label, found in pairs)


def report(stem: str, measure: str, comparison: Comparison) -> None:
    for what, texts in (("missed", comparison.missed), ("wrong", comparison.wrong)):
        for text in texts:
            print(f"{stem[:24]} {measure} {what}: {folded(text)[:110]}")


def test_figures_stay_above_their_floors(figures: dict[str, Comparison], update_gold: bool) -> None:
    for measure, comparison in figures.items():
        print(f"{measure:15} precision {comparison.precision:.3f} recall {comparison.recall:.3f}")
    if update_gold:
        write_floors(figures)
    with FLOORS.open(encoding="utf-8", newline="") as file:
        floors = {row["measure"]: row for row in csv.DictReader(file)}
    assert list(floors) == MEASURES
    below = [
        f"{measure} {side} {getattr(comparison, side):.3f} < {floors[measure][side]}"
        for measure, comparison in figures.items()
        for side in ("precision", "recall")
        if getattr(comparison, side) < float(floors[measure][side])
    ]
    assert not below


def write_floors(figures: dict[str, Comparison]) -> None:
    with FLOORS.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["measure", "precision", "recall"])
        for measure, comparison in figures.items():
            rows.writerow(
                [measure, *(f"{math.floor(x * 100) / 100:.2f}" for x in (comparison.precision, comparison.recall))]
            )


def test_every_note_of_the_corpus_has_its_case(corpus: Path) -> None:
    assert {stem for stem in CASES if own_note(stem) is None} == {path.stem for path in corpus.iterdir()}


@pytest.mark.parametrize("stem", CASES)
def test_what_is_expected_stands_in_the_note(corpus: Path, stem: str) -> None:
    """A label that is not in the note could never be found."""
    note = note_of(corpus, stem)
    text = folded(read_note(note, note.name).text)
    expected = json.loads(CASES[stem].read_text("utf-8"))
    names = [entry["name"] for entry in expected["attendance"]]
    names += [item["title"] for item in expected["items"] if not item.get("optional")]
    for label in ("PERSON", "ORG"):
        names += expected.get("mentions", {}).get(label, [])
    quotes = [record["text"] for record in expected["decisions"] + expected["actions"] if not record.get("optional")]
    assert not [wanted for wanted in names + quotes if folded(wanted) not in text]
