"""Places: meeting places, streets and known towns, mainly so that they are not taken for organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from textmine.extract.runs import is_given
from textmine.extract.surface import CAPITALISED, SP, Candidate, Surface, compiled
from textmine.records import Basis, BlockKind, Label, Minutes
from textmine.swedish.alphabet import UPPER
from textmine.swedish.organisations import ACTOR_CUES, ACTOR_VERBS, HOUSES
from textmine.swedish.places import AMBIGUOUS_PLACES, PLACES, STREET_ENDINGS, WORKS_AT

_STREET = rf"(?:{CAPITALISED}{SP})?[{UPPER}][\w-]*(?:{'|'.join(STREET_ENDINGS)})(?:{SP}\d+(?: ?[A-Z]|[a-z])?)?"
_NAMES = "|".join(re.escape(name).replace(r"\ ", SP) for name in sorted(PLACES, key=lambda name: (-len(name), name)))


def places(surface: Surface, minutes: Minutes) -> Iterator[Candidate]:
    """Every mention of a place, not yet sorted; some may overlap."""
    place = minutes.header.place
    if place is not None:
        text = place.text.rstrip(" .")
        yield Candidate(0, place.start, place.start + len(text), Label.LOCATION, Basis.HEADER)
    for row in minutes.calendar:
        if row.place:
            at = row.text.find(row.place)
            if at >= 0 and not is_given(row.place):
                yield Candidate(0, row.start + at, row.start + at + len(row.place), Label.LOCATION, Basis.HEADER)
    for match in compiled(_STREET).finditer(surface.text):
        if re.search(r"\d", match.group()) or not surface.begins(match.start()):
            yield Candidate(1, match.start(), match.end(), Label.LOCATION, Basis.RULE)
    yield from _houses(surface, minutes)
    for match in compiled(rf"(?:{_NAMES})s?").finditer(surface.text):
        if match.group() not in AMBIGUOUS_PLACES:
            yield Candidate(1, match.start(), match.end(), Label.LOCATION, Basis.LEXICON)


def _houses(surface: Surface, minutes: Minutes) -> Iterator[Candidate]:
    """Houses of associations: an organisation when they act or somebody works there, else a place."""
    calendars = [
        block for block in minutes.blocks if block.kind in (BlockKind.CALENDAR, BlockKind.TABLE, BlockKind.HEADER)
    ]
    for match in compiled(rf"(?:{'|'.join(HOUSES)})s?").finditer(surface.text):
        in_table = any(block.start <= match.start() < block.end for block in calendars)
        following = re.match(r" +(\w+)", surface.text[match.end() : match.end() + 24])
        before = surface.before(match.start()).rstrip()
        acts = bool(following and following.group(1) in ACTOR_VERBS and surface.begins(match.start()))
        somebody = re.search(rf"({CAPITALISED})((?: {CAPITALISED})*) (?:{WORKS_AT})$", before)
        works_there = bool(somebody and (is_given(somebody.group(1)) or somebody.group(2)))
        employs = works_there or bool(re.search(rf"\b(?:{'|'.join(ACTOR_CUES)})$", before))
        label = Label.ORG if (acts or employs) and not in_table else Label.LOCATION
        yield Candidate(1, match.start(), match.end(), label, Basis.RULE)
