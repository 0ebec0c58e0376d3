"""The report's tables as an Excel workbook: one sheet a table, dates as dates and numbers as numbers, words never formulas."""

from __future__ import annotations

import datetime as dt
import io
import math
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from textmine.report.characters import holdable
from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.packing import MOMENT
from textmine.report.evaluation.table import Cell, Table
from textmine.report.evaluation.tables import tables
from textmine.swedish import evaluation as sv
from textmine.swedish.evaluation import SHEETS
from textmine.swedish.language import said

# Widths in characters. Columns of words that are read get the widest and wrap.
_WIDE, _MIDDLE, _NARROW = 70, 26, 12
_WIDTHS = {"text": _WIDE, "value": _WIDE, "sentence": _WIDE, "key": 34, "theme": _MIDDLE, "note": _MIDDLE, "file": 34}
_WIDTHS |= {
    "item": _MIDDLE,
    "basis": 34,
    "name": _MIDDLE,
    "state": _MIDDLE,
    "evidence": _WIDE,
    "words": 40,
    "change": 40,
    "quotations": _MIDDLE,
}
_WIDTHS |= {
    "by": _MIDDLE,
    "body": _MIDDLE,
    "who": _MIDDLE,
    "measure": _MIDDLE,
    "part": _MIDDLE,
    "status": 14,
    "kind": 22,
}
_PERCENT = frozenset({"share", "low", "high"})
# Points of a line, letters of body text to a unit of width, and the tallest row that Excel knows. Excel fits rows by itself,
# other programs do not.
_LINE, _LETTERS, _TALLEST = 15.0, 1.05, 409.0
# Excel holds no more characters in a cell (support.microsoft.com, "Excel specifications and limits").
_LONGEST = 32767


def write_xlsx(content: Evaluation) -> bytes:
    """The workbook; the same content gives the same bytes."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": sv.TITLE, "created": MOMENT.replace(tzinfo=None), "author": "textmine"})
        formats = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "indent": 1}),
            "words": book.add_format({"text_wrap": True, "valign": "top", "indent": 1}),
            "date": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left", "indent": 1}),
            "share": book.add_format({"num_format": "0 %", "valign": "top"}),
            "number": book.add_format({"valign": "top"}),
            "fine": book.add_format({"num_format": "0.00", "valign": "top"}),
        }
        for table in tables(content):
            _sheet(book, table, formats)
    return out.getvalue()


def _sheet(book: Any, table: Table, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet(SHEETS[table.key])
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for column, (key, name) in enumerate(zip(table.columns, table.head, strict=True)):
        sheet.set_column(column, column, _WIDTHS.get(key, _NARROW))
        sheet.write_string(0, column, name, formats["head"])
    sheet.set_row(0, _height(table.columns, table.head))
    for number, row in enumerate(table.rows, start=1):
        sheet.set_row(number, _height(table.columns, row))
        for column, (key, cell) in enumerate(zip(table.columns, row, strict=True)):
            _write(sheet, (number, column), cell, _style(key, cell, formats))
    if not table.rows:
        sheet.write_string(1, 0, said(sv.NO_ROWS), formats["words"])
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _height(columns: Sequence[str], row: Sequence[Cell]) -> float:
    """The height of a row in points, so that its longest words show whole."""
    cells = zip(columns, row, strict=True)
    lines = [
        math.ceil(len(cell) / (_WIDTHS.get(key, _NARROW) - 2) / _LETTERS)
        for key, cell in cells
        if isinstance(cell, str)
    ]
    return min(_TALLEST, _LINE * max([1, *lines]))


def _style(key: str, cell: Cell, formats: dict[str, Any]) -> Any:
    """The format of a cell of a column."""
    if isinstance(cell, dt.date):
        return formats["date"]
    if cell is None or isinstance(cell, str):
        return formats["words"]
    return formats["share" if key in _PERCENT else "fine" if isinstance(cell, float) else "number"]


def _write(sheet: Any, at: tuple[int, int], cell: Cell, style: Any) -> None:
    """One cell by its type; words are written as strings, whatever they look like."""
    if cell is None:
        sheet.write_blank(*at, None, style)
    elif isinstance(cell, dt.date):
        sheet.write_datetime(*at, dt.datetime.combine(cell, dt.time()), style)
    elif isinstance(cell, str):
        sheet.write_string(*at, holdable(cell)[:_LONGEST], style)
    else:
        sheet.write_number(*at, cell, style)
