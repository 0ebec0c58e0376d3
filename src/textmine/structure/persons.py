"""One entry of a roster taken apart: name, affiliation, role, party; and lines that list several people.

By the shape of the words and the given names of the population register alone. Where a shape allows two readings
("Berg, Anna"), no entry is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from textmine.records import Quote
from textmine.swedish.attendance import (
    AND,
    COMES_FROM,
    NAME_PARTICLES,
    NO_PERSON,
    ORGANISATION_WORD,
    PARTIAL,
    ROLE_AT,
    SAYS_ABSENT,
    STANDS_FOR,
    SUBSTITUTES,
    SURNAME_ALIKE,
)
from textmine.swedish.names import GIVEN_NAMES, JOINED_PARTICLE
from textmine.swedish.roles import PARTIES, is_role

_MOST_WORDS = 5
_NAME_WORD = re.compile(rf"{JOINED_PARTICLE}?[A-ZÅÄÖÉÜØÆÁŠŽÇĆ][\w’'´-]*\.?|[A-ZÅÄÖ]\.?(?:-?[A-ZÅÄÖ]\.?)*")
_NICKNAME = re.compile(r"[\"“”„'’]([^\W\d_][\w-]*)[\"“”'’]")  # Bertil "Berra" Ek
_PAREN = re.compile(r"\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*")
_MARKS = "*_ \t\r\n,;.–-|"
_PARTY_TAIL = re.compile(r"(?<=[\wåäö])\s+(?P<party>[A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{0,2})$")
_MAIL = re.compile(r"\S+@\S+|\+?\d[\d\s-]{6,}")
_DASH = re.compile(r"\s+[–—-]\s+")
_SEPARATOR = re.compile(r";|\s[•·|]\s")
# How sure a line of commas must be to hold several people rather than one and what belongs to her.
_MOSTLY = 0.6
_LONGEST_AFFILIATION = 90
_INITIALS = re.compile(r"[A-ZÅÄÖ]{2}")
_WIDE_GAP = re.compile(r"[ \t\xa0]{3,}")


@dataclass(frozen=True, slots=True)
class Person:
    """One person as printed: the whole entry, the name in it, and what stands beside it. away: the entry says she was absent."""

    entry: Quote
    name: Quote
    affiliation: Quote | None = None
    role: str | None = None
    party: str | None = None
    away: bool = False


def looks_like_name(text: str, strict: bool = False) -> bool:
    """Whether a text has the shape of a person's name: two to five capitalised words that are no organisation's.

    strict: the first word must also be a known given name.
    """
    words = _NICKNAME.sub(r"\1", text.replace("*", "")).split()
    if not 2 <= len(words) <= _MOST_WORDS or any(char.isdigit() for char in text):
        return False
    known = is_given(words[0])
    if any(_names_organisation(word.strip(".,"), known) for word in words) or (text.isupper() and len(text) < 8):
        return False
    capitals = [word for word in words if word not in NAME_PARTICLES]
    if len(capitals) < 2 or not all(_NAME_WORD.fullmatch(word) for word in capitals):
        return False
    return known or not strict


def _names_organisation(word: str, after_given: bool) -> bool:
    """Whether a word makes a name an organisation's; behind a given name, "Norrgård" is a surname."""
    return bool(ORGANISATION_WORD.fullmatch(word)) and not (after_given and SURNAME_ALIKE.fullmatch(word))


def is_given(word: str) -> bool:
    """Whether a word is a known given name, or two of them joined."""
    return word in GIVEN_NAMES or (("-" in word) and all(part in GIVEN_NAMES for part in word.split("-")))


def _is_initials(word: str) -> bool:
    """Whether a word is somebody's initials; a party's letters or an association's form are none."""
    return bool(_INITIALS.fullmatch(word)) and word not in PARTIES and not ORGANISATION_WORD.fullmatch(word)


def people_of(text: str, start: int, end: int, one: bool = False) -> Iterator[Person]:
    """The people that text[start:end] lists, in text order.

    one: the stretch is known to be a single entry (a line of its own), so that what follows a comma describes the person.
    """
    pieces = list(_pieces(text, start, end, _SEPARATOR))
    columns = list(_pieces(text, start, end, _WIDE_GAP))
    if len(columns) > 1 and all(looks_like_name(re.split(r"[,(]", text[a:b])[0]) for a, b in columns):
        pieces = columns
    if len(pieces) > 1:
        for a, b in pieces:
            yield from people_of(text, a, b, one=True)
        return
    parts = [part for part in _comma_parts(text, start, end) if text[slice(*part)].strip(_MARKS)]
    if _is_list(text, parts, one):
        yield from _listed(text, parts)
        return
    person = person_of(text, start, end)
    if person:
        yield person


def _listed(text: str, parts: list[tuple[int, int]]) -> Iterator[Person]:
    """The people of a list; a part without a name describes the person before it ("…, Bo Ask, kommunen, …")."""
    last: Person | None = None
    for a, b in parts:
        for c, d in _pieces(text, a, b, AND):
            person = person_of(text, c, d, listed=True)
            if person is None and last is not None and not NO_PERSON.fullmatch(text[c:d].strip(_MARKS)):
                e, f = _trim(text, c, d)
                last = (
                    replace(_described(text, last, e, f), entry=Quote.of(text, last.entry.start, f)) if e < f else last
                )
            elif person is not None:
                if last is not None:
                    yield last
                last = person
    if last is not None:
        yield last


def _pieces(text: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = start
    for match in mark.finditer(text, start, end):
        if _depth(text, start, match.start()) == 0:
            yield at, match.start()
            at = match.end()
    yield at, end


def _depth(text: str, start: int, at: int) -> int:
    return text.count("(", start, at) - text.count(")", start, at)


def _comma_parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return list(_pieces(text, start, end, re.compile(",")))


def _is_list(text: str, parts: list[tuple[int, int]], one: bool) -> bool:
    """Whether the comma-parted stretch names several people."""
    bare = [_PAREN.sub(" ", text[a:b]).strip(_MARKS) for a, b in parts]
    joined = [name for part in bare for said in AND.split(f" {part}") if (name := _bare_name(said))]
    if len(joined) == 1:
        return False
    named = [looks_like_name(_without_party(name), strict=True) for name in joined]
    given = [is_given(name) or _is_initials(name) for name in joined]
    sure = sum(named) + sum(given)
    others = [name for name, known in zip(joined, named, strict=True) if not known]
    if sum(named) > 1 and all(is_role(name) or name in PARTIES for name in others):
        return True  # "Anna Ek, kyrkoherde, Bo Ask, pedagog"
    if one and len(parts) > 1 and not (sure == len(joined) and sum(named) == len(joined)):
        return False
    closed = any(
        AND.match(text, a, b) and looks_like_name(_bare_name(text[a:b].split(None, 1)[-1]), True) for a, b in parts[1:]
    )
    if closed and sum(named) > 1:
        return True  # "…, kulturchef, samt Leo Ek, Ungdomens hus"
    if len(parts) == 1:
        return all(looks_like_name(_without_party(name)) or is_given(name) for name in joined)
    return sure >= 2 and sure >= _MOSTLY * len(joined) and (len(joined) > 2 or sure == len(joined) or not one)


def _bare_name(said: str) -> str:
    """A name without a nickname in front of it and without whom it stands for."""
    name = STANDS_FOR.split(said, maxsplit=1)[0].strip(_MARKS)
    behind = re.match(r"(.+?)\s+([a-zåäö].*)$", name)  # "Anna Ek (S) ordförande", the bracket gone
    name = behind.group(1) if behind and is_role(behind.group(2)) else name
    what = re.match(r"(?:[a-zåäö-]+ ){1,2}(?=[A-ZÅÄÖ])", name)  # "kommunpolis Anna Ek"
    if what and name.split()[0] not in NAME_PARTICLES:
        return name[what.end() :]
    nickname = _NICKNAME.match(name)
    return name[nickname.end() :].strip() if nickname and nickname.end() < len(name) else name


def _without_party(name: str) -> str:
    tail = _PARTY_TAIL.search(name)
    return (
        name[: tail.start()]
        if tail and tail.group("party") in PARTIES and len(name[: tail.start()].split()) > 1
        else name
    )


def person_of(text: str, start: int, end: int, listed: bool = False) -> Person | None:
    """The one person that text[start:end] names, or None where it names none or may be read in two ways.

    listed: the stretch stands among names, so that a lone given name or a name of unknown given name is one too.
    """
    start, end = _trim(text, start, end)
    whole = text[start:end]
    if start >= end or NO_PERSON.fullmatch(whole) or _MAIL.fullmatch(whole):
        return None
    entry = Quote.of(text, start, end)
    lead = _role_lead(text, start, end)
    role, start = (lead[0], lead[1]) if lead else (None, start)
    name_end = _name_end(text, start, end)
    a, b = _trim(text, start, name_end)
    nickname = _NICKNAME.match(text, a, b)
    a = a + len(nickname.group()) + 1 if nickname and nickname.end() < b else a
    inner = _PAREN.match(text, b, end)  # "Bella (Isabella Ek)"
    if inner and text[a:b].isalpha() and looks_like_name(inner.group(1), strict=True):
        a, b = inner.span(1)
        name_end = inner.end()
    person = Person(entry, Quote.of(text, a, b), role=role, away=bool(SAYS_ABSENT.search(whole)))
    person = _with_party_tail(text, _with_origin(text, person))
    for c, d in _attributes(text, name_end, end):
        person = _described(text, person, c, d)
    name = person.name.text.replace("*", "")
    if not (looks_like_name(name) or ((listed or role) and (is_given(name) or _is_initials(name)))):
        return None
    reversed_order = (
        person.affiliation is not None and is_given(person.affiliation.text) and not is_given(name.split()[0])
    )
    return None if reversed_order else person


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without marks and punctuation at its ends; an unpaired closing bracket stays out, an initial's stop in."""
    while start < end and text[start] in _MARKS + "•▪":
        start += 1
    while end > start and text[end - 1] in _MARKS:
        if text[end - 1] == "." and re.search(r"\b[A-ZÅÄÖ]\.$", text[start:end]):
            break
        if text[end - 1] in "*_" and text[start:end].count("(") > text[start:end].count(")"):
            break
        end -= 1
    return start, end


def _role_lead(text: str, start: int, end: int) -> tuple[str, int] | None:
    """A role printed before the name ("Ordförande Anna Ek", "Sekreterare: Bo Ask"), and where the name begins."""
    words = list(re.finditer(r"[^\s:]+:?", text[start:end]))
    for count in (3, 2, 1):
        if len(words) <= count:
            continue
        lead = text[start : start + words[count - 1].end()].rstrip(":")
        rest = text[start + words[count].start() : end]
        named = looks_like_name(" ".join(re.split(r"[,(\t:]", rest)[0].split()), strict=True)
        if is_role(lead) or (named and is_role(lead[:1].lower() + lead[1:])):  # "Kulturstrateg Anna Ek"
            return " ".join(lead.replace("*", "").casefold().split()), start + words[count].start()
    plain = len(words) > 1 and words[0].group().isalpha() and words[0].group().islower()
    if plain and words[0].group() not in NAME_PARTICLES and is_given(words[1].group()):
        return words[0].group(), start + words[1].start()  # "fältarna Erik": what somebody is, in one word
    return None


def _name_end(text: str, start: int, end: int) -> int:
    """Where the name ends: at the first comma, bracket, tab or dash between spaces."""
    stops = [
        match.start()
        for pattern in (r",", r"\s*\(", r"\t", r"\s+[–—-]\s+", r"\s*:", r"\s{3,}", r"\s*\[")
        if (match := re.search(pattern, text[start:end]))
    ]
    stops += [match.start() for match in [STANDS_FOR.search(text[start:end])] if match]
    return start + min(stops, default=end - start)


def _with_origin(text: str, person: Person) -> Person:
    """The person with "från fritidsgården" behind the bare name taken off it, as her affiliation."""
    origin = COMES_FROM.search(person.name.text)
    if origin is None or len(person.name.text[: origin.start()].split()) < 2:
        return person
    start = person.name.start
    name = Quote.of(text, start, start + origin.start())
    return replace(person, name=name, affiliation=Quote.of(text, start + origin.end(), person.name.end))


def _with_party_tail(text: str, person: Person) -> Person:
    """The person with the party letter behind the bare name ("Anna Ek S") taken off it."""
    tail = _PARTY_TAIL.search(person.name.text)
    if tail is None or tail.group("party") not in PARTIES or len(person.name.text[: tail.start()].split()) < 2:
        return person
    name = Quote.of(text, person.name.start, person.name.start + tail.start())
    return replace(person, name=name, party=tail.group("party"))


def _attributes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands behind a name: the insides of brackets and what commas, tabs and dashes part."""
    at = start
    for match in _PAREN.finditer(text, start, end):
        yield from _between(text, at, match.start())
        yield from _between(text, match.start(1), match.end(1))
        at = match.end()
    yield from _between(text, at, end)


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for a, b in _pieces(text, start, end, re.compile(r",|\t|\s+[–—-]\s+|\s{3,}|/(?=\s)|:\s")):
        c, d = _trim(text, a, b)
        if c < d:
            yield c, d


def _described(text: str, person: Person, start: int, end: int) -> Person:
    """The person with one more attribute: a party, a role, a remark on when she was there, or else an affiliation."""
    lead = STANDS_FOR.match(" " + text[start:end])
    start += lead.end() - 1 if lead else 0
    remark = re.search(r"\s+(?:§|\(|p(?:un)?kt\b|kl\b)[^A-ZÅÄÖ]*$", text[start:end])  # "planerare § 4"
    end = start + remark.start() if remark else end
    said = " ".join(text[start:end].replace("*", "").split())
    substitute = SUBSTITUTES.match(said)
    at = ROLE_AT.match(said)
    if said in PARTIES:
        return replace(person, party=person.party or said)
    if is_role(said) or substitute:
        return replace(person, role=person.role or (substitute.group("role") if substitute else said).casefold())
    if PARTIAL.fullmatch(said) or _MAIL.search(said) or len(said) > _LONGEST_AFFILIATION or said[:1].isdigit():
        return person
    if person.affiliation is None and at and is_role(at.group("role")):
        place = Quote.of(text, end - len(at.group("org")), end)
        return replace(person, role=person.role or at.group("role").casefold(), affiliation=place)
    if person.affiliation is None:
        return replace(person, affiliation=Quote.of(text, start, end))
    return replace(person, role=said.casefold()) if person.role is None and said[:1].islower() else person
