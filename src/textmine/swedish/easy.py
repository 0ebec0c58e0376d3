"""The sentences of the easy-to-read summary: short, one thing each, no long words where a short one will do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from textmine.swedish.format import count, number


class Part(Protocol):
    """So many of a whole."""

    @property
    def n(self) -> int:
        """How many."""

    @property
    def of(self) -> int:
        """The whole."""


TITLE = "Kort och lättläst"
WHAT = "Vad är det här?"
RAISED = "Det här togs upp mest"
DECIDED = "Det här blev bestämt"
PROMISED = "Det här har någon lovat"
MIND = "Tänk på det här"


def what(notes: int, meetings: int, years: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """What has been read: numbers of notes and meetings, first and last year of each period."""
    spans = [f"från {first} till {last}" if first != last else f"år {first}" for first, last in years]
    lines = [
        "Det här är en rapport om möten.",
        f"Vi har läst {count(notes, 'text', 'texter')} från {count(meetings, 'möte', 'möten')}.",
        *(f"Mötena hölls {span}." for span in spans[:1]),
    ]
    if len(spans) > 1:
        lines[-1] = f"Vi tittar på två perioder: {spans[0]} och {spans[1]}."
    return tuple(lines)


def raised(themes: Sequence[tuple[str, Part, float | None]], total: int, compared: bool) -> tuple[str, ...]:
    """The themes that came up most: label, share of meetings, and difference between two periods (0: none that is sure; None:
    too few meetings to tell). compared: there are two periods.
    """
    lines = []
    for label, share, difference in themes:
        line = f"{label}: På {number(share.n)} av {number(share.of)} möten."
        if difference:
            line += " Frågan tas upp oftare nu än förr." if difference > 0 else " Frågan tas upp mer sällan nu än förr."
        lines.append(line)
    if not lines:
        return ("Ingen fråga togs upp på mötena.",)
    if total > len(lines):
        lines.append(f"Det finns {count(total - len(lines), 'fråga', 'frågor')} till i rapporten.")
    if compared and all(difference is None for _, _, difference in themes):
        lines.append("Mötena är för få för att vi ska veta om något har ändrats.")
    elif compared and not any(difference for _, _, difference in themes):
        lines.append("Vi ser inte att något togs upp oftare eller mer sällan än förr.")
    return tuple(lines)


def decided(decisions: int) -> tuple[str, ...]:
    """How many decisions there are."""
    if not decisions:
        return ("Vi hittar inga beslut i texterna.",)
    return (f"Vi hittar {count(decisions, 'beslut', 'beslut')} i texterna.", "Du kan läsa dem i rapporten.")


def promised(promises: int, seen: int) -> tuple[str, ...]:
    """How many promises there are, and of how many of them a later note tells."""
    if not promises:
        return ("Vi hittar inga löften i texterna.",)
    lines = [f"Vi hittar {count(promises, 'löfte', 'löften')}."]
    if seen:
        lines.append(f"Om {number(seen)} av dem står det mer i en senare text.")
    else:
        lines.append("Vi ser inte i texterna hur det gick.")
    lines.append("Ett löfte kan vara hållet fast ingen har skrivit om det.")
    return tuple(lines)


def mind(gaps: bool) -> tuple[str, ...]:
    """What to bear in mind; gaps: there are times without notes."""
    lines = ["En dator har läst texterna.", "Den kan ha fel.", "Läs mer i rapporten innan du bestämmer något."]
    if gaps:
        lines.insert(0, "Det finns tider då vi inte har någon text från ett möte.")
    return tuple(lines)
