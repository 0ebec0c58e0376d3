"""Small invented notes for the tests of decisions, actions and proposals: a text, its blocks and its names, by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import textmine.nlp.sentences  # registers the component that sets sentence borders
from textmine.nlp.view import view
from textmine.records import (
    AgendaItem,
    AttendanceStatus,
    Attendee,
    Basis,
    Block,
    BlockKind,
    CalendarRow,
    Header,
    Label,
    Mention,
    Minutes,
    NoteKind,
    Page,
    Quote,
    SourceText,
)

BODY = "Byrådet"
PEOPLE = ("Karin Ek", "Omar Haddad", "Siv Lund", "Karin", "Omar", "Siv")
ORGANISATIONS = (
    BODY,
    "Fritidsnätet",
    "AU",
    "Kulturkansliet",
    "Almbacka kommun",
    "Kommunfullmäktige",
    "Regionen",
    "Länsbussen",
)
_NAMES = re.compile("|".join(rf"(?<!\w){re.escape(n)}(?!\w)" for n in (*PEOPLE, *ORGANISATIONS)))
# A block: a heading ("# "), a bullet ("- "), a table ("|") or a paragraph, up to the next blank line or bullet.
_BLOCK = re.compile(r"\n*(?P<mark># |- |(?=\|))?(?P<text>(?:(?!\n\n|\n- |\n# )[\s\S])+)")


@dataclass(frozen=True)
class Note:
    """What an extractor is given."""

    doc: Doc
    minutes: Minutes
    mentions: tuple[Mention, ...]


@cache
def _pipeline() -> Language:
    nlp = spacy.blank("sv")
    nlp.add_pipe(textmine.nlp.sentences.NAME)
    return nlp


def note(
    text: str,
    kind: NoteKind = NoteKind.MINUTES,
    date: str | None = "2031-04-10",
    calendar: tuple[tuple[str, str], ...] = (),
) -> Note:
    """A note of the council Byrådet: "# " opens a heading, the first of them an agenda item; calendar holds (date, title)."""
    text = f"{BODY}\n\n{text}"
    blocks, items = _blocks(text)
    mentions = tuple(
        Mention(m.start(), m.end(), m.group(), Label.PERSON if m.group() in PEOPLE else Label.ORG, Basis.RULE)
        for m in _NAMES.finditer(text, len(BODY))
    )
    body = Quote.of(text, 0, len(BODY))
    rows = tuple(CalendarRow(0, len(BODY), BODY, date=day, title=title) for day, title in calendar)
    minutes = Minutes(
        SourceText("anteckningar.md", "", "md", text, (Page(0, len(text), 1),)),
        Header(kind, date=date, bodies=(body,)),
        attendance=_holders(text),
        items=items,
        calendar=rows,
        blocks=blocks,
    )
    return Note(_pipeline()(view(text)), minutes, mentions)


def _blocks(text: str) -> tuple[tuple[Block, ...], tuple[AgendaItem, ...]]:
    blocks: list[Block] = []
    items: list[AgendaItem] = []
    headings: tuple[str, ...] = ()
    for match in _BLOCK.finditer(text, len(BODY)):
        words = match.group("text")
        start = match.start("text") + len(words) - len(words.lstrip("\n*"))
        end = match.start("text") + len(words.rstrip("\n *"))
        if end <= start:
            continue
        mark = match.group("mark")
        if mark == "# " and not items:
            items.append(AgendaItem(start, len(text), Quote.of(text, start, end)))
        elif mark == "# ":
            headings = (text[start:end],)
        kind = {"# ": BlockKind.HEADING, "- ": BlockKind.BULLET, "": BlockKind.TABLE}.get(
            mark or "x", BlockKind.PARAGRAPH
        )
        kind = BlockKind.TABLE if mark == "" else kind
        blocks.append(Block(start, end, kind, 0 if items else None, () if mark == "# " else headings))
    return tuple(blocks), tuple(items)


def _holders(text: str) -> tuple[Attendee, ...]:
    """Siv Lund chairs whatever meeting names her in full."""
    at = text.find("Siv Lund")
    if at < 0:
        return ()
    name = Quote.of(text, at, at + len("Siv Lund"))
    return (Attendee(name.start, name.end, name.text, name, AttendanceStatus.PRESENT, role="ordförande"),)
