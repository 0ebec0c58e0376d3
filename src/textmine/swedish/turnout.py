"""How notes say in words or figures how many came: "ungefär 60 personer deltog", "samlade 48 deltagare", "ett sextiotal"."""

from __future__ import annotations

import re

# Those who led the talk: a list of them is no list of those who came.
LEADERS = frozenset(
    {"samtalsledare", "diskussionsledare", "gruppledare", "bordsledare", "gruppsamtalsledare", "moderator"}
)
_TENS = {
    "tio": 10,
    "femton": 15,
    "tjugo": 20,
    "trettio": 30,
    "fyrtio": 40,
    "femtio": 50,
    "sextio": 60,
    "sjuttio": 70,
    "åttio": 80,
    "nittio": 90,
    "hundra": 100,
    "tvåhundra": 200,
}
_ABOUT = r"(?P<about>ungefär|cirka|ca\.?|omkring|runt|drygt|knappt|närmare|nästan|uppemot|över|minst)"
_NUMBER = rf"(?P<number>\d{{1,4}}|{'|'.join(sorted(_TENS, key=len, reverse=True))})(?P<tens>-?tal(?:et)?)?"
_WHO = r"(?:personer|deltagare|besökare|människor|medborgare|invånare|representanter|ledamöter|engagerade)"
_CAME = r"(?:deltog|kom|samlades|var med|medverkade|närvarade|var på plats|var närvarande|besökte|slöt upp)"
_GATHERED = r"(?:samlade|lockade|besöktes av|deltog|kom|samlades|med|antal deltagare:|antal:|deltagare:|totalt|sammanlagt|vi var)"
# Either a verb behind the number or one that gathers before it; the number of groups, kronor or enkäter is neither.
STATED = re.compile(
    rf"\b(?:(?:ett\s+)?(?:{_ABOUT}\s+)?{_NUMBER}\s+(?:{_WHO}\s+)?(?:från\s+[\w åäö,-]{{3,60}}?\s+)?{_CAME}\b"
    rf"|{_GATHERED}\s+(?:ett\s+)?(?:{_ABOUT.replace('about', 'about2')}\s+)?"
    rf"{_NUMBER.replace('number', 'number2').replace('tens', 'tens2')}\s+(?:stycken\s+)?{_WHO}\b)",
    re.IGNORECASE,
)


def number_in(found: re.Match[str]) -> tuple[int, bool]:
    """The number a match of STATED states, and whether it is a rough one.

    >>> number_in(STATED.search("Ungefär 60 personer deltog")), number_in(STATED.search("Kvällen samlade 48 deltagare"))
    ((60, True), (48, False))
    >>> number_in(STATED.search("Ett sextiotal personer kom")), STATED.search("vi har 60 deltagande föreningar")
    ((60, True), None)
    """
    words = found["number"] or found["number2"]
    number = int(words) if words.isdigit() else _TENS[words.casefold()]
    return number, bool(found["about"] or found["about2"] or found["tens"] or found["tens2"])
