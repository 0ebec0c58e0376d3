"""The sentences of a note's passages: the Doc's sentences, cut at the borders of the blocks and before labels."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from textmine.records import PASSAGE_KINDS, Block, BlockKind, Minutes, Span
from textmine.swedish.cues import INLINE_LABEL
from textmine.swedish.doing import WHO_DOES
from textmine.swedish.outcomes import TELLS

if TYPE_CHECKING:
    from spacy.tokens import Doc


_MARKS = " \t\r\n*_#>"
_BULLET = re.compile(r"[-–—•▪●○◦·+*]\s+")


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """One sentence of a block. text has the length of the span, every white space and emphasis mark as one blank.

    block is the index in Minutes.blocks; first says whether the sentence opens its block.
    """

    text: str
    block: int
    first: bool
    kind: BlockKind
    item: int | None
    headings: tuple[str, ...]


def flat(text: str) -> str:
    """The text with every white space and Markdown emphasis mark as one blank; the length stays."""
    return re.sub(r"[\s*_]", " ", text)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch [start, end) of text without white space, Markdown marks and bullet signs at its ends."""
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    while start < end:
        bullet = _BULLET.match(text, start, end)
        if bullet:
            start = bullet.end()
        elif text[start] in _MARKS:
            start += 1
        else:
            break
    return start, end


def balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch [start, end) of text with the emphasis mark that opens right before it when its other half lies inside, and
    likewise at the end: "**Beslut:** Vi …", never "Beslut:** Vi …".
    """
    for mark in ("**", "__"):
        if text.count(mark, start, end) % 2 == 1:
            if text.endswith(mark, 0, start):
                start -= len(mark)
            elif text.startswith(mark, end):
                end += len(mark)
    return start, end


def borders(doc: Doc) -> list[int]:
    """Where the sentences of the Doc begin, in characters, ascending."""
    return [sentence.start_char for sentence in doc.sents]


def of_block(text: str, starts: Sequence[int], number: int, block: Block) -> list[Sentence]:
    """The sentences of one block, trimmed, in text order.

    text is `doc.text`, which spaCy puts together anew each time it is asked for; starts is `borders(doc)`; number is the
    block's index in Minutes.blocks.
    """
    edges = {block.start, block.end}
    edges.update(starts[bisect_right(starts, block.start) : bisect_right(starts, block.end - 1)])
    edges.update(m.start() for m in INLINE_LABEL.finditer(text, block.start, block.end))
    ordered = sorted(edges)
    out: list[Sentence] = []
    for begin, stop in pairwise(ordered):
        a, b = trimmed(text, begin, stop)
        if a < b:
            out.append(Sentence(a, b, flat(text[a:b]), number, not out, block.kind, block.item, block.headings))
    return out


def sentences(doc: Doc, minutes: Minutes) -> list[Sentence]:
    """The sentences of all passages of a note, in text order: bullets, paragraphs, headings that are whole sentences.

    doc must have sentence borders.
    """
    starts, text = borders(doc), doc.text
    return [
        sentence
        for number, block in enumerate(minutes.blocks)
        if block.kind in PASSAGE_KINDS or is_told(block, flat(text[block.start : block.end]))
        for sentence in of_block(text, starts, number, block)
    ]


def is_told(block: Block, text: str) -> bool:
    """Whether a heading is a whole sentence of its own: "§ 4. Karin Ek valdes till justerare". text is the block's."""
    if block.kind is not BlockKind.HEADING:
        return False
    said = text.rstrip()
    return said.endswith((".", ":", "!")) or TELLS.search(said) is not None or WHO_DOES.match(said) is not None


def following(blocks: Sequence[Block], number: int) -> list[tuple[int, Block]]:
    """The blocks after blocks[number] in the same agenda item, each with its index, in text order."""
    out = []
    for index in range(number + 1, len(blocks)):
        if blocks[index].item != blocks[number].item:
            break
        out.append((index, blocks[index]))
    return out
