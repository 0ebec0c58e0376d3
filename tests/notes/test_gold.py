"""Every note of the example corpus and of bodies that are not in it, read as a user's would be, against what a person says
stands in it: what `textmine score tests/notes` prints.

tests/notes/<note>/expected.json was written from the notes and not from the program. A folder that holds a note.* of its own
is about that one, the others about the corpus note of their name. Floors are in tests/floors.csv: a figure may rise above
them, never fall below. `-s` prints the figures, what was missed and what is wrong.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from textmine.gold import run_of
from textmine.reading import read_note
from textmine.score import MEASURES, Run, below, cases_in, floors_of, folded, write_floors
from textmine.settings import SHIPPED_MODEL

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "corpus"
FLOORS = HERE.parent / "floors.csv"
CASES = {case.name: case for case in cases_in(HERE, CORPUS)}


@pytest.fixture(scope="module")
def run() -> Run:
    """All cases through the whole pipeline."""
    return run_of(tuple(CASES.values()), str(SHIPPED_MODEL))


def test_figures_stay_above_their_floors(run: Run, update_gold: bool) -> None:
    for name, case in run.cases.items():
        for measure, comparison in case.items():
            for what, texts in (("missed", comparison.missed), ("wrong", comparison.wrong)):
                for text in texts:
                    print(f"{name[:24]} {measure} {what}: {folded(text)[:110]}")
    for measure, comparison in run.figures.items():
        print(f"{measure:15} precision {comparison.precision:.3f} recall {comparison.recall:.3f}")
    if update_gold:
        write_floors(run.figures, FLOORS)
    floors = floors_of(HERE)
    assert list(floors) == [measure for measure in MEASURES if measure in run.figures]
    assert below(run.figures, floors) == ()


def test_every_note_of_the_corpus_has_its_case() -> None:
    assert {path.stem for path in CORPUS.iterdir()} <= set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_what_is_expected_stands_in_the_note(name: str) -> None:
    """A label that is not in the note could never be found."""
    case = CASES[name]
    text = folded(read_note(case.note, case.note.name).text)
    expected = case.expected
    names = [entry["name"] for entry in expected["attendance"]]
    names += [item["title"] for item in expected["items"] if not item.get("optional")]
    for label in ("PERSON", "ORG"):
        names += expected.get("mentions", {}).get(label, [])
    quotes = [record["text"] for record in expected["decisions"] + expected["actions"] if not record.get("optional")]
    assert not [wanted for wanted in names + quotes if folded(wanted) not in text]
    assert {action["answered"] for action in expected["actions"] if action.get("answered")} <= set(CASES)
