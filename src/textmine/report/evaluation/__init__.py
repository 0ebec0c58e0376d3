"""The evaluators' report of a period, or of two compared, as Word, PDF, Excel, CSV, REFI-QDA or HTML.

make(settings, "2020-2023", "2024-2027", "docx") → Made(name, media_type, data)

Snapshot ─build→ Evaluation ─chapters→ Document of blocks ─html, docx, pdf→ bytes
                            ─tables→ typed tables ─xlsx, csv→ bytes ─qdpx→ bytes
"""

from __future__ import annotations

from textmine.report.evaluation.make import FORMATS, Made, make

__all__ = ["FORMATS", "Made", "make"]
