"""The blocks of a roster: which lines name one, which one the absent belong to, and people listed twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from textmine.records import AttendanceStatus, Attendee, Quote
from textmine.structure.lines import Line
from textmine.structure.name_shapes import is_given, looks_like_name
from textmine.swedish.attendance import MUNICIPAL_UNIT, NO_PERSON, ORGANISATION_WORD
from textmine.swedish.layout import ENDS_LIKE_BODY
from textmine.swedish.roles import is_role

_LONGEST_GROUP = 70
_MOST_WORDS_OF_GROUP = 6


def with_groups(found: Sequence[Attendee], groups: Sequence[Quote]) -> list[Attendee]:
    """The attendees, the absent among them with the block they belong to where the note lets one tell.

    One block: theirs. Several: the one in which their organisation sits; or, where one block is all municipal units and
    there is but one other, the one of their kind.
    """
    names = list(dict.fromkeys(group.plain for group in groups if any(a.group == group.plain for a in found)))
    return [
        replace(one, group=_block_of(one, found, names))
        if one.group is None and one.status is AttendanceStatus.ABSENT and names
        else one
        for one in found
    ]


def once(found: Sequence[Attendee]) -> list[Attendee]:
    """Each person of one group once: who is listed again ("Utses att justera: …") keeps the first entry and gains the role."""
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
    if len(names) == 1 or attendee.affiliation is None:
        return names[0] if len(names) == 1 else None
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
    others = [name for name in names if name not in municipal]
    kin = municipal if MUNICIPAL_UNIT.search(own) else others
    return kin[0] if len(municipal) == 1 and len(kin) == 1 else None


def is_group(line: Line) -> bool:
    """Whether a line is the name of a block of people: short, no comma, no person."""
    said = line.text.strip(" *_:")
    if not said[:1].isupper() or len(said) > _LONGEST_GROUP or said.endswith(".") or re.search(r"[,\t]", said):
        return False
    first = said.split()[0]
    if looks_like_name(said, strict=True) or (is_given(first) and not ENDS_LIKE_BODY.search(said)):
        return False
    return (
        len(said.split()) == 1
        or bool(ENDS_LIKE_BODY.search(said))
        or any(ORGANISATION_WORD.fullmatch(word) for word in said.split())
    )


def may_name_group(said: str) -> bool:
    """Whether a line without a person could be the name of a block of people."""
    sentence = len(said.split()) > _MOST_WORDS_OF_GROUP and not ENDS_LIKE_BODY.search(said)
    one_name = (
        not sentence and not any(mark in said for mark in ",(@") and len(said) <= _LONGEST_GROUP and said[:1].isupper()
    )
    return one_name and not NO_PERSON.fullmatch(said) and not is_role(said) and not said.endswith(".")
