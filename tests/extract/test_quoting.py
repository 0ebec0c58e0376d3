"""Whatever a note says, every decision, action and proposal quotes it, and none stands outside its passages."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.handmade import note
from textmine.extract.action_items import action_items
from textmine.extract.decisions import decisions
from textmine.extract.proposals import proposals
from textmine.records import NoteKind, Quote

PIECES = (
    "Beslut:", "beslutar att", "Karin", "Omar Haddad", "Byrådet", "bokar lokal", "i juni", "senast den 3 maj", "Ansvarig:", "?",
    ".", "(ansvarig)", "\n\n", "\n- ", "\n# ", "**", "att", "förslag", "godkänns", "Dagordningen", "tas upp igen", "nästa möte",
    "bör",
    "–", "Arbetsgrupp:", "väljs till",
    "| Åtgärd | Ansvarig |\n| målning | Karin |", "€ \u00a0", "t.ex.", "Skapa",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25), st.sampled_from(list(NoteKind)))
def test_every_record_quotes_its_note(pieces: list[str], kind: NoteKind) -> None:
    made = note(" ".join(pieces), kind=kind)
    text = made.minutes.source_text.text
    given_to = (made.doc, made.minutes, made.mentions)
    found: list[Quote] = [*decisions(*given_to), *action_items(*given_to), *proposals(*given_to)]

    for record in found:
        assert record.start < record.end
        assert text[record.start : record.end] == record.text
        for name in getattr(record, "responsible", ()):
            assert text[name.start : name.end] == name.text


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))
def test_decisions_and_proposals_come_in_text_order_and_decisions_never_overlap(pieces: list[str]) -> None:
    made = note(" ".join(pieces))
    decided = list(decisions(made.doc, made.minutes, made.mentions))
    asked = list(proposals(made.doc, made.minutes, made.mentions))

    assert all(a.end <= b.start for a, b in pairwise(decided))
    assert all(a.end <= b.start for a, b in pairwise(asked))
