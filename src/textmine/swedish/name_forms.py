"""How the name of one organisation, document or place changes its form from line to line, and which words stand for a name."""

from __future__ import annotations

from collections.abc import Mapping

from textmine.swedish.wordlists import word_set, word_tuple

# Ways to write "och" between the parts of a name ("miljö o stadsbyggnad").
AND_WORDS: frozenset[str] = word_set("och o & +")
AND = "och"

# Definite endings of a noun, longest first: "plan" and "planen" are one name. Plurals are left out: other things are meant.
DEFINITE_ENDINGS: tuple[str, ...] = word_tuple("et en n t")
# After these a final -s is the genitive, whatever else stands in the notes ("samverkansrådets", "Ekhult kommuns").
BEFORE_GENITIVE: tuple[str, ...] = word_tuple("et en an na kommun region")

# Two last parts of a compound for one thing: "C-nätet", "C-nätverket".
SAME_PARTS: tuple[tuple[str, str], ...] = (("nätet", "nätverket"),)

# A unit's last part alone, for the body that meets ("rådet beslutar"); never a name across notes.
GENERIC_UNITS: frozenset[str] = word_set(
    "rådet nämnden styrelsen nätverket nätet utskottet förvaltningen kontoret kommittén beredningen föreningen enheten gruppen"
)

# Letters by which minutes call a body without ever explaining them (SAOL: "AU", arbetsutskott; "KS", kommunstyrelse).
KNOWN_LETTERS: dict[str, str] = {"au": "arbetsutskottet", "ks": "kommunstyrelsen", "kf": "kommunfullmäktige"}

# What the name of a municipality ends in; what stands before it is a place.
MUNICIPALITY = "kommun"
# A word before a name that says what sort of thing it is, or whose, ends so: "Kulturföreningen Lyktan", "Norrbys
# Hembygdsförening". Adjectives do not, and tell one body from another: "Interregionalt samverkansråd".
LEAD_ENDINGS: tuple[str, ...] = word_tuple("en et s")
# But for these: the council of one's own municipality goes without them ("Kommunala pensionärsrådet").
HOME_LEADS: frozenset[str] = word_set("kommunala lokala")

# Between a name and the place it is told apart by: "Ortsrådet i Norrby" is "Ortsrådet" where there is no other.
PLACE_LINK = "i"
# A longer name with one of these inside is about a name and not a longer form of it ("Nätverket för Bron").
LINKS: frozenset[str] = word_set("i på för inom vid av till mellan mot med om från hos och samt")

# Words of a role as rosters shorten them, without full stops.
ROLE_WORDS: Mapping[str, str] = {
    "ordf": "ordförande",
    "v": "vice",
    "sekr": "sekreterare",
    "tf": "tillförordnad",
    "t.f": "tillförordnad",
    "suppl": "suppleant",
    "ers": "ersättare",
    "led": "ledamot",
    "adj": "adjungerad",
}

QUOTATION_MARKS = "\"'”“’‘«»"
