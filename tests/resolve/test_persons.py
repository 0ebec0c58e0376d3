from __future__ import annotations

from tests.resolve.making import meant, named, note
from textmine.resolve import resolve


def test_the_same_full_name_is_one_person_in_all_notes_whatever_the_letters() -> None:
    notes = [note("2024-01-10", "[Siri Hallgren] och [SIRI HALLGREN]"), note("2024-02-10", "[Siri\nHallgren]")]
    assert named(resolve(notes, {})) == {"Siri Hallgren": ()}


def test_a_genitive_is_the_same_person_where_the_name_itself_stands() -> None:
    resolution = resolve([note("2024-01-10", "[Siri Hallgrens] förslag. [Siri Hallgren] svarar.")], {})
    assert named(resolution) == {"Siri Hallgren": ()}


def test_a_surname_in_s_is_no_genitive_by_itself() -> None:
    assert named(resolve([note("2024-01-10", "[Pia Clemens]")], {})) == {"Pia Clemens": ()}


def test_a_nickname_with_the_same_surname_and_organisation_is_one_person() -> None:
    notes = [
        note("2024-01-10", present=["Lasse Hedvall, Kvarnby IK"], body=None),
        note("2024-02-10", present=["Lars Hedvall, Kvarnby IK"], body=None),
    ]
    assert named(resolve(notes, {})) == {"Lars Hedvall": ("Lasse Hedvall",)}


def test_a_nickname_in_the_text_of_the_note_that_lists_the_person() -> None:
    minutes = note("2024-01-10", "Ordförande [Lars Hedvall] öppnar.", present=["Lasse Hedvall, Kvarnby IK"])
    assert set(named(resolve([minutes], {}))) == {"Lars Hedvall"}


def test_a_nickname_without_anything_that_speaks_for_it_stays_apart() -> None:
    notes = [
        note("2024-01-10", present=["Lasse Hedvall, Kvarnby IK"], body=None),
        note("2024-02-10", present=["Lars Hedvall, Norrby BK"], body=None),
    ]
    assert set(named(resolve(notes, {}))) == {"Lasse Hedvall", "Lars Hedvall"}


def test_two_people_of_one_roster_are_two() -> None:
    resolution = resolve([note("2024-01-10", present=["Lasse Hedvall, Kvarnby IK", "Lars Hedvall, Kvarnby IK"])], {})
    assert len(named(resolution)) == 2


def test_a_short_form_of_several_names_abstains_when_two_fit() -> None:
    notes = [
        note("2024-01-10", present=["Kalle Åsmyr, Kvarnby IK"], body=None),
        note("2024-02-10", present=["Karl Åsmyr, Kvarnby IK"], body=None),
        note("2024-03-10", present=["Carl Åsmyr, Kvarnby IK"], body=None),
    ]
    assert len(named(resolve(notes, {}))) == 3


def test_initials_stand_for_the_double_name() -> None:
    notes = [
        note("2024-01-10", present=["K-E Rudmark, Kvarnby IK"], body=None),
        note("2024-02-10", present=["Karl-Erik Rudmark, Kvarnby IK"], body=None),
    ]
    assert named(resolve(notes, {})) == {"K-E Rudmark": ("Karl-Erik Rudmark",)}


def test_a_name_without_one_of_its_surnames_where_exactly_one_fits() -> None:
    notes = [
        note("2024-01-10", present=["Amina Warfaa Lindblom, Bron"]),
        note("2024-02-10", present=["Amina Warfaa, Bron"]),
        note("2024-03-10", "[Amina Lindblom]", body=None),
    ]
    assert named(resolve(notes, {})) == {"Amina Warfaa Lindblom": ("Amina Lindblom", "Amina Warfaa")}


def test_a_name_without_a_surname_abstains_when_two_have_it() -> None:
    notes = [
        note("2024-01-10", present=["Amina Warfaa Lindblom, Bron", "Amina Warfaa-Ek, Lyktan"]),
        note("2024-02-10", "[Amina Warfaa]"),
    ]
    assert len(named(resolve(notes, {}))) == 3


def test_a_name_without_a_surname_listed_with_something_else_stays_apart() -> None:
    notes = [
        note("2024-01-10", present=["Lotta Ek-Brännmark, Bron"], body=None),
        note("2024-02-10", present=["Lotta Ek, Lyktan"], body=None),
    ]
    assert len(named(resolve(notes, {}))) == 2


def test_a_shared_given_name_or_surname_joins_nobody() -> None:
    people = ["Sara Flodmark", "Sara Blomstedt", "Anders Hedvall", "Lasse Hedvall"]
    assert len(named(resolve([note("2024-01-10", present=[f"{name}, Kvarnby IK" for name in people])], {}))) == 4


def test_a_change_of_organisation_is_no_change_of_person() -> None:
    notes = [
        note("2024-01-10", present=["Kattis Wennerås, Lärkan"], body=None),
        note("2024-02-10", present=["Katarina Wennerås, Lärkan"], body=None),
        note("2024-03-10", present=["Katarina Wennerås, Volontärcentrum"], body=None),
    ]
    assert named(resolve(notes, {})) == {"Katarina Wennerås": ("Kattis Wennerås",)}


def test_a_person_whom_a_roster_lists_by_one_name_is_that_notes_alone() -> None:
    first = note("2024-01-10", "[Hodan] svarar. [Hodans] förslag.", present=["Hodan, Björkskolan"])
    second = note("2024-02-10", "[Hodan] svarar.", present=["Hodan, Norrskolan"])
    resolution = resolve([first, second], {})
    assert [meant(resolution, first, "Hodans"), meant(resolution, first, "Hodan")] == ["Hodan", "Hodan"]
    assert len(resolution.entities) == 2 + 3  # two people; two schools and the body


def test_a_given_name_that_fits_nobody_in_the_note_stays_unresolved() -> None:
    first = note("2024-01-10", present=["Siri Hallgren, Björkskolan"])
    second = note("2024-02-10", "[Siri] svarar.")
    assert meant(resolve([first, second], {}), second, "Siri") is None
