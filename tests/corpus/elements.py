"""A source of the example corpus as elements that a page can be set from.

A source is a small Markdown: a head of `key: value` lines closed by `---`, then headings (#), bullets (- ), numbered lists
(1. ), tables (| a | b |) and paragraphs. A backslash at the end of a line breaks the line; **bold** and *italic* as usual.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

_NUMBERED = re.compile(r"(\d+)\. +(.*)")
_INLINE = re.compile(r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>.+?)\*", re.DOTALL)


@dataclass(frozen=True)
class Element:
    """One thing on the page. kind: heading, paragraph, bullet, numbered or table; lines for text, rows for a table."""

    kind: str
    lines: tuple[str, ...] = ()
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Source:
    """One note to be made: where it goes, how it is laid out, what stands in it."""

    target: str
    layout: str
    settings: dict[str, str] = field(default_factory=dict)
    slips: tuple[tuple[str, str], ...] = ()
    elements: tuple[Element, ...] = ()

    @property
    def title(self) -> str:
        return next(element.lines[0] for element in self.elements if element.kind == "heading")

    @property
    def date(self) -> str:
        return self.target[:10]


def source_of(path: Path) -> Source:
    """The source in a file; "a.pdf.md" becomes "a.pdf"."""
    head, _, body = path.read_text("utf-8").partition("\n---\n")
    pairs = [tuple(part.strip() for part in line.split(":", 1)) for line in head.splitlines()]
    slips = [tuple(part.strip() for part in value.split("=", 1)) for key, value in pairs if key == "slip"]
    settings = {key: value for key, value in pairs if key != "slip"}
    return Source(
        path.name.removesuffix(".md"),
        settings.pop("layout"),
        settings,
        tuple((right, wrong) for right, wrong in slips),
        tuple(elements_of(body)),
    )


def elements_of(body: str) -> list[Element]:
    """The elements of a text in order; blank lines part them."""
    found: list[Element] = []
    for blank, group in groupby(body.splitlines(), key=lambda line: not line.strip()):
        if not blank:
            found.extend(_block(list(group)))
    return found


def _block(lines: list[str]) -> list[Element]:
    first = lines[0]
    if first.startswith("#"):
        marks, _, text = first.partition(" ")
        return [Element("heading", (text,), level=len(marks))]
    if first.startswith("|"):
        rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
        return [
            Element("table", rows=tuple(row for row in rows if not all(set(cell) <= {"-"} and cell for cell in row)))
        ]
    if first.startswith("- "):
        return [Element("bullet", (line[2:],)) for line in lines]
    if len(lines) > 1 and all(_NUMBERED.fullmatch(line) for line in lines):
        return [
            Element("numbered", (match[2],), level=int(match[1])) for line in lines if (match := _NUMBERED.match(line))
        ]
    return [Element("paragraph", tuple(line.rstrip("\\") for line in lines))]


def runs(text: str) -> list[tuple[str, str]]:
    """The pieces of a line with their style: "", "bold" or "italic"."""
    out: list[tuple[str, str]] = []
    at = 0
    for match in _INLINE.finditer(text):
        out.append((text[at : match.start()], ""))
        style = "bold" if match["bold"] else "italic"
        out.append((match[style], style))
        at = match.end()
    out.append((text[at:], ""))
    return [(piece, style) for piece, style in out if piece]


def plain(text: str) -> str:
    """A line without its marks."""
    return "".join(piece for piece, _ in runs(text))
