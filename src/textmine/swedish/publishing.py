"""What the user is told when report or export cannot be put in place: (what is wrong, what to do). report fills in `{path}`."""

from __future__ import annotations

PUBLISHING_ERRORS: dict[str, tuple[str, str]] = {
    "foreign": (
        "{path}: mappen innehåller annat än en rapport från textmine och skrivs därför inte över",
        "Flytta undan innehållet, eller välj en annan mapp: --outputs MAPP.",
    ),
    "write": (
        "{path}: går inte att skriva",
        "Stäng program som har rapporten öppen, se efter att mappen får skrivas i och att disken inte är full. Kör igen.",
    ),
}
