"""The proposals, demands, needs and wishes of a note: what somebody asks for, in words or under a heading that asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from textmine.extract.sentences import Sentence, balanced, sentences
from textmine.extract.voices import voice_of
from textmine.records import Basis, BlockKind, Mention, Minutes, NoteKind, Proposal
from textmine.swedish import asks, cues, deciding

if TYPE_CHECKING:
    from spacy.tokens import Doc


# In these kinds of notes groups were asked for what they need: a noun phrase that names a measure asks there.
_GATHERING = frozenset({NoteKind.WORKSHOP, NoteKind.COMPILATION})
# Kinds of notes that tell opinions; a report tells facts.
_OPINIONS = _GATHERING | {NoteKind.MINUTES}
# A question without a verb that names a measure is no longer than this, in words ("Lättläst version för alla?").
_LONGEST_SUGGESTION = 8
# A fragment no longer than this, in words, belongs to the asking sentence beside it ("Information!", "Goda exempel.").
_FRAGMENT = 3
# A noun phrase that names a measure is no longer than this, in words; more is a statement.
_LONGEST_PHRASE = 20
# Under a heading that tells, an entry must have more words than this to ask for something ("Krav på kunskap" does not).
_SHORTEST_STATEMENT = 5
# A clause behind a dash asks by itself from this many words on.
_SHORTEST_CLAUSE = 3
_DASH = re.compile(r"\s[–—-]\s")
_CLAUSE_BORDER = re.compile(r"[,;:–]|\s-\s")
_TAIL = re.compile(r"[\s)\]”\"]*$")


def proposals(doc: Doc, minutes: Minutes, mentions: Sequence[Mention]) -> Iterator[Proposal]:  # noqa: ARG001
    """The proposals of a note in text order, each with Basis.RULE or, where only the heading asks, Basis.HEADING.

    doc is the Doc over the note's same-length view, with sentence borders; minutes its structure; mentions its names (every
    extractor takes them). The span is the asking sentence with the fragments behind it.
    """
    passages = (s for s in sentences(doc, minutes) if s.kind is not BlockKind.HEADING)
    for _, group in groupby(passages, key=lambda s: s.block):
        block = list(group)
        if _out_of_bounds(block[0]):
            continue
        yield from _proposals_of(minutes, [(s, _asks(doc, minutes, s)) for s in block])


def _out_of_bounds(sentence: Sentence) -> bool:
    """Whether the passage is decided: marked so, or a clause of the list below "Beslut"."""
    headed = bool(sentence.headings) and deciding.LONE_MARKER.fullmatch(sentence.headings[-1].strip()) is not None
    return deciding.MARKER.match(sentence.text) is not None or (headed and _is_clause(sentence))


def _is_clause(sentence: Sentence) -> bool:
    return deciding.THAT_CLAUSE.match(sentence.text) is not None


def _proposals_of(minutes: Minutes, judged: Sequence[tuple[Sentence, Basis | None]]) -> Iterator[Proposal]:
    """One proposal for each asking sentence; fragments right behind it ("Information!") belong to it."""
    text = minutes.source_text.text
    open_one: Proposal | None = None
    for sentence, basis in judged:
        if open_one and basis in (None, Basis.HEADING) and len(sentence.text.split()) <= _FRAGMENT:
            open_one = replace(open_one, end=sentence.end, text=text[open_one.start : sentence.end])
            continue
        if open_one:
            yield open_one
        open_one = None
        if basis:
            start, end = balanced(text, sentence.start, sentence.end)
            voice, group = voice_of(minutes, sentence)
            open_one = Proposal(start, end, text[start:end], basis, sentence.item, voice, group)
    if open_one:
        yield open_one


def _asks(doc: Doc, minutes: Minutes, sentence: Sentence) -> Basis | None:
    """Why the sentence is believed to ask for something, or None."""
    text = sentence.text
    if not re.search(r"[^\W\d_]", text) or (_told(sentence) and len(text.split()) <= _SHORTEST_STATEMENT):
        return None
    if _TAIL.sub("", text).endswith("?"):
        return _question(minutes, sentence)
    verbless = not asks.STATES.search(asks.RELATIVE.split(text)[0])
    if _opens_asking(doc, minutes, sentence, verbless):
        return Basis.RULE
    if asks.NOT_ASKING.search(text):
        return None
    could = minutes.header.kind in _OPINIONS and asks.COULD_BE_MORE.search(text) is not None
    behind = _listed(minutes, sentence) and _verb_behind_dash(doc, sentence)
    if asks.ASKS.search(text) or _prescribes(text) or could or behind:
        return Basis.RULE
    return Basis.HEADING if verbless and _names_measure(minutes, sentence) else None


def _opens_asking(doc: Doc, minutes: Minutes, sentence: Sentence, verbless: bool) -> bool:
    """Whether an infinitive, an imperative or a word for more opens the sentence, or "att" where motions stand."""
    if _is_clause(sentence) and any(asks.MOTION_HEADING.match(h) for h in sentence.headings[-1:]):
        return True
    if _told(sentence):
        return False
    listed = _listed(minutes, sentence)
    if _opens_with_verb(doc, sentence, 0) and (listed or sentence.first):
        return True
    return asks.MORE.match(sentence.text) is not None and (verbless or (sentence.first and listed))


def _question(minutes: Minutes, sentence: Sentence) -> Basis | None:
    """A question that names a measure: "Kan vi …?", "Lättläst version?"; an open one asks for nothing in particular."""
    text = sentence.text
    if asks.OPEN_QUESTION.match(text):
        return None
    if asks.SUGGESTS.match(text):
        return Basis.RULE
    if minutes.header.kind not in _OPINIONS or asks.STATES.search(text) or len(text.split()) > _LONGEST_SUGGESTION:
        return None
    return Basis.HEADING if asks.MEASURE.search(text) else None


def _told(sentence: Sentence) -> bool:
    """Whether the sentence stands under a heading that tells what is hard, good or so, and does not ask."""
    above = sentence.headings[-1] if sentence.headings else ""
    return asks.TELLING_HEADING.search(above) is not None and asks.SURELY_ASKING.search(above) is None


def _opens_with_verb(doc: Doc, sentence: Sentence, start: int) -> bool:
    """Whether an infinitive or an imperative opens the sentence at the offset start in it."""
    opening = asks.BEFORE_VERB.match(sentence.text, start)
    at = opening.end() if opening else start
    word = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)*", sentence.text[at:])
    if word is None or asks.NOUN_LIKE.match(sentence.text, at) or sentence.text[at + word.end() :].startswith(":"):
        return False
    form = word.group().casefold()
    if form in asks.INFINITIVES or form in asks.IMPERATIVES:
        return True
    span = doc.char_span(sentence.start + at, sentence.start + at + word.end())
    return span is not None and len(span) == 1 and span[0].pos_ == "VERB" and _asking_form(span[0].morph.to_dict())


def _asking_form(morph: dict[str, str]) -> bool:
    """Whether the model's analysis of a verb is infinitive (active) or imperative."""
    return morph.get("Mood") == "Imp" or (morph.get("VerbForm") == "Inf" and morph.get("Voice") != "Pass")


def _listed(minutes: Minutes, sentence: Sentence) -> bool:
    """Whether the sentence stands where a bare phrase is an entry of its own: a bullet, or a note that gathers opinions."""
    asking = any(asks.ASKING_HEADING.search(h) for h in sentence.headings)
    return sentence.kind is BlockKind.BULLET or minutes.header.kind in _GATHERING or asking


def _prescribes(text: str) -> bool:
    """Whether a modal word prescribes: not in a clause that hangs on another one ("som behöver", "om vi borde")."""
    for found in asks.MODALS.finditer(text):
        clause = _CLAUSE_BORDER.split(text[: found.start()])[-1]
        if asks.THEN_MODAL.fullmatch(clause) or not cues.SUBORDINATES.search(clause):
            return True
    return False


def _verb_behind_dash(doc: Doc, sentence: Sentence) -> bool:
    """Whether a clause behind a dash opens with an infinitive or imperative."""
    return any(
        len(sentence.text[dash.end() :].split()) >= _SHORTEST_CLAUSE and _opens_with_verb(doc, sentence, dash.end())
        for dash in _DASH.finditer(sentence.text)
    )


def _names_measure(minutes: Minutes, sentence: Sentence) -> bool:
    """Whether a noun phrase names a concrete measure where such are asked for: under an asking heading or in group work."""
    text = sentence.text
    headings = sentence.headings
    if _told(sentence):
        return False
    gathered = minutes.header.kind in _GATHERING
    asked = gathered or any(asks.ASKING_HEADING.search(h) for h in headings)
    if not asked or sentence.kind is not BlockKind.BULLET or not (sentence.first or gathered):
        return False
    if asks.COMPLAINS.search(text) or not 1 < len(text.split()) <= _LONGEST_PHRASE:
        return text.rstrip().endswith("!") and not asks.COMPLAINS.search(text)
    return text.rstrip().endswith("!") or asks.MEASURE.search(text) is not None
