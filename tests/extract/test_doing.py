"""Kinds of tasks that unseen minutes have, each with what only looks like one. All sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.handmade import note
from textmine.extract.action_items import action_items
from textmine.records import Action, ActionKind


def found(text: str, **about: object) -> list[Action]:
    made = note(text, **about)  # type: ignore[arg-type]
    return list(action_items(made.doc, made.minutes, made.mentions))


# (sentence, who does it, due_iso) in minutes of 10 April 2031
DOES = [
    # whatever verb a named person stands before, but for the closed classes of speaking, being and taking part
    ("Karin införskaffar en grill.", ["Karin"], None),
    ("Omar syr nya gardiner till lokalen.", ["Omar"], None),
    ("Siv Lund grejar med projektorn.", ["Siv Lund"], None),
    ("Karin och Omar beskär äppelträden.", ["Karin", "Omar"], None),
    ("Omar tar in offert på ny takpapp.", ["Omar"], None),
    ("Siv ser på möjligheten att hyra en container.", ["Siv"], None),
    ("Omar drar igång en insamling.", ["Omar"], None),
    ("Karin fyller i blanketten.", ["Karin"], None),
    ("Siv lämnar besked om hallen.", ["Siv"], None),
    ("Årsmötet är den 18 maj, Omar representerar klubben.", ["Omar"], "2031-05-18"),
    ("Siv åker på kursen den 3 juni.", ["Siv"], "2031-06-03"),
    ("Karin går på utbildningen i september.", ["Karin"], "2031-09"),
    ("Karin talar med vaktmästaren.", ["Karin"], None),
    ("Omar diskuterar med rektorn.", ["Omar"], None),
    ("Siv säger till klasserna att plocka skräp.", ["Siv"], None),
    ("Omar frågar grannföreningen om ett lån.", ["Omar"], None),
    ("Siv frågar på sitt jobb.", ["Siv"], None),
    # in brackets behind what is wished for
    ("Vi vill ha fler cykelställ. (Karin och Omar pratar med rektorn.)", ["Karin", "Omar"], None),
    ("Ny soffa i hallen ( Siv tar hand om punkten )", ["Siv"], None),
    # what follows from another clause
    ("Något hade missats om städningen så Siv tar på sig att meddela huset.", ["Siv"], None),
    # turned round
    ("För att spara pengar trycker Karin affischen hemma.", ["Karin"], None),
    ("Samtidigt hör Siv av sig till bandet.", ["Siv"], None),
    ("I maj tar Omar fram en budget.", ["Omar"], "2031-05"),
    ("Till festen steker Omar våfflor.", ["Omar"], None),
    # one who is known by a word, not a name
    ("Festkommittén bokar bandet.", [], None),
    ("Ledarna ordnar med skjuts.", [], None),
    ("Hamnfogden ser över bryggan.", [], None),
    ("Gruppen kikar på utkastet.", [], None),
    ("Föräldragruppen står för fikat.", [], None),
    ("Arbetsgruppen jobbar vidare med planen.", [], None),
    ("Byrådets ordförande kontaktar skolan. Siv Lund antecknade.", ["Siv Lund"], None),
    # by a pronoun
    ("Karin hade frågat om hallen. Hon lämnar besked vid nästa möte.", ["Karin"], "2031-06-12"),
    ("Omar har ont om tid. Han ska försöka hitta en ersättare.", ["Omar"], None),
    # charged in other words
    ("Mötet uppdrar Karin att fråga skolan.", ["Karin"], None),
    ("Styrelsen ger Omar i uppgift att boka buss.", ["Omar"], None),
    ("Mötet gav Karin och Omar i uppdrag att se över priserna.", ["Karin", "Omar"], None),
    ("Karin ombads att skriva brevet.", ["Karin"], None),
    ("Mötet ber Siv kolla priset.", ["Siv"], None),
    ("Siv utsågs att kontakta skolan.", ["Siv"], None),
    ("Omar är ansvarig för att lokalen städas.", ["Omar"], None),
    ("Det ligger på Karin att hitta en lokal.", ["Karin"], None),
    ("Frågan lämnas till Karin som kollar upp priset.", ["Karin"], None),
    ("Karin åtog sig att leta upp nyckeln.", ["Karin"], None),
    ("Omar erbjöd sig att laga dörren.", ["Omar"], None),
    ("Siv har lovat att göra bokslut.", ["Siv"], None),
    ("Karin har åtagit sig att samla in avgiften.", ["Karin"], None),
    ("Omar tänker prata med grannen.", ["Omar"], None),
    ("Siv avser att söka bidraget i maj.", ["Siv"], "2031-05"),
    ("Omar kan sköta hemsidan tills vidare.", ["Omar"], None),
    # a question mark that only tells of doubt
    ("Karin ska kolla upp om det finns plats i bussen?", ["Karin"], None),
    # passive, with who does it
    ("Lokalen bokas av Omar.", ["Omar"], None),
    ("Plats bestäms av Karin och Siv efter mötet.", ["Karin", "Siv"], None),
    ("Korvgrillningen sköts som vanligt av Karin/Omar.", ["Karin", "Omar"], None),
    ("Lokal och fika ordnas även i år av Karin.", ["Karin"], None),
    ("Fakturan betalas av kassören.", [], None),
    ("Festen ordnas av festkommittén.", [], None),
    # what somebody took on, in other words
    ("Karin tog på sig uppgiften att utveckla hemsidan.", ["Karin"], None),
    ("Ordföranden tog på sig uppdraget att utveckla hemsidan.", [], None),
    ("Omar har tagit på sig ansvaret för grillen.", ["Omar"], None),
    ("Sekreteraren åtog sig att renskriva stadgarna.", [], None),
    ("Siv kommer öppna ett konto.", ["Siv"], None),
    ("Siv (herr) undersöker om hallen är ledig.", ["Siv"], None),
    # given by a day to come
    ("Karin lämnar en rapport till nästa möte.", ["Karin"], "2031-06-12"),
    # whom a thing waits for
    ("Två nya ledare som Omar ska lära upp.", ["Omar"], None),
    # joined otherwise
    ("Karin o Omar bakar bullar.", ["Karin", "Omar"], None),
    ("Karin/Omar kokar kaffe.", ["Karin", "Omar"], None),
    # several in one sentence
    ("Karin bokar lokal och Omar beställer fika.", ["Karin", "Omar"], None),
    ("Karin kontaktar skolan, Omar målar skylten.", ["Karin", "Omar"], None),
]
CALENDAR = (("2031-06-12", "Byrådet"),)


@pytest.mark.parametrize(("sentence", "who", "due"), DOES)
def test_somebody_does_something(sentence: str, who: list[str], due: str | None) -> None:
    (action,) = found(sentence, calendar=CALENDAR)

    assert action.kind is not ActionKind.REPORT_BACK or "besked" in sentence
    assert [q.text for q in action.responsible] == who
    assert action.due_iso == due
    assert not action.reported


ONLY_TOLD = [
    "Karin avråder från köpet.",
    "Omar understryker vikten av bra ljus.",
    "Siv fyller sextio år.",
    "Karin trivs i rollen.",
    "Omar bekräftar att bidraget har kommit.",
    "Siv avgår som kassör.",
    "Brevet från Karin innehåller en faktura.",
    "Omar flaggar för att kostnaden ökar.",
    "Karin drar en kort historik.",
    "Siv går igenom budgeten.",
    "Omar kommer klockan 19.",
    "Karin vikarierar för Siv.",
    "Omar ersätter Siv under punkt 4.",
    "Siv ser ljust på framtiden.",
    "Karin tar upp frågan om buller.",
    "Omar ger en lägesrapport.",
    "Siv tar över ordet.",
    "Karin gör en dragning om ekonomin.",
    "Omar håller i klubban.",
    "Omar spekulerar i att priset stiger.",
    "Omar representerar klubben i samrådet.",
    "Siv deltog på kursen den 3 mars.",
    "Omar diskuterar för- och nackdelar.",
    "Siv säger att klasserna plockar skräp.",
    "Karin talar om skogen.",
    "Siv frågar hur det går.",
    "Enligt Karin kostar bussen för mycket.",
    "Kortet från Omar väcker glädje.",
    "Vi tackar Karin som städar varje lördag.",
    "Närvarande ledamöter Karin och Omar.",
    "Medlemmarna skickar in blanketter varje år.",
    "Skolan ordnar simundervisning.",
    "Ungdomarna tycker att maten är god.",
    "Ledarna berättar om lägret.",
    "Karin har uppdraget som ordförande.",
    "Siv är ansvarig utgivare.",
    "Till ordförande utsågs Karin.",
    "Karin och Omar utsågs att justera protokollet.",
    "Karin hade lovat att komma men fick förhinder.",
    "Omar tänker på gamla tider.",
    "Omar kan tyvärr inte sköta hemsidan.",
    "Ska Karin kolla upp priset?",
    "Vad ska Karin kolla?",
    "Mötet leds av Karin.",
    "Protokollet justeras av Omar.",
    "Rapporten presenteras av Siv.",
    "Huset ägs av Omar.",
    "Karin berättade om resan som Omar ska göra.",
    "Till att ordna festen utsågs Karin och Omar.",
    "att Karin väljs in som sekreterare",
    "Kommittén: Karin kommer inte att delta under hösten.",
    "Priset delas av Karin och Omar.",
    "Karin tar paus från och med nu.",
    # a motion, a proposal, an application or a report that is given already
    "Karin lämnar en rapport från distriktet.",
    "Omar lämnar in en motion om cykelbanor.",
    "Siv lägger ett förslag om höjd avgift.",
    "Karin motionerar om fler bänkar.",
    "Omar nominerar Siv till posten.",
    "Siv söker medlemskap.",
    "Karin ansöker om bygglov.",
    "Omar skriver i sin motion att vägen är mörk.",
    "Karin förslår en höjning.",
    "Siv framlägger bokslutet.",
    "Omar informerar styrelsen om läget.",
    "Karin uppdaterar mötet om hallen.",
    "Siv vidarebefordrar en hälsning från Omar.",
    "Karin antecknar och protokollför.",
    # the same in the passive, present and past
    "Årsredovisningen föredrogs av Karin och godkändes.",
    "Brevet skrevs av Omar.",
    "Grillen köptes av Siv.",
    "Rapport lämnas av Karin.",
    "Motionen lämnas in av Omar.",
    "Festen hölls som vanligt av Siv.",
    # what only looks like an undertaking
    "Karin åtog sig uppdraget som ordförande.",
    "Karin kommer gärna på festen.",
    "Omar kommer alla dagar.",
    "Huset ritades av ordföranden.",
    "Lokalen ägs av festkommittén.",
    "Firman tecknas av kassören.",
    "Karin Ek (kassör) berättar om lägret.",
]


# A second list, written without a look at the rules: how minutes put tasks, and what they tell besides.
ALSO_DOES = [
    "Karin skaffar nya lås till förrådet.",
    "Omar tar kontakt med Fritidsnätet angående hallen.",
    "Siv ombesörjer blommor till avtackningen.",
    "Karin Ek rekvirerar nya medlemskort.",
    "Omar ansluter sig till arbetsgruppen och skriver ett första utkast.",
    "Beslöts att Siv köper in kaffebryggare.",
    "Karin tar det vidare till nästa styrelsemöte.",
    "Omar tar på sig uppgiften att hitta en ny domare.",
    "Siv hör sig för om priset på bussen.",
    "Karin undersöker om försäkringen gäller.",
    "Ordföranden skickar in ansökan. Siv Lund antecknade.",
    "Kassören betalar fakturan.",
    "Sekreteraren renskriver stadgarna.",
    "Styrelsen får i uppdrag att ta fram nya stadgar.",
    "Styrelsen återkommer med besked.",
    "Vi bjuder in polisen till nästa möte.",
    "AU bereder frågan till nästa möte.",
    "Karin lägger in datumen i kalendern.",
    "Siv bevakar frågan.",
    "Karin och Siv går kursen i maj.",
    "Omar meddelar vaktmästaren.",
    "Karin pratar ihop sig med Omar om vägen.",
    "Siv ser till så att avtalet skrivs under.",
    "Karin bifogar listan till protokollet.",
    "Omar gör en sammanställning till nästa möte.",
    "Karin stämmer av med kommunen.",
    "Uppdras åt Siv att teckna avtal.",
    "Karin blev ombedd att ringa elektrikern.",
    "Att kontakta entreprenören uppdrogs åt Omar.",
    "Karin ska även se över möjligheten att byta bank.",
    "Omar har tagit på sig att klippa gräset.",
    "Siv kommer att vara med på mötet den 5 maj.",
    "Karin återkommer!",
    "Omar fortsätter leta efter en lokal.",
    "Karin driver frågan vidare.",
    "Siv håller kontakten med kommunen.",
    "Omar ansvarar för grillen, Siv för kaffet.",
    "Till nästa gång: Karin kollar priser.",
    "Karin och Omar lovade återkomma med ett förslag.",
    "Siv tog på sig att köpa present.",
    "Det bestämdes att Omar bokar bussen.",
    "Bestämdes att Karin skulle ringa.",
    "Omar ombads kontakta leverantören.",
    "Siv letar upp gamla protokoll.",
    "Karin grävde fram numret och ringer i morgon.",
    "Omar skjutsar.",
    "Karin håller i städdagen.",
    "Siv sammankallar gruppen i augusti.",
    "Karin tar med fika nästa gång.",
    "Omar preciserar kostnaden till nästa möte.",
    "Siv jobbar fram ett förslag till hösten.",
    "Vem gör vad? Karin målar, Omar städar och Siv handlar.",
    "Rektor tar upp detta med personalen.",
    "Vaktmästaren sätter upp fler krokar.",
    "Omar bokar in ett möte med Almbacka kommun vecka 20.",
]
ALSO_TOLD = [
    "Karin Ek förklarade mötet öppnat.",
    "Omar visar en film från resan.",
    "Siv lämnar styrelsen efter tio år.",
    "Karin tar upp att det är mörkt på parkeringen.",
    "Omar tycker att avgiften ska höjas.",
    "Siv har lagt ut bilder på hemsidan.",
    "Karin går genom bokslutet.",
    "Omar kompletterar med siffror från i fjol.",
    "Styrelsen ansvarar för föreningens ekonomi.",
    "Ordföranden kallar till möte minst fyra gånger per år.",
    "Karin sitter i valberedningen.",
    "Omar sköter bokföringen sedan i fjol.",
    "Siv rapporterar från distriktet.",
    "Karin läser upp verksamhetsberättelsen.",
    "Omar vill att vi köper en ny dator.",
    "Siv efterlyser fler ledare.",
    "Omar delar ut årets priser.",
    "Siv bjuder på tårta.",
    "Karin tackar för visat intresse.",
    "Kommunen asfalterar vägen i maj.",
    "Skolan bjuder in till öppet hus den 4 maj.",
    "Medlemmar kan kontakta Karin.",
    "Anmälan görs till Omar.",
    "För mer information kontakta Siv.",
    "Ring Karin vid frågor.",
    "Frågor besvaras av Omar.",
    "Omar har fått svar från kommunen.",
    "Karin redovisar kassaläget.",
    "Siv deltar via länk.",
    "Karin Ek föreslås som ny ordförande.",
    "Omar ställer upp för omval.",
    "Siv går igenom årets aktiviteter.",
    "Karin ställer frågan om hur det går.",
    "Omar upplever att stämningen är bra.",
    "Karin lyfter behovet av fler ledare.",
    "Omar informerar om läget i klubben.",
    "Siv lägger fram budgeten.",
    "Karin yrkar bifall.",
    "Omar förtydligar att avgiften gäller per år.",
    "Siv överlämnar ordförandeklubban till Karin.",
    "Karin får ordet.",
    "Omar gick igenom vad som ska göras.",
    "Styrelsen tackar Siv för hennes arbete.",
    "Karin har varit i kontakt med banken.",
    "Den som vill vara med kontaktar Karin.",
    "Omar spelar dragspel på festen.",
    "Siv är fortfarande sjukskriven.",
    "Karin väntar på svar från kommunen.",
    "Omar kollade priset.",
    "Karin hänvisar till protokollet.",
    "Siv ber att få återkomma.",
    "Omar slutar den 1 maj.",
    "Karin berättar om planerna för hösten.",
    "Karin ordnade fikat.",
]


@pytest.mark.parametrize("sentence", ALSO_DOES)
def test_a_task_in_the_words_of_minutes(sentence: str) -> None:
    assert len(found(sentence, calendar=CALENDAR)) >= 1


@pytest.mark.parametrize("sentence", [*ONLY_TOLD, *ALSO_TOLD])
def test_nobody_does_anything(sentence: str) -> None:
    assert found(sentence, calendar=CALENDAR) == []


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Inköp av fika: Karin", ["Karin"]),
        ("Kontakt med skolan – Omar", ["Omar"]),
        ("Utskick till medlemmarna (Karin och Omar)", ["Karin", "Omar"]),
        ("Ny skylt. Ansv. Karin", ["Karin"]),
        ("Lotteri (ansv: Omar)", ["Omar"]),
        ("Fika – ansvarig är Siv", ["Siv"]),
        ("Ordna flaggor / Siv", ["Siv"]),
        ("Karin: ringa brandkåren", ["Karin"]),
        ("Omar – kolla elen", ["Omar"]),
    ],
)
def test_a_line_says_what_and_who(line: str, who: list[str]) -> None:
    (action,) = found(f"# 4. Fest\n\nKarin Ek var där.\n\n- {line}")

    assert [q.text for q in action.responsible] == who
    assert not action.tentative


@pytest.mark.parametrize(
    "line",
    [
        "Kontakt: Karin Ek",
        "Inköp av fika: 300 kr",
        "Rapport från festen (Karin)",
        "Ordförande: Karin",
        "Karin: det går bra i skolan",
        "Karin – ordförande",
        "Bokning av lokal, Omar berättade",
    ],
)
def test_a_line_with_a_name_that_gives_no_task(line: str) -> None:
    assert found(f"# 4. Fest\n\nKarin Ek var där.\n\n- {line}") == []


@pytest.mark.parametrize(
    "heading", ["Arbetsfördelning", "Att göra till nästa gång", "Ansvarsområden på festen", "Åtgärdslista"]
)
@pytest.mark.parametrize("line", ["Affischer: Karin", "Karin: affischer", "Karin affischer"])
def test_below_a_heading_of_tasks_a_thing_and_a_name_are_a_task(heading: str, line: str) -> None:
    (action,) = found(f"# 4. Fest\n\n# {heading}\n\n- {line}")

    assert [q.text for q in action.responsible] == ["Karin"]


@pytest.mark.parametrize(
    "table",
    [
        "| Vem | Vad | När |\n| --- | --- | --- |\n| Karin | hyr tält | 3 maj |",
        "| Uppgift | Ansvar | Datum |\n| --- | --- | --- |\n| Tält | Karin | 3 maj |",
        "| Nr | Aktivitet | Ansvarig person | Klart senast |\n| --- | --- | --- | --- |\n| 1 | Hyra tält | Karin | 3 maj |",
        "| Att göra | Vem gör det? | Klart |\n| --- | --- | --- |\n| Tält | Karin | 3 maj |",
    ],
)
def test_a_table_of_tasks_in_any_order_of_columns(table: str) -> None:
    (action,) = found(f"# 4. Fest\n\n{table}")

    assert [q.text for q in action.responsible] == ["Karin"]
    assert action.due_iso == "2031-05-03"


def test_a_table_of_offices_gives_no_task() -> None:
    assert found("# 4. Val\n\n| Uppdrag | Vald | Tid |\n| --- | --- | --- |\n| Kassör | Karin | 1 år |") == []


# (sentence, wording, iso)
UNTIL = [
    ("Karin klipper buskarna före jul och återkommer i februari.", "före jul", "2031-12"),
    ("Karin målar planket före sommaren.", "före sommaren", "2031-05"),
    ("Siv beställer grus för leverans under vecka 24.", "under vecka 24", "2031-06"),
    ("Karin mejlar skolan om träffen den 12 maj.", None, None),
    ("Omar kontaktar bandet som spelar den 12 maj.", None, None),
    ("Siv skickar ut protokollet från mötet i maj.", None, None),
    ("Omar beställer tält till festen den 12 juni.", "den 12 juni", "2031-06-12"),
    ("Omar tar fram förslag inför 2032, då Siv avgår i maj.", "inför 2032", "2032"),
    ("Karin bokar lokal senast den 3 maj till träffen den 12 juni.", "senast den 3 maj", "2031-05-03"),
    ("Omar kollar priset till nästa vecka.", "till nästa vecka", "2031-04"),
]


@pytest.mark.parametrize(("sentence", "wording", "iso"), UNTIL)
def test_until_when(sentence: str, wording: str | None, iso: str | None) -> None:
    (action,) = found(sentence)

    assert (action.due, action.due_iso) == (wording, iso)


def test_the_date_of_what_was_decided_is_not_the_date_of_every_task_in_it() -> None:
    (action,) = found("Beslut: Rådet startar en vandringsgrupp från och med den 12 maj. Karin tar emot anmälningar.")

    assert (action.due, action.due_iso) == (None, None)


def test_a_heading_that_carries_a_date_gives_it_to_the_tasks_below() -> None:
    (action,) = found("# 4. Fest\n\n# Att göra senast den 3 maj\n\n- Karin hyr tält")

    assert action.due_iso == "2031-05-03"


def test_a_numbered_line_that_tells_who_does_what_is_a_task():
    (action,) = found("# 5. Siv kontaktar Rolf Palm. Ansökan görs i vår.\n\n# 6. Lokalen\n\nVi fikade.")
    assert [name.text for name in action.responsible] == ["Siv"]


def test_who_is_chosen_to_adjust_has_no_task_and_lines_to_sign_on_are_none():
    assert (
        found("Siv Lund valdes att justerar dagens protokoll.\n\nProtokollet skrivet av: Godkännes av ordförande:")
        == []
    )
