"""What the language model reads: the note's text without its layout, character for character as long.

No offset is ever translated: a mark becomes a space, a line break inside a paragraph becomes a space, and a line break
that ends a heading, a bullet, a list entry or a paragraph stays a line break, for the sentence component to see.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import quantiles

from textmine.swedish.names import GIVEN_NAMES

_HIDDEN = (
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>\n]*)?/?>"),  # <b>, <br/>, <a href="…">
    re.compile(r"(?<=\])\([^()\s]*\)"),  # the address of [words](address)
    re.compile(r"[<>](?=https?://)|(?<=[\w/])>(?=\s|$)", re.MULTILINE),  # <https://…>
    re.compile(r"^[ \t]*#{1,6}(?=\s)", re.MULTILINE),
    re.compile(r"^[ \t]*(?:>[ \t]*)+", re.MULTILINE),
    re.compile(r"^[ \t]*(?:[-–—*+•▪■□●○◦‣·]|o(?=\t|  ))(?=\s)", re.MULTILINE),
    re.compile(r"^[-=_*–—|:+ \t]{3,}$", re.MULTILINE),  # rules, and the line under a table's head
    re.compile(r"\*+|`+"),
    re.compile(r"(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)"),
    re.compile(r"\[(?=[^\[\]\n]*\]\s*(?:\s|[.,;:!?]|$))|(?<=\w)\](?=\s)", re.MULTILINE),
    re.compile(r"[\u200b\u200e\u200f\u2060\ufeff]"),
)
# A run without white space that is longer than any word or address: readers of words take time that grows with its square,
# so it is cut, one letter in a thousand unseen by them.
_ENDLESS = re.compile(r"(\S{999})\S(?=\S)")
_TABLE_BAR = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)
_NEW_BLOCK = re.compile(r"\s*(?:#{1,6}\s|[-–—*+•▪■□●○◦‣·]\s|o\t|\d{1,3}[.)]\s|§|\||>|\*\*)")
_HEADING = re.compile(r"\s*(?:#{1,6}\s|[-=_*]{3,}\s*$)")
_LABEL = re.compile(r"[^\s:]+(?: [^\s:]+){0,2}:")  # "Anmält förhinder: …"
_SENTENCE_END = (".", "!", "?", ":", "…", "”", '"')
# Text wrapped by hand breaks lines of about the same length. A line shorter than this share of the long lines was broken
# on purpose (a roster entry, an address). Measured on word wrap: a line lacks at most one long word, a fifth of the width.
_FULL_LINE = 0.75
# Nobody sets running text in a narrower column, in characters; lists often have lines of one length, but short ones.
_LEAST_WIDTH = 45

# A line of more words than this is no entry of a list of given names, so a given name at its end goes on in the next.
_LIST_ENTRY = 3


def view(text: str) -> str:
    r"""The text as the language model should read it, of the same length.

    >>> view("## Beslut\n- Vi *träffas* i\n  Almby")
    '   Beslut\n  Vi  träffas  i   Almby'
    """
    out = _TABLE_BAR.sub(lambda match: match.group().replace("|", "\t"), text)
    for pattern in _HIDDEN:
        out = pattern.sub(_blank, out)
    out = _ENDLESS.sub(r"\1 ", re.sub(r"[^\S\n\t]", " ", out))
    return _join_lines(text, out)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _join_lines(text: str, out: str) -> str:
    """Out with a space for every line break that only wraps a sentence; text still shows the marks."""
    chars = list(out)
    lines = _lines(text)
    width = _wrap_width([end - start for start, end in lines])
    for (start, end), (next_start, next_end) in pairwise(lines):
        here, there = text[start:end], text[next_start:next_end]
        blank_between = text.count("\n", end, next_start) > 1
        if _wraps(here, there, blank_between, len(here) >= max(_FULL_LINE * width, _LEAST_WIDTH)):
            for at in range(end, next_start):
                if chars[at] == "\n":
                    chars[at] = " "
    return "".join(chars)


def _lines(text: str) -> list[tuple[int, int]]:
    """Where each line that is not blank begins and ends, white space at its ends left out."""
    found = []
    for match in re.finditer(r"[^\n\f]+", text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped)
            found.append((start, start + len(stripped)))
    return found


def _wrap_width(lengths: list[int]) -> float:
    """How long a full line is: the ninth decile of the lines' lengths, in characters."""
    return quantiles(lengths, n=10)[8] if len(lengths) > 1 else 0.0


def _wraps(here: str, there: str, blank_between: bool, full: bool) -> bool:
    """Whether the sentence of one line goes on in the next."""
    if _NEW_BLOCK.match(there) or _HEADING.match(here) or "\t" in here or "\t" in there or here.startswith("|"):
        return False
    begins_low = there[0].islower()
    if blank_between:
        return begins_low and not here.endswith(_SENTENCE_END)
    words = here.split()
    in_list = len(words) <= _LIST_ENTRY or words[-2].endswith((",", ":"))
    name_goes_on = words[-1] in GIVEN_NAMES and not in_list and not _LABEL.match(there)
    return begins_low or full or name_goes_on or here.endswith((",", "-", "–"))
