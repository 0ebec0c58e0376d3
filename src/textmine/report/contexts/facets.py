"""Ways to narrow a list: by year, body, kind of note, theme, who is responsible. A server narrows; a file shows everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textmine.records import StoredNote
from textmine.report.site import Site, wording_of
from textmine.swedish.collation import sort_key
from textmine.swedish.format import UNDATED

# By the name of a facet, the values that something has there and what a reader calls each ("" where the template has words).
Values = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet: what an address calls it, what a reader does, how many have it of what else is chosen."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow, and which value is chosen ("" for all)."""

    name: str
    options: tuple[Option, ...]
    chosen: str


def values_of(site: Site, note: StoredNote) -> dict[str, dict[str, str]]:
    """The year, bodies and kind of a note; bodies under the names the register has for them."""
    year = (note.date or "")[:4]
    known = [(body, site.register.entity_of(note, body)) for body in note.analysis.header.bodies]
    bodies = dict.fromkeys(entity.name if entity else wording_of(body) for body, entity in known)
    return {
        "year": {year or "-": year or UNDATED},
        "body": {body: body for body in bodies},
        "kind": {note.analysis.header.kind.value: ""},
    }


def suits(values: Values, chosen: Mapping[str, str], but: str = "") -> bool:
    """Whether something has all the values that are chosen, the facet `but` aside."""
    return all(value in values.get(name, {}) for name, value in chosen.items() if value and name != but)


def facets_of(names: Sequence[str], rows: Sequence[Values], chosen: Mapping[str, str]) -> tuple[Facet, ...]:
    """The facets of some rows. Each counts what the other choices leave, so that one can go straight to another value."""
    facets = []
    for name in names:
        counts: Counter[tuple[str, str]] = Counter()
        for values in rows:
            if suits(values, chosen, name):
                counts.update(values.get(name, {}).items())
        options = [Option(*pair, n) for pair, n in counts.items()]
        options.sort(key=lambda option: _order(name, option))
        facets.append(Facet(name, tuple(options), chosen.get(name, "")))
    return tuple(facets)


def _order(name: str, option: Option) -> tuple[float, tuple[str, str]]:
    """Years, latest first; what else there is by its name."""
    year = -float(option.value) if name == "year" and option.value.isdigit() else 0.0
    return year, sort_key(option.label or option.value)
