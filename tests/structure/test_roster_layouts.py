"""Rosters as associations, boards and networks write them: who came, for whom, in what layout. All people are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from textmine.records import AttendanceStatus, Minutes

Maker = Callable[..., Minutes]
AGENDA = "\n\n1. Mötets öppnande\n\nOrdföranden hälsar välkommen.\n\n2. Övriga frågor\n\nInga.\n"


def present(note: Minutes) -> list[str]:
    return [one.name.plain for one in note.attendance if one.status is AttendanceStatus.PRESENT]


def absent(note: Minutes) -> list[str]:
    return [one.name.plain for one in note.attendance if one.status is AttendanceStatus.ABSENT]


THREE = ["Eva Lind", "Per Ask", "Mia Holm"]


@pytest.mark.parametrize(
    "roster",
    [
        "Närvarande: Presidiet: Eva Lind. Ledamöter: Per Ask, Mia Holm.",  # parts in running text
        "Närvarande: Granen: Eva Lind; Tallby IK: Per Ask; Skolan: Mia Holm",  # organisations with semicolons
        "Närvarande: Granen: Eva Lind, Per Ask, Skolan: Mia Holm",  # organisations with commas
        "Deltagare: Eva Lind, Granens kommun, Per Ask, Region Väst, Mia Holm, PRO",  # each name and where it belongs
        "Deltagare: ett trettiotal bybor samt Eva Lind (Granen), Per Ask (kommunen) och Mia Holm",  # a crowd first
        "Deltagare: Eva Lind/PRO, Per Ask/SPF, Mia Holm/Röda Korset",  # a stroke
        "Deltagare: PRO - Eva Lind, SPF - Per Ask, Röda Korset - Mia Holm",  # the organisation first
        "NÄRVARANDE: EVA LIND, PER ASK, MIA HOLM",  # in capitals
        "Följande ledamöter var närvarande: Eva Lind, Per Ask och Mia Holm.",  # a sentence
        "På mötet deltog Eva Lind och Per Ask från styrelsen. Dessutom deltog Mia Holm från Tallby kommun.",
        "Närvarande:\nOrdförande Eva Lind\nLedamöter Per Ask, Mia Holm",  # an office before names, no colon
        "Namn | Organisation | Närvarande\nEva Lind | PRO | Ja\nPer Ask | SPF | Ja\nMia Holm | Kyrkan | Ja",  # bars
        "Närvarande: Eva Lind | Per Ask | Mia Holm",  # a list parted by bars
        "Närvarande: Eva Lind (punkt 1-4), Per Ask (anslöt 18.30), Mia Holm (via Teams)",  # part of the time
        "Deltagare\nEva Lind, enhetschef, Fritidsförvaltningen\nPer Ask, kulturchef\nMia Holm, Granen",
        "Ledamöter Närvarande\nEva Lind X\nPer Ask X, mötesordf. § 7-9\nSuppleanter\nMia Holm X, ej § 8",  # ticks
        "Närvarande\nOrdförande       Eva Lind\nLedamot 2        Per Ask\nXK personlig ersättare   Mia Holm",  # offices first
        "Närvarande: Eva Lind och Per Ask. Mia Holm från punkten Ekonomi.",  # a second sentence
        "Närvarande; Eva Lind, Per Ask, Mia Holm",  # a semicolon for the colon
        "Närvarande\n\nEva Lind  \nPer Ask per telefon\n\nBo Gran lämnade synpunkter men deltog inte på plats\n\nMia Holm",
        "Närvarande: Eva Lind, Per Ask.\nÄven Mia Holm, vice ordförande i Granen.",  # one more
        "Närvarande: Eva Lind – Per Ask- Mia Holm",  # dashes
        "Närvarande:\nEva Lind Per Ask\nMia Holm",  # two names a line
        "Närvarande: Eva Lind\nDessutom:\nPer Ask/Mia Holm, kansliet",  # a stroke
        "Närvarande med rösträtt\nEva Lind\nPer Ask\n\nNärvarande utan rösträtt\nMia Holm",  # by right to vote
        "Närvarande: Eva Lind\nDessutom:\nUtvärderarna Per Ask och Mia Holm",  # an office of several
        "Närvarande: Eva Lind 60, Per Ask 17, Mia Holm, 78",  # numbers of houses
        "Närvarande: Eva Lind lgh 1203, Per Ask nr 4, Mia Holm hus 2",  # with a word for them
        "Närvarande Eva Lind EL\nPer Ask PA\nMia Holm MH",  # their own initials
        "Närvarande: Eva Lind (EL), Per Ask (PA), Mia Holm (MH)",
        "Beslutande\nEva Lind Omsorgsnämnden\nPer Ask Humanistiska nämnden\nMia Holm PRO",  # the body without a mark
        "Bcslutande:\nEva Lind\nPer Ask\nMia Holm",  # misread by a scanner
        "Övriga deltagande\nEva Lind\nPer Ask § 24\nMia Holm § 24-26",  # for one paragraph
        "Närvarande\n\n- Eva Lind, Granen\n\nFrån Rådet för sagor (RFS) närvarade Per Ask (till kl. 14) och Mia Holm",
        "Ledamöter:\nEva Lind PRO\nPer Ask SKPF ersätter Bo Gran\nMia Holm RPG",  # letters behind the name
    ],
)
def test_three_people_in_layouts_of_the_real_world(minutes: Maker, roster: str) -> None:
    note = minutes(f"Protokoll\n\n{roster}{AGENDA}")
    assert [name.title() for name in present(note)] == THREE
    assert not absent(note)
    assert not any(
        one.affiliation and any(name in one.affiliation.text.title() for name in THREE) for one in note.attendance
    )


def test_surnames_first_in_running_text(minutes: Maker) -> None:
    assert present(minutes(f"Protokoll\n\nNärvarande: Lind Eva, Ask Per, Holm Mia{AGENDA}")) == [
        "Lind Eva",
        "Ask Per",
        "Holm Mia",
    ]


def test_nicknames_in_front_and_initials_between(minutes: Maker) -> None:
    note = minutes(f'Protokoll\n\nNärvarande: Bertil "Berra" Ek, "Lasse" Lund, Karl-Gunnar (K-G) Berg{AGENDA}')
    assert present(note) == ['Bertil "Berra" Ek', '"Lasse" Lund', "Karl-Gunnar (K-G) Berg"]


@pytest.mark.parametrize(
    "roster",
    [
        "Kallade: Eva Lind, Per Ask, Mia Holm\nNärvarande: Eva Lind, Per Ask",
        "Kallade                     Närvarande\nEva Lind                    Eva Lind\nPer Ask                     Per Ask\n"
        "Mia Holm                    -",
        "Kallade: Eva Lind, Per Ask, Mia Holm\nFrånvarande: Mia Holm",
        "Närvaro\n[x] Eva Lind\n[x] Per Ask\n[ ] Mia Holm",
        "Närvarande: Eva Lind, Per Ask. Förhindrad: Mia Holm",
        "Närvarande: Eva Lind, Per Ask\nFrånvarnade: Mia Holm",  # a slip
        "Ledamöter Närvarande\nEva Lind X\nPer Ask X\nMia Holm Anmält förhinder",
        "Närvarande\nEva Lind\nPer Ask\n\nKlubbens styrelse - ej närvarande\nVice ordförande   Mia Holm",
        "Närvarande:\nEva Lind         HSO\nPer Ask  Granen\n\nAnmält förhinder:\nMia Holm  HSO",  # two blanks between columns
        "Frånvarande:\nErsättare: Mia Holm\n\nNärvarande:\nEva Lind\nPer Ask",
    ],
)
def test_who_was_called_and_did_not_come_is_absent(minutes: Maker, roster: str) -> None:
    note = minutes(f"Protokoll\n\n{roster}{AGENDA}")
    assert (present(note), absent(note)) == (["Eva Lind", "Per Ask"], ["Mia Holm"])


def test_a_list_of_given_names_takes_those_that_no_register_knows(minutes: Maker) -> None:
    note = minutes(f"Protokoll\n\nNärvarande: Zimo, Bruno, Gopal, Joakim, Kristina, Inga{AGENDA}")
    assert present(note) == ["Zimo", "Bruno", "Gopal", "Joakim", "Kristina", "Inga"]


def test_a_roll_of_voters_in_a_point_lists_who_was_there(minutes: Maker) -> None:
    note = minutes(
        "# Årsmöte Granen 2031-06-25\n\n#### 1. Fastställande av röstlängd\n* Eva Lind\n* Per Ask\n\n"
        "#### 2. Övriga frågor\nInga.\n",
        "a.md",
    )
    assert present(note) == ["Eva Lind", "Per Ask"]


def test_people_named_for_an_office_below_the_absent_were_there(minutes: Maker) -> None:
    note = minutes(f"Protokoll\n\nNärvarande: Eva Lind\nEj närvarande: Per Ask, LRF\nFrån kansliet: Mia Holm{AGENDA}")
    assert (present(note), absent(note)) == (["Eva Lind", "Mia Holm"], ["Per Ask"])


@pytest.mark.parametrize(
    "roster",
    [
        "Kallade: Eva Lind, Per Ask",  # who came is not told
        "Närvarande: Ordförande, sekreterare, kassör samt två ledamöter.",
        "Närvarande: eva.lind@granen.example, per.ask@granen.example",
        "Närvarande: enligt närvarolista, bilaga 1",
        "Närvarande: ett fyrtiotal medlemmar",
        "Styrelse: Granens byalag",
    ],
)
def test_nobody_is_invented(minutes: Maker, roster: str) -> None:
    assert not minutes(f"Protokoll\n\n{roster}{AGENDA}").attendance


@pytest.mark.parametrize(
    "label", ["Frånvarande p.g.a. sjukdom:", "Frånvarande utan anmälan:", "Frånvarande på grund av resa"]
)
def test_a_reason_beside_the_label_of_the_absent(minutes: Maker, label: str) -> None:
    note = minutes(f"Protokoll\n\nNärvarande: Eva Lind, Per Ask\n\n{label}\nMia Holm{AGENDA}")
    assert (present(note), absent(note)) == (["Eva Lind", "Per Ask"], ["Mia Holm"])


@pytest.mark.parametrize("name", ["Anna Karin Ek Berg", "Maria Garcia Lopez Ruiz", "Eva Lind-Ask"])
def test_a_long_name_is_one_person(minutes: Maker, name: str) -> None:
    note = minutes(f"Protokoll\n\nNärvarande:\n{name}\nPer Ask{AGENDA}")
    assert present(note) == [name, "Per Ask"]


# Zelma and Knuth are given names that no register of the project knows.
@pytest.mark.parametrize(
    "roster",
    [
        "Närvarande\nEva Lind (S) ordförande\nPer Ask (M)\n\nÖvriga\nZelma Holm sekreterare",  # an office behind the name
        "Närvarande:\nEva Lind\nPer Ask\nZelma Holm processtöd",  # a word of office that no list knows
        "Närvarande: Eva Lind ordförande Per Ask Zelma Holm kassör",  # nothing but offices and blanks between
        "Närvarande: Eva Lind – Per Ask- Zelma Holm",  # a dash that lost its blank
        "Närvarande: Eva Lind + Per Ask + Zelma Holm",  # plus signs
        "**Närvarande:** Eva Lind, Per Ask\n**Adjungerad** Zelma Holm",  # a label in bold without a colon
        "Närvarande\tEva Lind, Per Ask\n\nÖvriga närvarande\tZelma Holm",  # labels in a column
        "Närvarande styrelseledamöter: Eva Lind, Per Ask, Zelma Holm",  # a label of two words
        "Närvarande ur styrelsen: Eva Lind, Per Ask, Zelma Holm",  # with whom they stand for
        "Närvarande från styrelsen var Eva Lind, Per Ask, Zelma Holm",  # a sentence without a colon
        "Följande personer deltog i mötet: Eva Lind, Per Ask och Zelma Holm",  # a longer sentence
        "Deltagande på Teams: Eva Lind, Per Ask, Zelma Holm",  # by what means
    ],
)
def test_three_people_in_more_layouts(minutes: Maker, roster: str) -> None:
    assert present(minutes(f"Protokoll\n\n{roster}{AGENDA}")) == ["Eva Lind", "Per Ask", "Zelma Holm"]


def test_the_first_row_with_an_answer_is_no_head(minutes: Maker) -> None:
    note = minutes(f"Protokoll\n\nNärvarande:\n\nEva Lind\tJa\nPer Ask\tNej\nMia Holm\tJa{AGENDA}")
    assert (present(note), absent(note)) == (["Eva Lind", "Mia Holm"], ["Per Ask"])


def test_a_person_is_nobodys_organisation(minutes: Maker) -> None:
    note = minutes(f"Protokoll\n\nÖvriga närvarande: Zelma Berg, Eva Lind{AGENDA}")
    assert present(note) == ["Zelma Berg", "Eva Lind"]


def test_an_office_in_a_bracket_on_the_next_line(minutes: Maker) -> None:
    note = minutes(f"Protokoll\n\nNärvarande:\nEva, Per, Mia, Anna och Knutha\n(sekreterare){AGENDA}")
    assert present(note)[-1] == "Knutha"
    assert note.attendance[-1].role == "sekreterare"


@pytest.mark.parametrize(
    "line",
    [
        "Eva Lind hälsade alla välkomna",  # a verb behind a name is no office
        "Närvarande medlemmar hälsades välkomna",
        "Närvarande på mötet enades om dagordningen",
        "Deltog på mötet gjorde många",
        "Med på mötet fanns kaffe",
    ],
)
def test_sentences_before_the_agenda_list_nobody(minutes: Maker, line: str) -> None:
    assert not minutes(f"Protokoll\n\n{line}.{AGENDA}").attendance


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("Eva Norrgård", "Eva Norrgård"),  # a surname like a house
        ("Eva Berg Lind", "Eva Berg Lind"),  # a third name is no initials
        ("Omsorgsnämnden Tallby kommun", None),  # nobody
        ("Eva Lind KoF", "Eva Lind"),  # letters of a body, two of them capitals
        ("Eva Lind Norr KS", "Eva Lind Norr"),
        ("Eva McLind", "Eva McLind"),  # a surname with two capitals
    ],
)
def test_what_looks_like_a_body_behind_a_name(minutes: Maker, entry: str, name: str | None) -> None:
    note = minutes(f"Protokoll\n\nNärvarande:\nPer Ask\n{entry}{AGENDA}")
    assert present(note) == ["Per Ask", *([name] if name else [])]
