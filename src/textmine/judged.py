"""The notes as people have judged them: what they have said is a name, a decision or a commitment, or is none.

Pure, and the one place where these kinds of judgement are obeyed: the store reads notes through it, so that entities, themes,
trends, pages and exports all see the same. A judgement whose words are gone from the notes rests (`judgements.Whereabouts`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from textmine.judgements import Whereabouts
from textmine.records import (
    Action,
    ActionKind,
    AgendaItem,
    Basis,
    Decision,
    Judgement,
    JudgementKind,
    Label,
    Mention,
    NoteAnalysis,
    Quote,
    Span,
    StoredNote,
)

NO = "no"  # the verdict that something is not what the machine took it for
_OF_NOTES = frozenset({JudgementKind.MENTION, JudgementKind.DECISION, JudgementKind.ACTION})

_Q = TypeVar("_Q", bound=Quote)
_Verdict = tuple[Span, str]


def judged_notes(notes: Sequence[StoredNote], judgements: Iterable[Judgement]) -> tuple[StoredNote, ...]:
    """The notes with the judgements in force obeyed, in their order; the very same records where nobody has said anything."""
    said: dict[int, dict[JudgementKind, list[_Verdict]]] = defaultdict(lambda: defaultdict(list))
    wanted = [one for one in judgements if one.kind in _OF_NOTES and one.place is not None]
    if not wanted:
        return tuple(notes)
    whereabouts = Whereabouts(notes)
    for one in sorted(wanted, key=lambda each: each.id):
        for note_id, start, end in whereabouts.keys(one.place) if one.place else ():
            said[note_id][one.kind].append((Span(start, end), one.value))
    return tuple(
        replace(note, analysis=_judged(note.analysis, said[note.id])) if note.id in said else note for note in notes
    )


def _judged(analysis: NoteAnalysis, said: dict[JudgementKind, list[_Verdict]]) -> NoteAnalysis:
    for span, verdict in said[JudgementKind.MENTION]:
        analysis = _with_mention(analysis, span, verdict)
    for span, verdict in said[JudgementKind.DECISION]:
        kept = _without(analysis.decisions, span)
        if verdict != NO and len(kept) == len(analysis.decisions):
            kept = (
                *kept,
                Decision(span.start, span.end, _words(analysis, span), Basis.JUDGEMENT, _item(analysis, span)),
            )
        elif verdict != NO:
            kept = analysis.decisions
        analysis = replace(analysis, decisions=_in_order(kept))
    for span, verdict in said[JudgementKind.ACTION]:
        promised = _without(analysis.actions, span)
        if verdict != NO and len(promised) == len(analysis.actions):
            words, item = _words(analysis, span), _item(analysis, span)
            promised = (*promised, Action(span.start, span.end, words, ActionKind.TASK, Basis.JUDGEMENT, item))
        elif verdict != NO:
            promised = analysis.actions
        analysis = replace(analysis, actions=_in_order(promised))
    return analysis


def _with_mention(analysis: NoteAnalysis, span: Span, verdict: str) -> NoteAnalysis:
    """The analysis with a name at this place, under the label that the verdict gives; or with no name there, in rosters too."""
    mentions = _without(analysis.mentions, span)
    if verdict == NO:
        seats = tuple(one for one in analysis.attendance if not _same_place(one.name, span))
        return replace(analysis, mentions=mentions, attendance=seats)
    named = Mention(span.start, span.end, _words(analysis, span), Label(verdict), Basis.JUDGEMENT)
    return replace(analysis, mentions=_in_order((*mentions, named)))


def _without(quotes: Sequence[_Q], span: Span) -> tuple[_Q, ...]:
    """The quotes that are not what the person pointed at: none inside the span, none that the span lies inside."""
    return tuple(quote for quote in quotes if not (span.contains(quote) or quote.contains(span)))


def _same_place(quote: Quote, span: Span) -> bool:
    return (quote.start, quote.end) == (span.start, span.end)


def _in_order(quotes: Iterable[_Q]) -> tuple[_Q, ...]:
    return tuple(sorted(quotes, key=lambda quote: (quote.start, quote.end)))


def _words(analysis: NoteAnalysis, span: Span) -> str:
    return analysis.source_text.text[span.start : span.end]


def _item(analysis: NoteAnalysis, span: Span) -> int | None:
    """The index of the innermost agenda item that holds the span's first character."""

    def width(pair: tuple[int, AgendaItem]) -> int:
        return pair[1].end - pair[1].start

    around = [pair for pair in enumerate(analysis.items) if pair[1].start <= span.start < pair[1].end]
    return min(around, key=width)[0] if around else None
