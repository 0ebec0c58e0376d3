"""What a public edition must not let through unseen: numbers that name a person, cues of health and of secrecy, and the words
that stand in a person's place.
"""

from __future__ import annotations

import re
from typing import Protocol

from textmine.swedish.wordlists import word_set

# Ten or twelve digits, the first of them a date (day + 60 in a samordningsnummer): Folkbokföringslagen (1991:481) 18 §.
PERSON_NUMBER = re.compile(
    r"(?<![\d\-/])(?:(?:18|19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
    r"(?P<mark>\s?[-+–]\s?)?(?:\d{4}|[Xx]{4})(?!\d)"
)
PHONE = re.compile(
    r"(?<![\d/\-.:])(?!(?:[01]\d|2[0-3])[0-5]\d\s?[-–]\s?(?:[01]\d|2[0-3])[0-5]\d(?!\d))"
    r"(?:\+46\s?(?:\(0\)\s?)?|0046\s?|0)[1-9](?:[\s\-–/]{0,3}\d){6,9}(?!\d)"
)
EMAIL = re.compile(r"[\w.+\-]+\s?(?:@|\(at\)|\[at\])\s?[\w\-]+(?:\.[\w\-]+)+")

# Words about one person's health or life that are looked at wherever they stand.
PRIVATE = re.compile(
    r"\b(?:sjukskriv\w*|diagnos(?:en|er|tiserad\w*)?|utbränd\w*|utmattning\w*|missbruk(?:ar|et|are\w*)?|alkoholproblem\w*"
    r"|självmord\w*|suicid\w*|orosanmäl\w*|försörjningsstöd\w*|socialbidrag\w*|skyddad\w* (?:identitet|personuppgift\w*)"
    r"|polisanmäl\w*|åtala[dt]\w*|häkta[dt]\w*|brottsmisstänk\w*|dömd\w* för|våld i nära relation\w*|LV[UM]"
    r"|avlid(?:it|en|na|er)|bortgång\w*|har gått bort|gick bort|insjukna\w*)\b",
    re.IGNORECASE,
)
# Words that are everyday matters of a council, and private where they stand beside somebody's name.
PRIVATE_BESIDE_A_NAME = re.compile(
    r"\b(?:sjuk|sjuka|sjukdom\w*|cancer\w*|stroke\w*|demens\w*|depression\w*|deprimera\w*|psykisk\w* (?:o?hälsa\w*|sjuk\w*)"
    r"|funktionsnedsättning\w*|funktionshind\w*|adhd|autism\w*|gravid\w*|föräldraledig\w*|rullstol\w*|LSS\w*|god man"
    r"|färdtjänst\w*|skild|skilsmäss\w*|vårdnad\w*|arbetslös\w*|skuld(?:er|satt)\w*|vräk\w*|muslim\w*|kristen|judisk\w*"
    r"|troende|homosexuell\w*|transperson\w*|papperslös\w*|asylsökande|flykting\w*|facklig\w*|avsked\w*|uppsag[dt]\w*)\b",
    re.IGNORECASE,
)
SECRECY = re.compile(
    r"\b(?:sekretess\w*|konfidentiell\w*|OSL|tystnadsplikt\w*|förtrolig\w*|hemlig\w*|stängda dörrar|får (?:inte|ej) spridas"
    r"|(?:inte|ej) för (?:publicering|spridning)|internt arbetsmaterial|off the record)\b",
    re.IGNORECASE,
)

# The roles that a public edition tells of, the most telling first; others are not told.
TOLD_ROLES = ("ordförande", "vice ordförande", "sekreterare", "kassör", "ersättare", "ledamot")
MEMBER, PERSON, SOMEBODY, GENITIVE = "ledamot", "person", "en person", ":s"
# Stands for what is taken out.
TAKEN_OUT = {
    "person_number": "[personnummer]",
    "phone": "[telefonnummer]",
    "email": "[e-postadress]",
    "name": "[namn]",
}
# Why a place is to be looked at.
REASONS = {
    "person_number": "personnummer, borttaget",
    "phone": "telefonnummer, borttaget",
    "email": "e-postadress, borttagen",
    "name": "troligen ett namn, borttaget",
    "private": "hälsa eller annat privat",
    "secrecy": "sekretess",
}
UNNAMED_FILE, UNNAMED_THEME = "anteckning-{hash}", "tema-{hash}"

# Capitalised words that are a given name and something else; alone they are no reason to take anything out.
NO_NAME_ALONE = word_set(
    "Bo Per Sten Björn My Love Mark Max Min Saga Set Siri Tom Tor Uno Dag Kent Rand Said Maj Hall Berg Lind Ek"
)

NOT_LOOKED_AT = "{n} ställen behöver ses igenom innan den offentliga utgåvan skrivs. Inget har skrivits."
LOOK_AGAIN = "Listan stämmer inte med koden {given}: något har ändrats sedan den sågs igenom. Inget har skrivits."
LOOK_HINT = "Läs listan. Rätta anteckningen eller godta ställena: samma kommando med --reviewed {code}."
LOOK_LINE = "{source}, {where}: {reason} ({words})\n    … {around} …"


class Where(Protocol):
    """Where something stands."""

    @property
    def page(self) -> int | None:
        """Its page, in a file of several."""

    @property
    def line(self) -> int | None:
        """Its line, in a file of lines."""


def where(place: Where) -> str:
    """A page or a line in words; a dash where neither is known."""
    return f"s. {place.page}" if place.page else f"rad {place.line}" if place.line else "–"
