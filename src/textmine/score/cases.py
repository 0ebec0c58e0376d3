"""Gold cases: notes with what a person says stands in them, in either of two formats.

A folder for each note, `<name>/expected.json`, beside a note.* of its own or named as a note of the corpus; or one JSON file
a note that names its `source` and gives every record its place. Both come out as the first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textmine.errors import SettingsError
from textmine.swedish.messages import GOLD_EMPTY, GOLD_HINT, GOLD_NOTE_MISSING, GOLD_UNREADABLE

Expected = dict[str, Any]

_LABELS = ("PERSON", "ORG")
# Keys of a record by which its annotators say that finding it is neither asked for nor wrong.
_FREE = ("optional", "reported", "tentative")


@dataclass(frozen=True, slots=True)
class Case:
    """One note and what is expected of it. expected: kind, date, time; attendance of name and status and, where they are
    labelled, affiliation, role, party and group; items of number and title; decisions, actions and proposals by their text;
    mentions, names by label. A record or name that is optional is neither asked for nor wrong to find. A key that is missing
    is not measured.
    """

    name: str
    note: Path
    expected: Expected


def cases_in(folder: Path, corpus: Path) -> tuple[Case, ...]:
    """The cases of a folder by name; notes that do not lie with their case are looked for in the corpus folder.

    Raises SettingsError where there are none, one cannot be read, or a note is missing.
    """
    found = [_own(path, corpus) for path in sorted(folder.glob("*/expected.json"))]
    for path in sorted(folder.glob("*.json")):
        labels = _read(path)
        if isinstance(labels, dict) and "source" in labels:
            note = _in_corpus(corpus, Path(str(labels["source"])).name)
            found.append(Case(path.stem, note, _expected(labels)))
    if not found:
        raise SettingsError(GOLD_EMPTY.format(folder=folder), GOLD_HINT)
    return tuple(found)


def _own(path: Path, corpus: Path) -> Case:
    name = path.parent.name
    beside = sorted(path.parent.glob("note.*"))
    return Case(name, beside[0] if beside else _in_corpus(corpus, name), _read(path))


def _in_corpus(corpus: Path, name: str) -> Path:
    """The note of this file name, with or without its ending."""
    fitting = sorted(path for path in corpus.rglob("*") if path.is_file() and name in {path.name, path.stem})
    if not fitting:
        raise SettingsError(GOLD_NOTE_MISSING.format(note=name, corpus=corpus), GOLD_HINT)
    return fitting[0]


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(GOLD_UNREADABLE.format(path=path), str(error)) from error


def _expected(labels: dict[str, Any]) -> Expected:
    """Labels with places as labels without: names once each, passages by their words."""
    expected: Expected = {key: labels[key] for key in ("kind", "date", "time", "attendance", "items") if key in labels}
    for key in ("decisions", "actions", *(["proposals"] if labels.get("complete", True) else [])):
        if key in labels:
            expected[key] = [_passage(record) for record in labels[key]]
    if "mentions" in labels:
        expected["mentions"] = _names(labels["mentions"])
    return expected


def _passage(record: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {key: record[key] for key in ("text", "due_iso") if key in record}
    return {**kept, "optional": True} if any(record.get(key) for key in _FREE) else kept


def _names(mentions: Iterable[dict[str, Any]]) -> dict[str, list[str]]:
    """The names of each label once, and those that need not be found, or may be taken for something else."""
    rows = list(mentions)
    free = {row["text"] for row in rows if row.get("optional") or row.get("alt_labels")}
    names = {label: sorted({row["text"] for row in rows if row["label"] == label} - free) for label in _LABELS}
    return {**names, "optional": sorted(free)}
