"""How steady the themes of these notes are, measured on them: from night to night, the same again, in another order, with and
without a note.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from textmine.records import Judgement, PassageKey, StoredNote, Theme, ThemeMatch, ThemeTrial, WatchedTheme
from textmine.themes.update import NOTHING, USUAL, Before, Policy, ThemeUpdate, update

# So many notes are left out and added again, spread over the corpus in time: each costs two discoveries.
NOTES_TRIED = 5
_DECIMALS = 4


def certificate(
    notes: Sequence[StoredNote],
    watched: Sequence[WatchedTheme],
    judgements: Sequence[Judgement] = (),
    policy: Policy = USUAL,
) -> tuple[ThemeTrial, ...]:
    """The trials, each from an empty ledger: repeat, order, then without and added for up to NOTES_TRIED notes by date.

    A copy of another note is none of those. The passages of a trial are those that both runs have.
    """
    ordered = sorted(notes, key=lambda note: (note.date or "", note.source))

    def run(some: Sequence[StoredNote], before: Before = NOTHING) -> ThemeUpdate:
        return update(some, watched, before, judgements, policy)

    whole = run(ordered)
    trials = [
        trial("repeat", "", ordered, (whole.themes, whole.matches), run(ordered)),
        trial("order", "", ordered, (whole.themes, whole.matches), run(ordered[::-1])),
    ]
    for note in _tried(ordered):
        rest = [one for one in ordered if one.analysis.source_text.sha256 != note.analysis.source_text.sha256]
        without = run(rest)
        added = run(ordered, Before(without.themes, without.proposals, without.events))
        trials.append(trial("without", note.source, rest, (whole.themes, whole.matches), without))
        trials.append(trial("added", note.source, rest, (without.themes, without.matches), added))
    return tuple(trials)


def trial(
    what: str,
    note: str,
    notes: Sequence[StoredNote],
    before: tuple[Sequence[Theme], Sequence[ThemeMatch]],
    after: ThemeUpdate,
) -> ThemeTrial:
    """What changed for the passages of the notes, each file once, between a ledger with its matches and a later one."""
    keys = _keys(notes)
    there, now = standing(before[0]), standing(after.themes)
    old, new = main_themes(before[1], there), main_themes(after.matches, there)
    held = [key for key in keys if key in old]
    return ThemeTrial(
        what=what,
        note=note,
        newest=max((one.date for one in notes if one.date), default=None),
        rand=_rand([old[key] for key in held], [new.get(key, "") for key in held]),
        rand_all=_rand([old.get(key, "") for key in keys], [new.get(key, "") for key in keys]),
        moved=tuple(key for key in held if old[key] != new.get(key)),
        gained=tuple(key for key in keys if key not in old and key in new),
        of=len(keys),
        kept=tuple(sorted(there & now)),
        born=tuple(sorted(now - there)),
        gone=tuple(sorted(there - now)),
    )


def main_themes(matches: Iterable[ThemeMatch], known: Collection[str]) -> dict[PassageKey, str]:
    """The main theme of each passage that has any: of those known before, else of all, the strongest, then the first by id.

    A passage has all its themes; the main one is for counting it once, and stays where a new theme joins it.
    """
    best: dict[PassageKey, tuple[bool, float, str]] = {}
    for one in matches:
        offered = (one.theme not in known, -one.strength, one.theme)
        best[one.passage] = min(offered, best.get(one.passage, offered))
    return {passage: theme for passage, (_, _, theme) in best.items()}


def standing(themes: Iterable[Theme]) -> frozenset[str]:
    """The ids of the themes that stand: watched and found ones."""
    return frozenset(theme.id for theme in themes if theme.status.live)


def _keys(notes: Sequence[StoredNote]) -> list[PassageKey]:
    return [(note.id, one.start, one.end) for note in _once(notes) for one in note.analysis.passages]


def _once(notes: Sequence[StoredNote]) -> list[StoredNote]:
    """The notes, each file once."""
    return list({note.analysis.source_text.sha256: note for note in reversed(notes)}.values())[::-1]


def _tried(ordered: Sequence[StoredNote]) -> list[StoredNote]:
    """Notes spread evenly over the corpus, first and last among them."""
    once = _once(ordered)
    if len(once) <= NOTES_TRIED:
        return once
    return [once[round(i * (len(once) - 1) / (NOTES_TRIED - 1))] for i in range(NOTES_TRIED)]


def _rand(before: Sequence[str], after: Sequence[str]) -> float:
    """The adjusted Rand index; 1 where there is nothing to compare."""
    if list(before) == list(after):
        return 1.0
    from sklearn.metrics import adjusted_rand_score  # heavy

    return round(float(adjusted_rand_score(before, after)), _DECIMALS)
