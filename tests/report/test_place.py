"""Where a quotation stands: under the heading printed above it, with a number only where the title does not say it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.trends.making import note as made
from tests.trends.making import snapshot as of_notes
from textmine.records import (
    AgendaItem,
    Header,
    NoteAnalysis,
    NoteKind,
    Notice,
    Page,
    Quote,
    SourceText,
    StoredNote,
)
from textmine.report.site import place_of
from textmine.report.write import pages_of

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


@pytest.mark.parametrize(("listed", "here"), [("1; 91 %", True), ("2, 13; 91 %", False), ("1, 2; 88 %", True)])
def test_a_quotation_from_a_picture_says_that_it_may_be_wrong(listed: str, here: bool) -> None:
    note = made(1, "2031-02-01", "# Hamnen\n{[Vera] målar båten|task|2031-06}")
    source_text = replace(note.analysis.source_text, notices=(Notice("ocr", listed),))
    read = replace(note, analysis=replace(note.analysis, source_text=source_text))
    html = pages_of(of_notes(read))["ataganden.html"]
    assert ("OCR-läst, kan innehålla läsfel" in html) is here
    assert "OCR-läst" not in pages_of(of_notes(note))["ataganden.html"]


@pytest.mark.parametrize(
    ("title", "source", "said"),
    [
        ("Protokoll nr 3", "x.pdf", "Protokoll"),
        (None, "2031-02-01_minnesanteckningar.pdf", "Minnesanteckningar"),
        ("Möte i rådet", "x.pdf", "Mötesanteckningar"),
        ("Protokoll och minnesanteckningar", "x.pdf", "Mötesanteckningar"),
    ],
)
def test_minutes_are_called_what_they_call_themselves(title: str | None, source: str, said: str) -> None:
    note = made(1, "2031-02-01", "# Hamnen\nBåten är målad.")
    analysis = note.analysis
    named = Quote(0, len(title), title) if title else None
    shot = of_notes(
        replace(
            note,
            analysis=replace(
                analysis,
                header=replace(analysis.header, title=named),
                source_text=replace(analysis.source_text, source=source),
            ),
        )
    )
    assert f"<dt>Slag</dt><dd>{said}</dd>" in next(
        html for address, html in pages_of(shot).items() if address.startswith("anteckning/")
    )
