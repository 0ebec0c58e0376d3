"""Who voices a theme, and that it came back after a decision: nothing is said where the notes say nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.trends.test_trends import match, note_of
from textmine.records import (
    AttendanceStatus,
    Attendee,
    Basis,
    Decision,
    Label,
    Mention,
    Passage,
    Quote,
    Snapshot,
    StoredNote,
    ThemeMatch,
)
from textmine.trends import Side, returns, side_of, voices


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Byggnadsnämnden", Side.MUNICIPAL),
        ("Solvik kommuns", Side.MUNICIPAL),
        ("Kultur- och fritidsförvaltningen", Side.MUNICIPAL),
        ("Solviks IF", Side.CIVIL),
        ("Norra byns hembygdsförening", Side.CIVIL),
        ("Föreningsrådet i Solvik kommun", None),  # both are named
        ("Bolaget AB", None),
        ("Fika", None),  # "ik" is no word of its own in it
        ("", None),
    ],
)
def test_side_of_a_name(name: str, side: Side | None) -> None:
    assert side_of(name) is side


def spoken(words: list[tuple[str, Label | None, tuple[str, ...]]]) -> StoredNote:
    """A note whose passages open with these words; with a label they are a name, and stand under these headings."""
    text, passages, mentions = "Alva Berg, Solviks IF\n", [], []
    roster = Attendee(0, 21, text[:21], Quote(0, 9, "Alva Berg"), AttendanceStatus.PRESENT, Quote(11, 21, "Solviks IF"))
    for said, label, headings in words:
        start, text = len(text), text + said + " talar\n"
        passages.append(
            Passage(start, len(text) - 1, text[start:-1], note_of(1, None).analysis.passages[0].kind, headings=headings)
        )
        if label is not None:
            mentions.append(Mention(start, start + len(said), said, label, Basis.RULE))
    note = note_of(1, "2031-02-03", 0, attendance=(roster,), mentions=tuple(mentions))
    source_text = replace(note.analysis.source_text, text=text)
    return replace(note, analysis=replace(note.analysis, source_text=source_text, passages=tuple(passages)))


def test_voices_are_told_by_who_opens_the_passage_or_by_the_heading() -> None:
    note = spoken(
        [
            ("Byggnadsnämnden", Label.ORG, ()),
            ("Alva Berg", Label.PERSON, ()),
            ("Bo Ek", Label.PERSON, ("Kommunen",)),  # who speaks is named, and nothing tells his side
            ("Mötet", None, ("Civilsamhället",)),
            ("Mötet", None, ("Civilsamhällets roll",)),
        ]
    )
    keys = [(1, one.start, one.end) for one in note.analysis.passages]
    snapshot = Snapshot((note,), matches=tuple(ThemeMatch(key, "bad", 0.5, Basis.SEED) for key in keys))
    found = voices(snapshot, "bad")
    assert (found.municipal, found.civil, found.untold) == ((keys[0],), (keys[1], keys[3]), (keys[2], keys[4]))
    assert voices(snapshot, "bok").untold == ()


def decided(id: int, date: str | None) -> StoredNote:
    return note_of(id, date, decisions=(Decision(0, 10, f"{id:05}00000", Basis.RULE),))


def test_a_theme_came_back_after_a_decision() -> None:
    notes = (decided(1, "2031-02-03"), note_of(2, "2031-03-03"), note_of(3, "2031-04-03"), note_of(4, None))
    held = (match(1, 0), match(3, 0), match(3, 1), match(4, 0))
    (one,) = returns(Snapshot(notes, matches=held), "bad")
    assert one.decision == (1, 0, 10)
    assert [meeting.date for meeting in one.meetings] == ["2031-04-03"]
    assert one.passages == ((3, 0, 10), (3, 10, 20))


def test_what_nothing_followed_or_nobody_can_date_did_not_come_back() -> None:
    assert (
        returns(
            Snapshot((note_of(1, "2031-02-03"), decided(2, "2031-03-03")), matches=(match(1, 0), match(2, 0))), "bad"
        )
        == ()
    )
    assert (
        returns(Snapshot((decided(1, None), note_of(2, "2031-03-03")), matches=(match(1, 0), match(2, 0))), "bad") == ()
    )
