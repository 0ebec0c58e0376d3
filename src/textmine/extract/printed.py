"""Organisations that a note prints as such: the affiliations of its roster and the bodies in its header."""

from __future__ import annotations

import re
from collections.abc import Iterator

from textmine.extract.runs import is_role
from textmine.records import Basis, Minutes, Quote
from textmine.swedish import organisations as words
from textmine.swedish.acronyms import stands_for
from textmine.swedish.alphabet import LETTER, UPPER
from textmine.swedish.names import NOBODY, PEOPLE_LABELS


def printed(minutes: Minutes) -> Iterator[tuple[Quote, Basis]]:
    """What the roster and the header print as organisations, without what is a role or a vacancy there."""
    for attendee in minutes.attendance:
        if attendee.affiliation is not None and may_name(attendee.affiliation.plain):
            for quote in _with_acronym(attendee.affiliation):
                yield quote, Basis.ROSTER
    for body in minutes.header.bodies:
        if may_name(body.plain):
            for quote in _with_acronym(body):
                yield quote, Basis.HEADER


def _with_acronym(quote: Quote) -> tuple[Quote, ...]:
    """A name and its acronym beside it as two, in brackets or not: "Hörselskadades förening (HRF)"; two bodies as two."""
    beside = re.fullmatch(rf"([{UPPER}][{LETTER}]{{3,}})/([{UPPER}][{LETTER}]{{3,}})", quote.text)
    if beside:  # "Larmhjälpen/Företagarna": somebody of two
        return tuple(Quote(quote.start + beside.start(k), quote.start + beside.end(k), beside.group(k)) for k in (1, 2))
    dashed = re.fullmatch(rf"([{UPPER}]{{2,6}})(?:\s?[–-]\s|\s[–-]\s?)(.+)", quote.text)
    if dashed and stands_for(dashed.group(1), dashed.group(2)):  # "TMK- Tallbys Motorbåtsklubb"
        return tuple(Quote(quote.start + dashed.start(k), quote.start + dashed.end(k), dashed.group(k)) for k in (1, 2))
    both = re.fullmatch(rf"(.*?[{LETTER}])(\s+\()([{UPPER}][{LETTER}-]{{1,9}})\)", quote.text, re.DOTALL)
    if both is None or not stands_for(both.group(3), both.group(1)):
        return (quote,)
    acronym = quote.start + both.start(3)
    return (
        Quote(quote.start, quote.start + both.end(1), both.group(1)),
        Quote(acronym, acronym + len(both.group(3)), both.group(3)),
    )


def without_form(name: str) -> str | None:
    """A company's name of two words or more without "AB" and the like, by which a note goes on to call it."""
    short = re.sub(rf",? (?:{words.LEGAL_FORMS})$", "", name)
    return short if short != name and " " in short else None


def may_name(text: str) -> bool:
    """Whether what is printed as an affiliation or a body can be a name: no role, no label, no number, no sentence."""
    parts = [part.lower().strip(".,:") for part in text.split()]
    if not parts or len(parts) > 8 or text in NOBODY or text.lower() in words.GENERIC:
        return False
    if (
        not text[0].isalpha()
        or parts[0] in PEOPLE_LABELS | words.NO_ORGANISATION_FIRST
        or any(is_role(part) for part in parts[:3])
    ):
        return False
    return (
        text[0].isupper() or looks_like_body(text) or parts[0] in words.UNIT_FIRST or text.capitalize() in words.KNOWN
    )


def looks_like_body(text: str) -> bool:
    """Whether a roster's heading names a body; others head groups of any kind ("Ledamöter", "Klimat", "Grupp 2")."""
    last = text.rsplit(maxsplit=1)[-1].lower()
    return last.endswith(words.UNIT_ENDINGS + words.CAPITAL_ENDINGS + words.TAIL_ENDINGS)
