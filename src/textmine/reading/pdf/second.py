"""The second opinion: the same PDF through pdfminer and pdfplumber, so that a page or text that one of them loses is noticed."""

from __future__ import annotations

import io
import logging
from typing import Any

import pdfplumber
from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdftypes import stream_value
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from textmine.reading.pdf.lines import Line

# pdfminer logs every odd colour or operator of every page; what matters reaches the reader as a Notice.
logging.getLogger("pdfminer").setLevel(logging.ERROR)
# What pdfminer raises over a damaged file: its own exceptions, and Python's where it trusts the file's structure.
BROKEN = (
    PdfminerException,
    MalformedPDFException,
    PDFException,
    PSException,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
)
_COLUMN_GAP_TOLERANCE = 1.5  # points between characters of one word; pdfplumber's 3 joins words of small print


# Bytes of drawing orders on a page, unpacked: pdfminer reads about a million a second. A page of text has some ten thousand, a
# drawn map some million; thirty kilobytes of a hostile file can hold thirty million.
_LONGEST_PAGE = 8_000_000


class _Counter(PDFDevice):
    """Counts the characters a page shows and lays nothing out: 2 ms a page against 50 for pdfplumber's objects."""

    count = 0

    def render_string(self, textstate: Any, seq: Any, *_: Any) -> None:
        """Called by pdfminer for each run of text."""
        for part in seq:
            if isinstance(part, bytes):
                self.count += sum(_is_printed(textstate.font, cid) for cid in textstate.font.decode(part))


def _is_printed(font: Any, cid: int) -> bool:
    try:
        return not str(font.to_unichr(cid)).isspace()
    except PDFUnicodeNotDefined:
        return True


class SecondEngine:
    """A PDF opened by pdfplumber, until it is closed."""

    def __init__(self, data: bytes) -> None:
        """Raises one of BROKEN where pdfminer cannot open the bytes."""
        self._pdf = pdfplumber.open(io.BytesIO(data))
        self._resources = PDFResourceManager()
        self.pages: list[Any] = list(self._pdf.pages)

    def close(self) -> None:
        """Let go of the document and all that pdfminer keeps of its pages."""
        self._pdf.close()

    def too_long(self, index: int) -> bool:
        """Whether page index (from 0) draws so much that this engine would be at it for minutes."""
        drawn = 0
        try:
            for content in self.pages[index].page_obj.contents:
                drawn += len(stream_value(content).get_data())
                if drawn > _LONGEST_PAGE:  # a page may repeat one order a thousand times
                    return True
        except BROKEN:
            pass  # reading the page will say so
        return False

    def printed_count(self, index: int) -> int:
        """How many characters, white space aside, page index (from 0) shows. Raises one of BROKEN."""
        counter = _Counter(self._resources)
        PDFPageInterpreter(self._resources, counter).process_page(self.pages[index].page_obj)
        return counter.count

    def lines(self, index: int) -> list[Line]:
        """The printed lines of page index (from 0), top to bottom. Raises one of BROKEN."""
        found = self.pages[index].extract_text_lines(x_tolerance=_COLUMN_GAP_TOLERANCE)
        self.pages[index].close()
        return [
            Line(
                text=line["text"],
                x0=line["x0"],
                x1=line["x1"],
                base=line["bottom"],
                size=line["chars"][0]["size"] or 1.0,  # a damaged font matrix makes characters of no size
            )
            for line in found
            if line["text"].strip()
        ]
