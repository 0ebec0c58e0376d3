"""The commitments of a note: tasks somebody takes on, matters that come back, results that will be delivered."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from textmine.extract.action_tables import table_actions
from textmine.extract.case import Commitment
from textmine.extract.commitment import commitment
from textmine.extract.decisions import decisions
from textmine.extract.due import Due, due_in
from textmine.extract.responsible import Cast, cast_of, distinct
from textmine.extract.sentences import Sentence, balanced, flat, sentences
from textmine.records import (
    Action,
    ActionKind,
    Basis,
    BlockKind,
    Decision,
    Label,
    Mention,
    Minutes,
    NoteKind,
    Quote,
)
from textmine.swedish import promises
from textmine.swedish.cues import AND
from textmine.swedish.deciding import AS_PROPOSED, PROPOSAL_HEADING

if TYPE_CHECKING:
    from spacy.tokens import Doc


# A note of group work or opinions is full of wishes in the words of promises: only what names its person counts there.
STRICT = frozenset({NoteKind.WORKSHOP, NoteKind.COMPILATION})
# The clauses that a decision lists line by line, seen in the flat text: a comma, an "och" or a line's end before
# "att" and a verb.
_CLAUSES = 2
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-ZÅÄÖ])|\n\s*\n")


def action_items(
    doc: Doc, minutes: Minutes, mentions: Sequence[Mention], decided: Sequence[Decision] | None = None
) -> Iterator[Action]:
    """The actions of a note in text order; none in reports.

    doc is the Doc over the note's same-length view, with sentence borders; minutes its structure; mentions its names;
    decided its decisions where the caller has them (found here otherwise): tasks inside them take their responsible persons
    and their last date.
    """
    if minutes.header.kind is NoteKind.REPORT:
        return
    if decided is None:
        decided = tuple(decisions(doc, minutes, mentions))
    cast = cast_of(minutes, mentions)
    found: list[Action] = []
    found += _in_passages(cast, minutes, sentences(doc, minutes), decided)
    found += table_actions(cast, minutes)
    yield from sorted(found, key=lambda a: (a.start, a.end))


def _in_passages(
    cast: Cast, minutes: Minutes, all_sentences: Sequence[Sentence], decided: Sequence[Decision]
) -> Iterator[Action]:
    """The actions of the running text. A label "Ansvarig: Karin" says who does what stands before it."""
    pending: Action | None = None
    before: Sentence | None = None
    last_person: tuple[Quote, ...] = ()
    for sentence in _clause_by_clause(all_sentences):
        if before is None or sentence.block != before.block:
            last_person = ()
        if before is not None and _labels(cast, sentence, before):
            people = distinct(cast.inside(sentence.start, sentence.end))
            if pending is None and people:
                pending = _record(cast, before, Commitment(ActionKind.TASK, people), None)
            pending = _until(cast, pending, sentence.end, people) if pending else None
            continue
        around = _within(decided, sentence) or _adopted(decided, sentence)
        made = commitment(cast, minutes, sentence, last_person, around)
        last_person = _sole_person(cast, sentence) or last_person
        if pending:
            yield pending
        pending = None
        before = sentence
        if made and (made.certain or minutes.header.kind not in STRICT):
            pending = _completed(cast, minutes, sentence, made, decided)
    if pending:
        yield pending


def _clause_by_clause(all_sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, those of several lines cut before each line that begins with "att": each clause is a task of its own."""
    for sentence in all_sentences:
        cuts = [match.start() for match in promises.NEXT_CLAUSE.finditer(sentence.text)]
        if len(cuts) < _CLAUSES:
            yield sentence
            continue
        for begin, stop in pairwise([0, *cuts, len(sentence.text)]):
            text = sentence.text[begin:stop]
            lead = len(text) - len(text.lstrip())
            start, words = sentence.start + begin + lead, text.strip()
            if words:
                first = sentence.first and begin == 0
                yield replace(sentence, start=start, end=start + len(words), text=words, first=first)


def _labels(cast: Cast, sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence only names who takes on what stands right before it in the same item."""
    if sentence.item != before.item or sentence.block - before.block > 1:
        return False
    if promises.RESPONSIBLE_LABEL.match(sentence.text):
        return True
    people = cast.inside(sentence.start, sentence.end, Label.PERSON)
    if people and promises.ANSWERS_FOR_IT.fullmatch(sentence.text, people[-1].end - sentence.start):
        lead = sentence.text[: people[0].start - sentence.start]
        joined = [flat(cast.text[a.end : b.start]) for a, b in pairwise(people)]
        return not lead.strip(" *_") and all(AND.fullmatch(gap) for gap in joined)
    return before.kind is BlockKind.BULLET and promises.TAKERS_LABEL.match(sentence.text) is not None


def _completed(
    cast: Cast, minutes: Minutes, sentence: Sentence, made: Commitment, decided: Sequence[Decision]
) -> Action:
    """The record of a commitment, with what the decision around it and the item before it say of whom and when."""
    due = due_in(cast.ahead, sentence.start, sentence.end)
    around = _within(decided, sentence)
    action = _record(cast, sentence, made, due)
    if not action.responsible and made.implied:
        charged = _charged(decided, sentence)
        people = charged or _reporter(cast, minutes, sentence, made)
        action = replace(action, responsible=people or action.responsible)
    if action.due is None and around is not None and made.kind is ActionKind.TASK and made.implied:
        action = replace(action, due=around.due, due_iso=around.due_iso)
    headed = _headed(cast, minutes, sentence) if action.due is None else None
    return replace(action, due=headed.wording, due_iso=headed.iso) if headed else action


def _headed(cast: Cast, minutes: Minutes, sentence: Sentence) -> Due | None:
    """What the heading of a list of tasks says of when they are to be done: "Att göra till nästa möte"."""
    for block in reversed(minutes.blocks[: sentence.block]):
        if block.item != sentence.item:
            return None
        if block.kind is BlockKind.HEADING:
            listed = promises.ACTION_HEADING.match(flat(cast.text[block.start : block.end]))
            return due_in(cast.ahead, block.start, block.end) if listed else None
    return None


def _record(cast: Cast, sentence: Sentence, made: Commitment, due: Due | None) -> Action:
    start, end = balanced(cast.text, sentence.start, sentence.end)
    return Action(
        start,
        end,
        cast.text[start:end],
        kind=made.kind,
        basis=Basis.RULE,
        item=sentence.item,
        tentative=made.tentative,
        reported=made.reported,
        responsible=distinct(made.responsible),
        due=due.wording if due else None,
        due_iso=due.iso if due else None,
    )


def _until(cast: Cast, action: Action, end: int, people: tuple[Quote, ...]) -> Action:
    """The action stretched over the label behind it, done by the people it names."""
    due = due_in(cast.ahead, action.start, end)
    return replace(
        action,
        end=end,
        text=cast.text[action.start : end],
        responsible=people or action.responsible,
        due=due.wording if due else action.due,
        due_iso=due.iso if due else action.due_iso,
    )


def _within(decided: Sequence[Decision], sentence: Sentence) -> Decision | None:
    """The decision whose words hold the sentence. Decisions stand in text order, and none inside another."""
    for at in range(bisect_right(decided, sentence.start, key=_start) - 1, -1, -1):
        if not decided[at].reported:
            return decided[at] if decided[at].contains(sentence) else None
    return None


def _adopted(decided: Sequence[Decision], sentence: Sentence) -> Decision | None:
    """The decision of the item that resolves as proposed, where the sentence stands below the heading of the proposal."""
    above = sentence.headings[-1] if sentence.headings else ""
    if sentence.item is None or PROPOSAL_HEADING.match(above) is None:
        return None
    later = (d for d in decided if d.item == sentence.item and d.start >= sentence.end)
    return next((d for d in later if AS_PROPOSED.search(d.text)), None)


def _start(decision: Decision) -> int:
    return decision.start


def _charged(decided: Sequence[Decision], sentence: Sentence) -> tuple[Quote, ...]:
    """The group that the item's decision appoints: it prepares what the item promises without a name."""
    if sentence.item is None:
        return ()
    return next((d.responsible for d in decided if d.item == sentence.item and len(d.responsible) > 1), ())


def _sole_person(cast: Cast, sentence: Sentence) -> tuple[Quote, ...]:
    """The person a pronoun in the next sentence means: the only one named in this one."""
    people = distinct(cast.inside(sentence.start, sentence.end, Label.PERSON))
    return people if len(people) == 1 else ()


def _reporter(cast: Cast, minutes: Minutes, sentence: Sentence, made: Commitment) -> tuple[Quote, ...]:
    """Who reports back: the only person the item names before, unless as one who takes no part in the matter.

    A matter that returns comes back to the meeting itself.
    """
    if made.kind is ActionKind.RETURNS:
        return cast.own[:1]
    if made.kind is not ActionKind.REPORT_BACK or sentence.item is None:
        return ()
    item = minutes.items[sentence.item]
    people = distinct(cast.inside(item.start, sentence.start, Label.PERSON))
    if len(people) != 1:
        return ()
    around = promises.MERELY_NAMED.search(
        cast.text, *_sentence_around(cast.text, people[0], item.start, sentence.start)
    )
    return () if around else people


def _sentence_around(text: str, name: Quote, start: int, end: int) -> tuple[int, int]:
    """The sentence or paragraph of text[start:end] that holds a name, by the stops and empty lines around it."""
    opened = [match.end() for match in _SENTENCE_END.finditer(text, start, name.start)]
    closed = _SENTENCE_END.search(text, name.end, end)
    return (opened[-1] if opened else start), (closed.start() if closed else end)
