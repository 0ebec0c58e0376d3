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
        ("Vakans (S)", "S"),
        ("Vakant (Lunda byalag)", "Lunda byalag"),
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


def seated(id_: int, date: str, name: str, for_: str, party: str | None = None) -> StoredNote:
    """A roster that names somebody for an organisation, or with a party's letters."""
    made = roster(id_, date, f"[{name}], [O:{for_}]")
    who, org = (next(each for each in made.analysis.mentions if each.text == words) for words in (name, for_))
    entry = Quote.of(made.analysis.source_text.text, who.start, org.end)
    listed = Attendee(
        *(entry.start, entry.end, entry.text),
        name=Quote(who.start, who.end, who.text),
        status=AttendanceStatus.ABSENT,
        affiliation=Quote(org.start, org.end, org.text),
        party=party,
    )
    analysis = replace(made.analysis, attendance=(*made.analysis.attendance, listed))
    return replace(made, analysis=analysis)


def test_a_seat_is_filled_by_the_first_later_roster_that_names_somebody_for_it() -> None:
    shot = snapshot(
        seated(1, "2031-01-01", "Ove Alm", "Lunda byalag"),
        roster(2, "2031-02-01", "Vakans, [O:Lunda byalag]"),
        roster(3, "2031-03-01"),
        seated(4, "2031-04-01", "Berit Ek", "Lunda byalag"),
        seated(5, "2031-05-01", "Siv Bo", "Lunda byalag"),
    )
    (one,) = vacancies(shot)
    assert one.listed
    assert one.filled is not None
    assert (one.filled[0], one.filled[1].name.text) == (4, "Berit Ek")


def test_a_seat_of_a_party_is_filled_by_whoever_has_its_letters() -> None:
    shot = snapshot(roster(1, "2031-02-01", "Vakans, (S)"), seated(2, "2031-03-01", "Berit Ek", "Kommunen", party="S"))
    (one,) = vacancies(shot)
    assert one.filled is not None
    assert one.filled[0] == 2


def test_a_seat_that_no_later_roster_speaks_of_is_not_filled() -> None:
    empty = roster(1, "2031-02-01", "Vakans, [O:Lunda byalag]")
    (alone,) = vacancies(snapshot(empty))
    assert (alone.filled, alone.listed) == (None, False)
    (passed,) = vacancies(snapshot(empty, seated(2, "2031-03-01", "Berit Ek", "Ekens vänner")))
    assert (passed.filled, passed.listed) == (None, True)
    elsewhere = seated(3, "2031-03-01", "Berit Ek", "Lunda byalag")
    header = replace(elsewhere.analysis.header, bodies=())
    elsewhere = replace(elsewhere, analysis=replace(elsewhere.analysis, header=header))
    (other,) = vacancies(snapshot(empty, elsewhere))
    assert (other.filled, other.listed) == (None, False)
