"""One note, whole: path → NoteAnalysis. Composition only; nothing is stored here and no other note is looked at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textmine.extract import extract
from textmine.nlp import Words, encoder, read, terms, view, words_of
from textmine.reading import read_note
from textmine.records import PASSAGE_KINDS, Block, Minutes, NoteAnalysis, Passage, SourceText
from textmine.structure import minutes_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def analyse_note(path: Path, source: str, nlp: Language, vectors: str = "") -> NoteAnalysis:
    """All that one file says.

    path is the file, source its name relative to the corpus, nlp a pipeline from `textmine.nlp.load`, vectors what gives
    passages their vectors (`textmine.nlp.encoder`). Raises ReadingError where the file cannot be read.
    """
    return analyse(read_note(path, source), nlp, vectors)


def analyse(source_text: SourceText, nlp: Language, vectors: str = "") -> NoteAnalysis:
    """All that one text says; the pure twin of `analyse_note`."""
    minutes = minutes_of(source_text)
    doc = read(nlp, view(source_text.text))
    found = extract(doc, minutes)
    return NoteAnalysis(
        source_text=source_text,
        header=minutes.header,
        attendance=minutes.attendance,
        items=minutes.items,
        calendar=minutes.calendar,
        passages=with_vectors(passages(doc, minutes, words_of(nlp)), nlp, vectors),
        mentions=found.mentions,
        decisions=found.decisions,
        actions=found.actions,
        proposals=found.proposals,
    )


def passages(doc: Doc, minutes: Minutes, words: Words) -> tuple[Passage, ...]:
    """The bullets and paragraphs of a note in text order, each with the lemmas of its content words and their parts."""
    return tuple(_passage(doc, minutes, block, words) for block in minutes.blocks if block.kind in PASSAGE_KINDS)


def with_vectors(found: tuple[Passage, ...], nlp: Language, vectors: str = "") -> tuple[Passage, ...]:
    """The same passages, each with its vector."""
    encoded = encoder(nlp, vectors)(found)
    return tuple(replace(passage, vector=vector) for passage, vector in zip(found, encoded, strict=True))


def _passage(doc: Doc, minutes: Minutes, block: Block, words: Words) -> Passage:
    found = terms(doc, block.start, block.end)
    return Passage(
        block.start,
        block.end,
        minutes.source_text.text[block.start : block.end],
        kind=block.kind,
        item=block.item,
        headings=block.headings,
        terms=found,
        parts=tuple(map(words.compounds.parts, found)),
    )
