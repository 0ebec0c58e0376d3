"""What has happened to the themes, and by whom: textmine's own steps as they are taken, people's as their judgements say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from textmine.judgements import NO, YES
from textmine.records import Judgement, JudgementKind, Theme, ThemeChange, ThemeEvent, ThemeStatus


def history(
    before: Sequence[ThemeEvent],
    known: Iterable[Theme],
    themes: Mapping[str, Theme],
    judgements: Sequence[Judgement],
    newest: str | None,
) -> tuple[ThemeEvent, ...]:
    """Every event in time order: what textmine did before (kept as it was) and does now, and what people have judged.

    known is the ledger before, themes that of now; judgements are all ever made, undone ones too; newest is the date of the
    newest note. A watched theme that leaves the file, or comes back, is textmine's own doing: nobody is known for it.
    """
    own = [event for event in before if not event.who]
    people = [event for one in judgements for event in _judged(one, themes)]
    status = {theme.id: theme.status for theme in known}
    judged = {(event.theme, event.change) for event in people} | {
        (event.other, event.change) for event in people if event.change is ThemeChange.SPLIT
    }
    for theme in themes.values():
        change = _own_change(theme, status.get(theme.id))
        by_person = theme.proposed or theme.split_from is not None or (theme.id, change) in judged
        if change is not None and not by_person:
            own.append(ThemeEvent(theme.id, change, newest, label=theme.own_label))
    return tuple(sorted([*own, *people], key=lambda event: (event.when or "", event.theme)))


def _own_change(theme: Theme, before: ThemeStatus | None) -> ThemeChange | None:
    """What textmine did to a theme since the last night."""
    if theme.status is before:
        return None
    if theme.status is ThemeStatus.RETIRED:
        return ThemeChange.RETIRED if before is not None else None
    if theme.status is ThemeStatus.WATCHED:
        return ThemeChange.WATCHED
    return ThemeChange.BORN if before is None else None


def _judged(one: Judgement, themes: Mapping[str, Theme]) -> Iterable[ThemeEvent]:
    """What a judgement did to themes; one that says no to a proposal, or speaks of a theme that is not there, did nothing."""
    change = _CHANGES.get(one.kind)
    if one.kind is JudgementKind.THEME_STANDS:
        theme = themes.get(one.subject)
        accepted = ThemeChange.BORN if theme is not None and theme.proposed else ThemeChange.CONFIRMED
        change = accepted if one.value == YES else ThemeChange.RETIRED
    elif one.value == NO:
        change = None
    if change is None or one.subject not in themes:
        return
    label = one.value.split("\n")[0].strip() if one.kind in _NAMING else ""
    yield ThemeEvent(one.subject, change, one.when, one.who, one.other, label, one.undone_by, one.undone_when)


_CHANGES = {
    JudgementKind.THEME_LABEL: ThemeChange.RENAMED,
    JudgementKind.THEME_MERGED: ThemeChange.MERGED,
    JudgementKind.THEME_SPLIT: ThemeChange.SPLIT,
    JudgementKind.THEME_WATCHED: ThemeChange.WATCHED,
}
_NAMING = frozenset({JudgementKind.THEME_LABEL, JudgementKind.THEME_SPLIT, JudgementKind.THEME_WATCHED})
