"""A posted form becomes a judgement, or is refused: what stands in the store can be judged, in the ways that there are."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from starlette.exceptions import HTTPException

from textmine.judgements import OF_ENTITIES, OF_THEMES, VERDICTS, YES_NO, file_place, judgement_on, place_of
from textmine.records import Judgement, JudgementKind, Place
from textmine.report.addresses import slug
from textmine.report.contexts.correcting import live
from textmine.report.site import Site

_LONGEST_NAME = 120
_MOST_SEEDS = 40
_OF_PLACES = frozenset(
    {
        JudgementKind.PASSAGE_THEME,
        JudgementKind.MENTION,
        JudgementKind.DECISION,
        JudgementKind.ACTION,
        JudgementKind.DONE,
    }
)
_WITH_SEEDS = frozenset({JudgementKind.THEME_SPLIT, JudgementKind.THEME_WATCHED})


def judgement_from(site: Site, form: Mapping[str, str], who: str, when: str) -> Judgement:
    """The judgement that a form asks for. form has kind, value or heading and seeds, subject, other, note, start, end, as far
    as its kind uses them; or proposal and accepted. Raises HTTPException: 400 for what can be no judgement, 404 for what is
    not there any more.
    """
    if "proposal" in form:
        return _on_proposal(site, form, who, when)
    try:
        kind = JudgementKind(form.get("kind", ""))
    except ValueError as error:
        raise HTTPException(400) from error
    value = _seeded(form) if kind in _WITH_SEEDS else _value(kind, form.get("value", ""))
    subject, other = form.get("subject", ""), form.get("other", "")
    if kind in OF_THEMES:
        _known(subject, site.themes)
    elif kind in OF_ENTITIES:
        _known(subject, site.register.entities)
    elif kind is JudgementKind.THEME_WATCHED and subject not in site.themes:
        subject = new_theme(value)
    elif kind in _OF_PLACES:
        subject = ""
    if kind is JudgementKind.THEME_MERGED:
        _known(other, {theme.id: theme for theme in live(site) if theme.id != subject})
    elif kind in {JudgementKind.SAME, JudgementKind.FOLLOWS}:
        _known(other, {id_: one for id_, one in site.register.entities.items() if id_ != subject})
    elif kind is JudgementKind.THEME_SPLIT:
        other = new_theme(value)
        if other in site.themes:
            raise HTTPException(400)
    else:
        other = ""
    if kind is JudgementKind.SAME_NOTE:
        places = _file(site, form.get("subject", "")), _file(site, form.get("other", ""))
        return Judgement(kind, value, who, when, place=places[0], other_place=places[1])
    place = _place(site, form) if kind in _OF_PLACES else None
    return Judgement(kind, value, who, when, subject, other, place)


def _on_proposal(site: Site, form: Mapping[str, str], who: str, when: str) -> Judgement:
    """The judgement on what discovery proposes: its id, and whether it is accepted."""
    known = {proposal.id: proposal for proposal in site.snapshot.proposals}
    _known(form["proposal"], known)
    if form.get("accepted") not in YES_NO:
        raise HTTPException(400)
    return judgement_on(known[form["proposal"]], form["accepted"] == "yes", who, when)


def new_theme(value: str) -> str:
    """The id of a theme that a person makes: its heading as an address would have it. No found theme's id begins so."""
    heading = value.partition("\n")[0]
    readable = slug(heading).removeprefix("t-")
    return readable or "b-" + hashlib.sha256(heading.encode()).hexdigest()[:10]


def _value(kind: JudgementKind, given: str) -> str:
    allowed = VERDICTS.get(kind)
    value = " ".join(given.split())
    if (allowed is not None and value not in allowed) or not value or len(value) > _LONGEST_NAME:
        raise HTTPException(400)
    return value


def _seeded(form: Mapping[str, str]) -> str:
    """The heading and the seeds, one a line; a theme without a seed would hold nothing, so its heading is one."""
    heading = _value(JudgementKind.THEME_LABEL, form.get("heading", ""))
    seeds = [" ".join(line.split()) for line in form.get("seeds", "").replace(",", "\n").splitlines()]
    kept = list(dict.fromkeys(seed for seed in seeds if seed)) or [heading.lower()]
    if len(kept) > _MOST_SEEDS or any(len(seed) > _LONGEST_NAME for seed in kept):
        raise HTTPException(400)
    return "\n".join((heading, *kept))


def _file(site: Site, source: str) -> Place:
    """The place that stands for a whole file."""
    found = {note.source: note for note in site.notes.values()}
    _known(source, found)
    return file_place(found[source])


def _known(identity: str, known: Mapping[str, object]) -> None:
    if identity not in known:
        raise HTTPException(404)


def _place(site: Site, form: Mapping[str, str]) -> Place:
    numbers = [form.get(name, "") for name in ("note", "start", "end")]
    if "place" in form:  # of a page where one form serves many buttons
        numbers = form["place"].split(":")
    if len(numbers) != 3 or not all(number.isdecimal() and len(number) < 12 for number in numbers):
        raise HTTPException(400)
    note_id, start, end = map(int, numbers)
    note = site.notes.get(note_id)
    if note is None or not start < end <= len(note.analysis.source_text.text):
        raise HTTPException(404)
    return place_of(note, start, end)
