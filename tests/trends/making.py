"""Notes for the tests of trends, written line by line. Nobody in them lives.

"# Lokaler" heads an item. Every other line is a passage. In it [Name] marks a person and [O:Name] an organisation; what
stands in {} is a commitment of the first one named in it, with kind and due date behind a bar:
"{[Vera] tar fram en lista|task|2031-06}".
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

from textmine.records import (
    Action,
    ActionKind,
    AgendaItem,
    Basis,
    BlockKind,
    CalendarRow,
    Entity,
    Header,
    Label,
    Mention,
    NoteAnalysis,
    NoteKind,
    Page,
    Passage,
    Quote,
    Resolution,
    Snapshot,
    SourceText,
    StoredNote,
)

_NAME = re.compile(r"\[(O:)?([^\]]+)\]")
_ACTION = re.compile(r"\{([^|}]+)\|([^|}]+)\|([^}]*)\}")


def note(
    id_: int, date: str | None, lines: str, bodies: Sequence[str] = ("Rådet",), calendar: Sequence[tuple[str, str]] = ()
) -> StoredNote:
    """A note of its lines; calendar are rows of (date, title)."""
    text = ""
    mentions: list[Mention] = []
    passages: list[Passage] = []
    actions: list[Action] = []
    items: list[AgendaItem] = []
    places = []
    for body in bodies:
        places.append(Quote(len(text), len(text) + len(body), body))
        mentions.append(Mention(*_place(text, body), body, Label.ORG, Basis.HEADER))
        text += body + "\n"
    for line in filter(None, (line.strip() for line in lines.splitlines())):
        start = len(text)
        item = len(items) - 1 if items else None
        if line.startswith("# "):
            title = line[2:]
            items.append(AgendaItem(start, start + len(title), Quote(start, start + len(title), title)))
            text += title + "\n"
            continue
        said, marks = _unmarked(line)
        names = [Mention(start + a, start + b, said[a:b], label, Basis.RULE) for a, b, label in marks]
        mentions += names
        for found in _ACTION.finditer(line):
            words, _ = _unmarked(found[1])
            at = start + said.index(words)
            who = tuple(Quote(n.start, n.end, n.text) for n in names if at <= n.start < at + len(words))
            kind, due = ActionKind(found[2]), found[3] or None
            actions.append(Action(at, at + len(words), words, kind, Basis.RULE, item, responsible=who[:1], due_iso=due))
        passages.append(Passage(start, start + len(said), said, BlockKind.PARAGRAPH, item))
        text += said + "\n"
    rows = []
    for day, title in calendar:
        rows.append(CalendarRow(*_place(text, f"{day} {title}"), f"{day} {title}", date=day, title=title or None))
        text += f"{day} {title}\n"
    source = f"{date or 'odaterad'}_{id_}.txt"
    digest = hashlib.sha256(f"{id_}{text}".encode()).hexdigest()
    analysis = NoteAnalysis(
        SourceText(source, digest, "txt", text, (Page(0, len(text), 1),)),
        Header(NoteKind.MINUTES, date=date, bodies=tuple(places)),
        items=tuple(items),
        calendar=tuple(rows),
        passages=tuple(passages),
        mentions=tuple(mentions),
        actions=tuple(actions),
    )
    return StoredNote(id_, 1, analysis)


def snapshot(*notes: StoredNote, people: Mapping[str, str] | None = None) -> Snapshot:
    """What the store would say of the notes. Each name is an entity of its own; people gives the whole name of a short one."""
    whole = dict(people or {})
    ids: dict[tuple[Label, str], str] = {}
    entity_of = {}
    for one in notes:
        for mention in one.analysis.mentions:
            name = (mention.label, whole.get(mention.text, mention.text))
            ids.setdefault(name, f"{'p' if mention.label is Label.PERSON else 'o'}-{len(ids)}")
            entity_of[one.id, mention.start, mention.end] = ids[name]
    entities = tuple(Entity(id_, label, name) for (label, name), id_ in ids.items())
    ordered = tuple(sorted(notes, key=lambda one: (one.date or "", one.source)))
    return Snapshot(ordered, Resolution(entities, entity_of))


def _place(text: str, words: str) -> tuple[int, int]:
    return len(text), len(text) + len(words)


def _unmarked(line: str) -> tuple[str, list[tuple[int, int, Label]]]:
    """The words of a line, and where in them which names stand."""
    line = _ACTION.sub(lambda found: found[1], line)
    said, marks, last = "", [], 0
    for found in _NAME.finditer(line):
        said += line[last : found.start()]
        marks.append((len(said), len(said) + len(found[2]), Label.ORG if found[1] else Label.PERSON))
        said += found[2]
        last = found.end()
    return said + line[last:], marks
