"""Who voices a theme, as far as the notes tell: the municipality or civil society.

A passage has a voice where it opens with who speaks ("Hamnens IF: ...", "Alva Berg (kommunen) ...") or stands under a heading
that is nothing but a side. The rest is nobody's: notes mostly do not say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from textmine.records import Label, Passage, PassageKey, Snapshot, StoredNote
from textmine.swedish.sides import CIVIL_ENDINGS, CIVIL_HEADINGS, MUNICIPAL_ENDINGS, MUNICIPAL_HEADINGS
from textmine.trends.occasions import originals
from textmine.trends.recurrence import passages_of

# A name opens its passage where at most so many characters (a quotation mark, emphasis) stand before it.
_BEFORE_NAME = 3


class Side(StrEnum):
    """A side of the table."""

    MUNICIPAL = "municipal"
    CIVIL = "civil"


@dataclass(frozen=True, slots=True)
class Voices:
    """The passages of a theme by whose words they are, in time order; untold are those of which the notes do not say."""

    municipal: tuple[PassageKey, ...]
    civil: tuple[PassageKey, ...]
    untold: tuple[PassageKey, ...]


def voices(snapshot: Snapshot, theme_id: str) -> Voices:
    """Who voices a theme."""
    held = passages_of(snapshot, theme_id)
    names = {entity.id: entity.name for entity in snapshot.resolution.entities if entity.label is Label.ORG}
    found: dict[Side | None, list[PassageKey]] = {Side.MUNICIPAL: [], Side.CIVIL: [], None: []}
    for note in originals(snapshot):
        for passage in note.analysis.passages:
            key = (note.id, passage.start, passage.end)
            if key in held:
                found[_voice(snapshot, note, passage, names)].append(key)
    return Voices(*(tuple(found[side]) for side in (Side.MUNICIPAL, Side.CIVIL, None)))


def side_of(name: str) -> Side | None:
    """The side that an organisation's name tells; None where it tells neither, or both.

    >>> side_of("Kultur- och fritidsförvaltningen"), side_of("Hamnens IF"), side_of("Bolaget AB")
    (<Side.MUNICIPAL: 'municipal'>, <Side.CIVIL: 'civil'>, None)
    """
    words = name.casefold().removesuffix("s").split()
    if not words:
        return None
    # Long endings end a compound ("byggnadsnämnden"), short ones are words of their own ("IF").
    municipal = _ends(words, MUNICIPAL_ENDINGS)
    civil = _ends(words, CIVIL_ENDINGS)
    if municipal == civil:
        return None
    return Side.MUNICIPAL if municipal else Side.CIVIL


_OWN_WORD = 4


def _ends(words: list[str], endings: tuple[str, ...]) -> bool:
    return any(
        word == ending or (len(ending) > _OWN_WORD and word.endswith(ending)) for word in words for ending in endings
    )


def _voice(snapshot: Snapshot, note: StoredNote, passage: Passage, names: Mapping[str, str]) -> Side | None:
    opening = [
        one
        for one in note.analysis.mentions
        if passage.start <= one.start <= passage.start + _BEFORE_NAME and one.end <= passage.end
    ]
    for one in opening:
        if one.label is Label.ORG:
            entity = snapshot.resolution.entity_of.get((note.id, one.start, one.end), "")
            return side_of(one.plain) or side_of(names.get(entity, ""))
        if one.label is Label.PERSON:
            return _side_of_person(snapshot, note, (note.id, one.start, one.end), one.plain)
    heading = passage.headings[-1].casefold().strip(" :") if passage.headings else ""
    if heading in MUNICIPAL_HEADINGS:
        return Side.MUNICIPAL
    return Side.CIVIL if heading in CIVIL_HEADINGS else None


def _side_of_person(snapshot: Snapshot, note: StoredNote, key: PassageKey, name: str) -> Side | None:
    """The side of the affiliation that this note's roster gives a person."""
    entity_of = snapshot.resolution.entity_of
    who = entity_of.get(key)
    for one in note.analysis.attendance:
        same = entity_of.get((note.id, one.name.start, one.name.end)) if who else None
        if (who is not None and same == who) or one.name.plain == name:
            return side_of(one.affiliation.plain) if one.affiliation else None
    return None
