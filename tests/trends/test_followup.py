"""Follow-up: found only where it is sure; a trap is a later sentence that shares much with a commitment and answers none."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from tests.trends.making import note, snapshot
from textmine.judgements import place_of
from textmine.records import ActionState, Judgement, JudgementKind, NoteKind, Quote, Snapshot
from textmine.trends import FollowUp, follow_ups

SERIAL = Path(__file__).parent / "serial"
# Notes of other matters, so that words have weights.
OTHERS = (
    note(91, "2031-01-15", "# Budget\nKassan stämmer.\n# Badet\nVattnet är kallt."),
    note(92, "2031-04-15", "# Cykelväg\nBelysningen är trasig vid bron.\n# Skolan\nMatsalen byggs om."),
    note(93, "2031-05-15", "# Biblioteket\nBokbussen stannar inte längre.\n# Parken\nGräset klipps varje vecka."),
    note(94, "2031-09-15", "# Föreningsdagen\nFyrtio föreningar kom.\n# Skyltar\nSkyltarna är nya."),
)
PEOPLE = {"Vera": "Vera Lindqvall", "Östen": "Östen Ädelbrant"}


def follow(promised: str, later: str, when: str = "2031-06-10", title: str = "Lokaler") -> FollowUp:
    """How a commitment of 1 February stands, given what a later note says."""
    made = note(1, "2031-02-01", f"# {title}\n{promised}")
    shot = snapshot(made, *OTHERS, note(2, when, later), people=PEOPLE)
    return next(found for (id_, _, _), found in follow_ups(shot).items() if id_ == 1)


ANSWERED = [
    (
        "{[Vera] tar fram en förteckning över lediga källarlokaler|task|}",
        "[Vera Lindqvall] presenterade sin förteckning över lediga källarlokaler.",
    ),
    ("{[Vera Lindqvall] bokar bussen till konferensen i Lunda|task|}", "[Vera] har bokat bussen till konferensen."),
    (
        "{[Östen] kontaktar [O:Tekniska kontoret] om dammluckan|task|}",
        "[Östen Ädelbrant] har pratat med [O:Tekniska kontoret] om dammluckan. De lagar den i höst.",
    ),
    (
        "{[Östen] skickar skrivelsen om färjetrafiken till [O:Trafikverket]|task|}",
        "Skrivelsen om färjetrafiken till Trafikverket är skickad.",
    ),
    (
        "{[Vera] söker bidrag till flytbryggan hos [O:Sparbanken]|task|}",
        "# Flytbryggan\n[Vera] redovisade svaret från [O:Sparbanken]: de ger 20 000 kronor.",
    ),
    (
        "{[Vera] återkommer med kostnaden för bastuflotten|returns|2031-06}",
        "[Vera] berättade att bastuflotten kostar 80 000 kronor. Kostnaden delas.",
    ),
    (
        "{[Östen] återrapporterar från kursen i brandskydd|report-back|2031-06}",
        "[Östen] redovisade kursen i brandskydd.",
    ),
    (
        "{[O:Arbetsutskottet] tar med sig frågan om ordningsregler för bastun|returns|}",
        "[O:Arbetsutskottet] har skrivit ordningsregler för bastun.",
    ),
]

TRAPS = [
    # not done, not yet, planned, asked for
    (
        "{[Vera] tar fram en förteckning över lediga källarlokaler|task|}",
        "[Vera] har inte tagit fram förteckningen över källarlokaler.",
    ),
    ("{[Vera] bokar bussen till konferensen i Lunda|task|}", "Bussen till konferensen i Lunda är inte bokad."),
    (
        "{[Vera] bokar bussen till konferensen i Lunda|task|}",
        "[Vera] ska redovisa vad bussen till konferensen i Lunda kostar.",
    ),
    (
        "{[Östen] skickar skrivelsen om färjetrafiken|task|}",
        "[Östen] frågade om skrivelsen om färjetrafiken är skickad.",
    ),
    ("{[Östen] skickar skrivelsen om färjetrafiken|task|}", "Skrivelsen om färjetrafiken är nästan klar."),
    (
        "{[Östen] återrapporterar från kursen i brandskydd|report-back|2031-06}",
        "[Östen] redovisar kursen i brandskydd på nästa möte.",
    ),
    # promised again
    (
        "{[Vera] tar fram en förteckning över lediga källarlokaler|task|}",
        "{[Vera] redovisar förteckningen över källarlokaler i augusti|report-back|2031-08}",
    ),
    # somebody else's, something else
    (
        "{[Vera] tar fram en karta över badplatser|task|}",
        "[Siri Hallgren] visade en karta där unga märkt ut badplatser.",
    ),
    ("{[Vera] tar fram en förteckning över lediga källarlokaler|task|}", "[Vera] presenterade sig för de nya."),
    (
        "{[Vera] tar fram en förteckning över lediga källarlokaler|task|}",
        "[Vera] redovisade ekonomin. Många källarlokaler hyrs ut.",
    ),
    ("{[Östen] köper färg till bryggan|task|}", "[Östen] har köpt korv till festen."),
    (
        "{[Östen] kontaktar [O:Tekniska kontoret] om dammluckan|task|}",
        "[O:Tekniska kontoret] informerade om dammluckan i en annan kommun.",
    ),
    (
        "{[Vera] uppdaterar hemsidan med nya priser|task|}",
        "[Vera] visade statistik över besöken på hemsidan. Flera priser är gamla.",
    ),
]


@pytest.mark.parametrize(("promised", "later"), ANSWERED)
def test_an_answer_is_found_and_quoted(promised: str, later: str) -> None:
    found = follow(promised, later)
    assert found.state is ActionState.FOUND
    ((id_, quote),) = found.evidence
    assert id_ == 2
    assert quote.text in later.replace("[O:", "").replace("[", "").replace("]", "")
    assert not found.judged


@pytest.mark.parametrize(("promised", "later"), TRAPS)
def test_a_trap_is_no_answer(promised: str, later: str) -> None:
    assert follow(promised, later).evidence == ()


def test_nothing_earlier_or_of_the_same_day_answers() -> None:
    promised, later = ANSWERED[0]
    assert follow(promised, later, when="2031-02-01").evidence == ()
    assert follow(promised, later, when="2030-12-01").evidence == ()
    assert follow(promised, later, when="2031").evidence == ()


def test_a_matter_is_back_when_its_heading_is_on_the_agenda_again() -> None:
    promised = "{Frågan tas upp igen i juni|returns|2031-06}"
    found = follow(promised, "# Vandringsleden\nStigen är märkt.", title="Vandringsleden")
    assert (found.state, found.evidence[0][1].text) == (ActionState.FOUND, "Stigen är märkt.")
    early = follow(promised, "# Vandringsleden\nStigen är märkt.", when="2031-05-20", title="Vandringsleden")
    assert early.evidence == ()
    assert follow(promised, "# Övriga frågor\nStigen är märkt.", title="Övriga frågor").evidence == ()


def test_the_earliest_note_that_answers_is_quoted() -> None:
    promised, later = ANSWERED[0]
    made = note(1, "2031-02-01", f"# Lokaler\n{promised}")
    shot = snapshot(made, *OTHERS, note(3, "2031-08-10", later), note(2, "2031-06-10", later), people=PEOPLE)
    (found,) = follow_ups(shot).values()
    assert [id_ for id_, _ in found.evidence] == [2]


def test_later_notes_that_answer_too_come_after_the_first() -> None:
    promised, later = ANSWERED[0]
    made = note(1, "2031-02-01", f"# Lokaler\n{promised}")
    again = later.replace("presenterade", "visade åter")
    shot = snapshot(made, *OTHERS, note(2, "2031-06-10", later), note(3, "2031-08-10", again), people=PEOPLE)
    (found,) = follow_ups(shot).values()
    assert next(id_ for id_, _ in found.evidence) == 2
    assert len({quote.plain for _, quote in found.evidence}) == len(found.evidence)


def test_a_report_on_the_matter_answers_what_was_to_be_reported_before_anyone_speaks_of_it() -> None:
    promised = "{Resultatet redovisas i en rapport|report-back|}"
    made = note(1, "2031-02-01", f"# Inventering av lekplatser\n{promised}")
    title = "Inventering av kommunens lekplatser"
    told = note(3, "2031-08-10", "[Vera Lindqvall] redovisade inventeringen av lekplatser.")
    for kind, answers in ((NoteKind.REPORT, True), (NoteKind.MINUTES, False)):
        report = note(2, "2031-06-10", title, bodies=())
        text = report.analysis.source_text.text
        header = replace(report.analysis.header, kind=kind, title=Quote.of(text, 0, len(title)))
        report = replace(report, analysis=replace(report.analysis, header=header))
        found = follow_ups(snapshot(made, *OTHERS, report, told, people=PEOPLE))[
            1, made.analysis.actions[0].start, made.analysis.actions[0].end
        ]
        assert [quote.text for id_, quote in found.evidence if id_ == 2] == ([title] if answers else [])
        if answers:
            assert found.evidence[0][0] == 2


def test_the_notes_that_could_show_it_are_those_of_the_same_body_after_it() -> None:
    made = note(2, "2031-02-01", "{[Vera] bakar|task|2031-06}")
    others = [
        note(1, "2031-01-01", "Tidigare."),
        note(3, "2031-03-01", "Annat organ.", bodies=("Nätverket",)),
        note(4, "2031-04-01", "Gemensamt.", bodies=("Rådet", "Nätverket")),
        note(5, "2031-05-01", "Senast."),
    ]
    (found,) = follow_ups(snapshot(made, *others)).values()
    assert found.later == (4, 5)


@pytest.mark.parametrize(
    ("due", "dates", "state"),
    [
        ("", ("2032-02-01",), ActionState.OPEN),
        ("2031-06", ("2031-05-31",), ActionState.OPEN),  # the latest note is older than the due month
        ("2031-06", ("2031-06-01",), ActionState.DUE),
        ("2031-06-15", ("2031-09-01",), ActionState.DUE),  # within a quarter
        ("2031-06-15", ("2031-09-01", "2031-12-01"), ActionState.NOT_SHOWN),  # the quarter has passed
        ("2031-06-15", ("2031-12-01",), ActionState.NO_NOTES),  # nothing from the time it should show in
        ("2031", (), ActionState.OPEN),  # the year has not passed
        ("2030-12", (), ActionState.NO_NOTES),  # no later note at all
        ("2031", ("2032-01-15",), ActionState.DUE),
        ("2031-06", ("2031",), ActionState.OPEN),  # a year proves nothing
        ("2031-01-01", ("2031-02-20",), ActionState.DUE),
    ],
)
def test_states_say_no_more_than_dates_show(due: str, dates: tuple[str, ...], state: ActionState) -> None:
    made = note(1, "2031-02-01", f"{{[Vera] bakar|task|{due}}}")
    notes = [note(id_, date, "Inget nytt.") for id_, date in enumerate(dates, start=2)]
    (found,) = follow_ups(snapshot(made, *notes)).values()
    assert (found.state, found.evidence) == (state, ())


def test_notes_of_another_body_show_nothing_of_a_silence() -> None:
    made = note(1, "2031-02-01", "{[Vera] bakar|task|2031-06}")
    other = note(2, "2031-06-20", "Inget nytt.", bodies=("Nätverket",))
    late = note(3, "2031-12-01", "Inget nytt.")
    (found,) = follow_ups(snapshot(made, other, late)).values()
    assert found.state is ActionState.NO_NOTES


@pytest.mark.parametrize(
    ("verdict", "later", "state"),
    [
        ("yes", "Inget nytt.", ActionState.FOUND),
        ("no", "[Vera Lindqvall] presenterade sin förteckning över lediga källarlokaler.", ActionState.DUE),
    ],
)
def test_a_judgement_beats_what_notes_show(verdict: str, later: str, state: ActionState) -> None:
    made = note(1, "2031-02-01", "{[Vera] tar fram en förteckning över lediga källarlokaler|task|2031-03}")
    shot = snapshot(made, *OTHERS, note(2, "2031-12-10", later), people=PEOPLE)
    (action,) = made.analysis.actions
    judgement = Judgement(
        JudgementKind.DONE, verdict, "anna", "2031-12-11T09:00:00Z", place=place_of(made, action.start, action.end)
    )
    (found,) = follow_ups(replace(shot, judgements=(judgement,))).values()
    assert (found.state, found.judged, found.evidence) == (state, True, ())


def test_order_of_notes_changes_nothing() -> None:
    notes = [
        note(id_, f"2031-{id_ + 1:02}-01", f"# Lokaler\n{promised}\n{later}")
        for id_, (promised, later) in enumerate(ANSWERED, 1)
    ]
    shot = snapshot(*notes, people=PEOPLE)
    shuffled = list(shot.notes)
    random.Random(7).shuffle(shuffled)
    assert follow_ups(replace(shot, notes=tuple(shuffled))) == follow_ups(shot)


@pytest.fixture(scope="module")
def serial() -> Snapshot:
    """Three meetings of an invented association's board, read as a user's would be."""
    from textmine.analyse import analyse_note
    from textmine.nlp import load
    from textmine.records import StoredNote
    from textmine.resolve import resolve
    from textmine.settings import SHIPPED_MODEL

    nlp = load(str(SHIPPED_MODEL))
    notes = tuple(
        StoredNote(id_, 1, analyse_note(path, path.name, nlp)) for id_, path in enumerate(sorted(SERIAL.iterdir()), 1)
    )
    return Snapshot(notes, resolve(notes, {}))


def test_commitments_of_a_board_over_three_meetings(serial: Snapshot) -> None:
    dates = {one.id: one.date for one in serial.notes}
    shown = {}
    for one in serial.notes:
        for action in one.analysis.actions:
            found = follow_ups(serial)[one.id, action.start, action.end]
            shown[action.plain] = [dates[id_] for id_, _ in found.evidence]
    assert shown["Frågan tas upp igen i mars."] == ["2030-03-12"]
    assert shown["Gunvor undersöker om Allmänna arvsfonden kan bidra till handikapprampen."] == ["2030-06-11"]
    assert shown["Petra tar fram förslag på ny diskmaskin till nästa möte."] == ["2030-06-11"]
    for words in ("Ismail uppdaterar hemsidan", "Petra Holmqvist-Ek bokar kören", "Gunvor söker bidrag"):
        assert [found for text, found in shown.items() if text.startswith(words)] == [[]], words
