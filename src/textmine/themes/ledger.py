"""The ledger: which themes there are, after what people have judged, and which of them a new cluster continues.

A theme is a permanent record. What textmine itself knows of one (the heading it came with, what gathers it) is kept apart
from what people have said of it, so that a judgement that is undone leaves no trace but its history.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from textmine.judgements import NO, YES
from textmine.records import (
    Judgement,
    JudgementKind,
    PassageKey,
    Theme,
    ThemeChange,
    ThemeProposal,
    ThemeStatus,
    WatchedTheme,
)

PREFIX = "t-"
_ID_DIGITS = 10
# A cluster that shares so much with the old passages of a theme is that theme seen again. After one note less, three of
# four clusters are found again at .5 (research/stack.md 2); at .3 none that a reader would call the same is born anew.
_LEAST_SHARED = 0.3
_DAY = len("2026-11-24")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The themes by id, as they stand, with what gathers those that have seed phrases (watched ones and parts split off)."""

    themes: Mapping[str, Theme]
    asked: Mapping[str, WatchedTheme]

    def standing(self, theme: str) -> str | None:
        """The id under which a theme stands today: itself, or what it was merged into; None if retired or unknown."""
        entry = self.themes.get(theme)
        while entry is not None and entry.status is ThemeStatus.MERGED:  # merges close no circle: see _merged
            entry = self.themes.get(entry.merged_into or "")
        return entry.id if entry is not None and entry.status is not ThemeStatus.RETIRED else None


def found_id(word: str) -> str:
    """The id of a theme found by its word in dictionary form: the same in every store, so that judgements outlive a rebuild."""
    return PREFIX + hashlib.sha256(word.encode()).hexdigest()[:_ID_DIGITS]


def obey(
    known: Sequence[Theme],
    watched: Sequence[WatchedTheme],
    judgements: Sequence[Judgement],
    proposals: Sequence[ThemeProposal] = (),
    newest: str | None = None,
) -> Ledger:
    """The ledger as it stands: the themes known before, those asked for, and what judgements in force (by id) make of them.

    proposals are those a judgement may accept; newest is the date of the newest note. A judgement on a theme that is not
    there rests. A theme is never dropped: one that nobody asks for any more is retired.
    """
    asked = {one.id: one for one in watched}
    for said in _of(judgements, JudgementKind.THEME_WATCHED):
        asked[said.subject] = _asked(said.subject, said.value, asked.get(said.subject))
    themes = {theme.id: _bare(theme) for theme in known}
    for proposal in proposals:
        if proposal.change is ThemeChange.BORN and proposal.theme not in themes and _stands(judgements, proposal.theme):
            themes[proposal.theme] = _proposed(proposal, newest)
    for theme_id, one in asked.items():
        before = themes.get(theme_id, Theme(theme_id, one.label, ThemeStatus.WATCHED, since=newest))
        themes[theme_id] = replace(
            before, label=one.label, own_label=one.label, status=ThemeStatus.WATCHED, description=one.description
        )
    for split in _of(judgements, JudgementKind.THEME_SPLIT):
        if split.subject in themes and split.value != NO and split.other not in asked:
            asked[split.other] = _asked(split.other, split.value, None)
            themes[split.other] = _split(split, themes, asked[split.other].label, newest)
    for theme_id, theme in themes.items():
        if theme_id not in asked and not _is_found(theme):
            themes[theme_id] = replace(theme, status=ThemeStatus.RETIRED)
    _say(themes, judgements)
    gone = {theme.id: theme.retired for theme in known}
    for theme_id, theme in themes.items():
        if theme.status is ThemeStatus.RETIRED and theme.retired is None:
            themes[theme_id] = replace(theme, retired=gone.get(theme_id) or newest)
    return Ledger(themes, asked)


def _bare(theme: Theme) -> Theme:
    """The theme as textmine knows it, without what anybody has said of it."""
    own = theme.own_label or theme.label
    return replace(
        theme,
        label=own,
        own_label=own,
        status=ThemeStatus.FOUND if _is_found(theme) else ThemeStatus.WATCHED,
        merged_into=None,
        retired=None,
        confirmed=False,
    )


def _is_found(theme: Theme) -> bool:
    return theme.id.startswith(PREFIX) and theme.split_from is None


def _asked(theme_id: str, said: str, before: WatchedTheme | None) -> WatchedTheme:
    """The watched theme that a judgement's lines describe: heading, then seeds; what misleads is kept from the file."""
    label, *seeds = (line.strip() for line in said.splitlines() if line.strip()) if said.strip() else ("",)
    label = label or (before.label if before else theme_id)
    if before is None:
        return WatchedTheme(theme_id, label, tuple(seeds) or (label,))
    return replace(before, label=label, seeds=tuple(seeds) or before.seeds)


def _proposed(proposal: ThemeProposal, newest: str | None) -> Theme:
    """The theme that a proposed birth becomes."""
    return Theme(
        id=proposal.theme,
        label=proposal.label,
        status=ThemeStatus.FOUND,
        keywords=proposal.keywords,
        since=newest,
        seeds=proposal.seeds,
        own_label=proposal.label,
        proposed=True,
    )


def _split(one: Judgement, themes: Mapping[str, Theme], label: str, newest: str | None) -> Theme:
    """The theme that a part of another becomes, watched or found as that one is."""
    before = themes.get(one.other, Theme(one.other, label, ThemeStatus.FOUND, since=newest))
    return replace(
        before,
        label=label,
        own_label=label,
        status=themes[one.subject].status,
        split_from=one.subject,
        merged_into=None,
    )


def _say(themes: dict[str, Theme], judgements: Sequence[Judgement]) -> None:
    """Write what judgements say of names, merges, and what stands or does not, into the themes."""
    for one in _of(judgements, JudgementKind.THEME_LABEL):
        if one.subject in themes and one.value.strip():
            themes[one.subject] = replace(themes[one.subject], label=one.value.strip())
    for theme_id, theme in themes.items():
        if theme.proposed and not _stands(judgements, theme_id):
            themes[theme_id] = replace(theme, status=ThemeStatus.RETIRED)
    for one in _of(judgements, JudgementKind.THEME_STANDS):
        if one.subject in themes and one.value == YES:
            themes[one.subject] = replace(themes[one.subject], confirmed=True)
        elif one.subject in themes:
            themes[one.subject] = replace(
                themes[one.subject], status=ThemeStatus.RETIRED, retired=one.when[:_DAY] or None
            )
    for one in _of(judgements, JudgementKind.THEME_MERGED):
        if one.value != NO and {one.subject, one.other} <= themes.keys() and not _leads(themes, one.other, one.subject):
            themes[one.subject] = replace(themes[one.subject], status=ThemeStatus.MERGED, merged_into=one.other)


def _leads(themes: Mapping[str, Theme], first: str, last: str) -> bool:
    """Whether merges lead from the first theme to the last."""
    at: str | None = first
    while at is not None and at != last:
        theme = themes.get(at)
        at = theme.merged_into if theme else None
    return at == last


def _of(judgements: Iterable[Judgement], kind: JudgementKind) -> list[Judgement]:
    return [one for one in judgements if one.kind is kind]


def _stands(judgements: Iterable[Judgement], theme: str) -> bool:
    """Whether a person has said that a theme stands."""
    return any(one.subject == theme and one.value == YES for one in _of(judgements, JudgementKind.THEME_STANDS))


def continued(
    clusters: Sequence[frozenset[PassageKey]], members: Mapping[str, frozenset[PassageKey]]
) -> dict[int, str]:
    """Which theme each cluster continues: index in clusters -> theme id, each theme at most once (Hungarian method).

    members are the passages a theme had before. Only passages that some theme already had are compared, so that new
    ones neither help nor hurt. Source of the method: Kuhn (1955), as in scipy.optimize.linear_sum_assignment.
    """
    import numpy as np
    from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]  # heavy, and ships no types

    ids = sorted(theme for theme in members if members[theme])
    if not ids or not clusters:
        return {}
    old = frozenset[PassageKey]().union(*members.values())
    shared = np.array([[_jaccard(cluster & old, members[theme]) for theme in ids] for cluster in clusters])
    lines, columns = linear_sum_assignment(-shared)
    return {
        int(line): ids[column]
        for line, column in zip(lines, columns, strict=True)
        if shared[line, column] >= _LEAST_SHARED
    }


def _jaccard(one: frozenset[PassageKey], other: frozenset[PassageKey]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
