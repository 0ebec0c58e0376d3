"""The few questions whose answers change most, for a person to answer; those already answered are not asked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textmine.judgements import place_of, question_of
from textmine.records import (
    ActionState,
    Judgement,
    JudgementKind,
    PassageKey,
    Quote,
    StoredNote,
    Theme,
    ThemeStatus,
)
from textmine.report.addresses import theme_url
from textmine.report.contexts.correcting import live
from textmine.report.site import Cite, Named, Site

# As many as are answered over a cup of coffee; the rest come when these are done.
_ASKED = 12
# Quotations shown under a question: enough to judge by, few enough to read.
_SHOWN = 3
# Two themes that share this much of the smaller one may be one.
_SHARED = 0.5
# Commitments whose time has come and that no note answers.
_UNKNOWN = frozenset({ActionState.DUE, ActionState.NOT_SHOWN})
_FEWEST = 3  # passages of a theme below which sharing says nothing


@dataclass(frozen=True, slots=True)
class Question:
    """One question: of which kind, about what, by which quotations; weight is how many passages the answer moves.

    A judgement that answers it has this kind, subject, other, and the place [start, end) of note where there is one.
    """

    kind: JudgementKind
    weight: int
    subject: str
    other: str
    about: tuple[Named, ...]
    cites: tuple[Cite, ...]
    note: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """granska.html: the questions that change most, heaviest first; open is how many there are in all."""

    questions: tuple[Question, ...]
    open: int


def review_page(site: Site) -> ReviewPage:
    """The page of questions."""
    answered = {question_of(one) for one in site.snapshot.judgements}
    open_ = [one for one in _questions(site) if _key(site, one) not in answered]
    open_.sort(key=lambda one: (-one.weight, one.kind.value, one.subject, one.other, one.note or 0, one.start or 0))
    return ReviewPage(tuple(open_[:_ASKED]), len(open_))


def _key(site: Site, one: Question) -> tuple[object, ...]:
    """What `judgements.question_of` says of an answer to the question."""
    place = None
    if one.note is not None and one.start is not None and one.end is not None:
        place = place_of(site.notes[one.note], one.start, one.end)
    return question_of(Judgement(one.kind, "", "", "", one.subject, one.other, place))


def _questions(site: Site) -> Iterator[Question]:
    themes = live(site)
    held = {theme.id: {match.passage for match in site.of_theme.get(theme.id, ())} for theme in themes}
    for theme in themes:
        if theme.status is ThemeStatus.FOUND:
            keys = sorted(held[theme.id])
            yield Question(JudgementKind.THEME_STANDS, len(keys), theme.id, "", (_named(theme),), _cites(site, keys))
    for n, one in enumerate(themes):
        for other in themes[n + 1 :]:
            yield from _alike(site, one, other, held[one.id], held[other.id])
    for note in site.counted:
        for action in note.analysis.actions:
            if site.followed[note.id, action.start, action.end].state in _UNKNOWN:
                yield _at(site, JudgementKind.DONE, note, action, action.item)
        for decision in note.analysis.decisions:
            if not decision.explicit and not decision.formal:
                yield _at(site, JudgementKind.DECISION, note, decision, decision.item)


def _alike(
    site: Site, one: Theme, other: Theme, passages: set[PassageKey], others: set[PassageKey]
) -> Iterator[Question]:
    """Whether two themes are one, asked where they share half of the smaller one; the smaller would go into the larger."""
    both = passages & others
    smaller = min(len(passages), len(others))
    if smaller < _FEWEST or len(both) < _SHARED * smaller:
        return
    small, large = (one, other) if len(passages) <= len(others) else (other, one)
    if small.status is ThemeStatus.WATCHED:
        return  # somebody asked for it by itself
    about = (_named(small), _named(large))
    yield Question(JudgementKind.THEME_MERGED, smaller, small.id, large.id, about, _cites(site, sorted(both)))


def _at(site: Site, kind: JudgementKind, note: StoredNote, quote: Quote, item: int | None) -> Question:
    """A question about one place of a note."""
    return Question(kind, 1, "", "", (), (site.cite(note, quote, item),), note.id, quote.start, quote.end)


def _cites(site: Site, keys: list[PassageKey]) -> tuple[Cite, ...]:
    """The first, a middle and the last of some passages: what the theme was and what it has become."""
    found = [key for key in keys if key in site.passages and key[0] not in site.originals]
    found.sort(key=lambda key: (site.notes[key[0]].date or "", key))
    picked = [found[n * (len(found) - 1) // (_SHOWN - 1)] for n in range(_SHOWN)] if found else []
    rows = [(site.notes[key[0]], site.passages[key]) for key in dict.fromkeys(picked)]
    return tuple(site.cite(note, passage, passage.item) for note, passage in rows)


def _named(theme: Theme) -> Named:
    return Named(theme.label, theme_url(theme.id))
