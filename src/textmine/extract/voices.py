"""Who voiced a proposal, where the note says it: the municipality or civil society, and the number of the group."""

from __future__ import annotations

from collections.abc import Iterator

from textmine.extract.sentences import Sentence
from textmine.records import Minutes
from textmine.swedish import voices


def voice_of(minutes: Minutes, sentence: Sentence) -> tuple[str | None, str | None]:
    """Whose words a sentence tells ("kommun", "civilsamhälle" or None) and the number of the group (None where none is printed).

    The nearest of these that says it: a label before the words, the headings above from the innermost, the item's title. What
    only speaks of a side ("krav på kommunen") or names both says nothing.
    """
    voice, group = None, None
    for said in _labels(minutes, sentence):
        numbered = voices.GROUP.match(said)
        group = group or (numbered.group("number") if numbered else None)
        rest = voices.GROUP.sub("", said, count=1) if numbered else said
        sides = [side for side, words in voices.SIDES.items() if words.fullmatch(rest.strip(" .:()–-*"))]
        voice = voice or (sides[0] if len(sides) == 1 else None)
    return voice, group


def _labels(minutes: Minutes, sentence: Sentence) -> Iterator[str]:
    """What may tell the voice of a sentence, the nearest first."""
    label = voices.LABEL.match(sentence.text)
    if label:
        yield label.group("label")
    yield from reversed(sentence.headings)
    if sentence.item is not None:
        item = minutes.items[sentence.item]
        yield item.title.plain
