"""Documents that the tests of reading make for themselves. All names in them are invented."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=14, spaceAfter=8)
HEAD = ParagraphStyle("head", parent=BODY, fontName="Helvetica-Bold", fontSize=16, leading=19, spaceBefore=10)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")
TIGHT = ParagraphStyle("tight", parent=BODY, spaceAfter=0)
ENTRY = ParagraphStyle("entry", parent=TIGHT, leftIndent=18, bulletIndent=4)
SUBENTRY = ParagraphStyle("subentry", parent=TIGHT, leftIndent=40, bulletIndent=26)
PROSE = "Rådet talar om hur föreningarna och kommunen ska kunna mötas oftare och lära av varandra under året. " * 4

Draw = Callable[[Canvas, SimpleDocTemplate], None]


def nothing(canvas: Canvas, document: SimpleDocTemplate) -> None:
    """Draws no head and no foot."""


def pdf_of(story: Iterable[object], on_page: Draw = nothing, encrypt: str | None = None) -> bytes:
    """A PDF that reportlab sets from the story."""
    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=A4, encrypt=encrypt).build(list(story), onFirstPage=on_page, onLaterPages=on_page)
    return file.getvalue()


def grid(rows: list[list[object]], widths: list[float] | None = None) -> Table:
    """A ruled table."""
    return Table(rows, colWidths=widths, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)])


def prose(count: int) -> list[Paragraph]:
    """So many paragraphs of body text."""
    return [Paragraph(PROSE, BODY) for _ in range(count)]
