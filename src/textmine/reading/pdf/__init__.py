"""PDF to text: pdfium reads the words, pdfplumber the ruled tables, and each watches over the other."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium_c

from textmine.errors import ReadingError
from textmine.reading.pdf.compose import text_of
from textmine.reading.pdf.furniture import Sheet, without_furniture
from textmine.reading.pdf.glyphs import LINE_END_HYPHENS, Glyphs
from textmine.reading.pdf.lines import Item, Line
from textmine.reading.pdf.recognise import available, recognised
from textmine.reading.pdf.second import BROKEN, SecondEngine
from textmine.reading.pdf.shapes import shapes_of, with_dots
from textmine.reading.pdf.tables import Grid, grids_of, items_of
from textmine.reading.plain import Content
from textmine.records import Notice

OCR = "OCR"  # in the detail of "no-text": the pages were looked at by tesseract too
_SIGNATURE = b"%PDF-"
_TRAILER = b"startxref"  # at the end of a PDF; one that has lost its beginning may be readable still
_SIGNATURE_WITHIN = 1024  # bytes; ISO 32000-1 annex H.3.4.1: readers accept the mark anywhere in the first 1024
_NO_TEXT = 4  # printed characters on a page: not more than a page number, so the page may be an image
_MORE = 2  # times what is printed: so much more that is recognised is the page itself
_STAMP = 200  # printed characters on a page that a picture covers: a stamp, a number, a running head; more is a text of its own
# One engine having less than this part of the other's characters is no longer a matter of ligatures or doubled bold print.
_LOSS = 0.7
# Pages of one file whose images are recognised, at three seconds each; scanned minutes have some tens.
_MOST_RECOGNISED = 150
# More pages than any minutes with all their appendices; such a file is a book, or made to keep a reader busy.
_MOST_PAGES = 3_000
_LEAST_LOSS = 40  # printed characters, so that a page number or a stamp raises no alarm


@dataclass(slots=True)
class _Findings:
    """What the comparison of the engines brought up, as page numbers from 1."""

    empty: list[int] = field(default_factory=list)
    pictured: list[int] = field(default_factory=list)  # pictures whose stamp or number alone could be read
    bare: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)  # pages whose letters have no known meaning
    recovered: list[int] = field(default_factory=list)
    differing: list[int] = field(default_factory=list)
    tables_unread: list[int] = field(default_factory=list)
    page_counts: tuple[int, int] | None = None
    recognised: list[tuple[int, float]] = field(default_factory=list)  # page number and how sure, 0 to 100

    def notices(self) -> tuple[Notice, ...]:
        """The findings as notices, sorted by code."""
        found = []
        if self.bare:
            found.append(Notice("bare-pages", _listed(self.bare)))
        if self.differing:
            found.append(Notice("engines-differ", _listed(self.differing)))
        if self.empty or self.pictured:
            found.append(Notice("image-pages", _listed(sorted([*self.empty, *self.pictured]))))
        if self.recognised:
            sure = sum(confidence for _, confidence in self.recognised) / len(self.recognised)
            found.append(Notice("ocr", f"{_listed([number for number, _ in self.recognised])}; {sure:.0f} %"))
        if self.page_counts:
            found.append(Notice("page-count", "{} / {}".format(*self.page_counts)))
        if self.recovered:
            found.append(Notice("recovered-pages", _listed(self.recovered)))
        if self.tables_unread:
            found.append(Notice("tables-unread", _listed(self.tables_unread)))
        if self.unknown:
            found.append(Notice("unknown-letters", _listed(self.unknown)))
        return tuple(found)


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers)


def read_pdf(data: bytes, source: str) -> Content:
    """The content of a PDF: its running text in reading order with headings, lists and table rows marked, and its pages.

    Raises ReadingError "wrong-type", "encrypted", "damaged", "too-large" or "no-text".
    """
    if _SIGNATURE not in data[:_SIGNATURE_WITHIN] and _TRAILER not in data[-_SIGNATURE_WITHIN:]:
        raise ReadingError("wrong-type", source)
    second = _second_engine(data)
    try:
        sheets, findings = _sheets(data, source, second)
    finally:
        if second is not None:
            second.close()
    if len(findings.empty) == len(sheets):
        raise ReadingError("no-text", source, f"{len(sheets)} pages" + (f", {OCR}" if available() else ""))
    left = without_furniture(sheets)
    findings.bare = [
        number for number, (was, now) in enumerate(zip(sheets, left, strict=True), 1) if was.items and not now.items
    ]
    text, pages = text_of([sheet.items for sheet in left])
    return Content(text, pages, findings.notices())


def _second_engine(data: bytes) -> SecondEngine | None:
    """The document in the second engine; None where that cannot open it."""
    try:
        return SecondEngine(data)
    except BROKEN:
        return None


def _sheets(data: bytes, source: str, second: SecondEngine | None) -> tuple[list[Sheet], _Findings]:
    """The pages that either engine finds, each read by the one that sees more of it."""
    document = _opened(data, source, second)
    findings = _Findings()
    sheets = []
    try:
        first_count = len(document) if document is not None else 0
        second_count = len(second.pages) if second is not None else 0
        if max(first_count, second_count) > _MOST_PAGES:
            raise ReadingError("too-large", source, f"{max(first_count, second_count)} > {_MOST_PAGES} pages")
        if first_count != second_count:
            findings.page_counts = (first_count, second_count)
        for index in range(max(first_count, second_count)):
            checked = second if index < second_count and not (second and second.too_long(index)) else None
            if document is not None and index < first_count:
                sheets.append(_page(document, index, checked, findings))
            elif checked is not None:
                sheets.append(_from_second(checked, index, findings))
    finally:
        if document is not None:
            document.close()
    if not sheets:
        raise ReadingError("damaged", source)
    return sheets, findings


def _opened(data: bytes, source: str, second: SecondEngine | None) -> pypdfium2.PdfDocument | None:
    """The document in pdfium; None where only the second engine can read it."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise ReadingError("encrypted", source) from error
        if second is None or not second.pages:
            if error.err_code == pdfium_c.FPDF_ERR_SECURITY:  # enciphered in a way that neither engine knows
                raise ReadingError("encrypted", source, str(error)) from error
            raise ReadingError("damaged", source, str(error)) from error
        return None


def _page(document: pypdfium2.PdfDocument, index: int, second: SecondEngine | None, findings: _Findings) -> Sheet:
    """One page as pdfium reads it, with the tables that the second engine finds on it, or as that one reads it alone."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        if second is None:
            findings.empty.append(index + 1)
            return Sheet((), 0.0)
        return _from_second(second, index, findings)
    text_page = page.get_textpage()
    try:
        glyphs = Glyphs(page, text_page)
        printed = sum(not char.isspace() for char in glyphs.text)
        if 2 * sum(map(_is_unknown, glyphs.text)) > printed:  # a font that does not say which letters its shapes are
            findings.unknown.append(index + 1)
            printed = 0
        elif second is not None and _is_lost(printed, second, index, findings):
            return _from_second(second, index, findings)
        shapes = shapes_of(page, glyphs)
        if printed < (_STAMP if shapes.is_picture else _NO_TEXT):
            seen = _from_image(page, printed, index, findings, pictured=shapes.is_picture)
            if seen is not None:
                return Sheet(seen, glyphs.height)
        grids = _grids(second, index, findings) if shapes.may_hold_table else []
        return Sheet(tuple(with_dots(items_of(glyphs, grids), shapes.dots)), glyphs.height)
    finally:
        text_page.close()
        page.close()


def _is_unknown(char: str) -> bool:
    """Whether a character stands for a shape of which nobody knows the letter: a control code, one for private use, none."""
    return not char.isspace() and char not in LINE_END_HYPHENS and unicodedata.category(char) in {"Cc", "Co", "Cn"}


def _from_image(
    page: pypdfium2.PdfPage, printed: int, index: int, findings: _Findings, *, pictured: bool
) -> tuple[Line, ...] | None:
    """The lines of a page that shows (next to) no characters, so many: recognised where that can be done here and gives more
    than these; None where they are all that can be had. What is a picture still, and unread, is said to be one.
    """
    seen = recognised(page) if len(findings.recognised) < _MOST_RECOGNISED else None
    if seen is not None and sum(len(line.text) for line in seen.lines) > _MORE * printed:
        findings.recognised.append((index + 1, seen.confidence))
        return seen.lines
    if not printed or (pictured and printed < _NO_TEXT):
        findings.empty.append(index + 1)
        return ()
    if pictured:
        findings.pictured.append(index + 1)
    return None


def _is_lost(printed: int, second: SecondEngine, index: int, findings: _Findings) -> bool:
    """Whether pdfium found (nearly) nothing where the second engine finds text; a smaller difference is only noted."""
    try:
        other = second.printed_count(index)
    except BROKEN:
        other = 0
    if min(printed, other) >= _LOSS * max(printed, other) or abs(printed - other) < _LEAST_LOSS:
        return False
    if printed < _NO_TEXT:
        return True
    findings.differing.append(index + 1)
    return False


def _grids(second: SecondEngine | None, index: int, findings: _Findings) -> list[Grid]:
    """The tables of a page with rulings."""
    if second is not None:
        try:
            return grids_of(second.pages[index])
        except BROKEN:
            pass
        finally:
            second.pages[index].close()
    findings.tables_unread.append(index + 1)
    return []


def _from_second(second: SecondEngine, index: int, findings: _Findings) -> Sheet:
    """One page as the second engine alone reads it."""
    items: tuple[Item, ...] = ()
    try:
        items = tuple(second.lines(index))
        height = float(second.pages[index].height)
    except BROKEN:
        height = 0.0
    (findings.recovered if items else findings.empty).append(index + 1)
    return Sheet(items, height)
