"""Proposals: what discovery would change, with its evidence, and what is no longer asked once a person has said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textmine.judgements import judgement_on
from textmine.records import Basis, StoredNote, Theme, ThemeChange, ThemeMatch, ThemeProposal, ThemeStatus, WatchedTheme
from textmine.themes.index import Index, index_of
from textmine.themes.ledger import Ledger, obey
from textmine.themes.passages import rows_of
from textmine.themes.proposals import births, proposed, undecided
from textmine.themes.subjects import Look, Subject

MakeNote = Callable[..., StoredNote]
PARK = Theme("t-park", "Parken", ThemeStatus.FOUND, seeds=("park",), own_label="Parken")
DAMM = Theme("t-damm", "Dammen", ThemeStatus.FOUND, seeds=("damm",), own_label="Dammen")
NOTHING = Look({}, ())


def indexed(make_note: MakeNote, meetings: int = 2) -> Index:
    """Meetings with six passages each: three of the park, of which one also of the pond, and three of other things."""
    said = ["Parken", "Parken och dammen", "Parken mest", "Annat", "Mera", "Hej"]
    terms = [("park",), ("park", "damm"), ("park",), ("annat",), ("mera",), ("hej",)]
    dates = [f"2031-0{number}-01" for number in range(1, meetings + 1)]
    notes = [make_note(said, date=date, source=date, id=id, terms=terms) for id, date in enumerate(dates, start=1)]
    return index_of(rows_of(notes))


def matches(index: Index, theme: str, places: set[int]) -> list[ThemeMatch]:
    """Matches of a theme with the passages in these places of every note."""
    return [ThemeMatch(row.key, theme, 0.5, Basis.SEED) for i, row in enumerate(index.rows) if i % 6 in places]


def ledger(*themes: Theme) -> Ledger:
    return obey(themes, [], [])


def test_births_are_subjects_that_recur_and_that_no_theme_holds(make_note: MakeNote) -> None:
    index = indexed(make_note)
    park = Subject("park", "Parken", frozenset({0, 1, 2, 6, 7, 8}), frozenset({0, 1, 2, 6, 7, 8}))
    other = Subject("annat", "Annat", frozenset({3, 9}), frozenset({3, 9}), recurs=False)
    look = Look({}, (park, other))
    (born,) = births(index, look, ledger(), [], "2031-02-01")
    assert (born.label, born.seeds, born.keywords, born.since) == ("Parken", ("park",), ("parken",), "2031-02-01")
    (episode,) = (one for one in proposed(index, look, ledger(born), []) if one.change is ThemeChange.BORN)
    assert (episode.label, episode.meetings, len(episode.passages)) == ("Annat", 2, 2)
    assert births(index, look, ledger(PARK), matches(index, "t-park", {0, 1, 2}), None) == ()


def test_a_theme_that_mostly_lies_in_another_is_proposed_to_go_into_it(make_note: MakeNote) -> None:
    index = indexed(make_note, meetings=4)
    found = [*matches(index, "t-park", {0, 1, 2}), *matches(index, "t-damm", {1})]
    (one,) = proposed(index, NOTHING, ledger(PARK, DAMM), found)
    assert (one.change, one.theme, one.other, one.meetings) == (ThemeChange.MERGED, "t-damm", "t-park", 4)
    assert one.passages == tuple(match.passage for match in found if match.theme == "t-damm")
    watched = WatchedTheme("damm", "Dammen", ("damm",))
    asked = obey([PARK], [watched], [])
    assert proposed(index, NOTHING, asked, [replace(m, theme=m.theme.replace("t-damm", "damm")) for m in found]) == ()


def test_a_theme_that_would_not_be_born_today_is_proposed_to_retire(make_note: MakeNote) -> None:
    index = indexed(make_note)
    (one,) = proposed(index, NOTHING, ledger(PARK, DAMM), matches(index, "t-park", {0, 1, 2}))
    assert (one.change, one.theme, one.passages, one.meetings) == (ThemeChange.RETIRED, "t-damm", (), 0)


def test_a_part_is_proposed_to_be_split_off(make_note: MakeNote) -> None:
    index = indexed(make_note, meetings=9)
    look = Look(dict.fromkeys(range(len(index.rows)), 0), ())
    (one,) = proposed(index, look, ledger(PARK), matches(index, "t-park", {0, 1, 2}))
    assert (one.change, one.theme, one.label, one.seeds) == (
        ThemeChange.SPLIT,
        "t-park",
        "Parken och dammen",
        ("damm",),
    )
    assert len(one.passages) == one.meetings == 9


def test_what_a_person_has_said_is_not_asked_again() -> None:
    asked = [
        ThemeProposal("p-1", ThemeChange.BORN, "t-new", label="Ny", seeds=("ny",)),
        ThemeProposal("p-2", ThemeChange.MERGED, "t-damm", "t-park"),
        ThemeProposal("p-3", ThemeChange.SPLIT, "t-park", "t-part", label="Del", seeds=("del",)),
        ThemeProposal("p-4", ThemeChange.RETIRED, "t-damm"),
    ]
    assert undecided(asked, ledger(PARK, DAMM), []) == tuple(asked)
    for accepted in (True, False):
        for one in asked:
            said = replace(judgement_on(one, accepted, "Bo", "2033-05-06T07:08:09Z"), id=1)
            after = obey([PARK, DAMM], [], [said], asked)
            left = undecided(asked, after, [said])
            assert one not in left
            if not accepted:
                assert len(left) == len(asked) - 1
                assert set(after.themes) == {"t-park", "t-damm"}
