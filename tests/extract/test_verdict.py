"""The families of words by which a meeting resolves, agrees and settles, and near misses. All sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.handmade import note
from textmine.extract.decisions import decisions
from textmine.records import Decision


def found(text: str) -> list[Decision]:
    """The decisions of this meeting; those that are only retold left out."""
    made = note(text)
    return [d for d in decisions(made.doc, made.minutes, made.mentions) if not d.reported]


GOOD = [
    "Styrelsen är enig om att hyra ut lokalen.",
    "Alla var eniga om att höja avgiften.",
    "Man enades om att träffas i maj.",
    "Det bestämdes att grillkvällen blir i augusti.",
    "Vi bestämde oss för att prova en gång till.",
    "Bestämdes att Karin Ek ringer målaren.",
    "Beslöts att köpa en ny gräsklippare.",
    "Beslutat att avgiften är oförändrad.",
    "Beslut fattades att måla om lokalen.",
    "Beslut togs att hyra in en container.",
    "Vi tog beslut om att köpa in nya flaggor.",
    "Styrelsen fattade beslut om att säga upp avtalet.",
    "Styrelsen tog beslutet att stänga lokalen i juli.",
    "Mötet fattade beslut i enlighet med styrelsens förslag.",
    "Beslut om att sälja den gamla båten.",
    "Diskussionen ledde till beslutet att en grupp tillsätts.",
    "Beslutet blev att vi avvaktar.",
    "Förslaget vann gehör och antogs.",
    "Förslaget antogs enhälligt.",
    "Motionen ansågs besvarad.",
    "Motionen anses besvarad.",
    "Motionen avslogs efter votering.",
    "Mötet avslog motionen.",
    "Mötet biföll styrelsens förslag till budget.",
    "Mötet gick på styrelsens förslag.",
    "Mötet följde valberedningens förslag.",
    "Valberedningens förslag godtogs.",
    "Valberedningens förslag accepterades.",
    "Offerten från Länsbussen antogs.",
    "Offerten accepterades.",
    "Styrelsen accepterade offerten.",
    "Styrelsen godtog förslaget.",
    "Vi godkände inköpet av en ny kamera.",
    "Inköpet godkändes.",
    "Resultat- och balansräkningen fastställdes.",
    "Balansräkningen fastställdes enligt revisorernas förslag.",
    "Styrelsen fick ansvarsfrihet.",
    "Styrelsen gavs ansvarsfrihet för det gångna året.",
    "Ansvarsfrihet beviljades.",
    "Mötet gav styrelsen ansvarsfrihet.",
    "Medlemsavgiften blir oförändrad.",
    "Medlemsavgiften är oförändrat 200 kronor.",
    "Medlemsavgiften lämnas oförändrad.",
    "Medlemsavgiften höjs från 100 till 150 kronor.",
    "Årsavgiften för 2032 blir 300 kronor.",
    "Årsavgiften bestämdes till 250 kr.",
    "Avgiften fastslogs till 250 kr.",
    "Avgiften behålls på samma nivå.",
    "Arvodet till styrelsen blev 5 000 kronor.",
    "Budgeten klubbades.",
    "Budgeten klubbades igenom.",
    "Årsmötet klubbade budgeten.",
    "Stadgeändringen röstades igenom.",
    "Mötet röstade ja till stadgeändringen.",
    "Mötet röstade för att sälja marken.",
    "Styrelsen röstade nej till förslaget.",
    "Frågan bordlades.",
    "Frågan bordläggs.",
    "Vi bordlägger frågan.",
    "Punkten flyttades till nästa möte.",
    "Punkten sköts på framtiden.",
    "Frågan skjuts till hösten.",
    "Frågan hänskjuts till årsmötet.",
    "Frågan hänsköts till arbetsgruppen.",
    "Ärendet överlämnades till styrelsen.",
    "Frågan återförvisades till arbetsgruppen.",
    "Frågan remitterades till styrelsen.",
    "Ärendet avskrivs.",
    "Ärendet avskrevs.",
    "Frågan avfördes från dagordningen.",
    "Höstfesten ställs in.",
    "Vårfesten flyttas till den 3 maj.",
    "Städdagen flyttades fram till den 10 maj.",
    "Städdagen blir lördagen den 10 maj.",
    "Årsmötet kommer att hållas den 14 mars.",
    "Datum för årsmötet bestämdes till den 14 mars.",
    "Nästa städdag bestämdes till den 10 maj.",
    "Höstens städdag sattes till den 10 oktober.",
    "Sommarfesten blir av den 12 juni.",
    "Projektet läggs ner.",
    "Projektet läggs därför ned.",
    "Cirkeln läggs ned på grund av för få deltagare.",
    "En arbetsgrupp bildades bestående av Karin Ek och Omar Haddad.",
    "En arbetsgrupp tillsätts med Karin och Omar.",
    "Dagordningen godkändes utan ändringar.",
    "Dagordningen godkändes med tillägget lokaler.",
    "Protokollet från förra mötet lades till handlingarna.",
    "Rapporten lades till handlingarna.",
    "Rapporten lägges till handlingarna.",
    "Informationen noteras till protokollet.",
    "Rådet noterar informationen.",
    "Informationen antecknas till protokollet.",
    "Styrelsen tar informationen till protokollet.",
    "Rådet tackar för informationen och lägger den till handlingarna.",
    "Mötet tillstyrker ansökan.",
    "Bidrag beviljas med 5 000 kronor.",
    "Ansökan om bidrag beviljades.",
    "Fritidsnätet beviljas 5 000 kronor.",
    "Fritidsnätet beviljades bidrag för sommarlägret.",
    "Fritidsnätet tilldelas 3 000 kronor.",
    "Vi skänker 500 kronor till Fritidsnätet.",
    "Styrelsen avsätter 10 000 kronor till jubileet.",
    "10 000 kronor avsätts till jubileet.",
    "Överskottet överförs i ny räkning.",
    "Vinsten balanseras i ny räkning.",
    "Styrelsen gav Karin Ek i uppdrag att ta fram ett förslag.",
    "Det uppdrogs åt styrelsen att se över stadgarna.",
    "Styrelsen uppdrar åt Siv att kontakta banken.",
    "Mötet ställde sig bakom skrivelsen.",
    "Mötet ställer sig positivt till förslaget.",
    "Styrelsen stödjer förslaget.",
    "Mötet instämde i förslaget.",
    "Bifall.",
    "Avslag.",
    "Godkändes med acklamation.",
    "Mötet sa ja.",
    "Bifölls.",
    "Styrelsens förslag: bifall.",
    "Motion 3 bifölls.",
    "Motion 3: avslag.",
    "Stadgarna ändras enligt förslaget.",
    "De nya stadgarna antogs.",
    "Stadgeändringen antogs vid en andra läsning.",
    "Policyn antas.",
    "Verksamhetsplanen godkändes efter mindre justeringar.",
    "Verksamhetsplan och budget antogs.",
    "Mötet enades om följande:",
    "Vi var överens om att fortsätta.",
    "Det rådde enighet om att avtalet sägs upp.",
    "Vi kom överens om att ses igen i september.",
    "Vi är överens om att skjuta på frågan.",
    "Överenskoms att Siv bokar lokalen.",
    "Avtalet sägs upp.",
    "Avtalet förlängs med ett år.",
    "Hyran höjs med två procent från årsskiftet.",
    "Lokalen hyrs ut till Fritidsnätet på prov.",
    "Ny hemsida upphandlas.",
    "Vi säger upp avtalet med Länsbussen.",
    "Vi avvaktar till hösten.",
    "Vi avstår från att söka bidraget.",
    "Vi fortsätter som förut.",
    "Styrelsen avstår från att yttra sig.",
    "Rådet avstår från att lämna yttrande.",
    "Skrivelsen föranleder ingen åtgärd.",
    "Frågan om lokaler för dem som önskar det bordlades.",
]


@pytest.mark.parametrize("sentence", GOOD)
def test_somebody_or_something_is_settled(sentence: str) -> None:
    (decision,) = found(sentence)

    assert decision.text.rstrip(".") == sentence.rstrip(".")


NEAR_MISSES = [
    "Karin berättade att festen ställdes in på grund av regn.",
    "Frågan diskuterades utan att beslut fattades.",
    "Vi hoppas att avtalet förlängs.",
    "Avtalet har förlängts av kommunen.",
    "Kommunen höjer taxan till 300 kr.",
    "Hyran har höjts.",
    "Förslaget diskuterades.",
    "Styrelsen fick frågor om avgiften.",
    "Karin Ek fick blommor.",
    "Bidraget beviljades 2019.",
    "Regionen beviljades 5 miljoner av staten.",
    "Karin presenterade verksamhetsplanen.",
    "Budgeten gicks igenom.",
    "Budgeten gicks igenom och frågor besvarades.",
    "Stadgarna ändras varje år av staten.",
    "Om budgeten antas kan vi köpa in bord.",
    "När avtalet sägs upp måste vi flytta.",
    "Bussen ställdes in.",
    "Många tåg ställs in på vintern.",
    "Årsmötet hölls den 14 mars.",
    "Årsmötet var den 14 mars.",
    "Sommarfesten den 12 juni blev lyckad.",
    "Sommarfesten blev lyckad.",
    "Avgiften är hög.",
    "Avgiften betalas senast den 31 mars.",
    "Det går bra för cirkeln som läggs ner i maj.",
    "Vi fortsätter diskussionen.",
    "Styrelsen avvaktar svar från kommunen.",
    "Karin Ek avstod från att rösta.",
    "Karin tog upp beslutet att stänga badet.",
    "Kommunens beslut att stänga badet diskuterades.",
    "Beslutet att stänga badet har överklagats.",
    "Beslut om bygglov har inte kommit.",
    "Beslut om detaljplanen väntas i höst.",
    "Beslutet överklagades av grannarna.",
    "Vi väntar på beslut om bidraget.",
    "Siv Lund hälsade alla välkomna.",
    "Ny chef på Kulturkansliet är Siv Lund.",
    "Skolan läggs ner enligt kommunens plan.",
    "Kommunen lägger ner skolan.",
    "Regeringen har gett kommunen i uppdrag att utreda frågan.",
    "Kulturkansliet fick i fjol i uppdrag att utreda frågan.",
    "Karin Ek fick igår i uppdrag av kommunen att utreda frågan.",
    "Vi är överens om att det är ett problem.",
    "Det rådde enighet om att mötet var bra.",
    "Alla var eniga om att festen var lyckad.",
    "Vi kom överens med kommunen om priset i fjol.",
    "Mötet gick bra.",
    "Förslaget fick stöd i enkäten.",
    "Medlemmarna uppmanas att betala i tid.",
    "Alla uppmanas att komma.",
    "Bifall till motionen yrkas av Omar.",
    "Avslag från Länsbussen.",
    "Vi fick avslag på ansökan.",
    "Ansökan avslogs av kommunen.",
    "Bidraget minskas av kommunen.",
    "Karin rapporterade från mötet där budgeten antogs.",
    "Frågan återkommer på nästa möte.",
    "Frågan lämnades obesvarad.",
    "Ärendet ligger hos kommunen.",
    "Rapporten lämnades till Kulturkansliet i mars.",
    "Rapporten lämnades in i mars.",
    "Karin noterade att det var kallt.",
    "Rådet noterar att tiden är knapp.",
    "Föreningen bildades 1987.",
    "Gruppen bildades i våras.",
    "En arbetsgrupp arbetar med frågan.",
    "Verksamheten startar i augusti.",
    "Vi stödjer varandra.",
    "Kommunen stödjer förslaget.",
    "Siv Lund kallade till möte.",
    "Barnen delades in i grupper.",
    "Priset sattes till 30 kr av leverantören.",
    "Dagordningen skickades ut.",
    "Fritidsnätet får 3 000 besökare.",
    "Fritidsnätet får 300 000 kronor av staten.",
    "Kostnaden blev 5 000 kronor.",
    "Resultatet blev ett överskott på 5 000 kronor.",
    "Resultatet blev att vi fick fler besökare.",
    "Städdagen blir nog bra.",
    "Städdagen brukar vara i maj.",
    "Nästa möte är den 3 maj.",
    "Nästa möte blir den 3 maj.",
]


@pytest.mark.parametrize("sentence", NEAR_MISSES)
def test_like_words_decide_nothing(sentence: str) -> None:
    assert found(sentence) == []


def test_a_list_under_a_heading_of_decisions_is_one_decision_a_line() -> None:
    lines = found("# Anteckningar\n\nVi gick igenom läget.\n\n# Beslut\n\n- Lokalen målas om.\n- Karin beställer färg.")

    assert [d.text for d in lines] == ["Lokalen målas om.", "Karin beställer färg."]


def test_the_minutes_of_an_earlier_meeting_are_dealt_with_today() -> None:
    (decision,) = found("Protokollet från förra mötet lades till handlingarna.")

    assert decision.formal


def test_a_title_with_the_word_decision_in_it_decides_nothing() -> None:
    assert found("# 18. Politiska beslut som rör unga\n\nVi samtalade.") == []


@pytest.mark.parametrize("agent", ["kommunen", "staten", "Regionen"])
def test_what_somebody_else_resolved_is_retold(agent: str) -> None:
    assert found(f"Ansökan beviljades med 5 000 kronor av {agent}.") == []
