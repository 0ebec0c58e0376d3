"""What is an organisation: good and bad lists that anyone can extend. Local names are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from textmine.extract.mentions import mentions
from textmine.nlp import load, view
from textmine.records import (
    AttendanceStatus,
    Attendee,
    Header,
    Label,
    Minutes,
    NoteKind,
    Page,
    Quote,
    SourceText,
)
from textmine.settings import SHIPPED_MODEL


def _minutes(text: str) -> Minutes:
    return Minutes(SourceText("sago.txt", "0", "txt", text, (Page(0, len(text), 1),)), Header(NoteKind.MINUTES))


def _organisations(text: str, minutes: Minutes | None = None) -> list[str]:
    doc = load(str(SHIPPED_MODEL))(view(text))
    found = mentions(doc, minutes or _minutes(text))
    return [" ".join(mention.text.split()) for mention in found if mention.label is Label.ORG]


GOOD = [
    ("Idéburen vård leds av Forum för frivilligt socialt stöd.", ["Forum för frivilligt socialt stöd"]),
    ("Det leds av Arbetsgivarorganisationen KXA.", ["Arbetsgivarorganisationen KXA"]),
    ("Vi frågar Bygdegårdarnas samordningsorgan.", ["Bygdegårdarnas samordningsorgan"]),
    ("Förra helgen kom Drömbro manskör.", ["Drömbro manskör"]),
    ("Punkten utgår för att Destination Drömbro inte kan.", ["Destination Drömbro"]),
    ("Ansvarig är Administrativa enheten.", ["Administrativa enheten"]),
    ("I år kommer även LXVG att söka medel.", ["LXVG"]),
    ("Idag beslutades att TXK tar hand om taket.", ["TXK"]),
    ("Vi köper kaffe på ICA i Sagby.", ["ICA"]),  # a chain of shops
    ("Hans skrev ett brev till Västtrafik om turerna.", ["Västtrafik"]),
    ("Vi hämtar mat hos Hemköp Sagheden varje kväll.", ["Hemköp Sagheden"]),  # a branch by its part of town
    ("Ansökan går till Sverok Väst i maj.", ["Sverok Väst"]),
    ("Materialet kommer från RF/SISU:s kansli.", ["RF", "SISU:s"]),  # a genitive with a colon, behind a stroke
    ("Protokoll från Sagvikens vägsamfällighet.", ["Sagvikens vägsamfällighet"]),
    ("Vi besökte Sagbro Ek. Fiberförening i maj.", ["Sagbro Ek. Fiberförening"]),
    ("SAGBY KOMMUN\nProtokoll", ["SAGBY KOMMUN"]),
    ("Brevet skickas till Centrala BRÅ i maj.", ["Centrala BRÅ"]),
    ("Vi lånar montrar av Älgmuseet och Hälsocentralen.", ["Älgmuseet", "Hälsocentralen"]),
    ("Vi träffade samverkansrådet och brottsofferjouren.", ["samverkansrådet", "brottsofferjouren"]),
    ("Frågan går till B-nätet.", ["B-nätet"]),
    ("Vård- och omsorgsnämnden svarar.", ["Vård- och omsorgsnämnden"]),
    ("Kultur-, idrotts- och fritidsnämnden svarar.", ["Kultur-, idrotts- och fritidsnämnden"]),
    ("Kultur och fritidsförvaltningen bjuder in.", ["Kultur och fritidsförvaltningen"]),
    ("Kommunstyrelsens arbetsutskott bereder frågan.", ["Kommunstyrelsens arbetsutskott"]),
    ("Tekniska nämnden och kommunala pensionärsrådet", ["Tekniska nämnden", "kommunala pensionärsrådet"]),
    (
        "Ansvarig är Förvaltningen för utbildning, försörjning och arbete.",
        ["Förvaltningen för utbildning, försörjning och arbete"],
    ),
    ("Vi såg på Kumla kommuns webb.", ["Kumla kommuns"]),
    ("Samarbete med Region Halland pågår.", ["Region Halland"]),
    ("Stiftelsen Sagoljus och Föreningen Drömbro deltar.", ["Stiftelsen Sagoljus", "Föreningen Drömbro"]),
    ("Stöd från Kumlas Kvinnojour Vide har ökat.", ["Kumlas Kvinnojour Vide"]),
    ("Stöd från Kumlas Kvinnojour Anna Sagoström har ökat.", ["Kumlas Kvinnojour"]),
    ("Almbro IK och Drömstads FK spelar.", ["Almbro IK", "Drömstads FK"]),
    ("Kumla hembygdsförening visar film.", ["Kumla hembygdsförening"]),
    ("Sagostads Föreningsråd bjuder in.", ["Sagostads Föreningsråd"]),
    ("Röda korset, Rädda Barnen och Verdandi kom.", ["Röda korset", "Rädda Barnen", "Verdandi"]),
    ("Projektet är MUCF-finansierat.", ["MUCF"]),
    ("KFUM:s lokal, ABF Kumla och PRO", ["KFUM:s", "ABF Kumla", "PRO"]),
    ("Hemtjänsten Kumla kör elbil.", ["Hemtjänsten Kumla"]),
    ("Miljöförvaltningen (MF) svarar. MF återkommer.", ["Miljöförvaltningen", "MF", "MF"]),
    ("Nätverk: Regionalt partnerskap för sagor.", ["Regionalt partnerskap för sagor"]),
    ("Det finns ett företag, Kugghjulet, som hjälper till.", ["Kugghjulet"]),
    ("Representanten från kultur o fritid kom.", ["kultur o fritid"]),
    ("En inbjudan från ZQB kom i går. ZQB svarar i maj.", ["ZQB", "ZQB"]),
    ("Syateljén i Kumla har vunnit upphandlingen.", ["Syateljén"]),
    ("Stadsdelsnämnden Öster beslutar.", ["Stadsdelsnämnden Öster"]),
    ("Anna Sagoström (Drömbro) informerar.", ["Drömbro"]),
    ("Anna Sagoström på Folkets hus frågar.", ["Folkets hus"]),
    ("Kumla Folkets Hus bygger om.", ["Kumla Folkets Hus"]),
    ("Fiskeklubben Sagogäddan och PRO Drömbro delar kostnaden.", ["Fiskeklubben Sagogäddan", "PRO Drömbro"]),
    ("Länsstyrelsen i Halland svarar.", ["Länsstyrelsen i Halland"]),
    ("Nämnden för Förskola & Grundskola svarar.", ["Nämnden för Förskola & Grundskola"]),
    ("Offert från Omsorg i Drömbro AB och Hedlunds Plåt AB.", ["Omsorg i Drömbro AB", "Hedlunds Plåt AB"]),
    ("Hedlunds Plåt AB är billigast. Vi anlitar Hedlunds Plåt i augusti.", ["Hedlunds Plåt AB", "Hedlunds Plåt"]),
    ("Sagostads Fiber ek. för. bjuds in.", ["Sagostads Fiber ek. för."]),
    ("Bidrag till Drömbro Hockey och Brf Lyktan", ["Drömbro Hockey", "Brf Lyktan"]),
    ("Räddningstjänsten Östra Drömkusten övar.", ["Räddningstjänsten Östra Drömkusten"]),
    ("Leader Skog & Saga betalar.", ["Leader Skog & Saga"]),
    ("Årsmötesprotokoll Sagobäcks byalag", ["Sagobäcks byalag"]),
    ("Lokala brottsförebyggande rådet möts.", ["Lokala brottsförebyggande rådet"]),
    ("Utdrag till kommunrevisionen", ["kommunrevisionen"]),
]


@pytest.mark.parametrize(("text", "organisations"), GOOD)
def test_organisations_good(text: str, organisations: list[str]) -> None:
    assert _organisations(text) == organisations


BAD = [
    "Protokollet är godkänt avstyrelsens medlemmar.",
    "Fredrik ser över markberedningen av området.",
    "Bussen kör i tid och Anna kör hem.",
    "Ett forum för alla och ett forum för samtal.",
    "Mötet LEDER till HANDLING.",
    "Lasse har kollat läget i området och på torget.",
    "Vi träffas i Sagbohamn och går till Sagbohamnen.",
    "Ritningarna kom tre dagar före samrådet.",
    "Revisionen är klar.",
    "kommunen, staten och civilsamhället",
    "Kommunens nämnder och förvaltningarna samt skolans förvaltningar",
    "arbetsgruppen, nätverket, styrgruppen och rådet",
    "fältarna, nattvandrare och kommunpolis",
    "Idrottsförening\nStudieförbund\nHembygdsförening\nEkonomisk förening\nPolitisk förening",
    "I bostadsområdet och verksamhetsområdet finns lägenheten och ordförrådet.",
    "Kommunalrådet och regionrådet hälsar.",
    "SFI, IOP, LSS, NPF och ZOOM",
    "RÄTT TID och VARA REMISSINSTANS",
    "Lokalt nätverk. Vår förening. Varje nämnd. Ideell förening.",
    "överenskommelseanslutna och föreningsbidrag",
    "Regelverket är svårt. Elnätet byggs ut. VA-nätet också.",
    "Se www.sagobygdenskommun.se/socialforvaltningen eller skriv till info@kulturnamnden.se",
    "Bilda en grupp. Kommunal verksamhet. Mind gap.",
    "Den ansvariga nämnden och den berörda enheten",
    "Attention!",
    "erfarenheten och angelägenheten",
]


@pytest.mark.parametrize("text", BAD)
def test_organisations_bad(text: str) -> None:
    assert _organisations(text) == []


def _with_roster(text: str, name: str, affiliation: str, body: str) -> Minutes:
    def quote(words: str) -> Quote:
        at = text.index(words)
        return Quote.of(text, at, at + len(words))

    person, where = quote(name), quote(affiliation)
    entry = Quote.of(text, person.start, where.end)
    attendee = Attendee(
        entry.start, entry.end, entry.text, name=person, status=AttendanceStatus.PRESENT, affiliation=where, group=body
    )
    plain = _minutes(text)
    return Minutes(plain.source_text, Header(NoteKind.MINUTES, bodies=(quote(body),)), attendance=(attendee,))


def test_roster_and_header_names_are_found_again() -> None:
    text = "Drömforum\n\nZofir Alamé, Kvarnkontakten\n\nDrömforum träffar Kvarnkontakten och Kvarnkontaktens vänner."
    minutes = _with_roster(text, "Zofir Alamé", "Kvarnkontakten", "Drömforum")
    assert _organisations(text, minutes) == [
        "Drömforum",
        "Kvarnkontakten",
        "Drömforum",
        "Kvarnkontakten",
        "Kvarnkontaktens",
    ]


def test_a_one_word_roster_name_is_not_found_in_lower_case() -> None:
    text = "Drömforum\n\nZofir Alamé, Tegelladan\n\nVi går till tegelladan."
    assert _organisations(text, _with_roster(text, "Zofir Alamé", "Tegelladan", "Drömforum")) == [
        "Drömforum",
        "Tegelladan",
    ]


def test_a_rosters_heading_is_no_organisation_unless_it_names_a_body() -> None:
    text = "Drömrådet\n\nZofir Alamé, Kvarnkontakten\n\nKlimat\n\nKlimat är viktigt för Drömrådet."
    minutes = _with_roster(text, "Zofir Alamé", "Kvarnkontakten", "Drömrådet")
    grouped = replace(minutes, attendance=tuple(replace(a, group="Klimat") for a in minutes.attendance))
    assert _organisations(text, grouped) == ["Drömrådet", "Kvarnkontakten", "Drömrådet"]


def test_a_role_in_the_place_of_an_affiliation_is_no_organisation() -> None:
    text = "Drömforum\n\nZofir Alamé, sekreterare\n\nsekreterare skriver."
    assert _organisations(text, _with_roster(text, "Zofir Alamé", "sekreterare", "Drömforum")) == ["Drömforum"]
