"""The words of one paragraph: runs, fields, links, tracked changes, symbols, and the text boxes anchored in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from textmine.reading.docx.names import MC, W, switch

# Containers whose content is part of the text as it stands now.
_KEPT = frozenset(
    W + name
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "sdtContent", "dir", "bdo")
)
_DROPPED = frozenset(W + name for name in ("del", "moveFrom", "rPr", "pPr", "instrText", "delText", "delInstrText"))
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "",
}
# Wingdings signs that minutes use (its published code chart); any other sign of a symbol font stands as U+FFFD.
_WINGDINGS = {
    0xA8: "☐",
    0xFE: "☒",
    0xFD: "☒",
    0xFC: "✓",
    0xFB: "✗",
    0xE0: "→",
    0xDF: "←",
    0xF0: "⇨",
    0x6E: "■",
    0x4A: "☺",
}
_LOST = "\ufffd"


@dataclass(slots=True)
class Piece:
    """A stretch of a paragraph's text and the <w:rPr> it is set with."""

    text: str
    properties: Any | None


@dataclass(slots=True)
class Inline:
    """What a paragraph holds: pieces of text, text boxes (their <w:txbxContent>), notes by id in order of reference."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    tracked: bool = False

    @property
    def text(self) -> str:
        """The paragraph's words."""
        return "".join(piece.text for piece in self.pieces)


def inline_of(paragraph: Any, note_mark: Callable[[Any], str]) -> Inline:
    """What the paragraph holds. note_mark gives the mark to print for a footnote or endnote reference element."""
    found = Inline()
    _walk(paragraph, found, note_mark, [])
    return found


def _walk(parent: Any, found: Inline, note_mark: Callable[[Any], str], fields: list[bool]) -> None:
    """Gather from parent's children. fields holds, for every open field, whether its result has begun."""
    for child in parent:
        tag = child.tag
        if tag in _DROPPED:
            found.tracked = found.tracked or tag in (W + "del", W + "moveFrom")
        elif tag == W + "r":
            _run(child, found, note_mark, fields)
        elif tag in _KEPT:
            found.tracked = found.tracked or tag in (W + "ins", W + "moveTo")
            _walk(child, found, note_mark, fields)
        elif tag == W + "sdt":
            for content in child.findall(W + "sdtContent"):
                _walk(content, found, note_mark, fields)
        elif tag == MC + "AlternateContent":
            branch = chosen(child)
            if branch is not None:
                _walk(branch, found, note_mark, fields)


def _run(run: Any, found: Inline, note_mark: Callable[[Any], str], fields: list[bool]) -> None:
    properties = run.find(W + "rPr")
    if switch(properties, "vanish"):
        return
    for child in _unfolded(run):
        tag = child.tag
        if tag == W + "fldChar":
            _field(child.get(W + "fldCharType"), fields)
        elif tag in (W + "drawing", W + "pict", W + "object"):
            found.boxes += boxes_in(child)
        elif tag == W + "ruby":  # readings of Chinese signs are printed above them
            for base in child.findall(W + "rubyBase"):
                _walk(base, found, note_mark, fields)
        elif all(fields):
            text = _sign(child, note_mark)
            if text:
                found.pieces.append(Piece(text, properties))


def _field(kind: str | None, fields: list[bool]) -> None:
    """A field is an instruction, then its result; only the result is text."""
    if kind == "begin":
        fields.append(False)
    elif kind == "separate" and fields:
        fields[-1] = True
    elif kind == "end" and fields:
        fields.pop()


def _unfolded(run: Any) -> Iterator[Any]:
    """The run's children, of alternatives the one that counts."""
    for child in run:
        if child.tag == MC + "AlternateContent":
            branch = chosen(child)
            if branch is not None:
                yield from _unfolded(branch)
        else:
            yield child


def _sign(child: Any, note_mark: Callable[[Any], str]) -> str:
    tag = child.tag
    if tag == W + "t":
        return child.text or ""
    if tag == W + "br":
        return "" if child.get(W + "type") in ("page", "column") else "\n"
    if tag == W + "sym":
        return symbol(child.get(W + "char", ""))
    if tag in (W + "footnoteReference", W + "endnoteReference"):
        return note_mark(child)
    return _SIGNS.get(tag, "")


def symbol(code: str) -> str:
    """The sign that a symbol font's character, given in hexadecimal ("F0FC"), shows."""
    try:
        point = int(code, 16)
    except ValueError:
        return _LOST
    if 0xF000 <= point <= 0xF0FF:
        return _WINGDINGS.get(point - 0xF000, _LOST)
    return chr(point) if 0x20 <= point < 0xD800 else _LOST


def chosen(alternatives: Any) -> Any | None:
    """The branch of an <mc:AlternateContent> to read: the first choice, else the fallback. Both say the same."""
    choice = alternatives.find(MC + "Choice")
    return choice if choice is not None else alternatives.find(MC + "Fallback")


def boxes_in(drawing: Any) -> list[Any]:
    """The outermost text box contents in a drawing, each once."""
    boxes = []
    for child in drawing:
        if child.tag == W + "txbxContent":
            boxes.append(child)
        elif child.tag == MC + "AlternateContent":
            branch = chosen(child)
            boxes += [] if branch is None else boxes_in(branch)
        elif isinstance(child.tag, str):
            boxes += boxes_in(child)
    return boxes
