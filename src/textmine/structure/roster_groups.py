"""Which block of a roster the absent belong to, and people listed twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textmine.records import AttendanceStatus, Attendee, Quote
from textmine.swedish.attendance import MUNICIPAL_UNIT


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
