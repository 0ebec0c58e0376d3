"""Where a quotation stands: under the heading printed above it, with a number only where the title does not say it."""

from __future__ import annotations

import pytest

from textmine.records import (
    AgendaItem,
    Header,
    NoteAnalysis,
    NoteKind,
    Page,
    Quote,
    SourceText,
    StoredNote,
)
from textmine.report.site import place_of

TEXT = """# Sammanställning
## Grupp 4
- Fler lampor
### Trygghet
- Fler vuxna ute
## Det som flest grupper tog upp
- Ett volontärcentrum
"""


def stored(text: str, title: str, number: str | None) -> StoredNote:
    start = text.index(title)
    item = AgendaItem(text.rfind("\n", 0, start) + 1, len(text), Quote.of(text, start, start + len(title)), number)
    source = SourceText("a.docx", "0" * 64, "docx", text, (Page(0, len(text), 1),))
    return StoredNote(1, 1, NoteAnalysis(source, Header(NoteKind.COMPILATION), items=(item,)))


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Fler lampor", "Grupp 4"),
        ("Fler vuxna ute", "Grupp 4"),  # a heading below the group's own is a part of it
        ("Ett volontärcentrum", "Det som flest grupper tog upp"),
    ],
)
def test_a_heading_as_high_as_the_items_own_ends_it(words: str, title: str) -> None:
    at = TEXT.index(words)
    place = place_of(stored(TEXT, "Grupp 4", "4"), Quote.of(TEXT, at, at + len(words)))
    assert (place.title, place.number) == (title, None)


@pytest.mark.parametrize(
    ("title", "number", "shown"),
    [("Bord 1: Nya volontärer", "1", None), ("Lokaler", "2", "2"), ("Plan 2024-2025", "3", "3")],
)
def test_a_number_stands_beside_a_title_that_does_not_say_it(title: str, number: str, shown: str | None) -> None:
    text = f"{title}\nNågot sades.\n"
    place = place_of(stored(text, title, number), Quote.of(text, len(title) + 1, len(text) - 1))
    assert (place.title, place.number) == (title, shown)
