from __future__ import annotations

import pytest

from tests.resolve.making import meant, named, note
from textmine.records import Label
from textmine.resolve import resolve


def organisations(*texts: str) -> set[frozenset[str]]:
    """The forms that came together, of the organisations in these notes."""
    notes = [note(f"2024-01-{10 + day}", text, body=None) for day, text in enumerate(texts)]
    return {frozenset({name, *aliases}) for name, aliases in named(resolve(notes, {}), Label.ORG).items()}


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("[O:samverkansrådet] [O:Samverkansrådet] [O:Samverkansrådets]", {"Samverkansrådet"}),
        ("[O:Kvarnby IK] [O:Kvarnby IK:s]", {"Kvarnby IK"}),
        ("[O:Ekhults\nFöreningsråd] [O:Ekhults Föreningsråd]", {"Ekhults Föreningsråd"}),
        ("[O:C-nätet] [O:C-nätverket]", {"C-nätet", "C-nätverket"}),
        ("[O:Folkets hus Norrby] [O:Norrbys Folkets hus]", {"Folkets hus Norrby", "Norrbys Folkets hus"}),
        ("[O:Kultur- & fritidskontoret] [O:Kultur- och fritidskontoret]", {"Kultur- & fritidskontoret"}),
        ("[O:Socialförvaltningen] ([O:SF]) … [O:SF]", {"Socialförvaltningen", "SF"}),
        ("[O:SF] ([O:Socialförvaltningen])", {"Socialförvaltningen", "SF"}),
        ("[O:Socialförvaltningens] ([O:SF]:s) [O:Socialförvaltningen]", {"Socialförvaltningen", "SF"}),
        ("Svar av [O:MBF], [O:miljöbyggnadsförvaltningen].", {"miljöbyggnadsförvaltningen", "MBF"}),
        ("**[O:Socialförvaltningen]** (förkortat [O:SF])", {"Socialförvaltningen", "SF"}),
        ("[O:Arbetsutskottet] bedömer. [O:AU] återkommer.", {"Arbetsutskottet", "AU"}),
        ("[O:Kulturföreningen Lyktan] [O:Lyktan]", {"Kulturföreningen Lyktan", "Lyktan"}),
        ("[O:Norrbys Hembygdsförening] [O:Hembygdsföreningen]", {"Norrbys Hembygdsförening", "Hembygdsföreningen"}),
        ("[O:Ortsrådet] [O:Ortsrådet i Norrby]", {"Ortsrådet", "Ortsrådet i Norrby"}),
        ("[O:Ungdomsrådet] [O:Ungdomsrådet Norrby]", {"Ungdomsrådet", "Ungdomsrådet Norrby"}),
        ("[O:Kommunala pensionärsrådet] [O:Pensionärsrådet]", {"Kommunala pensionärsrådet", "Pensionärsrådet"}),
    ],
)
def test_forms_of_one_organisation(text: str, together: set[str]) -> None:
    assert organisations(text) == {frozenset(together)}


@pytest.mark.parametrize(
    "text",
    [
        "[O:Samverkansrådet] [O:Interregionalt samverkansråd]",
        "[O:Ekhult kommun] [O:Ekhults Föreningsråd]",
        "[O:Ekhult kommun] [O:Kommunledningskontoret Ekhult kommun]",
        "[O:KFF] [O:KFK]",
        "[O:Kvarnby IK] [O:Kvarnby IF]",
        "[O:Polisen] [O:Polisen Norrby]",
        "[O:Regionala pensionärsrådet] [O:Pensionärsrådet]",
        "[O:Bron] [O:Nätverket för Bron]",
        "[O:Samverkansrådet] ([O:KLF])",
        "Nätverket för [O:Nyrådet] ([O:NFN])",
        "[O:Fritidsnämnden] [O:Kultur- och fritidsnämnden]",
    ],
)
def test_names_that_look_alike_stay_apart(text: str) -> None:
    assert len(organisations(text)) == 2


def test_a_part_of_a_name_abstains_when_two_whole_names_have_it() -> None:
    assert len(organisations("[O:Kulturföreningen Lyktan] [O:Lyktan]", "[O:Stiftelsen Lyktan]")) == 3


def test_a_part_of_a_name_needs_the_whole_name_in_some_note_beside_it() -> None:
    assert len(organisations("[O:Kulturföreningen Lyktan]", "[O:Lyktan]")) == 2


def test_an_acronym_of_two_stays_apart() -> None:
    assert len(organisations("[O:Kulturkontoret] ([O:KK])", "[O:Kommunkansliet] ([O:KK])")) == 3


def test_letters_nobody_explains_are_a_body_only_where_a_note_uses_both() -> None:
    assert len(organisations("[O:Arbetsutskottet] bedömer.", "[O:AU] återkommer.")) == 2
    assert len(organisations("[O:Arbetsutskottet] bedömer. [O:KS] svarar.")) == 2
    assert len(organisations("[O:Arbetsutskottet] [O:AU]", "[O:Ansvarsutskottet] ([O:AU])")) == 3


def test_the_last_part_alone_is_the_body_that_meets() -> None:
    first = note("2024-01-10", "[O:rådet] beslutar", body="Samverkansrådet")
    second = note("2024-02-10", "[O:rådet] beslutar", body="Ortsrådet")
    third = note("2024-03-10", "[O:rådet] beslutar", body="Fritidsnämnden")
    resolution = resolve([first, second, third], {})
    assert [meant(resolution, each, "rådet") for each in (first, second, third)] == [
        "Samverkansrådet",
        "Ortsrådet",
        None,
    ]


def test_an_acronym_of_a_document_is_that_document() -> None:
    text = "[D:Lokala överenskommelsen] ([D:LÖK]) och [D:LÖK]"
    assert named(resolve([note("2024-01-10", text)], {}), Label.DOCUMENT) == {"Lokala överenskommelsen": ("LÖK",)}


def test_marks_alone_name_nothing() -> None:
    assert named(resolve([note("2024-01-10", "[O:–] [L:.]", body=None)], {}), Label.ORG) == {}


def test_labels_never_meet() -> None:
    minutes = note("2024-01-10", "[O:Medborgarhuset] i [L:Medborgarhuset], [D:Bron] och [J:Bron]", body=None)
    assert len(resolve([minutes], {}).entities) == 4


def test_a_place_with_its_address_is_that_place() -> None:
    resolution = resolve([note("2024-01-10", "[L:Medborgarhuset, Stortorget 1] [L:Medborgarhuset]")], {})
    assert named(resolution, Label.LOCATION) == {"Medborgarhuset": ("Medborgarhuset, Stortorget 1",)}


def test_a_plan_of_another_period_is_another_plan() -> None:
    text = "[D:Aktivitetsplan 2024] [D:Aktivitetsplanen 2024] [D:Aktivitetsplan 2026] [D:aktivitetsplanen]"
    assert len(named(resolve([note("2024-01-10", text)], {}), Label.DOCUMENT)) == 3


def test_a_project_with_and_without_the_year_of_its_goal() -> None:
    text = "[J:Gröna byar 2030] [J:Gröna byar]"
    assert len(named(resolve([note("2024-01-10", text)], {}), Label.PROJECT)) == 1
    assert len(named(resolve([note("2024-01-10", text + " [J:Gröna byar 2040]")], {}), Label.PROJECT)) == 3
