"""Rosters set side by side, and labels in the middle of a line."""

from __future__ import annotations

from collections.abc import Callable

from textmine.records import Minutes

Maker = Callable[..., Minutes]


def who(note: Minutes) -> list[tuple[str, str]]:
    return [(one.name.plain, one.status.value) for one in note.attendance]


def test_present_and_absent_beside_each_other(minutes: Maker) -> None:
    note = minutes(
        "Anteckningar skogsrådet 2023-04-13\n\nNärvarande              Frånvarande\nEva Lind, Granen        Siv Ros, Tallen\n"
        "Per Ask, Eken           Bo Ek\nKim Alm, Asken\n\n1. Välkommen\nHej.\n"
    )
    assert who(note) == [
        ("Eva Lind", "present"), ("Siv Ros", "absent"), ("Per Ask", "present"), ("Bo Ek", "absent"), ("Kim Alm", "present"),
    ]  # fmt: skip


def test_columns_that_a_word_processor_parted_by_tabs(minutes: Maker) -> None:
    note = minutes(
        "Anteckningar skogsrådet 2023-04-13\n\nNärvarande\tFrånvarande\nEva Lind\tSiv Ros\nPer Ask\tBo Ek\n\n1. Välkommen\nHej.\n"
    )
    assert who(note) == [("Eva Lind", "present"), ("Siv Ros", "absent"), ("Per Ask", "present"), ("Bo Ek", "absent")]


def test_surnames_first_in_two_columns(minutes: Maker) -> None:
    note = minutes(
        "Skogsrådet 2023-04-13\n\nNärvarande ledamöter          Ersättare\nSkogh Eva, ordf (SPF)          Granlund Per (SPF)\n"
        "Almstrand Bo (PRO)\n\nFrånvarande\nRosling Siv (PRO)\n\n1. Upprop\nHej.\n"
    )
    assert who(note) == [
        ("Skogh Eva", "present"), ("Granlund Per", "present"), ("Almstrand Bo", "present"), ("Rosling Siv", "absent"),
    ]  # fmt: skip


def test_the_absent_in_the_same_line(minutes: Maker) -> None:
    note = minutes(
        "# Anteckningar från nätverksmöte\n\nDeltagare: Eva Lind (Granen), Per Ask (Eken), Kim Alm (Asken). "
        "Meddelat förhinder: Siv Ros (Tallen)\n\n"
        "## Start\n\nHej.\n\n## Slut\n\nHej.\n",
        "a.md",
    )
    assert who(note) == [
        ("Eva Lind", "present"), ("Per Ask", "present"), ("Kim Alm", "present"), ("Siv Ros", "absent"),
    ]  # fmt: skip


def test_labels_that_a_scanner_has_damaged(minutes: Maker) -> None:
    note = minutes(
        "Anteckningar 2023-04-13\n\nNårvarande:\nEva Lind, Granen\nPer Ask\n\nFranvarande:\nSiv Ros\n\n§ 1. Start\nHej.\n"
    )
    assert who(note) == [("Eva Lind", "present"), ("Per Ask", "present"), ("Siv Ros", "absent")]


def test_a_label_cell_opens_a_roster_and_the_rows_below_go_on(minutes: Maker) -> None:
    note = minutes(
        "Samrådsgrupp Skogen\nDatum\t6 februari 2024, kl. 16:30–18:00\nOrdförande\tEva Lind, Granen\n"
        "Närvarande\tPer Ask, Eken\n\tKim Alm, Asken\n"
        "Frånvarande\tSiv Ros\n\n1 Laget runt\nHej.\n2 Övrigt\nHej.\n"
    )
    assert who(note) == [("Eva Lind", "present"), ("Per Ask", "present"), ("Kim Alm", "present"), ("Siv Ros", "absent")]
    assert (note.header.date, note.header.time) == ("2024-02-06", "16:30-18:00")
    assert note.attendance[0].role == "ordförande"


def test_an_empty_cell_beside_ticks_is_an_absence(minutes: Maker) -> None:
    note = minutes(
        "# Protokoll 2024-02-06\n\n| Namn | Förening | Närvarande |\n|---|---|---|\n"
        "| Eva Lind | Granen | X |\n| Per Ask | Eken | - |\n"
        "| Kim Alm | Asken |  |\n\n## 1. Start\n\nHej.\n",
        "a.md",
    )
    assert who(note) == [("Eva Lind", "present"), ("Per Ask", "absent"), ("Kim Alm", "absent")]


def test_groups_under_deeper_headings(minutes: Maker) -> None:
    note = minutes(
        "# Möte 2022-12-01\n\n## Närvarande\n\n### Offentlig sektor\nEva Lind, Granens kommun\n\n"
        "### Privat sektor\nPer Ask, Eken AB\n\n"
        "### Anmält förhinder\nSiv Ros\n\n## §41 Start\nHej.\n",
        "a.md",
    )
    assert who(note) == [("Eva Lind", "present"), ("Per Ask", "present"), ("Siv Ros", "absent")]


def test_nicknames(minutes: Maker) -> None:
    note = minutes(
        'Anteckningar 2023-10-17\n\nVi som var där: Alva, Bella (Isabella Ek), "Nicke" Niklas Forsell från fritidsgården\n'
        "Borta: Leon\n\n1) Start\nHej.\n2) Övrigt\nHej.\n"
    )
    assert who(note) == [
        ("Alva", "present"),
        ("Isabella Ek", "present"),
        ("Niklas Forsell", "present"),
        ("Leon", "absent"),
    ]


def test_a_second_column_with_whom_each_stands_for(minutes: Maker) -> None:
    note = minutes(
        "Protokoll från Skogsrådets möte 2023-11-08\n\nNärvarande                      Representerar\n"
        "Eva Lind (ordf)                 Teater Granen\n"
        "Per Ask                         Eken\nEj närvarande: Siv Ros (Tallen)\n\n§ 31 Öppnande\nHej.\n\n§ 32 Slut\nHej.\n"
    )
    assert who(note) == [("Eva Lind", "present"), ("Per Ask", "present"), ("Siv Ros", "absent")]
    assert [one.affiliation.plain for one in note.attendance if one.affiliation] == ["Teater Granen", "Eken", "Tallen"]
    assert [body.plain for body in note.header.bodies] == ["Skogsrådets"]


def test_a_sentence_that_tells_who_took_part(minutes: Maker) -> None:
    note = minutes(
        "Samverkansmöte i Tallby\n2022-09-01\n\nDeltog gjorde Eva Lind (fritidsgården), kommunpolis Per Ask, "
        "Siv Ros från Tallskolan, "
        "fältarna Erik och Anna samt Kim Alm, Tallby SK.\n\nLäget\nLugnt.\n"
    )
    assert [name for name, _ in who(note)] == ["Eva Lind", "Per Ask", "Siv Ros", "Erik", "Anna", "Kim Alm"]


def test_a_body_in_capitals_and_one_that_begins_with_its_kind(minutes: Maker) -> None:
    assert [
        b.plain
        for b in minutes("ÖSTRA SKOGSRÅDET\nSammanträde 2024-09-04\n\n1. Start\nHej.\n2. Övrigt\nHej.\n").header.bodies
    ] == ["ÖSTRA SKOGSRÅDET"]
    note = minutes(
        "# Protokoll Råd för skogsfrågor\n\nDatum: 2024-02-20\n\n## § 1 Start\nHej.\n## § 2 Slut\nHej.\n", "a.md"
    )
    assert [b.plain for b in note.header.bodies] == ["Råd för skogsfrågor"]


def test_a_table_of_tasks_is_no_roster_and_no_calendar(minutes: Maker) -> None:
    note = minutes(
        "# Arbetsmöte\n**2025-03-04**\n\n| Namn | Org | På plats |\n|---|---|---|\n| Eva Lind | Granen | x |\n\n"
        "## Sedan sist\nHej.\n\n"
        "## Att göra\n| Vad | Vem | När |\n|---|---|---|\n"
        "| Kontakta Eken | Per Ask | före 15 mars |\n| Söka tillstånd | Eva | - |\n",
        "a.md",
    )
    assert who(note) == [("Eva Lind", "present")]
    assert note.calendar == ()
    assert [item.title.plain for item in note.items] == ["Sedan sist", "Att göra"]


def test_those_who_come_last_behind_a_role_are_people_too(minutes: Maker) -> None:
    note = minutes(
        "Protokoll 2024-01-18\n\nPresidium: Eva Lind (ordförande), Per Ask (vice ordförande)\n"
        "Gäster: Siv Ros (KD), kultur- och fritidsnämndens ordförande, samt Kim Alm, Ungdomens Hus\n"
        "Ej närv.    Bo Ek, Tallen\n\n"
        "§ 1 Start\nHej.\n§ 2 Slut\nHej.\n"
    )
    assert who(note) == [
        ("Eva Lind", "present"), ("Per Ask", "present"), ("Siv Ros", "present"), ("Kim Alm", "present"), ("Bo Ek", "absent"),
    ]  # fmt: skip


def test_a_point_whose_text_goes_on_behind_its_title(minutes: Maker) -> None:
    note = minutes(
        "Protokoll 2024-01-18\n\nNärvarande: Eva Lind, Per Ask\n\n§4 Ekonomi. Saldot är 23 kr. Eva betalar räkningen.\n"
        "§5 Gårdsfest. Per bokar en trubadur.\n§6 Mötet avslutades.\n"
    )
    assert [item.title.plain for item in note.items] == ["Ekonomi", "Gårdsfest", "Mötet avslutades."]
    said = [note.source_text.text[b.start : b.end] for b in note.blocks if b.kind == "paragraph"]
    assert said == ["Saldot är 23 kr. Eva betalar räkningen.", "Per bokar en trubadur."]


def test_whom_people_stand_for_in_front_of_them(minutes: Maker) -> None:
    note = minutes(
        "Skogsrådet 2024-11-14\n\nNärvarande: För PRO: Eva Lind, Per Ask. För SPF: Siv Ros. "
        "För kommunen: Kim Alm (S) ordförande, Bo Ek (C), Anna Holm, skogschef.\n\n§ 22 Start\nHej.\n\n§ 23 Slut\nHej.\n"
    )
    found = [(one.name.plain, one.affiliation.plain if one.affiliation else None) for one in note.attendance]
    assert found == [
        ("Eva Lind", "PRO"), ("Per Ask", "PRO"), ("Siv Ros", "SPF"),
        ("Kim Alm", "kommunen"), ("Bo Ek", "kommunen"), ("Anna Holm", "kommunen"),
    ]  # fmt: skip


def test_titles_before_names_and_offices_behind_them(minutes: Maker) -> None:
    note = minutes(
        "Anteckningar 2022-10-20\n\nNärvarande:\nFolkhälsostrateg Eva Lind, kommunledningskontoret\nSkolsköterska Siv Ros\n"
        "Anställda:\tPer Ask, kyrkoherde, Kim Alm, församlingspedagog\n\n1. Start\nHej.\n2. Övrigt\nHej.\n"
    )
    assert [(one.name.plain, one.role) for one in note.attendance] == [
        ("Eva Lind", "folkhälsostrateg"), ("Siv Ros", "skolsköterska"),
        ("Per Ask", "kyrkoherde"), ("Kim Alm", "församlingspedagog"),
    ]  # fmt: skip


def test_a_label_of_a_form_that_has_run_together_with_the_first_name(minutes: Maker) -> None:
    note = minutes(
        "Sammanträdesprotokoll\nSkogsrådet 2023-04-13\n\nBeslutande\nLedamöter Politiker\nEva Lind, ordförande\nBo Ask\n\n"
        "Övriga närvarande\nTjänstepersoner Anna Ek, samordnare\nSiv Ros, sekreterare\nÖvriga Praktikant\n\n1. Upprop\nHej.\n"
    )
    assert who(note) == [
        ("Eva Lind", "present"), ("Bo Ask", "present"), ("Anna Ek", "present"), ("Siv Ros", "present"),
    ]  # fmt: skip
