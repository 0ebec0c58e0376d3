"""How files and headings say that they are a draft, a corrected or an adjusted version, or a copy of another file."""

from __future__ import annotations

import re

# What parts the words of a file name, and a number or a date behind a word.
_GAP = r"[\s_.,\-–]*"
_DATE = r"(?:\d{4}-?\d{2}-?\d{2}|\d{6})"

# The words by how late a version they tell: a draft, then nothing said, then final, then corrected. Each as file names
# have it, å, ä and ö with or without their dots.
DRAFT = (
    r"(?:utkast|prelimin[aä]r[at]?|prel|(?:ej|o|icke)[\s_\-]?justera[dt]e?|arbetsmaterial|arbetsversion|draft|kladd)"
)
FINAL = r"(?:justera[dt]e?|just|undertecknade?|underskriven|signera[dt]e?|slutlig[at]?|slutgiltig[at]?|slutversion|slut|final"
FINAL += r"|fastst[aä]ll[dt]a?|godk[aä]n[dt]a?)"
CORRECTED = r"(?:r[aä]tta[dt]e?|r[aä]ttelse|r[aä]ttning|korrigera[dt]e?|korr|reviderade?|revidering|rev|[aä]ndra[dt]e?"
CORRECTED += r"|uppdatera[dt]e?|nya?)"
COPY = r"(?:kopia|copy)"
_WORD = rf"(?P<draft>{DRAFT})|(?P<final>{FINAL})|(?P<corrected>{CORRECTED})|(?P<copy>{COPY})"

# One such mark at the end of a file's name, without its ending: "…_rättad version 2022-12-05", "… v2", "… (1)", "… - Kopia".
MARK = re.compile(
    rf"(?:^|{_GAP}[(\[]?(?<![a-zåäö]))"
    rf"(?:(?:{_WORD})(?:{_GAP}(?:version|versionen|ver|av))?(?:{_GAP}(?P<day>{_DATE}|\d{{1,2}}))?"
    rf"|(?:version|ver|v)\.?{_GAP}(?P<number>\d{{1,2}})"
    rf"|\((?P<again>\d{{1,2}})\))[)\]]?{_GAP}$",
    re.IGNORECASE,
)
# The same said in the opening lines of the text itself. "Justeras" and "justerat" head a signature, and tell nothing.
OPENING_CORRECTED = re.compile(
    r"\b(?:rättad|korrigerad|reviderad|ändrad|uppdaterad)e?\s+(?:version|utgåva|protokoll|anteckningar|minnesanteckningar)\b"
    r"|\(\s*(?:rättad|korrigerad|reviderad)e?\s*\)|^\W*rättelse\b",
    re.IGNORECASE | re.MULTILINE,
)
OPENING_DRAFT = re.compile(rf"^\W*(?:utkast\b|arbetsmaterial\b)|\(\s*{DRAFT}\s*\)", re.IGNORECASE | re.MULTILINE)
# What numbers one file of several that belong together: those are parts, and no versions of one another.
SERIES = re.compile(r"(?:\d+|(?<![a-zåäö])[a-eA-E](?![a-zåäö]))")
# The same before the name: "Kopia av …", "UTKAST …".
MARK_BEFORE = re.compile(
    rf"^[(\[]?(?:(?P<copy>{COPY})(?:{_GAP}av)?|(?P<draft>{DRAFT}))[)\]]?{_GAP}(?=\S)", re.IGNORECASE
)
