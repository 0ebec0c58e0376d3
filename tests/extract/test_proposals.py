"""What counts as a proposal, demand, need or wish. All sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.handmade import note
from textmine.extract.proposals import proposals
from textmine.records import Basis, NoteKind, Proposal


def found(text: str, **about: object) -> list[Proposal]:
    made = note(text, **about)  # type: ignore[arg-type]
    return list(proposals(made.doc, made.minutes, made.mentions))


ASKED = [
    "- Utbilda ledarna i första hjälpen",  # infinitive
    "- Skapa en gemensam kalender",  # infinitive
    "- Tydliggör vem som gör vad",  # imperative
    "- Ge de unga en egen lokal",  # imperative
    "- Inte samla allt på en dag",  # behind "inte"
    "- Ta bort avgiften för barn",  # a verb with its particle
    "- Bättre belysning i parken",  # comparative
    "- Fler bussar på kvällen",  # more
    "- Ökad närvaro av vuxna",  # increased
    "- Tidigare besked om bidragen",  # earlier
    "- Belysning – sätta upp fler lampor",  # behind a dash
    "Kommunen bör svara snabbare på brev.",  # should
    "Någon borde ordna en fest för volontärerna.",  # ought to
    "Lokalen måste bli varmare.",  # must
    "Parken behöver rustas upp.",  # needs
    "Det behövs en ny kontaktperson.",  # is needed
    "Det finns ett behov av fler träffar.",  # a need
    "Krav på att alla får samma information.",  # a demand
    "Viktigt att alla hörs.",  # important
    "En enklare blankett önskas.",  # is wished for
    "Ett nyhetsbrev efterfrågas.",  # is asked for
    "Det saknas en mötesplats för unga.",  # is missing
    "Vi saknar information på lätt svenska.",  # we miss
    "Det vore bra med en gemensam lista.",  # would be good
    "Rådet skulle kunna vara en länk till skolan.",  # could
    "Förslag att byta dag för mötena.",  # a proposal, named
    "Karin föreslår en tävling för barn.",  # proposes
    "Ett medskick från rådet är att fler tillfrågas.",  # passed on
    "En idé är att låna skolans matsal.",  # an idea
    "Medlemmarna önskar längre öppettider.",  # they wish
    "Kommunen kan bli bättre på att svara.",  # could be better
    "Kan vi låna skolans matsal?",  # a question that names a measure
    "Lättläst version?",  # the same without a verb
    "Kalender för alla föreningar?",  # the same
    "Då bör det vara ljust på vägarna.",  # "då" opens the main clause
    "Glöm inte att anmäla er till festivalen!",  # a reminder
]


@pytest.mark.parametrize("text", ASKED)
def test_somebody_asks(text: str) -> None:
    (proposal,) = found(text)

    assert proposal.text == text.removeprefix("- ")


UNASKED = [
    "- Motivation",  # a bare problem
    "- Pengar",  # another
    "- Inget nätverk",  # a lack without a word of asking
    "- Aktivitetsplan bra",  # a judgement
    "- Svårt att få ledare",  # a difficulty
    "Hur når vi ut till alla?",  # an open question
    "Vad behöver vi göra?",  # an open question
    "Vilka bör bjudas in?",  # an open question
    "Behöver planen revideras?",  # a question of fact
    "Finns det en lista?",  # a question of fact
    "Karin hälsar alla välkomna.",  # a greeting
    "Föreningen är stor och har många medlemmar.",  # a fact
    "Arbetet pågår.",  # a state
    "Karin informerar om festivalen.",  # information
    "Det behövs inte någon ny lokal.",  # denied
    "Vi behövde en ny lokal förra året.",  # the past
    "Ett stöd efterfrågades i fjol.",  # the past
    "Personer som behöver hjälp kontaktar kansliet.",  # a relative clause
    "Samtalet handlade om hur rådet bör arbeta.",  # an indirect question
    "Festen var rolig.",  # a judgement
    "Lokalen målades om i mars.",  # the past
    "Nästa möte är den 12 juni.",  # the calendar
    "Tre föreningar deltog i träffen.",  # a fact
    "Beslut: Fler bord köps in.",  # decided, no longer asked for
    "Kassören redovisade utgifterna.",  # a report
    "Åttio personer kom till festen.",  # a figure
    "Omar bor i Almbacka.",  # a fact
    "Skolan ligger vid torget.",  # a place; no verb
    "Stadgarna gäller från januari.",  # a fact
    "Se bilaga 2.",  # where to look
    "Gör: affisch och budget",  # a label
    "12 juni",  # a date alone
]


@pytest.mark.parametrize("text", UNASKED)
def test_nobody_asks(text: str) -> None:
    assert found(text) == []


HEADED = [
    "Studiecirklar på biblioteket",
    "Riskgruppsriktat föräldrastöd",
    "Gemensam karta",
    "Belysning!",
    "Ett gemensamt nätverk för unga",
]


@pytest.mark.parametrize("phrase", HEADED)
def test_a_noun_phrase_that_names_a_measure_asks_under_a_heading_that_asks(phrase: str) -> None:
    (proposal,) = found(f"# 3. Samtal\n\n# Idéer och förslag\n\n- {phrase}")

    assert (proposal.text, proposal.basis) == (phrase, Basis.HEADING)


@pytest.mark.parametrize("phrase", HEADED)
def test_the_same_phrase_asks_for_nothing_under_a_heading_that_tells(phrase: str) -> None:
    assert found(f"# 3. Samtal\n\n# Goda exempel\n\n- {phrase}", kind=NoteKind.WORKSHOP) == []


@pytest.mark.parametrize("phrase", ["Hitta rätt lokal", "Krav på kunskap", "Bättre samverkan", "Fler möten"])
def test_what_is_hard_is_not_asked_for(phrase: str) -> None:
    assert found(f"# 3. Samtal\n\n# Vad är svårt med samverkan?\n\n- {phrase}", kind=NoteKind.REPORT) == []


@pytest.mark.parametrize("phrase", ["Brist på lokaler", "Konkurrens mellan grupper", "Dålig samverkan", "Otydliga mål"])
def test_a_problem_stays_a_problem_under_a_heading_that_asks(phrase: str) -> None:
    assert found(f"# 3. Samtal\n\n# Behov och problemområden\n\n- {phrase}", kind=NoteKind.WORKSHOP) == []


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("Rutinerna rekommenderas bli desamma i alla byar.", True),  # a recommendation
        ("Ett annat sätt att nå unga är att bygga mötesplatser.", True),  # a way to do it
        ("Reglerna för uthyrning behöver ses över.", True),  # a need in the main clause
        ("Tabellen visar vilka grupper som behöver stöd.", False),  # a need in a relative clause
        ("Enkäten besvarades av nio förvaltningar.", False),  # a fact
        ("Programmet säger att samverkan är bra.", False),  # what another text says
    ],
)
def test_a_report_asks_only_in_its_main_clauses(sentence: str, asks: bool) -> None:
    assert len(found(sentence, kind=NoteKind.REPORT)) == asks


def test_only_the_asking_sentence_of_a_passage_is_the_proposal() -> None:
    (proposal,) = found("Vi pratade länge om lokalen. Den behöver målas om. Karin berättade om färger.")

    assert proposal.text == "Den behöver målas om."


def test_a_fragment_behind_belongs_to_the_asking_sentence() -> None:
    (proposal,) = found("- Skapa en gemensam kalender. Goda exempel!")

    assert proposal.text == "Skapa en gemensam kalender. Goda exempel!"


def test_every_record_quotes_the_note() -> None:
    made = note("# 3. Samtal\n\n- Skapa en\n  gemensam kalender\n- Kommunen bör svara.")
    text = made.minutes.source_text.text

    records = list(proposals(made.doc, made.minutes, made.mentions))

    assert len(records) == 2
    assert all(text[p.start : p.end] == p.text for p in records)
