"""Documents and projects: best effort, mainly so that they are not taken for organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from textmine.extract.surface import CAPITALISED, SP, Candidate, Surface, compiled, occurrences
from textmine.records import Basis, Label
from textmine.swedish import documents as words
from textmine.swedish.acronyms import explained
from textmine.swedish.alphabet import LETTER, LOWER, UPPER

_YEARS = rf"(?:{SP}(?:{words.FOR}{SP})?(?:19|20)\d\d(?:(?:{SP})?[-–/](?:{SP})?(?:\d\d){{1,2}})?)"


def _any(options: frozenset[str] | tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(options, key=lambda word: (-len(word), word)))


def documents(surface: Surface) -> Iterator[Candidate]:
    """Every mention of a document, not yet sorted; some may overlap."""
    agreement = rf"(?i:{_any(words.AGREEMENTS)})s?(?:{SP}(?:{_any(words.AGREEMENT_TAILS)}))?{_YEARS}?"
    plan = rf"[{LETTER}]*(?:{_any(words.PLAN_ENDINGS)}){_YEARS}"
    named_plan = rf"(?i:{_any(words.NAMED_PLANS)})"
    law = rf"[{LETTER}]{{3,}}(?:{_any(words.LAW_ENDINGS)})s?"
    programme = rf"(?i:{_any(words.PROGRAMME_FOR)}){SP}[{LOWER}]+(?:{SP}[{LOWER}]*(?:{words.PROGRAMME_NOUN}))?"
    for pattern in (
        agreement,
        plan,
        named_plan,
        law,
        programme,
        *(re.escape(name) for name in sorted(words.KNOWN_DOCUMENTS)),
    ):
        for match in compiled(pattern).finditer(surface.text):
            if match.group().lower().removesuffix("s") not in words.NOT_LAWS:
                yield Candidate(1, match.start(), match.end(), Label.DOCUMENT, Basis.RULE)
    acronyms = set(words.DOCUMENT_ACRONYMS)
    for pair in explained(surface.text):
        if re.search(words.DOCUMENT_LONG, surface.text[slice(*pair.long)]):
            acronyms.add(surface.text[slice(*pair.short)])
    for acronym in sorted(acronyms):
        for start, end in occurrences(surface, acronym):
            yield Candidate(1, start, end, Label.DOCUMENT, Basis.LEXICON)


def projects(surface: Surface) -> Iterator[Candidate]:
    """Every mention of a project, not yet sorted; some may overlap."""
    name = rf"([{UPPER}][{LETTER}\d-]*(?:{SP}[{LETTER}\d-]+)*?)"
    found = set()
    for match in re.finditer(
        rf"(?:^|[\n\t]) *(?:{_any(words.PROJECT_LABELS)}): *{name}(?= *(?:\(|$|[\n\t.,]))", surface.text
    ):
        found.add((match.start(1), match.end(1)))
    capitals = rf"({CAPITALISED}(?:{SP}{CAPITALISED}){{0,3}}(?:{SP}[{LOWER}]+(?={SP}20\d\d))?(?:{SP}20\d\d)?)"
    for match in compiled(rf"(?:{_any(words.PROJECT_NOUNS)}){SP}{capitals}").finditer(surface.text):
        found.add((match.start(1), match.end(1)))
    for match in re.finditer(rf"(?:{_any(words.PROJECT_NOUNS)}){SP}([”\"][^”\"\n\t]{{2,60}}[”\"])", surface.text):
        found.add((match.start(1) + 1, match.end(1) - 1))
    for start, end in sorted(found):
        yield Candidate(1, start, end, Label.PROJECT, Basis.RULE)
    for again in sorted({" ".join(surface.text[start:end].split()) for start, end in found}):
        for start, end in occurrences(surface, again):
            yield Candidate(1, start, end, Label.PROJECT, Basis.COREFERENCE)
