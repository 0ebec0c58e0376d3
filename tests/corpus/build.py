"""Makes the Word and PDF notes of the example corpus from tests/corpus/sources: `python -m tests.corpus.build`.

corpus/ holds fifteen invented notes of an invented municipality, Ekhult kommun. Those in Markdown and plain text are their
own sources and are written by hand; the others are set from tests/corpus/sources/<name>.<pdf|docx>.md. What stands in
corpus/ is committed, since that is what a user reads; a test asks that building again gives the same notes. Nobody in the
notes lives: given names and surnames were put together freely.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.corpus.elements import Source, source_of
from tests.corpus.paper import pdf_of
from tests.corpus.scan import scan_of
from tests.corpus.word import docx_of

SOURCES = Path(__file__).parent / "sources"
CORPUS = Path(__file__).parents[2] / "corpus"
LAYOUTS: dict[str, Callable[[Source], bytes]] = {
    "docx": docx_of,
    "letter": pdf_of,
    "report": pdf_of,
    "protocol": pdf_of,
    "scan": scan_of,
}


def built() -> dict[str, bytes]:
    """The notes that have a source here, by file name."""
    sources = [source_of(path) for path in sorted(SOURCES.glob("*.md"))]
    return {source.target: LAYOUTS[source.layout](source) for source in sources}


if __name__ == "__main__":
    for name, content in built().items():
        (CORPUS / name).write_bytes(content)
