"""Fixtures that read a document and check what holds for every text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from textmine.reading import read_note
from textmine.records import SourceText

Read = Callable[[bytes], SourceText]


@pytest.fixture
def read(tmp_path: Path) -> Callable[[bytes, str], SourceText]:
    """Reads bytes as a file of the given suffix, twice, and checks what holds for every text."""

    def reader(data: bytes, suffix: str) -> SourceText:
        path = tmp_path / f"note{suffix}"
        path.write_bytes(data)
        note = read_note(path, path.name)
        assert read_note(path, path.name) == note
        assert "".join(note.text[page.start : page.end] for page in note.pages) == note.text
        assert [page.number for page in note.pages] == list(range(1, len(note.pages) + 1))
        assert "\r" not in note.text
        assert "\n\n\n" not in note.text
        return note

    return reader


@pytest.fixture
def read_pdf(read: Callable[[bytes, str], SourceText]) -> Read:
    """Reads the bytes of a PDF."""
    return lambda data: read(data, ".pdf")


@pytest.fixture
def read_docx(read: Callable[[bytes, str], SourceText]) -> Read:
    """Reads the bytes of a DOCX file."""
    return lambda data: read(data, ".docx")
