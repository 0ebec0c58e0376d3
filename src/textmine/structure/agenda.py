"""The points of a note that numbers show to be its agenda, and the items that openings of any kind make.

A number before a line is an agenda number only as a link of a chain: 1, 2, 3 … through the whole note. Lists inside a point
begin again at 1, stand close together and end where their point ends; the chain that explains the note best wins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from textmine.records import AgendaItem, ItemType, NoteKind, Quote
from textmine.structure.lines import Sign
from textmine.structure.units import Unit
from textmine.swedish.layout import (
    AGENDA_TITLE,
    REGISTER_NUMBER,
    TYPE_LABEL,
    TYPE_WORDS,
)

# What speaks for a number being an agenda's, in parts of one link; set by hand on the layouts in tests/structure.
_LINK, _HEADED, _SET_OFF, _KNOWN = 1.0, 0.6, 0.3, 0.8
_CROWDED, _LONG, _LOW, _DEEP_INDENT, _FULL_STOP = -0.9, -0.5, -1.0, -0.4, -0.3
_GAP = -0.7  # a number left out of the chain
_LATE = -0.5  # a chain that begins with another number than 1, paragraphs aside
_ALIKE = 0.2  # neighbours set alike, or not
_LONG_TITLE = 110
_INDENTED = 2
_LEAST = 0.9  # what a chain must weigh to be an agenda at all
_WIDEST_GAP = 2

_Look = tuple[int, bool, str]

# A point whose text goes on in the line of its title.
_TITLE_AND_TEXT = re.compile(r"(?P<title>[^\W\d_][^.!?:\n]{2,48})\.\s+(?=[A-ZÅÄÖ\d])(?=[^\n]*\w+[^\n]*\w)")

# The same with a colon, which only an agenda of such lines shows: "3. Ekonomi: Saldot är …", "4. Skrivelser: -".
_TITLE_COLON_TEXT = re.compile(r"(?P<title>[A-ZÅÄÖ][^.!?:\n]{2,48}):\s+(?=[^\s*_])")
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a point begins: the index of its first unit, its number, its title."""

    unit: int
    title: Quote
    number: str | None = None


def numbered(units: Sequence[Unit], text: str) -> tuple[Opening, ...]:
    """The openings of the numbered agenda items in text order; empty where the numbers of a note make no agenda."""
    best: tuple[float, list[int]] = (0.0, [])
    colon = False
    for sign in Sign:
        candidates = [at for at, unit in enumerate(units) if _candidate(unit, sign)]
        inline = _titled_inline(units, candidates)
        weight, chain = _best_chain(units, candidates, inline)
        if sign is Sign.BARE:
            weight -= _LINK  # "3 Personer kom": a bare number must show more
        if chain and weight > best[0] and weight / len(chain) >= _LEAST / 2:
            best = (weight, chain)
            colon = inline
    weight, chain = best
    if weight < _LEAST or _is_list(units, chain):
        return ()
    return tuple(_opening(units, at, text, colon) for at in chain)


def _titled_inline(units: Sequence[Unit], candidates: Sequence[int]) -> bool:
    """Whether most numbered lines are a title, a colon and the text of the point, and two of the titles are an agenda's."""
    titles = [match.group("title") for at in candidates if (match := _TITLE_COLON_TEXT.match(units[at].text))]
    known = sum(bool(AGENDA_TITLE.search(title)) for title in titles)
    return known > 1 and len(titles) >= _MOSTLY * len(candidates)


def _candidate(unit: Unit, sign: Sign) -> bool:
    number = unit.number
    return number is not None and number.depth == 1 and number.sign is sign and not unit.rule


def _best_chain(units: Sequence[Unit], candidates: Sequence[int], inline: bool) -> tuple[float, list[int]]:
    """The heaviest chain of candidates with rising numbers, and its weight; inline as `_titled_inline` tells."""
    weights = {at: _weight(units, at, inline) for at in candidates}
    best: dict[int, tuple[float, int | None]] = {}
    # Of the chains that end in the same number set the same way only the heaviest can go on in the best chain.
    heaviest: dict[int, dict[_Look, int]] = {}
    for at in candidates:
        value = _value(units[at])
        late = value > 1 and _sign(units[at]) is not Sign.PARAGRAPH
        best[at] = (weights[at] + (_LATE if late else 0.0), None)
        near = (heaviest.get(value - step, {}).values() for step in range(_WIDEST_GAP + 1))
        for earlier in sorted(at for ends in near for at in ends):
            step = value - _value(units[earlier])
            if step or _twice(units[earlier], units[at]):
                gap = _GAP if step > 1 else 0.0
                total = best[earlier][0] + weights[at] + gap + _kinship(units[earlier], units[at])
                if total > best[at][0]:
                    best[at] = (total, earlier)
        ends = heaviest.setdefault(value, {})
        rival = ends.get(_look(units[at]))
        if rival is None or best[at][0] > best[rival][0]:
            ends[_look(units[at])] = at
    if not best:
        return 0.0, []
    end = max(best, key=lambda at: (best[at][0], -at))
    chain = [end]
    while (earlier_link := best[chain[-1]][1]) is not None:
        chain.append(earlier_link)
    return best[end][0], chain[::-1]


def _look(unit: Unit) -> _Look:
    """All of a unit that `_kinship` and `_twice` ask for."""
    return unit.level, unit.first.bold, _printed(unit)


def _kinship(earlier: Unit, unit: Unit) -> float:
    """What two neighbours of a chain gain by looking alike."""
    headed = bool(earlier.level) == bool(unit.level) and earlier.first.bold == unit.first.bold
    return _ALIKE if headed else -_ALIKE


def _value(unit: Unit) -> int:
    return unit.number.value if unit.number else 0


def _twice(earlier: Unit, unit: Unit) -> bool:
    """Whether one value may come twice in a chain: as "4a" and "4b", or by a slip between two headings."""
    return _printed(unit) != _printed(earlier) or bool(unit.level and unit.level == earlier.level)


def _printed(unit: Unit) -> str:
    return unit.number.text if unit.number else ""


def _weight(units: Sequence[Unit], at: int, inline: bool) -> float:
    """How much one numbered unit looks like the heading of a point."""
    unit = units[at]
    titled = _TITLE_COLON_TEXT.match(unit.text) if inline else None
    said = titled.group("title") if titled else unit.text
    weight = _LINK
    weight += _HEADED if unit.level or unit.first.bold else 0.0
    weight += _SET_OFF if unit.first.blank_above else 0.0
    weight += _KNOWN if AGENDA_TITLE.search(said) and len(said) <= _LONG_TITLE else 0.0
    weight += _LONG if len(said) > _LONG_TITLE else 0.0
    weight += _LOW if said[:1].islower() else 0.0
    weight += _FULL_STOP if not titled and unit.sentence_end and not said.endswith("?") else 0.0
    weight += _DEEP_INDENT if unit.first.indent >= _INDENTED else 0.0
    weight += _CROWDED if not titled and _crowded(units, at) else 0.0
    return weight


def _crowded(units: Sequence[Unit], at: int) -> bool:
    """Whether the number before or after stands in the very next unit, as in a list."""
    value = _value(units[at])
    after = units[at + 1] if at + 1 < len(units) else None
    before = units[at - 1] if at else None
    below = after is not None and after.number is not None and after.number.value == value + 1
    above = before is not None and before.number is not None and before.number.value == value - 1
    return not units[at].level and (
        below or (above and (after is None or after.rule or after.level > 0 or bool(after.number)))
    )


def _is_list(units: Sequence[Unit], chain: Sequence[int]) -> bool:
    """Whether a chain is one close list with text only before and after it: enumerated matters, not an agenda."""
    close = all(later - earlier == 1 for earlier, later in pairwise(chain))
    known = sum(bool(AGENDA_TITLE.search(units[at].text)) for at in chain)
    marked = any(units[at].level or _sign(units[at]) is Sign.PARAGRAPH for at in chain)
    if len(chain) == 1:
        return not (marked or known)
    return close and not marked and known < 2


def _sign(unit: Unit) -> Sign | None:
    return unit.number.sign if unit.number else None


def _opening(units: Sequence[Unit], at: int, text: str, inline: bool) -> Opening:
    unit = units[at]
    number = unit.number
    words = unit.words
    if (
        (words.start == words.end or REGISTER_NUMBER.fullmatch(unit.text))
        and at + 1 < len(units)
        and not units[at + 1].number
        and not units[at + 1].rule
    ):
        words = units[at + 1].words  # "§ 14" on its own line, the title on the next
    titled = _TITLE_COLON_TEXT.match(text, words.start, words.end) if inline else None
    span = titled.span("title") if titled else title_span(text, words.start, words.end)
    return Opening(at, Quote.of(text, *span), number.text if number else None)


def title_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The title without emphasis marks at its ends and a colon or full stop behind it; "Ekonomi" of "Ekonomi. Saldot är …"."""
    short = _TITLE_AND_TEXT.match(text, start, end)
    end = short.end("title") if short else end
    while end > start and (text[end - 1] in "*_:" or text[end - 1].isspace()):
        end -= 1
    return start, end


# --- items -----------------------------------------------------------------------------------------------------------


def items_of(openings: Sequence[Opening], units: Sequence[Unit], stop: int) -> tuple[AgendaItem, ...]:
    """The agenda items from their openings; units[stop] is the first that belongs to none of them (a signature)."""
    items = []
    for opening, following in zip(openings, [*(o.unit for o in openings), stop][1:], strict=True):
        last = max(opening.unit, _last_of_words(units, opening.unit, following))
        span_end = max(units[last].end, opening.title.end)
        kind = _item_type(units, opening, following)
        items.append(AgendaItem(units[opening.unit].start, span_end, opening.title, opening.number, kind))
    return tuple(items)


def _last_of_words(units: Sequence[Unit], start: int, stop: int) -> int:
    """The last unit before stop that is to be read, addresses and separators at the end left out."""
    for at in range(stop - 1, start, -1):
        if not units[at].rule:
            return at
    return start


def _item_type(units: Sequence[Unit], opening: Opening, stop: int) -> ItemType | None:
    """The type that the note prints in the heading or on the line below it."""
    title = opening.title.plain
    bracketed = re.search(r"[(\[]([^()\[\]]+)[)\]]\s*$", title) or re.search(r"\s[–—-]\s*([^–—-]+)$", title)
    if bracketed and (found := type_of(bracketed.group(1))):
        return found
    before = re.match(r"[(\[]([^()\[\]]+)[)\]]|([^:]+):\s", title)
    if before and (found := type_of(before.group(1) or before.group(2))):
        return found
    below = opening.unit + 1
    if below < stop and units[below].words.start <= opening.title.start < units[below].words.end:
        below += 1
    if below < stop and not units[below].bullet:
        return type_of(TYPE_LABEL.sub("", units[below].text, count=1))
    return None


def type_of(text: str) -> ItemType | None:
    """The type a word says; one letter counts only as a capital."""
    bare = text.strip(" .:*_()[]")
    for kind, words in TYPE_WORDS.items():
        if words.fullmatch(bare) and (len(bare) > 1 or bare.isupper()):
            return ItemType(kind)
    return None


def ends_at(units: Sequence[Unit], kinds: Mapping[int, bool]) -> int:
    """The index of the first unit of the closing signature; kinds says which units are one."""
    stop = len(units)
    while stop and (units[stop - 1].rule or kinds.get(stop - 1, False)):
        stop -= 1
    return stop


def asks_for_groups(kind: NoteKind) -> bool:
    """Whether the items of such a note are its groups."""
    return kind in (NoteKind.WORKSHOP, NoteKind.COMPILATION)
