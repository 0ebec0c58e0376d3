"""Occasions that were prepared: kept only where notes of that day say it was held, and are about the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.trends.making import note, snapshot
from textmine.records import ActionState
from textmine.trends import FollowUp, follow_ups
from textmine.trends.sentences import pieces_of

OTHERS = (
    note(91, "2031-01-15", "# Budget\nKassan stämmer.\n# Badet\nVattnet är kallt."),
    note(92, "2031-04-15", "# Cykelväg\nBelysningen är trasig vid bron.\n# Skolan\nMatsalen byggs om."),
    note(93, "2031-05-15", "# Biblioteket\nBokbussen stannar inte längre.\n# Parken\nGräset klipps varje vecka."),
)
PLAN = "Den 6 september bjuder rådet in till en hantverkskväll.\n{[Vera] planerar kvällen|task|}"
INVITED = "Den 6 september hålls en hantverkskväll.\n{Inbjudan skickas ut i juni|task|2031-06}"
HELD = "Hantverkskvällen samlade 48 deltagare."


def follow(promised: str, later: str, when: str = "2031-09-06", title: str = "Hantverkskväll") -> FollowUp:
    shot = snapshot(note(1, "2031-02-01", f"# {title}\n{promised}"), *OTHERS, note(2, when, later, bodies=()))
    return next(found for (id_, _, _), found in follow_ups(shot).items() if id_ == 1)


@pytest.mark.parametrize("promised", [PLAN, INVITED])
@pytest.mark.parametrize(
    ("when", "later"),
    [
        ("2031-09-06", HELD),
        ("2031-09-06", "Välkomna.\nUngefär 60 personer deltog i hantverkskvällens grupper."),
        ("2031-10-20", "Hantverkskvällen hölls den 6 september. Alla var nöjda."),
    ],
)
def test_an_occasion_that_was_held_keeps_the_promise_to_prepare_it(promised: str, when: str, later: str) -> None:
    found = follow(promised.replace("hantverkskväll", "kväll om hantverk, en hantverkskväll"), later, when)
    assert found.state is ActionState.FOUND
    ((id_, quote),) = found.evidence
    assert id_ == 2
    assert quote.text in later


@pytest.mark.parametrize(
    ("promised", "when", "later"),
    [
        (PLAN, "2031-09-07", HELD),  # another day
        (PLAN, "2031-10-20", "Hantverkskvällen samlade 48 deltagare."),  # a day nobody names
        (PLAN, "2031-09-06", "Loppisen samlade 48 deltagare."),  # another occasion of that day
        (PLAN, "2031-09-06", "Hantverkskvällen genomfördes inte."),
        (PLAN, "2031-09-06", "Hantverkskvällen ska samla 48 deltagare."),
        ("En hantverkskväll hålls i höst.\n{[Vera] planerar kvällen|task|}", "2031-09-06", HELD),  # no day set
        (
            "Den 6 september eller den 9 september hålls hantverkskväll.\n{[Vera] planerar den|task|}",
            "2031-09-06",
            HELD,
        ),
        ("Den 6 september hålls en hantverkskväll.\n{[Vera] köper färg till båten|task|}", "2031-09-06", HELD),
    ],
)
def test_what_is_not_surely_that_occasion_shows_nothing(promised: str, when: str, later: str) -> None:
    assert follow(promised, later, when).evidence == ()


def test_the_first_that_answers_is_cited_though_it_is_another_bodys_and_stands_above_the_groups() -> None:
    made = note(
        1,
        "2031-02-01",
        "# Bastuflotten\nRådet köper bastuflotten med skorsten och presenning.\n"
        "{[Vera] lämnar en återrapport i maj|report-back|2031-05}",
    )
    told = "[Vera] hälsade välkommen och gav den återrapport om bastuflottens skorsten och presenning: 40 bad."
    between = note(2, "2031-05-10", told + "\n# Bord 1\nRopa högre.", bodies=("Nätverket",))
    last = note(3, "2031-06-10", "# Bastuflotten\n[Vera] redovisade bastuflottens skorsten och presenning.")
    shot = snapshot(made, *OTHERS, between, last)
    found = next(found for (id_, _, _), found in follow_ups(shot).items() if id_ == 1)
    assert [id_ for id_, _ in found.evidence] == [2, 3]


def test_prose_above_the_first_item_answers_and_a_line_of_place_does_not() -> None:
    one = note(
        1,
        "2031-05-10",
        "Medborgarhuset, kl. 18.\nOmkring sextio kom och lyssnade till det som sades.\n# Bord 1\nRopa högre.",
    )
    kept = tuple(each for each in one.analysis.passages if each.item is not None)
    bare = replace(one, analysis=replace(one.analysis, passages=kept))
    text = one.analysis.source_text.text
    said = list(pieces_of(bare))
    assert all(text[each.start : each.end] == each.text for each in said)
    assert any("Omkring sextio" in each.text for each in said)
