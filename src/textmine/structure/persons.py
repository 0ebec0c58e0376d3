"""One entry of a roster taken apart: name, affiliation, role, party.

By the shape of the words and the given names of the population register alone. Where a shape allows two readings
("Berg, Anna"), no entry is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from textmine.records import Quote
from textmine.swedish.attendance import (
    BY_MEANS,
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
    TICK_TAIL,
)
from textmine.swedish.names import GIVEN_NAMES, JOINED_PARTICLE
from textmine.swedish.roles import PARTIES, is_role

_MOST_WORDS = 5
_LONGEST_INITIALS = 2
_NAME_WORD = re.compile(rf"{JOINED_PARTICLE}?[A-ZÅÄÖÉÜØÆÁŠŽÇĆ][\w’'´-]*\.?|[A-ZÅÄÖ]\.?(?:-?[A-ZÅÄÖ]\.?)*")
NICKNAME = re.compile(r"[\"“”„'’]([^\W\d_][\w-]*)[\"“”'’]")  # Bertil "Berra" Ek
PAREN = re.compile(r"\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*")
MARKS = "*_ \t\r\n,;.–-|"
_PARTY_TAIL = re.compile(r"(?<=[\wåäö])\s+(?P<party>[A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{0,2})$")
_MAIL = re.compile(r"\S+@\S+|\+?\d[\d\s-]{6,}")
_DASH = re.compile(r"\s+[–—-]\s+")
_SECOND_COLUMN = re.compile(r"\w \w+\.?(?P<gap>\s{2,})\S")  # behind two words of a name two blanks part a column
_FIRST_COLUMN = re.compile(r"(?P<lead>\S(?:[^\n]*?\S)?)(?:[ \t\xa0]{2,})(?=[^\W\d_])")
_MISREAD = re.compile(r"(?<=[a-zåäöA-ZÅÄÖ])[01](?=[a-zåäö]{2})")  # a scanner's figure for a letter: "B1omberg"
_IN_BRACKETS = re.compile(r"(?<=\w) \([\w.-]+\) (?=[A-ZÅÄÖ])")
_CALLED = re.compile(
    r"[A-ZÅÄÖ][\w-]+ [(\"“”][\w.-]+[)\"“”] [A-ZÅÄÖ][\w-]+(?=\s*(?:[,(;/]|$))"
)  # Karl-Gunnar (K-G) Berg
_LONGEST_AFFILIATION = 90
_INITIALS = re.compile(r"[A-ZÅÄÖ]{2}")


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
    words = NICKNAME.sub(r"\1", _IN_BRACKETS.sub(" ", text.replace("*", ""))).split()
    if not 2 <= len(words) <= _MOST_WORDS or re.search(r"\d", _MISREAD.sub("l", text)):
        return False
    known = is_given(words[0].title() if text.isupper() else words[0])
    if any(_names_organisation(word.strip(".,"), known) for word in words) or (
        text.isupper() and len(text) < 8 and not known
    ):
        return False
    if (
        words[0].isupper()
        and len(words[0]) > _LONGEST_INITIALS
        and "." not in words[0]
        and "-" not in words[0]
        and not text.isupper()
    ):
        return False  # "SRF Lundabygden"
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


def is_nobody(said: str, listed: bool = False) -> bool:
    """Whether a text says that there is nobody ("vakant", "inga"); listed among names, "Inga" is a woman."""
    return bool(NO_PERSON.fullmatch(said)) and not (listed and is_given(said.strip(MARKS)))


def is_initials(word: str) -> bool:
    """Whether a word is somebody's initials; a party's letters or an association's form are none."""
    return bool(_INITIALS.fullmatch(word)) and word not in PARTIES and not ORGANISATION_WORD.fullmatch(word)


def pieces(text: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The stretches of text[start:end] between the matches of mark that stand outside brackets."""
    at = start
    for match in mark.finditer(text, start, end):
        if _depth(text, start, match.start()) == 0:
            yield at, match.start()
            at = match.end()
    yield at, end


def _depth(text: str, start: int, at: int) -> int:
    return text.count("(", start, at) - text.count(")", start, at)


def without_party(name: str) -> str:
    """A name without a party letter behind it ("Anna Ek S")."""
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
    start, end = trim(text, start, end)
    whole = text[start:end]
    if start >= end or is_nobody(whole, listed) or _MAIL.fullmatch(whole):
        return None
    entry = Quote.of(text, start, end)
    lead = _role_lead(text, start, end)
    role, start = (lead[0], lead[1]) if lead else (None, start)
    start, sender = _sender_lead(text, start, end)
    if role is None and sender is None:
        start, role, sender = _first_column(text, start, end)
    called = _CALLED.match(text, start, end)
    name_end = called.end() if called else _name_end(text, start, end)
    tick = TICK_TAIL.search(text, start, name_end)
    name_end = tick.start() if tick else name_end
    a, b = trim(text, start, name_end)
    nickname = NICKNAME.match(text, a, b)
    a = a + len(nickname.group()) + 1 if nickname and len(text[nickname.end() : b].split()) > 1 else a
    inner = PAREN.match(text, b, end)  # "Bella (Isabella Ek)"
    if inner and text[a:b].isalpha() and looks_like_name(inner.group(1), strict=True):
        a, b = inner.span(1)
        name_end = inner.end()
    person = Person(entry, Quote.of(text, a, b), sender, role=role, away=bool(SAYS_ABSENT.search(whole)))
    person = _with_party_tail(text, _with_origin(text, person))
    for c, d in _attributes(text, tick.end() if tick else name_end, end):
        person = described(text, person, c, d)
    name = person.name.text.replace("*", "")
    if not (looks_like_name(name) or ((listed or role) and (is_given(name) or is_initials(name)))):
        return None
    reversed_order = (
        person.affiliation is not None and is_given(person.affiliation.text) and not is_given(name.split()[0])
    )
    return None if reversed_order else person


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without marks and punctuation at its ends; an unpaired closing bracket stays out, an initial's stop in."""
    while start < end and text[start] in MARKS + "•▪/":
        start += 1
    while end > start and text[end - 1] in MARKS:
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


def _first_column(text: str, start: int, end: int) -> tuple[int, str | None, Quote | None]:
    """Where the name begins behind a column with an office or an organisation, with either: "Ledamot 1     Ewa Ek"."""
    column = _FIRST_COLUMN.match(text, start, end)
    if column is None or looks_like_name(column.group("lead")):
        return start, None, None
    name = re.split(r"[,(]|\s{2,}", text[column.end() : end])[0].strip(MARKS)
    lead = column.group("lead")
    words = lead.rstrip(" 0123456789").casefold().split()
    office = bool(words) and (is_role(words[-1].split("-")[-1]) or is_role(words[0]))
    if not looks_like_name(name, strict=not office):
        return start, None, None
    if office:
        return column.end(), " ".join(lead.casefold().split()), None
    return column.end(), None, Quote.of(text, *trim(text, *column.span("lead")))


def _sender_lead(text: str, start: int, end: int) -> tuple[int, Quote | None]:
    """Where the name begins behind whom the person stands for and a dash ("PRO – Anna Ek"), and that organisation."""
    dash = _DASH.search(text, start, end)
    if dash is None or not looks_like_name(re.split(r"[,(]", text[dash.end() : end])[0].strip(MARKS), strict=True):
        return start, None
    lead = text[start : dash.start()]
    if "," in lead or "(" in lead or is_given(lead.split()[0]) or is_role(lead):
        return start, None
    return dash.end(), Quote.of(text, *trim(text, start, dash.start()))


def _name_end(text: str, start: int, end: int) -> int:
    """Where the name ends: at the first comma, bracket, tab or dash between spaces."""
    stops = [
        match.start()
        for pattern in (
            r",",
            r"\s*\(",
            r"\t",
            r"\s+[–—-]\s+",
            r"\s*:",
            r"\s{3,}",
            r"\s*\[",
            r"(?<=\w\w)\s*/\s*(?=[A-ZÅÄÖ])",
        )
        if (match := re.search(pattern, text[start:end]))
    ]
    stops += [match.start("gap") for match in [_SECOND_COLUMN.search(text[start:end])] if match]
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
    for match in PAREN.finditer(text, start, end):
        yield from _between(text, at, match.start())
        yield from _between(text, match.start(1), match.end(1))
        at = match.end()
    yield from _between(text, at, end)


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for a, b in pieces(text, start, end, re.compile(r"[,;]|\t|\s+[–—-]\s+|\s{3,}|^\s*/|/(?=\s)|:\s")):
        c, d = trim(text, a, b)
        if c < d:
            yield c, d


def described(text: str, person: Person, start: int, end: int) -> Person:
    """The person with one more attribute: a party, a role, a remark on when she was there, or else an affiliation."""
    lead = STANDS_FOR.match(" " + text[start:end])
    if lead and BY_MEANS.match(lead.group()):
        return person  # "Bo Ask per telefon"
    start += lead.end() - 1 if lead else 0
    remark = re.search(r"\s+(?:§|\(|p(?:un)?kt\b|kl\b)[^A-ZÅÄÖ]*$", text[start:end])  # "planerare § 4"
    end = start + remark.start() if remark else end
    said = " ".join(text[start:end].replace("*", "").split())
    substitute = SUBSTITUTES.match(said)
    at = ROLE_AT.match(said)
    if said in PARTIES or (len(said) == 1 and said.upper() in PARTIES):
        return replace(person, party=person.party or said.upper())
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
