"""The parts of the room put together: lines, units, points, rosters, header, calendar, blocks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from textmine.records import AgendaItem, AttendanceStatus, Attendee, Minutes, NoteKind, SourceText, Span
from textmine.structure import agenda, chapters
from textmine.structure.agenda import Opening
from textmine.structure.blocks import Outline, blocks_of, signed_units
from textmine.structure.calendar import calendar_of
from textmine.structure.head import head_of
from textmine.structure.header import header_of
from textmine.structure.headings import rank_of
from textmine.structure.kind import Evidence, kind_of
from textmine.structure.lines import Line, Sign, lines_of
from textmine.structure.name_lists import people_of
from textmine.structure.roster import Rosters, rosters_of
from textmine.structure.roster_labels import label_of
from textmine.structure.roster_table import table_people
from textmine.structure.stretches import Stretches
from textmine.structure.units import Unit, layout_of, units_of
from textmine.swedish.layout import AGENDA_TITLE, ATTENDANCE_TITLE, CAPTION, LABEL

_FLOWING = frozenset({"md", "docx"})
_OPENING_LINES = 8
_HEAD_LINES = 60  # a head without any point after it: where to stop looking for its labels


@dataclass(frozen=True, slots=True)
class _Draft:
    """What is known of a note while it is taken apart."""

    text: str
    lines: tuple[Line, ...]
    units: tuple[Unit, ...]
    ranks: Mapping[int, int]


def minutes_of(source_text: SourceText) -> Minutes:
    """A note's structure: header, attendance, agenda items, calendar rows, and a block for every stretch of its text.

    source_text as `reading` gives it. Pure: the same text gives the same Minutes; nothing raises on odd layouts, what is not
    recognised stays a paragraph.
    """
    draft = _draft(source_text)
    points = agenda.numbered(draft.units, draft.text)
    grouped = chapters.groups(draft.units, draft.text)
    rosters = _rosters(draft, points)
    signed = signed_units(draft.units)
    name = source_text.source.rsplit("/", 1)[-1]
    kind = kind_of(_evidence(draft, points, grouped, rosters, signed=bool(signed), name=name))
    openings = _openings(draft, kind, points, grouped, rosters)
    stop = agenda.ends_at(draft.units, {at: at in signed for at in range(len(draft.units))})
    items = agenda.items_of([opening for opening in openings if opening.unit < stop], draft.units, stop)
    head = _head_lines(draft, openings, rosters)
    pages = " ".join(line.text for line in draft.lines if line.footer)
    header = header_of(head_of(draft.text, head, kind, groups=rosters.groups, name=name, pages=pages))
    attendance = rosters.attendance if kind is not NoteKind.REPORT else ()
    attendance = _with_leaders(draft, items, attendance) if agenda.asks_for_groups(kind) else attendance
    if kind is NoteKind.MINUTES and len(header.bodies) == 1:
        attendance = tuple(_in_body(attendee, header.bodies[0].plain, attendance) for attendee in attendance)
    calendar = calendar_of(draft.text, draft.units, items, sorted(draft.ranks), header.date)
    leading = frozenset(unit.start for unit in draft.units if _names_leaders(draft.text, unit))
    spans = [
        *rosters.lines,
        *(Span(unit.start, unit.end) for unit in draft.units if unit.start in leading and agenda.asks_for_groups(kind)),
    ]
    outline = Outline(
        text=draft.text,
        units=draft.units,
        items=items,
        calendar=Stretches.of(calendar),
        ranks=draft.ranks,
        header_end=_header_end(draft, head),
        attendance=Stretches.of(spans),
        signed=signed,
    )
    return Minutes(source_text, header, attendance, items, calendar, blocks_of(outline))


def _draft(source_text: SourceText) -> _Draft:
    lines = lines_of(source_text.text)
    layout = layout_of(lines, source_text.format in _FLOWING)
    units = units_of(lines, layout)
    ranks = {at: rank for at in range(len(units)) if (rank := rank_of(units, at, layout))}
    return _Draft(source_text.text, lines, units, ranks)


def _rosters(draft: _Draft, points: Sequence[Opening]) -> Rosters:
    """The rosters before the first point, and those of a point that is about attendance."""
    first = draft.units[points[0].unit].start if points else None
    head = [line for line in draft.lines if first is None or line.start < first]
    if first is None:
        head = head[: _last_roster_line(draft, head)]
    found = rosters_of(draft.text, head)
    for point, after in zip_longest(points, points[1:]):
        if ATTENDANCE_TITLE.fullmatch(point.title.plain):
            start = draft.units[point.unit].start
            end = draft.units[after.unit].start if after else len(draft.text)
            inner = rosters_of(
                draft.text,
                [_as_label(line) if line.start == start else line for line in draft.lines if start <= line.start < end],
            )
            found = Rosters(found.attendance + inner.attendance, found.lines + inner.lines, found.groups + inner.groups)
    return found


def _as_label(line: Line) -> Line:
    return replace(line, number=None)


def _last_roster_line(draft: _Draft, lines: Sequence[Line]) -> int:
    """How many of a note's lines can hold its head when no numbered point ends it: up to the first heading after a roster."""
    seen = False
    for at, line in enumerate(lines):
        if label_of(draft.text, line) is not None or (line.cells and _opens_roster(draft, lines, at, seen)):
            seen = True
        elif (line.level and seen) or (at >= _HEAD_LINES and not seen):
            return at
    return len(lines)


def _opens_roster(draft: _Draft, lines: Sequence[Line], at: int, seen: bool) -> bool:
    """Whether lines[at] begins a roster set as a table; not asked again once one is seen, as reading it all costs most."""
    return (seen and not lines[at].level) or table_people(draft.text, lines[at:]) is not None


def _evidence(
    draft: _Draft,
    points: Sequence[Opening],
    grouped: Sequence[Opening],
    rosters: Rosters,
    *,
    signed: bool,
    name: str,
) -> Evidence:
    listed = Stretches.of(rosters.lines)
    opening = [line.text for line in draft.lines if not line.rule][:_OPENING_LINES]
    return Evidence(
        opening=[line for line in opening if len(line) <= 160],
        name=re.sub(r"[_.-]+", " ", name),
        attended=bool(rosters.attendance)
        and not all(_names_leaders(draft.text, u) for u in draft.units if listed.over(u)),
        signed=signed,
        paragraphs=sum(_by_paragraph(draft, point) for point in points) >= 2,
        points=len(points),
        known=sum(bool(AGENDA_TITLE.search(point.title.text)) for point in points),
        groups=len(grouped),
        leaders=any(_names_leaders(draft.text, unit) for unit in draft.units),
        chapters=chapters.has_chapters(draft.units, draft.ranks),
        captions=sum(bool(CAPTION.match(unit.text)) for unit in draft.units),
        length=len(draft.text),
    )


def _by_paragraph(draft: _Draft, point: Opening) -> bool:
    number = draft.units[point.unit].number
    return number is not None and number.sign is Sign.PARAGRAPH


def _names_leaders(text: str, unit: Unit) -> bool:
    label = None if unit.rule else label_of(text, unit.first)
    return label is not None and label.leaders


def _openings(
    draft: _Draft, kind: NoteKind, points: Sequence[Opening], grouped: Sequence[Opening], rosters: Rosters
) -> Sequence[Opening]:
    """Where the points begin, by the note's kind."""
    if agenda.asks_for_groups(kind) and grouped:
        return grouped
    if kind is NoteKind.REPORT:
        levels = {draft.units[point.unit].level for point in points} - {0}
        found = chapters.chapters(draft.units, draft.ranks, draft.text, min(levels, default=0))
        return found or (points if levels else ())
    if points:
        return points
    after_roster = max((span.end for span in rosters.lines), default=0)
    begin = next(
        (
            at
            for at, unit in enumerate(draft.units)
            if unit.start >= after_roster and (after_roster or not _in_title(draft, at))
        ),
        len(draft.units),
    )
    return chapters.headings(draft.units, draft.ranks, draft.text, begin)


def _in_title(draft: _Draft, at: int) -> bool:
    """Whether a unit is of the title: headings at the top, one right after the other."""
    return all(
        other in draft.ranks or LABEL.match(draft.units[other].text) or draft.units[other].rule
        for other in range(at + 1)
    ) and (at + 1 < len(draft.units) and (at + 1 in draft.ranks or bool(LABEL.match(draft.units[at + 1].text))))


def _head_lines(draft: _Draft, openings: Sequence[Opening], rosters: Rosters) -> list[Line]:
    """The lines before the first point that no roster holds."""
    stop = draft.units[openings[0].unit].start if openings else len(draft.text)
    listed = Stretches.of(rosters.lines)
    head = [line for line in draft.lines if line.start < stop and listed.over(line) is None]
    return head if openings else head[:_HEAD_LINES]


def _header_end(draft: _Draft, head: Sequence[Line]) -> int:
    """The index of the first unit after the head: before the first long text that stands above the points."""
    last = 0
    starts = {line.start for line in head}
    for at, unit in enumerate(draft.units):
        if unit.start not in starts:
            continue
        label = LABEL.match(unit.text)
        if label or unit.level or unit.row or (len(unit.text) <= 100 and not unit.sentence_end and not unit.bullet):
            if at - last > 3 and not label:
                break
            last = at + 1
        elif at > last + 1:
            break
    return last


def _with_leaders(draft: _Draft, items: Sequence[AgendaItem], attendance: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """The leaders of the groups, each under the heading of the group, in place of a roster's reading of the same lines."""
    found = []
    for unit in draft.units:
        if not _names_leaders(draft.text, unit):
            continue
        label = label_of(draft.text, unit.first)
        group = next((item.title.plain for item in reversed(items) if item.start <= unit.start < item.end), None)
        for person in people_of(draft.text, label.rest.start if label else unit.start, unit.words.end):
            found.append(
                Attendee(
                    person.entry.start,
                    person.entry.end,
                    person.entry.text,
                    name=person.name,
                    status=AttendanceStatus.PRESENT,
                    affiliation=person.affiliation,
                    role=person.role or (label.role if label else None),
                    party=person.party,
                    group=group,
                )
            )
    spans = [Span(one.start, one.end) for one in found]
    kept = [one for one in attendance if not any(span.overlaps(one) for span in spans)]
    return tuple(sorted([*kept, *found], key=lambda one: (one.start, one.end)))


def _in_body(attendee: Attendee, body: str, attendance: Sequence[Attendee]) -> Attendee:
    """An absent attendee of a note with one body and one printed block belongs to that body."""
    blocks = {one.group for one in attendance if one.group}
    if attendee.group is None and attendee.status is AttendanceStatus.ABSENT and blocks == {body}:
        return replace(attendee, group=body)
    return attendee
