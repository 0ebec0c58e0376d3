from __future__ import annotations

from tests.resolve.making import meant, named, note
from textmine.records import Label
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


def test_two_of_one_roster_who_share_their_name_are_told_apart_by_what_they_are_listed_with() -> None:
    minutes = note("2024-01-10", "[Sara Ek] svarar.", present=["Sara Ek, Kvarnby IK", "Sara Ek (M)"])
    later = note("2024-02-10", "[Sara Ek] svarar.", present=["Sara Ek, Kvarnby IK"])
    resolution = resolve([minutes, later], {})
    people = [each for each in resolution.entities if each.label is Label.PERSON]
    assert [each.name for each in people] == ["Sara Ek", "Sara Ek"]
    assert meant(resolution, minutes, "Sara Ek", 2) is None
    at = [mention for mention in later.analysis.mentions if mention.text == "Sara Ek"]
    assert len({resolution.entity_of[later.id, mention.start, mention.end] for mention in at}) == 1


def test_one_person_in_the_rosters_of_two_bodies_is_one() -> None:
    minutes = note("2024-01-10", present=["Sara Ek, Kvarnby IK", "Sara Ek, Kvarnby IK"])
    assert named(resolve([minutes], {})) == {"Sara Ek": ()}


def test_a_surname_cut_to_its_first_letter_is_the_only_one_that_fits() -> None:
    present = ["Sara Ek, Kvarnby IK", "Sara Flodmark, Lyktan"]
    minutes = note("2024-01-10", "[Sara F.] och [Sara E] och [Sara B.]", present=present)
    resolution = resolve([minutes], {})
    assert [meant(resolution, minutes, word) for word in ("Sara F.", "Sara E", "Sara B.")] == [
        "Sara Flodmark",
        "Sara Ek",
        None,
    ]


def test_a_cut_surname_in_a_roster_is_a_person_of_that_note() -> None:
    first = note("2024-01-10", "[Sara F] svarar.", present=["Sara F, Kvarnby IK"])
    second = note("2024-02-10", present=["Sara F, Lyktan"])
    assert sum(each.label is Label.PERSON for each in resolve([first, second], {}).entities) == 2


def test_a_name_turned_round_is_the_same_person_unless_one_roster_lists_both() -> None:
    straight = note("2024-01-10", "[Sara Flodmark] skriver.")
    turned = note("2024-02-10", present=["Flodmark Sara, Bron"])
    assert named(resolve([straight, turned], {})) == {"Sara Flodmark": ("Flodmark Sara",)}
    both = note("2024-03-10", present=["Flodmark Sara, Bron", "Sara Flodmark, Lyktan"])
    assert len(named(resolve([both], {}))) == 2


def test_a_hyphen_or_none_is_the_same_person_unless_one_roster_lists_both() -> None:
    one, other = note("2024-01-10", "[Carl-Oscar Ek] skriver."), note("2024-02-10", "[Carl Oscar Ek] skriver.")
    assert len(named(resolve([one, other], {}))) == 1
    both = note("2024-03-10", present=["Carl-Oscar Ek, Bron", "Carl Oscar Ek, Lyktan"])
    assert len(named(resolve([both], {}))) == 2
