"""A document as a row of blocks, between what the report says and the format that shows it: HTML, Word and PDF draw the same.

Words may lead to an anchor; every anchor is an ASCII name that all three formats allow ("citat_12").
"""

from __future__ import annotations

from dataclasses import dataclass

from textmine.report.charts import Chart


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row; to is the anchor they lead to, empty for none."""

    text: str
    to: str = ""


Words = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3 (the title of the document stands above them). new_page: it begins one, in print."""

    level: int
    text: str
    anchor: str = ""
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running words; quiet ones explain, those that lead say the whole in short."""

    words: Words
    quiet: bool = False
    lead: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    entries: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: its number as it is called ("Citat 3"), its words, and where they stand."""

    anchor: str
    number: str
    text: str
    source: Words


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; numeric ones are set to the right, and wide ones get the room that is left."""

    name: str
    numeric: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a caption and a header row; the first cell of a row heads it."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Words, ...], ...]
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """A chart over time. text says in words what it shows; the table with the same figures stands after it."""

    title: str
    text: str
    chart: Chart


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its length as a share of the whole, and what stands at its end."""

    share: float
    label: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of bars in groups, one group a theme, one bar a period. keys name the periods."""

    title: str
    text: str
    keys: tuple[str, ...]
    groups: tuple[tuple[str, tuple[Bar, ...]], ...]


Block = Heading | Paragraph | Bullets | Quoted | Grid | Timeline | Bars


@dataclass(frozen=True, slots=True)
class Document:
    """The whole: title, the line below it, the blocks before the table of contents and those after it."""

    title: str
    subtitle: str
    summary: tuple[Block, ...]
    body: tuple[Block, ...]


def plain(words: Words) -> str:
    """The words without what they lead to."""
    return "".join(run.text for run in words)
