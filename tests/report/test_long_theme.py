"""A theme with more quotations than a page holds: several pages, and every link to a quotation leads to the page it is on."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from textmine.records import Snapshot
from textmine.report.addresses import note_name, note_url, theme_url
from textmine.report.book import Book
from textmine.report.contexts.themes import theme_page
from textmine.report.site import QUOTATIONS_A_PAGE
from textmine.report.write import pages_of

MEETINGS = 130


@pytest.fixture(scope="module")
def long_one(snapshot: Snapshot) -> Snapshot:
    """One note over and over, on a day of its own each time."""
    notes, matches = [], []
    first = next(note for note in snapshot.notes if note.id == 3)
    mine = [one for one in snapshot.matches if one.passage[0] == first.id and one.theme == "lokaler"]
    for number in range(1, MEETINGS + 1):
        source = replace(first.analysis.source_text, source=f"{number}.md", sha256=f"{number:064x}")
        header = replace(first.analysis.header, date=f"{2000 + number // 12}-{1 + number % 12:02}-15")
        notes.append(replace(first, id=number, analysis=replace(first.analysis, source_text=source, header=header)))
        matches += [replace(one, passage=(number, *one.passage[1:])) for one in mine]
    return replace(snapshot, notes=tuple(notes), matches=tuple(matches))


@pytest.fixture(scope="module")
def pages(long_one: Snapshot) -> dict[str, str]:
    return pages_of(long_one)


def test_each_quotation_stands_on_one_page_in_order(pages: dict[str, str], long_one: Snapshot) -> None:
    addresses = [address for part in range(50) if (address := theme_url("lokaler", part)) in pages]
    found = [re.findall(r'class="quote" id="citat-(\d+)"', pages[address]) for address in addresses]
    assert len(addresses) == -(-len(long_one.matches) // QUOTATIONS_A_PAGE) > 1
    assert [int(number) for each in found for number in each] == list(range(1, len(long_one.matches) + 1))
    for address in addresses:
        assert all(f'href="{"../" * address.count("/")}{other}#tidslinje"' in pages[address] for other in addresses)


def test_links_to_quotations_and_meetings_find_their_page(pages: dict[str, str], long_one: Snapshot) -> None:
    book = Book(long_one)
    course = next(each for each in book.courses if each.theme.id == "lokaler")
    for part in range(2):
        page = theme_page(book.site, course, part)
        for number in range(1, len(long_one.matches) + 1):
            address = page.url_of(number) or theme_url("lokaler", part)
            assert f'id="citat-{number}"' in pages[address]
    for note in long_one.notes:
        slug = note_name(note.source)
        address, anchor = re.findall(r'href="\.\./(tema/[^"#]+)#([^"]+)"', pages[note_url(note.source)])[0]
        assert anchor == slug
        assert f'id="{slug}"' in pages[address]


def test_what_stands_around_the_quotations_is_said_once(pages: dict[str, str]) -> None:
    assert "Siffrorna bakom diagrammet" in pages[theme_url("lokaler")]
    assert "Siffrorna bakom diagrammet" not in pages[theme_url("lokaler", 1)]
