"""Which figures have changed since the report was last made, and why: what became of which note, a judgement, another recipe.

Pure: `figures_of` is what is kept of one state, `changes` compares two. Only what can be pointed at is given as a cause.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, replace

from textmine.records import (
    ActionState,
    AsideReason,
    Cause,
    ChangeReason,
    Changes,
    Figure,
    FigureChange,
    Snapshot,
    ThemeStatus,
    Wording,
)
from textmine.trends.followup import FollowUp, follow_ups
from textmine.trends.occasions import meetings, originals
from textmine.trends.recurrence import recurrence
from textmine.trends.wording import rewordings

# Places of one note beyond these are told by their number: somebody who reads them all reads the note.
_MOST_PLACES = 12
_LIVE = frozenset({ThemeStatus.WATCHED, ThemeStatus.FOUND})


@dataclass(frozen=True, slots=True)
class NoteFigures:
    """What one note adds: its decisions and commitments, those that are shown to be done and by which notes, passages a theme."""

    id: int
    sha256: str
    decisions: int
    actions: int
    done: int
    shown_by: tuple[str, ...]
    themes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one state. notes by path; aside: (the note that counts, the reason) by path; themes: (label, meetings) by
    id; judgements are those in force, each as one line; recipe is all that decides beside notes and judgements; expired
    are the files that are too old to be kept.
    """

    notes: Mapping[str, NoteFigures]
    aside: Mapping[str, tuple[str, str]]
    themes: Mapping[str, tuple[str, int]]
    meetings: int
    judgements: tuple[str, ...]
    recipe: str
    expired: tuple[str, ...] = ()


def figures_of(snapshot: Snapshot, recipe: str) -> Figures:
    """The figures of a snapshot made with a recipe."""
    followed = follow_ups(snapshot)
    sources = {note.id: note.source for note in snapshot.notes}
    themes: dict[int, Counter[str]] = {note.id: Counter() for note in snapshot.notes}
    for match in snapshot.matches:
        themes[match.passage[0]][match.theme] += 1
    notes = {}
    for note in originals(snapshot):
        said = [followed[note.id, action.start, action.end] for action in note.analysis.actions]
        notes[note.source] = NoteFigures(
            id=note.id,
            sha256=note.analysis.source_text.sha256,
            decisions=len(note.analysis.decisions),
            actions=len(said),
            done=sum(one.state is ActionState.FOUND for one in said),
            shown_by=tuple(sorted({sources[id_] for one in said for id_ in _showing(one)})),
            themes=dict(sorted(themes[note.id].items())),
        )
    return Figures(
        notes=notes,
        aside={note.source: (one.instead, one.reason.value) for note, one in snapshot.set_aside},
        themes={
            theme.id: (theme.label, len(recurrence(snapshot, theme.id).meetings))
            for theme in snapshot.themes
            if theme.status in _LIVE
        },
        meetings=sum(meeting.held for meeting in meetings(snapshot)),
        judgements=tuple(
            repr((one.kind.value, one.subject, one.other, one.value, one.place, one.other_place))
            for one in snapshot.judgements
        ),
        recipe=recipe,
        expired=tuple(one.source for one in snapshot.expired),
    )


def changes(before: Figures, after: Figures, at: str) -> Changes:
    """What has become of the notes from one state to the other, and the figures that are others; at is the day."""
    was = _under_the_new_names(before, after)
    of_notes = {source: cause for source in sorted({*was, *after.notes}) if (cause := _cause(source, was, after))}
    why = _Why(was, before, after, of_notes)
    renamed = [
        Cause(ChangeReason.MOVED, after_name, other=name) for name, after_name in sorted(_moves(before, after).items())
    ]
    arrived = _beside(before, after, {cause.source for cause in renamed} | set(of_notes))
    return Changes(at, (*of_notes.values(), *renamed, *arrived), tuple(_figures(why)))


def wordings(
    before: Figures, told: Changes, now: Mapping[str, str], text_of: Callable[[str, str], str | None]
) -> tuple[Wording, ...]:
    """How the texts of corrected notes have changed, in the order of told, at most `_MOST_PLACES` places of each.

    before are the figures of the earlier state, now the texts of notes by path; text_of gives what the file of a path and a
    sha256 said, None where that is not kept.
    """
    moved = {cause.source: cause.other for cause in told.notes if cause.reason is ChangeReason.MOVED}
    found = []
    for cause in told.notes:
        # Whole first: a file's name may hold a comma.
        names = (moved.get(cause.source, cause.source), cause.other, *cause.other.split(", "))
        earlier = next((name for name in names if name in before.notes), None)
        if cause.reason is not ChangeReason.CORRECTED or earlier is None or cause.source not in now:
            continue
        text = text_of(earlier, before.notes[earlier].sha256)
        places = rewordings(text, now[cause.source]) if text is not None else ()
        if places:
            found.append(Wording(cause.source, places[:_MOST_PLACES], len(places[_MOST_PLACES:])))
    return tuple(found)


def _beside(before: Figures, after: Figures, told: Collection[str]) -> Iterator[Cause]:
    """The files that came and count nowhere, and those of them that are gone."""
    known = {*before.notes, *before.aside, *told}
    for source in sorted(set(after.aside) - known):
        instead, reason = after.aside[source]
        yield Cause(_CAME[AsideReason(reason)], source, other=instead)
    for source in sorted(set(before.aside) - {*after.aside, *after.notes, *told}):
        yield Cause(ChangeReason.EXPIRED if source in after.expired else ChangeReason.WITHDRAWN, source)


def dumps(figures: Figures) -> str:
    """The figures as JSON."""
    return json.dumps(asdict(figures), ensure_ascii=False, sort_keys=True)


def loads(document: str) -> Figures:
    """The figures that `dumps` wrote."""
    row = json.loads(document)
    notes = {
        source: NoteFigures(**{**one, "shown_by": tuple(one["shown_by"])}) for source, one in row.pop("notes").items()
    }
    aside = {source: (instead, reason) for source, (instead, reason) in row.pop("aside").items()}
    themes = {id_: (label, count) for id_, (label, count) in row.pop("themes").items()}
    expired = tuple(row.get("expired", ()))
    return Figures(notes, aside, themes, row["meetings"], tuple(row["judgements"]), row["recipe"], expired)


def _showing(one: FollowUp) -> list[int]:
    return [id_ for id_, _ in one.evidence] if one.state is ActionState.FOUND else []


def _moves(before: Figures, after: Figures) -> dict[str, str]:
    """The names that have changed, by the old one: a moved note keeps its row."""
    now = {one.id: source for source, one in after.notes.items()}
    return {
        source: now[one.id]
        for source, one in before.notes.items()
        if one.id in now and now[one.id] != source and source not in after.notes
    }


def _under_the_new_names(before: Figures, after: Figures) -> dict[str, NoteFigures]:
    moved = _moves(before, after)
    return {moved.get(source, source): one for source, one in before.notes.items()}


def _cause(source: str, was: Mapping[str, NoteFigures], after: Figures) -> Cause | None:
    """What has become of a note; None where it is as it was."""
    if source not in after.notes:
        if source in after.aside:
            instead, reason = after.aside[source]
            return Cause(_ASIDE[AsideReason(reason)], source, other=instead)
        return Cause(ChangeReason.EXPIRED if source in after.expired else ChangeReason.WITHDRAWN, source)
    if source not in was:
        replaced = sorted(name for name, (instead, _) in after.aside.items() if instead == source and name in was)
        return Cause(ChangeReason.CORRECTED if replaced else ChangeReason.NEW, source, other=", ".join(replaced))
    if was[source].sha256 != after.notes[source].sha256:
        return Cause(ChangeReason.CORRECTED, source)
    return None


_ASIDE = {AsideReason.DUPLICATE: ChangeReason.DUPLICATE, AsideReason.REPLACED: ChangeReason.REPLACED}
_CAME = {AsideReason.DUPLICATE: ChangeReason.COPY_CAME, AsideReason.REPLACED: ChangeReason.DRAFT_CAME}


@dataclass(frozen=True, slots=True)
class _Why:
    """Two states, and what has become of the notes between them."""

    was: Mapping[str, NoteFigures]
    before: Figures
    after: Figures
    of_notes: Mapping[str, Cause]

    def causes(self, counted: Callable[[NoteFigures], int]) -> tuple[Cause, ...]:
        """Why a figure that the notes add up to is another: each note that adds another number, with the difference."""
        found: Counter[Cause] = Counter()
        for source in sorted({*self.was, *self.after.notes}):
            one, other = self.was.get(source), self.after.notes.get(source)
            more = (counted(other) if other else 0) - (counted(one) if one else 0)
            if more:
                found[self.of_notes.get(source) or self._otherwise(one, other)] += more
        return tuple(replace(cause, delta=more) for cause, more in found.items())

    def _otherwise(self, one: NoteFigures | None, other: NoteFigures | None) -> Cause:
        """Why a note that is as it was adds another number."""
        showing = sorted({name for each in (one, other) if each for name in each.shown_by} & set(self.of_notes))
        if showing:
            return self.of_notes[showing[0]]
        return self.elsewhere()

    def elsewhere(self) -> Cause:
        """What has changed beside single notes."""
        if self.before.judgements != self.after.judgements:
            return Cause(ChangeReason.JUDGEMENT)
        if self.before.recipe != self.after.recipe:
            return Cause(ChangeReason.RECIPE)
        return Cause(ChangeReason.TOGETHER)


def _figures(why: _Why) -> Iterator[FigureChange]:
    """The figures that are others, those of all notes first, then themes by label."""
    before, after = why.was, why.after.notes
    sums: tuple[tuple[Figure, Callable[[NoteFigures], int]], ...] = (
        (Figure.NOTES, lambda _: 1),
        (Figure.DECISIONS, lambda note: note.decisions),
        (Figure.ACTIONS, lambda note: note.actions),
        (Figure.DONE, lambda note: note.done),
    )
    for figure, counted in sums:
        was, now = (sum(map(counted, notes.values())) for notes in (before, after))
        if was != now:
            yield FigureChange(figure, was, now, why.causes(counted))
    if why.before.meetings != why.after.meetings:
        causes = tuple(why.of_notes.values()) or (why.elsewhere(),)
        yield FigureChange(Figure.MEETINGS, why.before.meetings, why.after.meetings, causes)
    themes = {**why.before.themes, **why.after.themes}
    for id_, (label, _) in sorted(themes.items(), key=lambda theme: (theme[1][0].casefold(), theme[0])):
        was, now = (state.themes.get(id_, ("", 0))[1] for state in (why.before, why.after))
        if was != now:
            causes = why.causes(lambda note, id_=id_: int(id_ in note.themes))  # type: ignore[misc]
            yield FigureChange(Figure.THEME, was, now, causes or (why.elsewhere(),), id_, label)
