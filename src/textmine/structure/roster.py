"""The lists of those present and absent: where they stand and who is in them.

A roster begins with a label ("Närvarande:", "Förhinder", a heading "Deltagare") before the first point of the agenda, or in
a point that is about nothing else, and runs to the next label, heading or point. `Deltagare:` inside a point is a working group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from textmine.records import AttendanceStatus, Attendee, Quote, Span
from textmine.structure.lines import Line
from textmine.structure.persons import Person, is_given, looks_like_name, people_of, person_of
from textmine.structure.roster_columns import in_reading_order
from textmine.structure.roster_table import table_people
from textmine.swedish.layout import (
    ABSENT_LABEL,
    ABSENT_OPENING,
    DATE_LABEL,
    ENDS_LIKE_BODY,
    LABEL,
    MUNICIPAL_UNIT,
    NO_PERSON,
    ORGANISATION_WORD,
    OTHER_DATE_LABEL,
    PLACE_LABEL,
    PRESENT_LABEL,
    PRESENT_OPENING,
    TABLE_COLUMNS,
    TIME_AND_PLACE_LABEL,
    TIME_LABEL,
)
from textmine.swedish.roles import LEADER_LABELS, ROLE_LABELS, is_role

_LONGEST_ENTRY = 160
_LONGEST_GROUP = 70
_MOST_BLANKS = 3  # a wider gap ends a roster


@dataclass(frozen=True, slots=True)
class Label:
    """A roster's label: the status it gives, where what follows it on the line begins, a role it gives ("Ordförande:")."""

    status: AttendanceStatus
    rest: Span
    role: str | None = None
    leaders: bool = False


@dataclass(frozen=True, slots=True)
class Rosters:
    """The people listed, and the lines that list them."""

    attendance: tuple[Attendee, ...]
    lines: tuple[Span, ...]
    groups: tuple[Quote, ...]


@dataclass(slots=True)
class _State:
    """Where the reading of a roster stands."""

    label: Label | None = None
    group: Quote | None = None
    affiliation: Quote | None = None
    level: int = 0  # of the highest heading that was a label


def label_of(text: str, line: Line) -> Label | None:
    """The roster label that a line begins with, or None."""
    start, end = line.words.start, line.words.end
    match = LABEL.match(text, start, end)
    alone = line.text.strip(" *_")
    if match:
        said, rest = match.group("label").strip(" *_"), Span(match.end(), end)
    elif is_field(line):
        match = None
        said, rest = line.cells[0].plain.strip(" :"), Span(line.cells[1].start, line.cells[-1].end)
        if said.casefold() in ROLE_LABELS or is_role(said):
            return Label(AttendanceStatus.PRESENT, rest, ROLE_LABELS.get(said.casefold(), said.casefold()))
    elif not line.bullet and (PRESENT_LABEL.fullmatch(alone) or ABSENT_LABEL.fullmatch(alone)):
        said, rest = alone, Span(end, end)
    else:
        opening = ABSENT_OPENING.match(text, start, end) or PRESENT_OPENING.match(text, start, end)
        if opening is None or not _alone_or_names(text, opening.end(), end):
            return None
        beside = PRESENT_LABEL.fullmatch(text[opening.end() : end].strip(" \t:*_|"))  # the head of a second column
        said, rest = opening.group(), Span(end if beside else opening.end(), end)
    bare = re.sub(r"\s*\([^)]*\)$", "", said)
    if bare.casefold() in LEADER_LABELS:
        return Label(AttendanceStatus.PRESENT, rest, LEADER_LABELS[bare.casefold()], leaders=True)
    if ABSENT_LABEL.fullmatch(bare):
        return Label(AttendanceStatus.ABSENT, rest)
    if PRESENT_LABEL.fullmatch(bare):
        return Label(AttendanceStatus.PRESENT, rest)
    if match and (bare.casefold() in ROLE_LABELS or is_role(bare)):
        return Label(AttendanceStatus.PRESENT, rest, ROLE_LABELS.get(bare.casefold(), bare.casefold()))
    return None


def is_field(line: Line) -> bool:
    """Whether a table row is a label and its value, of the head or of a roster: "Datum | 6 februari", "Närvarande | Bo Ask"."""
    if len(line.cells) < 2:
        return False
    said, value = line.cells[0].plain.strip(" :"), line.cells[1].plain
    if any(label.fullmatch(said) for label in (DATE_LABEL, TIME_LABEL, PLACE_LABEL, TIME_AND_PLACE_LABEL)):
        return not TABLE_COLUMNS["name"].fullmatch(value.strip(" :"))
    listed = PRESENT_LABEL.fullmatch(said) or ABSENT_LABEL.fullmatch(said) or said.casefold() in ROLE_LABELS
    return bool(listed or is_role(said)) and _names_after(value)


def _alone_or_names(text: str, start: int, end: int) -> bool:
    rest = text[start:end].strip(" \t:*_|")
    return (
        not rest
        or bool(PRESENT_LABEL.fullmatch(rest))
        or looks_like_name(" ".join(re.split(r"[,(;\t]", rest)[0].split()))
    )


def rosters_of(text: str, lines: Sequence[Line]) -> Rosters:
    """The rosters in the given lines (those before the agenda, or of a point about attendance), in text order."""
    state = _State()
    found: list[Attendee] = []
    used: list[Span] = []
    groups: list[Quote] = []
    lines = in_reading_order(text, lines)
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.rule:
            at += 1
            continue
        fields = next((k for k, row in enumerate(lines[at:]) if not row.rule and is_field(row)), len(lines) - at)
        if line.cells and fields and (rows := table_people(text, lines[at : at + fields])):
            people, count, absent = rows
            status = state.label.status if state.label else AttendanceStatus.PRESENT
            for person, group in people:
                away = AttendanceStatus.ABSENT if person.away or (absent and not state.label) else status
                found.append(_attendee(person, away, None, group or _text_of(state.group)))
            used += [Span(row.start, row.end) for row in lines[at : at + count]]
            at += count
            continue
        at += _read_line(text, lines, at, state, found, used, groups)
    found.sort(key=lambda one: (one.start, one.end))
    return Rosters(tuple(_with_groups(_once(found), groups)), tuple(used), tuple(groups))


def _read_line(
    text: str,
    lines: Sequence[Line],
    at: int,
    state: _State,
    found: list[Attendee],
    used: list[Span],
    groups: list[Quote],
) -> int:
    """Reads the roster line lines[at] and those its list runs on into; how many lines that were."""
    line = lines[at]
    label = label_of(text, line)
    if label is not None and label.leaders:  # of a workshop's group: nobody's attendance list
        state.label = None
        return 1
    if label is None and state.label is not None and _ends_roster(text, line, state):
        state.label = None
    if label is None and state.label is None:
        return 1
    if label is not None:
        if state.label is None or state.label.status is not label.status or label.status is AttendanceStatus.ABSENT:
            state.group = state.group if label.role and not label.leaders else None
        state.label, state.affiliation = label, None
        state.level = min(state.level or line.level, line.level or state.level)
    start = label.rest.start if label else line.words.start
    count = _run_on(text, lines, at, start)
    end = lines[at + count - 1].words.end
    used += [Span(each.start, each.end) for each in lines[at : at + count]]
    if text[start:end].strip(" *_\t"):
        _read_entry(
            text,
            lines,
            at + count,
            state,
            Span(start, end),
            found,
            groups,
            one=label is None or (label.role is None and count == 1),
        )
    if label is not None and label.role and not label.leaders:
        state.label = replace(label, role=None)
    return count


def _run_on(text: str, lines: Sequence[Line], at: int, start: int) -> int:
    """Over how many lines a list in running text goes on: while a line ends with a comma or "och", or a bracket is open."""
    count = 1
    while at + count < len(lines):
        after = lines[at + count]
        so_far = text[start : lines[at + count - 1].words.end].rstrip(" *_")
        open_bracket = so_far.count("(") > so_far.count(")")
        unfinished = so_far.endswith((",", ";")) or re.search(r"\s(?:&|och|samt)$", so_far) or open_bracket
        if not unfinished or after.blank_above > 1 or after.level or after.rule or label_of(text, after):
            several = so_far.count(",") >= 2 and not unfinished and not after.blank_above
            if not (several and _goes_on(text, so_far, after)) or after.level or after.rule:
                return count
        count += 1
    return count


def _goes_on(text: str, so_far: str, after: Line) -> bool:
    """Whether a list of names was broken inside an entry: a lone first name stands last, or a bracket or small letter comes next."""
    last = re.split(r"[,;]|\soch\s", so_far)[-1].split()
    first = re.split(r"[,;]", after.text)[0].split()
    if label_of(text, after) is not None or after.bullet or after.cells:
        return False
    cut = len(last) == 1 and last[0][:1].isupper() and "(" not in last[0] and bool(first)
    return cut or after.text[:1] == "(" or after.text[:1].islower()


def _ends_roster(text: str, line: Line, state: _State) -> bool:
    """Whether a line cannot belong to the roster above it."""
    if line.level and not (_is_group(text, line) or (line.level > state.level > 0 and line.number is None)):
        return True
    if line.blank_above > _MOST_BLANKS or (line.number is not None and not looks_like_name(line.text.split(",")[0])):
        return True
    match = LABEL.match(line.text)
    if match and not _names_after(line.text[match.end() :]) and not _is_group(text, line):
        return True
    if OTHER_DATE_LABEL.match(line.text):
        return True
    return len(line.text) > _LONGEST_ENTRY and not list(people_of(text, line.words.start, line.words.end))


def _names_after(rest: str) -> bool:
    first = re.split(r"[,(;]|\soch\s", rest.strip(" *_"))[0].strip()
    return looks_like_name(first) or is_given(first) or bool(NO_PERSON.fullmatch(rest.strip()))


def _is_group(text: str, line: Line) -> bool:
    """Whether a line is the name of a block of people: short, no comma, no person."""
    said = line.text.strip(" *_:")
    if (
        not said
        or len(said) > _LONGEST_GROUP
        or "," in said
        or "\t" in said
        or said.endswith(".")
        or not said[0].isupper()
    ):
        return False
    first = said.split()[0]
    if looks_like_name(said, strict=True) or (is_given(first) and not ENDS_LIKE_BODY.search(said)):
        return False
    return (
        len(said.split()) == 1
        or bool(ENDS_LIKE_BODY.search(said))
        or any(ORGANISATION_WORD.fullmatch(word) for word in said.split())
    )


def _read_entry(
    text: str,
    lines: Sequence[Line],
    after: int,
    state: _State,
    span: Span,
    found: list[Attendee],
    groups: list[Quote],
    one: bool,
) -> None:
    """Adds the people of one stretch to found; or takes it as the name of the block that follows."""
    assert state.label is not None
    start, end = span.start, span.end
    inner = LABEL.match(text, *_stripped(text, start, end))
    affiliation = state.affiliation
    if inner and _names_after(text[inner.end() : end]):
        a, b = inner.span("label")
        if is_role(text[a:b]):
            person = person_of(text, a, end)
            if person:
                found.append(_attendee(person, _status(state, person), state.label.role, _text_of(state.group)))
            return
        affiliation, start, one = Quote.of(text, a, b), inner.end(), False
    people = list(people_of(text, start, end, one=one and not state.label.leaders and not _starts_label(state, span)))
    if not people and not inner:
        people = [person for person in [person_of(text, start, end, listed=True)] if person]
    if people:
        for person in people:
            chosen = replace(person, affiliation=person.affiliation or affiliation)
            found.append(_attendee(chosen, _status(state, person), state.label.role, _text_of(state.group)))
        return
    a, b = _stripped(text, start, end)
    said = text[a:b].rstrip(":* ")
    if _may_name_group(said):
        group = Quote.of(text, a, a + len(said))
        if after < len(lines) and not lines[after].level:
            state.group = group
            groups.append(group)


def _starts_label(state: _State, span: Span) -> bool:
    """Whether the stretch stands on the label's own line, where a list of names may run on."""
    return state.label is not None and state.label.rest.start == span.start


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    return start, end


def _status(state: _State, person: Person) -> AttendanceStatus:
    return AttendanceStatus.ABSENT if person.away or state.label is None else state.label.status


def _text_of(group: Quote | None) -> str | None:
    return group.plain if group else None


def _attendee(person: Person, status: AttendanceStatus, role: str | None, group: str | None) -> Attendee:
    return Attendee(
        person.entry.start,
        person.entry.end,
        person.entry.text,
        name=person.name,
        status=status,
        affiliation=person.affiliation,
        role=person.role or role,
        party=person.party,
        group=group,
    )


def _with_groups(found: Sequence[Attendee], groups: Sequence[Quote]) -> list[Attendee]:
    """The attendees, the absent among them with the block they belong to where the note lets one tell.

    One block: theirs. Several: the one in which their organisation sits; or, where one block is all municipal units and
    there is but one other, the one of their kind.
    """
    names = list(dict.fromkeys(group.plain for group in groups if any(a.group == group.plain for a in found)))
    out = []
    for attendee in found:
        if attendee.group is None and attendee.status is AttendanceStatus.ABSENT and names:
            attendee = replace(attendee, group=_block_of(attendee, found, names))  # noqa: PLW2901
        out.append(attendee)
    return out


def _once(found: Sequence[Attendee]) -> list[Attendee]:
    """Each person of one group once: whoever is listed again ("Utses att justera: …") keeps the first entry, and gains the role."""
    out: dict[tuple[str, AttendanceStatus], Attendee] = {}
    for attendee in found:
        key = (attendee.name.plain.casefold(), attendee.status)
        first = out.get(key)
        if first is None:
            out[key] = attendee
        elif first.group == attendee.group or attendee.group is None or attendee.affiliation is None:
            out[key] = replace(
                first, role=first.role or attendee.role, affiliation=first.affiliation or attendee.affiliation
            )
        else:
            out[(key[0] + (attendee.group or ""), key[1])] = attendee
    return list(out.values())


def _block_of(attendee: Attendee, found: Sequence[Attendee], names: Sequence[str]) -> str | None:
    if len(names) == 1:
        return names[0]
    if attendee.affiliation is None:
        return None
    own = attendee.affiliation.plain.casefold()
    seats: dict[str, list[str]] = {name: [] for name in names}
    for other in found:
        if other.group in seats and other.affiliation is not None:
            seats[other.group].append(other.affiliation.plain)
    sharing = [name for name, sitting in seats.items() if own in {one.casefold() for one in sitting}]
    if len(sharing) == 1:
        return sharing[0]
    municipal = [
        name for name, sitting in seats.items() if sitting and all(MUNICIPAL_UNIT.search(one) for one in sitting)
    ]
    if len(municipal) != 1:
        return None
    if MUNICIPAL_UNIT.search(own):
        return municipal[0]
    others = [name for name in names if name not in municipal]
    return others[0] if len(others) == 1 else None


def _may_name_group(said: str) -> bool:
    """Whether a line without a person could be the name of a block of people."""
    one_name = not any(mark in said for mark in ",(@") and len(said) <= _LONGEST_GROUP and said[:1].isupper()
    return one_name and not NO_PERSON.fullmatch(said) and not is_role(said) and not said.endswith(".")
