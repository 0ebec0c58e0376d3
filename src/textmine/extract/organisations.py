"""Organisations: those of rosters and headers and wherever they are named again, and those whose name shows what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from textmine.extract.printed import looks_like_body, may_name, printed, without_form
from textmine.extract.runs import has_ending, is_given, is_no_name_part, is_role
from textmine.extract.surface import CAPITALISED, SP, Candidate, Surface, compiled, occurrences
from textmine.records import Basis, Label, Minutes
from textmine.swedish import organisations as words
from textmine.swedish.acronyms import explained, initials_of
from textmine.swedish.alphabet import LETTER, LOWER, UPPER
from textmine.swedish.names import GIVEN_NAMES, PARTIES, ROLES, SURE_SURNAME_ENDINGS
from textmine.swedish.places import PLACES
from textmine.swedish.stopwords import STOPWORDS


def _any(options: object) -> str:
    """An alternation of fixed words, longest first, so that "IFK" is tried before "IF"."""
    assert isinstance(options, frozenset | tuple)
    return "|".join(re.escape(str(word)) for word in sorted(options, key=lambda word: (-len(str(word)), str(word))))


def _over_lines(names: Iterable[str]) -> str:
    """An alternation of names whose words may be parted by a line break."""
    return "|".join(
        SP.join(re.escape(word) for word in name.split()) for name in sorted(names, key=lambda n: (-len(n), n))
    )


_KNOWN = _over_lines(words.KNOWN)
_KNOWN_LONG = _over_lines(name for name in words.KNOWN if " " in name)
_KNOWN_SHORT = "|".join(re.escape(name) for name in sorted(words.KNOWN - words.KNOWN_ALSO_WORDS) if " " not in name)
_PLACE = rf"(?:{_any(PLACES)})"
_CAP = CAPITALISED
# "Vård- och omsorgs", "Kultur-, idrotts- och fritids": the first parts of a compound that share its last.
_SHARED = rf"(?:[{LETTER}]+-,{SP})*(?:[{LETTER}]+-{SP}(?:{words.AND}){SP})?"
_WHERE = rf"{SP}(?:{words.QUARTERS})"
_FIELD_PAIR = rf"(?:(?i:{_any(words.FIELDS)}){SP}(?:{words.AND}){SP})?"
_ADJECTIVE = (
    rf"(?:(?:{words.UNIT_ADJECTIVES}|[{UPPER}][{LOWER}]+(?:{words.UNIT_ADJECTIVE_ENDINGS})){SP}"
    rf"(?:[{LOWER}]+(?:{words.UNIT_ADJECTIVE_ENDINGS}|{words.UNIT_PARTICIPLE}){SP})?)"
)
_UNIT = (
    rf"(?:{_ADJECTIVE}(?=[{LETTER}]*(?:{'|'.join(words.UNIT_ENDINGS)}))|{_SHARED}|{_FIELD_PAIR})"
    rf"[{LETTER}]*(?:-[{LETTER}]+)?(?:{'|'.join(words.UNIT_ENDINGS)})"
    rf"(?:s{SP}(?:{words.SUB_UNITS})|{_WHERE})?s?"
)
_CAPITAL_UNIT = rf"{_SHARED}[{UPPER}][{LETTER}-]+(?:{'|'.join(words.CAPITAL_ENDINGS)})s?"
_INNER_UNIT = rf"[{UPPER}][{LETTER}-]{{2,}}(?:{'|'.join(words.INNER_ENDINGS)})s?"
_LETTER_NET = rf"[{LETTER}]{{1,4}}-(?:{words.NET})s?"
_LOWER_TAIL = rf"[{LETTER}]*(?:{'|'.join(words.TAIL_ENDINGS)})s?"
# Names of several words, by what they begin or end with. In each, a whole match is the name.
_PATTERNS: tuple[str, ...] = (
    rf"(?:{_PLACE}|{_CAP})s?{SP}(?:{words.SEATS})s?",
    rf"{words.REGION}{SP}{_CAP}(?:{SP}{words.COUNTY})?s?",
    rf"{words.COUNTY_BOARD}{SP}(?:{words.IN}{SP})?{_CAP}(?:{SP}{words.COUNTY})?s?",
    rf"(?:{_CAP}{SP}{words.COUNTY}s|{words.NUMBERED}){SP}{_LOWER_TAIL}",
    rf"{_CAP}{SP}(?:{words.CAMPUS})s?",
    rf"(?:{words.COLLEGE_IN}){SP}{words.IN}{SP}{_CAP}",
    rf"(?:{_any(words.HEADS_BEFORE - words.HEADS_BEFORE_PLACE)})(?:{SP}{_CAP}){{1,3}}(?:{SP}&{SP}{_CAP})?",
    rf"(?:{_any(words.HEADS_BEFORE_PLACE)}){SP}(?:(?:{words.WHICH_PART}){SP})?{_CAP}",
    rf"[{UPPER}][{LOWER}]+(?:{_any(words.HEAD_ENDINGS)}){SP}{_CAP}(?!{SP}[{UPPER}])",
    rf"(?:{_CAP}{SP}){{1,2}}(?:{_any(words.CLUB_LETTERS)})s?",
    rf"(?:{words.CLUB_LETTERS_FIRST}){SP}{_CAP}",
    rf"(?:{_CAP}{SP}){{1,3}}(?:{words.LEGAL_FORMS})",
    rf"{_CAP}{SP}(?:{words.INSIDE_NAME}){SP}(?:{_CAP}{SP}){{1,2}}(?:{words.LEGAL_FORMS})",
    rf"{_CAP}{SP}(?:{words.CAPITAL_TAILS})",
    rf"{_CAP}{SP}(?:{words.ECONOMIC}){SP}[{LETTER}]*(?:{words.ASSOCIATION})",
    rf"(?:{'|'.join(words.HOUSES)})s?{SP}(?:{_PLACE}|{_CAP})(?=(?:{SP})?[,.;()\n\t])",
    rf"{_CAP}{SP}(?:{'|'.join(words.HOUSES)})s?",
    rf"[{UPPER}]{{3,}}(?:{SP}[{UPPER}]{{2,}})?{SP}(?:{words.SHOUTED_SEATS})",
    rf"(?:{words.WHICH_BODY}){SP}(?:{_any(words.ACRONYMS)})",
    rf"[{UPPER}][{LOWER}]+(?:{_any(words.HEAD_ENDINGS)}|{words.ACRONYM_HEADS}){SP}(?!(?:{_any(words.NOT_ACRONYMS)})\b)[{UPPER}]{{3,6}}",
    rf"[{UPPER}][{LOWER}]+{words.GENITIVE_PLURAL}{SP}(?:{words.COMMON_ORGANS})",
    rf"{words.FORUM}{SP}{words.FOR}{SP}{words.FORUM_FIELD}",
    rf"[{UPPER}][{LOWER}]+{words.NATIONAL_ENDING}{SP}(?:{words.NATIONAL_TAILS})s?",
)


def organisations(surface: Surface, minutes: Minutes) -> Iterator[Candidate]:
    """Every mention of an organisation, not yet sorted; some may overlap."""
    in_print = tuple(printed(minutes))
    for quote, basis in in_print:
        yield Candidate(0, quote.start, quote.end, Label.ORG, basis)
    found = [
        *_patterns(surface),
        *_units(surface),
        *_tails(surface),
        *_known(surface),
        *_branches(surface),
        *_shown(surface),
    ]
    yield from found
    names = {quote.plain for quote, _ in in_print}
    names |= {short for name in names if (short := without_form(name))}
    names |= {a.group for a in minutes.attendance if a.group and _names_group(a.group)}
    for name in sorted(names):
        # One common noun can be a name with a capital only; longer names and hyphened ones are told in any case.
        loose = " " in name or "-" in name or name.lower().endswith(words.UNIT_ENDINGS)
        for start, end in occurrences(surface, name, ignore_case=loose):
            yield Candidate(1, start, end, Label.ORG, Basis.COREFERENCE)
    own = {" ".join(surface.text[c.start : c.end].split()) for c in found if c.basis is Basis.RULE}
    own |= {short for name in own if (short := without_form(name))}
    for name in sorted(own):
        for start, end in occurrences(surface, name):
            yield Candidate(1, start, end, Label.ORG, Basis.COREFERENCE)
    yield from _acronyms(surface, [*found, *(Candidate(0, q.start, q.end, Label.ORG, b) for q, b in in_print)])


def _names_group(group: str) -> bool:
    """Whether the name of a block of a roster is an organisation's; "Presidiet" alone is none."""
    return may_name(group) and looks_like_body(group) and group.lower() not in words.UNIT_ENDINGS


def _patterns(surface: Surface) -> Iterator[Candidate]:
    for pattern in _PATTERNS:
        for match in compiled(pattern).finditer(surface.text):
            first, last = match.group().split()[0], match.group().split()[-1]
            if first in words.NOT_BEFORE_TAIL or (first.lower() in STOPWORDS and first not in words.HEADS_BEFORE):
                continue
            if f"{SP}(?:{words.INSIDE_NAME}){SP}" in pattern and is_given(first):
                continue  # somebody in a company
            if last.lower().endswith(words.UNIT_ENDINGS) and re.search(words.HOUSE_FIRST, match.group()):
                continue
            if any(part[0].isupper() and part.lower() in STOPWORDS for part in match.group().split()[1:]):
                continue
            if last in words.CATEGORIES or match.group() in words.GENERIC:
                continue
            start = match.start()
            if first in words.CALLS and len(match.group().split()) > 2:
                start = match.end() - len(match.group().split(maxsplit=1)[1])  # "Kontakta Almby IK"
            yield Candidate(1, start, match.end(), Label.ORG, Basis.RULE)


def _units(surface: Surface) -> Iterator[Candidate]:
    """Departments, boards and councils in one word or a shared compound."""
    for match in compiled(_UNIT).finditer(surface.text):
        parts = [_singular(part.lower()) for part in match.group().split()]
        unit = next(part for part in parts if part.endswith(words.UNIT_ENDINGS))
        described = len(parts) > 1 and unit in words.UNIT_ENDINGS and unit != parts[0]
        if (
            re.search(rf"(?:{words.UNIT_ACCIDENTS})$", unit)
            or unit in words.NOT_UNITS
            or _no_body(surface, match.end(), unit)
        ):
            continue
        if (described or unit not in words.UNIT_ENDINGS) and not _with_article(surface, match.start(), match.group()):
            yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.LEXICON)
    for match in compiled(_CAPITAL_UNIT).finditer(surface.text):
        word = match.group().split()[-1]
        if word.split("-")[0] in words.NOT_NETS:
            continue
        if _singular(word).capitalize() not in words.NOT_CAPITAL and _singular(word) not in words.NOT_CAPITAL:
            yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.LEXICON)
    for match in compiled(_INNER_UNIT).finditer(surface.text):
        housed = match.group().endswith(words.VENUE_ENDINGS) and re.search(
            words.AT_PLACE, surface.before(match.start())
        )
        if not surface.begins(match.start()) and _singular(match.group()) not in words.NOT_CAPITAL and not housed:
            yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.RULE)
    for match in compiled(_LETTER_NET).finditer(surface.text):
        if match.group().split("-")[0] not in words.NOT_NETS:
            yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.RULE)
    for match in compiled(rf"(?:{_any(words.UNITS_FOR)}){SP}{words.FOR}{SP}{words.FIELD_LIST}").finditer(surface.text):
        yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.RULE)
    yield from _fields(surface)


def _no_body(surface: Surface, end: int, unit: str) -> bool:
    """Whether a unit's word is a small word run into it ("avstyrelsen"), or what is done ("markberedningen av området")."""
    glued = re.fullmatch(rf"(?:{words.RUN_IN})(?:{'|'.join(words.UNIT_ENDINGS)})", unit)
    return bool(glued or (re.search(words.ALSO_DEEDS, unit) and re.match(rf"{SP}av\b", surface.text[end : end + 20])))


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _with_article(surface: Surface, start: int, word: str) -> bool:
    """Whether an article, perhaps with an adjective, stands before a lower-case word: it names no one unit then."""
    return word[0].islower() and bool(re.search(words.ARTICLE_BEFORE, surface.before(start)))


def _fields(surface: Surface) -> Iterator[Candidate]:
    """Departments called by their fields: "Kultur och Fritid" inside a line, "från miljö o stadsbyggnad"."""
    fields = _any(words.FIELDS)
    capital = _any(frozenset(field.capitalize() for field in words.FIELDS))
    joined = rf"{SP}(?:{words.AND}|&){SP}"
    for match in compiled(rf"(?:{capital}){joined}(?:{capital})").finditer(surface.text):
        if not _stands_alone(surface, *match.span()):
            yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.RULE)
    for match in compiled(rf"(?:{words.FROM}){SP}((?i:{fields}){joined}(?i:{fields}))").finditer(surface.text):
        yield Candidate(1, match.start(1), match.end(1), Label.ORG, Basis.RULE)


def _stands_alone(surface: Surface, start: int, end: int) -> bool:
    """Whether a phrase is a line of its own: a heading about the field, not the department."""
    return not surface.before(start).strip() and not surface.after(end).strip(" .:")


def _tails(surface: Surface) -> Iterator[Candidate]:
    """Names with a word for the kind of organisation: "Almby Föreningsråd", "Kumla hembygdsförening"."""
    place = re.compile(rf"{_PLACE}s?")
    for match in compiled(
        rf"({_CAP})((?:{SP}{_CAP})?){SP}({_LOWER_TAIL}|{_LOWER_TAIL.replace(f'[{LETTER}]*', f'[{UPPER}][{LOWER}]*')})"
    ).finditer(surface.text):
        first, tail = match.group(1), match.group(3)
        if first.lower().endswith(words.TITLE_ENDINGS) and match.group(2):
            start = match.start(2) + len(match.group(2)) - len(match.group(2).lstrip())
            yield Candidate(1, start, match.end(), Label.ORG, Basis.RULE)
            continue
        if first in words.NOT_BEFORE_TAIL or first.lower() in STOPWORDS or first.endswith(words.ADJECTIVE_ENDINGS):
            continue
        is_place = bool(place.fullmatch(first))
        if is_place or (tail[0].isupper() and tail not in words.CATEGORIES) or not surface.begins(match.start()):
            yield Candidate(1, match.start(), _own_name_end(surface, match.end(), tail), Label.ORG, Basis.RULE)


def _own_name_end(surface: Surface, end: int, tail: str) -> int:
    """Where the name ends when one bare word behind the kind is the association's own: "Almby Kvinnojour Stjärnan"."""
    spaced = tail in words.CATEGORIES and surface.text[end : end + 1] == " "
    own = compiled(rf"({_CAP})(?!{SP}[{UPPER}])").match(surface.text, end + 1) if spaced else None
    if own is None or own.group(1) in PLACES or own.group(1).lower() in STOPWORDS or is_role(own.group(1)):
        return end
    return own.end()  # a given name too, for a surname would follow a person's


def _known(surface: Surface) -> Iterator[Candidate]:
    """Nationally known names and acronyms."""
    for match in compiled(rf"(?:{_KNOWN})s?").finditer(surface.text):
        name = match.group() if match.group() in words.KNOWN else match.group().removesuffix("s")
        after = surface.text[match.end() : match.end() + 12]
        if name not in words.KNOWN_ALSO_WORDS or not surface.begins(match.start()) or re.match(words.IN_PLACE, after):
            yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.LEXICON)
    # "Röda korset" for "Röda Korset": the later words of a long name may begin small.
    for match in compiled(rf"(?=[{UPPER}])(?i:{_KNOWN_LONG})s?").finditer(surface.text):
        yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.LEXICON)
    for match in compiled(rf"(?i:{_any(words.ALWAYS)})s?").finditer(surface.text):
        yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.LEXICON)
    acronyms = rf"(?:{_any(words.ACRONYMS)})"
    for match in re.finditer(
        rf"(?<![{LETTER}\d@.-])(?<![{LOWER}\d.]/){acronyms}(?:s|:s)?(?=-[{LOWER}]|(?![{LETTER}\d@-]))", surface.text
    ):
        yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.LEXICON)
    for match in compiled(rf"(?:{acronyms}|{_KNOWN}){SP}(?:{_PLACE}|{words.QUARTERS})(?:{SP}{words.COUNTY})?").finditer(
        surface.text
    ):
        yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.LEXICON)


def _branches(surface: Surface) -> Iterator[Candidate]:
    """Local branches: "PRO Drömbro", an acronym and one capitalised word that nothing else explains."""
    for match in compiled(rf"(?:{_any(words.ACRONYMS)}){SP}({_CAP})(?!{SP}[{UPPER}])").finditer(surface.text):
        word = match.group(1)
        if not (is_given(word) or is_role(word) or is_no_name_part(word)):
            yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.RULE)
    for match in compiled(rf"(?:{_KNOWN_SHORT}) ({_CAP})(?! [{UPPER}])").finditer(surface.text):
        word = match.group(1)
        local = word in PLACES or word.endswith(words.PLACE_ENDINGS) or re.fullmatch(words.BRANCH, word)
        if local and not (is_given(word) or has_ending(word, SURE_SURNAME_ENDINGS)):
            yield Candidate(1, match.start(), match.end(), Label.ORG, Basis.RULE)  # "Hemköp Nordstan"


def _shown(surface: Surface) -> Iterator[Candidate]:
    """Names that the words around them show to be organisations."""
    name = rf"({_CAP}(?:{SP}{_CAP}){{0,2}})"
    for match in compiled(
        rf"(?:(?:{_any(words.KIND_NOUNS)}),{SP}|(?:{_any(words.KIND_NOUNS_DEFINITE)}){SP}){name}"
    ).finditer(surface.text):
        if _bare_name(match.group(1)):
            yield Candidate(1, match.start(1), match.end(1), Label.ORG, Basis.RULE)
    for match in compiled(rf"((?:{_CAP}{SP})+{_CAP}s){SP}(?:{words.OWN_WORK})").finditer(surface.text):
        if _bare_name(match.group(1)) and not surface.begins(match.start()):
            yield Candidate(1, match.start(1), match.end(1), Label.ORG, Basis.RULE)
            if len(match.group(1).split()) > 1:
                for start, end in occurrences(surface, match.group(1)[:-1]):
                    yield Candidate(1, start, end, Label.ORG, Basis.COREFERENCE)
    for match in compiled(rf"({_CAP}){SP}{words.IN}{SP}{_PLACE}{SP}(?:{_any(words.ACTOR_VERBS)})").finditer(
        surface.text
    ):
        if (
            match.group(1).endswith(words.DEFINITE)
            and _bare_name(match.group(1))
            and match.group(1).lower() not in words.GENERIC
        ):
            yield Candidate(1, match.start(1), match.end(1), Label.ORG, Basis.RULE)
    for match in re.finditer(
        rf"(?:^|[\n\t]) *(?:{_any(words.ORGANISATION_LABELS)}): *([^\n\t.:(]+[{LETTER}\d])", surface.text
    ):
        if match.group(1)[0].isupper() and len(match.group(1).split()) <= 8:
            yield Candidate(1, match.start(1), match.end(1), Label.ORG, Basis.RULE)


def _bare_name(name: str) -> bool:
    """Whether capitalised words can be an organisation's bare name: not a person's, a place's or a sentence's beginning."""
    first = name.split(maxsplit=1)[0]
    return (
        first not in GIVEN_NAMES
        and first not in PLACES
        and first.lower() not in STOPWORDS
        and first.lower() not in ROLES
    )


def affiliations(surface: Surface, people: Iterable[Candidate]) -> Iterator[Candidate]:
    """Organisations in brackets after a person: "Name Name (Almby IK)". Parties, roles and nicknames are none."""
    for person in people:
        bracket = re.match(rf"{SP}\(([{UPPER}][^()\n\t]{{2,50}})\)", surface.text[person.end : person.end + 70])
        if not bracket or " " not in surface.text[person.start : person.end]:
            continue
        name = bracket.group(1)
        if initials_of(name, surface.text[person.start : person.end]) or is_role(name.lower()):
            continue
        if name.upper() not in PARTIES and name not in words.NOT_ACRONYMS and "," not in name and _bare_name(name):
            start = person.end + bracket.start(1)
            yield Candidate(1, start, start + len(name), Label.ORG, Basis.RULE)


def _acronyms(surface: Surface, found: list[Candidate]) -> Iterator[Candidate]:
    """Acronyms that the note explains ("Miljöförvaltningen (MF)") or that stand where only a sender or partner does."""
    short_forms = {
        surface.text[slice(*pair.short)]
        for pair in explained(surface.text)
        if any(candidate.start < pair.long[1] and pair.long[0] < candidate.end for candidate in found)
    }
    acronym = rf"([{UPPER}]{{3,6}})"
    for pattern in (
        rf"(?:{words.PARTNER}){SP}{acronym}",
        rf"{acronym}{SP}(?:{words.BODY_VERBS})\b",
        rf"\b(?:{words.AUXILIARIES}){SP}(?:{words.ALSO}{SP})?{acronym}{SP}(?:att{SP})?[{LOWER}]+[ar]\b",
        rf"(?:^|[\n\t]) *(?:{words.WORK_LABELS}):[^\n\t:]*\({acronym}\)",
    ):
        for match in re.finditer(rf"{pattern}(?![{LETTER}\d-])", surface.text):
            short_forms.add(match.group(1))
    named = re.finditer(rf"({_CAP}(?:{SP}{_CAP})+){SP}\(([{UPPER}]{{2,4}})\)", surface.text)
    people = {match.group(2) for match in named if initials_of(match.group(2), match.group(1))}
    for acronym in sorted(short_forms - words.NOT_ACRONYMS - people):
        for start, end in occurrences(surface, acronym):
            yield Candidate(1, start, end, Label.ORG, Basis.COREFERENCE)
