"""The first words of the evaluators' report: what it rests on, what has changed, what came of it, in three sentences."""

from __future__ import annotations

from collections.abc import Sequence

from textmine.swedish.format import count, listing, number, of

NO_NOTES = "Det finns inga anteckningar från perioden."


def most(notes: int, meetings: int, periods: Sequence[str], theme: str, n: int) -> str:
    """What was read, and the theme that was up most: at n of the meetings. theme is "" where none was."""
    read = f"I {count(notes, 'anteckning', 'anteckningar')} från {count(meetings, 'möte', 'möten')} {listing(periods)}"
    return (
        f"{read} var frågan ”{theme}” uppe oftast: vid {of(n, meetings)} möten."
        if theme
        else f"{read} hittas ingen fråga."
    )


def changed(oftener: Sequence[str], seldomer: Sequence[str], known: bool) -> str:
    """What was up oftener and what more seldom in the later of two periods; known: the meetings are enough to tell."""
    if not known:
        return "Mötena är för få för att säga om någon fråga har blivit vanligare eller ovanligare."
    parts = [f"oftare: {listing(oftener)}"] if oftener else []
    parts += [f"mer sällan: {listing(seldomer)}"] if seldomer else []
    if not parts:
        return "Ingen fråga togs säkert upp oftare eller mer sällan i den senare perioden."
    return f"I den senare perioden togs det här upp {', och '.join(parts)}."


def others(themes: int) -> str:
    """How many other themes there are."""
    return f"{count(themes, 'fråga', 'frågor')} till togs upp." if themes else ""


def came_of_it(decisions: int, commitments: int, seen: int) -> str:
    """How many decisions and commitments there are, and of how many of the latter a later note tells."""
    if not commitments:
        return f"Anteckningarna har {count(decisions, 'beslut', 'beslut')} i sak och inget åtagande."
    promised = count(commitments, "åtagande", "åtaganden")
    later = f"{number(seen)} av åtagandena återfinns" if seen else "inget av åtagandena återfinns"
    return f"Anteckningarna har {count(decisions, 'beslut', 'beslut')} i sak och {promised}; {later} i senare anteckningar."
