"""Acronyms and what they stand for, where a text itself says so: "Kommunledningsförvaltningen (KLF)".

After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003: the
letters of the short form are looked for from its end backwards, each as near the end of the long form as it can stand, the
first at the beginning of a word. Swedish puts whole phrases into one word, so that all but the first may stand inside one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from textmine.swedish.alphabet import LETTER, UPPER
from textmine.swedish.names import PARTIES
from textmine.swedish.organisations import ACRONYMS

Place = tuple[int, int]

# Two capitals at least: "KLF", "BoU", "RF-SISU"; a name in brackets ("Sara") and a party's letter ("S") are no acronyms.
_SHORT = rf"(?=[{LETTER}-]*[{UPPER}][{LETTER}-]*[{UPPER}])[{UPPER}][{LETTER}-]{{1,9}}"
_GENITIVE = r"(?::s)?"
_SAID = r"(?:(?:förkort(?:at|as|ad|ning)|kalla[ts]|nedan|härefter|i dagligt tal|kort)(?: kallat| kallad)?:? )?"
_BRACKET = re.compile(rf"[\s*_]{{0,20}}\({_SAID}({_SHORT}){_GENITIVE}[),;]")
_LONG_IN_BRACKET = re.compile(rf"(?<![\w-])({_SHORT}){_GENITIVE}[*_]*\s*\(([^()\n]{{4,100}})\)")
_BETWEEN_COMMAS = re.compile(
    rf"(?<![\w-])({_SHORT}){_GENITIVE}, (?:dvs\.? |alltså )?([{LETTER}][{LETTER} -]{{6,80}}?)(?=[,.;)]|\s*$)",
    re.MULTILINE,
)
_COMMA_BEFORE = re.compile(
    rf"([{LETTER}][{LETTER} -]{{6,80}}), {_SAID}({_SHORT}){_GENITIVE}(?=[,.;)]|\s*$)", re.MULTILINE
)
# Commas part the members of a list too: it is none where nothing of it stands before.
_LISTED = re.compile(r"(?:,|\boch|\bsamt|\beller|&)\s*$")
# How far back a long form may begin, in characters, and what it never reaches over.
_REACH = 120
_BORDER = re.compile(r"[\t()\[\]:;|•▪]|\n\s*\n|[.!?]\s")
# Schwartz and Hearst: a long form has at most so many words, or twice as many as the short one has letters.
_MORE_WORDS, _TIMES = 5, 2
# The first parts of compounds have so many letters; nearer ones are an accident where only commas tie the two.
_PART = 3


@dataclass(frozen=True, slots=True)
class Explained:
    """A short form and the long one that stands beside it: their places in the text, genitive endings and brackets left out."""

    short: Place
    long: Place


def explained(text: str) -> Iterator[Explained]:
    """What a text explains, in the order of the short forms: long form before brackets, in brackets, or between commas."""
    found = {pair.short: pair for pair in (*_between_commas(text), *_in_brackets(text), *_before_brackets(text))}
    yield from (found[place] for place in sorted(found))


def stands_for(short: str, long: str) -> bool:
    """Whether a short form can stand for the whole of a long one: its letters stand there in order, the first one first.

    >>> stands_for("KLF", "Kommunledningsförvaltningen"), stands_for("FLK", "Kommunledningsförvaltningen")
    (True, False)
    """
    letters = _letters(short)
    rest = iter(long.casefold())
    return bool(letters) and long[:1].casefold() == letters[0] and all(letter in rest for letter in letters)


def initials_of(letters: str, name: str) -> bool:
    """Whether capitals are somebody's initials, hyphened parts counted, with more of the surname or not.

    >>> initials_of("SÅH", "Sven-Åke Holm"), initials_of("HOL", "Håkan Olsson"), initials_of("PRO", "Per Roos")
    (True, True, False)
    """
    parts = [part for part in re.findall(r"[^\W\d_][\w’'´]*", name) if part[0].isupper()]
    if not letters.isupper() or len(letters) < 2 or len(parts) < 2:
        return False
    if letters == "".join(part[0] for part in parts):
        return True
    between = "".join(f"{part[0]}?" for part in parts[1:-1])
    rest = re.fullmatch(f"{parts[0][0]}{between}(?P<of>.{{1,3}})", letters)
    return rest is not None and parts[-1].upper().startswith(rest["of"]) and letters not in ACRONYMS


def _before_brackets(text: str) -> Iterator[Explained]:
    for match in _BRACKET.finditer(text):
        start = _long_form(match.group(1), text, match.start())
        if start is not None:
            yield Explained(match.span(1), (start, match.start()))


def _in_brackets(text: str) -> Iterator[Explained]:
    for match in _LONG_IN_BRACKET.finditer(text):
        long = match.group(2)
        if _is_short(match.group(1)) and len(long) > len(match.group(1)) and stands_for(match.group(1), long):
            yield Explained(match.span(1), match.span(2))


def _between_commas(text: str) -> Iterator[Explained]:
    """Where only commas tie the two, the letters have to begin words or parts of words, and nothing may be listed."""
    for match in _BETWEEN_COMMAS.finditer(text):
        if not _LISTED.search(text, max(match.start() - 8, 0), match.start()) and _begins_parts(*match.groups()):
            yield Explained(match.span(1), match.span(2))
    for match in _COMMA_BEFORE.finditer(text):
        start = _long_form(match.group(2), text, match.end(1))
        if start is None or _LISTED.search(text, max(start - 8, 0), start):
            continue
        if _begins_parts(match.group(2), text[start : match.end(1)]):
            yield Explained(match.span(2), (start, match.end(1)))


def _long_form(short: str, text: str, end: int) -> int | None:
    """Where the long form that ends at `end` begins: the shortest one; None where the letters are not there."""
    if not _is_short(short):
        return None
    begin = max(end - _REACH, 0)
    for border in _BORDER.finditer(text, begin, end):
        begin = border.end()
    letters = _letters(short)
    at = end
    for number in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= begin and not (
            text[at].casefold() == letters[number] and (number or at == 0 or not _in_word(text[at - 1]))
        ):
            at -= 1
        if at < begin:
            return None
    words = text[at:end].split()
    few = len(words) <= min(len(letters) + _MORE_WORDS, _TIMES * len(letters))
    return at if few and short not in words and end - at > len(short) + 1 else None


def _begins_parts(short: str, long: str) -> bool:
    """Whether each letter of a short form begins a word of the long one, or stands where a part of a compound may begin."""
    if not _is_short(short) or not stands_for(short, long):
        return False
    folded, at = long.casefold(), -_PART
    for letter in _letters(short):
        near = at + _PART if at >= 0 else 0
        places = [
            i
            for i in range(max(at + 1, 0), len(folded))
            if folded[i] == letter and (i >= near or not _in_word(folded[i - 1]))
        ]
        if not places:
            return False
        at = places[0]
    # "SKR, Skolrådet": the last part of a compound is a word.
    return len(folded) - at >= _PART


def _is_short(short: str) -> bool:
    return short.upper() not in PARTIES


def _letters(short: str) -> list[str]:
    return [letter for letter in short.casefold() if letter.isalnum()]


def _in_word(letter: str) -> bool:
    return letter.isalnum()
