from __future__ import annotations

import pytest

from tests.resolve.making import named, note
from textmine.records import Label
from textmine.resolve import resolve


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("[O:samverkansrådet] [O:samverkansrådet] [O:Samverkansrådet]", "Samverkansrådet", ()),
        ("[O:SAMVERKANSRÅDET] [O:Samverkansrådets] [O:samverkansrådets]", "SAMVERKANSRÅDET", ()),
        ("[O:Polisens] [O:Polisens]", "Polisens", ()),
        ("[O:Socialförvaltningen] ([O:SF]) [O:SF] [O:SF]", "Socialförvaltningen", ("SF",)),
        ("[O:Kulturföreningen Lyktan] [O:Lyktan] [O:Lyktan]", "Kulturföreningen Lyktan", ("Lyktan",)),
        ("[O:Ortsrådet i Norrby] [O:Ortsrådet] [O:Ortsrådet]", "Ortsrådet", ("Ortsrådet i Norrby",)),
        ("[O:C-nätverket] [O:C-nätet] [O:C-nätet]", "C-nätet", ("C-nätverket",)),
        (
            "[O:KULTURFÖRENINGEN LYKTAN] [O:KULTURFÖRENINGEN LYKTAN] [O:Kulturföreningen Lyktan]",
            "Kulturföreningen Lyktan",
            (),
        ),
    ],
)
def test_an_organisation_goes_by_its_commonest_whole_name(text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert named(resolve([note("2024-01-10", text, body=None)], {}), Label.ORG) == {name: aliases}


def test_a_person_goes_by_the_fullest_name_and_the_rest_sorts_as_swedes_do() -> None:
    roster = ["Åsa Warfaa Ödman, Bron"]
    text = "[Åsa Warfaa] och [Åsa] och [Åsas] [Warfaa]. [ÅSA WARFAA ÖDMAN]"
    resolution = resolve([note("2024-01-10", text, present=roster)], {})
    assert named(resolution) == {"Åsa Warfaa Ödman": ("Warfaa", "Åsa", "Åsa Warfaa")}
