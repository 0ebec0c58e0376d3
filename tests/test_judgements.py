from __future__ import annotations

import json
from dataclasses import replace

import pytest

from textmine.errors import SettingsError
from textmine.judgements import FORMAT, VERDICTS, Whereabouts, dumps, loads, place_of, standing
from textmine.records import (
    Header,
    Judgement,
    JudgementKind,
    NoteAnalysis,
    NoteKind,
    Place,
    SourceText,
    StoredNote,
)

TEXT = "Vi vill ha lokaler. Alva återkommer. Vi vill ha lokaler."


def note(text: str = TEXT, *, id_: int = 1, source: str = "a.txt", sha256: str = "h1") -> StoredNote:
    return StoredNote(id_, 1, NoteAnalysis(SourceText(source, sha256, "txt", text, ()), Header(NoteKind.MINUTES)))


def judgement(kind: JudgementKind = JudgementKind.SAME, value: str = "same", **rest: object) -> Judgement:
    return replace(Judgement(kind, value, "Bo", "2026-05-01T10:00:00Z"), **rest)


def test_the_latest_on_a_question_stands_and_an_undone_one_does_not():
    first = judgement(subject="p1", other="p2", id=1)
    turned = judgement(value="different", subject="p2", other="p1", id=2)
    undone = judgement(subject="p1", other="p3", id=3, undone_by="Bo", undone_when="2026-05-02T10:00:00Z")
    assert standing([turned, undone, first]) == (turned,)


def test_when_the_latest_is_undone_the_one_before_stands_again():
    first = judgement(subject="p1", other="p2", id=1)
    later = judgement(value="unsure", subject="p1", other="p2", id=2, undone_when="2026-05-02T10:00:00Z")
    assert standing([first, later]) == (first,)


def test_a_theme_goes_into_one_other():
    one = judgement(JudgementKind.THEME_MERGED, "yes", subject="t1", other="t2", id=1)
    two = judgement(JudgementKind.THEME_MERGED, "yes", subject="t1", other="t3", id=2)
    assert standing([one, two]) == (two,)


def test_a_place_is_found_in_every_copy_of_its_file_wherever_it_lies():
    place = place_of(note(), 20, 36)
    assert place.text == "Alva återkommer."
    copies = [note(id_=4, source="b/c.txt"), note(id_=5, source="d.txt")]
    assert Whereabouts(copies).keys(place) == ((4, 20, 36), (5, 20, 36))


def test_in_a_corrected_file_the_nearest_occurrence_of_the_words_is_meant():
    place = place_of(note(), 37, 56)
    corrected = note("Rubrik. " + TEXT, id_=9, sha256="h2")
    assert Whereabouts([corrected]).keys(place) == ((9, 45, 64),)


def test_where_the_words_are_gone_the_judgement_rests():
    place = place_of(note(), 20, 36)
    assert Whereabouts([note("Något annat.", sha256="h2")]).keys(place) == ()
    assert Whereabouts([]).keys(place) == ()
    # The same hash with another reading of the file (a PDF read by a newer reader) is no match by offset.
    assert Whereabouts([note(TEXT.upper())]).keys(place) == ()


def test_judgements_as_a_file_and_back():
    place = Place(0, 3, "Åsö", "a.txt", "h1")
    made = (
        judgement(subject="p1", other="p2"),
        judgement(JudgementKind.DONE, "yes", place=place, undone_by="Ali", undone_when="2026-05-02T10:00:00Z"),
    )
    assert loads(dumps(made)) == made
    assert dumps(loads(dumps(made))) == dumps(made)


@pytest.mark.parametrize(
    "document",
    [
        "",
        "[]",
        '{"format": "other", "judgements": []}',
        '{"format": "textmine-judgements/1", "judgements": [{"kind": "same"}]}',
        '{"format": "textmine-judgements/1", "judgements": [{"kind": "x", "value": "", "who": "", "when": ""}]}',
        '{"format": "textmine-judgements/1", "judgements": [{"kind": "same", "value": 1, "who": "", "when": ""}]}',
    ],
)
def test_another_file_is_refused(document: str):
    with pytest.raises(SettingsError, match="ingen fil med bedömningar"):
        loads(document)


PLACE = {"start": 0, "end": 3, "text": "Åsö", "source": "a.txt", "sha256": "h1"}


def document(kind: str, value: str, place: object = None) -> str:
    row = {"kind": kind, "value": value, "who": "Bo", "when": "2026-05-01T10:00:00Z", "place": place}
    return json.dumps({"format": FORMAT, "judgements": [row]})


@pytest.mark.parametrize(
    ("kind", "value"),
    [("mention", "foo"), ("mention", "yes"), ("follows", "yes"), ("same", "yes"), ("done", ""), ("theme label", " ")],
)
def test_a_verdict_that_there_is_not_is_refused(kind: str, value: str):
    """It would stop every command: the notes are read through the judgements."""
    with pytest.raises(SettingsError, match=kind):
        loads(document(kind, value, PLACE))


@pytest.mark.parametrize(
    "wrong",
    [{"start": 3}, {"start": -1}, {"start": "0"}, {"end": 3.0}, {"start": False}, {"text": 1}, {"sha256": None}],
)
def test_a_place_that_is_no_stretch_of_a_text_is_refused(wrong: dict[str, object]):
    assert loads(document("mention", "no", PLACE))
    with pytest.raises(SettingsError):
        loads(document("mention", "no", PLACE | wrong))
    with pytest.raises(SettingsError):
        loads(document("mention", "no", "a.txt:0:3"))


@pytest.mark.parametrize("kind", VERDICTS)
def test_every_verdict_that_there_is_comes_back(kind: JudgementKind):
    made = tuple(judgement(kind, value, subject="s", other="o") for value in sorted(VERDICTS[kind]))
    assert loads(dumps(made)) == made
