"""A document's body to blocks: headings, list entries, paragraphs and table rows, in the order of the XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import zip_longest
from typing import Any

from textmine.reading.docx.inline import Inline, chosen, inline_of
from textmine.reading.docx.names import MC, W, value
from textmine.reading.docx.numbering import Numbering
from textmine.reading.docx.package import Package
from textmine.reading.docx.styles import Styles
from textmine.reading.look import BOLD_LEVEL, ENDS_SENTENCE, LAYOUT_CELL, LAYOUT_PARAGRAPHS, LONGEST_HEADING
from textmine.reading.marks import BULLET, INDENT, as_printed, bullet_length, close_up

_TRANSPARENT = frozenset(W + name for name in ("ins", "moveTo", "customXml", "smartTag", "sdtContent"))
_LARGE_LEVEL = 2  # "##": whole paragraphs in larger print without a heading style
_LARGER = 1.2  # of the body size: 14 pt over 11 is a heading, 12 over 11 is somebody's taste


class Kind(Enum):
    """What a block is, for the space around it."""

    HEADING = "heading"
    ENTRY = "entry"
    PARAGRAPH = "paragraph"
    ROW = "row"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Block:
    """One line or paragraph of the text.

    tight: nothing parts it from a tight neighbour; plain: without the signs of headings and bullets; by_look: a heading only
    by its print.
    """

    kind: Kind
    text: str
    tight: bool = False
    plain: str = ""
    by_look: bool = False


@dataclass(slots=True)
class Walker:
    """Walks one document. notes are the references met, in order: (part, id); tracked tells of tracked changes."""

    package: Package
    styles: Styles
    numbering: Numbering
    notes: list[tuple[str, str]] = field(default_factory=list)
    tracked: bool = False

    @classmethod
    def of(cls, package: Package) -> Walker:
        """A walker at the start of the document."""
        return cls(package, Styles(package.styles), Numbering(package.numbering))

    def document(self) -> Iterator[Block]:
        """The blocks of the body, then its footnotes and endnotes."""
        for body in self.package.document.iter(W + "body"):  # some programs write several, and all are shown
            yield from self.blocks(body)
        done = 0
        while done < len(self.notes):  # a note may refer to a note
            part, note_id = self.notes[done]
            done += 1
            yield from self._note(part, note_id, done)

    def blocks(self, parent: Any) -> Iterator[Block]:
        """The blocks of a body, a cell, a text box or a note."""
        for child in parent:
            tag = child.tag
            if tag == W + "p":
                yield from self._paragraph(child)
            elif tag == W + "tbl":
                yield from self._table(child)
            elif tag in _TRANSPARENT:
                self.tracked = self.tracked or tag in (W + "ins", W + "moveTo")
                yield from self.blocks(child)
            elif tag == W + "sdt":
                for content in child.findall(W + "sdtContent"):
                    yield from self.blocks(content)
            elif tag == MC + "AlternateContent":
                branch = chosen(child)
                if branch is not None:
                    yield from self.blocks(branch)

    # --- paragraphs ---

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        properties = paragraph.find(W + "pPr")
        inline = inline_of(paragraph, self._note_mark)
        self.tracked = self.tracked or inline.tracked
        text = _tidy(inline.text)
        if text:
            yield self._block(text, inline, properties)
        elif not inline.boxes:
            yield Block(Kind.EMPTY, "")
        for box in inline.boxes:
            yield from self.blocks(box)

    def _block(self, text: str, inline: Inline, properties: Any | None) -> Block:
        in_list = self.styles.list_of(properties)
        mark = self.numbering.mark(in_list.num_id, in_list.level) if in_list else None
        styled = self.styles.heading_level(properties)
        level = styled or (0 if mark == "" else self._look_level(text, inline, properties))
        numbered = f"{mark} {text}" if mark else text
        if level:
            heading = " ".join(close_up(numbered).split())
            return Block(Kind.HEADING, "#" * level + " " + heading, plain=heading, by_look=not styled)
        tight = self.styles.is_tight(properties)
        if in_list and mark is not None:
            indent = INDENT * in_list.depth
            own = bullet_length(text) if mark == "" else 0
            entry = (mark + " " if mark else BULLET) + text[own:]
            return Block(Kind.ENTRY, _hang(indent, entry), tight, text)
        typed = bullet_length(text)
        if typed:
            return Block(Kind.ENTRY, BULLET + text[typed:], tight, text[typed:])
        return Block(Kind.PARAGRAPH, close_up(text), tight, text)

    def _look_level(self, text: str, inline: Inline, properties: Any | None) -> int:
        """The level of a heading that is one only by its look: the whole short paragraph bold or in larger print."""
        if len(text) > LONGEST_HEADING or "\n" in text or "\t" in close_up(text) or text[-1] in ENDS_SENTENCE:
            return 0
        if bullet_length(text) or not any(char.isalpha() for char in text):
            return 0
        printed = [piece.properties for piece in inline.pieces if piece.text.strip()]
        if all(self.styles.size(run, properties) >= _LARGER * self.styles.body_size for run in printed):
            return _LARGE_LEVEL
        return BOLD_LEVEL if all(self.styles.is_bold(run, properties) for run in printed) else 0

    # --- notes ---

    def _note_mark(self, reference: Any) -> str:
        part = "footnotes" if reference.tag == W + "footnoteReference" else "endnotes"
        self.notes.append((part, reference.get(W + "id", "")))
        return f"[^{len(self.notes)}]"

    def _note(self, part: str, note_id: str, count: int) -> Iterator[Block]:
        root = self.package.footnotes if part == "footnotes" else self.package.endnotes
        for note in () if root is None else root:
            if note.get(W + "id") == note_id:
                words = " ".join(block.text for block in self.blocks(note) if block.text)
                if words:
                    yield Block(Kind.PARAGRAPH, f"[^{count}]: {words}", plain=words)

    # --- tables ---

    def _table(self, table: Any) -> Iterator[Block]:
        """The table's rows; a table that only frames or lays out text gives the blocks in its cells instead."""
        for row in _rows(table):
            if row.find(f"{W}trPr/{W}del") is not None:
                self.tracked = True
                continue
            cells = [list(self.blocks(cell)) if not _goes_on(cell) else [] for cell in _cells(row)]
            if len(cells) == 1 or any(_is_layout(cell) for cell in cells):
                for cell in cells:
                    yield from cell
                continue
            lines = [[line for block in cell for line in _cell_lines(block)] for cell in cells]
            for line in zip_longest(*lines, fillvalue=""):
                text = "\t".join(line).rstrip()
                if text:
                    yield Block(Kind.ROW, text, tight=True, plain=text)


def _rows(table: Any) -> Iterator[Any]:
    """The rows of a table, those in content controls too."""
    for child in table:
        if child.tag == W + "tr":
            yield child
        elif child.tag == W + "sdt" or child.tag in _TRANSPARENT:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row, those in content controls too."""
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag == W + "sdt" or child.tag in _TRANSPARENT:
            yield from _cells(child)


def _goes_on(cell: Any) -> bool:
    """Whether a cell is the lower part of one that is merged downward; its text stands in the uppermost."""
    properties = cell.find(W + "tcPr")
    merge = None if properties is None else properties.find(W + "vMerge")
    return merge is not None and value(properties, "vMerge") != "restart"


def _is_layout(blocks: list[Block]) -> bool:
    """Whether a cell holds a piece of the document rather than a table's entry: a nested table, a styled heading, long prose."""
    filled = [block for block in blocks if block.text]
    return (
        any(block.kind is Kind.ROW for block in filled)
        or (len(filled) > 1 and any(block.kind is Kind.HEADING and not block.by_look for block in filled))
        or (len(filled) >= LAYOUT_PARAGRAPHS and sum(len(block.text) for block in filled) > LAYOUT_CELL)
    )


def _cell_lines(block: Block) -> list[str]:
    """The lines of a block in a cell, without the signs of headings and bullets."""
    text = block.plain if block.kind is not Kind.ENTRY or block.text.lstrip().startswith(BULLET) else block.text
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def _hang(indent: str, text: str) -> str:
    """A list entry whose further lines stand under its first."""
    return "\n".join((indent if index == 0 else indent + INDENT) + line for index, line in enumerate(text.split("\n")))


def _tidy(text: str) -> str:
    """The text as printed, without white space at the ends of its lines."""
    return "\n".join(line.strip(" \t\xa0") for line in as_printed(text).split("\n")).strip("\n")
