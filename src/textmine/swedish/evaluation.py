"""What the evaluators' report says in words: headings, captions, columns, sentences. `{…}` are filled in by report.evaluation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from textmine.records import JudgementKind
from textmine.swedish.format import count, day, number
from textmine.swedish.format import period as span


class Measured(Protocol):
    """A figure of accuracy."""

    @property
    def notes(self) -> int:
        """In how many notes it was measured."""


TITLE = "Mötesanteckningar – underlag för utvärdering"
EDITIONS = {
    "internal": "Intern utgåva. Innehåller namn på personer.",
    "public": "Offentlig utgåva. Namn på personer är borttagna.",
}
LANGUAGE = "sv-SE"
CONTENTS = "Innehåll"
FILE_NAME, PUBLIC_FILE_NAME = "utvardering-{periods}", "utvardering-{periods}-offentlig"

# What is wrong with what was asked for, and what to do: `{given}` is what was given, `{known}` what there is.
ERRORS: dict[str, tuple[str, str]] = {
    "period": ("{given}: ingen period", "Skriv en period som 2020-2023, 2022 eller 2022-07..2023-06."),
    "overlap": ("Perioderna överlappar varandra ({given})", "Ange två perioder som inte har någon dag gemensamt."),
    "many": ("Rapporten kan inte jämföra {given} perioder", "Ange en eller två."),
    "format": ("{given}: inget format för rapporten", "Välj ett av {known}."),
    "edition": ("{given}: ingen utgåva", "Välj en av {known}."),
    "body": ("{given}: inget organ som har haft möte enligt anteckningarna", "Välj ett av {known}."),
    "empty": (
        "Det finns inga anteckningar från {given}",
        "Anteckningarna är från {known}. Välj en period som har anteckningar.",
    ),
    "undated": (
        "Ingen anteckning har något datum, så ingen period kan väljas",
        "Läs först in anteckningar: textmine run.",
    ),
}

CHAPTERS = {
    "coverage": "Vad rapporten bygger på",
    "overview": "Frågorna i korthet",
    "themes": "Fråga för fråga",
    "decisions": "Vad som beslutades",
    "commitments": "Vad som utlovades och hur det gick",
    "found": "Andra frågor som återkommer",
    "method": "Bilaga: Så är rapporten gjord",
}

# Columns of tables. The same words head a column wherever it stands.
COLUMNS = {
    "number": "Nr",
    "note": "Anteckning",
    "body": "Organ",
    "file": "Fil",
    "date": "Datum",
    "kind": "Slag",
    "period": "Period",
    "passages": "Stycken",
    "theme": "Fråga",
    "change": "Förändring",
    "interval": "95 % intervall",
    "low": "Lägst (95 %)",
    "high": "Högst (95 %)",
    "first": "Första gången",
    "last": "Senaste gången",
    "silence": "Längsta uppehåll",
    "silence_days": "Längsta uppehåll (dagar)",
    "meetings": "Möten",
    "raised": "Möten där frågan var uppe",
    "of_meetings": "Av möten",
    "share": "Andel",
    "notes": "Anteckningar",
    "gaps": "Luckor",
    "decisions": "Beslut",
    "commitments": "Åtaganden",
    "proposals": "Förslag",
    "people": "Personer",
    "organisations": "Organisationer",
    "about": "Om frågan",
    "of": "Av alla stycken",
    "quotations": "Citat",
    "quotation": "Citat",
    "text": "Ordagrant",
    "page": "Sida",
    "line": "Rad",
    "item": "Punkt",
    "basis": "Varför det räknas",
    "name": "Namn",
    "sort": "Person eller organisation",
    "who": "Ansvarig",
    "by": "Beslutat av",
    "due": "När",
    "due_date": "När (datum)",
    "state": "Läge",
    "evidence": "Vad senare anteckningar visar",
    "reported": "Återgivet",
    "status": "Bevakad eller upptäckt",
    "words": "Utmärkande ord",
    "measure": "Mått",
    "precision": "Rätt av det som hittas",
    "recall": "Hittat av det som finns",
    "counted": "Antal",
    "of_notes": "I så många anteckningar",
    "caveat": "Förbehåll",
    "reason": "Skäl",
    "key": "Uppgift",
    "value": "Värde",
    "from": "Från",
    "to": "Till",
    "days": "Dagar",
    "expected": "Möten som borde ha hållits",
    "part": "Rubrik",
    "sentence": "Mening",
}
PERSON, ORGANISATION, SIDE = "Person", "Organisation", "Vems ord det är"
YES = "ja"
NONE = "–"
NO_ROWS = "Inga uppgifter."
TOO_FEW = "för få möten"

SHEETS = {
    "about": "Om rapporten",
    "notes": "Anteckningar",
    "gaps": "Luckor",
    "body_gaps": "Luckor för organ",
    "missing": "Möten utan anteckningar",
    "themes": "Frågor",
    "meetings": "Möte för möte",
    "quotations": "Citat",
    "voices": "Vilka som nämns",
    "decisions": "Beslut",
    "commitments": "Åtaganden",
    "figures": "Träffsäkerhet",
    "by_hand": "Rättat för hand",
    "easy": "Lättläst",
}

CAPTIONS = {
    "coverage": "Underlaget för varje period",
    "notes": "Anteckningar som rapporten bygger på",
    "overview": "Möten där frågan var uppe",
    "overview_chart": "Andel av mötena där frågan var uppe",
    "timeline": "{theme} – stycken vid varje möte",
    "meetings": "{theme} – möte för möte",
    "found": "Upptäckta frågor",
    "commitments": "Åtaganden efter läge",
    "figures": "Så ofta har programmet rätt",
    "bases": "Varför stycken räknas till en fråga",
    "by_hand": "Rättat eller bestämt för hand",
}

# One of them, several of them.
NOUNS = {
    "note": ("anteckning", "anteckningar"),
    "file": ("fil", "filer"),
    "copy": (
        "fil är en kopia eller en tidigare version av en annan och räknas",
        "filer är kopior eller tidigare versioner av andra och räknas",
    ),
    "decision": ("beslut", "beslut"),
    "commitment": ("åtagande", "åtaganden"),
    "meeting": ("möte", "möten"),
}
QUOTATION, DECISION, COMMITMENT = "Citat", "Beslut", "Åtagande"

LINES = {
    "chart": "Diagrammet visar samma siffror som tabellen efter det.",
    "undated": "{notes} saknar datum och räknas inte till någon period.",
    "outside": "{notes} ligger utanför {periods} och räknas inte med.",
    "copies": "{files} inte.",
    "failures": "Kunde inte läsas:",
    "gap": "{first} – {last}: inga anteckningar från möten på {days}.",
    "body_gap": "{body}: mellan {first} och {last} finns inga anteckningar från möten. Så ofta som organet brukar träffas "
    "hade det blivit {meetings} till.",
    "body_gaps": "Uppehåll som är längre än organets vanliga:",
    "of_body": "Bara anteckningar från möten med {body}, ensamt eller med andra.",
    "no_gaps": "inga luckor på ett halvår eller mer",
    "gaps_note": "En lucka är minst ett halvår utan anteckningar från möten. Det behöver inte betyda att det inte var några "
    "möten.",
    "missing": "Möten som har aviserats men som det inte finns anteckningar från: {meetings}.",
    "no_meetings": "Det finns inga anteckningar från {period}.",
    "overview": "”3 av 8” betyder att det finns anteckningar från åtta möten och att frågan var uppe vid tre av dem. "
    "Möten utan anteckningar syns inte.",
    "change": "Förändringen är skillnaden mellan andelarna i procentenheter. Intervallet visar hur stor den kan vara när "
    "slumpen är medräknad. Med färre än {fewest} möten i någon av perioderna anges ingen förändring.",
    "silent": "Bevakade frågor som inte var uppe: {themes}.",
    "no_themes": "Ingen fråga var uppe i perioden.",
    "course": "Först uppe {first}, senast {last}.",
    "course_once": "Uppe {first}.",
    "silence": "Längsta uppehållet var {days}.",
    "watched": "Bevakad fråga.",
    "found": "Upptäckt fråga: ingen har bett om den.",
    "words": "Utmärkande ord: {words}.",
    "share": "{period}: uppe vid {share} möten.",
    "share_few": "Andelen ligger mellan {low} och {high} procent (95-procentigt intervall).",
    "sides": "Vems ord det är (citat)",
    "organisations": "Organisationer som nämns (citat)",
    "people": "Personer som nämns (citat)",
    "quotations": "Citat",
    "about_decisions": "Beslut om frågan",
    "about_commitments": "Åtaganden om frågan",
    "decisions": "{decisions} i sak, {formal} av formell art (val av justerare och liknande). De formella visas inte.",
    "no_decisions": "Inga beslut i sak har hittats.",
    "commitments": "{commitments}. Läget är räknat till {as_of}, då den senaste anteckningen skrevs. "
    "Att något inte syns i senare anteckningar betyder inte att det är ogjort.",
    "no_commitments": "Inga åtaganden har hittats.",
    "themes_of": "Frågor: {themes}.",
    "by": "Beslutat av {names}.",
    "who": "Ansvarig: {names}.",
    "due": "När: {due}.",
    "state": "Läge: {state}.",
    "reported": "Återgivet: beslutet är fattat av någon annan.",
    "evidence": "Senare anteckning: ”{text}” ({source}).",
    "found_note": "De här frågorna står inte på listan över bevakade frågor. De har hittats för att stycken i flera "
    "anteckningar liknar varandra.",
    "no_found": "Inga nya frågor har hittats.",
    "easy": "Sammanfattningen har LIX {lix}. Under 30 räknas som mycket lättläst.",
    "lix": "LIX är ett mått på hur lätt en text är att läsa: antal ord delat med antal meningar, plus andelen ord med fler "
    "än sex bokstäver i procent (C. H. Björnsson, Läsbarhet, 1968). Sammanfattningen har {words} ord, {sentences} meningar "
    "och {long_words} långa ord. LIX blir {lix}.",
}

METHOD = (
    "Rapporten är gjord av ett program som läser anteckningarna. Det skriver inga egna sammanfattningar av vad som sades. "
    "Varje siffra leder till de citat den bygger på.",
    "Ett stycke är en punkt i en lista eller ett textstycke. Rubriker, deltagarlistor och tabeller räknas inte.",
    "Anteckningar från samma dag räknas som ett möte. En anteckning utan dag räknas som ett möte för sig. En anteckning som "
    "bara anger ett år räknas till en period när hela året ligger i den. En rapport räknas inte som ett möte om den inte är "
    "från ett möte en viss dag; dess citat är med, men inte i andelarna.",
    "En fråga räknas en gång per möte, hur många stycken som än handlar om den.",
    "Intervallen är 95-procentiga: Wilsons för andelar (1927) och Newcombes för skillnader (1998). De räknar med att mötena "
    "är ett urval av möten som kunde ha hållits.",
    "Vems ord ett citat är räknas där stycket börjar med vem som talar, eller står under en rubrik som bara nämner den ena "
    "sidan.",
    "Att en person eller organisation nämns i ett citat betyder inte att den står bakom det som sägs.",
    "Ett beslut är det som anteckningen märker ut eller skriver som ett beslut. Ett åtagande är att någon ska göra något, att "
    "en fråga ska tas upp igen eller att något ska redovisas.",
)
FIGURES = (
    "Träffsäkerheten är mätt på {notes} som har märkts upp för hand. Programmets regler är skrivna med dem till hands, så "
    "siffrorna visar hur det går när det går som bäst: på andra anteckningar har det fel oftare, och hur mycket oftare är inte "
    "mätt. 1,00 betyder inget fel bland de uppmärkta, inte att fel är uteslutna. Vad som hör till en fråga är en bedömning och "
    "mäts inte här."
)
CAVEAT = "Mätt på anteckningar som reglerna är skrivna med till hands. På andra anteckningar blir det fler fel."
MEASURED = "Mätt {day} med recept {recipe}, samma som rapporten är gjord med."
MEASURED_EARLIER = (
    "Mätt {day} med en tidigare version av programmet (recept {recipe}) än den som rapporten är gjord med."
)
JUDGED = "Någon har sagt hur det gick."
BY_HAND_NONE = "Inget är rättat eller bestämt för hand."
MADE_BY = "Textmine {version}, recept {recipe}. Samma anteckningar, recept och bedömningar ger samma rapport, tecken för tecken."
PUBLIC = (
    "Det här är den offentliga utgåvan. Personers namn är ersatta med en roll och ett nummer. Personnummer, telefonnummer och "
    "e-postadresser är borttagna. Någon har sett igenom det som programmet flaggade innan utgåvan skrevs."
)

BY_HAND = {
    JudgementKind.THEME_LABEL: "frågor som fått nytt namn",
    JudgementKind.THEME_MERGED: "frågor som slagits ihop",
    JudgementKind.THEME_SPLIT: "frågor som delats",
    JudgementKind.THEME_WATCHED: "frågor som någon bett att få bevakade",
    JudgementKind.THEME_STANDS: "föreslagna frågor som godtagits eller avslutats",
    JudgementKind.PASSAGE_THEME: "stycken som lagts till eller tagits bort från en fråga",
    JudgementKind.SAME: "svar på om två namn är samma person eller organisation",
    JudgementKind.NAME: "namn som rättats",
    JudgementKind.MENTION: "svar på om ett ord är ett namn",
    JudgementKind.DECISION: "svar på om något är ett beslut",
    JudgementKind.ACTION: "svar på om något är ett åtagande",
    JudgementKind.SAME_NOTE: "svar på om två filer är samma anteckning",
    JudgementKind.DONE: "åtaganden som någon sagt är gjorda eller inte",
}
# By what `score.MEASURES` calls them.
MEASURES = {
    "kind": "Slag av anteckning",
    "date": "Datum",
    "time": "Klockslag",
    "attendance": "Närvaro",
    "seats": "Platser i deltagarlistan",
    "items": "Punkter",
    "decisions": "Beslut",
    "actions": "Åtaganden",
    "due": "När något ska vara gjort",
    "proposals": "Förslag",
    "persons": "Namn på personer",
    "organisations": "Namn på organisationer",
    "answers": "Senare anteckning om ett åtagande",
}

_MONTH_DAYS, _YEAR_DAYS = 30.44, 365.25
_MONTHS_IN_DAYS, _DAYS_IN_MONTHS = 60, 730


def duration(days: int) -> str:
    """A length of time as people say it: days up to two months, months up to two years, then years with one decimal.

    >>> duration(45).replace("\u00a0", " "), duration(200).replace("\u00a0", " "), duration(1000).replace("\u00a0", " ")
    ('45 dagar', '7 månader', '2,7 år')
    """
    if days < _MONTHS_IN_DAYS:
        return count(days, "dag", "dagar")
    if days < _DAYS_IN_MONTHS:
        return count(round(days / _MONTH_DAYS), "månad", "månader")
    return f"{number(days / _YEAR_DAYS, 1)}\u00a0år"


def period(first: date, last: date) -> str:
    """A period in words: "2020–2023" for whole years, else its days."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return span(str(first.year), str(last.year))
    return span(first.isoformat(), last.isoformat())


def difference(value: float) -> str:
    """A difference of shares in percentage points, with its sign: "+12", "−5" or "±0"."""
    points = round(100 * value)
    sign = "+" if points > 0 else "\u2212" if points < 0 else "±"
    return f"{sign}{number(abs(points))}"


def change(value: float, low: float, high: float, sure: bool) -> str:
    """A change in words: how it went, the difference and its interval in percentage points."""
    how = ("oftare" if value > 0 else "mer sällan") if sure else "ingen säker skillnad"
    return f"{how}: {difference(value)} procentenheter ({difference(low)} till {difference(high)})"


def dates(first: str | None, last: str | None) -> str:
    """When something was up first and last, as a sentence; empty where neither is known."""
    if first is None or last is None:
        return ""
    if first == last:
        return LINES["course_once"].format(first=day(first))
    return LINES["course"].format(first=day(first), last=day(last))


def accuracy(figures: Sequence[Measured]) -> str:
    """How the figures of accuracy were come by."""
    most = max((one.notes for one in figures), default=0)
    return FIGURES.format(notes=count(most, *NOUNS["note"]))


def of_body(body: str) -> str:
    """That a report is of one body alone; empty where it is of all."""
    return LINES["of_body"].format(body=body) if body else ""


def joined(parts: Sequence[str]) -> str:
    """Sentences in a row, empty ones left out."""
    return " ".join(part for part in parts if part)
