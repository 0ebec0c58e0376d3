"""Who is a person: good and bad lists that anyone can extend. All names are invented."""

from __future__ import annotations

import pytest

from textmine.extract.mentions import mentions
from textmine.nlp import load, view
from textmine.records import (
    AttendanceStatus,
    Attendee,
    Basis,
    Header,
    Label,
    Minutes,
    NoteKind,
    Page,
    Quote,
    SourceText,
)
from textmine.settings import SHIPPED_MODEL


def _minutes(text: str, names: tuple[str, ...] = ()) -> Minutes:
    """The note with a roster of these names, each where it first stands."""
    source_text = SourceText("sago.txt", "0", "txt", text, (Page(0, len(text), 1),))
    attendance = []
    for name in names:
        at = text.index(name)
        quote = Quote.of(text, at, at + len(name))
        attendance.append(Attendee(quote.start, quote.end, quote.text, name=quote, status=AttendanceStatus.PRESENT))
    return Minutes(source_text, Header(NoteKind.MINUTES), attendance=tuple(attendance))


def _people(text: str, names: tuple[str, ...] = ()) -> list[str]:
    doc = load(str(SHIPPED_MODEL))(view(text))
    found = mentions(doc, _minutes(text, names))
    return [" ".join(mention.text.split()) for mention in found if mention.label is Label.PERSON]


GOOD = [
    ('Sedan ser Bertil "Berra" Sagoström över plattorna.', ['Bertil "Berra" Sagoström']),
    ("Underskrifter\n/Ewa Sagoström, sekreterare/", ["Ewa Sagoström"]),
    ("Val\n1.Janne valdes till ordförande.", ["Janne"]),
    ("Ordförande Bodil Sagoström hälsar välkommen.", ["Bodil Sagoström"]),
    ("Utredare Ymer Kvist talar.", ["Ymer Kvist"]),
    ("Kommunpolisen Tyko Fantér berättar.", ["Tyko Fantér"]),
    ("Beda Sagolin (S) tar med sig frågan.", ["Beda Sagolin"]),
    ("Zofir Alamé (MP) yrkar avslag.", ["Zofir Alamé"]),
    ("Deltagare: Zofir Alamé, Beda Sagolin och Ymer Kvist", ["Zofir Alamé", "Beda Sagolin", "Ymer Kvist"]),
    ("Antecknat av\nYmer Kvist, sekreterare", ["Ymer Kvist"]),
    ("Vi tackar K-G Sagoström och P. Fantberg.", ["K-G Sagoström", "P. Fantberg"]),
    ("Frågan kom från Ann-Mari von Sagenfeldt igår.", ["Ann-Mari von Sagenfeldt"]),
    ("Lotta Sagosson-Fantberg ringer.", ["Lotta Sagosson-Fantberg"]),
    ("Vi följer Karins förslag.", ["Karins"]),
    ("Anna och Lasse bokar in ett möte.", ["Anna", "Lasse"]),
    ("### Statsbidrag (Tina)", ["Tina"]),
    ("Vi hälsade på hos Fatima Al Sagar.", ["Fatima Al Sagar"]),
    ("Zofir Alamé, tf enhetschef, informerar.", ["Zofir Alamé"]),
    ("Mötet leddes av Lena\n   Sagoström.", ["Lena Sagoström"]),
    ("Anna Sagoström, Zofir Alamé och Ymer Dunkel valdes.", ["Anna Sagoström", "Zofir Alamé", "Ymer Dunkel"]),
    ("Till kassör valdes Stig Sagolund.", ["Stig Sagolund"]),
    ("Sedan talar Mohammed al-Sago och Osama bin Sagoh om lokaler.", ["Mohammed al-Sago", "Osama bin Sagoh"]),
]


@pytest.mark.parametrize(("text", "people"), GOOD)
def test_people_good(text: str, people: list[str]) -> None:
    assert _people(text) == people


BAD = [
    "Klubben och/Eller byn svarar.",
    "Per telefon eller Max antal deltagare.",
    "Hans förslag är bra. Maj månad passar.",
    "Vakans, Sagonämnden",
    "Vi ses på Karl Johans gata 3 eller Eriksgatan 5.",
    "Maria församling och S:t Olofs kapell.",
    "RÄTT TID och EN INGÅNG för alla",
    "Skriv till anna.sagostrom@sagobygden.se eller www.lisa-sagostrom.se",
    "Ordförande, Sekreterare, Kassör",
    "Representanten från Sagonämnden kom sent.",
    "Fler Vuxna På Stan",
    "Sagobygdens Hembygdsförening och Norra Ekeberg",
    "Studieförbundet Vuxenskolan ordnar cirklar.",
    "Liv och hälsa på landsbygden",
    "Bo i Sagobygden kostar mer.",
    "Fiskeklubben Sagogäddan, Kumla kommun",
    "Vi ses på Selma Spa.",
]


@pytest.mark.parametrize("text", BAD)
def test_people_bad(text: str) -> None:
    assert _people(text) == []


def test_a_roster_name_is_found_again_whole_and_by_its_given_name() -> None:
    text = "Zofir Alamé\nBeda Ullgrim\n\nSenare talar Zofir om lokaler, och Beda Ullgrim svarar. Zofirs fråga tas upp."
    assert _people(text, ("Zofir Alamé", "Beda Ullgrim")) == [
        "Zofir Alamé",
        "Beda Ullgrim",
        "Zofir",
        "Beda Ullgrim",
        "Zofirs",
    ]


def test_the_basis_tells_a_roster_from_a_repeated_name() -> None:
    text = "Zofir Alamé\n\nSenare talar Zofir."
    doc = load(str(SHIPPED_MODEL))(view(text))
    assert [m.basis for m in mentions(doc, _minutes(text, ("Zofir Alamé",)))] == [Basis.ROSTER, Basis.COREFERENCE]


def test_a_surname_alone_needs_its_full_name_in_the_note() -> None:
    assert _people("Zofir Sagosson\n\nSagosson svarar Fantström.", ("Zofir Sagosson",)) == [
        "Zofir Sagosson",
        "Sagosson",
    ]


def test_a_given_name_that_is_a_word_needs_more_than_a_capital_at_the_beginning() -> None:
    text = "Per Sagoström\n\nPer termin hålls två möten. Frågan går till Per. Per redovisade."
    assert _people(text, ("Per Sagoström",)) == ["Per Sagoström", "Per", "Per"]


def test_a_roster_that_was_run_together_is_cut_name_by_name() -> None:
    text = "Beslutande Lars Sagoström PRO Anna Fantberg Omsorgsnämnden Karin Drömgren SPF Olle Sagosson Kommunstyrelsen"
    assert _people(text) == ["Lars Sagoström", "Anna Fantberg", "Karin Drömgren", "Olle Sagosson"]


def test_a_roster_with_the_surname_first_names_the_same_people() -> None:
    text = "Närvarande\nSkogh Maud\n\nRådet utser Maud Skogh att justera. Maud tackade."
    assert _people(text, ("Skogh Maud",)) == ["Skogh Maud", "Maud Skogh", "Maud"]


def test_initials_and_nicknames_of_the_roster_stand_alone_too() -> None:
    text = 'Närvarande: K-G Skogh, Bertil "Bebbe" Lind\n\nBebbe ringer runt. Mötet tackade K-G för hjälpen.'
    assert _people(text, ("K-G Skogh", 'Bertil "Bebbe" Lind'))[2:] == ["Bebbe", "K-G"]


def test_the_first_letter_of_a_surname_belongs_to_the_name() -> None:
    assert _people("Tuva S och Tuva K gör affischen. Anteckningar av Oscar L.") == ["Tuva S", "Tuva K", "Oscar L."]


def test_what_is_named_after_somebody_with_a_hyphen_is_no_person() -> None:
    assert _people("Vinnaren av Karl Berg-priset presenterades.") == []


def test_a_word_that_ends_as_a_genitive_would_is_no_name() -> None:
    assert _people("Klass 4B var med. Inga frågor fanns. Valborg firas som vanligt.") == []


def test_who_is_chosen_is_a_person_whatever_the_name() -> None:
    assert _people("Som ordförande valdes Hans Sagnecke. Sedan talade Hans Sagnecke länge.") == ["Hans Sagnecke"] * 2
    assert _people("Per Pernsago valdes.") == ["Per Pernsago"]


def test_a_verb_with_a_capital_ends_a_name() -> None:
    assert _people("Viktor Fixar affischer.", ("Viktor",)) == ["Viktor"]


def test_initials_stand_for_those_the_roster_names() -> None:
    names = ("Annette Sagodin", "Björn Sagoberg")
    text = "Närvarande: Annette Sagodin, Björn Sagoberg\nMötet öppnades av A Sagodin. Björn S kollar priset."
    assert _people(text, names) == ["Annette Sagodin", "Björn Sagoberg", "A Sagodin", "Björn S"]


def test_a_listed_given_name_and_a_surname_in_the_signature() -> None:
    text = "Närvarande: Inga, Stig\nMötet slutade.\n\nStig Anderback"
    assert _people(text, ("Inga", "Stig")) == ["Inga", "Stig", "Stig Anderback"]
