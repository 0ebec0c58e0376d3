"""Tasks given to somebody, taken on in few words and clause by clause, each beside what only looks so. All invented."""

from __future__ import annotations

import pytest

from tests.extract.handmade import note
from textmine.extract.action_items import action_items
from textmine.extract.decisions import decisions
from textmine.records import Action

CALENDAR = (("2031-06-12", "Byrådet"),)


def found(text: str) -> list[Action]:
    made = note(text, calendar=CALENDAR)
    return [action for action in action_items(made.doc, made.minutes, made.mentions) if not action.reported]


# (sentence, who does it) in minutes of 10 April 2031
DOES = [
    # a group named by what it does
    ("Lokalvårdsgruppen får i uppdrag att besiktiga taket innan den 4 oktober.", []),
    ("Festgruppen får i uppgift att bestämma när det ska ske.", []),
    # "får" and a verb of work
    ("Karin får göra en affisch.", ["Karin"]),
    ("Omar får kolla med skolan.", ["Omar"]),
    ("Eftersom Omar inte är här får han ta kontakt med banken.", ["Omar"]),
    # charged in the passive, turned round, once more
    ("AU uppdras att ta fram ett förslag.", ["AU"]),
    ("Karin anmodades att skriva till kommunen.", ["Karin"]),
    ("Åt Karin uppdrogs att skriva till kommunen.", ["Karin"]),
    ("Åt sekreteraren uppdrogs att skriva till kommunen.", []),
    ("Karin har fortsatt i uppdrag att söka bidrag.", ["Karin"]),
    # who acts between the verb and what is to be done
    ("Vid grillen kommer Karin och Omar att sälja lotter.", ["Karin", "Omar"]),
    ("I vår kommer styrelsen tillsammans med Omar att bestämma ett datum.", ["Byrådet"]),
    ("Den 27/9 ska medlemmarna hjälpa till att städa.", []),
    # with an adverb
    ("Karin kommer också trycka på hos kommunen.", ["Karin"]),
    ("Karin kommer även i år att gå runt och dela ut lotter.", ["Karin"]),
    # a duty with a day or an occasion
    ("Karin är ansvarig för inköpen till festen den 3 maj.", ["Karin"]),
    ("Karin har hand om lotterna till höstfesten.", ["Karin"]),
    # few words
    ("Siv tar kort på de nya ledamöterna.", ["Siv"]),
    ("Karin tar detta.", ["Karin"]),
    ("Karin jobbar på ny tid.", ["Karin"]),
    ("Omar jobbar på en lösning.", ["Omar"]),
    ("Karin åtog sig kontakten med banken.", ["Karin"]),
    ("Karin ombesörjer att skylten sätts upp.", ["Karin"]),
    ("Siv påminner medlemmarna via mejl.", ["Siv"]),
    ("Karin efterfrågar offerter från tre firmor.", ["Karin"]),
    ("Karin att kontakta skolan.", ["Karin"]),
    ("Kontakta skolan (Karin).", ["Karin"]),
    ("Vid nästa möte redovisar Karin kostnaden.", ["Karin"]),
    # a label: who stands right behind it acts, whoever is named later is acted upon
    ("Att göra: Karin tar kontakt med Regionen för en offert.", ["Karin"]),
    ("Vi frågar Olle om han kan byta lampan. Siv Lund antecknade.", ["Byrådet"]),
    # the matter comes back
    ("Vi tar detta på nästa styrelsemöte.", ["Byrådet"]),
    ("Priset bestäms på nästa möte.", ["Byrådet"]),
]


@pytest.mark.parametrize(("sentence", "who"), DOES)
def test_somebody_is_given_something(sentence: str, who: list[str]) -> None:
    (action,) = found(sentence)

    assert [q.text for q in action.responsible] == who


@pytest.mark.parametrize(
    "sentence",
    [
        "Marknaden kommer att hållas öppen mellan 11 och 15.",
        "Röjningen kommer att ske i vinter.",
        "Karin jobbar på Regionen.",
        "Karin jobbar på banken.",
        "Omar erbjuder sig att sitta kvar men vill ha ersättning.",
        "Kommunen får i uppdrag av regeringen att bygga.",
        "Karin fick i uppdrag vid förra mötet att ringa banken, vilket är gjort.",
        "Vi tar detta till protokollet.",
        "Alla kommer att få ett brev.",
        "Karin är ansvarig för hemsidan.",
        "Karin har hand om hemsidan.",
        "Karin kommer att vara borta i maj.",
        "Den som kommer att hyra lokalen betalar 300 kr.",
        "I maj kommer det att bli varmt.",
        "Ska Karin och Omar sälja lotter?",
        "Frågan är om Karin ska köra.",
        "Festgruppen får beröm.",
        "Karin får priset.",
        "Karin får låna lokalen.",
        "Omar får gå hem.",
    ],
)
def test_nobody_is_given_anything(sentence: str) -> None:
    assert not found(sentence)


def test_two_promises_stay_two() -> None:
    first, second = found("Karin tar fram kartan. Omar ska hämta skylten i september.")

    assert [q.text for q in first.responsible] == ["Karin"]
    assert first.due_iso is None
    assert [q.text for q in second.responsible] == ["Omar"]


def test_each_clause_of_a_decision_is_a_task_of_its_own() -> None:
    one, two = found("Rådet beslöt\natt ge Karin i uppdrag att handla\natt be Omar komma med ett förslag")

    assert [q.text for q in one.responsible] == ["Karin"]
    assert [q.text for q in two.responsible] == ["Omar"]


@pytest.mark.parametrize("behind", ["Karin och Omar ansvarar.", "Ansvariga: Karin och Omar"])
def test_who_answers_for_a_decision_may_stand_right_behind_it(behind: str) -> None:
    made = note(f"Rådet beslutade att måla om bryggan. {behind}")
    (decision,) = decisions(made.doc, made.minutes, made.mentions)

    assert [q.text for q in decision.responsible] == ["Karin", "Omar"]


def test_who_is_only_named_behind_a_decision_does_not_answer_for_it() -> None:
    made = note("Rådet beslutade att måla om bryggan. Karin och Omar tackade.")
    (decision,) = decisions(made.doc, made.minutes, made.mentions)

    assert not decision.responsible
