"""Reports and compilations: what they say counts, and they are no meeting unless they are of one."""

from __future__ import annotations

from dataclasses import replace

from tests.trends.making import note, snapshot
from textmine.records import Basis, NoteKind, StoredNote, ThemeMatch
from textmine.trends import coverage, meetings, recurrence


def of_kind(one: StoredNote, kind: NoteKind, **header: object) -> StoredNote:
    header_told = replace(one.analysis.header, kind=kind, **header)  # type: ignore[arg-type]
    return replace(one, analysis=replace(one.analysis, header=header_told))


def test_a_report_counts_as_no_meeting_and_keeps_its_passages() -> None:
    spring, autumn = note(1, "2031-03-04", "Lokaler saknas."), note(2, "2031-09-10", "Lokaler saknas än.")
    year = of_kind(note(3, "2031", "Lokaler är det som flest nämner."), NoteKind.REPORT)
    day = of_kind(note(4, "2031-12-01", "Lokaler återkommer."), NoteKind.REPORT)
    known = snapshot(spring, autumn, year, day)
    matches = tuple(
        ThemeMatch((told.id, one.start, one.end), "lokaler", 1.0, Basis.SEED)
        for told in known.notes
        for one in told.analysis.passages
    )
    seen = recurrence(replace(known, matches=matches), "lokaler")
    assert [meeting.date for meeting in seen.meetings] == ["2031-03-04", "2031-09-10"]
    assert (seen.of_meetings, seen.first, seen.last) == (2, "2031-03-04", "2031-09-10")
    assert len(seen.passages) == 4
    assert len(seen.occurrences) == 4
    assert [body.held for body in coverage(known)] == [2]


def test_a_report_that_says_when_on_a_day_somebody_met_is_of_a_meeting() -> None:
    day = of_kind(note(4, "2031-12-01", "Lokaler återkommer."), NoteKind.REPORT, time="18:00-20:00")
    assert [meeting.held for meeting in meetings(snapshot(day))] == [True]
    # With notes of the same day it stands for that day's meeting.
    report = of_kind(note(5, "2031-12-01", "Rapport."), NoteKind.REPORT)
    assert [meeting.held for meeting in meetings(snapshot(report))] == [False]
    both = snapshot(report, note(6, "2031-12-01", "Möte."))
    assert [(meeting.held, len(meeting.notes)) for meeting in meetings(both)] == [(True, 2)]


def test_a_compilation_of_a_year_is_no_meeting() -> None:
    answers = note(1, "2031", "Lokaler saknas.")
    assert [meeting.held for meeting in meetings(snapshot(of_kind(answers, NoteKind.COMPILATION)))] == [False]
    assert [meeting.held for meeting in meetings(snapshot(of_kind(answers, NoteKind.WORKSHOP)))] == [True]
