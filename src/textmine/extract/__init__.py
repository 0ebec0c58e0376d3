"""A Doc and its Minutes into records. Every record is a quotation and says what it rests on.

extract(doc, minutes) → mentions (people, organisations, …) → decisions, actions, proposals, which quote the mentions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textmine.extract.action_items import action_items
from textmine.extract.decisions import decisions
from textmine.extract.extraction import Extraction
from textmine.extract.mentions import mentions
from textmine.extract.proposals import proposals
from textmine.records import Minutes, Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Extraction", "extract", "mentions"]


def extract(doc: Doc, minutes: Minutes) -> Extraction:
    """All that a note says of people, organisations, decisions, tasks and wishes.

    doc is made from `nlp.view` of minutes' text, so that offsets in the one are offsets in the other.
    """
    named = mentions(doc, minutes)
    decided = tuple(sorted(decisions(doc, minutes, named), key=_place))
    return Extraction(
        mentions=named,
        decisions=decided,
        actions=tuple(sorted(action_items(doc, minutes, named, decided), key=_place)),
        proposals=tuple(sorted(proposals(doc, minutes, named), key=_place)),
    )


def _place(quote: Quote) -> tuple[int, int]:
    return quote.start, quote.end
