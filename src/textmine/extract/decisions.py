"""The decisions of a note: what it marks as decided, what its meeting resolves, agrees or retells. Doubt means none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textmine.extract.conditions import Verdict
from textmine.extract.due import due_in
from textmine.extract.marked import (
    Found,
    announced,
    clauses_above,
    explained_below,
    is_undecided_part,
    resolves_above,
    under_marker,
)
from textmine.extract.responsible import Cast, acting, assigned, cast_of, distinct, people_from
from textmine.extract.sentences import Sentence, balanced, borders, flat, following, is_told, of_block
from textmine.extract.verdict import verdict
from textmine.records import (
    PASSAGE_KINDS,
    Basis,
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
_NEAR_BEHIND = 120  # characters behind a decision in which somebody may be named as answering for it
_LINE_END = re.compile(r"(?<=[.!?])\s|\n|$")
# A line without a stop and of at most so many words is a title: "b) Val av sekreterare".
_LONGEST_TITLE = 5


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


def _found(doc: Doc, minutes: Minutes, cast: Cast) -> Iterator[Found]:
    """The decided stretches in text order, none inside another."""
    starts, viewed = borders(doc), doc.text
    reached = -1  # the last block that a decision already covers
    for number, block in enumerate(minutes.blocks):
        text = flat(viewed[block.start : block.end])
        if number <= reached or (is_undecided_part(block) and not resolves_above(viewed, minutes, number, text)):
            continue
        lone = deciding.LONE_MARKER.fullmatch(text.strip())
        if lone:
            heads = bool(lone.group("body") or lone.group("told")) or explained_below(viewed, minutes, number)
            for found in under_marker(viewed, minutes, number, bool(lone.group("colon")), heads):
                reached = found.last
                yield found
            continue
        inside = deciding.MARKER_INSIDE.search(text) if block.kind is BlockKind.HEADING else None
        if inside:
            yield Found(block.start + inside.start(), block.end, number, Verdict(explicit=True), block.item)
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
                clauses = clauses_above(viewed, minutes, number)
                yield replace(found, start=clauses[0].start if clauses else found.start)
            else:
                yield found


def _in_block(viewed: str, minutes: Minutes, cast: Cast, sentences: Sequence[Sentence]) -> Iterator[Found]:
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
    opened = not whole or deciding.NO_DECISION.search(last) is not None
    return None if opened or sentence.item is None else Verdict(explicit=True)


def _marked(sentence: Sentence) -> bool:
    """Whether a marker opens the sentence and something decided follows it."""
    marker = deciding.MARKER.match(sentence.text)
    if marker is None:
        return False
    rest = sentence.text[marker.end() :]
    return bool(rest.strip()) and not deciding.NOTHING_DECIDED.match(rest) and not rest.rstrip().endswith("?")


def _stretched(viewed: str, minutes: Minutes, reach: tuple[Sentence, Sentence], ruling: Verdict, closes: bool) -> Found:
    """The decision from the first sentence to the last, with the list it announces: att-clauses below, or bullets behind
    a colon. closes says whether its last sentence ends the passage.
    """
    first, end, last = reach[0], reach[1].end, reach[0].block
    said = flat(viewed[first.start : end]).rstrip(" ")
    if closes and (ruling.explicit or said.endswith(":")):
        below = following(minutes.blocks, first.block)
        listed = announced(viewed, said, below)
        if listed:
            last, end = listed[-1][0], listed[-1][1].end
    return Found(first.start, end, last, ruling, first.item)


def _appointed(minutes: Minutes, cast: Cast, found: Found) -> Found | None:
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
    return Found(below[0][1].start, end, last, Verdict(explicit=True), found.item)


def _record(minutes: Minutes, cast: Cast, found: Found, people: tuple[Quote, ...] = ()) -> Decision:
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
        responsible=_responsible(cast, found, text) or people or _answering(cast, found),
        due=due.wording if due else None,
        due_iso=due.iso if due else None,
    )


def _is_routine(minutes: Minutes, item: int | None) -> bool:
    """Whether the agenda item is one of those that every meeting has: opening, adjusters, agenda, earlier minutes."""
    return item is not None and deciding.FORMAL_TITLE.match(minutes.items[item].title.plain) is not None


def _answering(cast: Cast, found: Found) -> tuple[Quote, ...]:
    """Who answers for a decision by the sentence right behind it: "Karin och Omar ansvarar."."""
    near = cast.text[found.end : found.end + _NEAR_BEHIND]
    lead = len(near) - len(near.lstrip())
    label = promises.RESPONSIBLE_LABEL.match(near, lead)
    at = found.end + (label.end() if label else lead)
    people = people_from(cast, at, found.end + _NEAR_BEHIND)
    at = people[-1].end if people else at
    stop = _LINE_END.search(cast.text, at)
    said = flat(cast.text[at : stop.start() if stop else len(cast.text)])
    answers = bool(label) or promises.ANSWERS_FOR_IT.fullmatch(said) is not None
    return distinct(people) if people and answers and "\n\n" not in near[:lead] else ()


def _responsible(cast: Cast, found: Found, text: str) -> tuple[Quote, ...]:
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
