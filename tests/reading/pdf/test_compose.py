from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from textmine.reading.pdf.compose import text_of
from textmine.reading.pdf.lines import Item, Line, TableBlock

LETTERS = "abcdå XYÖ"
words = st.text(alphabet=LETTERS, min_size=1, max_size=40).filter(lambda text: bool(text.strip())).map(str.strip)
lines: st.SearchStrategy[Item] = st.builds(
    Line,
    text=words,
    x0=st.sampled_from([72.0, 90.0, 310.0]),
    x1=st.sampled_from([200.0, 500.0]),
    base=st.integers(50, 800).map(float),
    size=st.sampled_from([8.0, 11.0, 11.0, 16.0]),
    bold=st.booleans(),
    divided=st.booleans(),
    first=st.just(30.0),
)
tables: st.SearchStrategy[Item] = st.builds(
    TableBlock,
    st.lists(words, min_size=1, max_size=3).map(tuple),
    st.just(72.0),
    st.just(500.0),
    st.just(1.0),
    st.just(9.0),
)
pages = st.lists(st.lists(st.one_of(lines, tables), max_size=8), min_size=1, max_size=4)


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalpha())


@given(pages)
def test_no_letter_is_lost_or_moved_and_pages_tile_the_text(document: list[list[Item]]) -> None:
    text, spans = text_of(document)
    printed = [item.text if isinstance(item, Line) else "".join(item.rows) for items in document for item in items]
    assert letters(text) == letters("".join(printed))
    assert len(spans) == len(document)
    assert (spans[0].start, spans[-1].end) == (0, len(text))
    assert all(left.end == right.start for left, right in pairwise(spans))
    assert "\n\n\n" not in text


def column(*texts: str, gap_before: int = -1) -> list[Item]:
    """Lines of one full paragraph, a paragraph's space before the one at gap_before."""
    shift = [18.0 if gap_before == index else 0.0 for index in range(len(texts))]
    return [
        Line(text, 72.0, 500.0, 100.0 + 14 * index + sum(shift[: index + 1]), 11.0, first=30.0)
        for index, text in enumerate(texts)
    ]


def test_space_between_lines_parts_paragraphs() -> None:
    text, _ = text_of([column("Rådet talar om", "lokaler och", "bidrag i", "Kommunen svarar", gap_before=3)])
    assert text == "Rådet talar om\nlokaler och\nbidrag i\n\nKommunen svarar\n"


def test_a_dash_inside_a_paragraph_is_no_bullet() -> None:
    text, _ = text_of([column("Språket är viktigt", "– även för den som", "är ny i landet")])
    assert "- även" not in text


def test_a_dash_after_a_short_line_is_a_bullet() -> None:
    first, *rest = column("Synpunkter", "– fler möten", "– bättre lokaler")
    assert isinstance(first, Line)
    short = [replace(item, x1=150.0) for item in rest if isinstance(item, Line)]
    text, _ = text_of([[replace(first, x1=140.0), *short, *column("x" * 40)]])
    assert text.startswith("Synpunkter\n- fler möten\n- bättre lokaler\n")


def test_a_sentence_goes_on_over_pages_and_over_an_image() -> None:
    text, pages_found = text_of([column("Rådet talar om"), [], column("lokaler.", "Sedan slut")])
    assert text.startswith("Rådet talar om\nlokaler.")
    assert [page.number for page in pages_found] == [1, 2, 3]
