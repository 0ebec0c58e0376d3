"""How the tests of this room make a Minutes from a text written out in the test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from textmine.records import Minutes, Page, SourceText
from textmine.structure import minutes_of

Maker = Callable[..., Minutes]


@pytest.fixture(scope="session")
def minutes() -> Maker:
    def make(text: str, source: str = "anteckningar.txt") -> Minutes:
        kind = source.rsplit(".", 1)[-1]
        return minutes_of(SourceText(source, "0" * 64, kind, text, (Page(0, len(text), 1),)))

    return make
