"""A text taken apart into its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from textmine.records import Passage, Quote, Span, StoredNote
from textmine.swedish.abbreviations import LEADING

_SENTENCE_END = re.compile(r"(?<=[.!?])[\s*_]+(?=[\"”»(]?[A-ZÅÄÖ\d])|\n\s*\n|\t")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_ENDS = re.compile(r"[.!?][\"”»)*_]*\s*$")
# A paragraph of fewer words above the first item is a label, a place or a day.
_FEWEST_WORDS = 8


def sentences_in(passage: Quote) -> Iterator[Quote]:
    """The sentences of a passage; a full stop after an abbreviation ends none."""
    start = 0
    text = passage.text
    for border in _SENTENCE_END.finditer(text):
        before = text[start : border.start()]
        if before.rsplit(None, 1)[-1:] and before.rsplit(None, 1)[-1].casefold() in LEADING:
            continue
        if before.strip():
            yield Quote(passage.start + start, passage.start + border.start(), before)
        start = border.end()
    if text[start:].strip():
        yield Quote(passage.start + start, passage.end, text[start:])


def pieces_of(note: StoredNote) -> Iterator[Quote]:
    """What a note says in sentences: its passages, and paragraphs above the first of them that are prose. Notes of an evening
    may tell who spoke before the groups begin; a roster, or a line of place and time, is no prose.
    """
    analysis = note.analysis
    text = analysis.source_text.text
    first = min((each.start for each in (*analysis.items, *analysis.passages)), default=len(text))
    for paragraph in _PARAGRAPH.finditer(text, 0, first):
        piece = Quote(paragraph.start(), paragraph.end(), paragraph.group())
        prose = _ENDS.search(piece.text) and len(piece.text.split()) >= _FEWEST_WORDS
        if prose and not any(each.overlaps(piece) for each in analysis.attendance):
            yield piece
    yield from analysis.passages


def around_of(note: StoredNote, record: Span) -> list[Passage]:
    """The passage of a record, and under the same heading the one before it: lines of one paragraph may be two."""
    passages = note.analysis.passages
    at = next((at for at, each in enumerate(passages) if each.overlaps(record)), None)
    if at is None:
        return []
    before = (
        [passages[at - 1]]
        if at and passages[at].item is not None and passages[at - 1].item == passages[at].item
        else []
    )
    return [*before, passages[at]]
