"""Each kind of record against its labels; a key that the labels lack is not measured."""

from __future__ import annotations

from textmine.records import (
    Action,
    ActionKind,
    AttendanceStatus,
    Attendee,
    Basis,
    Header,
    Label,
    Mention,
    NoteAnalysis,
    NoteKind,
    Quote,
    SourceText,
)
from textmine.score import Comparison, measured, measured_answers

NAME = Quote(0, 9, "Vera Lind")
ANALYSIS = NoteAnalysis(
    SourceText("a.txt", "h", "txt", "", ()),
    Header(NoteKind.MINUTES, date="2031-02-01"),
    attendance=(Attendee(0, 9, "Vera Lind", NAME, AttendanceStatus.PRESENT, role="ordförande", party="M"),),
    mentions=(
        Mention(0, 9, "Vera Lind", Label.PERSON, Basis.RULE),
        Mention(20, 29, "Vera Lind", Label.PERSON, Basis.RULE),
        Mention(30, 35, "Rådet", Label.ORG, Basis.RULE),
    ),
    actions=(Action(40, 60, "Vera bakar en kaka till mars.", ActionKind.TASK, Basis.RULE, due_iso="2031-03-01"),),
)


def test_only_what_is_labelled_is_measured() -> None:
    assert measured({}, ANALYSIS) == {}
    assert list(measured({"date": None, "kind": "minutes"}, ANALYSIS)) == ["kind", "date"]
    assert measured({"date": None}, ANALYSIS)["date"].wrong == ("2031-02-01",)


def test_names_once_each_and_seats_of_those_who_were_found() -> None:
    expected = {
        "mentions": {"PERSON": ["Vera Lind", "Nils Ek"], "ORG": [], "optional": ["Rådet"]},
        "attendance": [
            {"name": "Vera Lind", "status": "present", "role": "ordförande", "party": "S", "affiliation": None},
            {"name": "Nils Ek", "status": "absent", "role": "sekreterare"},
        ],
    }
    found = measured(expected, ANALYSIS)
    assert (len(found["persons"].right), found["persons"].missed) == (1, ("Nils Ek",))
    assert found["organisations"].wrong == ()
    assert found["attendance"].missed == ("Nils Ek, absent",)
    assert found["seats"].missed == ("Vera Lind, party: S",)
    assert found["seats"].wrong == ("Vera Lind, party: M",)
    assert len(found["seats"].right) == 1


def test_due_is_asked_of_promises_that_were_found_as_precisely_as_labelled() -> None:
    labels = [
        {"text": "Vera bakar en kaka till mars.", "due_iso": "2031-03"},
        {"text": "Nils diskar.", "due_iso": "2031"},
    ]
    found = measured({"actions": labels}, ANALYSIS)
    assert found["actions"].missed == ("Nils diskar.",)
    assert found["due"] == Comparison(right=(("2031-03", "2031-03"),))


def test_answers_by_the_case_that_gives_them() -> None:
    labels = [
        {"text": "Vera bakar en kaka till mars.", "answered": "möte-2"},
        {"text": "Nils diskar alla koppar efteråt.", "answered": None, "answered_perhaps": "möte-2"},
        {"text": "Siri sopar hela golvet sedan.", "answered": None},
    ]
    shown = {
        "Vera bakar en kaka till mars.": [("möte-3", "Kakan är klar.")],
        "Nils diskar alla koppar efteråt.": [("möte-2", "Nils har diskat.")],
        "Siri sopar hela golvet sedan.": [("möte-2", "Siri har sopat.")],
    }
    found = measured_answers(labels, shown)
    assert found is not None
    assert (len(found.right), len(found.missed), len(found.wrong)) == (0, 1, 2)
    assert measured_answers([{"text": "Vera bakar."}], shown) is None
