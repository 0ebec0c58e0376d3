"""The marks that Word counts out at print time: "1.", "1.2", "b)", "§ 14"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from textmine.reading.docx.names import W, number, switch, value

_PLACEHOLDER = re.compile(r"%(\d)")
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: how it is counted, what is printed (%1 for the first level's number), where it starts."""

    format: str
    pattern: str
    start: int
    all_decimal: bool


@dataclass(slots=True)
class Numbering:
    """The numbering part of a document, and how far each list has counted."""

    root: Any | None
    _levels: dict[tuple[str, int], _Level | None] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _nums: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the lists: every entry asks for its own."""
        if self.root is not None:
            self._nums = {num.get(W + "numId"): num for num in reversed(self.root.findall(W + "num"))}

    def mark(self, num_id: str, level: int) -> str | None:
        """The mark of the next entry of a list at a level (from 0), "1." for example; "" for a bullet, None for no mark."""
        if num_id in ("bullet", "number"):
            return "" if num_id == "bullet" else f"{self._count(num_id, level, 1)}."
        found = self._level(num_id, level)
        if found is None or found.format == "bullet":
            return ""
        counter = self._abstract_id(num_id) if not self._restarts(num_id) else f"num {num_id}"
        self._count(counter, level, found.start)
        if found.format == "none":
            return None
        printed = _PLACEHOLDER.sub(
            lambda place: self._printed(num_id, counter, int(place[1]) - 1, found), found.pattern
        )
        return " ".join(printed.split()) or None

    def _count(self, counter: str, level: int, start: int) -> int:
        counts = self._counts.setdefault(counter, {})
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return counts[level]

    def _printed(self, num_id: str, counter: str, level: int, of: _Level) -> str:
        definition = self._level(num_id, level)
        count = self._counts[counter].get(level, definition.start if definition else 1)
        return written(count, "decimal" if of.all_decimal or definition is None else definition.format)

    def _abstract_id(self, num_id: str) -> str:
        return value(self._nums.get(num_id), "abstractNumId") or ""

    def _restarts(self, num_id: str) -> bool:
        """Whether the list counts for itself: it restarts, or nothing else shares its definition's count."""
        num = self._nums.get(num_id)
        return num is not None and num.find(f"{W}lvlOverride/{W}startOverride") is not None

    def _abstract(self, num_id: str, seen: frozenset[str] = frozenset()) -> Any | None:
        """The definition behind a list, followed through a link to a list style."""
        if self.root is None or num_id in seen:
            return None
        wanted = self._abstract_id(num_id)
        found = next((a for a in self.root.findall(W + "abstractNum") if a.get(W + "abstractNumId") == wanted), None)
        link = value(found, "numStyleLink")
        if found is None or link is None:
            return found
        return next((a for a in self.root.findall(W + "abstractNum") if value(a, "styleLink") == link), found)

    def _level(self, num_id: str, level: int) -> _Level | None:
        key = (num_id, level)
        if key not in self._levels:
            self._levels[key] = self._read_level(num_id, level)
        return self._levels[key]

    def _read_level(self, num_id: str, level: int) -> _Level | None:
        num, abstract = self._nums.get(num_id), self._abstract(num_id)
        override = _at_level(num, "lvlOverride", level)
        definition = None if override is None else override.find(W + "lvl")
        if definition is None:
            definition = _at_level(abstract, "lvl", level)
        if definition is None:
            return None
        start = number(override, "startOverride")
        if start is None:
            start = number(definition, "start")
        return _Level(
            format=value(definition, "numFmt") or "decimal",
            pattern=value(definition, "lvlText") or "",
            start=1 if start is None else start,
            all_decimal=bool(switch(definition, "isLgl")),
        )


def _at_level(parent: Any | None, name: str, level: int) -> Any | None:
    if parent is None:
        return None
    return next((child for child in parent.findall(W + name) if child.get(W + "ilvl") == str(level)), None)


def written(count: int, number_format: str) -> str:
    """A count as a list prints it; number_format is ST_NumberFormat (ISO/IEC 29500-1 17.18.59), unknown ones as decimal."""
    if number_format in ("lowerLetter", "upperLetter") and count > 0:
        repeated, letter = divmod(count - 1, _LETTERS)  # Word goes on with aa, bb after z
        text = chr(ord("a") + letter) * (repeated + 1)
        return text.upper() if number_format == "upperLetter" else text
    if number_format in ("lowerRoman", "upperRoman") and count > 0:
        text = ""
        for worth, sign in _ROMAN:
            times, count = divmod(count, worth)
            text += sign * times
        return text if number_format == "upperRoman" else text.lower()
    if number_format == "decimalZero":
        return f"{count:02d}"
    return str(count)
