"""What is decided below a marker: the att-clauses, lists and passages that a line, a heading or a sentence announces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textmine.extract.conditions import Verdict
from textmine.extract.sentences import flat, following
from textmine.records import PASSAGE_KINDS, Block, BlockKind, Minutes
from textmine.swedish import deciding


@dataclass(frozen=True, slots=True)
class Found:
    """A decided stretch before it becomes a record; last is the index of the last block it reaches."""

    start: int
    end: int
    last: int
    verdict: Verdict
    item: int | None


def clauses_above(viewed: str, minutes: Minutes, number: int) -> list[Block]:
    """The att-clauses right above blocks[number] in its item, in text order."""
    out: list[Block] = []
    for at in range(number - 1, -1, -1):
        above = minutes.blocks[at]
        is_clause = above.kind in PASSAGE_KINDS and deciding.THAT_CLAUSE.match(viewed, above.start, above.end)
        if above.item != minutes.blocks[number].item or not is_clause:
            break
        out.insert(0, above)
    return out


def resolves_above(viewed: str, minutes: Minutes, number: int, text: str) -> bool:
    """Whether a passage below a heading of proposals says what became of the att-clauses right above it."""
    block = minutes.blocks[number]
    headed = bool(block.headings) and deciding.PROPOSAL_HEADING.match(block.headings[-1]) is not None
    return headed and deciding.AS_PROPOSED.search(text) is not None and bool(clauses_above(viewed, minutes, number))


def is_undecided_part(block: Block) -> bool:
    """Whether a block stands under a heading of what is proposed, quoted or told as background."""
    return bool(block.headings) and deciding.NO_DECISION_HEADING.match(block.headings[-1]) is not None


def under_marker(viewed: str, minutes: Minutes, number: int, colon: bool, heads: bool) -> Iterator[Found]:
    """What is decided below a line that says only "Beslut": att-clauses always; other text behind a colon, or where the

    item's own text stands above (then the line is no mere label of the item's type). heads: the line is the heading of
    decisions ("Nämndens beslut"), each passage below it one.
    """
    marker = minutes.blocks[number]
    below = [(n, b) for n, b in following(minutes.blocks, number) if b.end > b.start]
    clauses = _clauses(viewed, below)
    listed = below and below[0][1].kind is BlockKind.BULLET and (colon or _has_text_above(minutes, number))
    if not clauses and (heads or listed):
        yield from _headed(viewed, marker, below)
        return
    if not clauses and below and (colon or _has_text_above(minutes, number)):
        first = below[0][1]
        text = flat(viewed[first.start : first.end])
        is_text = (
            first.kind in PASSAGE_KINDS and not deciding.NOTHING_DECIDED.match(text) and not text.rstrip().endswith("?")
        )
        clauses = _run_of(below, first.kind) if is_text else []
        clauses = (clauses and announced(viewed, text, below[1:])) or clauses
    if clauses:
        last, block = clauses[-1]
        yield Found(marker.start, block.end, last, Verdict(explicit=True), marker.item)


def _headed(viewed: str, marker: Block, below: Sequence[tuple[int, Block]]) -> Iterator[Found]:
    """Each passage below a heading of decisions, with the att-clauses it announces, up to what explains or follows it up."""
    reached = -1
    for at, (number, block) in enumerate(below):
        text = flat(viewed[block.start : block.end])
        if block.kind not in PASSAGE_KINDS or deciding.AFTER_DECISION.match(text):
            return
        if number <= reached or deciding.NOTHING_DECIDED.match(text) or text.rstrip().endswith("?"):
            continue
        clauses = announced(viewed, text, below[at + 1 :])
        reached, last = clauses[-1] if clauses else (number, block)
        yield Found(block.start, last.end, reached, Verdict(explicit=True), marker.item)


def announced(viewed: str, text: str, below: Sequence[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """The att-clauses right below a passage, or the list that its last words announce ("Rådet beslutar att")."""
    clauses = _clauses(viewed, below)
    if clauses or not below or not text.rstrip().endswith((":", *deciding.ANNOUNCES)):
        return clauses
    return _run_of(below, BlockKind.BULLET) if below[0][1].kind is BlockKind.BULLET else []


def explained_below(viewed: str, minutes: Minutes, number: int) -> bool:
    """Whether the item goes on with its background, its proposals or the like: then its "Beslut" heads what was decided."""
    return any(
        block.kind is BlockKind.HEADING and deciding.BOARD_HEADING.fullmatch(flat(viewed[block.start : block.end]))
        for _, block in following(minutes.blocks, number)
    )


def _clauses(viewed: str, below: Sequence[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """The blocks right below that begin with "att"."""
    out = []
    for number, block in below:
        clause = block.kind in PASSAGE_KINDS and deciding.THAT_CLAUSE.match(viewed, block.start, block.end)
        if not clause or deciding.WAS_CHOSEN.search(viewed, block.start, block.end):
            break
        out.append((number, block))
    return out


def _run_of(below: Sequence[tuple[int, Block]], kind: BlockKind) -> list[tuple[int, Block]]:
    """The first paragraph right below, or the whole list when it is one."""
    if kind is BlockKind.PARAGRAPH:
        return list(below[:1])
    out: list[tuple[int, Block]] = []
    for number, block in below:
        if block.kind is not kind:
            break
        out.append((number, block))
    return out


def _has_text_above(minutes: Minutes, number: int) -> bool:
    """Whether the item has passages before blocks[number]."""
    marker = minutes.blocks[number]
    for at in range(number - 1, -1, -1):  # an item's blocks stand together
        above = minutes.blocks[at]
        if marker.item is None or above.item != marker.item:
            return False
        if above.kind in PASSAGE_KINDS:
            return True
    return False
