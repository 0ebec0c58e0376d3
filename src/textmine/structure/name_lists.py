"""Stretches of text that list several people: where one entry ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from textmine.records import Quote
from textmine.structure.name_shapes import (
    MARKS,
    NICKNAME,
    PAREN,
    is_given,
    is_initials,
    is_nobody,
    looks_like_name,
    pieces,
    trim,
    without_party,
)
from textmine.structure.persons import Person, described, person_of
from textmine.swedish.acronyms import initials_of
from textmine.swedish.attendance import AND, BEHIND_BRACKET, HOUSE_TAIL, NAME_PARTICLES, ORGANISATION_WORD, STANDS_FOR
from textmine.swedish.roles import PARTIES, is_role

_SEPARATOR = re.compile(r";|\s[•·|+]\s")
_GAP = re.compile(r"[ \t\xa0]{2,}")
_WIDE_GAP = re.compile(r"[ \t\xa0]{3,}")
_ONE_WORD = re.compile(r"[A-ZÅÄÖ][a-zåäöéü]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?")
_STOP = re.compile(r"(?<=[a-zåäöé)]{2})\.\s+(?=[A-ZÅÄÖ])")
_BESIDE = re.compile(r"(?<=\w \w\w)\w*\s*/\s*(?=[A-ZÅÄÖ])")
_COMMA = re.compile(",")
_DASH_OR_STROKE = re.compile(r"\s*[–—]\s+|\s+[–—]\s*|\s+-\s*|(?<=[a-zåäöé])-\s+|/")
_OFFICE_OF_SEVERAL = re.compile(
    r"\s*[A-ZÅÄÖ]?[a-zåäö]{3,}(?:arna|erna)\s+(?=[A-ZÅÄÖ])"
)  # "Utvärderarna Eva Ek och Bo Ask"
_WORD = re.compile(r"[^\W\d_][\w’'´-]*")
# How sure a line of commas must be to hold several people rather than one and what belongs to her.
_MOSTLY = 0.6
_TWO_NAMES = 4  # words: a given name and a surname each


def people_of(text: str, start: int, end: int, one: bool = False) -> Iterator[Person]:
    """The people that text[start:end] lists, in text order.

    one: the stretch is known to be a single entry (a line of its own), so that what follows a comma describes the person.
    """
    office = _OFFICE_OF_SEVERAL.match(text, start, end)
    start = office.end() if office and not is_given(office.group().strip()) else start
    told = list(pieces(text, start, end, _STOP))
    if len(told) > 1:
        for a, b in told:
            yield from people_of(text, a, b, one=one)
        return
    together = _behind_brackets(text, start, end)
    if together:
        for a, b in together:
            yield from people_of(text, a, b, one=True)
        return
    entries = list(pieces(text, start, end, _SEPARATOR))
    columns = [
        part for part in pieces(text, start, end, _GAP) if looks_like_name(text[slice(*part)].strip(MARKS), strict=True)
    ]
    if len(columns) > 1:
        for a, b in columns:
            yield from people_of(text, a, b, one=True)
        return
    columns = list(pieces(text, start, end, _WIDE_GAP))
    if len(columns) > 1 and all(looks_like_name(re.split(r"[,(]", text[a:b])[0]) for a, b in columns):
        entries = columns
    if len(entries) > 1:
        for a, b in entries:
            yield from people_of(text, a, b, one=True)
        return
    beside = _side_by_side(text, start, end)
    if beside:
        yield from (person for a, b in beside if (person := person_of(text, a, b, listed=True)))
        return
    parts = [part for part in pieces(text, start, end, _COMMA) if text[slice(*part)].strip(MARKS)]
    if _is_list(text, parts, one):
        yield from _listed(text, parts, _of_given_names(text, parts))
        return
    person = person_of(text, start, end)
    if person:
        yield person


def _behind_brackets(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The people of a line whom only a bracket or the points they came for part ("Eva Ek (M) Bo Ask (S)"); else empty."""
    parts = list(pieces(text, start, end, BEHIND_BRACKET))
    heads = [re.split(r"[,(\t]|\s{2,}", text[a:b].strip(MARKS))[0].strip() for a, b in parts]
    return parts if len(parts) > 1 and all(looks_like_name(head, strict=True) for head in heads) else []


def _side_by_side(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names of a stretch that dashes, strokes or only blanks part ("Eva Ek – Bo Ask", "Eva Ek Bo Ask"); else empty."""
    behind = text.find(",", start, end)  # "Eva Ek/Bo Ask, kansliet"
    stop = behind if behind >= 0 else end
    dashed = [part for part in pieces(text, start, stop, _DASH_OR_STROKE) if text[slice(*part)].strip(MARKS)]
    if _mostly_named(text, dashed):
        return [*dashed[:-1], (dashed[-1][0], end)]
    if behind >= 0 or re.search(r"[^\w\s’'´-]", text[start:end].strip(MARKS)):
        return []
    return _pairs(text, start, end)


def _mostly_named(text: str, parts: list[tuple[int, int]]) -> bool:
    """Whether several stretches all have the shape of a name, and most of them a given name that the register knows."""
    said = [text[slice(*part)].strip(MARKS) for part in parts]
    known = sum(looks_like_name(name, strict=True) for name in said)
    return len(said) > 1 and all(map(looks_like_name, said)) and known > 1 and known >= _MOSTLY * len(said)


def _pairs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Given name and surname by given name and surname, an office behind any of them: "Eva Ek ordförande Bo Ask Siv Lund"."""
    words = list(_WORD.finditer(text, start, end))
    entries: list[tuple[int, int]] = []
    names: list[tuple[int, int]] = []
    at = 0
    while at + 1 < len(words):
        pair = words[at], words[at + 1]
        if not all(word.group()[0].isupper() for word in pair) or is_given(pair[1].group()):
            return []
        names.append((pair[0].start(), pair[1].end()))
        at += 2
        while at < len(words) and words[at].group()[0].islower():
            if not is_role(words[at].group()):
                return []
            at += 1
        entries.append((pair[0].start(), words[at - 1].end()))
    return entries if at == len(words) and len(words) >= _TWO_NAMES and _mostly_named(text, names) else []


def _of_given_names(text: str, parts: list[tuple[int, int]]) -> bool:
    """Whether a list is one of given names, so that a word among them that no register knows is one too ("Sam, Bibi, Bo")."""
    names = [said.strip(MARKS) for a, b in parts for said in AND.split(f" {text[a:b]}")]
    names = [name for name in names if name]
    single = [name for name in names if len(name.split()) == 1]
    return (
        len(names) > 2 and len(single) >= _MOSTLY * len(names) and sum(map(is_given, single)) >= _MOSTLY * len(single)
    )


def _listed(text: str, parts: list[tuple[int, int]], given: bool) -> Iterator[Person]:
    """The people of a list; a part without a name describes the person before it ("…, Bo Ask, kommunen, …").

    given: the list is one of given names.
    """
    last: Person | None = None
    for a, b in parts:
        for c, d in pieces(text, a, b, AND):
            person = person_of(text, c, d, listed=True) or (_given_name(text, c, d) if given else None)
            if person is None and last is not None and not is_nobody(text[c:d].strip(MARKS), listed=True):
                e, f = trim(text, c, d)
                last = (
                    replace(described(text, last, e, f), entry=Quote.of(text, last.entry.start, f)) if e < f else last
                )
            elif person is not None:
                if last is not None:
                    yield last
                last = person
    if last is not None:
        yield last


def _given_name(text: str, start: int, end: int) -> Person | None:
    """The person that one capitalised word names in a list of given names, with what stands in a bracket behind it."""
    bracket = PAREN.search(text, start, end)
    if bracket and not text[bracket.end() : end].strip(MARKS):
        person = _given_name(text, start, bracket.start())
        c, d = trim(text, *bracket.span(1))
        return (
            replace(described(text, person, c, d), entry=Quote.of(text, person.entry.start, bracket.end()))
            if person
            else None
        )
    name = Quote.of(text, *trim(text, start, end))
    plain = _ONE_WORD.fullmatch(name.text) and not ORGANISATION_WORD.fullmatch(name.text) and not is_nobody(name.text)
    return Person(name, name) if plain else None


def _is_list(text: str, parts: list[tuple[int, int]], one: bool) -> bool:
    """Whether the comma-parted stretch names several people, or one beside a crowd ("ett tiotal boende samt Bo Ask")."""
    bare = [PAREN.sub(" ", text[a:b]).strip(MARKS) for a, b in parts]
    split = [name for part in bare for said in AND.split(f" {part}") if (name := _bare_name(said))]
    joined = [name for name in split if not is_nobody(name, listed=len(split) > 1)]
    named = [looks_like_name(without_party(name), strict=True) for name in joined]
    if all(_reversed(without_party(name)) for name in joined):
        named = [True for _ in joined]
    if len(joined) <= 1:
        return len(split) > 1 and any(named)
    if not named[0] and looks_like_name(without_party(joined[0])) and any(named[1:]):
        return True  # a person is nobody's organisation: "Li Berg, Eva Ek"
    given = [is_given(name) or is_initials(name) for name in joined]
    sure = sum(named) + sum(given)
    if sum(named) > 1 and (_alternate(joined, named) or _closed(text, parts)):
        return True
    if one and len(parts) > 1 and not (sure == len(joined) and sum(named) == len(joined)):
        return _of_given_names(text, parts)
    if len(parts) == 1:
        return all(looks_like_name(without_party(name)) or is_given(name) for name in joined)
    return sure >= 2 and sure >= _MOSTLY * len(joined) and (len(joined) > 2 or sure == len(joined) or not one)


def _reversed(name: str) -> bool:
    """Whether a name has its given name last: "Ek Anna"."""
    words = name.split()
    return looks_like_name(name) and is_given(words[-1]) and not is_given(words[0])


def _alternate(joined: list[str], named: list[bool]) -> bool:
    """Whether what is no name in a list describes the name before it: "Anna Ek, kyrkoherde, Bo Ask, Almby IK"."""
    others = [name for name, known in zip(joined, named, strict=True) if not known]
    if all(is_role(name) or name in PARTIES for name in others):
        return True
    return named[0] and all(a or b for a, b in pairwise(named))


def _closed(text: str, parts: list[tuple[int, int]]) -> bool:
    """Whether a list ends with "och" and a name: "…, kulturchef, samt Leo Ek, Ungdomens hus"."""
    return any(
        AND.match(text, a, b) and looks_like_name(_bare_name(text[a:b].split(None, 1)[-1]), True) for a, b in parts[1:]
    )


def _bare_name(said: str) -> str:
    """A name without a nickname in front of it and without whom it stands for."""
    sent = re.match(r"[^,(–—]+?\s+[–—-]\s+(?=[A-ZÅÄÖ])", said)
    said = said[sent.end() :] if sent and not looks_like_name(sent.group().strip(MARKS), strict=True) else said
    name = _BESIDE.split(STANDS_FOR.split(said, maxsplit=1)[0].strip(MARKS), maxsplit=1)[0]
    name = re.split(r"\s+§", HOUSE_TAIL.split(name, maxsplit=1)[0], maxsplit=1)[0]
    words = name.split()
    name = " ".join(words[:-1]) if len(words) > 2 and initials_of(words[-1], " ".join(words[:-1])) else name
    behind = re.match(r"(.+?)\s+([a-zåäö].*)$", name)  # "Anna Ek (S) ordförande", the bracket gone
    name = behind.group(1) if behind and is_role(behind.group(2)) else name
    what = re.match(r"(?:[a-zåäö-]+ ){1,2}(?=[A-ZÅÄÖ])", name)  # "kommunpolis Anna Ek"
    if what and name.split()[0] not in NAME_PARTICLES:
        return name[what.end() :]
    nickname = NICKNAME.match(name)
    rest = name[nickname.end() :].strip() if nickname else ""
    return rest if len(rest.split()) > 1 else name
