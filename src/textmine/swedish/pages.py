"""What the report's pages are called in its addresses: Swedish words in ASCII. The templates bear the same names."""

from __future__ import annotations

INDEX = "index.html"
NOTES = "anteckningar.html"
DECISIONS = "beslut.html"
ACTIONS = "ataganden.html"
ENTITIES = "personer-och-organisationer.html"
FAILURES = "kunde-inte-lasas.html"
METHOD = "metod.html"
CHANGES = "andringar.html"
SEARCH = "sok.html"
AGENDA = "infor-nasta-mote.html"
MEETINGS = "moten.html"
ACCESSIBILITY = "tillganglighet.html"
HELP = "hjalp.html"
# Pages of one note or theme each lie in a folder of this name; their template has the name too.
NOTE = "anteckning"
THEME = "tema"
# The template of the places where one person or organisation is named; such a page lies in the folder of ENTITIES.
NAME = "namn"
