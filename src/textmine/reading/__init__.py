"""Bytes to SourceText: what a file says, as one text that never changes again.

`read_note` picks the reader by the file's suffix. The readers load their libraries when the first such file comes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from textmine.errors import ReadingError
from textmine.reading.plain import Content, read_markdown, read_plain
from textmine.records import Notice, SourceText
from textmine.settings import LONGEST_TEXT

# Meeting notes are some hundred kB, a scanned file of 300 pages some tens of MB; more than this is no note.
LARGEST_FILE = 100_000_000


def _read_pdf(data: bytes, source: str) -> Content:
    from textmine.reading.pdf import read_pdf  # costs 0.16 s, which only PDFs need

    return read_pdf(data, source)


def _read_docx(data: bytes, source: str) -> Content:
    from textmine.reading.docx import read_docx

    return read_docx(data, source)


_READERS: dict[str, Callable[[bytes, str], Content]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".pdf": _read_pdf,
    ".docx": _read_docx,
}
SUFFIXES: frozenset[str] = frozenset(_READERS)


def read_note(path: Path, source: str) -> SourceText:
    """The text of one file, with its pages and what a reader should know of it.

    path is where the file lies; source is its name in records and messages (the path relative to the corpus, forward
    slashes). Raises ReadingError with a code of swedish.messages.FAILURES: "unsupported", "unreadable", "too-large",
    "empty", "wrong-type", "not-text", "encrypted", "damaged", "no-text", "pictures".
    """
    suffix = path.suffix.lower()
    if suffix not in _READERS:
        raise ReadingError("unsupported", source, suffix)
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise ReadingError("too-large", source, f"{size} > {LARGEST_FILE} bytes")
        data = path.read_bytes()
    except OSError as error:
        raise ReadingError("unreadable", source, type(error).__name__) from error
    if not data:
        raise ReadingError("empty", source)
    content = _READERS[suffix](data, source)
    if len(content.text) > LONGEST_TEXT:
        raise ReadingError("too-large", source, f"{len(content.text)} > {LONGEST_TEXT} characters")
    return SourceText(
        source=source,
        sha256=hashlib.sha256(data).hexdigest(),
        format=suffix.removeprefix("."),
        text=content.text,
        pages=content.pages,
        notices=(*content.notices, *_losses(content.text)),
    )


def _losses(text: str) -> tuple[Notice, ...]:
    """What to know of characters that were lost before the file came to us, or that a reader could not make out."""
    lost = text.count("\ufffd")
    return (Notice("replacement-characters", str(lost)),) if lost else ()
