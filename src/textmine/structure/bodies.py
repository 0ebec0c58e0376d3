"""Which councils, boards or networks met: their names in the head of a note."""

from __future__ import annotations

from collections.abc import Iterator

from textmine.records import Quote, Span
from textmine.structure.head import LONGEST_TITLE_LINE, Head
from textmine.structure.lines import Line
from textmine.swedish.layout import BODY, BODY_JOIN, BODY_LABEL, BODY_LEAD, GENERIC_TITLE, LABEL, TITLE_LEAD


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
        for body in _bodies_in(head.text, span, bool(labelled)):
            found.setdefault(body.text.casefold(), body)
    for group in head.groups if not found else ():
        if BODY.fullmatch(group.plain):
            found.setdefault(group.text.casefold(), group)
    longer = [name for name in found if any(name != other and other.startswith(name) for other in found)]
    return tuple(body for name, body in found.items() if name not in longer)


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


def _body_in(text: str, start: int, end: int, labelled: bool) -> Iterator[Quote]:
    """The body that one part of a title line names, if any; labelled: the whole part is one, whatever it ends in."""
    lead = TITLE_LEAD.match(text, start, end)
    start = lead.end() if lead else start
    leads = [] if BODY.match(text, start, end) else list(BODY_LEAD.finditer(text, start, end))
    inside = Span(leads[-1].end() if leads else start, end)
    for found in BODY.finditer(text, inside.start, inside.end):
        a, b = found.span()
        while a < b and text[a].isspace():
            a += 1
        if text[a:b].strip() and (text[a].isupper() or leads or labelled) and not GENERIC_TITLE.fullmatch(text[a:b]):
            yield Quote.of(text, a, b)
            return
    if labelled and inside.start < inside.end:
        yield Quote.of(text, inside.start, inside.end)
