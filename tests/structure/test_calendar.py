"""Coming events in tables, lines and sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from textmine.records import Minutes

Maker = Callable[..., Minutes]
HEAD = "Anteckningar Skogsrådet 13 april 2023\n\nNärvarande: Eva Lind, Per Ask\n\n1. Välkomna\n\nHej.\n\n"


def rows(note: Minutes) -> list[tuple[str | None, ...]]:
    return [(row.date, row.time, row.place, row.title) for row in note.calendar]


def test_a_table_of_tabs(minutes: Maker) -> None:
    note = minutes(
        HEAD
        + "2. Kalendarium 2023\n\nDatum\tTid\tPlats\tRubrik\n25 april\tKl. 9-15\tRådhuset\tKonferens\n13 sept\tKl. "
        "16-18\tSkogens Hus\tSkogsrådet\n"
        "\n6 dec\tKl. 18-20\tSkogens Hus\t<b>Kväll</b>\n-------\t------\t------\t------\n"
    )
    assert rows(note) == [
        ("2023-04-25", "09:00-15:00", "Rådhuset", "Konferens"),
        ("2023-09-13", "16:00-18:00", "Skogens Hus", "Skogsrådet"),
        ("2023-12-06", "18:00-20:00", "Skogens Hus", "Kväll"),
    ]
    assert note.calendar[0].text == "25 april\tKl. 9-15\tRådhuset\tKonferens"


def test_columns_parted_by_blanks_and_a_row_over_two_lines(minutes: Maker) -> None:
    note = minutes(
        HEAD + "2. Kalendarium 2024\n\nDatum Tid Plats  Rubrik\n\n30 januari Kl. 16-18 Skogens Hus Skogsrådet + "
        "B-nätet\n\n18 mars Kl. 16-18 Skogens hus "
        "Skogsrådet\n\n? april Kl. 17:30-20:30 Skogens hus Temakväll:\n\nKrisövning\n\n28 maj Kl. 17-19 Skogens hus "
        "Skogsrådet\n\n3. Övriga frågor\n\nInga.\n"
    )
    assert rows(note) == [
        ("2024-01-30", "16:00-18:00", "Skogens Hus", "Skogsrådet + B-nätet"),
        ("2024-03-18", "16:00-18:00", "Skogens hus", "Skogsrådet"),
        ("2024-04", "17:30-20:30", "Skogens hus", "Temakväll: Krisövning"),
        ("2024-05-28", "17:00-19:00", "Skogens hus", "Skogsrådet"),
    ]
    blocks = [block for block in note.blocks if block.kind == "calendar"]
    assert [(row.start, row.end) for row in note.calendar] == [(block.start, block.end) for block in blocks[1:]]


def test_a_markdown_table_anywhere(minutes: Maker) -> None:
    note = minutes(
        "# Anteckningar 13 april 2023\n\n## 1. Start\n\nHej.\n\n## 2. Framåt\n\n| När | Var | Vad |\n|---|---|---|\n| "
        "26 maj 16–18 | Rådhuset | Skogsrådet |\n",
        "a.md",
    )
    assert rows(note) == [("2023-05-26", "16:00-18:00", "Rådhuset", "Skogsrådet")]


@pytest.mark.parametrize(
    "line",
    ["Nästa möte: 14 juni kl. 18.30 i Skogens Hus.", "**Nästa möte** är onsdag den 14 juni kl 18.30 i Skogens "
                                                     "Hus", "Nästa möte den 14 juni klockan 18:30, på Skogens Hus"],
)  # fmt: skip
def test_the_next_meeting_in_a_line(minutes: Maker, line: str) -> None:
    note = minutes(HEAD + f"2. Avslut\n\n{line}\n")
    assert [(row.date, row.time, row.place) for row in note.calendar] == [("2023-06-14", "18:30", "Skogens Hus")]


def test_the_next_meeting_under_its_heading(minutes: Maker) -> None:
    note = minutes(HEAD + "2. Nästa möte\n\nTorsdag 11 januari kl. 13 på Skogens Hus.\n")
    assert [(row.date, row.time, row.place) for row in note.calendar] == [("2024-01-11", "13:00", "Skogens Hus")]


def test_dates_in_sentences_are_no_calendar(minutes: Maker) -> None:
    note = minutes(HEAD + "2. Lokaler\n\nDen 25 april var salen bokad.\n\n25 april var också kallt.\n")
    assert note.calendar == ()
