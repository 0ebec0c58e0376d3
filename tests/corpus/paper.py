"""A source as a PDF with text: a letter, a report with ruled tables, or a protocol with its ruled head and foot."""

from __future__ import annotations

import io
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

from tests.corpus.elements import Element, Source, runs

_FONTS = {"letter": ("Helvetica", 11), "report": ("Times-Roman", 11.5), "protocol": ("Helvetica", 10.5)}
_HEADING_SIZES = {1: 17, 2: 13, 3: 11.5}
_TAGS = {"bold": "b", "italic": "i"}
_WIDTH, _HEIGHT = A4
_LEFT, _TOP, _FOOT = 2.6 * cm, 3 * cm, 2.4 * cm


def pdf_of(source: Source) -> bytes:
    """The bytes of a PDF, the same each time."""
    out = io.BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        title=source.title,
        author="Ekhult kommun",
        lang="sv-SE",
        invariant=1,
        leftMargin=_LEFT,
        rightMargin=_LEFT,
        topMargin=_TOP,
        bottomMargin=_FOOT,
    )
    frame = Frame(_LEFT, _FOOT, _WIDTH - 2 * _LEFT, _HEIGHT - _TOP - _FOOT, id="page")
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=lambda canvas, _: _furniture(canvas, source)))
    document.build([flowable for element in source.elements for flowable in _flowables(element, source.layout)])
    return out.getvalue()


def _marked(text: str) -> str:
    pieces = []
    for piece, style in runs(text):
        inner = escape(piece)
        pieces.append(f"<{_TAGS[style]}>{inner}</{_TAGS[style]}>" if style else inner)
    return "".join(pieces)


def _flowables(element: Element, layout: str) -> list[Flowable]:
    font, size = _FONTS[layout]
    body = ParagraphStyle("body", fontName=font, fontSize=size, leading=size * 1.35, spaceAfter=size * 0.7)
    text = "<br/>".join(_marked(line) for line in element.lines)
    if element.kind == "heading":
        bold = "Times-Bold" if layout == "report" else "Helvetica-Bold"
        large = _HEADING_SIZES[element.level]
        style = ParagraphStyle(
            "heading",
            body,
            fontName=bold,
            fontSize=large,
            leading=large * 1.25,
            spaceBefore=8,
            spaceAfter=5,
            keepWithNext=1,
        )
        return [Paragraph(text, style)]
    if element.kind == "table":
        return [_table(element, body), Spacer(1, size)]
    if element.kind in {"bullet", "numbered"}:
        mark = "•" if element.kind == "bullet" else f"{element.level}."
        style = ParagraphStyle("entry", body, leftIndent=18, bulletIndent=4, spaceAfter=size * 0.25)
        return [Paragraph(text, style, bulletText=mark)]
    return [Paragraph(text, body)]


def _table(element: Element, body: ParagraphStyle) -> Table:
    cell = ParagraphStyle("cell", body, fontSize=9.5, leading=12, spaceAfter=0)
    columns = len(element.rows[0])
    room = _WIDTH - 2 * _LEFT
    widths = [room * 0.4] + [room * 0.6 / (columns - 1)] * (columns - 1)
    table = Table([[Paragraph(_marked(text), cell) for text in row] for row in element.rows], widths, repeatRows=1)
    table.setStyle(
        TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke)])
    )
    return table


def _furniture(canvas: Canvas, source: Source) -> None:
    """What stands on every page: head and foot as the layout has them."""
    canvas.saveState()
    canvas.setFont("Helvetica", 8.5)
    page = canvas.getPageNumber()
    if source.layout == "letter":
        if page == 1:
            canvas.drawString(_LEFT, _HEIGHT - 1.5 * cm, source.settings["letterhead"])
        canvas.drawRightString(_WIDTH - _LEFT, 1.3 * cm, f"Sida {page}")
    elif source.layout == "report":
        canvas.drawString(_LEFT, _HEIGHT - 1.6 * cm, source.settings["header"])
        canvas.line(_LEFT, _HEIGHT - 1.8 * cm, _WIDTH - _LEFT, _HEIGHT - 1.8 * cm)
        canvas.drawString(_LEFT, 1.3 * cm, source.settings["footer"])
        canvas.drawRightString(_WIDTH - _LEFT, 1.3 * cm, str(page))
    else:
        _ruled_row(canvas, _HEIGHT - 1.9 * cm, [*source.settings["header"].split(" | "), f"Sida {page}"])
        _ruled_row(canvas, 1.2 * cm, source.settings["footer"].split(" | "))
    canvas.restoreState()


def _ruled_row(canvas: Canvas, low: float, cells: list[str]) -> None:
    """A row of ruled cells across the page, each as wide as its words ask for."""
    lengths = [stringWidth(text, "Helvetica", 8.5) + 1 * cm for text in cells]
    stretch = (_WIDTH - 2 * _LEFT) / sum(lengths)
    x = _LEFT
    for text, length in zip(cells, lengths, strict=True):
        canvas.rect(x, low, length * stretch, 0.7 * cm)
        canvas.drawString(x + 4, low + 0.25 * cm, text)
        x += length * stretch
