"""What stands on every page: running heads, feet and page numbers. It is read once or not at all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from textmine.reading.pdf.lines import Item, Line

# The bands in which heads and feet stand, as parts of the page's height: Swedish municipal templates put a logo, the kind of
# document and the date within the uppermost 4.5 cm of an A4 page.
_BAND = 0.15
# A line whose digits count the pages may be "Grupp 2" at the top of the text: it must stand in Word's top margin (2.5 cm).
_MARGIN = 72.0
_NEARBY = 6.0  # points that a head may move up or down between pages
_FEWEST = 3  # pages on which the same line stands before it is furniture
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BARE_NUMBER = re.compile(r"\W*(\d+)(?:\W+(\d+))?\W*")  # "2", "- 2 -", "2 (5)"
_WORDS = re.compile(r"[^\W\d_]{2,}")
_MOST_NUMBER_WORDS = 2  # "Sida 2 av 5"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page's items in reading order, and its height in points."""

    items: tuple[Item, ...]
    height: float


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands: page and item index."""

    page: int
    item: int
    line: Line
    at_top: bool


def without_furniture(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The pages without what is printed on most of them.

    A line in the upper or lower band that stands on at least three pages and on half of them, at the same height with the
    same words, is furniture; so is one on three pages, or on both of two, if its number counts the pages. A dated head stays
    on the first page, at its top and without its page number: many minutes print their kind, body and date nowhere else.
    Where most of the pages would be left with nothing, what stands on every page is all that there is, and stays.
    """
    drop: dict[int, set[int]] = defaultdict(set)
    keep: list[Line] = []
    for group in _repeated(sheets):
        counting = _counts_pages(group)
        for place in group:
            drop[place.page].add(place.item)
        first = group[0]
        if first.at_top and first.page == 0:
            head = _without_number(first.line) if counting else first.line
            if head is not None:
                keep.append(head)
    filled = [number for number, sheet in enumerate(sheets) if sheet.items]
    if 2 * sum(len(drop[number]) == len(sheets[number].items) for number in filled) > len(filled):
        return list(sheets)
    dated = any(_YEAR.search(head.text) for head in keep)
    kept = sorted(keep, key=lambda head: (head.base, head.x0)) if dated else []
    bare = [
        replace(sheet, items=tuple(item for index, item in enumerate(sheet.items) if index not in drop[number]))
        for number, sheet in enumerate(sheets)
    ]
    if kept:
        bare[0] = replace(bare[0], items=(*kept, *bare[0].items))
    return bare


def _repeated(sheets: Sequence[Sheet]) -> list[list[_Place]]:
    """The lines that are furniture, those that belong together in one list in page order."""
    alike: dict[tuple[bool, str], list[_Place]] = defaultdict(list)
    bare: list[list[_Place]] = []
    for number, sheet in enumerate(sheets):
        for index, item in enumerate(sheet.items):
            if not isinstance(item, Line):
                continue
            if _is_bare_number(item, number + 1, len(sheets)) and _in_band(item, sheet):
                bare.append([_Place(number, index, item, False)])
                continue
            at_top = item.base < _BAND * sheet.height
            if _in_band(item, sheet):
                alike[at_top, _DIGITS.sub("#", item.text)].append(_Place(number, index, item, at_top))
    found = bare
    for places in alike.values():
        for group in _at_one_height(places):
            pages = len({place.page for place in group})
            if _is_furniture(group, pages, len(sheets)):
                found.append(group)
    return found


def _in_band(line: Line, sheet: Sheet) -> bool:
    return line.base < _BAND * sheet.height or line.base > (1 - _BAND) * sheet.height


def _is_bare_number(line: Line, page: int, of: int) -> bool:
    """Whether the line is nothing but the number of its page, perhaps with the number of pages."""
    found = _BARE_NUMBER.fullmatch(line.text)
    return found is not None and int(found[1]) == page and found[2] in (None, str(of))


def _at_one_height(places: list[_Place]) -> list[list[_Place]]:
    """The places sorted into groups of one height."""
    groups: list[list[_Place]] = []
    for place in sorted(places, key=lambda place: (place.line.base, place.page, place.item)):
        if groups and place.line.base - groups[-1][0].line.base <= _NEARBY:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [sorted(group, key=lambda place: (place.page, place.item)) for group in groups]


def _is_furniture(group: list[_Place], pages: int, of: int) -> bool:
    """Whether the lines, alike but for their digits, repeat as furniture does."""
    counting = _counts_pages(group)
    same = len({place.line.text for place in group}) == 1
    if not same and (not counting or (group[0].at_top and group[0].line.base > _MARGIN)):
        return False
    if pages < _FEWEST:
        return pages == of == 2 and counting
    return counting or 2 * (pages + 1) >= of  # the first page may have a head of its own, left and right pages too


def _counts_pages(group: list[_Place]) -> bool:
    """Whether one of the numbers in the lines, which are alike but for their digits, goes up with the pages."""
    if len(group) < 2:
        return False
    columns = zip(*(map(int, _DIGITS.findall(place.line.text)) for place in group), strict=True)
    pages = [place.page - group[0].page for place in group]
    return any([number - column[0] for number in column] == pages for column in columns)


def _without_number(line: Line) -> Line | None:
    """The line without the last of its columns that could be a page number; None where nothing else is printed."""
    parts = line.text.split("\t")
    numbers = [part for part in parts if _DIGITS.search(part) and len(_WORDS.findall(part)) <= _MOST_NUMBER_WORDS]
    if numbers:
        parts.reverse()
        parts.remove(numbers[-1])
        parts.reverse()
    return replace(line, text="\t".join(parts)) if parts else None
