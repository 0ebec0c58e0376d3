"""A document's printed lines to its text: paragraphs, headings, lists and table rows, page by page."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from textmine.reading.look import BOLD_LEVEL
from textmine.reading.marks import BULLET, INDENT, bullet_length, close_up, is_dash_bullet
from textmine.reading.pdf.hyphens import first_word_end, mend
from textmine.reading.pdf.lines import Item, Line, TableBlock
from textmine.reading.pdf.setting import Setting, is_full, right_edge, setting_of
from textmine.records import Page

_DEEPER = 6.0  # points to the right at which a bullet belongs to the next level; Word indents by 18
_HANGING = 2.0  # points to the right of its bullet at which a line still belongs to the entry
_UPWARD = 0.5  # of the size: a line this much above the one before begins a new column
_SENTENCE_END = (".", "!", "?", "…", "”", '"')
_WORDS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_CUT_WORD = re.compile(r"[^\W\d_]-$")


def text_of(pages: Sequence[Sequence[Item]]) -> tuple[str, tuple[Page, ...]]:
    """The text of the pages and where each lies in it; the pages tile the text.

    A sentence that goes on after a page break is parted by one line feed, otherwise a blank line stands between pages. A word
    that the break divides belongs whole to the page it begins on.
    """
    setting = setting_of(pages)
    words = _words_of(pages)
    texts = [_Composer(setting, words, items).text() for items in pages]
    for index in range(len(texts) - 1):
        _mend_break(texts, index, words)
    text, spans = "", []
    for number, page in enumerate(texts, start=1):
        following = next((later for later in texts[number:] if later), "")
        start = len(text)
        text += page + (_between(page, following) if page and following else "")
        spans.append(Page(start, len(text), number))
    if text:
        text += "\n"
        spans[-1] = Page(spans[-1].start, len(text), spans[-1].number)
    return text, tuple(spans)


def _words_of(pages: Sequence[Sequence[Item]]) -> Set[str]:
    """The words of a document that stand undivided, in lower case."""
    words: set[str] = set()
    for items in pages:
        for item in items:
            if isinstance(item, Line):
                words.update(word.lower() for word in _WORDS.findall(item.text))
    return words


def _mend_break(texts: list[str], index: int, words: Set[str]) -> None:
    """Take the rest of a divided word over from the next page."""
    following = texts[index + 1]
    if _CUT_WORD.search(texts[index]) and following[:1].islower():
        end = first_word_end(following)
        texts[index] = mend(texts[index][:-1], following[:end], words)
        texts[index + 1] = following[end:].lstrip()


def _between(page: str, following: str) -> str:
    """What parts two pages: a line feed where a sentence goes on, else a blank line."""
    goes_on = not page.endswith(_SENTENCE_END) and following[0].islower() and not _last_line(page).startswith("#")
    return "\n" if goes_on else "\n\n"


def _last_line(text: str) -> str:
    return text[text.rfind("\n") + 1 :]


@dataclass(slots=True)
class _Composer:
    """Writes one page. bullets are the left edges of the list entries that are open, outermost first."""

    setting: Setting
    words: Set[str]
    items: Sequence[Item]
    out: str = ""
    before: Line | None = None
    level: int = 0
    bullets: list[float] = field(default_factory=list)
    hyphen_open: bool = False

    def text(self) -> str:
        """The page's text, without a line feed at its end."""
        for index, item in enumerate(self.items):
            if isinstance(item, TableBlock):
                self._close_hyphen()
                self._write("\n\n", "\n".join(item.rows))
                self.before, self.level, self.bullets = None, 0, []
            else:
                following = self.items[index + 1] if index + 1 < len(self.items) else None
                self._line(item, following if isinstance(following, Line) else None)
        self._close_hyphen()
        return self.out

    def _write(self, separator: str, text: str) -> None:
        self.out += (separator if self.out else "") + text

    def _close_hyphen(self) -> None:
        if self.hyphen_open:
            self.out += "-"
            self.hyphen_open = False

    def _edge(self, line: Line) -> float:
        return right_edge([item for item in self.items if isinstance(item, Line)], line)

    def _line(self, line: Line, following: Line | None) -> None:
        separator = self._separator(line)
        level = self._heading(line, following, separator)
        marked = 0 if level else self._bullet(line, separator)
        if self.hyphen_open and (level or marked or separator != "\n"):
            self._close_hyphen()
        if level:
            self._heading_line(line, level, separator)
        elif marked:
            self._entry(line, marked, separator)
        else:
            self._running(line, separator)
        self.before, self.level, self.hyphen_open = line, level, line.divided

    def _separator(self, line: Line) -> str:
        """What parts the line from the one before, by the space between them and by how that one ended."""
        before = self.before
        if before is None or self.level:
            return "\n\n"
        ended = before.text.rstrip().endswith(_SENTENCE_END) and not before.divided
        if line.base < before.base - _UPWARD * line.size:
            return "\n\n" if ended or not (line.text[0].islower() or before.divided) else "\n"
        if self.setting.is_gap(before, line):
            return "\n\n"
        full = is_full(before, line, self._edge(before))
        return "\n\n" if ended and not full and not line.text[0].islower() else "\n"

    def _heading(self, line: Line, following: Line | None, separator: str) -> int:
        """The level of the heading that the line is, 0 where it only looks like one: bold words inside a paragraph."""
        level = self.setting.heading_level(line)
        if not level or bullet_length(line.text, line.typewriter):
            return 0
        if level != BOLD_LEVEL:
            return level
        before = self.before
        if separator == "\n" and before is not None and not self.level and is_full(before, line, self._edge(before)):
            return 0
        goes_on = (
            following is not None
            and not following.bold
            and following.text[0].islower()
            and not self.setting.is_gap(line, following)
        )
        return 0 if goes_on else level

    def _heading_line(self, line: Line, level: int, separator: str) -> None:
        """Write a heading; one that fills its line goes on in the next of the same look."""
        text = close_up(line.text)
        before = self.before
        wrapped = (
            before is not None
            and level == self.level
            and not self.setting.is_gap(before, line)
            and line.base > before.base
            and is_full(before, line, self._edge(before))
        )
        if wrapped:
            self.out += " " + text
        else:
            self.bullets = []
            self._write("\n\n" if separator != "\n" or not self.level else "\n", "#" * level + " " + text)

    def _bullet(self, line: Line, separator: str) -> int:
        """How many characters of the line are its bullet; a dash inside a paragraph is none."""
        marked = bullet_length(line.text, line.typewriter)
        if not marked or not is_dash_bullet(line.text) or separator != "\n" or self.before is None or self.bullets:
            in_entry = bool(self.bullets) and separator == "\n" and line.x0 > self.bullets[-1] + _DEEPER
            if marked and is_dash_bullet(line.text) and in_entry and self.before is not None:
                return 0 if is_full(self.before, line, self._edge(self.before)) else marked
            return marked
        inside = abs(self.before.x0 - line.x0) <= _HANGING and is_full(self.before, line, self._edge(self.before))
        return 0 if inside else marked

    def _entry(self, line: Line, marked: int, separator: str) -> None:
        """Write a list entry, indented by its level."""
        while self.bullets and line.x0 < self.bullets[-1] - _DEEPER:
            self.bullets.pop()
        in_list = bool(self.bullets)
        if not self.bullets or line.x0 > self.bullets[-1] + _DEEPER:
            self.bullets.append(line.x0)
        depth = len(self.bullets) - 1
        self._write("\n" if in_list else separator, INDENT * depth + BULLET + line.text[marked:])

    def _running(self, line: Line, separator: str) -> None:
        """Write a line of running text, and end the list that it does not belong to."""
        if self.bullets and self.before is not None:
            hangs = line.x0 > self.bullets[0] + _HANGING
            if not hangs and (separator == "\n\n" or not is_full(self.before, line, self._edge(self.before))):
                self.bullets, separator = [], "\n\n"
        text = close_up(line.text)
        if self.hyphen_open:
            end = first_word_end(text)
            start = self.out.rfind("\n") + 1
            self.out = self.out[:start] + mend(self.out[start:], text[:end], self.words)
            self.hyphen_open = False
            text = text[end:].lstrip()
            separator = "\n"
            if not text:
                return
        self._write(separator, text)
