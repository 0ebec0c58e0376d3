"""Whose decision it is: one body's, or several bodies' that met and decided together."""

from __future__ import annotations

from collections.abc import Iterator

from textmine.records import Decision, Label, Quote, StoredNote
from textmine.report.site import Named, Site, wording_of
from textmine.swedish.meetings import BODY_NOUN, TOGETHER


def deciders(site: Site, note: StoredNote, decision: Decision) -> tuple[Named, ...]:
    """Who decided, none where the note does not say.

    A decision of a meeting that several bodies held is theirs whom its own words name and join ("A och B beslutar"), else theirs
    whom a noun stands for ("rådet"), else all of theirs. One that names who decided itself is theirs, with those joined to them.
    """
    first = decision.decided_by
    if first is None:
        return ()
    bodies = note.analysis.header.bodies
    if not _within(first, decision) and len(bodies) > 1 and any(body.start == first.start for body in bodies):
        found = _of_the_meeting(site, note, decision)
    else:
        found = [first, *_joined(note, first, decision)] if _within(first, decision) else [first]
    return tuple(dict.fromkeys(site.named(note, one) for one in found))


def _of_the_meeting(site: Site, note: StoredNote, decision: Decision) -> list[Quote]:
    """The bodies of a joint meeting whose decision it is."""
    bodies = list(note.analysis.header.bodies)
    names = {site.named(note, body).name for body in bodies}
    for mention in _organisations(note, decision):
        if site.named(note, mention).name in names:
            return [mention, *_joined(note, mention, decision)]
    noun = BODY_NOUN.search(decision.text)
    meant = [body for body in bodies if noun and wording_of(body).casefold().endswith(noun[0].casefold())]
    return meant or bodies


def _joined(note: StoredNote, first: Quote, decision: Decision) -> Iterator[Quote]:
    """The organisations that a decision's words join to the first with more than a comma, which may begin an apposition."""
    text, last = note.analysis.source_text.text, first.end
    for mention in _organisations(note, decision):
        between = text[last : mention.start]
        if last <= mention.start and TOGETHER.fullmatch(between) and between.strip() != ",":
            yield mention
            last = mention.end


def _organisations(note: StoredNote, decision: Decision) -> list[Quote]:
    """The names of organisations in a decision's words, in their order."""
    held = [one for one in note.analysis.mentions if one.label is Label.ORG and _within(one, decision)]
    return sorted(held, key=lambda one: one.start)


def _within(quote: Quote, decision: Decision) -> bool:
    return decision.start <= quote.start and quote.end <= decision.end
