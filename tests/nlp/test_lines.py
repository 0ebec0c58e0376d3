"""The invented lines are whole, kept apart, and hold nothing of the real notes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "models" / "lines"
SETS = ("train", "test")
LABELS = {"PERSON", "ORG", "PROJECT", "DOCUMENT", "LOCATION"}
STYLES = {
    "minutes", "bullet", "roster", "heading", "table", "running", "category", "address", "agenda", "email",
}  # fmt: skip
ORIGINS = ("swedish", "finnish", "arabic", "somali", "kurdish", "balkan")
# Bodies that exist once, or once in every municipality, and so may stand in both sets.
NATIONAL = {"abf", "sisu", "rädda barnen", "röda korset", "socialnämnden", "kommunfullmäktige", "kommunstyrelsen"}
NOTE_WORDS = 6  # as many words in a row as nobody writes twice by chance


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def forms(name: str, label: str) -> set[str]:
    return {plain(row["text"][start:end]) for row in rows(name) for start, end, kind in row["spans"] if kind == label}


def origins() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads((FOLDER / "names_by_origin.json").read_text(encoding="utf-8"))
    return found


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return set(zip(*(words[at:] for at in range(NOTE_WORDS)), strict=False))


def everything() -> Iterator[str]:
    for name in SETS:
        yield from (row["text"] for row in rows(name))
    yield from (line for lines in origins().values() for line in lines)


@pytest.mark.parametrize("name", SETS)
class TestOneSet:
    def test_every_line_says_its_text_style_and_spans(self, name: str) -> None:
        for row in rows(name):
            assert set(row) - {"made"} == {"text", "style", "spans"}
            assert row["style"] in STYLES
            assert row["text"] == row["text"].strip()
            assert row.get("made", True) is True

    def test_no_line_stands_twice(self, name: str) -> None:
        texts = [row["text"] for row in rows(name)]
        assert len(texts) == len(set(texts))

    def test_spans_are_whole_words_in_order(self, name: str) -> None:
        for row in rows(name):
            text, last = row["text"], 0
            for start, end, label in row["spans"]:
                assert label in LABELS
                assert last <= start < end <= len(text), text
                assert text[start:end] == text[start:end].strip(), text
                assert not text[start - 1 : start].isalnum(), text
                assert not text[end : end + 1].isalnum(), text
                last = end

    def test_a_third_of_the_lines_hold_no_name(self, name: str) -> None:
        lines = rows(name)
        assert sum(not row["spans"] for row in lines) >= 0.35 * len(lines)

    def test_every_style_and_label_is_there(self, name: str) -> None:
        assert {row["style"] for row in rows(name)} == STYLES
        assert all(forms(name, label) for label in LABELS)


def test_there_is_enough_and_most_is_written_by_hand() -> None:
    train, test = rows("train"), rows("test")
    assert sum("made" not in row for row in train) >= 350
    assert len(train) >= 500
    assert len(test) >= 260
    assert not any("made" in row for row in test)


@pytest.mark.parametrize("label", ["PERSON", "ORG"])
def test_train_and_test_share_no_name(label: str) -> None:
    assert forms("train", label) & forms("test", label) <= NATIONAL


def test_train_and_test_share_no_line() -> None:
    assert not {plain(row["text"]) for row in rows("train")} & {plain(row["text"]) for row in rows("test")}


def test_two_hundred_names_of_each_origin_in_twenty_carriers() -> None:
    found = origins()
    carriers = found.pop("carriers")
    assert tuple(found) == ORIGINS
    assert all(len(set(names)) == 200 and all(" " in name for name in names) for names in found.values())
    assert len(set(carriers)) == 20
    assert all(carrier.count("{name}") == 1 for carrier in carriers)


def test_names_and_carriers_of_the_measure_are_not_trained_on() -> None:
    found = origins()
    carriers = found.pop("carriers")
    trained = forms("train", "PERSON")
    assert not trained & {plain(name) for names in found.values() for name in names}
    masked = set()
    for row in rows("train"):
        for start, end, label in row["spans"]:
            if label == "PERSON":
                masked.add(row["text"][:start] + "{name}" + row["text"][end:])
    assert not masked & set(carriers)


@pytest.mark.shared
def test_no_passage_of_the_real_notes(shared: Path) -> None:
    real: set[tuple[str, ...]] = set()
    for path in sorted((shared / "notes").iterdir()):
        real |= runs(path.read_text(encoding="utf-8"))
    assert real
    assert not [text for text in everything() if runs(text) & real]


@pytest.mark.shared
def test_no_person_of_the_real_notes(shared: Path) -> None:
    entities = json.loads((shared / "gold" / "entities.json").read_text(encoding="utf-8"))["entities"]
    real = {plain(alias) for one in entities if one["label"] == "PERSON" for alias in one["aliases"]}
    full = [re.compile(rf"\b{re.escape(name)}s?\b") for name in real if " " in name]
    assert full
    assert not [text for text in everything() if any(name.search(plain(text)) for name in full)]
    # A given name alone is no secret, but the lines can do without those that the notes use alone.
    alone = {form for name in SETS for form in forms(name, "PERSON")}
    assert not alone & real
