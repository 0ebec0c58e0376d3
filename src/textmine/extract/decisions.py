"""The decisions of a note: what it marks as decided, what its meeting resolves, agrees or retells. Doubt means none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textmine.extract.conditions import Verdict
from textmine.extract.due import due_in
from textmine.extract.responsible import Cast, acting, assigned, cast_of, distinct
from textmine.extract.sentences import Sentence, balanced, borders, flat, following, is_told, of_block
from textmine.extract.verdict import verdict
from textmine.records import (
    PASSAGE_KINDS,
    Basis,
    Block,
    BlockKind,
    Decision,
    Label,
    Mention,
    Minutes,
    NoteKind,
    Quote,
)
from textmine.swedish import deciding, doing, elections, outcomes, promises

if TYPE_CHECKING:
    from spacy.tokens import Doc


# Group work, compilations of opinions and reports hold wishes and facts, no decisions (annotation guidelines, section 5).
UNDECIDING = frozenset({NoteKind.WORKSHOP, NoteKind.COMPILATION, NoteKind.REPORT})
# A line of a list of names may hold this many characters beside the name: a party, a role, "sammankallande".
_BESIDE_A_NAME = 30
# A line without a stop and of at most so many words is a title: "b) Val av sekreterare".
_LONGEST_TITLE = 5


@dataclass(frozen=True, slots=True)
class _Found:
    """A decided stretch before it becomes a record; last is the index of the last block it reaches."""

    start: int
    end: int
    last: int
    verdict: Verdict
    item: int | None


def decisions(doc: Doc, minutes: Minutes, mentions: Sequence[Mention]) -> Iterator[Decision]:
    """The decisions of a note in text order; none in workshops, compilations and reports.

    doc is the Doc over the note's same-length view, with sentence borders; minutes its structure; mentions its names.
    A list of those appointed right after a decision is a decision of its own, and they answer for the one before it.
    """
    if minutes.header.kind in UNDECIDING:
        return
    cast = cast_of(minutes, mentions)
    reached = 0  # where the last list of those appointed ends
    for found in _found(doc, minutes, cast):
        if found.start < reached:
            continue
        appointed = _appointed(minutes, cast, found)
        record = _record(minutes, cast, found)
        if appointed is None:
            yield record
            continue
        reached = appointed.end
        people = distinct(cast.inside(appointed.start, appointed.end, Label.PERSON))
        yield _record(minutes, cast, found, people)
        yield _record(minutes, cast, appointed, people)


def _found(doc: Doc, minutes: Minutes, cast: Cast) -> Iterator[_Found]:
    """The decided stretches in text order, none inside another."""
    starts, viewed = borders(doc), doc.text
    reached = -1  # the last block that a decision already covers
    for number, block in enumerate(minutes.blocks):
        text = flat(viewed[block.start : block.end])
        if number <= reached or (_is_undecided_part(block) and not _resolves_above(viewed, minutes, number, text)):
            continue
        lone = deciding.LONE_MARKER.fullmatch(text.strip())
        if lone:
            heads = bool(lone.group("body") or lone.group("told")) or _explained_below(viewed, minutes, number)
            for found in _under_marker(viewed, minutes, number, bool(lone.group("colon")), heads):
                reached = found.last
                yield found
            continue
        inside = deciding.MARKER_INSIDE.search(text) if block.kind is BlockKind.HEADING else None
        if inside:
            yield _Found(block.start + inside.start(), block.end, number, Verdict(explicit=True), block.item)
            continue
        told = is_told(block, text)
        dated = (
            block.kind is BlockKind.CALENDAR
            and (outcomes.DECIDES.search(text) or outcomes.ACTS.search(text)) is not None
        )
        if block.kind not in PASSAGE_KINDS and not told and not dated:
            continue
        for found in _in_block(viewed, minutes, cast, of_block(viewed, starts, number, block)):
            reached = max(reached, found.last)
            if deciding.AS_PROPOSED.search(flat(viewed[found.start : found.end])) and found.start == block.start:
                clauses = _clauses_above(viewed, minutes, number)
                yield replace(found, start=clauses[0].start if clauses else found.start)
            else:
                yield found


def _clauses_above(viewed: str, minutes: Minutes, number: int) -> list[Block]:
    """The att-clauses right above blocks[number] in its item, in text order."""
    out: list[Block] = []
    for at in range(number - 1, -1, -1):
        above = minutes.blocks[at]
        is_clause = above.kind in PASSAGE_KINDS and deciding.THAT_CLAUSE.match(viewed, above.start, above.end)
        if above.item != minutes.blocks[number].item or not is_clause:
            break
        out.insert(0, above)
    return out


def _resolves_above(viewed: str, minutes: Minutes, number: int, text: str) -> bool:
    """Whether a passage below a heading of proposals says what became of the att-clauses right above it."""
    block = minutes.blocks[number]
    headed = bool(block.headings) and deciding.PROPOSAL_HEADING.match(block.headings[-1]) is not None
    return headed and deciding.AS_PROPOSED.search(text) is not None and bool(_clauses_above(viewed, minutes, number))


def _is_undecided_part(block: Block) -> bool:
    return bool(block.headings) and deciding.NO_DECISION_HEADING.match(block.headings[-1]) is not None


def _under_marker(viewed: str, minutes: Minutes, number: int, colon: bool, heads: bool) -> Iterator[_Found]:
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
        clauses = (clauses and _announced(viewed, text, below[1:])) or clauses
    if clauses:
        last, block = clauses[-1]
        yield _Found(marker.start, block.end, last, Verdict(explicit=True), marker.item)


def _headed(viewed: str, marker: Block, below: Sequence[tuple[int, Block]]) -> Iterator[_Found]:
    """Each passage below a heading of decisions, with the att-clauses it announces, up to what explains or follows it up."""
    reached = -1
    for at, (number, block) in enumerate(below):
        text = flat(viewed[block.start : block.end])
        if block.kind not in PASSAGE_KINDS or deciding.AFTER_DECISION.match(text):
            return
        if number <= reached or deciding.NOTHING_DECIDED.match(text) or text.rstrip().endswith("?"):
            continue
        clauses = _announced(viewed, text, below[at + 1 :])
        reached, last = clauses[-1] if clauses else (number, block)
        yield _Found(block.start, last.end, reached, Verdict(explicit=True), marker.item)


def _announced(viewed: str, text: str, below: Sequence[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """The att-clauses right below a passage, or the list that its last words announce ("Rådet beslutar att")."""
    clauses = _clauses(viewed, below)
    if clauses or not below or not text.rstrip().endswith((":", *deciding.ANNOUNCES)):
        return clauses
    return _run_of(below, BlockKind.BULLET) if below[0][1].kind is BlockKind.BULLET else []


def _explained_below(viewed: str, minutes: Minutes, number: int) -> bool:
    """Whether the item goes on with its background, its proposals or the like: then its "Beslut" heads what was decided."""
    return any(
        block.kind is BlockKind.HEADING and deciding.BOARD_HEADING.fullmatch(flat(viewed[block.start : block.end]))
        for _, block in following(minutes.blocks, number)
    )


def _clauses(viewed: str, below: Sequence[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """The blocks right below that begin with "att"."""
    out = []
    for number, block in below:
        if block.kind not in PASSAGE_KINDS or not deciding.THAT_CLAUSE.match(viewed, block.start, block.end):
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


def _in_block(viewed: str, minutes: Minutes, cast: Cast, sentences: Sequence[Sentence]) -> Iterator[_Found]:
    """The decisions of one passage: each marked one to the next marker or the end, else sentence by sentence."""
    marked = [at for at, sentence in enumerate(sentences) if _marked(sentence)]
    plain = sentences[: marked[0]] if marked else sentences
    for at, sentence in enumerate(plain):
        ruling = verdict(cast, minutes, sentence) or _bare_clause(viewed, minutes, sentences, at)
        if ruling:
            closes = at + 1 == len(sentences)
            yield _stretched(viewed, minutes, (sentence, sentence), ruling, closes)
    for at, until in zip(marked, [*marked[1:], len(sentences)], strict=False):
        closes = until == len(sentences)
        yield _stretched(viewed, minutes, (sentences[at], sentences[until - 1]), Verdict(explicit=True), closes)


def _bare_clause(viewed: str, minutes: Minutes, sentences: Sequence[Sentence], at: int) -> Verdict | None:
    """A clause of deciding that nothing announces: "att välja Karin Ek till sekreterare." right under its title."""
    sentence = sentences[at]
    headed = sentence.headings and deciding.AIMS_HEADING.match(sentence.headings[-1])
    if headed or not deciding.DECIDING_CLAUSE.match(sentence.text):
        return None
    above = [each.text for each in sentences[:at]]
    for number in range(sentence.block - 1, -1, -1):
        block = minutes.blocks[number]
        if above or block.item != sentence.item or block.kind is BlockKind.HEADING:
            break
        text = flat(viewed[block.start : block.end])
        above = [] if deciding.THAT_CLAUSE.match(text) else [text]
    last = next((text.rstrip() for text in reversed(above) if not deciding.THAT_CLAUSE.match(text)), ".")
    whole = last.endswith((".", "!", ")")) or (
        len(last.split()) <= _LONGEST_TITLE and not last.endswith((":", *deciding.ANNOUNCES))
    )
    announced = not whole or deciding.NO_DECISION.search(last) is not None
    return None if announced or sentence.item is None else Verdict(explicit=True)


def _marked(sentence: Sentence) -> bool:
    """Whether a marker opens the sentence and something decided follows it."""
    marker = deciding.MARKER.match(sentence.text)
    if marker is None:
        return False
    rest = sentence.text[marker.end() :]
    return bool(rest.strip()) and not deciding.NOTHING_DECIDED.match(rest) and not rest.rstrip().endswith("?")


def _stretched(
    viewed: str, minutes: Minutes, reach: tuple[Sentence, Sentence], ruling: Verdict, closes: bool
) -> _Found:
    """The decision from the first sentence to the last, with the list it announces: att-clauses below, or bullets behind
    a colon. closes says whether its last sentence ends the passage.
    """
    first, end, last = reach[0], reach[1].end, reach[0].block
    announced = flat(viewed[first.start : end]).rstrip(" ")
    if closes and (ruling.explicit or announced.endswith(":")):
        below = following(minutes.blocks, first.block)
        listed = _announced(viewed, announced, below)
        if listed:
            last, end = listed[-1][0], listed[-1][1].end
    return _Found(first.start, end, last, ruling, first.item)


def _appointed(minutes: Minutes, cast: Cast, found: _Found) -> _Found | None:
    """The list of those appointed right behind a decision ("Arbetsgrupp:" and names), as a decision of its own."""
    if found.verdict.reported:
        return None
    below = [(n, b) for n, b in following(minutes.blocks, found.last) if b.end > b.start]
    if not below:
        return None
    number, block = below[0]
    text = flat(cast.text[block.start : block.end]).strip()
    label = deciding.APPOINTED_LIST.match(text)
    if label is None or block.kind is BlockKind.TABLE:
        return None
    end, last = block.end, number
    people = cast.inside(block.start, block.end, Label.PERSON)
    if not people:
        for number, block in below[1:]:
            named = cast.inside(block.start, block.end, Label.PERSON)
            if not named or (block.end - block.start) - sum(m.end - m.start for m in named) > _BESIDE_A_NAME:
                break
            people, end, last = people + named, block.end, number
    if not people:
        return None
    return _Found(below[0][1].start, end, last, Verdict(explicit=True), found.item)


def _record(minutes: Minutes, cast: Cast, found: _Found, people: tuple[Quote, ...] = ()) -> Decision:
    """The record of a decided stretch; people answer for it if nobody is named in it."""
    text = flat(cast.text[found.start : found.end])
    due = due_in(cast.ahead, found.start, found.end)
    by = found.verdict.decided_by
    if by is None and not found.verdict.reported and cast.own:
        by = cast.own[0]
    start, end = balanced(cast.text, found.start, found.end)
    return Decision(
        start,
        end,
        cast.text[start:end],
        basis=Basis.RULE,
        item=found.item,
        explicit=found.verdict.explicit,
        formal=not found.verdict.reported
        and (_is_routine(minutes, found.item) or deciding.FORMAL.search(text) is not None),
        reported=found.verdict.reported,
        decided_by=Quote(by.start, by.end, by.text) if by else None,
        responsible=_responsible(cast, found, text) or people,
        due=due.wording if due else None,
        due_iso=due.iso if due else None,
    )


def _is_routine(minutes: Minutes, item: int | None) -> bool:
    """Whether the agenda item is one of those that every meeting has: opening, adjusters, agenda, earlier minutes."""
    return item is not None and deciding.FORMAL_TITLE.match(minutes.items[item].title.plain) is not None


def _responsible(cast: Cast, found: _Found, text: str) -> tuple[Quote, ...]:
    """Whom the decided text charges with something: elected, asked to act, named as responsible, or acting by themselves."""
    names: list[Quote] = []
    if elections.IS_ELECTED.search(text) or elections.ELECT.search(text):
        names += cast.inside(found.start, found.end, Label.PERSON)
    names += assigned(cast, (outcomes.CHARGES, promises.RESPONSIBLE_LABEL), found.start, found.end)
    whole = Sentence(found.start, found.end, text, -1, True, BlockKind.PARAGRAPH, found.item, ())
    for pattern in (doing.PROMISES, doing.PROMISED, promises.GIVEN_TO):
        for match in pattern.finditer(text):
            actor = acting(cast, whole, (found.start + match.start(), found.start + match.end()))
            names += actor.names if actor else ()
    return distinct(names)
