from __future__ import annotations

import pytest

from tests.resolve.making import entity, note
from textmine.records import Affiliation, Party, Resolution, Role
from textmine.resolve import resolve
from textmine.resolve.careers import whole_role

LASSE = [
    "Lasse Hedvall, Kvarnby IK (vice ordförande)",
    "Lasse Hedvall, Kvarnby IK",
    "Lasse Hedvall, Lyktan (ordförande)",
]


def over_time(*entries: str, body: str | None = "Samverkansrådet") -> Resolution:
    return resolve(
        [note(f"2024-0{month}-10", present=[entry], body=body) for month, entry in enumerate(entries, 1)], {}
    )


def sources(*months: int) -> tuple[str, ...]:
    return tuple(f"2024-0{month}-10_anteckningar.md" for month in months)


def test_a_role_ends_where_the_roster_shows_it_no_more_and_may_come_back() -> None:
    resolution = over_time(LASSE[0], LASSE[0], LASSE[1], LASSE[0])
    council = entity(resolution, "Samverkansrådet").id
    assert entity(resolution, "Lasse Hedvall").roles == (
        Role("vice ordförande", council, "2024-01-10", "2024-02-10", sources(1, 2)),
        Role("vice ordförande", council, "2024-04-10", "2024-04-10", sources(4)),
    )


def test_from_vice_chair_to_chair_and_from_one_organisation_to_another() -> None:
    resolution = over_time(LASSE[0], LASSE[2])
    person = entity(resolution, "Lasse Hedvall")
    assert [(role.role, role.first) for role in person.roles] == [
        ("ordförande", "2024-02-10"),
        ("vice ordförande", "2024-01-10"),
    ]
    club, society = entity(resolution, "Kvarnby IK").id, entity(resolution, "Lyktan").id
    assert set(person.affiliations) == {
        Affiliation(club, "2024-01-10", "2024-01-10", sources(1)),
        Affiliation(society, "2024-02-10", "2024-02-10", sources(2)),
    }


def test_the_absent_keep_their_roles() -> None:
    away = note("2024-01-10", absent=["Lasse Hedvall, Kvarnby IK (ordförande)"], body="Samverkansrådet")
    assert [role.role for role in entity(resolve([away], {}), "Lasse Hedvall").roles] == ["ordförande"]


def test_a_roster_of_another_body_ends_no_role() -> None:
    notes = [
        note("2024-01-10", present=[LASSE[0]], body="Samverkansrådet"),
        note("2024-02-10", present=[LASSE[1]], body="Ortsrådet"),
        note("2024-03-10", present=[LASSE[0]], body="Samverkansrådet"),
    ]
    (role,) = entity(resolve(notes, {}), "Lasse Hedvall").roles
    assert (role.first, role.last) == ("2024-01-10", "2024-03-10")


def test_a_role_in_no_known_body_has_none() -> None:
    (role,) = entity(over_time(LASSE[0], body=None), "Lasse Hedvall").roles
    assert role.body is None


def test_a_note_without_a_date_gives_a_period_without_one() -> None:
    (role,) = entity(resolve([note(None, present=[LASSE[0]])], {}), "Lasse Hedvall").roles
    assert (role.first, role.last) == (None, None)


def test_shortened_roles_are_written_out() -> None:
    assert [whole_role(role) for role in ("vice ordf.", "v. ordf", "sekr", "kassör")] == [
        "vice ordförande",
        "vice ordförande",
        "sekreterare",
        "kassör",
    ]


@pytest.mark.parametrize("role", ["pastor", "föreningschef", "områdespolis", "ekonom", "ungdomsstrateg"])
def test_an_occupation_is_no_office_in_the_body(role: str) -> None:
    resolution = over_time(f"Lasse Hedvall, Kvarnby IK ({role})")
    assert [(one.role, one.body) for one in entity(resolution, "Lasse Hedvall").roles] == [(role, None)]


@pytest.mark.parametrize(
    "role",
    ["v. ordf.", "sekr", "ledamot", "ersättare", "justerare", "adj.", "kassör", "nämndsekreterare", "sammankallande"],
)
def test_a_role_that_a_body_gives_is_held_in_it(role: str) -> None:
    resolution = over_time(f"Lasse Hedvall, Kvarnby IK ({role})")
    (held,) = entity(resolution, "Lasse Hedvall").roles
    assert held.body == entity(resolution, "Samverkansrådet").id


def test_a_party_is_kept_with_the_person_from_roster_to_roster() -> None:
    resolution = over_time("Bengt Axberg (M)", "Bengt Axberg (M)", "Bengt Axberg (L)")
    assert entity(resolution, "Bengt Axberg").parties == (
        Party("M", "2024-01-10", "2024-02-10", sources(1, 2)),
        Party("L", "2024-03-10", "2024-03-10", sources(3)),
    )
