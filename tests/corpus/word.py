"""A source as a Word file, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from docx import Document
from docx.text.paragraph import Paragraph

from tests.corpus.elements import Element, Source, runs

# Zip entries cannot be older than 1980; the day itself means nothing.
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def docx_of(source: Source) -> bytes:
    """The bytes of a DOCX with Word's own heading and list styles and ruled tables."""
    document = Document()
    document.core_properties.title = source.title
    document.core_properties.author = "Ekhult kommun"
    document.core_properties.created = document.core_properties.modified = datetime.fromisoformat(source.date)
    for element in source.elements:
        _put(document, element)
    raw = io.BytesIO()
    document.save(raw)
    return _with_fixed_times(raw.getvalue())


def _put(document: Document, element: Element) -> None:
    if element.kind == "heading":
        document.add_heading(element.lines[0], element.level)
    elif element.kind == "table":
        table = document.add_table(rows=0, cols=len(element.rows[0]), style="Table Grid")
        for row in element.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    else:
        style = {"bullet": "List Bullet", "numbered": "List Number"}.get(element.kind)
        _write(document.add_paragraph(style=style), element.lines)


def _write(paragraph: Paragraph, lines: tuple[str, ...]) -> None:
    for index, line in enumerate(lines):
        if index:
            paragraph.add_run().add_break()
        for text, style in runs(line):
            run = paragraph.add_run(text)
            run.bold, run.italic = style == "bold" or None, style == "italic" or None


def _with_fixed_times(raw: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()
