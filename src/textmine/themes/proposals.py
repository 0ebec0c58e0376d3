"""Discovery as a diff of the ledger: which themes would be born, merged, split or retired, each with its evidence.

Nothing here changes the ledger. The policy of `update` lets births stand that meetings enough hold; the rest waits for a
person.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from textmine.judgements import NO, YES
from textmine.records import (
    Judgement,
    JudgementKind,
    PassageKey,
    Theme,
    ThemeChange,
    ThemeMatch,
    ThemeProposal,
    ThemeStatus,
)
from textmine.themes.discover import LEAST_OCCASIONS, smallest_theme
from textmine.themes.index import Index
from textmine.themes.ledger import Ledger, continued, found_id
from textmine.themes.subjects import Look, Subject, keywords_of, parts_of

# Two themes that share so much of the smaller one are perhaps one (as in subjects.py, where two new ones are).
_SHARED = 0.5
# A theme that so few passages hold any more would not be born today (as in subjects.py).
_LEAST_PASSAGES = 4
_ID_DIGITS = 8

Members = Mapping[str, frozenset[PassageKey]]


def births(
    index: Index, look: Look, ledger: Ledger, found: Iterable[ThemeMatch], newest: str | None
) -> tuple[Theme, ...]:
    """The themes that meetings enough hold, for the ledger; newest is the date of the newest note."""
    return tuple(
        Theme(
            id=found_id(one.word),
            label=one.label,
            status=ThemeStatus.FOUND,
            keywords=_keywords(index, one),
            since=newest,
            seeds=one.words,
            own_label=one.label,
        )
        for one in _fresh(index, look.subjects, ledger, members_of(found))
        if one.recurs
    )


def proposed(index: Index, look: Look, ledger: Ledger, found: Iterable[ThemeMatch]) -> tuple[ThemeProposal, ...]:
    """What discovery proposes to change in the ledger, by id. found are all matches with the indexed rows."""
    members = members_of(found)
    order = {row.key: place for place, row in enumerate(index.rows)}
    occasion = {row.key: row.occasion for row in index.rows}
    met = {row.key for row in index.rows if row.of_meeting}
    out = []
    for one in (
        *_births(index, look, ledger, members),
        *_merges(ledger, members),
        *_splits(index, look, ledger, members),
        *_retirements(ledger, members, occasion),
    ):
        change, theme, other, passages, subject = one
        meetings = {occasion[key] for key in passages if key in met}
        keys = tuple(sorted((key for key in passages if key in order), key=order.__getitem__))
        out.append(
            ThemeProposal(
                id="p-" + hashlib.sha256(f"{change.value} {theme} {other}".encode()).hexdigest()[:_ID_DIGITS],
                change=change,
                theme=theme,
                other=other,
                label=subject.label if subject else "",
                keywords=_keywords(index, subject) if subject else (),
                seeds=subject.words if subject else (),
                passages=keys,
                meetings=len(meetings),
            )
        )
    return tuple(sorted(out, key=lambda one: one.id))


def undecided(
    proposals: Iterable[ThemeProposal], ledger: Ledger, judgements: Sequence[Judgement]
) -> tuple[ThemeProposal, ...]:
    """The proposals that still ask something: not carried out, and not declined by a judgement in force."""
    declined = {(one.kind, one.subject, one.other) for one in judgements if one.value == NO}
    kept = {one.subject for one in judgements if one.kind is JudgementKind.THEME_STANDS and one.value == YES}
    return tuple(one for one in proposals if _asks(one, ledger, declined, kept))


def members_of(matches: Iterable[ThemeMatch]) -> dict[str, frozenset[PassageKey]]:
    """The passages of each theme."""
    out: dict[str, set[PassageKey]] = {}
    for match in matches:
        out.setdefault(match.theme, set()).add(match.passage)
    return {theme: frozenset(passages) for theme, passages in out.items()}


def _asks(
    one: ThemeProposal, ledger: Ledger, declined: Collection[tuple[JudgementKind, str, str]], kept: Collection[str]
) -> bool:
    if one.change is ThemeChange.BORN:
        return one.theme not in ledger.themes and (JudgementKind.THEME_STANDS, one.theme, "") not in declined
    if ledger.standing(one.theme) != one.theme:
        return False
    if one.change is ThemeChange.MERGED:
        return (
            ledger.standing(one.other) == one.other
            and (JudgementKind.THEME_MERGED, one.theme, one.other) not in declined
        )
    if one.change is ThemeChange.SPLIT:
        return one.other not in ledger.themes and (JudgementKind.THEME_SPLIT, one.theme, one.other) not in declined
    return one.theme not in kept


_Proposed = tuple[ThemeChange, str, str, Collection[PassageKey], Subject | None]


def _births(index: Index, look: Look, ledger: Ledger, members: Members) -> Iterator[_Proposed]:
    """Subjects that no theme holds yet: of one meeting only, or of more where the policy lets none be born."""
    for one in _fresh(index, look.subjects, ledger, members):
        yield ThemeChange.BORN, found_id(one.word), "", {index.rows[i].key for i in one.members}, one


def _merges(ledger: Ledger, members: Members) -> Iterator[_Proposed]:
    """Found themes that mostly lie in another; the evidence is what they share. Watched themes are apart because asked for."""
    standing = [theme for theme in ledger.themes if theme in members and ledger.standing(theme) == theme]
    for smaller in sorted(standing):
        if ledger.themes[smaller].status is not ThemeStatus.FOUND:
            continue
        shared = {
            other: members[smaller] & members[other]
            for other in standing
            if other != smaller and (len(members[smaller]), smaller) < (len(members[other]), other)
        }
        best = max(shared, key=lambda other: (len(shared[other]), other), default="")
        if best and len(shared[best]) >= _SHARED * len(members[smaller]):
            yield ThemeChange.MERGED, smaller, best, shared[best], None


def _splits(index: Index, look: Look, ledger: Ledger, members: Members) -> Iterator[_Proposed]:
    """Parts of themes that would be themes of their own."""
    taken = {seed for theme in ledger.themes.values() for seed in theme.seeds}
    place = {row.key: i for i, row in enumerate(index.rows)}
    for theme in sorted(members):
        inside = frozenset(place[key] for key in members[theme] if key in place)
        if len(inside) >= 2 * smallest_theme(len(index.rows)):
            for part in parts_of(index, look.topics, inside, taken):
                passages = {index.rows[i].key for i in part.members}
                yield ThemeChange.SPLIT, theme, found_id(f"{theme} {part.word}"), passages, part


def _retirements(ledger: Ledger, members: Members, occasion: Mapping[PassageKey, str]) -> Iterator[_Proposed]:
    """Found themes that would not be born today, because notes have gone or were corrected."""
    for theme in sorted(ledger.themes):
        if ledger.standing(theme) == theme and ledger.themes[theme].status is ThemeStatus.FOUND:
            held = [key for key in members.get(theme, ()) if key in occasion]
            if len(held) < _LEAST_PASSAGES or len({occasion[key] for key in held}) < LEAST_OCCASIONS:
                yield ThemeChange.RETIRED, theme, "", held, None


def _fresh(index: Index, subjects: Sequence[Subject], ledger: Ledger, members: Members) -> Iterator[Subject]:
    """The subjects that continue no theme, whose passages no found theme mostly holds, and whose heading is not taken."""
    held = {theme: keys for theme, keys in members.items() if ledger.themes[theme].status is ThemeStatus.FOUND}
    taken = frozenset[PassageKey]().union(*held.values())
    keys = [frozenset(index.rows[i].key for i in one.members) for one in subjects]
    seen = continued(keys, held)
    used = {theme.label for theme in ledger.themes.values()}
    for i, one in enumerate(subjects):
        new = i not in seen and 2 * len(keys[i] & taken) <= len(keys[i])
        if new and one.label not in used and found_id(one.word) not in ledger.themes:
            used.add(one.label)
            yield one


def _keywords(index: Index, one: Subject) -> tuple[str, ...]:
    return keywords_of([index.rows[i] for i in sorted(one.own)], one.words)
