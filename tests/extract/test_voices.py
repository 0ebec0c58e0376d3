"""Whose a proposal is: the side and the group that a heading or a label names. All sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.handmade import note
from textmine.extract.proposals import proposals
from textmine.records import NoteKind, Proposal


def found(text: str) -> list[Proposal]:
    made = note(text, kind=NoteKind.WORKSHOP)
    return list(proposals(made.doc, made.minutes, made.mentions))


@pytest.mark.parametrize(
    ("heading", "voice", "group"),
    [
        ("Från kommunen", "kommun", None),
        ("Kommunens förslag", "kommun", None),
        ("Civilsamhällets behov", "civilsamhälle", None),
        ("Föreningarnas önskemål", "civilsamhälle", None),
        ("Grupp 3 – kommunen", "kommun", "3"),
        ("Grupp 2 (föreningslivet)", "civilsamhälle", "2"),
        ("Trygghet grupp 4", None, "4"),
        ("Bord 5", None, "5"),
        ("Behov", None, None),
        ("Krav på kommunen", None, None),  # whom it is put to
        ("Samverkan mellan kommunen och föreningarna", None, None),  # both
        ("Kommunikation", None, None),  # another word
    ],
)
def test_a_heading_says_whose_the_proposals_below_are(heading: str, voice: str | None, group: str | None) -> None:
    (proposal,) = found(f"# 1. Idéer\n\n# {heading}\n\n- Skapa ett nätverk för ledare.")

    assert (proposal.voice, proposal.group) == (voice, group)


def test_the_items_title_says_it_where_no_heading_does() -> None:
    (proposal,) = found("# Grupp 6 civilsamhället\n\n- Skapa ett nätverk för ledare.")

    assert (proposal.voice, proposal.group) == ("civilsamhälle", "6")


def test_a_label_before_the_words_is_nearer_than_a_heading() -> None:
    made = note("# 3. Lokaler\n\n# Kommunens bild\n\nFöreningarna: Vi behöver fler nycklar till hallen.")
    (proposal,) = proposals(made.doc, made.minutes, made.mentions)

    assert proposal.voice == "civilsamhälle"


def test_minutes_without_sides_tell_no_voice() -> None:
    made = note("# 3. Lokaler\n\nKommunen behöver bygga fler lokaler.")
    (proposal,) = proposals(made.doc, made.minutes, made.mentions)

    assert (proposal.voice, proposal.group) == (None, None)
