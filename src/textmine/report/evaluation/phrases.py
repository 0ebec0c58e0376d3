"""Small phrases that documents and tables share: a note's place, a list of names, the words of the templates for codes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from textmine.records import ActionState
from textmine.report.contexts.commitments import ActionRow
from textmine.report.evaluation.accuracy import Figure
from textmine.report.evaluation.blocks import Run, Words
from textmine.report.rendering import environment
from textmine.report.site import Cite, Named
from textmine.swedish.evaluation import JUDGED, LINES, MEASURED, MEASURED_EARLIER, NONE
from textmine.swedish.format import HARD_SPACE, capital, day, listing


@lru_cache(maxsize=1)
def words() -> Any:
    """The template of words as a module: KINDS, STATES, BASES and so on, as the pages have them."""
    return environment().get_template("_words.html").module


def measured(figures: Iterable[Figure], recipe: str) -> tuple[str, ...]:
    """When and with which recipe the figures were measured, a sentence for each time; recipe is the one in force."""
    times = sorted({(one.measured, one.recipe) for one in figures})
    return tuple(
        (MEASURED if with_ == recipe else MEASURED_EARLIER).format(day=day(when), recipe=with_) for when, with_ in times
    )


def to(anchor: str, number: int) -> str:
    """The anchor of a numbered thing: "citat_12"."""
    return f"{anchor}_{number}"


def numbers(anchor: str, found: Iterable[int]) -> Words:
    """Numbers, each leading to its thing, with commas; a dash for none."""
    runs: list[Run] = []
    for number in found:
        if runs:
            runs.append(Run(", "))
        runs.append(Run(str(number), to(anchor, number)))
    return tuple(runs) or (Run(NONE),)


def place(cite: Cite) -> str:
    """Page, line or item of a quotation; empty where the note has none of them."""
    where = cite.place
    parts = []
    if where.page:
        parts.append(f"s.{HARD_SPACE}{where.page}")
    if where.line:
        parts.append(f"rad{HARD_SPACE}{where.line}")
    if item := item_of(cite):
        parts.append(f"”{item}”")
    return ", ".join(parts)


def breakable(file: str) -> str:
    """The name of a file with places where a line may end: after what joins its words."""
    return re.sub(r"(?<=[_/\-.])(?=\w)", "\u200b", file)


def item_of(cite: Cite) -> str:
    """The agenda item of a quotation as it is printed, with its number."""
    title, number = cite.place.title or "", cite.place.number
    return f"{number}.{HARD_SPACE}{title}" if title and number and number not in title.split() else title


def source(cite: Cite, note: int) -> Words:
    """Where a quotation stands: its note (leading to the list of notes), date and place."""
    at = place(cite)
    named = Run(f"{cite.note.name}, {day(cite.note.date)}", to("anteckning", note))
    return (named, Run(f", {at}")) if at else (named,)


def names(found: Iterable[Named]) -> str:
    """Names in a row with "och" before the last."""
    return listing([one.name for one in found])


def due(wording: str | None, iso: str | None) -> str:
    """When something is due: the note's own words, and the date they come to."""
    if wording:
        return f"”{wording}” ({day(iso)})" if iso else f"”{wording}”"
    return day(iso) if iso else ""


def state(row: ActionRow) -> str:
    """The state of a commitment in words; of an open one without a date that none is set."""
    key = "no date" if row.state is ActionState.OPEN and row.due_iso is None else row.state.value
    return str(words().STATES[key])


def date_of(iso: str | None) -> str:
    """A date with a capital first letter, as it begins a cell."""
    return capital(day(iso))


def shown_by(row: ActionRow) -> str:
    """What later notes show of a commitment: each quotation with its note, date and place."""
    said = [
        LINES["evidence"].format(
            text=cite.text,
            source=", ".join(part for part in (cite.note.name, day(cite.note.date), place(cite)) if part),
        )
        for cite in row.shown
    ]
    return " ".join([*said, JUDGED] if row.judged else said)
