"""What the store knows, for readers: HTML pages that need no server, and one JSON document for programs.

publish(settings)                 both, where something has changed
write.write_report(snapshot, folder)      export.export_document(snapshot)

Snapshot ─site→ lookups and quotations ─contexts→ one dataclass a page ─write→ templates ─placing→ files
"""

from __future__ import annotations

from textmine.report.publication import Published, publish
from textmine.report.write import write_report

__all__ = ["Published", "publish", "write_report"]
