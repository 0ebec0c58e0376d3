from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import textmine.reading
from textmine.errors import ReadingError
from textmine.reading import SUFFIXES, read_note
from textmine.records import Notice
from textmine.swedish.messages import FAILURES

WORDS = "Rådet hälsar välkommen.\r\n\r\n- en punkt\n\tindragen\r"


def test_four_kinds_of_files_are_read() -> None:
    assert frozenset({".txt", ".md", ".pdf", ".docx"}) == SUFFIXES


@pytest.mark.parametrize("suffix", [".txt", ".md", ".TXT"])
def test_a_text_is_the_file_itself(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"note{suffix}"
    path.write_bytes(WORDS.encode())
    note = read_note(path, "år/note")
    assert note.text == WORDS
    assert note.source == "år/note"
    assert note.format == suffix.lower()[1:]
    assert note.sha256 == hashlib.sha256(WORDS.encode()).hexdigest()
    assert [(page.start, page.end, page.number) for page in note.pages] == [(0, len(WORDS), 1)]
    assert note.notices == ()


def test_offsets_agree_with_open_where_the_file_begins_with_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(b"\xef\xbb\xbf" + WORDS.encode())
    with path.open(encoding="utf-8", newline="") as file:
        assert read_note(path, "note.txt").text == file.read()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_any_utf8_text_comes_back_unchanged(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("any") / "note.txt"
    path.write_bytes(("x" + text).encode("utf-8"))
    note = read_note(path, "note.txt")
    assert note.text == "x" + text
    assert "".join(note.text[page.start : page.end] for page in note.pages) == note.text
    assert read_note(path, "note.txt") == note


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("note.odt", b"x", "unsupported"),
        ("note", b"x", "unsupported"),
        ("note.txt", b"", "empty"),
        ("note.md", b"\xef\xbb\xbf \n", "empty"),
        ("note.txt", b"%PDF-1.4 ...", "wrong-type"),
        ("note.txt", b"text\0text", "not-text"),
        ("note.pdf", b"<html>not found</html>", "wrong-type"),
        ("note.pdf", b"%PDF-1.4 and then nothing", "damaged"),
        ("note.docx", b"plain text", "wrong-type"),
        ("note.docx", b"PK\x03\x04 broken", "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ReadingError) as error:
        read_note(path, "år/" + name)
    assert error.value.code == code
    assert error.value.source == "år/" + name
    assert code in FAILURES


def test_characters_lost_before_us_are_counted_after_what_else_is_known(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text("R\ufffddet h\ufffdlsar", encoding="utf-16")
    note = read_note(path, "note.md")
    assert note.text.endswith("R\ufffddet h\ufffdlsar")
    assert note.notices == (Notice("utf-16"), Notice("replacement-characters", "2"))


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="unreadable") as error:
        read_note(tmp_path / "gone.txt", "gone.txt")
    assert error.value.code == "unreadable"


def test_a_file_larger_than_the_limit_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textmine.reading, "LARGEST_FILE", 3)
    path = tmp_path / "note.txt"
    path.write_text("fyra")
    with pytest.raises(ReadingError) as error:
        read_note(path, "note.txt")
    assert error.value.code == "too-large"


def test_a_text_longer_than_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textmine.reading, "LONGEST_TEXT", 4)
    path = tmp_path / "note.txt"
    path.write_text("fyra")
    assert read_note(path, "note.txt").text == "fyra"
    path.write_text("fyra!")
    with pytest.raises(ReadingError) as error:
        read_note(path, "note.txt")
    assert error.value.code == "too-large"


@pytest.mark.shared
def test_the_real_notes_are_read_as_they_are(shared: Path) -> None:
    for path in sorted((shared / "notes").iterdir()):
        with path.open(encoding="utf-8", newline="") as file:
            note = read_note(path, path.name)
            assert note.text == file.read()
            assert note.notices == ()
