"""How calendars and headings name a meeting of the body itself, in contrast to other events."""

from __future__ import annotations

import re

# "Nästa möte", "Tid för nästa sammanträde", "Kommande möten": what stands below or behind is a meeting of the same body.
NEXT_MEETING = re.compile(
    r"\b(?:nästa|nästkommande|kommande)\s+(?:styrelse|råds?|nämnd|ordinarie )?(?:möten?|sammanträden?|träff)\b"
    r"|\bnästa gång\b|\b(?:mötes|sammanträdes)(?:tider|dagar|datum|plan)\b",
    re.IGNORECASE,
)
# Titles of a calendar's row that say no more than that the body meets.
PLAIN_MEETING = re.compile(
    r"(?:(?:nästa|nästkommande|ordinarie|extra|gemensamt|digitalt|fysiskt)\s+)*"
    r"(?:(?:styrelse|råds?|nämnds?|års)?(?:möte|sammanträde)t?|träff)",
    re.IGNORECASE,
)
# A meeting of all the bodies that met this time.
JOINT_MEETING = re.compile(r"\bgemensam(?:t|ma)\b", re.IGNORECASE)
# What may stand round a body's name in such a row: "Möte i Samverkansrådet", "Ungdomsrådet (digitalt)".
MEETING_OF = re.compile(
    rf"{PLAIN_MEETING.pattern}\s+(?:i|med|för|av)\s+|\s*\([^)]*\)\s*|\s+{PLAIN_MEETING.pattern}$", re.IGNORECASE
)
# What parts the bodies of a meeting that several hold together.
TOGETHER = re.compile(r"\s*(?:\+|/|&|,|\boch\b|\bsamt\b|\btillsammans med\b)\s*", re.IGNORECASE)
# A body called by what it is, in a text that has named it.
BODY_NOUN = re.compile(r"\b(?:rådet|nämnden|styrelsen|nätverket|nätet|utskottet|kommittén|föreningen)\b", re.IGNORECASE)
# What notes of a meeting call themselves, in their title or their file's name.
_OWN_KINDS = {
    "protocol": re.compile(r"protokoll", re.IGNORECASE),
    "memo": re.compile(r"minnesanteckning", re.IGNORECASE),
}


def own_kind(*names: str) -> str:
    """Which kind of notes of a meeting the first name that says it says, "protocol" or "memo"; "" where none does, or both."""
    for name in names:
        found = [kind for kind, pattern in _OWN_KINDS.items() if pattern.search(name)]
        if found:
            return found[0] if len(found) == 1 else ""
    return ""
