"""The words of the list for the next meeting's agenda."""

from __future__ import annotations

from collections.abc import Sequence

from textmine.swedish.format import day, listing
from textmine.swedish.language import said

TITLE = "Inför nästa möte"
PROMISED = {
    "due": "Dags att följa upp",
    "soon": "Utlovat längre fram",
    "latest": "Utlovat vid det senaste mötet, utan datum",
    "undated": "Utlovat tidigare, utan datum",
}
BEFORE, AFTER = "Före mötet den {day}", "Senare än de möten som är bestämda"
RETURNED = "Kom tillbaka efter beslut"
RAISED = "Uppe flera gånger utan beslut"
_DUE, _FROM, _LAST = "tid: {due}", "från {day}", "{label} (senast uppe {day})"
AS_OF = "Enligt anteckningarna till och med {day}."


def action_line(words: str, responsible: Sequence[str], due: str | None, date: str | None) -> str:
    r"""One commitment to follow up: its words, who answers for it, until when, from which meeting.

    >>> action_line("Åsa tar fram listan.", ["Åsa Öhrnfors"], "till september", "2022-07")
    'Åsa tar fram listan (Åsa Öhrnfors, tid: till september, från juli\xa02022)'
    """
    facts = [listing(list(responsible))] if responsible else []
    facts += [said(_DUE).format(due=due)] if due else []
    facts.append(said(_FROM).format(day=day(date)) if date else day(date))
    return f"{words.strip().rstrip('.')} ({', '.join(facts)})"


def theme_line(label: str, last: str | None) -> str:
    """One theme: what it is called and when it was last up."""
    return said(_LAST).format(label=label, day=day(last)) if last else label


def ahead_line(meeting: str | None) -> str:
    """The heading of what is to be done by a meeting, or by none that is set."""
    return said(BEFORE).format(day=day(meeting)) if meeting else said(AFTER)
