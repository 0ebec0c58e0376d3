"""Themes, judgements and the list of files set aside, without names of persons."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from textmine.records import Aside, Header, Judgement, NoteAnalysis, Snapshot, StoredNote, Theme
from textmine.report.public.names import KnownNames
from textmine.swedish.sensitive import UNNAMED_THEME

# The verdicts that name nobody.
_VERDICTS = frozenset({"yes", "no", "same", "different", "unsure"})


def public_themes(
    snapshot: Snapshot, known: KnownNames, masked: Callable[[str], str]
) -> tuple[tuple[Theme, ...], dict[str, str]]:
    """The themes in the order of their ids, and the id that each of the old ones then has: another where it holds a name."""
    ids = {theme.id: _id(theme.id, known) for theme in snapshot.themes}
    themes = (
        replace(
            theme,
            id=ids[theme.id],
            label=masked(theme.label),
            own_label=masked(theme.own_label),
            description=masked(theme.description),
            keywords=tuple(word for word in theme.keywords if not known.holds(word)),
            seeds=tuple(word for word in theme.seeds if not known.holds(word)),
            merged_into=ids.get(theme.merged_into or "", theme.merged_into),
            split_from=ids.get(theme.split_from or "", theme.split_from),
        )
        for theme in snapshot.themes
    )
    return tuple(sorted(themes, key=lambda theme: theme.id)), ids


def public_judgements(judgements: Iterable[Judgement], ids: Mapping[str, str]) -> tuple[Judgement, ...]:
    """That something was judged and when, without who judged, which words it was about, and names that were given."""
    return tuple(
        replace(
            one,
            who="",
            value=one.value if one.value in _VERDICTS else "",
            subject=ids.get(one.subject, one.subject),
            other=ids.get(one.other, one.other),
            place=None,
            other_place=None,
            undone_by=None,
        )
        for one in judgements
    )


def public_set_aside(snapshot: Snapshot, file: Callable[[str], str]) -> tuple[tuple[StoredNote, Aside], ...]:
    """The files that count nowhere, by (date or "", path): what kind they are and of which day, without a word of their texts.
    file gives the name under which a path is told.
    """
    found = []
    for note, aside in snapshot.set_aside:
        source, header = file(note.source), note.analysis.header
        text = replace(note.analysis.source_text, source=source, text="", pages=(), notices=())
        bare = replace(note, analysis=NoteAnalysis(text, Header(header.kind, date=header.date)), former=())
        found.append((bare, replace(aside, source=source, instead=file(aside.instead))))
    return tuple(sorted(found, key=lambda one: (one[0].date or "", one[0].source)))


def _id(theme: str, known: KnownNames) -> str:
    if not known.holds(theme):
        return theme
    return UNNAMED_THEME.format(hash=hashlib.sha256(theme.encode("utf-8", "surrogatepass")).hexdigest()[:8])
