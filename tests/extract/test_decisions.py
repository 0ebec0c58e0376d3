"""What counts as a decision of the meeting, what is only retold, and what is none. All sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.handmade import note
from textmine.extract.decisions import decisions
from textmine.records import Decision, NoteKind


def found(text: str, **about: object) -> list[Decision]:
    made = note(text, **about)  # type: ignore[arg-type]
    return list(decisions(made.doc, made.minutes, made.mentions))


# (sentence, explicit, formal): one decision of the meeting that covers the whole sentence.
DECIDED = [
    ("Beslut: Byrådet ordnar en höstfest.", True, False),  # the plain marker
    ("**Beslut:** Vi köper in två bord.", True, False),  # in Markdown emphasis
    ("BESLUT: Höstfesten ställs in.", True, False),  # in capitals
    ("Beslut § 14: Avgiften höjs till 200 kronor.", True, False),  # with a number
    ("Mötets beslut: Lokalen hyrs ut på prov.", True, False),  # with the meeting in front
    ("Beslut – lokalen målas om under våren.", True, False),  # a dash for the colon
    ("Beslut att köpa in en ny kaffebryggare.", True, False),  # a clause right behind
    ("Beslutades att avgiften är oförändrad.", True, False),  # passive, without a subject
    ("Mötet beslutar att hyra ut lokalen.", True, False),  # present
    ("Styrelsen beslutade att bevilja bidraget.", True, False),  # past
    ("Årsmötet beslöt att bilda en kommitté.", True, False),  # the older form
    ("Byrådet beslutar enhälligt att stödja festivalen.", True, False),  # an adverb between
    ("Efter diskussion beslutade styrelsen att avvakta.", True, False),  # turned round
    ("Efter att ha hört kassören beslutade mötet att höja avgiften.", True, False),  # a clause of time first
    ("Mötet beslutade om inköp av tolv stolar.", True, False),  # about a thing, past
    ("Det beslutades att träffas varannan vecka.", True, False),  # impersonal
    ("Mötet beslutade enligt förslaget.", True, False),  # by reference
    ("Vi bestämmer att festen blir i juni.", True, False),  # another word for it
    ("Vi beslutar att testa nya öppettider.", True, False),  # we
    ("Motionen bifalles.", True, False),  # an outcome in the old passive
    ("Yrkandet avslogs.", True, False),  # a rejection
    ("Budgeten fastställs till 40 000 kronor.", True, False),  # a figure fixed
    ("Verksamhetsplanen antas med mindre ändringar.", True, False),  # adopted
    ("Ansökan godkändes.", True, False),  # past
    ("Ärendet bordläggs till nästa möte.", True, False),  # tabled is decided
    ("Frågan återremitteras till arbetsgruppen.", True, False),  # sent back
    ("Styrelsen beviljas ansvarsfrihet för året.", True, False),  # discharge
    ("Rapporten läggs till handlingarna.", True, False),  # filed
    ("Omar Haddad valdes till kassör.", True, False),  # an election
    ("Till revisor väljs Karin Ek.", True, False),  # turned round
    ("Mötet utser Karin Ek till kontaktperson.", True, False),  # active
    ("Styrelsen ställer sig bakom remissvaret.", True, False),  # support
    ("Reseersättning beslutades enl. den egna taxan.", True, False),  # by reference, shortened
    ("Frågan diskuterades och beslut togs att revisorn arvoderas med 1 000 kr.", True, False),  # behind "och"
    ("Mötet biföll att stryka skulden.", True, False),  # what is granted as a clause
    ("Mötet förklarade 2030 års styrelse ansvarsfri.", True, False),  # discharge, active
    ("Mötet gav styrelsen mandat att ta in offerter.", True, False),  # a mandate
    ("Styrelsen fick fullmakt att förhandla om priset.", True, False),  # received
    ("Efter votering vann förslaget om ny logotyp.", True, False),  # by vote
    ("Mötet befanns vara stadgeenligt utlyst.", True, True),  # found valid
    ("Styrelsen valdes på ett respektive två år: Karin Ek ett år, Omar Haddad två år.", True, False),  # a whole board
    ("Sten valdes till mötessekreterare.", True, True),  # somebody whom no list knows
    ("Mötet ger Omar Haddad i uppdrag att hämta in offerter.", True, False),  # a charge
    ("Till justerare väljs Karin Ek.", True, True),  # adjuster
    ("Dagordningen godkänns.", True, True),  # agenda
    ("Dagordningen fastställdes med tillägg av två punkter.", True, True),  # with additions
    ("Föregående mötesprotokoll godkändes och lades till handlingarna.", True, True),  # earlier minutes
    ("Karin Ek valdes till mötessekreterare.", True, True),  # of this meeting
    ("Mötet förklaras behörigt utlyst.", True, True),  # duly called
    ("Till att jämte ordföranden justera protokollet valdes Karin Ek.", True, True),  # with its purpose first
    ("Valdes Karin Ek och Omar Haddad.", True, False),  # under a title that says to what
    ("Efter diskussion enades styrelsen om att anta offerten.", False, False),  # agreement turned round
    ("Alla tyckte att det var bra och byrådet beslutade att börja i maj.", True, False),  # in a second main clause
    ("Rektor beslutade att skolan stängs under lovet.", True, False),  # by office
    ("Byrådet beslutar om följande mötesdagar: 2 maj och 6 juni.", True, False),  # about what follows
    ("Vi kommer överens om att prova digitala möten.", False, False),  # agreement
    ("Gruppen enades om att börja med skolorna.", False, False),  # agreement in other words
    ("Byrådet är överens om att frågan är viktig nog för ett eget möte.", False, False),  # of one mind
    ("Byrådet ser positivt på idén, den tas vidare i höstens planering.", False, False),  # a position and a way forward
    ("Vi tar tag i detta efter sommaren.", False, False),  # a settled time
    ("Vi röstade för att servera saft.", False, False),  # a vote
    ("Tillsättning av arbetsgrupper för höstens tema.", False, False),  # groups are set up
    ("Beslöts att lokalen hyrs ut i maj.", True, False),  # the older passive first
    ("Beslutades också att festen flyttas.", True, False),  # an adverb between
    ("Beslut las till handlingarna med justeringar.", True, False),  # the marker without a colon
    ("Uppdrag åt styrelsen att utse två ombud.", True, False),  # a charge as a noun
    ("Godkändes utan ändringar.", True, False),  # the title says what
    ("Fastställdes jourlistan för museet.", True, False),  # the outcome first
    ("Bordläggs till nästa möte.", True, False),  # the same, present
    ("Avgiften sattes till 200 kr om året.", True, False),  # a figure set
    ("Budgeten beslutades till 3 000 kr.", True, False),  # a sum decided
    ("Mandatperioden fastställdes till ett år.", True, False),  # anything can be fixed
    ("Förslag till verksamhetsberättelse för 2030 godkändes.", True, False),  # the year is the thing's, not the day's
    ("Som revisor för mötet valdes Karin Ek.", True, False),  # "som" for "till"
    ("Till kommitté att ordna vandringen den 1 maj utsågs: Karin Ek och Omar Haddad.", True, False),  # with its task
    ("Att ordna vandringen valdes Karin Ek.", True, False),  # the task first
    ("Omval på Karin Ek. ", True, False),  # chosen again, as a noun
    ("Man diskuterade priserna och beslutade att de är oförändrade.", True, False),  # a second verb, "man"
    ("Byrådet tackar för redovisningen och lägger den till handlingarna.", True, False),  # a second verb, a body
    ("Mötet fastställde att sju ledamöter ska väljas.", True, False),  # with a clause behind
    ("Vi köper in två bord för högst 4 000 kr.", False, False),  # the meeting lays out a sum
    ("Vi lägger årsmötet den 30 mars.", False, False),  # the meeting sets a day
    ("LAG beslutar att prioritera ansökan.", True, False),  # a local action group
]


@pytest.mark.parametrize(("sentence", "explicit", "formal"), DECIDED)
def test_the_meeting_decides(sentence: str, explicit: bool, formal: bool) -> None:
    (decision,) = found(sentence)

    assert (decision.explicit, decision.formal, decision.reported) == (explicit, formal, False)
    assert decision.text.strip("* ") == sentence.strip("* ")
    assert decision.decided_by is not None
    assert decision.decided_by.text == "Byrådet"


UNDECIDED = [
    "Beslut.",  # the type of an item
    "Förslag till beslut: Lokalen målas om.",  # a proposal
    "Beslutsförslag: att måla om lokalen.",  # another name of it
    "Karin Ek föreslår att mötet beslutar att måla om lokalen.",  # proposed within a sentence
    "Omar yrkar att motionen avslås.",  # a motion from the floor
    "Motionären yrkar att bidraget beviljas.",  # in a motion
    "Styrelsen ska besluta om bidraget i maj.",  # to come
    "Beslut tas på nästa möte.",  # to come
    "Beslut fattas i juni av styrelsen.",  # to come
    "Beslut: Inget beslut fattades.",  # marked, but nothing was decided
    "Ska vi besluta att höja avgiften?",  # a question
    "Beslut: Revidera eller inte?",  # a question behind the marker
    "Om mötet beslutar att köpa bord behövs en budget.",  # a condition
    "Årsmötet väljer styrelse.",  # a rule, nobody is chosen
    "Om rådet och nätverket beslutar att köpa bord behövs en budget.",  # a condition for two
    "Ordföranden förklarar mötet öppnat.",  # opening
    "Siv Lund förklarade mötet för avslutat.",  # closing
    "När styrelsen beslutar att bevilja medel betalas de ut.",  # a time clause
    "Enligt stadgarna beslutar årsmötet om avgiften.",  # quoted bylaws
    "Nämnden beslutar om föreningsbidrag varje år.",  # a habit
    "Vi pratade om hur beslutsprocessen kan bli tydligare.",  # the word inside another
    "Föreningen fick veta mer om kommunens beslutsvägar.",  # the same
    "Den första planen antogs 2010.",  # history
    "Sedan planen antogs har mycket hänt.",  # a time clause
    "Medlemmar som utses till ombud får en utbildning.",  # a relative clause
    "Ledamöter väljs på årsmötet.",  # nobody is named
    "Karin Ek beslutade att cykla hem.",  # one person's own mind
    "Bidraget bör godkännas snarast.",  # a wish
    "Protokollet kan godkännas på nästa möte.",  # a possibility
    "Protokollet godkänns på nästa möte.",  # to come
    "Vi antar att priset stiger.",  # to suppose
    "Gruppen väljer mellan två datum.",  # to choose between
    "Karin informerar om årets budget.",  # information
    "Arbetet med att rekrytera personal pågår.",  # a state
    "Ingen valdes till kassör.",  # nobody
    "Omval av Karin Ek kommer att ske på höstmötet.",  # to come
    "Hyran höjdes vid årsskiftet.",  # what happened
    "Protokollet skrivet av: Godkännes av ordförande:",  # lines to sign on
    "Styrelsen ges mandat att förhandla, föreslår Omar.",  # a proposal
    "Arbetsgruppen berättar hur den arbetar vidare med frågan.",  # a report
    "Frågan kan också tas vidare till en temakväll.",  # a possibility
    "Ordföranden ställer proposition på förslaget.",  # procedure, not outcome
    "Kommunen anser att ansökan ska avslås.",  # somebody's view
    "Vad beslutade rådet om lokalen?",  # a question
    "Medlemmarna vill att rådet beslutar om längre öppettider.",  # a wish
    "Viktigt att beslut förankras hos medlemmarna.",  # a wish about decisions
    "Det saknas ett beslut om lokalen.",  # the lack of one
    "Uppföljning av beslut från förra mötet.",  # a heading in prose
    "Inga beslut fattades.",  # none
    "Vi antar att 300 kr räcker.",  # to suppose, with a sum
    "Karin köper in två bord för 900 kr.",  # a task of one person
    "Bidraget som fastställdes 2019 räcker inte.",  # a relative clause, another year
    "Motioner kan godkännas utan debatt.",  # a possibility
    "Beslutet om taxan väntas i maj.",  # about a decision
    "Omval diskuterades.",  # nobody is named
    "Man kan besluta om det senare.",  # a possibility of "man"
    "Vi har möte varje måndag.",  # a habit, no day
]


@pytest.mark.parametrize("sentence", UNDECIDED)
def test_nothing_is_decided(sentence: str) -> None:
    assert found(sentence) == []


RETOLD = [
    "Kommunfullmäktige har beslutat att bygga en ny simhall.",  # another body, perfect
    "Regionen beslutade att lägga ner linjen.",  # another body, past
    "Två projekt har hittills godkänts att ingå i satsningen.",  # passive perfect
    "Styrgruppen har enats om tre mål.",  # agreed elsewhere
    "Programmet antogs av Kommunfullmäktige.",  # the agent is named
    "Mötet beslutade vid förra mötet att höja avgiften.",  # decided earlier
]


@pytest.mark.parametrize("sentence", RETOLD)
def test_a_decision_made_elsewhere_is_only_retold(sentence: str) -> None:
    (decision,) = found(sentence)

    assert decision.reported


@pytest.mark.parametrize(
    "line",
    ["Karin Ek valdes.", "Ordförande Karin Ek.", "Karin Ek, sammankallande, och Omar Haddad", "Valdes Karin Ek."],
)
def test_under_a_title_of_election_a_name_needs_no_office(line: str) -> None:
    (decision,) = found(f"# 3. Val av ordförande\n\n{line}")

    assert decision.text == line
    assert not found(f"# 3. Ekonomi\n\n{line}") or line.startswith("Valdes")


def test_a_title_of_election_chooses_nobody_by_itself() -> None:
    assert found("# 3. Val av ordförande\n\nKarin Ek berättade om uppdraget.\n\nFrågan togs upp av Omar Haddad.") == []


def test_what_is_decided_in_the_line_of_its_title() -> None:
    (decision,) = found("# 3. Val av mötessekreterare beslut: Karin Ek")

    assert decision.text == "beslut: Karin Ek"


@pytest.mark.parametrize(
    "outcome",
    ["Styrelsen beslutade enligt förslaget.", "Förslaget bifalles.", "Mötet biföll motionen.", "Förslaget antogs."],
)
def test_proposed_clauses_that_are_resolved_below_are_the_content_of_the_decision(outcome: str) -> None:
    text = (
        f"# 4. Bidrag\n\n# Förslag till beslut\n\natt bevilja bidraget\n\natt tacka kassören\n\n{outcome}\n\nVi fikade."
    )
    (decision,) = found(text)

    assert decision.text.startswith("att bevilja bidraget")
    assert decision.text.endswith(outcome)


def test_a_retold_decision_takes_the_list_it_announces() -> None:
    (decision,) = found("# 4. Satsning\n\n# Två projekt har hittills godkänts:\n\n- En park\n- En bro\n\nMötet fikade.")

    assert decision.reported
    assert decision.text.endswith("En bro")


def test_another_body_is_named_as_the_one_that_decided() -> None:
    (decision,) = found("Kommunfullmäktige har beslutat att bygga en ny simhall.")

    assert decision.decided_by is not None
    assert decision.decided_by.text == "Kommunfullmäktige"


@pytest.mark.parametrize("kind", [NoteKind.WORKSHOP, NoteKind.COMPILATION, NoteKind.REPORT])
def test_group_work_compilations_and_reports_decide_nothing(kind: NoteKind) -> None:
    assert found("Beslut: Byrådet ordnar en höstfest.", kind=kind) == []


def test_a_marked_decision_runs_to_the_end_of_its_passage() -> None:
    text = "# 4. Lokalen\n\n**Beslut:** Lokalen målas om.\nFärgen väljs av Karin. Klart i juni."
    (decision,) = found(text)

    assert decision.text.startswith("**Beslut:**")
    assert decision.text.endswith("Klart i juni.")
    assert (decision.due, decision.due_iso) == ("i juni", "2031-06")


def test_the_type_of_an_item_is_no_decision_but_a_later_marker_is() -> None:
    text = "# 4. Lokalen\n\n# Beslut.\n\nVi går igenom läget.\n\nBeslut: Lokalen målas om."
    (decision,) = found(text)

    assert decision.text == "Beslut: Lokalen målas om."


@pytest.mark.parametrize("marker", ["# Beslut\n\n", "Beslut\n\n", "Beslut:\n\n", "# Byrådets beslut\n\n"])
def test_att_clauses_below_a_lone_marker_are_one_decision(marker: str) -> None:
    text = f"# 4. Bidrag\n\n{marker}- att bevilja bidraget\n- att uppdra åt Karin Ek att betala ut det\n\nMötet fikade."
    (decision,) = found(text)

    assert decision.text.endswith("betala ut det")
    assert [q.text for q in decision.responsible] == ["Karin Ek"]


def test_att_clauses_below_a_deciding_verb_belong_to_it() -> None:
    text = "# 4. Bidrag\n\nStyrelsen beslutar\n\natt bevilja bidraget\n\natt tacka kassören\n\nMötet fikade."
    (decision,) = found(text)

    assert decision.text.startswith("Styrelsen beslutar")
    assert decision.text.endswith("kassören")


def test_att_clauses_under_a_heading_of_proposals_are_no_decision() -> None:
    assert found("# 4. Bidrag\n\n# Förslag till beslut\n\nStyrelsen beslutar\n\n- att bevilja bidraget") == []


def test_a_heading_beslut_below_the_items_text_marks_what_follows() -> None:
    text = "# 4. Lokalen\n\nKarin berättar om läget.\n\n# Beslut\n\nLokalen målas om.\n\n# Övrigt\n\nInget."
    (decision,) = found(text)

    assert decision.text.endswith("Lokalen målas om.")


def test_a_list_of_those_appointed_is_a_decision_of_its_own_and_answers_for_the_one_before() -> None:
    text = (
        "# 4. Lokalen\n\nBeslut: En grupp ser över lokalen.\n\nArbetsgrupp:\n\nKarin Ek\n\nOmar Haddad (sammankallande)"
    )
    charge, group = found(text)

    assert [q.text for q in charge.responsible] == ["Karin Ek", "Omar Haddad"]
    assert group.text.startswith("Arbetsgrupp:")
    assert group.text.endswith("(sammankallande)")
    assert [q.text for q in group.responsible] == ["Karin Ek", "Omar Haddad"]


def test_the_words_of_such_a_list_are_not_decided_twice() -> None:
    decided = found(
        "# 4. Lokalen\n\nBeslut: En grupp ser över lokalen.\n\nArbetsgrupp: Karin Ek väljs till sammankallande."
    )

    assert len(decided) == 2


def test_a_list_of_names_without_a_decision_before_it_is_none() -> None:
    assert found("# 4. Lokalen\n\nGruppen träffades i mars.\n\nArbetsgrupp:\n\nKarin Ek\n\nOmar Haddad") == []


def test_a_numbered_line_that_is_a_sentence_decides_but_a_title_does_not() -> None:
    (decision,) = found("# § 4. Karin Ek valdes till revisor.\n\nVi fikade.\n\n# Budgeten fastställs\n\nVi gick hem.")

    assert decision.text == "§ 4. Karin Ek valdes till revisor."


def test_numbered_points_behind_att_belong_to_the_decision() -> None:
    (decision,) = found(
        "# 4. Bidrag\n\nStyrelsen beslutar att\n\n- bevilja bidraget\n- tacka kassören\n\nMötet fikade."
    )

    assert decision.text.endswith("tacka kassören")


def test_a_decision_under_a_title_of_routine_is_formal() -> None:
    (decision,) = found("# 2. Föregående protokoll\n\nProtokollet lades till handlingarna.")

    assert decision.formal


def test_two_marked_decisions_in_one_passage_are_two() -> None:
    first, second = found("Beslut: Lokalen målas om.\nBeslut: Avgiften höjs.")

    assert (first.text, second.text) == ("Beslut: Lokalen målas om.", "Beslut: Avgiften höjs.")


def test_the_next_meeting_is_the_next_row_of_the_bodys_calendar() -> None:
    rows = (("2031-05-02", "Fritidsnätet"), ("2031-06-12", "Byrådet"), ("2031-03-01", "Byrådet"))
    (decision,) = found("Ärendet bordläggs till nästa möte.", calendar=rows)

    assert (decision.due, decision.due_iso) == ("till nästa möte", "2031-06-12")


def test_every_record_quotes_the_note() -> None:
    made = note("# 4. Lokalen\n\nBeslut: Karin målar om.\n\nMötet beslutar att avgiften är 100 kr.")
    text = made.minutes.source_text.text

    for decision in decisions(made.doc, made.minutes, made.mentions):
        assert text[decision.start : decision.end] == decision.text
        for quote in (*decision.responsible, *([decision.decided_by] if decision.decided_by else [])):
            assert text[quote.start : quote.end] == quote.text


def test_each_passage_under_a_boards_decision_heading_is_one_up_to_what_explains_it() -> None:
    text = (
        "# 4. Taxa\n\n# Kultur- och fritidsnämndens beslut\n\nTaxan sätts till 60 kronor i timmen.\n\n"
        "Skrivelsen är därmed besvarad.\n\n"
        "# Sammanfattning av ärendet\n\nTaxan är från 2011."
    )
    assert [d.text for d in found(text)] == ["Taxan sätts till 60 kronor i timmen.", "Skrivelsen är därmed besvarad."]


def test_a_plain_heading_of_decisions_counts_where_the_background_follows() -> None:
    (decision,) = found("# 4. Taxa\n\n# Beslut\n\nTaxan sätts till 60 kronor.\n\n# Bakgrund\n\nTaxan är gammal.")

    assert decision.text == "Taxan sätts till 60 kronor."


def test_what_stands_under_bestamt_is_decided() -> None:
    text = "# Bestämt\n\n- Jubileet blir lördag 17 maj.\n- Vi trycker 300 ex av boken, inte 500."
    assert len(found(text)) == 2


# Other words for it, family by family: agreement, a day or a fee set, participles, groups, who got an office.
SETTLED = [
    "Beslut togs om att festen hålls den 27 mars.",
    "Beslut fattades om inköp av tolv stolar.",
    "Beslutet blev att lokalen hyrs ut.",
    "Styrelsen kom fram till att Siv sköter spelet.",
    "Frågan om nya stadgar ajournerades.",
    "Punkten ajourneras.",
    "Planeringsmöte sätts till måndag 11 mars.",
    "Datum för höstfesten spikades till 11 september.",
    "Startavgiften justerades uppåt till 150 kronor.",
    "Karin Ek vald till mötets ordförande",
    "Karin Ek och Omar Haddad valda till justerare.",
    "Siv Lund utsedd till kontaktperson.",
    "Festkommitté utsågs: Karin Ek och Omar Haddad.",
    "Arbetsgruppen utökades med Karin och Omar.",
    "Val av ordförande och sekreterare blev Karin Ek och Omar Haddad.",
    "Ny revisor blev Siv Lund.",
    "Mötet väljer att ge Omar Haddad yttranderätt.",
    "Fortsatt förtroende för ordförande Karin Ek.",
    "Ersättning till styrelsen godkändes.",
    "Motionen röstades ner.",
    "Datum satt till 23 maj.",
    "Skrivelsen lämnades utan åtgärd.",
    "Mötet tackade ja till inbjudan.",
    "Vi landade i att prova en gång till.",
]


@pytest.mark.parametrize("sentence", SETTLED)
def test_other_words_for_deciding(sentence: str) -> None:
    (decision,) = found(sentence)

    assert decision.text.rstrip(".") == sentence.rstrip(".")
    assert not decision.reported


NOT_SETTLED = [
    "Karin Ek är vald till ombud i Fritidsnätet.",
    "Den som blir vald till ordförande leder mötet.",
    "Karin Ek blev glad över blommorna.",
    "Mötet ajournerades i tio minuter.",
    "Beslut tas på nästa möte.",
    "Ny ordförande i Regionen blev en man.",
    "Tanken är att datum sätts till 3 maj.",
    "Gruppen består av Karin och Omar.",
    "Karin kom fram till att det var för dyrt.",
    "Utredningen kom fram till att det var för dyrt.",
    "Vi väljer att cykla hem.",
    "Kommunens taxa höjs till 300 kr.",
    "Kursen sköts av Karin.",
    "Karin tackade nej till kaffet.",
    "Karin Ek valde att avgå.",
    "Beslut om lokalen saknas.",
]


@pytest.mark.parametrize("sentence", NOT_SETTLED)
def test_like_words_that_decide_nothing(sentence: str) -> None:
    assert found(sentence) == []


def test_a_sentence_of_a_list_that_tells_who_was_chosen_is_no_clause_of_the_one_above():
    first, second = found("- Till ordförande valdes Karin Ek.\n- Att justera dagens protokoll, utsågs Omar Haddad.\n")
    assert first.text == "Till ordförande valdes Karin Ek."
    assert second.text == "Att justera dagens protokoll, utsågs Omar Haddad."


def test_a_numbered_line_that_tells_who_is_chosen_decides():
    (decision,) = found("# 2. Till mötessekreterare väljs Karin\n\n# 3. Lokalen\n\nVi fikade.")
    assert decision.text.endswith("Till mötessekreterare väljs Karin")
