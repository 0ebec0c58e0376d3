"""The lists of those present and absent: where they stand and who is in them.

A roster begins with a label ("Närvarande:", "Förhinder", a heading "Deltagare") before the first point of the agenda, or in
a point that is about nothing else, and runs to the next label, heading or point. `Deltagare:` inside a point is a working group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from textmine.records import AttendanceStatus, Attendee, Quote, Span
from textmine.structure.lines import Line
from textmine.structure.name_lists import people_of
from textmine.structure.name_shapes import looks_like_name
from textmine.structure.persons import Person, person_of
from textmine.structure.roster_columns import in_reading_order, sends
from textmine.structure.roster_groups import is_group, may_name_group, once, with_groups
from textmine.structure.roster_labels import Label, is_field, label_of, names_after
from textmine.structure.roster_table import table_people
from textmine.swedish.attendance import (
    ENDS_WITH_AND,
    LONE_NUMBER,
    NAME_BREAK,
    NO_PERSON,
    PART_LABEL,
    SENDER_LEAD,
    SENT,
    SENT_TO,
    TERM,
)
from textmine.swedish.layout import LABEL, OTHER_DATE_LABEL
from textmine.swedish.roles import is_role

_LONGEST_ENTRY = 160
_UNTICKED, _TICKED = "[ ]", re.compile(r"\[[xX]\]")  # "- [x] Anna Ek": who came, in a list of everybody
_MOST_BLANKS = 3  # a wider gap ends a roster


@dataclass(frozen=True, slots=True)
class Rosters:
    """The people listed, the lines that list them, and the names of the blocks they are listed under."""

    attendance: tuple[Attendee, ...]
    lines: tuple[Span, ...]
    groups: tuple[Quote, ...]


def rosters_of(text: str, lines: Sequence[Line]) -> Rosters:
    """The rosters in the given lines (those before the agenda, or of a point about attendance), in text order."""
    reader = _Reader(text, in_reading_order(text, lines))
    at = 0
    while at < len(reader.lines):
        at += reader.read(at)
    found = sorted(_who_came(reader.found, reader.called), key=lambda one: (one.start, one.end))
    return Rosters(tuple(with_groups(once(found), reader.groups)), tuple(reader.used), tuple(reader.groups))


def _who_came(found: Sequence[Attendee], called: set[int]) -> Iterator[Attendee]:
    """The attendees: of those called (whose entries begin at called) the ones that another list does not show to have come.

    With a list of the absent only, the others came; with no other list nobody knows.
    """
    others = [one for one in found if one.start not in called]
    named = {one.name.plain.casefold() for one in others}
    came = any(one.status is AttendanceStatus.PRESENT for one in others)
    status = AttendanceStatus.ABSENT if came else AttendanceStatus.PRESENT
    yield from others
    for one in found:
        if others and one.start in called and one.name.plain.casefold() not in named:
            yield replace(one, status=status)


@dataclass(slots=True)
class _Reader:
    """Reads the lines of rosters one after the other; label, group and affiliation hold until the next of their kind.

    level is that of the highest heading that was a label, 0 before there is one; open: the last label of a whole list stood
    alone on its line; unticked: the line being read has an empty box before it; called holds where those called begin.
    """

    text: str
    lines: Sequence[Line]
    label: Label | None = None
    group: Quote | None = None
    level: int = 0
    open: bool = False
    unticked: bool = False
    called: set[int] = field(default_factory=set)
    found: list[Attendee] = field(default_factory=list)
    used: list[Span] = field(default_factory=list)
    groups: list[Quote] = field(default_factory=list)

    def read(self, at: int) -> int:
        """Reads lines[at], with the table or list it begins; how many lines that were."""
        line = self.lines[at]
        if line.rule:
            return 1
        listed = LABEL.match(line.cells[0].text) if line.cells else None  # "Närvarande: Eva Lind | Per Ask"
        table = bool(line.cells) and not (listed and names_after(line.cells[0].text[listed.end() :]))
        return (self._read_table(at) if table else 0) or self._read_line(at)

    def _read_table(self, at: int) -> int:
        """Reads the table that begins at lines[at]; 0 where it is no roster."""
        rest = self.lines[at:]
        fields = next((k for k, row in enumerate(rest) if not row.rule and is_field(row)), len(rest))
        rows = table_people(self.text, rest[:fields]) if fields else None
        if rows is None:
            return 0
        people, count, absent = rows
        for person, group in people:
            away = person.away or (absent and self.label is None)
            self._add(replace(person, away=away), group=group)
        self.used += [Span(row.start, row.end) for row in rest[:count]]
        return count

    def _read_line(self, at: int) -> int:
        """Reads the roster line lines[at] and those its list runs on into."""
        line = self.lines[at]
        label = label_of(self.text, line)
        if label is not None and label.leaders:  # of a workshop's group: nobody's attendance list
            self.label = None
            return 1
        if label is not None:
            self._take(label, line)
        elif self.label is not None and (self._ends(line) or self._numbers(at)):
            self.label = None
        elif self.label is not None and not self.open and self._turns(line):
            self.label = replace(self.label, status=AttendanceStatus.PRESENT, called=False)
        if self.label is None:
            return 1
        start = label.rest.start if label else line.words.start
        count = _run_on(self.text, self.lines, at, start)
        end = self.lines[at + count - 1].words.end
        if label is not None and TERM.search(self.text, start, end):
            self.label = None  # the board as the meeting elected it
            return count
        before = len(self.found), len(self.groups)
        self.unticked = _UNTICKED in self.text[line.start : line.words.start]
        if self.text[start:end].strip(" *_\t"):
            self._read_entry(Span(start, end), at + count, one=label is None)
        nothing = label is None and before == (len(self.found), len(self.groups))
        if nothing and not names_after(line.text.split(",")[0]) and not NO_PERSON.fullmatch(line.text.split(",")[0]):
            goes_on = at + 1 < len(self.lines) and looks_like_name(self.lines[at + 1].text.split(",")[0], strict=True)
            if line.blank_above and not goes_on:
                self.label = None  # a line of its own that names nobody ends the roster
            return 1
        self.used += [Span(each.start, each.end) for each in self.lines[at : at + count]]
        if label is not None and label.role:
            self.label = replace(label, role=None)
        return count

    def _take(self, label: Label, line: Line) -> None:
        """A new label; the block before it ends, unless the label is only somebody's role."""
        before = self.label
        if label.part and self.open and before is not None:
            label = replace(label, status=before.status, called=before.called)
        elif not label.part and not label.role:
            self.open = not self.text[label.rest.start : label.rest.end].strip(" *_:|\t")
        if before is None or before.status is not label.status or label.status is AttendanceStatus.ABSENT:
            self.group = self.group if label.role else None
        self.label = label
        self.level = min(self.level or line.level, line.level or self.level)

    def _turns(self, line: Line) -> bool:
        """Whether a line below the list of the absent tells again of those present: "Från kansliet: Bo Ask"."""
        return sends(self.text, line.words.start, line.words.end) and SENDER_LEAD.match(line.text) is not None

    def _numbers(self, at: int) -> bool:
        """Whether a line is the bare number of a point, whose heading is the next; not of the person named there."""
        below = self.lines[at + 1].text if at + 1 < len(self.lines) else ""
        return LONE_NUMBER.fullmatch(self.lines[at].text.strip()) is not None and not looks_like_name(
            below.split(",")[0], strict=True
        )

    def _ends(self, line: Line) -> bool:
        """Whether a line cannot belong to the roster above it."""
        group = is_group(line)
        match = LABEL.match(line.text)
        deeper = line.level > self.level > 0 and line.number is None
        return (
            bool(line.level and not (group or deeper))
            or line.blank_above > _MOST_BLANKS
            or (line.number is not None and not looks_like_name(line.text.split(",")[0]))
            or (match is not None and not names_after(line.text[match.end() :]) and not group)
            or OTHER_DATE_LABEL.match(line.text) is not None
            or SENT_TO.match(line.text) is not None
            or (len(line.text) > _LONGEST_ENTRY and not any(people_of(self.text, line.words.start, line.words.end)))
        )

    def _read_entry(self, span: Span, after: int, one: bool) -> None:
        """Adds the people of one stretch; or takes it as the name of the block that begins at lines[after].

        one: the stretch is a line of its own, which names one person unless its words show several.
        """
        start, end = _stripped(self.text, span)
        inner = LABEL.match(self.text, start, end)
        if inner and names_after(self.text[inner.end() : end]):
            a, b = inner.span("label")
            if is_role(self.text[a:b]):
                self._add(person_of(self.text, a, end))
                return
            lead = SENDER_LEAD.match(self.text, a, b)  # "För kommunen: Siv Ek"
            a = lead.end() if lead else a
            part = self.text[a:b] if PART_LABEL.fullmatch(self.text, a, b) else None
            for person in self._people(inner.end(), end, one=False):
                belongs = person.affiliation or (None if part else Quote.of(self.text, a, b))
                self._add(replace(person, affiliation=belongs), group=part)
            return
        sent = SENT.match(self.text, start, end)
        people = self._people(sent.end() if sent else start, end, one and sent is None)
        for person in people:
            sender = Quote.of(self.text, *sent.span("org")) if sent else None
            self._add(replace(person, affiliation=person.affiliation or sender))
        if not people:
            self._open_group(start, end, after)

    def _people(self, start: int, end: int, one: bool) -> list[Person]:
        people = list(people_of(self.text, start, end, one=one))
        single = None if people else person_of(self.text, start, end, listed=True)
        return [single] if single else people

    def _open_group(self, start: int, end: int, after: int) -> None:
        """Takes a stretch without a person as the name of the block below it, where it can be one."""
        said = self.text[start:end].rstrip(":* ")
        follows = self.lines[after] if after < len(self.lines) else None
        if may_name_group(said) and follows is not None and self._lists_somebody(follows):
            self.group = Quote.of(self.text, start, start + len(said))
            self.groups.append(self.group)

    def _lists_somebody(self, line: Line) -> bool:
        """Whether a line names a person or an empty seat, as the first line of a block does."""
        words = line.words
        vacant = NO_PERSON.fullmatch(line.text.split(",")[0]) is not None
        return not line.level and (vacant or bool(line.cells) or bool(self._people(words.start, words.end, one=True)))

    def _add(self, person: Person | None, group: str | None = None) -> None:
        if person is None:
            return
        status = self.label.status if self.label else AttendanceStatus.PRESENT
        if self.unticked and any(_TICKED.search(self.text, other.start, other.words.start) for other in self.lines):
            status = AttendanceStatus.ABSENT
        if self.label is not None and self.label.called:
            self.called.add(person.entry.start)
        self.found.append(
            Attendee(
                person.entry.start,
                person.entry.end,
                person.entry.text,
                name=person.name,
                status=AttendanceStatus.ABSENT if person.away else status,
                affiliation=person.affiliation,
                role=person.role or (self.label.role if self.label else None),
                party=person.party,
                group=group or (self.group.plain if self.group else None),
            )
        )


def _run_on(text: str, lines: Sequence[Line], at: int, start: int) -> int:
    """Over how many lines a list in running text goes on: while a line ends with a comma or "och", or a bracket is open."""
    count = 1
    while at + count < len(lines):
        after = lines[at + count]
        so_far = text[start : lines[at + count - 1].words.end].rstrip(" *_")
        open_bracket = so_far.count("(") > so_far.count(")")
        unfinished = so_far.endswith((",", ";")) or ENDS_WITH_AND.search(so_far) or open_bracket
        if sends(text, after.words.start, after.words.end):
            return count
        if not unfinished or after.blank_above > 1 or after.level or after.rule or label_of(text, after):
            several = so_far.count(",") >= 2 and not unfinished and not after.blank_above
            if not (several and _goes_on(text, so_far, after)) or after.level or after.rule:
                return count
        count += 1
    return count


def _goes_on(text: str, so_far: str, after: Line) -> bool:
    """Whether a list was broken inside an entry: a lone first name stands last, or a bracket or small letter comes next."""
    last = NAME_BREAK.split(so_far)[-1].split()
    first = re.split(r"[,;]", after.text)[0].split()
    if label_of(text, after) is not None or after.bullet or after.cells:
        return False
    whole = looks_like_name(" ".join(first), strict=True)
    cut = len(last) == 1 and last[0][:1].isupper() and "(" not in last[0] and bool(first) and not whole
    return cut or after.text[:1] == "(" or after.text[:1].islower()


def _stripped(text: str, span: Span) -> tuple[int, int]:
    """The ends of a stretch without white space and emphasis marks."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    return start, end
