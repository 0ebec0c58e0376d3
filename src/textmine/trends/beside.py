"""What stands in the same passages as a theme: organisations, other themes, decisions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from textmine.judgements import Whereabouts
from textmine.records import JudgementKind, Label, PassageKey, Snapshot, Span
from textmine.trends.occasions import keys_of, originals
from textmine.trends.recurrence import passages_of


@dataclass(frozen=True, slots=True)
class Together:
    """Something (an entity or another theme, by id) that stands in a theme's passages, and in which."""

    id: str
    passages: tuple[PassageKey, ...]


def organisations_of(snapshot: Snapshot, theme_id: str) -> tuple[Together, ...]:
    """The organisations named in a theme's passages, those in most passages first, then by id."""
    organisations = {entity.id for entity in snapshot.resolution.entities if entity.label is Label.ORG}
    held: dict[int, list[PassageKey]] = {}
    for key in passages_of(snapshot, theme_id):
        held.setdefault(key[0], []).append(key)
    found: dict[str, set[PassageKey]] = {}
    for note in originals(snapshot):
        inside = sorted((key[1:], key) for key in held.get(note.id, ()))
        for mention in note.analysis.mentions:
            entity = snapshot.resolution.entity_of.get((note.id, mention.start, mention.end))
            for (start, end), key in inside if entity in organisations else ():
                if start <= mention.start and mention.end <= end:
                    found.setdefault(str(entity), set()).add(key)
    return _ranked(found, _order_of(snapshot))


def themes_beside(snapshot: Snapshot, theme_id: str) -> tuple[Together, ...]:
    """The other themes of a theme's passages, those in most passages first, then by id."""
    held = passages_of(snapshot, theme_id)
    order = _order_of(snapshot)
    found: dict[str, set[PassageKey]] = {}
    for match in snapshot.matches:
        if match.theme != theme_id and match.passage in held and match.passage in order:
            found.setdefault(match.theme, set()).add(match.passage)
    return _ranked(found, order)


def decisions_on(snapshot: Snapshot, theme_id: str) -> tuple[PassageKey, ...]:
    """The decisions on a theme, formal ones aside, in time order: those that stand in its passages, and those below a point of
    the agenda whose heading names it. What somebody has judged not to belong to the theme holds none.

    Whether a theme is settled is not said anywhere: a decision on one side of it settles no theme.
    """
    held = _by_note(passages_of(snapshot, theme_id))
    named = _named(snapshot, theme_id)
    refused = _by_note(_refused(snapshot, theme_id))
    found = []
    for note in originals(snapshot):
        for decision in note.analysis.decisions:
            title = note.analysis.items[decision.item].title.plain if decision.item is not None else ""
            inside = any(decision.overlaps(one) for one in held.get(note.id, ()))
            about = inside or bool(named and title and named.search(title))
            if about and not decision.formal and not any(decision.overlaps(one) for one in refused.get(note.id, ())):
                found.append((note.id, decision.start, decision.end))
    return tuple(found)


def _by_note(keys: Iterable[PassageKey]) -> dict[int, list[Span]]:
    """Places by the id of their note."""
    found: dict[int, list[Span]] = {}
    for id_, start, end in keys:
        found.setdefault(id_, []).append(Span(start, end))
    return found


def _named(snapshot: Snapshot, theme_id: str) -> re.Pattern[str] | None:
    """The words a heading names a theme by: its label and its keywords, each whole; None where it has none."""
    words = {word.strip() for one in snapshot.themes if one.id == theme_id for word in (one.label, *one.keywords)}
    said = "|".join(re.escape(word) for word in sorted(words) if word)
    return re.compile(rf"\b(?:{said})\b", re.IGNORECASE) if said else None


def _refused(snapshot: Snapshot, theme_id: str) -> frozenset[PassageKey]:
    """The passages that somebody has judged not to belong to a theme."""
    judged = [
        one.place
        for one in snapshot.judgements
        if one.kind is JudgementKind.PASSAGE_THEME and one.value == "no" and one.subject == theme_id and one.place
    ]
    where = Whereabouts(snapshot.notes) if judged else None
    return frozenset(key for place in judged for key in where.keys(place)) if where else frozenset()


def _order_of(snapshot: Snapshot) -> dict[PassageKey, int]:
    """The place of every passage in time order."""
    keys = (key for note in originals(snapshot) for key in keys_of(note, lambda _: True))
    return {key: place for place, key in enumerate(keys)}


def _ranked(found: dict[str, set[PassageKey]], order: dict[PassageKey, int]) -> tuple[Together, ...]:
    rows = (Together(id_, tuple(sorted(keys, key=order.__getitem__))) for id_, keys in found.items())
    return tuple(sorted(rows, key=lambda row: (-len(row.passages), row.id)))
