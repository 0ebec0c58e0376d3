"""Where a meeting is held: lines that say so, and say nothing of what the meeting is about."""

from __future__ import annotations

import re

from textmine.swedish.layout import LABEL, PLACE_LABEL, TIME_AND_PLACE_LABEL

# These labels also head wishes ("Lokal: vi behöver en större"); a place that follows them has a name.
_ALSO_MATTERS = frozenset({"lokal", "mötesplats", "var", "ort"})
_BULLET = re.compile(r"[\s•*–-]*")


def is_venue_line(line: str) -> bool:
    """Whether a line tells the place of a meeting under a label.

    >>> is_venue_line("Plats: medborgarhuset"), is_venue_line("Lokal: Folkets hus"), is_venue_line("Lokal: en större behövs")
    (True, True, False)
    """
    if ":" not in line:
        return False
    bullet = _BULLET.match(line)
    found = LABEL.match(line, bullet.end() if bullet else 0)
    if not found:
        return False
    label, rest = found["label"].strip().lower(), line[found.end() :].strip()
    if not (PLACE_LABEL.fullmatch(label) or TIME_AND_PLACE_LABEL.fullmatch(label)):
        return False
    return bool(rest) and (label not in _ALSO_MATTERS or not rest[0].islower())
