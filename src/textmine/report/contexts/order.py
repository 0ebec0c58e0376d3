"""The page on which the evaluators' report is ordered: what can be chosen, how far it has come, what must be looked at first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from textmine.report.addresses import anchor
from textmine.report.evaluation import FORMATS
from textmine.report.evaluation.bodies import bodies
from textmine.report.evaluation.build import whole
from textmine.report.evaluation.content import Edition
from textmine.report.public import Flag
from textmine.report.site import NoteLink, Place, Site
from textmine.swedish.language import said
from textmine.swedish.sensitive import REASONS


@dataclass(frozen=True, slots=True)
class Order:
    """A report that is asked for, in the words of `evaluation.make`."""

    period: str = ""
    against: str = ""
    format: str = "docx"
    edition: str = Edition.INTERNAL.value
    body: str = ""
    reviewed: str = ""


class Stage(StrEnum):
    """How far a report has come. LOOK: places must be looked at before it is made; WRONG: it cannot be made as asked for."""

    NONE = "none"
    WORKING = "working"
    READY = "ready"
    LOOK = "look"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Progress:
    """An order and how far it has come: its number; of one that is made the file's name and size in bytes; the places to look at
    and the code of having done so; what is wrong and what to do.
    """

    stage: Stage = Stage.NONE
    number: str = ""
    name: str = ""
    size: int = 0
    flags: tuple[Flag, ...] = ()
    code: str = ""
    message: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ToLookAt:
    """One place: its note, where in it, the address of the passage, why, the words and those around them."""

    note: NoteLink
    place: Place
    url: str
    reason: str
    words: str
    around: str


@dataclass(frozen=True, slots=True)
class OrderPage:
    """rapport.html: first and last are the ISO dates that notes are from; bodies, formats and editions can be chosen; asked is
    what is, stage how far it has come. size is in kilobytes.
    """

    first: str | None
    last: str | None
    bodies: tuple[str, ...]
    formats: tuple[str, ...]
    editions: tuple[str, ...]
    asked: Order
    stage: Stage
    number: str
    name: str
    size: int
    places: tuple[ToLookAt, ...]
    code: str
    message: str
    hint: str


def order_page(site: Site, order: Order, progress: Progress) -> OrderPage:
    """The page of an order."""
    dates = [note.date for note in site.counted if note.date]
    return OrderPage(
        first=min(dates, default=None),
        last=max(dates, default=None),
        bodies=tuple(bodies(site.snapshot).values()),
        formats=tuple(FORMATS),
        editions=tuple(one.value for one in Edition),
        asked=order,
        stage=progress.stage,
        number=progress.number,
        name=progress.name,
        size=round(progress.size / 1000) or min(progress.size, 1),
        places=tuple(_place(site, flag) for flag in progress.flags if flag.note in site.links),
        code=progress.code,
        message=progress.message,
        hint=progress.hint,
    )


def first_order(site: Site, periods: Sequence[str]) -> Order:
    """What is filled in before anybody has chosen: the periods of the settings, else the years of the notes."""
    every = whole(site.snapshot)
    given = [*periods, *([every.label] if every and not periods else []), "", ""]
    return Order(period=given[0], against=given[1])


def order_of(fields: Mapping[str, str]) -> Order:
    """The order that a form sends; what it leaves out is as in `Order`."""
    known = {name: fields[name].strip() for name in Order.__dataclass_fields__ if name in fields}
    return Order(**known)


def _place(site: Site, flag: Flag) -> ToLookAt:
    note = site.links[flag.note]
    inside = [one.start for one in site.notes[flag.note].analysis.passages if one.start <= flag.start < one.end]
    url = f"{note.url}#{anchor(inside[0])}" if inside else note.url
    return ToLookAt(note, flag.place, url, said(REASONS[flag.reason]), flag.words, flag.around)
