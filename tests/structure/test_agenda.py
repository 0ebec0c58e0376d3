"""Agenda items in the layouts of Swedish minutes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from textmine.records import Minutes

Maker = Callable[..., Minutes]
HEAD = "Anteckningar\n\nNärvarande: Eva Lind, Per Ask\n\n"


def titles(note: Minutes) -> list[tuple[str | None, str]]:
    return [(item.number, item.title.plain) for item in note.items]


THREE = [("1", "Välkomna"), ("2", "Lokaler i Tallby"), ("3", "Övriga frågor")]


@pytest.mark.parametrize(
    ("source", "form"),
    [
        ("a.txt", "{n}. {t}\n{b}\n\n"),
        ("a.txt", "{n}. {t}\n\n{b}\n\n"),
        ("a.txt", "{n}) {t}\n{b}\n"),
        ("a.txt", "§ {n} {t}\n\n{b}\n\n"),
        ("a.txt", "§{n}. {t}\n{b}\n"),
        ("a.txt", "§ {n}\n{t}\n{b}\n\n"),
        ("a.txt", "{n} § {t}\n{b}\n\n"),
        ("a.txt", "{n} {t}\n{b}\n\n"),
        ("a.txt", "Punkt {n}: {t}\n{b}\n\n"),
        ("a.txt", "{n}.\t{t}\n{b}\n\n"),
        ("a.md", "### {n}. {t}\n\n{b}\n\n"),
        ("a.md", "**{n}. {t}**\n\n{b}\n\n"),
        ("a.md", "{n}\\. {t}\n\n{b}\n\n"),
        ("a.md", "## § {n} {t}\n\n{b}\n\n"),
        ("a.docx", "## {n}. {t}\n\n{b}\n\n"),
        ("a.docx", "{n}. {t}\n\n{b}\n\n"),
    ],
)
def test_numbers_in_every_dress(minutes: Maker, source: str, form: str) -> None:
    body = "Vi talar om saken.\n\nViktigast är detta:\n\n1. att det blir av\n2. att det blir bra\n3. att alla är med"
    bodies = {"1": "Eva hälsar välkommen till mötet.", "2": body, "3": "Inga."}
    note = minutes(HEAD + "".join(form.format(n=n, t=t, b=bodies[str(n)]) for n, t in THREE), source)
    assert titles(note) == THREE
    text = note.source_text.text
    assert text[note.items[1].start : note.items[1].end].endswith("att alla är med")
    assert all(text[item.title.start : item.title.end] == item.title.text for item in note.items)


def test_heading_levels_may_change_within_a_note(minutes: Maker) -> None:
    note = minutes(
        "# Anteckningar\n\n### 1. Start\n\nHej.\n\n### Övrigt\n\nText.\n\n## 2. Mitt\n\nText.\n\n## 3. Slut\n\nText.\n",
        "a.md",
    )
    assert titles(note) == [("1", "Start"), ("2", "Mitt"), ("3", "Slut")]


def test_the_list_of_contents_gives_way_to_the_points_themselves(minutes: Maker) -> None:
    note = minutes(
        "Protokoll\n\nDagordning\n1. Öppnande\n2. Budget\n3. Avslutning\n\n1. Öppnande\nOrdföranden öppnar mötet.\n\n2. Budget\n"
        "Kassören redovisar budgeten.\n\n3. Avslutning\nMötet avslutas.\n"
    )
    assert titles(note) == [("1", "Öppnande"), ("2", "Budget"), ("3", "Avslutning")]
    assert "redovisar" in note.source_text.text[note.items[1].start : note.items[1].end]


def test_a_year_of_paragraphs_goes_on_where_the_last_meeting_stopped(minutes: Maker) -> None:
    note = minutes(
        "Protokoll\nSkognämnden 2024-03-02\n\n§ 45 Budget\n\nText.\n\n§ 46 Lokaler\n\nText.\n\n§ 47 Delgivningar\n\nText.\n"
    )
    assert [item.number for item in note.items] == ["45", "46", "47"]


def test_a_list_in_a_note_without_numbers_is_no_agenda(minutes: Maker) -> None:
    note = minutes(
        "# Träff om skogen\n\n## Närvarande\n\n- Eva Lind\n- Per Ask\n\n## Stigar\n\nTre saker är viktiga:\n\n1. "
        "Skyltar\n2. Bänkar\n3. Bryggor\n\n"
        "## Badplatsen\n\nText.\n",
        "a.md",
    )
    assert titles(note) == [(None, "Stigar"), (None, "Badplatsen")]


def test_short_lines_above_text_are_points_where_nothing_else_is(minutes: Maker) -> None:
    note = minutes(
        "Anteckningar från nätverksmöte\n\nDeltagare: Eva Lind, Per Ask\n\nFörra mötet\nVi gick igenom anteckningarna "
        "från förra mötet och lade dem "
        "till\nhandlingarna.\n\nLägesrapport\nAlla berättar vad som är på gång i sina föreningar.\n\nAvslut\nEva "
        "tackar alla för mötet.\n"
    )
    assert titles(note) == [(None, "Förra mötet"), (None, "Lägesrapport"), (None, "Avslut")]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("### 2. Lokaler\n\n#### **Beslut.**", "decision"),
        ("### 2. Lokaler\n\n### Information", "information"),
        ("### 2. Lokaler\n\nDialog", "dialogue"),
        ("### 2. Lokaler (beslut)", "decision"),
        ("### 2. Lokaler (I)", "information"),
        ("### 2. Lokaler [D]", "dialogue"),
        ("### 2. Beslut: Lokaler", "decision"),
        ("### 2. Lokaler – information", "information"),
        ("### 2. Lokaler\n\nTyp: Diskussionspunkt", "dialogue"),
        ("### 2. Information om lokaler", None),
        ("### 2. Lokaler i Tallby", None),
    ],
)
def test_the_type_is_what_is_printed(minutes: Maker, heading: str, expected: str | None) -> None:
    note = minutes(
        f"# Anteckningar\n\n### 1. Start\n\nHej.\n\n{heading}\n\nVi pratar om lokaler.\n\n### 3. Slut\n\nHej.\n", "a.md"
    )
    kind = note.items[1].type
    assert (kind.value if kind else None) == expected


def test_the_signature_and_what_follows_it_belong_to_no_point(minutes: Maker) -> None:
    note = minutes(
        HEAD + "1. Start\n\nHej.\n\n2. Övriga frågor\n\nInga.\n\n \n\nAntecknat av \nEva Lind, sekreterare "
        "\n\nhttps://exempel.se/sida\n"
    )
    assert note.source_text.text[: note.items[-1].end].endswith("Inga.")


def test_groups_of_a_compilation(minutes: Maker) -> None:
    note = minutes(
        "Sammanställning av synpunkter på skogen\n2024-03-02\n\nGrupp 1.\n• Fler bänkar\n• Skyltar\n\n\nGrupp "
        "2\nStigar\n\n• Bättre underlag\n\n\n"
        "Grupp 3\n• Hundar i koppel\n"
    )
    assert titles(note) == [("1", "Grupp 1"), ("2", "Grupp 2"), ("3", "Grupp 3")]


def test_groups_inside_a_point_of_minutes_are_headings(minutes: Maker) -> None:
    note = minutes(
        HEAD
        + "1. Samtal\n\nGrupp 1.\n\nVi vill ha bänkar.\n\nGrupp 2.\n\nVi vill ha skyltar.\n\n2. Övriga frågor\n\nInga.\n"
    )
    assert titles(note) == [("1", "Samtal"), ("2", "Övriga frågor")]
    assert [block.headings for block in note.blocks if block.kind == "paragraph" and block.item == 0] == [
        ("Grupp 1",),
        ("Grupp 2",),
    ]


def test_chapters_of_a_report(minutes: Maker) -> None:
    note = minutes(
        "# Inventering av stigar\n\nRapport 2024\n\n## Sammanfattning\n\nText.\n\n## 1. Inledning\n\nText.\n\n### 1.1 "
        "Bakgrund\n\nText.\n\n"
        "## 2. Resultat\n\nText.\n",
        "a.md",
    )
    assert note.header.kind == "report"
    assert titles(note) == [(None, "Sammanfattning"), ("1", "Inledning"), ("2", "Resultat")]


def test_chapters_of_a_report_without_any_marks(minutes: Maker) -> None:
    prose = (
        "Under hösten gick vi alla stigar i kommunen och skrev ned hur de såg ut och\n"
        "vad som behövde göras. Det blev en lång lista.\n\n"
    )
    note = minutes(
        "Rapport om stigar\n\nSammanfattning\n\n" + prose + "Inledning\n\nMetod\n\n" + prose + "Resultat\n\n" + prose
    )
    assert [item.title.plain for item in note.items] == ["Sammanfattning", "Inledning", "Resultat"]


def test_a_register_number_is_no_title(minutes: Maker) -> None:
    note = minutes(
        "Protokoll\nSkognämnden 2023-09-14\n\n§ 61\nDagordning\n\nText.\n\n§ 62          Dnr SN 2023/118\nRiktlinjer "
        "för stigar\n\nText.\n"
    )
    assert titles(note) == [("61", "Dagordning"), ("62", "Riktlinjer för stigar")]


def test_what_stands_under_a_rule_as_the_groups_do_is_a_part_too(minutes: Maker) -> None:
    group = "\n\n----------\n\n{}\n\nSamtalsledare: Eva Lind\n\n- Bänkar\n- Skyltar"
    note = minutes(
        "Temadag om stigar" + group.format("Norra stigen") + group.format("Södra stigen") + "\n\n----------\n\nTill "
        "sist\n\nEva tackade alla.\n"
    )
    assert [title for _, title in titles(note)] == ["Norra stigen", "Södra stigen", "Till sist"]


def test_a_number_given_twice_by_a_slip_is_two_points(minutes: Maker) -> None:
    note = minutes(
        "# Möte\n\n## 1. Start\n\nHej.\n\n## 2. Deltagare\n\nEva Lind\n\n## 2. Lägesbild\n\nText.\n\n## 4. "
        "Slut\n\nHej.\n",
        "a.md",
    )
    assert [item.number for item in note.items] == ["1", "2", "2", "4"]


def test_points_below_chapters_without_a_word_of_their_own(minutes: Maker) -> None:
    text = "# Protokoll Skogsrådet 2031-03-27\n\n"
    for chapter, points in (("Inledning", ("Öppnande", "Justerare")), ("Rapporter", ("Stigar", "Broar"))):
        text += f"## {chapter}\n\n" + "".join(f"### {point}\n\n* Vi talade.\n\n" for point in points)
    assert [item.title.text for item in minutes(text, "a.md").items] == ["Öppnande", "Justerare", "Stigar", "Broar"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_title_a_colon_and_the_text_of_the_point(minutes: Maker, gap: str) -> None:
    points = [
        "1.  Föregående protokoll: Eva Lind läste upp det. Det lades till handlingarna.",
        "2.  Inkomna skrivelser: -",
        "3.  Bryggan: Per Ask ser över bommarna före midsommar. De gamla är slitna och ska bytas mot nya i lärk.",
        "4.  Ekonomi: God.",
        "5.  Övrigt: Inget.",
    ]
    note = minutes(HEAD + gap.join(points) + "\n")
    assert titles(note) == [
        ("1", "Föregående protokoll"),
        ("2", "Inkomna skrivelser"),
        ("3", "Bryggan"),
        ("4", "Ekonomi"),
        ("5", "Övrigt"),
    ]


def test_a_list_of_who_does_what_is_no_agenda(minutes: Maker) -> None:
    note = minutes(HEAD + "Så här blir det:\n\n1. Eva: köper in kaffe.\n2. Per: lånar bord.\n3. Mia: ringer Bo.\n")
    assert titles(note) == []


def test_a_dollar_sign_may_be_a_misread_paragraph(minutes: Maker) -> None:
    note = minutes(HEAD + "$1 Mötets öppnande\nVälkomna.\n$2 Lokaler\nDe kostar $300.\n$3 Övriga frågor\nInga.\n")
    assert titles(note) == [("1", "Mötets öppnande"), ("2", "Lokaler"), ("3", "Övriga frågor")]
