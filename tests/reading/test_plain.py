from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.errors import ReadingError
from textmine.reading.plain import decode, pages_of, read_markdown, read_plain
from textmine.records import Notice

SENTENCE = "Mötet öppnas på Ån."


def test_utf8_needs_no_notice() -> None:
    assert decode(SENTENCE.encode(), "x") == (SENTENCE, ())


def test_windows_text_is_read_and_said() -> None:
    assert decode(f"”{SENTENCE}” – §".encode("cp1252"), "x") == (f"”{SENTENCE}” – §", (Notice("cp1252"),))


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_read_and_said(codec: str) -> None:
    assert decode(SENTENCE.encode(codec), "x") == (SENTENCE, (Notice("utf-16"),))


@pytest.mark.parametrize("data", [b"\x81\x8d\xff", b"\xff\xfe\x00\xd8", b"a\0b\0c d"])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(ReadingError) as error:
        decode(data, "x")
    assert error.value.code == "not-text"


def test_form_feeds_end_pages_of_plain_text_only() -> None:
    assert [(p.start, p.end) for p in read_plain(b"ett\n\ftv\xc3\xa5\n\f", "x").pages] == [(0, 5), (5, 10)]
    assert len(read_markdown(b"ett\n\ftv\xc3\xa5\n\f", "x").pages) == 1


@given(st.text(alphabet="a \n\f", max_size=30))
def test_pages_tile_the_text(text: str) -> None:
    pages = pages_of(text)
    assert "".join(text[page.start : page.end] for page in pages) == text
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert all(a.end == b.start for a, b in pairwise(pages))
