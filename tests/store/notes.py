"""Small invented notes for the store's tests: a line is a passage, and every "Alva" in it a mention."""

from __future__ import annotations

import hashlib
import re

from sqlalchemy import Connection

from textmine.records import (
    Basis,
    BlockKind,
    Header,
    Label,
    Mention,
    NoteAnalysis,
    NoteKind,
    Page,
    Passage,
    SourceText,
)
from textmine.store import write


def note(source: str, text: str, date: str | None = "2023-04-13") -> NoteAnalysis:
    """The analysis of a text with one passage a line."""
    passages, start = [], 0
    for line in text.split("\n"):
        if line:
            passages.append(Passage(start, start + len(line), line, BlockKind.PARAGRAPH))
        start += len(line) + 1
    return NoteAnalysis(
        source_text=SourceText(
            source, hashlib.sha256(text.encode()).hexdigest(), "txt", text, (Page(0, len(text), 1),)
        ),
        header=Header(NoteKind.MINUTES, date=date),
        passages=tuple(passages),
        mentions=tuple(
            Mention(*found.span(), found.group(), Label.PERSON, Basis.RULE) for found in re.finditer("Alva", text)
        ),
    )


def put(connection: Connection, analysis: NoteAnalysis, recipe: str = "r1", size: int = 10, mtime_ns: int = 20) -> int:
    """put_note with a recipe, size and time stamp that a test need not care about."""
    return write.put_note(connection, analysis, recipe=recipe, size=size, mtime_ns=mtime_ns)
