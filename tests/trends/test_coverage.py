"""The coverage ledger: which meetings are announced, which have notes, which ought to have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.trends.making import note, snapshot
from textmine.records import StoredNote
from textmine.trends import BodyCoverage, Gap, coverage


def ledger(*notes: StoredNote, name: str = "Rådet") -> BodyCoverage:
    return next(body for body in coverage(snapshot(*notes)) if body.name == name)


def days(body: BodyCoverage) -> list[tuple[str, str]]:
    return [(meeting.date, meeting.status.value) for meeting in body.meetings]


def test_announced_meetings_are_there_or_missing_or_to_come() -> None:
    announced = [("2031-04-10", "Rådet"), ("2031-06-12", "Rådet"), ("2031-12-01", "Rådet")]
    first = note(1, "2031-02-01", "Inget.", calendar=announced)
    body = ledger(first, note(2, "2031-04-10", "Inget."), note(3, "2031-09-01", "Inget."))
    assert days(body) == [
        ("2031-02-01", "present"),
        ("2031-04-10", "present"),
        ("2031-06-12", "missing"),
        ("2031-09-01", "present"),
        ("2031-12-01", "coming"),
    ]
    (missing,) = body.missing
    assert [(each.note, each.row.text) for each in missing.announced] == [(1, "2031-06-12 Rådet")]
    assert body.held == 3


def test_a_meeting_put_off_is_not_missing_unless_both_days_were_announced() -> None:
    late = note(2, "2031-04-17", "Inget.")
    body = ledger(note(1, "2031-02-01", "Inget.", calendar=[("2031-04-10", "Rådet")]), late)
    assert ("2031-04-10", "moved") in days(body)
    assert next(m.notes for m in body.meetings if m.date == "2031-04-10") == (2,)
    both = [("2031-04-10", "Rådet"), ("2031-04-17", "Rådet")]
    body = ledger(note(1, "2031-02-01", "Inget.", calendar=both), late)
    assert ("2031-04-10", "missing") in days(body)


@pytest.mark.parametrize(
    ("title", "called"),
    [
        ("Rådet", {"Rådet"}),
        ("Möte i Rådet", {"Rådet"}),
        ("Rådet + Nätverket", {"Rådet", "Nätverket"}),
        ("Rådet och Nätverket (digitalt)", {"Rådet", "Nätverket"}),
        ("Nästa möte", {"Rådet"}),
        ("Styrelsemöte", {"Rådet"}),
        ("Rådet bjuder på julgröt", set()),
        ("Konferens om lokaler", set()),
        ("Temakväll", set()),
    ],
)
def test_a_row_calls_those_it_names_and_other_events_nobody(title: str, called: set[str]) -> None:
    first = note(1, "2031-02-01", "Inget.", calendar=[("2031-04-10", title)])
    network = note(2, "2031-01-15", "Inget.", bodies=("Nätverket",))
    late = note(3, "2031-08-01", "Inget.", bodies=("Annat råd",))
    found = {body.name for body in coverage(snapshot(first, network, late)) if body.missing}
    assert found == called


def test_bodies_that_met_together_are_called_together_only_where_the_row_says_so() -> None:
    for title, called in (("gemensamt möte", 2), ("Nästa möte", 0)):
        first = note(1, "2031-02-01", "Inget.", bodies=("Rådet", "Nätverket"), calendar=[("2031-04-10", title)])
        late = note(3, "2031-08-01", "Inget.", bodies=("Annat råd",))
        assert sum(len(body.missing) for body in coverage(snapshot(first, late))) == called


def test_a_joint_meeting_is_in_both_ledgers_and_a_copy_in_none() -> None:
    both = note(1, "2031-02-01", "Inget.", bodies=("Rådet", "Nätverket"))
    source = replace(both.analysis.source_text, source="kopia.txt")
    copy = replace(both, id=2, analysis=replace(both.analysis, source_text=source))
    shot = snapshot(both, copy)
    assert [(body.name, [meeting.notes for meeting in body.meetings]) for body in coverage(shot)] == [
        ("Nätverket", [(1,)]),
        ("Rådet", [(1,)]),
    ]


def test_rhythm_shows_a_gap_and_summer_is_none() -> None:
    monthly = ["2031-01-10", "2031-02-10", "2031-03-10", "2031-04-10", "2031-05-10", "2031-06-10", "2031-09-10"]
    body = ledger(*(note(at, day, "Inget.") for at, day in enumerate(monthly, 1)))
    assert (body.rhythm_days, body.gaps) == (30, ())
    later = [*monthly, "2032-02-10"]
    body = ledger(*(note(at, day, "Inget.") for at, day in enumerate(later, 1)))
    assert body.gaps == (Gap("2031-09-10", "2032-02-10", 4),)
    few = ledger(*(note(at, day, "Inget.") for at, day in enumerate(later[-3:], 1)))
    assert (few.rhythm_days, few.gaps) == (None, ())


def test_nothing_stored_has_no_ledger() -> None:
    assert coverage(snapshot()) == ()
    assert coverage(snapshot(note(1, "2031-02-01", "Inget.", bodies=()))) == ()
