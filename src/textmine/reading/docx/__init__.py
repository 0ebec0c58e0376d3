"""DOCX to text: the XML walked in order, so that text boxes, nested tables and tracked changes neither vanish nor double."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from textmine.errors import ReadingError
from textmine.reading.docx.names import PICTURES
from textmine.reading.docx.package import open_package
from textmine.reading.docx.walk import Block, Kind, Walker
from textmine.reading.look import HEADING_SHARE
from textmine.reading.plain import Content
from textmine.records import Notice, Page

# Two tight paragraphs this short that end no sentence are lines of a list of names, not prose.
_SHORT_LINE = 90
_SENTENCE_END = (".", "!", "?", "…")
_BLANK_LINES = re.compile(r"\n{3,}")


def read_docx(data: bytes, source: str) -> Content:
    """The content of a DOCX file, one page: headings, lists, paragraphs, table rows, text boxes, then footnotes.

    Running heads and feet, comments and deleted text are left out. Raises ReadingError "wrong-type", "encrypted", "damaged",
    "too-large", "empty" or "pictures" (there is nothing but pictures).
    """
    package = open_package(data, source)
    walker = Walker.of(package)
    text = text_of(_dependable(list(walker.document())))
    if not text:
        pictures = any(True for _ in package.document.iter(*PICTURES))
        raise ReadingError("pictures" if pictures else "empty", source)
    notices = (Notice("tracked-changes"),) if walker.tracked else ()
    return Content(text, (Page(0, len(text), 1),), notices)


def _dependable(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, headings known only by their print demoted where so much is printed that way that it means nothing."""
    by_look = sum(len(block.plain) for block in blocks if block.by_look)
    if by_look <= HEADING_SHARE * sum(len(block.plain) for block in blocks):
        return list(blocks)
    return [Block(Kind.PARAGRAPH, block.plain, plain=block.plain) if block.by_look else block for block in blocks]


def text_of(blocks: Iterable[Block]) -> str:
    """The blocks as one text that ends in a line feed; an empty string where nothing is printed.

    A blank line parts blocks, save entries of one list, rows of one table, and short lines set close together.
    """
    text = ""
    before: Block | None = None
    parted = False
    for block in blocks:
        if block.kind is Kind.EMPTY:
            parted = True
            continue
        if before is not None:
            text += "\n" if not parted and _close(before, block) else "\n\n"
        text += block.text
        before, parted = block, False
    return _BLANK_LINES.sub("\n\n", text) + "\n" if text else ""


def _close(above: Block, below: Block) -> bool:
    """Whether two blocks stand on lines that follow each other."""
    if above.kind is not below.kind or above.kind is Kind.HEADING:
        return above.kind is Kind.PARAGRAPH and below.kind is Kind.ENTRY and above.text.endswith(":") and below.tight
    if above.kind in (Kind.ENTRY, Kind.ROW):
        return True
    return above.tight and below.tight and _is_short(above) and _is_short(below)


def _is_short(block: Block) -> bool:
    return all(len(line) <= _SHORT_LINE and not line.endswith(_SENTENCE_END) for line in block.text.split("\n"))
