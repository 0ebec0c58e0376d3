"""Title, date, time, place and bodies in the heads of notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from textmine.records import Minutes

Maker = Callable[..., Minutes]
BODY = (
    "\n\nNärvarande: Eva Lind, Per Ask\n\n1. Välkomna\n\nNästa möte är den 7 juni 2031.\n\n2. Övriga frågor\n\nInga.\n"
)


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Anteckningar\nSkogsrådet\n13 april 2023\n\nDatum: Torsdagen 13 april", "2023-04-13"),
        ("Anteckningar Skogsrådet 2023\n\nDatum: Torsdagen den 13 april", "2023-04-13"),
        ("Protokoll Skogsrådet 24-10-21", "2024-10-21"),
        ("Protokoll Skogsrådet 24.12.06", "2024-12-06"),
        ("Sammanträdesprotokoll\nSammanträdesdatum\n2023-09-14", "2023-09-14"),
        ("Sammanträdesprotokoll\nSammanträdesdatum 2023-09-14", "2023-09-14"),
        ("Sammanträdesprotokoll      Sida 1 (4)\nSkognämnden         2023-09-14", "2023-09-14"),
        ("Protokoll fört vid möte den 4 maj 2022", "2022-05-04"),
        ("Protokoll\nUtskriftsdatum: 2023-10-01\nMötesdatum: 14/9 2023", "2023-09-14"),
        ("Protokoll\nJusterat 2023-10-01\nTid: 2023-09-14 kl. 18.00", "2023-09-14"),
        ("Anteckningar\nTid och plats: Tisdag 5 mars 2024 kl 18.30, Klubbstugan", "2024-03-05"),
        ("Anteckningar\nDatum\tTid\n2024-03-05\t18-20", "2024-03-05"),
        ("2009-04-11\n\nÅrsmöte Almby byalag 2008-08-03", "2008-08-03"),  # printed later
        ("STYRELSEPROTOKOLL NR 4/10\nlördagen den 21 augusti 2010", "2010-08-21"),  # a number, no date
        ("2005-12-01\n\nProtokoll för möte 23/11", "2005-11-23"),  # the year stands elsewhere
    ],
)
def test_dates(minutes: Maker, head: str, date: str) -> None:
    assert minutes(head + BODY).header.date == date


def test_the_year_comes_from_the_calendar_of_the_same_file_name_or_not_at_all(minutes: Maker) -> None:
    head = (
        "Anteckningar\nSkogsrådet\nTorsdagen 13 april\n\nNärvarande: Eva Lind, Per Ask\n\n"
        "1. Välkomna\n\nHej.\n\n2. Slut\n\nHej.\n"
    )
    assert minutes(head, "2023-04-13_skogsradet.txt").header.date == "2023-04-13"
    assert minutes(head, "skogsradet_2023.txt").header.date == "2023-04-13"
    assert minutes(head).header.date is None
    assert minutes(head + "\nKalendarium 2023\n\n14 juni kl 16-18 Skogsrådet\n").header.date == "2023-04-13"


def test_the_files_name_is_the_last_resort(minutes: Maker) -> None:
    note = minutes("Anteckningar" + BODY.replace("Nästa möte är den 7 juni 2031.", "Hej."), "2024-02-06_styrelsen.txt")
    assert note.header.date == "2024-02-06"
    assert minutes("Protokoll 5 mars 2024" + BODY, "2024-02-06_styrelsen.txt").header.date == "2024-03-05"


def test_the_next_meeting_is_not_this_one(minutes: Maker) -> None:
    assert minutes("Anteckningar" + BODY).header.date is None
    assert minutes("Anteckningar\nNästa möte: 5 mars 2031" + BODY).header.date is None


def test_front_matter(minutes: Maker) -> None:
    note = minutes(
        '---\ntitel: "Styrelsemöte"\ndatum: 2024-02-06\ntid: 18.30-20\nplats: Klubbstugan\n---\n# Protokoll\n\n## § 1 '
        "Öppnande\n\nHej.\n\n"
        "## § 2 Avslutning\n\nHej.\n",
        "a.md",
    )
    header = note.header
    assert (header.date, header.time, header.place and header.place.text, header.title and header.title.text) == (
        "2024-02-06",
        "18:30-20:00",
        "Klubbstugan",
        "Styrelsemöte",
    )


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Tid: kl. 16-18", "16:00-18:00"),
        ("Tid: 16.00–18.30", "16:00-18:30"),
        ("Tid: kl 17:30 - 20:30", "17:30-20:30"),
        ("Tid: 16-18", "16:00-18:00"),
        ("Klockan: 18", "18:00"),
        ("Plats och tid: Rådhuset, kl. 13:00–16:30, ajournering 14.00–14.15", "13:00-16:30"),
        ("2024-03-18, 09.00–11.30, Teams", "09:00-11:30"),
    ],
)
def test_times(minutes: Maker, line: str, time: str) -> None:
    header = minutes(f"Anteckningar Skogsrådet 18 mars 2024\n\n{line}" + BODY).header
    assert header.time == time
    assert header.date == "2024-03-18"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Mötesplats: Skogens Hus, Stigen 13A.", "Skogens Hus, Stigen 13A"),
        ("Plats och tid: Stora salen, Kommunhuset, kl. 13:00–16:30", "Stora salen, Kommunhuset"),
        ("Tid och plats: kl 18 i Klubbstugan", "Klubbstugan"),
        ("Tid och plats: Tisdag 5 mars 2024 kl 18.30, Klubbstugan", "Klubbstugan"),
        ("**Plats:** Biblioteket", "Biblioteket"),
        ("Lokal\tRum 3", "Rum 3"),
    ],
)
def test_places(minutes: Maker, line: str, place: str) -> None:
    found = minutes(f"Anteckningar\n\n{line}" + BODY).header.place
    assert found is not None
    assert found.text == place


@pytest.mark.parametrize(
    ("head", "bodies"),
    [
        ("# Minnesanteckningar\n\n# Skogsrådet", ["Skogsrådet"]),
        ("Kallelse\n\nSkogsrådet och B-nätet\n30 januari 2024", ["Skogsrådet", "B-nätet"]),
        ("Sammanträdesprotokoll\nKultur- och skognämnden", ["Kultur- och skognämnden"]),
        ("Protokoll styrelsemöte Tallby båtklubb", ["Tallby båtklubb"]),
        ("Protokoll fört vid årsmöte med Hembygdsföreningen Linden den 4 maj 2022", ["Hembygdsföreningen Linden"]),
        ("Anteckningar\nArbetsgruppen för trygghet", ["Arbetsgruppen för trygghet"]),
        ("Anteckningar från möte med brukarrådet", ["brukarrådet"]),
        ("Anteckningar\nNämnd: Skogskommittén", ["Skogskommittén"]),
        ("Anteckningar från träffen i parken", []),
        ("Samrådsmöte föreningsråd och kulturråd 2020-02-07", []),  # kinds, no names
        ("Skogsrådet 2020-02-07\nRådets ordförande Eva Lind hälsade alla välkomna.", ["Skogsrådet"]),
        ("# Årsmöte Ormen Sverige 2015-06-25", ["Ormen Sverige"]),  # the name behind the kind of meeting
        ("Protokoll Solkörens styrelsemöte 7/2 2020", ["Solkörens"]),  # before it
        ("Styrelsemöte 7 - Sagospel Norrby\n2020-02-07", ["Sagospel Norrby"]),  # behind a number
        ("Protokoll\nDet här är ett protokoll för Sagobok Norrby.\n2020-02-07", ["Sagobok Norrby"]),  # in a sentence
        ("Protokoll styrelsemöte 10\n2020-02-07", []),  # no name
        ("Styrelsemöte Teams 2020-02-07", []),  # where, not who
        ("Protokoll från samråd för norra hälso- och skognämnden 2020-02-07", ["norra hälso- och skognämnden"]),
        ("Protokoll\nSkogsstyrelsens arbetsutskott 2020-02-07", ["Skogsstyrelsens arbetsutskott"]),
        ("PROTOKOLL FRÅN GRANDALENS BYALAGS ÅRSMÖTE\n2020-02-07", ["GRANDALENS BYALAGS"]),  # small words in capitals
        ("ÅRSMÖTE I GRANDALENS BYFÖRENING\n2020-02-07", ["GRANDALENS BYFÖRENING"]),
    ],
)
def test_bodies(minutes: Maker, head: str, bodies: list[str]) -> None:
    assert [body.text for body in minutes(head + BODY).header.bodies] == bodies


def test_the_title_takes_in_what_the_kind_is_about(minutes: Maker) -> None:
    first = minutes(
        "# Minnesanteckningar\n\n# Skogsrådet\n\n## 13 april 2023\n\n**Tid:** 16-18" + BODY, "a.md"
    ).header.title
    assert first is not None
    assert first.plain == "Minnesanteckningar Skogsrådet 13 april 2023"
    second = minutes("Tallby kommun\n\n# Temadag om stigar\n\nInledning." + BODY, "a.md").header.title
    assert second is not None
    assert second.plain == "Temadag om stigar"


def test_the_weekday_picks_the_year_among_those_the_note_names(minutes: Maker) -> None:
    body = "\n\nNärvarande: Eva Lind, Per Ask\n\n1. Städdag 2022\n\nText.\n\n2. Städdag 2023\n\nText.\n"
    assert minutes("Anteckningar\ntorsdagen 13 april klockan 15" + body).header.date == "2023-04-13"
    assert minutes("Anteckningar\n13 april klockan 15" + body).header.date is None


def test_the_day_in_the_title_comes_before_the_day_it_was_sent(minutes: Callable[..., Minutes]) -> None:
    note = minutes(
        "8 februari 2018\n\nProtokoll styrelsemöte 8 januari 2018.\n\nNärvarande: Eva Lind, Bo Ask\n\nEkonomi\nBra.\n"
    )
    assert note.header.date == "2018-01-08"
