"""Which organisation became which, where a note says so or a person has judged it: a link, never one name for both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from textmine.judgements import place_of
from textmine.records import Basis, Label, Lineage, LineageKind, Mention, PassageKey, StoredNote
from textmine.resolve.verdicts import Verdicts
from textmine.swedish.dates import find_dates
from textmine.swedish.lineage import AND, MERGED, MERGED_INTO, NOT_SO, RENAMED, REPLACED, WAS_BEFORE

_FORWARD = (
    (RENAMED, LineageKind.RENAMED),
    (MERGED_INTO, LineageKind.MERGED),
    (REPLACED, LineageKind.REPLACED),
)
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-ZÅÄÖ\d])|\n\s*\n")
_FULL_YEAR = len("2023")
_DENIED = "no"


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence says: the names of the earlier and of the later organisation, and how the one became the other."""

    earlier: Mention
    later: Mention
    kind: LineageKind


def lineage_of(notes: Sequence[StoredNote], entity_of: Mapping[PassageKey, str]) -> tuple[Lineage, ...]:
    """The links that notes tell of, each once, from the earliest note that does; sorted by date, then ids.

    notes in their fixed order. A name that is resolved to nobody is linked to nobody.
    """
    found: dict[tuple[str, str], Lineage] = {}
    for note in notes:
        for link in _links(note, entity_of):
            if (link.later, link.earlier) not in found:
                found.setdefault((link.earlier, link.later), link)
    return tuple(sorted(found.values(), key=lambda each: (each.date or "", each.earlier, each.later)))


def with_judged(
    found: Sequence[Lineage], verdicts: Verdicts, entity_of: Mapping[PassageKey, str]
) -> tuple[Lineage, ...]:
    """The links with what people have said: theirs are added, and those that they deny are gone."""
    links = {(each.earlier, each.later): each for each in found}
    for (one, other), value in verdicts.follows.items():
        pair = entity_of.get(one), entity_of.get(other)
        if pair[0] is None or pair[1] is None or pair[0] == pair[1]:
            continue
        before = links.pop((pair[0], pair[1]), None)
        if value != _DENIED:
            date, place = (before.date, before.place) if before else (None, None)
            links[pair[0], pair[1]] = Lineage(pair[0], pair[1], LineageKind(value), date, Basis.JUDGEMENT, place)
    return tuple(sorted(links.values(), key=lambda each: (each.date or "", each.earlier, each.later)))


def _links(note: StoredNote, entity_of: Mapping[PassageKey, str]) -> Iterator[Lineage]:
    organisations = [each for each in note.analysis.mentions if each.label is Label.ORG]
    names = sorted(organisations, key=lambda each: (each.start, each.end))
    text = note.analysis.source_text.text
    for at, (one, other) in enumerate(pairwise(names)):
        between = text[one.end : other.start]
        for pattern, kind in _FORWARD:
            if pattern.fullmatch(between):
                yield from _link(note, _Said(one, other, kind), (one.start, other.end), entity_of)
        if WAS_BEFORE.fullmatch(between):
            yield from _link(note, _Said(other, one, LineageKind.RENAMED), (one.start, other.end), entity_of)
        third = names[at + 2] if at + 2 < len(names) else None
        if third is not None and AND.fullmatch(between) and MERGED.fullmatch(text[other.end : third.start]):
            for joined in (one, other):
                yield from _link(note, _Said(joined, third, LineageKind.MERGED), (one.start, third.end), entity_of)


def _link(
    note: StoredNote, told: _Said, place: tuple[int, int], entity_of: Mapping[PassageKey, str]
) -> Iterator[Lineage]:
    """The link, dated by the sentence where it gives a year, else by the note; none where the sentence only plans it."""
    before, after = (entity_of.get((note.id, each.start, each.end)) for each in (told.earlier, told.later))
    start, end = _sentence(note.analysis.source_text.text, *place)
    said = note.analysis.source_text.text[start:end]
    if before is None or after is None or before == after or NOT_SO.search(said):
        return
    dates = [date.iso for date in find_dates(said) if date.iso and len(date.iso) >= _FULL_YEAR]
    yield Lineage(before, after, told.kind, dates[0] if dates else note.date, Basis.RULE, place_of(note, start, end))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence round a stretch of text."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, start + 1) if found.end() <= start]
    first = ends[-1] if ends else 0
    line = text.rfind("\n\n", 0, start)
    first = max(first, line + 2 if line >= 0 else 0)
    after = _SENTENCE_END.search(text, end)
    last = after.start() + 1 if after and text[after.start()] in ".!?" else (after.start() if after else len(text))
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last
