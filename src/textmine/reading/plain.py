"""Plain text and Markdown: the file itself, decoded and never rewritten."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from textmine.errors import ReadingError
from textmine.records import Notice, Page

# The signatures of files that are no text, whatever their suffix says: PDF, ZIP (DOCX, ODT), OLE (old Word), RTF.
_FOREIGN = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
# UTF-16 without a mark at its start shows as a NUL in nearly every second byte of a Latin-script text.
_UTF16_NULS = 0.4


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader found in a file: the text, its pages (tiling it) and what to know of it."""

    text: str
    pages: tuple[Page, ...]
    notices: tuple[Notice, ...] = ()


def read_plain(data: bytes, source: str) -> Content:
    """The content of a .txt file; form feeds, as `pdftotext` writes them, end a page.

    Raises ReadingError "empty", "not-text" or "wrong-type".
    """
    text, notices = decode(data, source)
    return Content(text, pages_of(text), notices)


def read_markdown(data: bytes, source: str) -> Content:
    """The content of a .md file: one page. Raises ReadingError as read_plain does."""
    text, notices = decode(data, source)
    return Content(text, (Page(0, len(text), 1),), notices)


def decode(data: bytes, source: str) -> tuple[str, tuple[Notice, ...]]:
    """The text of the bytes and how it was come by.

    UTF-8 comes out as `open(encoding="utf-8", newline="")` gives it, a mark at its start (U+FEFF) included, so that offsets
    agree with any editor. Otherwise UTF-16 where the bytes show it, else Windows-1252, the code of older Swedish Windows files.
    """
    if data.startswith(_FOREIGN):
        raise ReadingError("wrong-type", source)
    text, notices = _decoded(data, source)
    if not text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise ReadingError("empty", source)
    if "\0" in text:
        raise ReadingError("not-text", source, f"NUL x {text.count(chr(0))}")
    return text, notices


def _decoded(data: bytes, source: str) -> tuple[str, tuple[Notice, ...]]:
    utf16 = _utf16_of(data)
    if utf16:
        try:
            return data.decode(utf16), (Notice("utf-16"),)
        except UnicodeDecodeError as error:
            raise ReadingError("not-text", source, error.reason) from error
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        try:
            return data.decode("cp1252"), (Notice("cp1252"),)
        except UnicodeDecodeError as error:
            raise ReadingError("not-text", source, error.reason) from error


def _utf16_of(data: bytes) -> str:
    """The name of the UTF-16 codec that the bytes are in, or an empty string."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if len(data) % 2 == 0:
        half = len(data) / 2
        if data[1::2].count(0) > _UTF16_NULS * half and not data[0::2].count(0):
            return "utf-16-le"
        if data[0::2].count(0) > _UTF16_NULS * half and not data[1::2].count(0):
            return "utf-16-be"
    return ""


def pages_of(text: str) -> tuple[Page, ...]:
    """The pages of a text in which form feeds end pages. They tile it: a form feed belongs to the page it ends.

    What follows the last form feed is a page only if something is printed there.
    """
    pages: list[Page] = []
    start = 0
    while (feed := text.find("\f", start)) != -1:
        pages.append(Page(start, feed + 1, len(pages) + 1))
        start = feed + 1
    if not pages or text[start:].strip():
        pages.append(Page(start, len(text), len(pages) + 1))
    elif start < len(text):
        pages[-1] = Page(pages[-1].start, len(text), pages[-1].number)
    return tuple(pages)
