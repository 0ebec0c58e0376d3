"""The names of well-known places that are no one's name."""

from __future__ import annotations

from pathlib import Path

from textmine.settings import SHIPPED_MODEL
from textmine.swedish.names import GIVEN_NAMES
from textmine.swedish.places import MUNICIPALITIES
from textmine.swedish.surnames import ORIGINS

# In models/: models/README.md says where they come from.
PLACES = SHIPPED_MODEL.parent / "places"
CITIES, TERRITORIES, LICENCES = "cities.txt", "territories.txt", ("NOTICE", "LICENSE.unicode")


def read_places(folder: Path, members: Path) -> frozenset[str]:
    """Lower-case names of large cities, countries and Sweden's municipalities, without those that are people's names.

    members: a file of people's names, one a line, before a tab.
    """
    people = {name.lower() for names in (GIVEN_NAMES, *ORIGINS) for name in names}
    for line in members.read_text(encoding="utf-8").splitlines():
        people.update(line.partition("\t")[0].lower().split())
    listed = (
        line for name in (CITIES, TERRITORIES) for line in (folder / name).read_text(encoding="utf-8").splitlines()
    )
    return frozenset(place.lower() for place in (*listed, *MUNICIPALITIES)) - people
