"""What counts as a commitment, of which kind, by whom and when. All sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.handmade import note
from textmine.extract.action_items import action_items
from textmine.records import Action, ActionKind, NoteKind
from textmine.structure import minutes_of

TASK, RETURNS, REPORT = ActionKind.TASK, ActionKind.RETURNS, ActionKind.REPORT_BACK


def found(text: str, **about: object) -> list[Action]:
    made = note(text, **about)  # type: ignore[arg-type]
    return list(action_items(made.doc, made.minutes, made.mentions))


# (sentence, kind, responsible, due_iso) in minutes of 10 April 2031
PROMISED = [
    ("Karin bokar lokal.", TASK, ["Karin"], None),  # a name and a promise
    ("Karin Ek och Omar Haddad kontaktar skolan.", TASK, ["Karin Ek", "Omar Haddad"], None),  # two
    ("Karin Ek, Fritidsnätet, tar fram ett utkast.", TASK, ["Karin Ek"], None),  # where she belongs is not who acts
    ("Karin, Omar och Siv ordnar fikat.", TASK, ["Karin", "Omar", "Siv"], None),  # a list
    ("AU skickar ut kallelsen.", TASK, ["AU"], None),  # an inner body
    ("Omar Haddad (M) tar med sig frågan till budgeten.", RETURNS, ["Omar Haddad"], None),  # with his party
    ("Omar återkommer med svar i maj.", RETURNS, ["Omar"], "2031-05"),  # with a month
    ("Karin mejlar protokollet senast den 3 maj.", TASK, ["Karin"], "2031-05-03"),  # with a day
    ("Sedan kontaktar Omar föreningarna.", TASK, ["Omar"], None),  # turned round
    ("Till nästa möte undersöker Siv priset.", TASK, ["Siv"], "2031-06-12"),  # turned round, the calendar
    ("Karin ska prata med rektorn.", TASK, ["Karin"], None),  # will
    ("Omar kommer att sammanställa svaren.", TASK, ["Omar"], None),  # going to
    ("Karin lovade att mejla protokollet.", TASK, ["Karin"], None),  # promised in the past tense
    ("Karin lovade mejla protokollet.", TASK, ["Karin"], None),  # without "att"
    ("**Karin** lämnar en återrapport i oktober.", REPORT, ["Karin"], "2031-10"),  # a given name alone, marked
    ("Omar ger en muntlig återkoppling i maj.", REPORT, ["Omar"], "2031-05"),  # by word of mouth
    ("Karin mejlar svaret före den 15 juni.", TASK, ["Karin"], "2031-06-15"),  # before a day
    ("Förslaget lämnas in senast den 15 juni.", TASK, [], "2031-06-15"),  # by a day
    ("Siv undersöker priset till nästa möte.", TASK, ["Siv"], "2031-06-12"),  # by the next meeting
    ("Nyckellistan publiceras. Karin Ek ansvarar.", TASK, ["Karin Ek"], None),  # who answers for it behind
    ("Nyckellistan publiceras. Karin och Omar ansvarar för detta.", TASK, ["Karin", "Omar"], None),  # two of them
    ("Siv ska också hyra en buss.", TASK, ["Siv"], None),  # an adverb between
    ("Karin följer upp frågan.", TASK, ["Karin"], None),  # follows up
    ("Omar fixar affischer.", TASK, ["Omar"], None),  # spoken language
    ("Siv sätter upp en skylt.", TASK, ["Siv"], None),  # a plain verb of doing
    ("Karin tar med synpunkterna till skolan.", TASK, ["Karin"], None),  # takes along
    ("Siv ansvarar för inbjudan.", TASK, ["Siv"], None),  # answers for
    ("Karin tar på sig att laga staketet.", TASK, ["Karin"], None),  # takes on
    ("Karin får i uppdrag att begära in offerter.", TASK, ["Karin"], None),  # is charged
    ("Mötet uppdrar åt Omar Haddad att skriva ett svar.", TASK, ["Omar Haddad"], None),  # is charged by the meeting
    ("Ordföranden kallar till ett extra möte. Siv Lund antecknade.", TASK, ["Siv Lund"], None),  # a role and its holder
    ("Vi skickar en enkät till medlemmarna.", TASK, ["Byrådet"], None),  # we
    ("Rådet bjuder in rektorn till hösten.", TASK, ["Byrådet"], None),  # the body by its kind
    ("Beställa nya nycklar (ansvarig: Karin).", TASK, ["Karin"], None),  # a label in brackets
    ("Nya nycklar – Ansvarig: Omar Haddad", TASK, ["Omar Haddad"], None),  # a label behind a dash
    ("Att göra: Karin hämtar bordet.", TASK, ["Karin"], None),  # a label in front
    ("Slutrapporten ska sammanställas under våren.", TASK, [], None),  # passive
    ("Inbjudan skickas ut i maj.", TASK, [], "2031-05"),  # passive present and a date
    ("Frågan går vidare till Fritidsnätet.", TASK, [], None),  # the addressed does not act
    ("Övriga ombeds att kontakta Karin.", TASK, [], None),  # nor does she
    ("Karin deltar på Byrådets kommande möte.", TASK, ["Karin"], "2031-06-12"),  # a plain present and a date to come
    ("Frågan tas upp igen i juni.", RETURNS, ["Byrådet"], "2031-06"),  # comes back
    ("Frågan tas upp på nästa möte.", RETURNS, ["Byrådet"], "2031-06-12"),  # at the next meeting
    ("Ärendet bordläggs till nästa möte.", RETURNS, ["Byrådet"], "2031-06-12"),  # tabled
    ("Vi återkommer till frågan i september.", RETURNS, ["Byrådet"], "2031-09"),  # we come back to it
    ("Punkten skjuts upp till hösten.", RETURNS, ["Byrådet"], None),  # put off to a season
    ("Utkastet stäms av med rådet i juni.", RETURNS, ["Byrådet"], "2031-06"),  # checked with the council
    ("Remissrunda i rådet i maj.", RETURNS, ["Byrådet"], "2031-05"),  # a notice
    ("Vi tar tag i detta efter sommaren.", RETURNS, ["Byrådet"], None),  # after the summer
    ("Detta tas med i arbetet med planen.", RETURNS, ["Byrådet"], None),  # taken along
    ("Återrapport i juni.", REPORT, [], "2031-06"),  # a result
    ("Färdigt förslag i september.", REPORT, [], "2031-09"),  # a finished proposal
    ("Återrapportering vid nästa möte.", REPORT, [], "2031-06-12"),  # at the next meeting
    ("Resultatet redovisas i oktober.", REPORT, [], "2031-10"),  # shown later
    ("Karin återrapporterar på nästa möte.", REPORT, ["Karin"], "2031-06-12"),  # by her
    ("Karin ser till att buskarna klipps.", TASK, ["Karin"], None),  # sees to it
    ("Omar frågar runt bland medlemmarna.", TASK, ["Omar"], None),  # asks around
    ("Karin frågar Fritidsnätet om de kan hjälpa till.", TASK, ["Karin"], None),  # an organisation is asked
    ("Siv tar upp frågan med skolans ledning.", TASK, ["Siv"], None),  # raised with others
    ("Mötet uppdrar åt styrelsen att skriva till kommunen.", TASK, [], None),  # a body without a name
    ("Gruppen träffas den 16 maj.", TASK, [], "2031-05-16"),  # a group of the meeting's
    ("Föreningarna lämnar synpunkter senast den 25 maj.", TASK, [], "2031-05-25"),  # asked by a day
    ("Kartan skickas till Fritidsnätet.", TASK, [], None),  # passive, to somebody
    ("Karin startar en tråd för att diskutera detta.", TASK, ["Karin"], None),  # a plain verb of doing
    ("Omar arbetar för att få ett avtal.", TASK, ["Omar"], None),  # works towards
    ("Karin och Omar hjälps åt att kolla priser.", TASK, ["Karin", "Omar"], None),  # helps
    ("Siv går ut via nyhetsbrevet och ber om hjälp.", TASK, ["Siv"], None),  # goes out
    ("Karin ska sälja lotter på torget.", TASK, ["Karin"], None),  # whatever verb behind "ska"
    ("Omar kommer att berätta om skogen.", TASK, ["Omar"], None),  # whatever verb behind "kommer att"
    ("Siv ska vara sekreterare den 5 juni.", TASK, ["Siv"], "2031-06-05"),  # a state, with a day
    ("Det beslutades att Karin skulle undersöka saken.", TASK, ["Karin"], None),  # decided, in the past
    ("Inköp av tvättmaskin sköts av Karin och Omar.", TASK, ["Karin", "Omar"], None),  # a passive with its agent
    ("Karin och Omar får till uppdrag att se över muren.", TASK, ["Karin", "Omar"], None),  # another preposition
    ("Karin Ek tillfrågas om hon kan skicka kallelsen.", TASK, ["Karin Ek"], None),  # is asked
    ("På nästa möte ska detta diskuteras.", RETURNS, ["Byrådet"], "2031-06-12"),  # comes back
    ("En rapport kommer innan nästa möte.", REPORT, [], "2031-06-12"),  # a result is on its way
]
CALENDAR = (("2031-06-12", "Byrådet"),)


@pytest.mark.parametrize(("sentence", "kind", "responsible", "due"), PROMISED)
def test_somebody_promises(sentence: str, kind: ActionKind, responsible: list[str], due: str | None) -> None:
    (action,) = found(sentence, calendar=CALENDAR)

    assert action.kind is kind
    assert [q.text for q in action.responsible] == responsible
    assert action.due_iso == due
    assert not action.reported


UNPROMISED = [
    "Rekryteringen av personal pågår.",  # a state
    "Information om hur AU arbetar vidare med frågan.",  # information
    "Karin informerar om en inbjudan till en träff.",  # told at the meeting
    "Omar presenterar en idé som vi diskuterar tillsammans.",  # shown at the meeting
    "Karin kontaktade skolan i mars.",  # the past
    "Karin har bokat lokalen.",  # done
    "Omar berättade att han har skickat brevet.",  # done
    "Nästa möte: 12 juni kl. 16.",  # the calendar
    "Nästa möte är den 12 juni.",  # the same in a sentence
    "Kommunen ska vara klimatneutral 2045.",  # a goal
    "Föreningen ska bidra till ett levande samhälle.",  # a purpose
    "Om Karin bokar lokalen kan vi börja.",  # a condition
    "När Omar återkommer tar vi ställning.",  # a time clause
    "Det är inte meningen att t.ex. Karin ska ta emot alla samtal.",  # an example, denied
    "Karin bokar inte lokalen.",  # denied
    "Kan Karin boka lokalen?",  # a question
    "Vem tar fram underlaget?",  # a question
    "Ska vi skicka en enkät?",  # a question
    "Länsbussen tar fram nya tidtabeller.",  # somebody else's business
    "Almbacka kommun skickar fakturor på papper.",  # a description
    "Kansliet skickar fakturor varje månad.",  # a habit
    "Karin bokar lokalen varje termin.",  # a habit
    "Siv föreslår att Karin bokar lokalen.",  # proposed
    "Personer som kontaktar Karin får hjälp.",  # a relative clause
    "Många undrar hur Omar tar fram siffrorna.",  # an indirect question
    "Uppdrag: En dörr för alla (Kulturkansliet)",  # a named assignment on a watch list
    "Karin är ordförande i Fritidsnätet.",  # a role
    "Byrådet träffas i Folkets park.",  # a place
    "Frågan togs upp på förra mötet.",  # the past
    "Förslaget stämdes av med rådet.",  # the past
    "Återrapport från konferensen.",  # a heading in prose, nothing to come
    "Länsbussen kör var tionde minut.",  # a plain verb of doing without a person
    "Omar tar upp frågan om belysning i parken.",  # raised at this meeting
    "Karin Ek, Omar Haddad",  # names alone
    "Ansvarig: Karin",  # a label with nothing before it
    "Ett återrapporteringstillfälle vore bra.",  # a wish
    "Vi behöver kontakta fler föreningar.",  # a need
    "Rådet bör bjuda in rektorn.",  # a wish
    "Karin kan boka lokalen.",  # a possibility
    "Alla skickar in synpunkter när de vill.",  # people in general
    "Samtalet handlade om hur frågan tas upp igen.",  # an indirect question
    "Det är viktigt att någon återkommer.",  # a wish
    "Kultur kostar, sammanfattar Omar.",  # speech
    "Karin frågar Omar hur det går.",  # a question at the meeting
    "Karin meddelar att klubben fyller 90 år.",  # told
    "Siv påminner om att det är mörkt.",  # told
    "Omar Haddad (M) reserverar sig mot beslutet.",  # a formality
    "Karin anmäler jäv och lämnar rummet.",  # a formality
    "Valberedning: Karin Ek (sammankallande) och Omar Haddad",  # names alone
    "Karin ska flytta till Skogsby.",  # a state of life
    "Omar kommer att tillträda en ny tjänst.",  # the same
    "Karin Ek (sammankallande) och Omar Haddad valdes.",  # chosen, no task
    "Karin följer upp besluten från föregående möte:",  # looks back
    "Karin påminner även om att stänga grinden.",  # said at the meeting
    "Protokollet ska justeras den 7 maj.",  # a formality
    "Vi köper in två bord för högst 900 kr.",  # what the meeting buys is its decision
]


@pytest.mark.parametrize("sentence", UNPROMISED)
def test_nobody_promises(sentence: str) -> None:
    assert found(sentence) == []


RETOLD = [
    ("Kulturkansliet har fått i uppdrag att skapa ett register.", ["Kulturkansliet"]),  # given elsewhere
    ("Kommunen ska ta fram en ny plan till hösten.", []),  # another's plan
    ("Uppdraget är redan utlagt på Karin Ek, Kulturkansliet.", ["Karin Ek", "Kulturkansliet"]),  # given before
]


@pytest.mark.parametrize(("sentence", "responsible"), RETOLD)
def test_a_task_given_elsewhere_is_retold(sentence: str, responsible: list[str]) -> None:
    (action,) = found(sentence)

    assert action.reported
    assert [q.text for q in action.responsible] == responsible


LOOSE = [
    "Eventuellt bokar Karin en större lokal.",  # perhaps
    "Skicka ut inbjudan till medlemmarna.",  # nobody has taken it
    "Boka in ett studiebesök.",  # the same
    "Gör: affisch, budget och tidsplan",  # a loose list
]


@pytest.mark.parametrize("sentence", LOOSE)
def test_a_loose_task_is_tentative(sentence: str) -> None:
    (action,) = found(sentence)

    assert action.tentative


@pytest.mark.parametrize(
    "line",
    [
        "Uppdatera hemsidan, Karin.",
        "Boka buss (Karin)",
        "Handla fika - Karin",
        "Ringa skolan: Karin",
        "Boka tåg @karin",
    ],
)
def test_who_stands_at_the_end_of_a_line_of_a_list_does_it(line: str) -> None:
    (action,) = found(f"# 4. Utflykt\n\nKarin Ek var där.\n\n- {line}")

    assert [q.text.split()[0] for q in action.responsible] == ["Karin"]
    assert not action.tentative


def test_names_at_the_end_of_a_line_that_tells_promise_nothing() -> None:
    assert found("# 4. Utflykt\n\n- Rapport från skolan (Karin)\n- Läget i föreningen, Omar") == []


def test_a_ticked_box_is_done() -> None:
    text = (
        "Anteckningar Byrådet 2031-04-10\n\n1. Att göra\n\n- [x] Karin bokar buss.\n- [ ] Omar bokar fika.\n\n2. Övrigt"
    )
    made = note(text)
    minutes = minutes_of(made.minutes.source_text)
    (action,) = action_items(made.doc, minutes, made.mentions)

    assert action.text == "Omar bokar fika."


def test_the_group_that_the_item_appoints_prepares_what_nobody_is_named_for() -> None:
    text = (
        "# 4. Lokalen\n\nBeslut: Gruppen ser över lokalen. Tar fram förslag. Färdigt förslag i september.\n\n"
        "Arbetsgrupp:\n\nKarin Ek\n\nOmar Haddad"
    )
    tasks = {a.text: a for a in found(text)}

    assert [q.text for q in tasks["Tar fram förslag."].responsible] == ["Karin Ek", "Omar Haddad"]
    assert tasks["Tar fram förslag."].due_iso == "2031-09"
    assert [q.text for q in tasks["Färdigt förslag i september."].responsible] == ["Karin Ek", "Omar Haddad"]


def test_the_one_who_told_of_it_reports_back() -> None:
    (action,) = found("# 4. Konferens\n\nKarin Ek informerar om en konferens i Norge.\n\nÅterrapport i juni.")

    assert action.kind is REPORT
    assert [q.text for q in action.responsible] == ["Karin Ek"]


def test_with_two_who_told_of_it_nobody_is_guessed() -> None:
    (action,) = found("# 4. Konferens\n\nKarin Ek och Omar Haddad var i Norge.\n\nÅterrapport i juni.")

    assert action.responsible == ()


def test_a_pronoun_means_the_only_person_of_the_sentence_before() -> None:
    first, second = found("Karin tar med sig frågan till styrelsen. Hon kommer också att kontakta skolan.")

    assert [q.text for q in second.responsible] == ["Karin"]
    assert first.text.startswith("Karin")


def test_a_label_on_its_own_line_names_who_does_what_stands_above() -> None:
    (action,) = found("- Laga staketet\n\nAnsvarig: Omar Haddad, klart i maj.")

    assert action.text.startswith("Laga staketet")
    assert [q.text for q in action.responsible] == ["Omar Haddad"]
    assert action.due_iso == "2031-05"


def test_bullets_under_att_gora_are_tasks() -> None:
    first, second = found("# 4. Fest\n\n# Att göra\n\n- Hyra tält (Karin)\n- Köpa in bröd och smör")

    assert ([q.text for q in first.responsible], first.tentative) == (["Karin"], False)
    assert (second.responsible, second.tentative) == ((), True)


def test_a_table_with_a_task_and_a_responsible_column_is_read_row_by_row() -> None:
    text = (
        "# 4. Fest\n\n| Åtgärd | Ansvarig | Klart |\n| --- | --- | --- |\n| Hyra tält | Karin | 3 maj |\n| Vila |  |  |"
    )
    (action,) = found(text)

    assert action.text.startswith("Hyra tält")
    assert [q.text for q in action.responsible] == ["Karin"]
    assert action.due_iso == "2031-05-03"


def test_a_table_without_a_responsible_column_promises_nothing() -> None:
    assert found("# 4. Fest\n\n| Datum | Plats |\n| --- | --- |\n| 3 maj | Karin |") == []


def test_group_work_promises_only_where_a_name_vouches_for_it() -> None:
    assert found("- Vi skickar en enkät till alla", kind=NoteKind.WORKSHOP) == []
    assert len(found("- Karin skickar en enkät till alla", kind=NoteKind.WORKSHOP)) == 1


def test_reports_promise_nothing() -> None:
    assert found("Karin bokar lokal.", kind=NoteKind.REPORT) == []


def test_without_a_date_of_its_own_the_note_gives_wording_but_no_date() -> None:
    (action,) = found("Frågan tas upp igen i juni.", date=None)

    assert (action.due, action.due_iso) == ("i juni", None)


@pytest.mark.parametrize(
    "before",
    [
        "Karin Ek (S) anmäler jäv och deltar inte i ärendet.",
        "Karin Ek (S) reserverar sig mot beslutet.",
        "Karin Ek lämnade salen.",
        "Karin Ek yrkar avslag.",
    ],
)
def test_who_takes_no_part_in_a_matter_reports_nothing_back(before: str) -> None:
    text = f"# 5. Bidrag\n\n{before}\n\nRedovisning lämnas till nämnden senast den 31 januari 2032."
    (action,) = found(text)

    assert action.responsible == ()
    assert action.due == "senast den 31 januari 2032"  # not "den senast …" out of "nämnden"


@pytest.mark.parametrize("lead", ["senast", "före", "efter", "inför", "i"])
@pytest.mark.parametrize("word", ["nämnden", "föreningarna i", "kansli", "bordet vid", "försenast"])
def test_a_due_wording_is_whole_words_of_the_note(word: str, lead: str) -> None:
    day = "maj" if lead == "i" else "den 3 maj"
    (action,) = found(f"Karin skickar svaret till {word} {lead} {day}.")

    assert action.due is not None
    assert f" {action.due}." in f" {action.text}"


def test_an_organisation_that_does_and_reports_by_a_date_has_a_task_told_of() -> None:
    (action,) = found("Länsbussen mäter bullret i juni och redovisar det i september.")

    assert (action.kind, [q.text for q in action.responsible], action.due_iso) == (TASK, ["Länsbussen"], "2031-09")
    assert action.reported


def test_what_an_organisation_does_on_its_own_is_no_task() -> None:
    assert found("Länsbussen söker en ny depå från den 1 maj.") == []
