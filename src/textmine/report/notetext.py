"""A note's own text as a page shows it: headings, passages and the lines between, cut into pieces where a mark begins or ends.

Nothing of the note is left out but white space, list marks and Markdown signs; every quotation of the report has its anchor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from textmine.records import BlockKind, Passage, Quote, Span, StoredNote
from textmine.report.addresses import anchor, theme_url
from textmine.report.site import Named, Site, shown
from textmine.report.spots import names_shown, spots_of

_LEAD = re.compile(r"[\s#>•▪*_|\-–]*")  # what may stand before a line's first word without being read
_TRAIL = re.compile(r"[\s*_|]*\Z")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters with the same marks. anchors are ids that begin here; opens names the marks that begin here."""

    text: str
    anchors: tuple[str, ...] = ()
    named: Named | None = None
    marks: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chunk:
    """One heading, bullet, paragraph or line; of a table row, its cells. kind: heading, subheading, bullet, paragraph, line, row.

    page is the number of the page that begins with this chunk. themes are those the passage is about, span where it stands.
    """

    kind: str
    cells: tuple[tuple[Piece, ...], ...]
    themes: tuple[Named, ...] = ()
    page: int | None = None
    span: Span | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces of a chunk that is no row."""
        return self.cells[0]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A span to be shown: a name, or one of the kinds "decision", "action", "proposal"."""

    start: int
    end: int
    kind: str
    named: Named | None = None


def chunks_of(site: Site, note: StoredNote) -> tuple[Chunk, ...]:
    """The note's text, chunk by chunk."""
    analysis = note.analysis
    text = analysis.source_text.text
    marks = _marks(site, note)
    pending = list(spots_of(note))
    pages = list(analysis.source_text.pages) if len(analysis.source_text.pages) > 1 else []
    chunks: list[Chunk] = []
    for kind, spans, passage in _stretches(note):
        cells = []
        for span in spans:
            here = [at for at in pending if at < span.end]
            pending = pending[len(here) :]
            cells.append(_pieces(text, span, marks, here))
        page = None
        while pages and pages[0].start <= spans[0].start:
            page = pages.pop(0).number
        themes = _themes(site, note, passage) if passage else ()
        place = Span(passage.start, passage.end) if passage else None
        chunks.append(Chunk(kind, tuple(cells), themes, page, place))
    if pending:
        chunks.append(Chunk("line", ((Piece("", tuple(anchor(at) for at in pending)),),)))
    return tuple(chunks)


def _marks(site: Site, note: StoredNote) -> list[_Mark]:
    """Every span to be shown, in text order; of names that overlap, the longer."""
    analysis = note.analysis
    marks = [
        _Mark(quote.start, quote.end, kind)
        for kind, quotes in (
            ("decision", analysis.decisions),
            ("action", analysis.actions),
            ("proposal", analysis.proposals),
        )
        for quote in quotes
        if quote.start < quote.end
    ]
    marks += [
        _Mark(mention.start, mention.end, "name", site.named(note, mention, mention.label))
        for mention in names_shown(note)
    ]
    return sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind))


def _themes(site: Site, note: StoredNote, passage: Passage) -> tuple[Named, ...]:
    matches = site.of_passage.get((note.id, passage.start, passage.end), ())
    return tuple(
        Named(site.themes[match.theme].label, theme_url(match.theme)) for match in matches if match.theme in site.themes
    )


def _stretches(note: StoredNote) -> Iterator[tuple[str, Sequence[Span], Passage | None]]:
    """Kind, spans and passage of every chunk, in text order. A chunk's spans leave out marks at either end."""
    text = note.analysis.source_text.text
    subheadings = {shown(words).strip() for passage in note.analysis.passages for words in passage.headings}
    blocks: list[tuple[str, Quote]] = [("heading", item.title) for item in note.analysis.items]
    blocks += [
        ("bullet" if passage.kind is BlockKind.BULLET else "paragraph", passage) for passage in note.analysis.passages
    ]
    blocks.sort(key=lambda block: (block[1].start, block[0] != "heading"))
    at = 0
    for kind, block in blocks:
        if block.start < at or block.start == block.end:
            continue
        begin = max(at, text.rfind("\n", 0, block.start) + 1)
        yield from _lines(text, at, begin, subheadings)
        lead = _trimmed(text, begin, block.end)
        passage = block if isinstance(block, Passage) else None
        yield kind, (lead,), passage
        at = block.end
    yield from _lines(text, at, len(text), subheadings)


def _lines(
    text: str, start: int, end: int, subheadings: set[str]
) -> Iterator[tuple[str, Sequence[Span], Passage | None]]:
    """The lines between two blocks that hold a word or a figure."""
    at = start
    for line in text[start:end].splitlines(keepends=True):
        span = _trimmed(text, at, at + len(line))
        words = text[span.start : span.end]
        if any(char.isalnum() for char in words):
            if "\t" in words:
                yield "row", tuple(_cells(text, Span(at, at + len(line.rstrip("\r\n"))))), None
            else:
                heading = line.lstrip().startswith("#") or shown(words).strip() in subheadings
                yield "subheading" if heading else "line", (span,), None
        at += len(line)


def _cells(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    for cell in text[span.start : span.end].split("\t"):
        yield Span(at, at + len(cell))
        at += len(cell) + 1


def _trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without list marks, Markdown signs and white space at its ends."""
    words = text[start:end]
    lead = _LEAD.match(words)
    begin = start + (lead.end() if lead else 0)
    tail = _TRAIL.search(text[begin:end])
    return Span(begin, max(begin, begin + tail.start() if tail else end))


def _pieces(text: str, span: Span, marks: Sequence[_Mark], anchors: Sequence[int]) -> tuple[Piece, ...]:
    """The pieces of one stretch. anchors before the stretch come first in it."""
    inside = [mark for mark in marks if mark.start < span.end and span.start < mark.end]
    cuts = {span.start, span.end, *(at for at in anchors if span.start < at < span.end)}
    for mark in inside:
        cuts |= {at for at in (mark.start, mark.end) if span.start < at < span.end}
    ordered = sorted(cuts)
    waiting = list(anchors)
    out = []
    for begin, end in pairwise(ordered):
        here = [mark for mark in inside if mark.start <= begin and end <= mark.end]
        named = next((mark.named for mark in here if mark.kind == "name"), None)
        kinds = tuple(dict.fromkeys(mark.kind for mark in here if mark.kind != "name"))
        opens = tuple(dict.fromkeys(m.kind for m in here if m.kind != "name" and max(m.start, span.start) == begin))
        ids = tuple(anchor(at) for at in waiting if at <= begin)
        waiting = [at for at in waiting if at > begin]
        out.append(Piece(shown(text[begin:end]), ids, named, kinds, opens))
    return tuple(out) or (Piece("", tuple(anchor(at) for at in anchors)),)
