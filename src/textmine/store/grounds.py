"""What an analysis rests on: its quotations, spans and names; and whether they stand where they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from textmine.records import Action, Decision, NoteAnalysis, Passage, Proposal, Quote, Span
from textmine.store.errors import NoteRefusedError

# Half of a pair, which no encoding has a place for, and the sign that PostgreSQL has none for. The readers take both out.
_NOT_STORED = re.compile("[\x00\ud800-\udfff]")


def refuse_unfounded(analysis: NoteAnalysis) -> None:
    """Raise NoteRefusedError for what would not come back as it was put, or could not be shown as a quotation.

    That is: a quotation that does not stand where it says, a span outside the text, an agenda item that is not there, two
    passages on one span, or a text that no database can hold.
    """
    source, text = analysis.source_text.source, analysis.source_text.text
    if _NOT_STORED.search(text):
        raise NoteRefusedError(source, "text")
    for table, quote in quotes_of(analysis):
        if text[quote.start : quote.end] != quote.text or quote.end > len(text):
            raise NoteRefusedError(source, "quote", f"{table} {quote.start}–{quote.end}")
    for table, span in spans_of(analysis):
        if span.end > len(text):
            raise NoteRefusedError(source, "quote", f"{table} {span.start}–{span.end}")
    for table, record in in_items(analysis):
        if record.item is not None and not 0 <= record.item < len(analysis.items):
            raise NoteRefusedError(source, "item", f"{table} {record.start}–{record.end}")
    for (start, end), times in Counter((p.start, p.end) for p in analysis.passages).items():
        if times > 1:
            raise NoteRefusedError(source, "twice", f"{start}–{end}")


def quotes_of(analysis: NoteAnalysis) -> Iterator[tuple[str, Quote]]:
    """Every quotation of an analysis, with the name of the table that it goes to."""
    header = analysis.header
    yield from (("notes", quote) for quote in (header.title, header.place) if quote is not None)
    yield from (("bodies", quote) for quote in header.bodies)
    for attendee in analysis.attendance:
        yield from (("attendance", q) for q in (attendee, attendee.name, attendee.affiliation) if q is not None)
    yield from (("items", item.title) for item in analysis.items)
    yield from (("calendar", row) for row in analysis.calendar)
    yield from (("passages", passage) for passage in analysis.passages)
    yield from (("mentions", mention) for mention in analysis.mentions)
    for decision in analysis.decisions:
        yield from (("decisions", q) for q in (decision, decision.decided_by, *decision.responsible) if q is not None)
    for action in analysis.actions:
        yield from (("actions", quote) for quote in (action, *action.responsible))
    yield from (("proposals", proposal) for proposal in analysis.proposals)


def spans_of(analysis: NoteAnalysis) -> Iterator[tuple[str, Span]]:
    """Every span of an analysis that is no quotation, with the name of its table."""
    yield from (("pages", page) for page in analysis.source_text.pages)
    yield from (("items", item) for item in analysis.items)


def in_items(analysis: NoteAnalysis) -> Iterator[tuple[str, Passage | Decision | Action | Proposal]]:
    """Every record that may lie in an agenda item, with the name of its table."""
    yield from (("passages", passage) for passage in analysis.passages)
    yield from (("decisions", decision) for decision in analysis.decisions)
    yield from (("actions", action) for action in analysis.actions)
    yield from (("proposals", proposal) for proposal in analysis.proposals)


def names_of(analysis: NoteAnalysis) -> frozenset[tuple[int, int]]:
    """The spans (start, end) of everything in an analysis that may name an entity."""
    found: list[Quote | None] = [*analysis.mentions, *analysis.header.bodies]
    for attendee in analysis.attendance:
        found += [attendee.name, attendee.affiliation]
    for decision in analysis.decisions:
        found += [decision.decided_by, *decision.responsible]
    for action in analysis.actions:
        found += action.responsible
    return frozenset((quote.start, quote.end) for quote in found if quote is not None)
