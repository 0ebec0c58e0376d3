"""One entry of a roster taken apart: name, affiliation, role, party.

By the shape of the words and the given names of the population register alone. Where a shape allows two readings
("Berg, Anna"), no entry is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from textmine.records import Quote
from textmine.structure.name_shapes import (
    MARKS,
    NICKNAME,
    PAREN,
    PARTY_TAIL,
    body_tail,
    is_given,
    is_initials,
    is_nobody,
    looks_like_name,
    pieces,
    sender_lead,
    trim,
)
from textmine.swedish.acronyms import initials_of
from textmine.swedish.attendance import (
    BY_MEANS,
    COMES_FROM,
    HOUSE_NUMBER,
    HOUSE_TAIL,
    IN_PLACE_OF,
    LEAD_IN,
    NAME_PARTICLES,
    PARTIAL,
    ROLE_AT,
    SAYS_ABSENT,
    STANDS_FOR,
    SUBSTITUTES,
    TICK_TAIL,
    VERB_ENDINGS,
)
from textmine.swedish.names import GROUP_LABELS
from textmine.swedish.roles import PARTIES, ROLE_LABELS, is_role

_ACRONYM_TAIL = re.compile(r"(?<=[\wåäö])\s+(?P<org>[A-ZÅÄÖ]{3,6})$")
_MAIL = re.compile(r"\S+@\S+|\+?\d[\d\s-]{6,}")
_SECOND_COLUMN = re.compile(r"\w \w+\.?(?P<gap>\s{2,})\S")  # behind two words of a name two blanks part a column
_FIRST_COLUMN = re.compile(r"(?P<lead>\S(?:[^\n]*?\S)?)(?:[ \t\xa0]{2,})(?=[^\W\d_])")
_CALLED = re.compile(
    r"[A-ZÅÄÖ][\w-]+ [(\"“”][\w.-]+[)\"“”] [A-ZÅÄÖ][\w-]+(?=\s*(?:[,(;/]|$))"
)  # Karl-Gunnar (K-G) Berg
_LONGEST_AFFILIATION = 90
# "Kerstin Strand sekreterare", "Monica Ek processtöd": what somebody is, in a word or two behind a name in a list.
_OFFICE_TAIL = re.compile(
    r"(?P<name>[A-ZÅÄÖ][\w’'´-]+(?: [A-ZÅÄÖ][\w’'´-]+){1,2})\s+(?P<office>[a-zåäö][a-zåäö-]{3,}(?: [a-zåäö][a-zåäö-]{3,})?)"
)


_FIRST_WORD = re.compile(r"(\w+)\s+")


@dataclass(frozen=True, slots=True)
class Person:
    """One person as printed: the whole entry, the name in it, and what stands beside it. away: the entry says she was absent."""

    entry: Quote
    name: Quote
    affiliation: Quote | None = None
    role: str | None = None
    party: str | None = None
    away: bool = False


def person_of(text: str, start: int, end: int, listed: bool = False) -> Person | None:
    """The one person that text[start:end] names, or None where it names none or may be read in two ways.

    listed: the stretch stands among names, so that a lone given name or a name of unknown given name is one too.
    """
    start, end = trim(text, start, end)
    whole = text[start:end]
    if start >= end or is_nobody(whole, listed) or _MAIL.fullmatch(whole):
        return None
    also = LEAD_IN.match(text, start, end)
    start = also.end() if also else start
    label = _FIRST_WORD.match(text, start, end)
    if label and label.group(1).casefold() in GROUP_LABELS:
        start = label.end()
        if not looks_like_name(re.split(r"[,(]", text[start:end])[0].strip(MARKS), strict=True):
            return None
    entry = Quote.of(text, start, end)
    lead = _role_lead(text, start, end)
    role, start = (lead[0], lead[1]) if lead else (None, start)
    start, sender = sender_lead(text, start, end)
    if role is None and sender is None:
        start, role, sender = _first_column(text, start, end)
    called = _CALLED.match(text, start, end)
    body = body_tail(text, start, end) if sender is None else None
    name_end = called.end() if called else body if body else _name_end(text, start, end)
    office = _office_tail(text, start, end) if listed and role is None and name_end == end else None
    if office:
        role, name_end, end = office[0], office[1], office[1]
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
    person = _without_initials(text, _with_origin(text, _with_role_tail(text, person)))
    person = _with_acronym_tail(text, _with_party_tail(text, person))
    for c, d in _attributes(text, tick.end() if tick else name_end, end):
        person = described(text, person, c, d)
    name = person.name.text.replace("*", "")
    if not (looks_like_name(name) or ((listed or role) and (is_given(name) or is_initials(name)))):
        return None
    reversed_order = (
        person.affiliation is not None and is_given(person.affiliation.text) and not is_given(name.split()[0])
    )
    return None if reversed_order else person


def _office_tail(text: str, start: int, end: int) -> tuple[str, int] | None:
    """What somebody is by the last words of an entry, and where the name before them ends; no form of a verb."""
    tail = _OFFICE_TAIL.fullmatch(text, start, end)
    if tail is None or not looks_like_name(tail.group("name")) or tail.group("office").split()[0] in NAME_PARTICLES:
        return None
    said = tail.group("office")
    acts = said.split()[0].endswith(VERB_ENDINGS) or PARTIAL.fullmatch(said) or SAYS_ABSENT.search(said)
    return None if acts and not is_role(said) else (said, tail.end("name"))


def _role_lead(text: str, start: int, end: int) -> tuple[str, int] | None:
    """A role printed before the name ("Ordförande Anna Ek", "Sekreterare: Bo Ask"), and where the name begins."""
    words = list(re.finditer(r"[^\s:]+:?", text[start:end]))
    for count in (3, 2, 1):
        if len(words) <= count:
            continue
        lead = text[start : start + words[count - 1].end()].rstrip(":")
        rest = text[start + words[count].start() : end]
        if (
            not rest[:1].isupper()
            and not rest.startswith(("*", "_", '"', "”"))
            and rest.split()[0] not in NAME_PARTICLES
        ):
            continue  # "Ledamot 1     Ewa Ek"
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
    if office or lead.casefold() in ROLE_LABELS:
        said = " ".join(lead.casefold().split())
        return column.end(), ROLE_LABELS.get(said, said), None
    return column.end(), None, Quote.of(text, *trim(text, *column.span("lead")))


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
            r"\s+§",
            r"(?<=\w\w)\s*/\s*(?=[A-ZÅÄÖ])",
        )
        if (match := re.search(pattern, text[start:end]))
    ]
    stops += [match.start("gap") for match in [_SECOND_COLUMN.search(text[start:end])] if match]
    stops += [
        match.start() for pattern in (STANDS_FOR, IN_PLACE_OF, HOUSE_TAIL) if (match := pattern.search(text[start:end]))
    ]
    return start + min(stops, default=end - start)


def _with_origin(text: str, person: Person) -> Person:
    """The person with "från fritidsgården" behind the bare name taken off it, as her affiliation."""
    origin = COMES_FROM.search(person.name.text)
    if origin is None or len(person.name.text[: origin.start()].split()) < 2:
        return person
    start = person.name.start
    name = Quote.of(text, start, start + origin.start())
    return replace(person, name=name, affiliation=Quote.of(text, start + origin.end(), person.name.end))


def _with_role_tail(text: str, person: Person) -> Person:
    """The person with a role printed with a capital behind the bare name ("Eva Ek Kassör", "Bo Ask V. ordförande") taken off."""
    words = list(re.finditer(r"\S+", person.name.text))
    for count in (2, 1):
        if person.role is not None or len(words) < count + 2:
            continue
        said = person.name.text[words[-count].start() :]
        if is_role(said) or (count == 1 and said.istitle() and is_role(said.lower())):
            name = person.name.text[: words[-count - 1].end()]
            name_end = person.name.start + len(name)
            return replace(person, name=Quote.of(text, person.name.start, name_end), role=said.casefold())
    return person


def _without_initials(text: str, person: Person) -> Person:
    """The person without her own initials behind the name: "Sven-Åke Holm SÅH"."""
    words = person.name.text.split()
    if len(words) < 3 or not initials_of(words[-1], " ".join(words[:-1])):
        return person
    end = person.name.end - len(words[-1])
    return replace(
        person, name=Quote.of(text, person.name.start, person.name.start + len(text[person.name.start : end].rstrip()))
    )


def _with_acronym_tail(text: str, person: Person) -> Person:
    """The person with an organisation's letters behind the bare name ("Anna Ek PRO") taken off it, as her affiliation."""
    tail = _ACRONYM_TAIL.search(person.name.text)
    if tail is None or person.name.text.isupper() or len(person.name.text[: tail.start()].split()) < 2:
        return person
    name = Quote.of(text, person.name.start, person.name.start + tail.start())
    return replace(
        person, name=name, affiliation=Quote.of(text, person.name.start + tail.start("org"), person.name.end)
    )


def _with_party_tail(text: str, person: Person) -> Person:
    """The person with the party letter behind the bare name ("Anna Ek S") taken off it."""
    tail = PARTY_TAIL.search(person.name.text)
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
    by_means = lead is not None and BY_MEANS.match(lead.group()) is not None  # "Bo Ask per telefon"
    start += lead.end() - 1 if lead else 0
    remark = re.search(r"\s+(?:§|\(|p(?:un)?kt\b|kl\b)[^A-ZÅÄÖ]*$", text[start:end])  # "planerare § 4"
    end = start + remark.start() if remark else end
    said = " ".join(text[start:end].replace("*", "").split())
    substitute = SUBSTITUTES.match(said)
    at = ROLE_AT.match(said)
    if said in PARTIES or (len(said) == 1 and said.upper() in PARTIES):
        return replace(person, party=person.party or (said.upper() if len(said) == 1 else said))
    if is_role(said) or (said.istitle() and said.isalpha() and is_role(said.lower())) or substitute:
        return replace(person, role=person.role or (substitute.group("role") if substitute else said).casefold())
    own = HOUSE_NUMBER.fullmatch(said) or initials_of(said, person.name.text)
    remarks = by_means or own or PARTIAL.fullmatch(said) or _MAIL.search(said) or said[:1].isdigit()
    if remarks or len(said) > _LONGEST_AFFILIATION:
        return person
    if person.affiliation is None and at and is_role(at.group("role")):
        place = Quote.of(text, end - len(at.group("org")), end)
        return replace(person, role=person.role or at.group("role").casefold(), affiliation=place)
    if person.affiliation is None:
        return replace(person, affiliation=Quote.of(text, start, end))
    return replace(person, role=said.casefold()) if person.role is None and said[:1].islower() else person
