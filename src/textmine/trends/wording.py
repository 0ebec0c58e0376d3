"""In what words two versions of a note differ: sentences that came, went or read otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from textmine.records import Quote, Rewording
from textmine.trends.sentences import sentences_in

# What begins a line of its own: a bullet, a heading, a numbered item, a field. Other line breaks are where a page was full.
_OWN_LINE = re.compile(r"\n(?=[ \t]*(?:[-*•–#|]|\d+[.)§]|§|[^\s:]{3,25}:[ \t]))")
# How alike two sentences in the same place must be to be one that was reworded (difflib's ratio of their words).
_ALIKE = 0.4
# Sentences in one place beyond these are not compared with each other: the place is another text.
_MOST_BESIDE = 30


def rewordings(before: str, after: str) -> tuple[Rewording, ...]:
    """What differs between two texts, in the order of the later one: white space and line breaks differ in nothing.

    A sentence that came has no before, one that went no after.
    """
    was, now = _sentences(before), _sentences(after)
    found: list[Rewording] = []
    for what, a, b, c, d in SequenceMatcher(None, was, now).get_opcodes():
        if what != "equal":
            found += _paired(was[a:b], now[c:d])
    return tuple(found)


def _sentences(text: str) -> list[str]:
    lines = _OWN_LINE.sub("\n\n", text.replace("\r\n", "\n"))
    return [" ".join(quote.text.split()) for quote in sentences_in(Quote(0, len(lines), lines)) if quote.text.split()]


def _paired(was: list[str], now: list[str]) -> Iterator[Rewording]:
    """Sentences of one place, each with the one it is most like of those not passed yet."""
    if max(len(was), len(now)) > _MOST_BESIDE:
        was, now = [" ".join(was)], [" ".join(now)]
    first = 0
    for sentence in now:
        alike = [(_likeness(each, sentence), -at) for at, each in enumerate(was[first:], start=first)]
        best, at = max(alike, default=(0.0, 0))
        if best < _ALIKE:
            yield Rewording("", sentence)
            continue
        yield from (Rewording(each, "") for each in was[first:-at])
        yield Rewording(was[-at], sentence)
        first = -at + 1
    yield from (Rewording(each, "") for each in was[first:])


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split()).ratio()
