"""The shapes of names: whether words can be a person's name, and how a stretch that holds names is cut.

By the shape of the words and the given names of the population register alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from textmine.records import Quote
from textmine.swedish.acronyms import initials_of
from textmine.swedish.attendance import (
    BODY_WORD,
    HEADING_WORD,
    NAME_PARTICLES,
    NO_PERSON,
    ORGANISATION_WORD,
    SURNAME_ALIKE,
)
from textmine.swedish.names import GIVEN_NAMES, JOINED_PARTICLE
from textmine.swedish.roles import PARTIES, is_role

_MOST_WORDS = 5
_LONGEST_INITIALS = 2
_NAME_WORD = re.compile(rf"{JOINED_PARTICLE}?[A-ZÅÄÖÉÜØÆÁŠŽÇĆ][\w’'´-]*\.?|[A-ZÅÄÖ]\.?(?:-?[A-ZÅÄÖ]\.?)*")
NICKNAME = re.compile(r"[\"“”„'’]([^\W\d_][\w-]*)[\"“”'’]")  # Bertil "Berra" Ek
PAREN = re.compile(r"\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*")
MARKS = "*_ \t\r\n,;.–-|"
PARTY_TAIL = re.compile(r"(?<=[\wåäö])\s+(?P<party>[A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{0,2})$")
_DASH = re.compile(r"\s+[–—-]\s+")
_PLAIN_WORD = re.compile(r"[^\W_][\w’'´-]*")
_BODY_LETTERS = re.compile(r"(?=(?:[^A-ZÅÄÖ]*[A-ZÅÄÖ]){2})[A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{1,4}")  # two capitals: "KS", "KoF"
_INITIALS = re.compile(r"[A-ZÅÄÖ]{2}")
_MISREAD = re.compile(r"(?<=[a-zåäöA-ZÅÄÖ])[01](?=[a-zåäö]{2})")  # a scanner's figure for a letter: "B1omberg"
_IN_BRACKETS = re.compile(r"(?<=\w) \([\w.-]+\) (?=[A-ZÅÄÖ])")


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
    if text.isupper() and HEADING_WORD.search(text):
        return False  # "VAL AV JUSTERARE"
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
    tail = PARTY_TAIL.search(name)
    return (
        name[: tail.start()]
        if tail and tail.group("party") in PARTIES and len(name[: tail.start()].split()) > 1
        else name
    )


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


def body_tail(text: str, start: int, end: int) -> int | None:
    """Where a name ends that the body its bearer belongs to follows without a mark ("Uno Ek Omsorgsnämnden", "Siv Alm KoF");

    else None. The bearer's own initials ("Siv Alm SA") and a party's letters are no body.
    """
    words = list(_PLAIN_WORD.finditer(text, start, end))
    unmarked = re.fullmatch(r"[\w’'´ -]+", re.sub(r"\s+", " ", text[start:end].strip()))
    if not unmarked or len(words) < 3 or not is_given(words[0].group()):
        return None
    last = words[-1].group()
    short = (
        _BODY_LETTERS.fullmatch(last) and last not in PARTIES and not initials_of(last, text[start : words[-2].end()])
    )
    if not (short or BODY_WORD.fullmatch(last)):
        return None
    for count in (len(words) - 1,) if short else (2, 3):
        name = text[start : words[count - 1].end()]
        if len(words) > count and words[count].group()[0].isupper() and looks_like_name(" ".join(name.split())):
            return words[count - 1].end()
    return None


def sender_lead(text: str, start: int, end: int) -> tuple[int, Quote | None]:
    """Where the name begins behind whom the person stands for and a dash ("PRO – Anna Ek"), and that organisation."""
    dash = _DASH.search(text, start, end)
    if dash is None or not looks_like_name(re.split(r"[,(]", text[dash.end() : end])[0].strip(MARKS), strict=True):
        return start, None
    lead = text[start : dash.start()]
    if "," in lead or "(" in lead or is_given(lead.split()[0]) or is_role(lead):
        return start, None
    return dash.end(), Quote.of(text, *trim(text, start, dash.start()))
