"""The report's tables as CSV files in one zip: UTF-8 with a byte order mark, semicolons, decimal comma, as Swedish Excel opens.

No cell can become a formula: one that begins as a formula does gets an apostrophe before it (OWASP, CSV Injection).
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re

from textmine.report.addresses import slug
from textmine.report.characters import holdable
from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.packing import zipped
from textmine.report.evaluation.table import Cell, Table
from textmine.report.evaluation.tables import tables

# What a spreadsheet takes for the beginning of a formula, and the white space that it looks past.
_FORMULA = re.compile(r"[\s\u00a0]*[=+\-@|%\u2212\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def write_csv(content: Evaluation) -> bytes:
    """A zip with one CSV file a table, named by number and table; the same content gives the same bytes."""
    found = enumerate(tables(content), start=1)
    return zipped({f"{number:02}-{slug(table.name)}.csv": _csv(table) for number, table in found})


def _csv(table: Table) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(table.head)
    writer.writerows([_shown(cell) for cell in row] for row in table.rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _shown(cell: Cell) -> str:
    """A cell as text: dates in ISO form, numbers with a decimal comma, words made harmless."""
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, float):
        return f"{cell:g}".replace(".", ",")
    if isinstance(cell, int):
        return str(cell)
    words = holdable(cell)
    return f"'{words}" if _FORMULA.match(words) else words
