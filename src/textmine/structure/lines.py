"""The lines of a note: where each lies, and the signs that stand before and around its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from textmine.records import Quote, Span
from textmine.swedish.layout import GROUP_HEADING, PAGE_MARK, POINT, SIGNING_FOOTER


class Sign(Enum):
    """How an agenda number is printed; an agenda keeps to one."""

    PARAGRAPH = "§ 14"
    POINT = "Punkt 3"
    DOTTED = "3."
    BARE = "3"


@dataclass(frozen=True, slots=True)
class Number:
    """A printed number before a line's words: its text ("14", "4a"), value (14), how it is printed, depth (2 for "2.1")."""

    text: str
    value: int
    sign: Sign
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Line(Span):
    """One line that is not blank; the span leaves out white space at its ends.

    words is the span without heading signs, bullet, number and emphasis marks; text is the words themselves.
    blank_above counts the empty lines above; indent the blanks before the first character. level is that of a Markdown
    heading (0 for none), bold says that the whole line is set in bold; cells are those of a table row (empty for none).
    rule: nothing to read (a separator, a page number, a bare web address); footer: such a rule that belongs to the page.
    """

    words: Span
    text: str
    blank_above: int
    indent: int
    level: int = 0
    bold: bool = False
    bullet: bool = False
    number: Number | None = None
    cells: tuple[Quote, ...] = ()
    rule: bool = False
    footer: bool = False

    @property
    def address(self) -> bool:
        """Whether the line is a bare web or mail address."""
        return self.rule and bool(_ADDRESS.fullmatch(self.text))

    @property
    def length(self) -> int:
        """How many characters wide the line is, its signs with it."""
        return self.end - self.start


_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_HEADING = re.compile(r"(#{1,6})\s+|(#{1,6})(?=[A-ZÅÄÖ0-9])")
_QUOTED = re.compile(r"(?:>\s?)+")
# Bullets of word processors and Markdown; the last are private letters that symbol fonts leave behind.
_BULLET = re.compile(
    r"(?:[•▪■□●○◦‣·∙►▶➢➤✓✔◆◇⁃\uf000-\uf0ff]\s*|[-–—*+]\s+(?:\[[ xX]\]\s+)?|\[[ xX]\]\s+|o(?:\t|\s{2,})|[a-zåäö]\)\s+)(?=\S)"
)
_BARS = re.compile(r"\s\|\s")
# No word and no address is so long: an embedded picture or a key, nothing to read.
_ENDLESS = re.compile(r"\S{1000}")
_RULE = re.compile(r"[-=_*–—~.·+|\s]{3,}")
_ONLY_SIGNS = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"<?(?:https?://|mailto:|www\.)\S+>?")
_PARAGRAPH_NUMBER = re.compile(
    r"(?:[A-ZÅÄÖ]{1,6}s?\s*|[A-ZÅÄÖ][a-zåäö]{1,4}\s+)?§{1,2}\s*(?P<a>\d{1,4}[a-z]?)(?:\s*[/:]\s*\d{2,4})?(?:\s*[-–]\s*\d{1,4})?\s*[.:)/–-]?\s*|"
    r"(?P<b>\d{1,4}[a-z]?)\s*§\s*[.:)]?\s*|"
    r"\$\s?(?P<c>\d{1,3})(?![\d.,])\s*[.:)]?\s*(?=[A-ZÅÄÖ])"  # "$1" is how a scanner, or a slipped finger, writes "§1"
)
_DOTTED_NUMBER = re.compile(r"(?P<a>\d{1,2}[a-z]?)\\?[.):](?:\s+|(?=[A-ZÅÄÖ*]))")
_DEEP_NUMBER = re.compile(r"(?P<a>\d{1,2})(?P<rest>(?:\.\d{1,2})+)[.):]?\s+")
_BARE_NUMBER = re.compile(r"(?P<a>\d{1,2})(?:\s+|\t)(?=[A-ZÅÄÖ*])")
# "14 INVENTERING AV SAMVERKAN 2022", "PROTOKOLL 3": a page number beside the running title.
_RUNNING_TITLE = re.compile(
    r"(?:\d{1,3}\s+(?=[^a-zåäö]*$)[A-ZÅÄÖ0-9 ,.:/–-]{12,}|(?=[^a-zåäö]*$)[A-ZÅÄÖ][A-ZÅÄÖ ,.:/–-]{12,}\s+\d{1,3})"
)
_UNDERLINE = re.compile(r"={3,}|-{5,}")
_UNDERLINE_SLACK = 4
_LONGEST_REPEAT = 90
_REPEATS = 3
_LETTERS = "abcdefghijklmnopqrstuvwxyz"  # of "4a"
_EMPHASIS = ("***", "**", "__", "*", "_", "<b>")


def lines_of(text: str) -> tuple[Line, ...]:
    """Every line of the text that is not blank, in order.

    A line that comes back three times or more with other digits only, and holds a page number, is the page's own.
    """
    found: list[Line] = []
    last_end = 0
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if not stripped:
            continue
        start = match.start() + match.group().index(stripped)
        breaks = text.count("\n", last_end, start)
        blank = max(0, breaks - 1) if found else breaks
        found.append(_line(text, start, start + len(stripped), blank, start - match.start()))
        last_end = start + len(stripped)
    return tuple(_underlined(text, _with_footers(text, found)))


def _underlined(text: str, lines: list[Line]) -> list[Line]:
    """The lines, with those that a row of "=" or "-" as long as themselves underlines as headings (Markdown's setext)."""
    out = list(lines)
    for at, (line, below) in enumerate(pairwise(lines)):
        mark = _UNDERLINE.fullmatch(text, below.start, below.end)
        plain = not (line.rule or line.cells or line.bullet or line.level or below.blank_above)
        alike = abs(line.length - below.length) <= max(_UNDERLINE_SLACK, line.length // 2)
        if mark and plain and alike and line.length <= _LONGEST_REPEAT:
            out[at] = replace(line, level=1 if mark.group().startswith("=") else 2)
    return out


def _line(text: str, start: int, end: int, blank: int, indent: int) -> Line:
    raw = text[start:end]
    if _is_rule(raw):
        footer = bool(PAGE_MARK.fullmatch(raw) or SIGNING_FOOTER.fullmatch(raw) or _RUNNING_TITLE.fullmatch(raw))
        return Line(start, end, Span(start, end), raw, blank, indent, rule=True, footer=footer)
    at = start
    quoted = _QUOTED.match(text, at, end)
    at = quoted.end() if quoted else at
    cells = _cells(text, at, end)
    heading = _HEADING.match(text, at, end)
    level = len(heading.group(1) or heading.group(2)) if heading else 0
    at = heading.end() if heading else at
    bullet = None if heading else _BULLET.match(text, at, end)
    at = bullet.end() if bullet else at
    at, stop, bold = _without_emphasis(text, at, end)
    number, at = (None, at) if bullet else _number(text, at, stop)
    if number:
        at, stop, bold_inside = _without_emphasis(text, at, stop)
        bold = bold or bold_inside
    if level:
        closing = re.search(r"\s+#+$", text[at:stop])
        stop = at + closing.start() if closing else stop
    words = Span(at, max(at, stop))
    return Line(
        start, end, words, text[words.start : words.end], blank, indent, level, bold, bool(bullet), number, cells
    )


def _is_rule(raw: str) -> bool:
    if "\t" in raw and _RULE.fullmatch(raw):
        return False  # the line under a table's head belongs to the table
    return bool(
        _ENDLESS.search(raw)  # first: the others may take the square of its length
        or _RULE.fullmatch(raw)
        or _ONLY_SIGNS.fullmatch(raw)
        or _ADDRESS.fullmatch(raw)
        or PAGE_MARK.fullmatch(raw)
        or SIGNING_FOOTER.fullmatch(raw)
        or _RUNNING_TITLE.fullmatch(raw)
    )


def _cells(text: str, start: int, end: int) -> tuple[Quote, ...]:
    """The cells of a table row: parted by tabs, or by bars, of which one stands at the beginning or two between blanks."""
    raw = text[start:end]
    if raw.startswith("|") and raw.count("|") >= 2:
        start, mark = start + 1, "|"
        end = end - 1 if raw.endswith("|") else end
    elif len(_BARS.findall(raw)) > 1:
        mark = "|"
    elif "\t" in raw and not _BULLET.match(raw) and not _DOTTED_NUMBER.match(raw) and not _BARE_NUMBER.match(raw):
        mark = "\t"
    else:
        return ()
    cells, at = [], start
    for part in text[start:end].split(mark):
        inner = part.strip()
        begin = at + (part.index(inner) if inner else 0)
        cells.append(Quote.of(text, begin, begin + len(inner)))
        at += len(part) + 1
    return tuple(cells) if len(cells) > 1 else ()


def _without_emphasis(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """The stretch without the emphasis marks that enclose all of it, and whether it is set in bold throughout."""
    bold = False
    while True:
        for mark in _EMPHASIS:
            close = "</b>" if mark == "<b>" else mark
            inner = text[start + len(mark) : end - len(close)]
            if (
                end - start > len(mark) + len(close)
                and text.startswith(mark, start)
                and text.endswith(close, start, end)
                and mark not in inner
            ):
                start, end, bold = start + len(mark), end - len(close), bold or len(mark) > 1
                break
        else:
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            return start, end, bold


def _number(text: str, start: int, end: int) -> tuple[Number | None, int]:
    """The number a stretch begins with, and where the words after it begin."""
    deep = _DEEP_NUMBER.match(text, start, end)
    if deep:
        depth = 1 + len([part for part in deep.group("rest").split(".") if part])
        return Number(deep.group("a") + deep.group("rest"), int(deep.group("a")), Sign.DOTTED, depth), deep.end()
    for pattern, sign in (
        (_PARAGRAPH_NUMBER, Sign.PARAGRAPH),
        (_DOTTED_NUMBER, Sign.DOTTED),
        (_BARE_NUMBER, Sign.BARE),
    ):
        match = pattern.match(text, start, end)
        if match:
            printed = match.group(match.lastgroup or "a")
            return Number(printed, int(printed.rstrip(_LETTERS)), sign), match.end()
    point = POINT.match(text, start, end)
    if point and (point.group("title") or point.end() == end):
        printed = point.group("number")
        return Number(printed, int(printed.rstrip(_LETTERS)), Sign.POINT), point.start("title")
    return None, start


def _with_footers(text: str, lines: list[Line]) -> list[Line]:
    """The lines, with those of the page (the same words again and again beside a changing number) marked as its footers."""
    shapes: dict[str, set[str]] = {}
    for line in lines:
        raw = text[line.start : line.end]
        if line.length <= _LONGEST_REPEAT and any(char.isdigit() for char in raw) and _may_repeat(line):
            shapes.setdefault(re.sub(r"\d+", "0", raw), set()).add(raw)
    counts: dict[str, int] = {}
    for line in lines:
        shape = re.sub(r"\d+", "0", text[line.start : line.end])
        counts[shape] = counts.get(shape, 0) + 1
    running = {shape for shape, raws in shapes.items() if counts[shape] >= _REPEATS and _pages(raws)}
    return [
        Line(
            line.start,
            line.end,
            Span(line.start, line.end),
            text[line.start : line.end],
            line.blank_above,
            line.indent,
            rule=True,
            footer=True,
        )
        if re.sub(r"\d+", "0", text[line.start : line.end]) in running and _may_repeat(line)
        else line
        for line in lines
    ]


def _may_repeat(line: Line) -> bool:
    """Whether a line could be a running head or foot: plain, no heading of a group, and none that a colon makes open a list."""
    if line.rule or line.number or line.level or line.bullet or line.cells or line.text.rstrip(" *_").endswith(":"):
        return False
    return not GROUP_HEADING.fullmatch(line.text)


def _pages(raws: set[str]) -> bool:
    """Whether the numbers of lines alike but for them count pages: one number in them takes the values n, n+1, n+2, …"""
    rows = [tuple(int(number) for number in re.findall(r"\d+", raw)) for raw in raws]
    if len(rows) < _REPEATS:
        return False
    for column in zip(*rows, strict=False):
        values = sorted(set(column))
        others_constant = len(values) == len(rows)
        if others_constant and values == list(range(values[0], values[0] + len(values))) and values[0] <= _REPEATS:
            return sum(len(set(other)) > 1 for other in zip(*rows, strict=False)) == 1
    return False
