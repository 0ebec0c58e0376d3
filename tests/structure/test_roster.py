"""Rosters as Swedish notes lay them out. All people and bodies are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from textmine.records import Minutes

Maker = Callable[..., Minutes]
AGENDA = "\n\n1. Välkomna\n\nOrdföranden hälsar välkommen.\n\n2. Övriga frågor\n\nInga.\n"


def rows(note: Minutes) -> list[tuple[str | None, ...]]:
    return [
        (
            one.name.plain,
            one.affiliation.plain if one.affiliation else None,
            one.role,
            one.party,
            one.group,
            "x" if one.status == "present" else "-",
        )
        for one in note.attendance
    ]


def test_one_a_line_with_organisation_role_and_party(minutes: Maker) -> None:
    note = minutes(
        "Minnesanteckningar\n\nNärvarande: Skogsrådet\nEva Lind, Föreningen Granen (ordförande)\nOmar Said (M)\n"
        "Per Ask, Tallby IK\n\nFörhinder: Ulla Ström, Kyrkan\nVakans, Skolan" + AGENDA
    )
    assert rows(note) == [
        ("Eva Lind", "Föreningen Granen", "ordförande", None, "Skogsrådet", "x"),
        ("Omar Said", None, None, "M", "Skogsrådet", "x"),
        ("Per Ask", "Tallby IK", None, None, "Skogsrådet", "x"),
        ("Ulla Ström", "Kyrkan", None, None, "Skogsrådet", "-"),
    ]
    first = note.attendance[0]
    assert first.text == "Eva Lind, Föreningen Granen (ordförande)"
    assert all(note.source_text.text[one.start : one.end] == one.text for one in note.attendance)
    assert all(one.contains(one.name) for one in note.attendance)


@pytest.mark.parametrize(
    "name",
    [
        "Mohammed al-Said",
        "Fatima el-Amin",
        "Osama bin Saleh",
        "Karin von Lind",
        "Erik af Ask",
        "Ana da Costa",
        "Jan ter Ask",
    ],
)
def test_a_surname_with_a_small_word_is_a_person_not_an_affiliation(minutes: Maker, name: str) -> None:
    note = minutes(f"Närvarande: Eva Lind (PRO), Per Ask, {name} (Öppna huset), Omar Said (Tallby IK)" + AGENDA)
    assert [(one.name.plain, one.affiliation.plain if one.affiliation else None) for one in note.attendance] == [
        ("Eva Lind", "PRO"),
        ("Per Ask", None),
        (name, "Öppna huset"),
        ("Omar Said", "Tallby IK"),
    ]


def test_markdown_marks_stay_outside_the_entry(minutes: Maker) -> None:
    note = minutes(
        "# Anteckningar\n\n**Deltagare:** Skogsrådet  \nEva Lind, Granen (*ordförande*)  \n**Per Ask**, Tallby IK\n\n"
        "### 1. Välkomna\n\nHej.\n\n### 2. Övrigt\n\nInget.\n",
        "a.md",
    )
    assert [one.text for one in note.attendance] == ["Eva Lind, Granen (*ordförande*)", "Per Ask**, Tallby IK"]
    assert [(one.name.plain, one.role) for one in note.attendance] == [("Eva Lind", "ordförande"), ("Per Ask", None)]


def test_two_bodies_each_with_its_block_and_the_absent_after(minutes: Maker) -> None:
    note = minutes(
        "Anteckningar\n\nNärvarande: Skogsrådet\nEva Lind, Granen\nPer Ask, Tallby IK\n\nB-nätet\nKim Alm, Skolförvaltningen\n"
        "Mia Holm, Kulturförvaltningen\n\nFörhinder: Jan Falk, Skolförvaltningen\nSiv Ros, Enbacken" + AGENDA
    )
    assert [(one.name.plain, one.group) for one in note.attendance] == [
        ("Eva Lind", "Skogsrådet"),
        ("Per Ask", "Skogsrådet"),
        ("Kim Alm", "B-nätet"),
        ("Mia Holm", "B-nätet"),
        ("Jan Falk", "B-nätet"),  # his administration sits there
        ("Siv Ros", "Skogsrådet"),  # the only other block, and B-nätet is all municipal
    ]


def test_the_group_of_the_absent_stays_open_where_two_blocks_are_alike(minutes: Maker) -> None:
    note = minutes(
        "Anteckningar\n\nNärvarande: Skogsrådet\nEva Lind, Granen\n\nSjörådet\nKim Alm, Båtklubben\n\n"
        "Förhinder: Siv Ros, Enbacken" + AGENDA
    )
    assert note.attendance[-1].group is None


@pytest.mark.parametrize(
    "line",
    [
        "Närvarande: Eva Lind, Per Ask, Kim Alm och Mia Holm",
        "Närvarande: Eva Lind (ordf.), Per Ask (S), Kim Alm,\nMia Holm",
        "Närvarande Eva Lind, Per Ask, Kim\nAlm, Mia Holm",
        "Närvarande:\nEva Lind\nPer Ask\nKim Alm\nMia Holm",
        "Närvarande\n\n- Eva Lind\n- Per Ask\n- Kim Alm\n- Mia Holm",
        "Deltagare:\nEva Lind – Granen\nPer Ask – Tallby IK\nKim Alm\nMia Holm",
        "Deltog: Eva Lind; Per Ask; Kim Alm; Mia Holm",
        "Närvarande ledamöter: Eva Lind\n                      Per Ask\n                      Kim Alm\n               "
        "       Mia Holm",
        "På plats: Eva Lind, Per Ask\nDigitalt: Kim Alm, Mia Holm",
        "Deltagare:\nGranen: Eva Lind, Per Ask\nSkolan: Kim Alm och Mia Holm",
        "Deltagare\nOrdförande Eva Lind\nSekreterare: Per Ask\nKim Alm\nMia Holm",
        "Närvarande:\nEva Lind\tGranen\tordförande\nPer Ask\tTallby IK\t\nKim Alm\tSkolan\t\nMia Holm\tSkolan\t",
    ],
)
def test_the_same_four_people_in_many_layouts(minutes: Maker, line: str) -> None:
    note = minutes(f"Protokoll\n\n{line}{AGENDA}")
    assert [one.name.plain for one in note.attendance] in (
        ["Eva Lind", "Per Ask", "Kim Alm", "Mia Holm"],
        ["Eva Lind", "Per Ask", "Kim\nAlm".replace("\n", " "), "Mia Holm"],
    )
    assert {one.status.value for one in note.attendance} == {"present"}
    assert [item.number for item in note.items] == ["1", "2"]


def test_people_after_their_organisation(minutes: Maker) -> None:
    note = minutes("Anteckningar\n\nDeltagare:\nGranen: Eva Lind, Per Ask\nSkolan: Kim Alm" + AGENDA)
    assert [(row[0], row[1]) for row in rows(note)] == [
        ("Eva Lind", "Granen"),
        ("Per Ask", "Granen"),
        ("Kim Alm", "Skolan"),
    ]


def test_a_committee_with_substitutes_officials_and_an_adjuster(minutes: Maker) -> None:
    note = minutes(
        "Sammanträdesprotokoll\nSkognämnden\n\nBeslutande:        Eva Lind (S), ordförande\n"
        "                   Per Ask (M), 1:e vice ordförande\n                   Kim Alm (KD) tjänstgörande ersättare "
        "för Bo Ek (KD)\n"
        "Ej tjänstgörande ersättare:\n                   Mia Holm (C)\nÖvriga deltagande: Jonas Dal, förvaltningschef\n"
        "Utses att justera: Per Ask (M)\nFrånvarande: Siv Ros (V)\n\n§ 1\nMötets öppnande\nOrdföranden öppnar "
        "mötet.\n\n§ 2\nBudget\nText.\n"
    )
    assert [(row[0], row[2], row[3], row[5]) for row in rows(note)] == [
        ("Eva Lind", "ordförande", "S", "x"),
        ("Per Ask", "1:e vice ordförande", "M", "x"),
        ("Kim Alm", "tjänstgörande ersättare", "KD", "x"),
        ("Mia Holm", None, "C", "x"),
        ("Jonas Dal", "förvaltningschef", None, "x"),
        ("Siv Ros", None, "V", "-"),
    ]


def test_a_table_with_yes_and_no(minutes: Maker) -> None:
    note = minutes(
        "# Anteckningar\n\n| Namn | Organisation | Roll | Närvarande |\n|---|---|---|---|\n| Eva Lind | Granen | "
        "ordförande | Ja |\n"
        "| Omar Said | Tallby IK | | Nej |\n| Vakant | Kyrkan | | |\n\n### 1. Start\n\nHej.\n\n### 2. Slut\n\nHej då.\n",
        "a.md",
    )
    assert rows(note) == [
        ("Eva Lind", "Granen", "ordförande", None, None, "x"),
        ("Omar Said", "Tallby IK", None, None, None, "-"),
    ]


def test_a_table_with_a_cross_in_one_of_two_columns(minutes: Maker) -> None:
    note = minutes(
        "# Protokoll\n\nNamn\tParti\tNärvarande\tFrånvarande\nEva Lind\tS\tx\t\nPer Ask\tM\t\tx\n\n## 1. "
        "Start\n\nHej.\n\n## 2. Slut\n\nHej.\n",
        "a.docx",
    )
    assert [(row[0], row[3], row[5]) for row in rows(note)] == [("Eva Lind", "S", "x"), ("Per Ask", "M", "-")]


def test_tables_under_their_own_labels(minutes: Maker) -> None:
    note = minutes(
        "# Anteckningar\n\nDeltagare\n\nNamn\tOrganisation\nSiv Ahl\tPRO "
        "Tallby\nFrånvarande\n\nNamn\tOrganisation\nJan Ek\tKorpen\n\n"
        "## 1. Start\n\nHej.\n\n## 2. Slut\n\nHej.\n",
        "a.docx",
    )
    assert [(row[0], row[1], row[5]) for row in rows(note)] == [
        ("Siv Ahl", "PRO Tallby", "x"),
        ("Jan Ek", "Korpen", "-"),
    ]


def test_a_roster_under_markdown_headings(minutes: Maker) -> None:
    note = minutes(
        "# Möte\n\n## Närvarande\n\n**Skogsrådet**\n\n- Eva Lind, Granen, ordförande\n- Per Ask "
        "(M)\n\n**Sjöpanelen**\n\n- Kim Alm, Skolan\n\n"
        "**Frånvarande**\n\n- Mia Holm, Skolan\n\n## 1. Start\n\nHej.\n\n## 2. Slut\n\nHej.\n",
        "a.md",
    )
    assert [(row[0], row[2], row[4], row[5]) for row in rows(note)] == [
        ("Eva Lind", "ordförande", "Skogsrådet", "x"),
        ("Per Ask", None, "Skogsrådet", "x"),
        ("Kim Alm", None, "Sjöpanelen", "x"),
        ("Mia Holm", None, "Sjöpanelen", "-"),
    ]


def test_a_roster_that_is_the_first_point(minutes: Maker) -> None:
    note = minutes(
        "Anteckningar\n\n1. Närvarande\nEva Lind, Granen\nPer Ask, Tallby IK\n\n2. Lokaler\nText om lokaler.\n\n3. "
        "Övriga frågor\nInga.\n"
    )
    assert [row[0] for row in rows(note)] == ["Eva Lind", "Per Ask"]


def test_a_working_group_inside_a_point_is_no_roster(minutes: Maker) -> None:
    note = minutes(
        "Anteckningar\n\nNärvarande: Eva Lind, Per Ask\n\n1. Arbetsgrupper\n\n- Karta\n\nDeltagare: Kim Alm, Mia "
        "Holm\n\n2. Övriga frågor\n\nInga.\n"
    )
    assert [row[0] for row in rows(note)] == ["Eva Lind", "Per Ask"]


def test_partial_attendance_and_absence_said_beside_the_name(minutes: Maker) -> None:
    note = minutes(
        "Anteckningar\n\nNärvarande:\nEva Lind, Granen, §§ 1-4\nPer Ask (t.o.m. kl. 18)\nKim Alm, Skolan "
        "(förhinder)\nMia Holm, via Teams" + AGENDA
    )
    assert [(row[0], row[1], row[5]) for row in rows(note)] == [
        ("Eva Lind", "Granen", "x"),
        ("Per Ask", None, "x"),
        ("Kim Alm", "Skolan", "-"),
        ("Mia Holm", None, "x"),
    ]


@pytest.mark.parametrize(
    "roster",
    [
        "Närvarande:\nLind, Eva\nAsk, Per",
        "Närvarande:\neva@exempel.se\nper@exempel.se",
        "Närvarande: ordförande, sekreterare",
        "Närvarande: alla",
    ],
)
def test_what_may_be_read_in_two_ways_makes_no_entry(minutes: Maker, roster: str) -> None:
    assert minutes(f"Anteckningar\n\n{roster}{AGENDA}").attendance == ()


def test_given_names_alone_in_a_list_of_names(minutes: Maker) -> None:
    note = minutes("Anteckningar styrelsemöte\n\nNärvarande: Eva, Per, Karin och Lars" + AGENDA)
    assert [row[0] for row in rows(note)] == ["Eva", "Per", "Karin", "Lars"]


def test_leaders_of_workshop_groups(minutes: Maker) -> None:
    note = minutes(
        "Temadag om skogen 2024-03-02\n\nAnteckningar från grupparbeten.\n\nStigar och spår grupp 1\n\nSamtalsledare: "
        "Eva Lind och Per Ask\n\n"
        "- Fler bänkar\n- Bättre skyltar\n\n--------------\n\nVilda djur\n\nSamtalsledare: Kim Alm, Mia Holm och Siv "
        "Ros\n\n- Älgar\n- Rådjur\n"
    )
    assert [(row[0], row[2], row[4]) for row in rows(note)] == [
        ("Eva Lind", "samtalsledare", "Stigar och spår grupp 1"),
        ("Per Ask", "samtalsledare", "Stigar och spår grupp 1"),
        ("Kim Alm", "samtalsledare", "Vilda djur"),
        ("Mia Holm", "samtalsledare", "Vilda djur"),
        ("Siv Ros", "samtalsledare", "Vilda djur"),
    ]
