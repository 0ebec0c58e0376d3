"""The few questions whose answers change most, for a person to answer; those already answered are not asked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textmine.judgements import file_place, judgement_on, place_of, question_of
from textmine.records import (
    ActionState,
    Judgement,
    JudgementKind,
    PassageKey,
    Quote,
    StoredNote,
    Theme,
    ThemeChange,
    ThemeProposal,
    ThemeStatus,
)
from textmine.report.addresses import theme_url
from textmine.report.contexts.correcting import live
from textmine.report.site import Cite, Named, Site, entry_of
from textmine.trends import open_questions

# As many as are answered over a cup of coffee; the rest come when these are done.
_ASKED = 12
# Quotations shown under a question: enough to judge by, few enough to read.
_SHOWN = 3
# Proposals of a theme that is not there yet.
_NEW = frozenset({ThemeChange.BORN, ThemeChange.SPLIT})
# Commitments whose time has come and that no note answers.
_UNKNOWN = frozenset({ActionState.DUE, ActionState.NOT_SHOWN})


@dataclass(frozen=True, slots=True)
class Question:
    """One question: of which kind, about what, by which quotations; weight is how many passages the answer moves.

    A judgement that answers it has this kind, subject, other, and the place [start, end) of note where there is one.
    proposal is the id of what discovery proposes, where the question is about that, and change what would happen.
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
    proposal: str = ""
    change: ThemeChange | None = None


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
    if one.kind is JudgementKind.SAME_NOTE:
        ends = [file_place(note) for note in site.notes.values() if note.source in {one.subject, one.other}]
        return question_of(Judgement(one.kind, "", "", "", place=ends[0], other_place=ends[1]))
    if one.note is not None and one.start is not None and one.end is not None:
        place = place_of(site.notes[one.note], one.start, one.end)
    return question_of(Judgement(one.kind, "", "", "", one.subject, one.other, place))


def _questions(site: Site) -> Iterator[Question]:
    yield from _names(site)
    yield from _notes(site)
    for proposal in site.snapshot.proposals:
        yield from _proposed(site, proposal)
    for theme in live(site):
        if theme.status is ThemeStatus.FOUND and not theme.confirmed:
            keys = [match.passage for match in site.of_theme.get(theme.id, ())]
            yield Question(JudgementKind.THEME_STANDS, len(keys), theme.id, "", (_named(theme),), _cites(site, keys))
    for note in site.counted:
        for action in note.analysis.actions:
            if site.followed[note.id, action.start, action.end].state in _UNKNOWN:
                yield _at(site, JudgementKind.DONE, note, action, action.item)
        for decision in note.analysis.decisions:
            if not decision.explicit and not decision.formal:
                yield _at(site, JudgementKind.DECISION, note, decision, decision.item)


def _names(site: Site) -> Iterator[Question]:
    """Which names may be one and the same, with where each of them first stands."""
    asked = open_questions(site.snapshot)
    wanted = {id_ for one in asked for id_ in (one.subject, one.other)}
    first: dict[str, PassageKey] = {}
    for note in site.counted if wanted else ():
        for mention in note.analysis.mentions:
            identity = site.register.at.get((note.id, mention.start, mention.end))
            if identity in wanted and identity not in first:
                inside = next((each for each in note.analysis.passages if each.contains(mention)), None)
                if inside is not None:
                    first[str(identity)] = (note.id, inside.start, inside.end)
    for one in asked:
        about = tuple(entry_of(site.register.entities[id_]) for id_ in (one.subject, one.other))
        places = [first[id_] for id_ in (one.subject, one.other) if id_ in first]
        cites = tuple(site.cite(site.notes[key[0]], site.passages[key], site.passages[key].item) for key in places)
        yield Question(JudgementKind.SAME, round(one.weight), one.subject, one.other, about, cites)


def _notes(site: Site) -> Iterator[Question]:
    """Which files may be versions of one note: all of their passages hang on it."""
    notes = {note.source: note for note in site.notes.values()}
    for pair in site.snapshot.unsure_notes:
        both = [notes[source] for source in (pair.one, pair.other) if source in notes]
        about = tuple(Named(note.source, site.links[note.id].url) for note in both)
        weight = max((len(note.analysis.passages) for note in both), default=0)
        if len(both) > 1:
            yield Question(JudgementKind.SAME_NOTE, weight, pair.one, pair.other, about, ())


def _proposed(site: Site, proposal: ThemeProposal) -> Iterator[Question]:
    """What discovery proposes for the ledger: accepted or refused by the judgement that `judgement_on` makes of it."""
    judgement = judgement_on(proposal, accepted=True, who="", when="")
    about = [_named(site.themes[id_]) for id_ in (proposal.theme, proposal.other) if id_ in site.themes]
    if proposal.change in _NEW:
        about.append(Named(proposal.label, None))
    cites = _cites(site, list(proposal.passages))
    weight = len(proposal.passages)
    who = (judgement.kind, weight, judgement.subject, judgement.other)
    yield Question(*who, tuple(about), cites, proposal=proposal.id, change=proposal.change)


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
