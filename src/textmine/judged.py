"""The notes as people have judged them: what they have said is a name, a decision or a commitment, or is none.

Pure, and the one place where these kinds of judgement are obeyed: the store reads notes through it, so that entities, themes,
trends, pages and exports all see the same. A judgement whose words are gone from the notes rests (`judgements.Whereabouts`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from textmine.judgements import NO, OF_THEMES, Whereabouts
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
    Snapshot,
    Span,
    StoredNote,
    ThemeMatch,
    ThemeStatus,
)

# What can be obeyed without a search for passages.
_OF_THEMES = OF_THEMES - {JudgementKind.THEME_SPLIT}
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


def judged_themes(snapshot: Snapshot) -> Snapshot:
    """The snapshot with what people have said of themes since the themes were last worked out, as far as it needs no search:
    names, merges, what is no longer followed, which passages belong. Where that has been worked out, nothing changes.
    """
    said = [one for one in snapshot.judgements if one.kind in _OF_THEMES]
    if not said:
        return snapshot
    themes = {theme.id: theme for theme in snapshot.themes}
    matches = {(match.passage, match.theme): match for match in snapshot.matches}
    whereabouts = Whereabouts(snapshot.notes)
    passages = {(note.id, passage.start, passage.end) for note in snapshot.notes for passage in note.analysis.passages}
    for one in said:
        theme = themes.get(one.subject)
        if theme is None:
            continue
        if one.kind is JudgementKind.THEME_LABEL:
            themes[theme.id] = replace(theme, label=one.value)
        elif one.kind is JudgementKind.THEME_STANDS and one.value == NO:
            themes[theme.id] = replace(theme, status=ThemeStatus.RETIRED)
            matches = {key: match for key, match in matches.items() if match.theme != theme.id}
        elif one.kind is JudgementKind.THEME_MERGED and one.value != NO and one.other in themes:
            themes[theme.id] = replace(theme, status=ThemeStatus.MERGED, merged_into=one.other)
            for match in [match for match in matches.values() if match.theme == theme.id]:
                del matches[match.passage, match.theme]
                matches.setdefault((match.passage, one.other), replace(match, theme=one.other))
        elif one.kind is JudgementKind.PASSAGE_THEME and one.place is not None:
            for key in whereabouts.keys(one.place):
                if one.value == NO:
                    matches.pop((key, theme.id), None)
                elif key in passages:
                    matches.setdefault((key, theme.id), ThemeMatch(key, theme.id, 1.0, Basis.JUDGEMENT))
    order = {note.id: place for place, note in enumerate(snapshot.notes)}
    ordered = sorted(matches.values(), key=lambda each: (order[each.passage[0]], each.passage, each.theme))
    return replace(snapshot, themes=tuple(themes.values()), matches=tuple(ordered))
