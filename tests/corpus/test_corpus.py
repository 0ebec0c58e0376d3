from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from tests.corpus.build import built
from tests.corpus.elements import elements_of, runs
from textmine.reading import SUFFIXES, read_note


def content_of(raw: bytes) -> list[object]:
    """What stands in a PDF or a DOCX, apart from how a library version packs it."""
    if raw.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            return [(name, package.read(name)) for name in package.namelist()]
    pdf = pypdfium2.PdfDocument(raw)
    pages: list[object] = []
    for index in range(len(pdf)):
        page = pdf[index]
        text = page.get_textpage()
        pages.append((page.get_size(), text.get_text_bounded(), [item.type for item in page.get_objects()]))
        text.close()
        page.close()
    pdf.close()
    return pages


@pytest.fixture(scope="module")
def notes() -> dict[str, bytes]:
    return built()


def test_the_committed_notes_are_those_that_the_sources_make(corpus: Path, notes: dict[str, bytes]) -> None:
    for name, raw in notes.items():
        assert content_of((corpus / name).read_bytes()) == content_of(raw), f"{name}: run python -m tests.corpus.build"


def test_building_again_gives_the_same_bytes(notes: dict[str, bytes]) -> None:
    assert built() == notes


def test_every_note_is_set_here_or_written_by_hand(corpus: Path, notes: dict[str, bytes]) -> None:
    files = {path.name for path in corpus.iterdir()}
    assert {name for name in files if Path(name).suffix in {".pdf", ".docx"}} == set(notes)
    assert {Path(name).suffix for name in files} <= SUFFIXES


def test_the_corpus_spans_four_years_and_every_format(corpus: Path) -> None:
    files = list(corpus.iterdir())
    assert len(files) >= 12
    assert {path.name[:4] for path in files} == {"2022", "2023", "2024", "2025"}
    assert {path.suffix for path in files} == {".pdf", ".docx", ".md", ".txt"}


def test_every_note_can_be_read(corpus: Path) -> None:
    for path in sorted(corpus.iterdir()):
        assert len(read_note(path, path.name).text) > 1000, path.name


def test_the_scan_is_pictures_with_recognised_text(corpus: Path) -> None:
    path = corpus / "2023-11-28_ortsradet-i-kvarnby_minnesanteckningar.pdf"
    image, text = 3, 1  # PDFium's numbers for page objects
    for _, _, kinds in content_of(path.read_bytes()):  # type: ignore[misc]
        assert image in kinds
        assert text in kinds
    read = read_note(path, path.name).text
    assert "Bclysningen" in read
    assert "nattvandringcn" in read


def test_a_source_is_cut_into_elements() -> None:
    body = "# A\n\nb\\\nc\n\n- d\n- e\n\n1. f\n2. g\n\n| h | i |\n|---|---|\n| j |  |\n\n4. k\n"
    kinds = [(element.kind, element.level, element.lines or element.rows) for element in elements_of(body)]
    assert kinds == [
        ("heading", 1, ("A",)),
        ("paragraph", 0, ("b", "c")),
        ("bullet", 0, ("d",)),
        ("bullet", 0, ("e",)),
        ("numbered", 1, ("f",)),
        ("numbered", 2, ("g",)),
        ("table", 0, (("h", "i"), ("j", ""))),
        ("paragraph", 0, ("4. k",)),
    ]


def test_runs_keep_every_character_but_the_marks() -> None:
    assert runs("**Datum:** i *dag*.") == [("Datum:", "bold"), (" i ", ""), ("dag", "italic"), (".", "")]
