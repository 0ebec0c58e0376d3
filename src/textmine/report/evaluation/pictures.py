"""The report's charts as SVG: inline in HTML, where the page's style colours them, or a picture of their own for PDF and Word.

Periods differ by pattern as well as colour (hatched and filled), so that they are told apart in grey and by the colour-blind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from textmine.report.evaluation.blocks import Bars, Timeline
from textmine.report.rendering import environment

# Units of the picture of bars: its width, the room of a group's name and of a bar, and the room left of a bar for its label.
_WIDTH, _NAME, _BAR, _BETWEEN, _LABEL = 640.0, 17.0, 11.0, 9.0, 74.0
_LEGEND = 22.0


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """One bar: top, length, and its label; place says which period it is of."""

    y: float
    width: float
    label: str
    place: int


@dataclass(frozen=True, slots=True)
class DrawnGroup:
    """A group's name with the y of its base line, and its bars."""

    name: str
    y: float
    bars: tuple[DrawnBar, ...]


@dataclass(frozen=True, slots=True)
class DrawnBars:
    """A picture of bars in units; scale is the length of a whole."""

    width: float
    height: float
    scale: float
    bar: float
    groups: tuple[DrawnGroup, ...]


def drawn(bars: Bars) -> DrawnBars:
    """The geometry of a chart of bars: the name of each group above its bars, the groups below one another."""
    scale = _WIDTH - _LABEL
    y = _LEGEND if len(bars.keys) > 1 else 0.0
    groups = []
    for name, held in bars.groups:
        top = y + _NAME
        lines = tuple(
            DrawnBar(round(top + place * (_BAR + 2), 1), round(bar.share * scale, 1), bar.label, place)
            for place, bar in enumerate(held)
        )
        groups.append(DrawnGroup(name, round(y + _NAME - 4, 1), lines))
        y = top + len(held) * (_BAR + 2) + _BETWEEN
    return DrawnBars(_WIDTH, round(y, 1), scale, _BAR, tuple(groups))


def svg(block: Timeline | Bars, identity: str, *, alone: bool = False) -> str:
    """A chart as SVG markup. identity begins the ids in it; alone adds the style that it needs outside a page of ours."""
    words: Any = environment().get_template("_bars.html").module
    parts = (block, drawn(block), identity) if isinstance(block, Bars) else (block, identity, alone)
    drawing = str((words.bars if isinstance(block, Bars) else words.line)(*parts))
    return drawing.replace("<title", f"{words.style()}<title", 1) if alone else drawing
