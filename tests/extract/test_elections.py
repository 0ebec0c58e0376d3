"""Sentences that tell whom a meeting chose, and near misses. All sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.handmade import note
from textmine.extract.decisions import decisions
from textmine.records import Decision


def found(text: str) -> list[Decision]:
    """The decisions of this meeting; those that are only retold left out."""
    made = note(text)
    return [d for d in decisions(made.doc, made.minutes, made.mentions) if not d.reported]


GOOD = [
    "Kassören fick ansvarsfrihet.",
    "Styrelsen valde att bordlägga frågan.",
    "Till ordförande valdes Karin Ek.",
    "Till ordförande för mötet utsågs Karin Ek.",
    "Till att föra protokollet utsågs Siv Lund.",
    "Att justera protokollet valdes Siv Lund.",
    "Som sekreterare valdes Siv Lund.",
    "Siv Lund valdes enhälligt till kassör.",
    "Siv Lund omvaldes som kassör på två år.",
    "Siv Lund nyvaldes som suppleant.",
    "Siv Lund valdes om.",
    "Siv Lund valdes in i styrelsen.",
    "Siv Lund fick förnyat förtroende som kassör.",
    "Siv Lund fick fortsatt förtroende som revisor.",
    "Siv Lund väljs om på två år.",
    "Siv Lund utnämndes till hedersmedlem.",
    "Siv Lund förordnades som ombud.",
    "Siv Lund adjungerades till mötet.",
    "Omval av Siv Lund till kassör.",
    "Omval av kassör Siv Lund.",
    "Omval: Siv Lund.",
    "Nyval: Omar Haddad.",
    "Nyvald: Omar Haddad.",
    "Omvald: Siv Lund, kassör.",
    "Fyllnadsval på ett år: Omar Haddad.",
    "Mötet valde Karin Ek att leda mötet.",
    "Mötet utsåg Karin Ek och Omar Haddad att justera protokollet.",
    "Styrelsen utser Siv Lund till firmatecknare.",
    "Firmatecknare blir Siv Lund och Karin Ek var för sig.",
    "Karin Ek och Siv Lund tecknar föreningens firma var för sig.",
    "Firman tecknas av Karin Ek och Siv Lund var för sig.",
    "Ordförande för mötet blev Karin Ek.",
    "Till valberedning utsågs Karin Ek (sammankallande) och Omar Haddad.",
    "Valberedning: Karin Ek omvaldes.",
    "Kassör: Siv Lund (omval).",
    "Vice ordförande: Omar Haddad, nyval 2 år.",
    "Val av revisor: Siv Lund valdes på ett år.",
    "Val av justerare: Karin Ek och Omar Haddad.",
    "Karin Ek och Omar Haddad justerar protokollet.",
    "Protokollet justeras av Karin Ek.",
    "Karin Ek utsågs att justera dagens protokoll.",
    "Ny ordförande är Karin Ek.",
    "Stämman valde styrelsen enligt valberedningens förslag.",
    "Val av styrelse skedde enligt valberedningens förslag.",
    "Val av två justerare, valdes Karin Ek och Omar Haddad.",
    "Då kassören avgått valdes Siv Lund till ny kassör.",
    "Eftersom sekreteraren var sjuk, utsågs Siv Lund att föra protokoll.",
]


@pytest.mark.parametrize("sentence", GOOD)
def test_somebody_or_something_is_chosen(sentence: str) -> None:
    (decision,) = found(sentence)

    assert decision.text.rstrip(".") == sentence.rstrip(".")


NEAR_MISSES = [
    "Karin Ek fick frågan om vem som valdes.",
    "Protokollet ska justeras av Karin Ek.",
    "Det är oklart vem som väljs.",
    "Valberedningen söker kandidater.",
    "Karin Ek kandiderar till ordförande.",
    "Karin Ek föreslogs som ordförande.",
    "Valberedningen föreslår omval av Siv Lund.",
    "Valberedningens förslag är omval.",
    "Karin Ek har valts till ordförande i Fritidsnätet.",
    "I våras utsågs Omar Haddad till årets ledare av kommunen.",
    "Siv Lund är ny kassör i Fritidsnätet.",
    "Hur väljs ombud?",
    "Ombuden väljs av distrikten.",
    "Ledamöterna väljs på två år.",
    "Ordföranden utses av styrelsen.",
    "Omval är möjligt.",
    "Omvalda ledamöter får ett brev.",
    "Karin Ek tillträdde 2029.",
    "Siv Lund kallades till kommunen för ett samtal.",
]


@pytest.mark.parametrize("sentence", NEAR_MISSES)
def test_like_words_decide_nothing(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize("line", ["Karin Ek och Omar Haddad justerar", "Karin justerar."])
def test_under_its_title_who_adjusts_needs_no_object(line: str) -> None:
    (decision,) = found(f"# 3. Val av justerare\n\n{line}")

    assert decision.text == line
    assert found(f"# 3. Ekonomi\n\n{line}") == []


@pytest.mark.parametrize(
    "line", ["# 3. Val av justerare: Karin Ek justerar protokollet", "# 3. Karin Ek valdes till kassör"]
)
def test_a_title_that_tells_the_election_is_one(line: str) -> None:
    (decision,) = found(line)

    assert "Karin Ek" in decision.text
