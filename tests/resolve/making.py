"""Notes for the tests of resolve, written as text with their names marked. Nobody in them lives."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from textmine.records import (
    AgendaItem,
    AttendanceStatus,
    Attendee,
    Basis,
    Entity,
    Header,
    Label,
    Mention,
    NoteAnalysis,
    NoteKind,
    Page,
    Quote,
    Resolution,
    SourceText,
    StoredNote,
)

LABELS = {"P": Label.PERSON, "O": Label.ORG, "J": Label.PROJECT, "D": Label.DOCUMENT, "L": Label.LOCATION}
_MARK = re.compile(r"\[(?:([POJDL]):)?([^\]]+)\]")
_ENTRY = re.compile(r"(?P<name>[^,(]+?)(?:, (?P<affiliation>[^(]+?))?(?: \((?P<role>[^)]+)\))?")


def note(
    date: str | None,
    text: str = "",
    present: Sequence[str] = (),
    absent: Sequence[str] = (),
    body: str | None = "Rådet i Ekhult",
    items: bool = False,
    id_: int = 0,
    source: str | None = None,
) -> StoredNote:
    """A stored note. In text, [Name] marks a person and [O:Name] an organisation (J, D and L for the other labels).

    A roster entry is "Name, Organisation (role)", the last two as wanted; "(M)" is a party. items makes every line an item.
    """
    whole, mentions = "", []
    attendance = []
    for status, entries in ((AttendanceStatus.PRESENT, present), (AttendanceStatus.ABSENT, absent)):
        for entry in entries:
            attendance.append(_attendee(entry, len(whole), status, body))
            whole += entry + "\n"
    for one in attendance:
        mentions.append(Mention(one.name.start, one.name.end, one.name.text, Label.PERSON, Basis.ROSTER))
        if one.affiliation:
            place = one.affiliation
            mentions.append(Mention(place.start, place.end, place.text, Label.ORG, Basis.ROSTER))
    bodies = []
    if body:
        bodies.append(Quote(len(whole), len(whole) + len(body), body))
        mentions.append(Mention(len(whole), len(whole) + len(body), body, Label.ORG, Basis.HEADER))
        whole += body + "\n"
    begin = len(whole)
    at = 0
    for match in _MARK.finditer(text):
        whole += text[at : match.start()]
        mentions.append(Mention(len(whole), len(whole) + len(match[2]), match[2], LABELS[match[1] or "P"], Basis.RULE))
        whole += match[2]
        at = match.end()
    whole += text[at:]
    found = re.finditer(r"[^\n]+", whole[begin:]) if items else ()
    spans = [(begin + line.start(), begin + line.end()) for line in found]
    source = source or f"{date}_anteckningar.md"
    analysis = NoteAnalysis(
        SourceText(source, hashlib.sha256(whole.encode()).hexdigest(), "md", whole, (Page(0, len(whole), 1),)),
        Header(NoteKind.MINUTES, date=date, bodies=tuple(bodies)),
        attendance=tuple(attendance),
        items=tuple(AgendaItem(start, end, Quote.of(whole, start, end)) for start, end in spans),
        mentions=tuple(sorted(mentions, key=lambda mention: mention.start)),
    )
    return StoredNote(id_ or int((date or "1").replace("-", "")), 1, analysis)


def _attendee(entry: str, at: int, status: AttendanceStatus, group: str | None) -> Attendee:
    match = _ENTRY.fullmatch(entry)
    assert match is not None
    affiliation = match["affiliation"]
    role = match["role"]
    party = role if role and role.isupper() else None
    return Attendee(
        at,
        at + len(entry),
        entry,
        name=Quote(at + match.start("name"), at + match.end("name"), match["name"]),
        status=status,
        affiliation=Quote(at + match.start("affiliation"), at + match.end("affiliation"), affiliation)
        if affiliation
        else None,
        role=None if party else role,
        party=party,
        group=group,
    )


def named(resolution: Resolution, label: Label = Label.PERSON) -> dict[str, tuple[str, ...]]:
    """The aliases of each entity of a label, by its name."""
    return {entity.name: entity.aliases for entity in resolution.entities if entity.label is label}


def entity(resolution: Resolution, name: str) -> Entity:
    """The only entity of this name."""
    (found,) = [each for each in resolution.entities if each.name == name]
    return found


def meant(resolution: Resolution, of: StoredNote, text: str, nth: int = 0) -> str | None:
    """The name of the entity that the nth mention of these words in a note stands for."""
    places = [mention for mention in of.analysis.mentions if mention.text == text]
    identity = resolution.entity_of.get((of.id, places[nth].start, places[nth].end))
    return next((each.name for each in resolution.entities if each.id == identity), None)
