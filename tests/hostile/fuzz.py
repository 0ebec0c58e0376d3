"""Coverage-guided fuzzing of one reader: any bytes give a text whose pages fit it, or a named ReadingError; nothing else.
What .md and .txt give is analysed as well, and the store's own rule for what may be kept is asked. Of a .docx the fuzzer
writes the main part: nearly all bytes that it could put in place of the whole file are no archive.

    python tests/hostile/fuzz.py .pdf FOLDER -max_total_time=600

FOLDER takes the inputs that reached something new, and is begun with the example corpus and small hostile files. What follows
is libFuzzer's own: an input that breaks the rule is written beside as crash-…, one that takes over 25 s as timeout-….
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import warnings
import zipfile
from importlib import import_module
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["textmine", "pdfplumber", "pdfminer"]):
    from textmine.analyse import analyse
    from textmine.errors import ReadingError
    from textmine.nlp import load
    from textmine.reading import read_note
    from textmine.settings import SHIPPED_MODEL
    from textmine.store.grounds import refuse_unfounded
    from textmine.swedish.messages import FAILURES

    for late in ("docx", "pdf"):  # readers that are loaded with their first file: they must be instrumented here
        import_module(f"textmine.reading.{late}")

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
LONGEST = 200_000  # bytes of an input; larger ones are the business of making.py
MAIN_PART = "word/document.xml"
PLACE = Path(tempfile.mkdtemp(prefix="fuzz-"))


def seed(folder: Path, suffix: str) -> None:
    """Put what the reader can read into the folder, for the fuzzer to begin with."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(CORPUS.rglob(f"*{suffix}")):
        data = path.read_bytes()
        if suffix == ".docx":
            with zipfile.ZipFile(path) as archive:
                data = archive.read(MAIN_PART)
        if len(data) <= LONGEST:
            (folder / path.name).write_bytes(data)


def document(main_part: bytes) -> bytes:
    """The first DOCX of the example corpus with another main part."""
    out = io.BytesIO()
    with zipfile.ZipFile(min(CORPUS.glob("*.docx"))) as archive, zipfile.ZipFile(out, "w") as written:
        for name in archive.namelist():
            written.writestr(name, main_part if name == MAIN_PART else archive.read(name))
    return out.getvalue()


def check(data: bytes, suffix: str) -> None:
    """Read the bytes as a file of that kind and analyse a plain one.

    Raises whatever comes out that is no ReadingError of a known code, and RuntimeError for pages that do not fit the text.
    """
    path = PLACE / f"note{suffix}"
    path.write_bytes(document(data) if suffix == ".docx" else data)
    try:
        note = read_note(path, path.name)
    except ReadingError as error:
        if error.code not in FAILURES:
            raise RuntimeError(f"no such outcome: {error.code}") from error
        return
    ends = [0, *(page.end for page in note.pages)]
    if note.pages and (ends != sorted(ends) or ends[-1] > len(note.text)):
        raise RuntimeError(f"pages {ends} of a text of {len(note.text)} characters")
    note.text.encode("utf-8")  # half a surrogate pair would break store and pages
    if suffix in (".md", ".txt"):
        refuse_unfounded(analyse(note, load(str(SHIPPED_MODEL))))


def main() -> None:
    """Never returns: libFuzzer ends the process."""
    suffix, folder, *options = sys.argv[1:]
    warnings.simplefilter("ignore")
    # Without tesseract: what it makes of an image is not what is tried here, and takes its time.
    os.environ["PATH"] = ""
    seed(Path(folder), suffix)
    given = [sys.argv[0], folder, f"-max_len={LONGEST}", "-timeout=25", f"-artifact_prefix={folder}/../", *options]
    atheris.Setup(given, lambda data: check(data, suffix))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
