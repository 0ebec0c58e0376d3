"""Acronyms that a text explains, and brackets that explain nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.swedish.acronyms import explained, stands_for


def pairs(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*one.short)], text[slice(*one.long)]) for one in explained(text)]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Kommunledningsförvaltningen (KLF) svarar.", ("KLF", "Kommunledningsförvaltningen")),
        ("Det är kommunledningsförvaltningens (KLF:s) sak.", ("KLF", "kommunledningsförvaltningens")),
        ("**Kommunledningsförvaltningen** (KLF)", ("KLF", "Kommunledningsförvaltningen")),
        ("Ärendet bereds av Kultur- och fritidsförvaltningen (KFF).", ("KFF", "Kultur- och fritidsförvaltningen")),
        ("Förvaltningen för Barn och utbildning (BoU) deltar", ("BoU", "Barn och utbildning")),
        ("Nätverket för idéburen\nsektor (NIS) bjuder in", ("NIS", "Nätverket för idéburen\nsektor")),
        ("Samhällsbyggnadsförvaltningen (förkortat SBF)", ("SBF", "Samhällsbyggnadsförvaltningen")),
        ("Samhällsbyggnadsförvaltningen (nedan kallad SBF)", ("SBF", "Samhällsbyggnadsförvaltningen")),
        ("KLF (kommunledningsförvaltningen) svarar", ("KLF", "kommunledningsförvaltningen")),
        ("Frågan ägs av KLF, kommunledningsförvaltningen.", ("KLF", "kommunledningsförvaltningen")),
        ("Kommunledningsförvaltningen, KLF, svarar.", ("KLF", "Kommunledningsförvaltningen")),
        ("Riksförbundet Mera-Lek (RML)", ("RML", "Riksförbundet Mera-Lek")),
    ],
)
def test_what_a_text_explains(text: str, pair: tuple[str, str]) -> None:
    assert pairs(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "Karin Dahl (KD)",  # a party
        "Samverkansrådet (KLF)",  # letters that are not there
        "Samverkansrådet (Sara)",  # a name
        "Möte i Kvarnby. Lista: (KLF)",  # over a border
        "Närvarande: BRÅ, Barnrådet, Skolan",  # a list
        "ABF, SV och Bildningsförbundet",
        "Vi bjöd in KUF, ABF, Arbetets bildningsförbund och Polisen",  # a list that happens to hold a long form
        "(KLF)",
        "kl. 18 (OBS)",
    ],
)
def test_what_it_does_not(text: str) -> None:
    assert pairs(text) == []


def test_letters_stand_in_order_from_the_beginning() -> None:
    assert stands_for("KLF", "kommunledningsförvaltningen")
    assert not stands_for("KLF", "samverkansrådet")
    assert not stands_for("FLK", "kommunledningsförvaltningen")
    assert not stands_for("", "rådet")
    assert not stands_for("R", "")


@given(st.text(st.sampled_from("KLFklf (),.:-*\n"), max_size=60))
def test_places_lie_in_the_text_and_apart(text: str) -> None:
    for one in explained(text):
        short, long = text[slice(*one.short)], text[slice(*one.long)]
        assert stands_for(short, long)
        assert one.short[1] <= one.long[0] or one.long[1] <= one.short[0]
