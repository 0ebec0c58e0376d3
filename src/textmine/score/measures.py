"""What a note's records are measured by: each kind of record against its labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from textmine.records import NoteAnalysis, Quote
from textmine.score.comparison import ALIKE, Comparison, compare, pooled, shared_words

Expected = dict[str, Any]

MEASURES = (
    "kind",
    "date",
    "time",
    "attendance",
    "seats",
    "items",
    "decisions",
    "actions",
    "due",
    "proposals",
    "persons",
    "organisations",
    "answers",
)
# What a roster may say of somebody beside the name, where the labels say it too.
_SEAT = ("affiliation", "role", "party", "group")


def measured(expected: Expected, analysis: NoteAnalysis) -> dict[str, Comparison]:
    """One comparison for each measure that the labels speak of, in the order of MEASURES (all but "answers")."""
    found = {}
    for measure, of in _OF.items():
        comparison = of(expected, analysis)
        if comparison is not None:
            found[measure] = comparison
    return found


def measured_answers(
    labels: Sequence[Mapping[str, Any]], shown: Mapping[str, Sequence[tuple[str, str]]]
) -> Comparison | None:
    """Which commitments were found to be answered, and where; None where no label says.

    labels are those of a note's actions: one that is answered has `answered`, the name of the case that answers it, None where
    none does; `answered_perhaps` holds those that readers differ on (one name or a list).
    shown are the found answers, (case, sentence) by the action's text.
    """
    if not any("answered" in label for label in labels):
        return None
    asked = [f"{label['text']} → {label['answered']}" for label in labels if label.get("answered")]
    free = [f"{label['text']} → {case}" for label in labels for case in _each(label.get("answered_perhaps"))]
    found = [f"{text} → {case}" for text, places in shown.items() for case, _ in places]
    return compare(asked, found, free, likeness=_answers_alike, least=ALIKE)


def _each(value: str | Sequence[str] | None) -> Sequence[str]:
    return [value] if isinstance(value, str) else value or ()


def _answers_alike(label: str, found: str) -> float:
    (asked, where), (said, there) = label.rsplit(" → ", 1), found.rsplit(" → ", 1)
    return shared_words(asked, said) if where == there else 0.0


def _one(key: str, expected: Expected, found: str | None) -> Comparison | None:
    if key not in expected:
        return None
    return compare([expected[key]] if expected[key] else [], [found] if found else [])


def _attendance(expected: Expected, analysis: NoteAnalysis) -> Comparison | None:
    if "attendance" not in expected:
        return None
    return compare(
        [f"{entry['name']}, {entry['status']}" for entry in expected["attendance"]],
        sorted({f"{attendee.name.plain}, {attendee.status}" for attendee in analysis.attendance}),
    )


def _seats(expected: Expected, analysis: NoteAnalysis) -> Comparison | None:
    """What the roster says of those who are on it and were found."""
    listed = {attendee.name.plain: attendee for attendee in analysis.attendance}
    entries = [entry for entry in expected.get("attendance", ()) if any(key in entry for key in _SEAT)]
    if not entries:
        return None
    asked, found = [], []
    for entry in entries:
        attendee = listed.get(entry["name"])
        if attendee is None:
            continue
        said = {
            "affiliation": attendee.affiliation.plain if attendee.affiliation else None,
            "role": attendee.role,
            "party": attendee.party,
            "group": attendee.group,
        }
        asked += [f"{entry['name']}, {key}: {entry[key]}" for key in _SEAT if entry.get(key)]
        found += [f"{entry['name']}, {key}: {said[key]}" for key in _SEAT if key in entry and said[key]]
    return compare(asked, found)


def _items(expected: Expected, analysis: NoteAnalysis) -> Comparison | None:
    """Number and title together; titles alone in a note that numbers nothing."""
    if "items" not in expected:
        return None
    labels = expected["items"]
    numbered = any(item["number"] for item in labels)
    asked = [item for item in labels if not item.get("optional")]
    return compare(
        [f"{item['number'] or ''} {item['title']}" if numbered else item["title"] for item in asked],
        [f"{item.number or ''} {item.title.plain}" if numbered else item.title.plain for item in analysis.items],
        [item["title"] for item in labels if item.get("optional")],
        likeness=shared_words,
        least=ALIKE,
    )


def _passages(key: str, expected: Expected, found: Iterable[Quote]) -> Comparison | None:
    if key not in expected:
        return None
    labels = expected[key]
    return compare(
        [label["text"] for label in labels if not label.get("optional")],
        [quote.plain for quote in found],
        [label["text"] for label in labels if label.get("optional")],
        likeness=shared_words,
        least=ALIKE,
    )


def _due(expected: Expected, analysis: NoteAnalysis) -> Comparison | None:
    """The dates of the promises that were found, as precise as the label."""
    actions = _passages("actions", expected, analysis.actions)
    if actions is None:
        return None
    dated = {label["text"]: label["due_iso"] for label in expected["actions"] if label.get("due_iso")}
    said = {action.plain: action.due_iso or "" for action in analysis.actions}
    pairs = [(dated[label], said[found]) for label, found in actions.right if label in dated]
    return pooled(compare([label], [found[: len(label)]] if found else []) for label, found in pairs)


def _names(measure: str, expected: Expected, analysis: NoteAnalysis) -> Comparison | None:
    if "mentions" not in expected:
        return None
    label = _LABEL_OF[measure]
    names = {mention.plain for mention in analysis.mentions if mention.label == label}
    return compare(expected["mentions"][label], sorted(names), expected["mentions"]["optional"])


_LABEL_OF = {"persons": "PERSON", "organisations": "ORG"}
_OF: dict[str, Callable[[Expected, NoteAnalysis], Comparison | None]] = {
    "kind": lambda expected, analysis: _one("kind", expected, analysis.header.kind),
    "date": lambda expected, analysis: _one("date", expected, analysis.header.date),
    "time": lambda expected, analysis: _one("time", expected, analysis.header.time),
    "attendance": _attendance,
    "seats": _seats,
    "items": _items,
    "decisions": lambda expected, analysis: _passages("decisions", expected, analysis.decisions),
    "actions": lambda expected, analysis: _passages("actions", expected, analysis.actions),
    "due": _due,
    "proposals": lambda expected, analysis: _passages("proposals", expected, analysis.proposals),
    "persons": lambda expected, analysis: _names("persons", expected, analysis),
    "organisations": lambda expected, analysis: _names("organisations", expected, analysis),
}
