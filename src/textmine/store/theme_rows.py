"""Themes, their proposals, history and trials to rows and back: pure, and each pair side by side."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Table

from textmine.records import Theme, ThemeChange, ThemeEvent, ThemeMatch, ThemeProposal, ThemeStatus, ThemeTrial
from textmine.store import schema

# The keys of schema.STATE under which trials are kept.
NIGHT_TRIALS, TRIALS = "theme trials of the night", "theme trials"


def theme_rows(themes: Sequence[Theme], matches: Iterable[ThemeMatch]) -> dict[Table, list[dict[str, Any]]]:
    """The rows of themes, of their keywords and of their matches."""
    return {
        schema.THEMES: [
            {
                "id": theme.id,
                "label": theme.label,
                "status": theme.status.value,
                "description": theme.description,
                "born": theme.born,
                "merged_into": theme.merged_into,
                "split_from": theme.split_from,
                "since": theme.since,
                "retired": theme.retired,
                "seeds": list(theme.seeds),
                "own_label": theme.own_label,
                "proposed": theme.proposed,
                "confirmed": theme.confirmed,
            }
            for theme in themes
        ],
        schema.THEME_KEYWORDS: [
            {"theme": theme.id, "position": position, "keyword": keyword}
            for theme in themes
            for position, keyword in enumerate(theme.keywords)
        ],
        schema.THEME_MATCHES: [
            {
                "note_id": one.passage[0],
                "start": one.passage[1],
                "end": one.passage[2],
                "theme": one.theme,
                "strength": one.strength,
                "basis": one.basis.value,
            }
            for one in matches
        ],
    }


def theme_of(row: Any, keywords: Mapping[str, Sequence[str]]) -> Theme:
    """The theme of a row of THEMES; keywords are those of all themes by id."""
    values = {**row._mapping, "status": ThemeStatus(row.status), "seeds": tuple(row.seeds)}
    return Theme(**values, keywords=tuple(keywords.get(row.id, ())))


def proposal_row(proposal: ThemeProposal) -> dict[str, Any]:
    """The row of a proposal; its lists are read whole and never queried."""
    return {
        "id": proposal.id,
        "change": proposal.change.value,
        "theme": proposal.theme,
        "other": proposal.other,
        "label": proposal.label,
        "keywords": list(proposal.keywords),
        "seeds": list(proposal.seeds),
        "passages": [list(key) for key in proposal.passages],
        "meetings": proposal.meetings,
    }


def proposal_of(row: Any, current: Collection[int]) -> ThemeProposal:
    """The proposal of a row; evidence in notes that are not current (by id) is left out."""
    keys = ((note, start, end) for note, start, end in row.passages)
    return ThemeProposal(
        id=row.id,
        change=ThemeChange(row.change),
        theme=row.theme,
        other=row.other,
        label=row.label,
        keywords=tuple(row.keywords),
        seeds=tuple(row.seeds),
        passages=tuple(key for key in keys if key[0] in current),
        meetings=row.meetings,
    )


def event_row(position: int, event: ThemeEvent) -> dict[str, Any]:
    """The row of an event, in its place among all."""
    return {
        "position": position,
        "theme": event.theme,
        "change": event.change.value,
        "when": event.when,
        "who": event.who,
        "other": event.other,
        "label": event.label,
        "undone_by": event.undone_by,
        "undone_when": event.undone_when,
    }


def event_of(row: Any) -> ThemeEvent:
    """The event of a row."""
    values = {key: value for key, value in row._mapping.items() if key != "position"}
    return ThemeEvent(**{**values, "change": ThemeChange(row.change)})


def trials_value(trials: Iterable[ThemeTrial]) -> str:
    """Trials as the value of a state, in their order."""
    return json.dumps([asdict(one) for one in trials], ensure_ascii=False)


def trials_of(value: str | None, current: Collection[int]) -> tuple[ThemeTrial, ...]:
    """The trials of a state's value; passages of notes that are not current (by id) are left out."""
    return tuple(
        ThemeTrial(
            **{
                **row,
                **{name: tuple(map(tuple, _current(row[name], current))) for name in ("moved", "gained")},
                **{name: tuple(row[name]) for name in ("kept", "born", "gone")},
            }
        )
        for row in json.loads(value or "[]")
    )


def _current(keys: Iterable[Sequence[int]], current: Collection[int]) -> Iterable[Sequence[int]]:
    return (key for key in keys if key[0] in current)
