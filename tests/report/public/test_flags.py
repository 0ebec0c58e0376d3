"""What is found before anything is published, and what is left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from textmine.records import Entity, Label, Span
from textmine.report.public.flags import checked, code_of, cues, flag, identifiers
from textmine.report.public.names import KnownNames, likely_names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("född 811228-9874 i", [("811228-9874", "person_number")]),
        ("19811228-9874", [("19811228-9874", "person_number")]),
        ("198112289874", [("198112289874", "person_number")]),
        ("811228+9874", [("811228+9874", "person_number")]),
        ("811288-9874 är ett samordningsnummer", [("811288-9874", "person_number")]),
        ("811228-XXXX", [("811228-XXXX", "person_number")]),
        ("ring 070-123 45 67 nu", [("070-123 45 67", "phone")]),
        ("+46 70 123 45 67", [("+46 70 123 45 67", "phone")]),
        ("+46 (0)8 123 456 78", [("+46 (0)8 123 456 78", "phone")]),
        ("019-21 10 00 växel", [("019-21 10 00", "phone")]),
        ("tel 0701234567.", [("0701234567", "phone")]),
        ("skriv till vera.l@ekdala.example, tack", [("vera.l@ekdala.example", "email")]),
        ("vera (at) ekdala.example", [("vera (at) ekdala.example", "email")]),
    ],
)
def test_numbers_and_addresses_that_name_a_person(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[span.start : span.end], kind) for span, kind in identifiers(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "den 13 april 2023 kl. 16.00-18.00",
        "2023-04-13",
        "20230413",
        "0900-1200",
        "0830–1000 i aulan",
        "org.nr 802456-1234",
        "KS 2023/00123",
        "1 234 567 kronor",
        "bankgiro 123-4567",
        "198112289875",
        "2020-2023 och 2024-2027",
        "@ekdala i sociala medier",
    ],
)
def test_what_only_looks_like_them_is_left(text: str) -> None:
    assert list(identifiers(text)) == []


def test_the_check_digit() -> None:
    assert checked("811228-9874")
    assert not checked("811228-9873")


def test_cues_of_health_and_secrecy(note_builder: Callable) -> None:
    passages = ("Vera är sjukskriven.", "Rampen för rullstol är klar.", "Nils har rullstol.", "Det är konfidentiellt.")
    note = note_builder(1, "a.txt", "\n\n".join(passages))
    for words in passages:
        note.passage(words)
    built = note.build()
    text = built.analysis.source_text.text
    names = [Span(text.index("Nils"), text.index("Nils") + 4)]
    found = sorted((text[span.start : span.end], kind) for span, kind in cues(built, names))
    assert found == [("konfidentiellt", "secrecy"), ("rullstol", "private"), ("sjukskriven", "private")]
    [where] = [span for span, _ in cues(built, names) if text[span.start : span.end] == "rullstol"]
    assert text[: where.start].endswith("Nils har ")


def test_another_list_has_another_code(note_builder: Callable) -> None:
    note = note_builder(1, "a.txt", "Ett. Två.\n").build()
    one, two = flag(note, Span(0, 3), "name"), flag(note, Span(5, 8), "name")
    assert code_of([]) == ""
    assert len({code_of([one]), code_of([two]), code_of([one, two])}) == 3
    assert (one.words, one.place.line) == ("Ett", 1)


def test_names_that_no_mention_marks() -> None:
    known = KnownNames([Entity("p", Label.PERSON, "Åsa Öhrnfors", ("Åsan",))])
    text = "Öhrnfors listor, Åsa  Öhrnfors, Asa och åsa"
    assert [(text[s.start : s.end], whole) for s, whole in known.found(text)] == [
        ("Öhrnfors", False),
        ("Åsa  Öhrnfors", True),
    ]
    assert known.holds("2022_ohrnfors-protokoll.pdf")
    assert not known.holds("2022_ungdomsrådet.md")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BO EK öppnar.", [("BO EK", True)]),
        ("Ek, Bo (ordförande)", [("Ek, Bo", True)]),
        ("bo  eks förslag", [("bo  eks", True)]),
        ("ALVA NORBERG och NORBERGS listor", [("ALVA NORBERG", True), ("NORBERGS", False)]),
        ("Norberg-gruppen", [("Norberg", False)]),
        ("A\u030asa Lind kom.", [("A\u030asa Lind", True)]),
        ("Bo i Ek, en bo bland ekar; alva.", []),  # alone they are words
    ],
)
def test_whole_names_are_found_in_any_case_and_order(text: str, found: list[tuple[str, bool]]) -> None:
    names = ("Bo Ek", "Alva Norberg", "Åsa Lind")
    known = KnownNames(Entity(name, Label.PERSON, name) for name in names)
    assert [(text[span.start : span.end], whole) for span, whole in known.found(text)] == found


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("anteckningar-bo-ek.docx", True),
        ("2024_Ek_Bo.pdf", True),
        ("bo eks punkt.md", True),
        ("ek-öst.md", True),
        ("A\u030asa.md", True),
        ("bo-2024.md", False),
        ("ek.md", False),
        ("möte-i-bo-om-ek.md", False),
    ],
)
def test_the_names_of_files_that_hold_a_name(name: str, held: bool) -> None:
    people = ("Bo Ek", "Maj Ek-Öst", "Åsa Lind")
    assert KnownNames(Entity(one, Label.PERSON, one) for one in people).holds(name) is held


def test_what_looks_like_somebodys_name() -> None:
    text = "Då kom Margareta von Essenfeldt, Gunnar B. Stig och Folkets Park. Vi ses i Vera park."
    assert [text[span.start : span.end] for span in likely_names(text)] == [
        "Margareta von Essenfeldt",
        "Gunnar B. Stig",
    ]
