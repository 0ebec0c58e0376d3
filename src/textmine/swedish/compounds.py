"""How Swedish words are joined: what a first part looks like inside a compound, and what is no part of one."""

from __future__ import annotations

from textmine.swedish.wordlists import word_set

VOWELS = "aeiouyåäöé"

# Ending inside the compound, ending in the dictionary, how much rarer the reading is: "gatu" is "gata", "arbets" is
# "arbete", "skol" is "skola", "hyres" is "hyra", "gymnasie" is "gymnasium", "sim" is "simma". After Svenska Akademiens
# grammatik (1999), volume 2, chapter 2, on the linking forms of compounds.
LINKS: tuple[tuple[str, str, int], ...] = (
    ("", "", 0),
    ("s", "", 0),
    ("s", "e", 1),
    ("es", "a", 1),
    ("", "a", 1),
    ("", "e", 1),
    ("o", "a", -1),
    ("u", "a", -1),
    ("e", "a", 1),
    ("e", "", 1),
    ("ie", "ium", 1),
    *((vowel + last, vowel + last + last + "a", 2) for vowel in VOWELS for last in "mn"),
)
LINKING_S = "s"
# The dictionary form of these verbs ends so; a verb begins a compound with its stem alone ("simhall").
VERB_ENDING = "a"

# First parts so short are too often an accident; these are words.
SHORT_FIRSTS: frozenset[str] = word_set("by el is år tv it")

# They begin derived words ("överenskommelse", "ansvar", "samverkan"), whose meaning is not that of their parts, or are
# foreign beginnings.
NO_FIRSTS: frozenset[str] = word_set(
    """
    an av be bi bort då där efter emot en er fort fram från för före förbi genom hit här i igen ihop in inne kring med mellan
    mis miss mot ned ner när nära om o oaktat på sam samman sen sin så till tills under undan upp uppe ur ut ute utan vid
    vidare å åt åter över den det ex tran trans inter super semi anti auto extra ultra allt sig kon kom pro pre re di dis
    van veder und ge full gen mas samma samme redo erfar
    """
)
# Words for grammar that are content words as first parts: "äldreomsorg", "allhelgona".
FIRSTS_ALL_THE_SAME: frozenset[str] = word_set("äldre all")
# The auxiliary verb is commoner than the noun, the noun makes the compounds.
PARTS_ALL_THE_SAME: frozenset[str] = word_set("skola vara")

# They end derived words ("ledarskap", "delaktighet"), or are endings that are words by accident.
NO_LASTS: frozenset[str] = word_set(
    """
    het skap kap dom lös bar full sam lig liga ning ling ande ende an ar are arna artad aktig mässig vis ledes lunda faldig
    samhet löshet barhet lighet aktighet mässighet givning nad ion tion sion ant ent iv al ell else en er eri et isk ist
    inna ing na or der ter ten
    """
)
