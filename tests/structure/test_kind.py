"""What sort of document a note is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from textmine.records import Minutes

Maker = Callable[..., Minutes]
ROSTER = "Närvarande: Eva Lind, Per Ask\n\n"
POINTS = "1. Välkomna\n\nHej.\n\n2. Övriga frågor\n\nInga.\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Minnesanteckningar\nSkogsrådet\n\n" + ROSTER + POINTS, "minutes"),
        ("Kallelse\n\nSkogsrådet 30 januari 2024\n\n" + ROSTER + POINTS, "minutes"),
        ("Kallelse till Skogsrådet\n\n" + POINTS, "other"),
        ("Protokoll årsmöte\n\n§ 1 Öppnande\n\nHej.\n\n§ 2 Val av justerare\n\nEva.\n", "minutes"),
        ("Skogsrådet 4 maj\n\n" + ROSTER + POINTS, "minutes"),
        (
            "Temadag 2024\n\nAnteckningar från grupparbeten\n\nStigar\n\nSamtalsledare: Eva Lind\n\n- Bänkar\n",
            "workshop",
        ),
        ("Sammanställning av synpunkter\n\nGrupp 1\n- Bänkar\n\nGrupp 2\n- Skyltar\n", "compilation"),
        ("Inventering av stigar\n\nSammanfattning\n\nText om stigar.\n\nResultat\n\nText om stigar.\n", "report"),
        ("Hej alla!\n\nTack för senast. Här kommer recepten.\n\n- Kaka\n- Saft\n", "other"),
        ("", "other"),
    ],
)
def test_kinds(minutes: Maker, text: str, kind: str) -> None:
    assert minutes(text, "fil.txt").header.kind.value == kind


def test_a_summons_that_its_file_calls_notes_too(minutes: Maker) -> None:
    assert (
        minutes("Kallelse till Skogsrådet\n\n" + POINTS, "kallelse-och-anteckningar.txt").header.kind.value == "minutes"
    )


def test_minutes_that_discuss_a_report_are_minutes(minutes: Maker) -> None:
    note = minutes(
        "Minnesanteckningar\nSkogsrådet\n\n" + ROSTER + "1. Rapport om stigar\n\nText.\n\n2. Sammanställning\n\nText.\n"
    )
    assert note.header.kind.value == "minutes"


def test_a_report_lists_nobody_as_present(minutes: Maker) -> None:
    note = minutes(
        "# Rapport om stigar\n\n## Sammanfattning\n\nDeltagare: Eva Lind, Per Ask\n\n## Resultat\n\nText.\n", "a.md"
    )
    assert note.header.kind.value == "report"
    assert note.attendance == ()


def test_a_sentence_about_the_agenda_makes_no_summons(minutes: Maker) -> None:
    note = minutes(
        "Årsmöte Granens byalag 2031-08-03\n\n1. Mötet godkändes utlyst och dagordning godkänd.\n"
        "2. Verksamhetsberättelsen godkändes.\n3. Eva Lind valdes.\n"
    )
    assert note.header.kind.value == "minutes"
