"""One note, whole: path → NoteAnalysis. Composition only; nothing is stored here and no other note is looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textmine.extract import extract
from textmine.nlp import terms, view
from textmine.reading import read_note
from textmine.records import PASSAGE_KINDS, Minutes, NoteAnalysis, Passage, SourceText
from textmine.structure import minutes_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def analyse_note(path: Path, source: str, nlp: Language) -> NoteAnalysis:
    """All that one file says.

    path is the file, source its name relative to the corpus, nlp a pipeline from `textmine.nlp.load`.
    Raises ReadingError where the file cannot be read.
    """
    return analyse(read_note(path, source), nlp)


def analyse(source_text: SourceText, nlp: Language) -> NoteAnalysis:
    """All that one text says; the pure twin of `analyse_note`."""
    minutes = minutes_of(source_text)
    doc = nlp(view(source_text.text))
    found = extract(doc, minutes)
    return NoteAnalysis(
        source_text=source_text,
        header=minutes.header,
        attendance=minutes.attendance,
        items=minutes.items,
        calendar=minutes.calendar,
        passages=passages(doc, minutes),
        mentions=found.mentions,
        decisions=found.decisions,
        actions=found.actions,
        proposals=found.proposals,
    )


def passages(doc: Doc, minutes: Minutes) -> tuple[Passage, ...]:
    """The bullets and paragraphs of a note in text order, each with the lemmas of its content words."""
    text = minutes.source_text.text
    return tuple(
        Passage(
            block.start,
            block.end,
            text[block.start : block.end],
            kind=block.kind,
            item=block.item,
            headings=block.headings,
            terms=terms(doc, block.start, block.end),
        )
        for block in minutes.blocks
        if block.kind in PASSAGE_KINDS
    )
