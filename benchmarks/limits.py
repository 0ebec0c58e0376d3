"""What no program of this kind can be faster than, on the same notes: CPU seconds of hashing every file, of pypdfium2's bare
text, of the tokenizer and of one bare pass of the model; beside two of them our own stage. Prints JSON.

    python -m benchmarks.limits NOTES MODEL
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pypdfium2

from textmine.nlp import load, read, view
from textmine.reading import read_note

MOST = 200  # notes that are measured: enough to be steady
Result = TypeVar("Result")


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """CPU seconds, and what the work gave."""
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def _bare_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    return "".join(document[index].get_textpage().get_text_range() for index in range(len(document)))


def limits(folder: Path, model: str) -> dict[str, float]:
    """CPU seconds by what was measured, over the first notes of a folder; "notes" and "pdfs" say how many of them."""
    paths = sorted(folder.iterdir())[:MOST]
    pdfs = [path for path in paths if path.suffix == ".pdf"]
    nlp = load(model)
    texts = [view(read_note(path, path.name).text) for path in paths]  # also loads what is loaded once
    nlp(texts[0])
    found: dict[str, float] = {"notes": len(paths), "pdfs": len(pdfs)}
    found["hashing"], _ = timed(lambda: [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths])
    found["pypdfium2"], _ = timed(lambda: [_bare_text(path) for path in pdfs])
    found["our PDF text"], _ = timed(lambda: [read_note(path, path.name) for path in pdfs])
    found["tokenizer"], _ = timed(lambda: [nlp.make_doc(text) for text in texts])
    found["nlp.pipe"], _ = timed(lambda: [None for _ in nlp.pipe(texts)])
    found["our model stage"], _ = timed(lambda: [None for text in texts if read(nlp, text) is None])
    return found


if __name__ == "__main__":
    print(json.dumps(limits(Path(sys.argv[1]), sys.argv[2])))
