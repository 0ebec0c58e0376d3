"""Which councils, boards or networks met: their names in the head of a note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from textmine.records import Quote, Span
from textmine.structure.head import LONGEST_TITLE_LINE, Head
from textmine.structure.lines import Line
from textmine.structure.name_shapes import looks_like_name
from textmine.swedish.layout import (
    AND_LEAD,
    BARE_KIND,
    BELOW_BODY,
    BODY,
    BODY_JOIN,
    BODY_LABEL,
    BODY_LEAD,
    GENERIC_TITLE,
    LABEL,
    MINUTES_FOR,
    NAME_BEFORE_MEETING,
    NAME_IN_TITLE,
    NAME_LEAD,
    NO_NAME,
    SHARED_HALF,
    SMALL_WORD,
    TITLE_LEAD,
)
from textmine.swedish.places import PLACES

_GAP = re.compile(r"[^\S\n]{3,}|\t")


def bodies_of(head: Head) -> tuple[Quote, ...]:
    """The bodies that met: as front matter or a label says, in the title lines, or as the blocks of the roster.

    A name that another one begins with ("Skogsrådet", "Skogsrådet i Tallby") is left out.
    """
    given = head.given("bodies")
    if given:
        return (given,)
    labelled = head.values(BODY_LABEL)
    titled = head.given("title")
    spans: list[Span] = list(labelled)
    if not labelled:
        spans = [*([titled] if titled else []), *(line.words for line in head.lines if _titles(head, line))]
    found: dict[str, Quote] = {}
    for span in spans:
        for part in _columns(head.text, span):
            text = _in_small_letters(head.text, part)
            for body in _bodies_in(text, part, bool(labelled)):
                found.setdefault(body.text.casefold(), Quote.of(head.text, body.start, body.end))
    for group in head.groups if not found else ():
        if BODY.fullmatch(group.plain):
            found.setdefault(group.text.casefold(), group)
    for body in _named_in_titles(head) if not found else ():
        found.setdefault(body.text.casefold(), body)
    longer = [name for name in found if any(name != other and other.startswith(name) for other in found)]
    return tuple(body for name, body in found.items() if name not in longer)


def _named_in_titles(head: Head) -> Iterator[Quote]:
    """The name behind or before the kind of meeting in a title line: "Årsmöte Pythonklubben", "Solens styrelsemöte"."""
    for line in head.lines:
        if line.rule or line.cells or len(line.text) > LONGEST_TITLE_LINE:
            continue
        start, end = line.words.start, line.words.end
        while start < end and not head.text[start].isalpha():
            start += 1  # "% Styrelsemöte – Pythonklubben"
        lead = NAME_LEAD.match(head.text, start, end)
        found = [
            NAME_BEFORE_MEETING.search(head.text, lead.end() if lead else start, end),
            NAME_IN_TITLE.match(head.text, lead.end(), end) if lead else None,
            MINUTES_FOR.search(head.text, start, end),
        ]
        for match in found:
            name = match.group("name") if match else ""
            if match and not NO_NAME.match(name) and name not in PLACES and not looks_like_name(name, strict=True):
                yield Quote.of(head.text, *match.span("name"))
                return


def _columns(text: str, span: Span) -> Iterator[Span]:
    """What wide gaps part on a line: a letterhead has the body at one side and "PROTOKOLL" at the other."""
    at = span.start
    for match in [*_GAP.finditer(text, span.start, span.end), None]:
        end = match.start() if match else span.end
        if at < end:
            yield Span(at, end)
        at = match.end() if match else end


def _in_small_letters(text: str, span: Span) -> str:
    """The text, a stretch in capitals set in small letters after the first of each word that may begin a name; offsets stay."""
    said = text[span.start : span.end]
    small = SMALL_WORD.sub(lambda word: word.group().lower(), said.title())
    return text[: span.start] + small + text[span.end :] if said.isupper() and len(small) == len(said) else text


def _titles(head: Head, line: Line) -> bool:
    """Whether a line of the head may name a body: running words without a label."""
    signed = line.rule or bool(line.cells) or LABEL.match(line.text) is not None
    return not signed and len(line.text) <= LONGEST_TITLE_LINE and not head.in_field(line.words)


def _bodies_in(text: str, span: Span, labelled: bool) -> Iterator[Quote]:
    """The bodies a title line names: its parts that end as a body's name does, what only leads up to one left out."""
    at = span.start
    for match in [*BODY_JOIN.finditer(text, span.start, span.end), None]:
        end = match.start() if match else span.end
        yield from _body_in(text, at, end, labelled)
        at = match.end() if match else end


def _whole(text: str, start: int, a: int, b: int) -> tuple[int, int]:
    """A body's span without "och" before it, or with the half of a compound that "och" joins: "hälso- och sjukvårdsnämnden"."""
    joined = AND_LEAD.match(text, a, b)
    if joined is None:
        return a, b
    half = SHARED_HALF.search(text[start:a])
    return (start + half.start(), b) if half else (joined.end(), b)


def _body_in(text: str, start: int, end: int, labelled: bool) -> Iterator[Quote]:
    """The body that one part of a title line names, if any; labelled: the whole part is one, whatever it ends in."""
    lead = TITLE_LEAD.match(text, start, end)
    start = lead.end() if lead else start
    leads = [] if BODY.match(text, start, end) else list(BODY_LEAD.finditer(text, start, end))
    begins = [lead.end() for lead in reversed(leads)] or [
        start
    ]  # "Protokoll från Skogsrådets möte": both lead up to it
    for begin in begins:
        for found in BODY.finditer(text, begin, end):
            a, b = _whole(text, start, *found.span())
            while a < b and text[a].isspace():
                a += 1
            below = BELOW_BODY.match(text, b, end)
            b = below.end() if below else b
            if BARE_KIND.fullmatch(text, a, b) and not labelled:
                continue
            if (
                text[a:b].strip()
                and (text[a].isupper() or leads or labelled)
                and not GENERIC_TITLE.fullmatch(text[a:b])
            ):
                yield Quote.of(text, a, b)
                return
    if labelled and begins[0] < end:
        yield Quote.of(text, begins[0], end)
