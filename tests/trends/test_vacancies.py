"""Empty seats: a line of a roster, and nothing else that says so; from the first roster that shows it to the last in a row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.trends.making import note, snapshot
from textmine.records import AttendanceStatus, Attendee, Quote, StoredNote
from textmine.trends import vacancies


def roster(id_: int, date: str, *entries: str, after: str = "") -> StoredNote:
    """A note whose first passage names somebody listed, then the entries, one a line."""
    made = note(id_, date, "[Vera Lindqvall], [O:Bron]\n" + "\n".join(entries) + ("\n" + after if after else ""))
    (vera,) = [each for each in made.analysis.mentions if each.text == "Vera Lindqvall"]
    entry = Quote.of(made.analysis.source_text.text, vera.start, vera.end + len(", Bron"))
    name = Quote(vera.start, vera.end, vera.text)
    listed = Attendee(entry.start, entry.end, entry.text, name, AttendanceStatus.PRESENT)
    return replace(made, analysis=replace(made.analysis, attendance=(listed,)))


@pytest.mark.parametrize(
    ("entry", "seat"),
    [
        ("Vakans, [O:Lunda byalag]", "Lunda byalag"),
        ("[O:Lunda byalag]: vakant", "Lunda byalag"),
        ("- [O:Lunda byalag] (vakant)", "Lunda byalag"),
        ("Vakant, Förskolan", "Förskolan"),
        ("Vakans", ""),
        ("Ersättare: vakant", "Ersättare"),
    ],
)
def test_a_line_of_a_roster_shows_an_empty_seat(entry: str, seat: str) -> None:
    shot = snapshot(roster(1, "2031-02-01", entry))
    (one,) = vacancies(shot)
    names = {entity.id: entity.name for entity in shot.resolution.entities}
    assert one.seat == seat
    assert names.get(one.entity or "") == (seat if "[O:" in entry else None)
    ((id_, quote),) = one.quotes
    text = shot.notes[0].analysis.source_text.text
    assert (id_, text[quote.start : quote.end]) == (1, quote.text)


@pytest.mark.parametrize(
    "after", ["Posten är vakant och ska utlysas.", "Vakansen diskuterades.", "En vakant lokal finns."]
)
def test_what_is_said_at_the_meeting_is_no_empty_seat_of_the_roster(after: str) -> None:
    assert vacancies(snapshot(roster(1, "2031-02-01", after=after))) == ()
    assert vacancies(snapshot(note(1, "2031-02-01", "Vakans, [O:Bron]"))) == ()  # no roster


def test_a_seat_is_empty_from_roster_to_roster_until_one_does_not_show_it() -> None:
    empty = "Vakans, [O:Lunda byalag]"
    shot = snapshot(
        roster(1, "2031-02-01", empty),
        roster(2, "2031-03-01", empty),
        roster(3, "2031-04-01"),
        roster(4, "2031-05-01", empty),
        note(5, "2031-06-01", "Utan lista."),
    )
    assert [(one.first, one.last, len(one.quotes)) for one in vacancies(shot)] == [
        ("2031-02-01", "2031-03-01", 2),
        ("2031-05-01", "2031-05-01", 1),
    ]
