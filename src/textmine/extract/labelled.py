"""Tasks that a label, a heading or a name at the end of the line shows: "Ansvarig: Karin", "Att göra", "Boka buss (Karin)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from textmine.extract.case import Case, Commitment
from textmine.extract.responsible import assigned
from textmine.extract.sentences import flat
from textmine.records import ActionKind, BlockKind, Label, NoteKind, Quote
from textmine.swedish import asks, cues, doing, promises

_WORD = re.compile(r"[^\W\d_]+")
_TASK_WORDS = asks.INFINITIVES | asks.IMPERATIVES | doing.CHORES
# A line under "Att göra" shorter than this names a thing, not a task.
_SHORTEST_TASK = 8


def labelled(case: Case) -> Commitment | None:
    """The task that a label or a place in a list shows, or None: the rules below in their order."""
    return _marked(case) or _handed(case) or _listed(case)


def _marked(case: Case) -> Commitment | None:
    """As in "Boka lokal (ansvarig: Karin)", "Att göra: …"."""
    people = tuple(case.cast.inside(case.sentence.start, case.sentence.end))
    label = promises.RESPONSIBLE_LABEL.search(case.text)
    if label and label.start() > 0:
        named = assigned(case.cast, (promises.RESPONSIBLE_LABEL,), case.sentence.start, case.sentence.end)
        return Commitment(ActionKind.TASK, named, certain=True) if named else None
    if promises.RESPONSIBLE_MARK.search(case.text) and people:
        return None if _only_names(case, people) else Commitment(ActionKind.TASK, people, certain=True)
    if promises.ACTION_LABEL.match(case.text):
        first = assigned(case.cast, (promises.ACTION_LABEL,), case.sentence.start, case.sentence.end)
        only = tuple(one for one in people if case.cast.person_at(one.start))
        return Commitment(ActionKind.TASK, first or only or people, certain=True)
    if promises.TENTATIVE_LABEL.match(case.text):
        return Commitment(ActionKind.TASK, people, tentative=True, certain=True)
    return None


def _handed(case: Case) -> Commitment | None:
    """As in "@karin skriver till skolan", "Mejla sponsorer @omar": the handle of somebody the note names."""
    people = {name.text.split()[0].casefold(): name for name in reversed(case.cast.names) if name.label is Label.PERSON}
    handles = [match.group("name").casefold() for match in promises.HANDLE.finditer(case.text)]
    named = tuple(Quote(one.start, one.end, one.text) for handle in handles if (one := people.get(handle)))
    return Commitment(ActionKind.TASK, named, certain=True) if named else None


def _listed(case: Case) -> Commitment | None:
    """An entry of a list with who does it at its end, or under the heading "Att göra"."""
    people = tuple(case.cast.inside(case.sentence.start, case.sentence.end))
    item = case.sentence.item
    above = case.sentence.headings[-1] if case.sentence.headings else ""
    above = above or (case.minutes.items[item].title.plain if item is not None else "")
    shared = promises.SHARING_HEADING.match(above) is not None and any(case.cast.person_at(one.start) for one in people)
    headed = shared or promises.ACTION_HEADING.match(above) is not None
    entry = case.sentence.kind is BlockKind.BULLET or promises.TAKER_FIRST.match(case.text) is not None
    listed = entry and case.sentence.first and len(case.text) >= _SHORTEST_TASK
    taker = _taker(case)
    loose = promises.LOOSE_TASK.match(case.text) is not None or doing.TO_DO.search(case.text) is not None
    if taker and (listed or loose):
        return Commitment(ActionKind.TASK, taker, certain=True)
    steps = promises.NEXT_STEPS_HEADING.match(above) is not None or headed
    if steps and not headed and entry:
        headed = _opens_with_task(case.text)
    if headed and listed and case.minutes.header.kind is NoteKind.MINUTES:
        return Commitment(ActionKind.TASK, people, tentative=not people)
    return None


def _taker(case: Case) -> tuple[Quote, ...]:
    """Who stands at the end of a line that opens with what is to be done: "Boka buss (Karin)", "Uppdatera hemsidan, Erik"."""
    people = case.cast.inside(case.sentence.start, case.sentence.end, Label.PERSON)
    if not people or not _opens_with_task(case.text):
        return _taker_first(case, people)
    last = people[-1]
    group = [last]
    for person in reversed(people[:-1]):
        if not cues.AND.fullmatch(flat(case.cast.text[person.end : group[0].start])):
            break
        group.insert(0, person)
    behind = case.text[last.end - case.sentence.start :]
    before = case.text[: group[0].start - case.sentence.start]
    stands_last = promises.AFTER_TAKER.match(behind) and promises.BEFORE_TAKER.search(before)
    return tuple(group) if stands_last else ()


def _opens_with_task(text: str) -> bool:
    """Whether a line opens with a verb or a noun of something to do: "Boka", "Inköp av"."""
    opening = _WORD.match(text)
    return opening is not None and (opening.group().casefold() in _TASK_WORDS or bool(doing.TASK_NOUN.match(text)))


def _taker_first(case: Case, people: Sequence[Quote]) -> tuple[Quote, ...]:
    """Who opens a line before a mark and what to do: "Karin: ringa brandkåren", "Omar – kolla elen"."""
    group: list[Quote] = []
    at = case.sentence.start
    for person in people:
        gap = flat(case.cast.text[at : person.start])
        if gap.strip() and not (group and cues.AND.fullmatch(gap)):
            break
        group.append(person)
        at = person.end
    mark = promises.BEHIND_TAKER.match(case.text, at - case.sentence.start) if group else None
    return tuple(group) if mark and _opens_with_task(case.text[mark.end() :]) else ()


def _only_names(case: Case, people: Sequence[Quote]) -> bool:
    """Whether a line names people and a group at most, and no task: "Valberedning: Karin (sammankallande) och Omar"."""
    rest = case.text
    for person in sorted(people, key=lambda q: q.start, reverse=True):
        rest = rest[: person.start - case.sentence.start] + rest[person.end - case.sentence.start :]
    words = re.findall(r"\w{3,}", re.sub(r"\([^)]*\)|^[^:]*:|\b(?i:och|samt)\b", " ", rest))
    return len(words) <= 1
