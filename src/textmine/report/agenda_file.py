"""The list for the next meeting's agenda as a Word document, to be pasted from or sent on."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from textmine.report.characters import holdable
from textmine.report.contexts.agenda import AgendaPage
from textmine.swedish.agenda import AS_OF, TITLE
from textmine.swedish.format import day
from textmine.swedish.language import locale, said


def agenda_docx(page: AgendaPage) -> bytes:
    """The bytes of the document: real headings, one numbered list under each."""
    from docx import Document
    from docx.oxml.ns import qn

    document = Document()
    document.core_properties.title = said(TITLE)
    document.core_properties.language = str(locale()).replace("_", "-")
    document.core_properties.created = document.core_properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    language = document.styles["Normal"].element.get_or_add_rPr()
    language.append(language.makeelement(qn("w:lang"), {qn("w:val"): str(locale()).replace("_", "-")}))
    document.add_heading(said(TITLE), level=1)
    if page.as_of:
        document.add_paragraph(said(AS_OF).format(day=day(page.as_of)))
    for part in page.parts:
        document.add_heading(holdable(part.heading), level=2)
        for number, line in enumerate(part.lines, start=1):
            # Numbers as text: Word would count on from one list to the next.
            document.add_paragraph(holdable(f"{number}. {line}"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
