"""Which files say the same: copies, versions of one note, and what is neither. The notes are invented."""

from __future__ import annotations

import hashlib
import random
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.records import Aside, AsideReason, Judgement, JudgementKind, NoteKind, Place
from textmine.versions import File, likeness, name_of, settle

WORDS = """
rådet möte förening lokaler bidrag kommun samverkan ungdomar bibliotek dialog förslag handlingsplan ansvar höst vår
budget nämnd kultur idrott kyrka volontär nätverk integration trygghet park torg buss skola äldre barn familj
"""


def text(seed: int, lines: int = 40) -> str:
    """Invented minutes: the same seed, the same words."""
    said = random.Random(seed)
    return "\n".join(" ".join(said.choices(WORDS.split(), k=12)) for _ in range(lines))


def edited(whole: str, share: float, seed: int = 1) -> str:
    """The text with such a share of its lines put in other words."""
    said = random.Random(seed)
    return "\n".join(
        " ".join(said.choices(WORDS.split(), k=12)) if said.random() < share else line for line in whole.splitlines()
    )


def file(source: str, words: str, **more: object) -> File:
    made = File(
        source,
        hashlib.sha256(words.encode()).hexdigest(),
        source.rpartition(".")[2],
        NoteKind.MINUTES,
        "2031-04-02",
        ("Rådet",),
        words,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def aside(*files: File, judgements: tuple[Judgement, ...] = ()) -> list[tuple[str, str, str]]:
    """What is set aside, the same in every order of the files."""
    found = {settle(order, judgements) for order in permutations(files)}
    (settled,) = found
    return [(one.source, one.instead, one.reason.value) for one in settled.aside]


def said(one: File, other: File, verdict: str) -> Judgement:
    ends = [Place(0, 1, each.text[:1], each.source, each.sha256) for each in (one, other)]
    return Judgement(
        JudgementKind.SAME_NOTE, verdict, "vera", "2031-05-01T10:00:00Z", place=ends[0], other_place=ends[1]
    )


@pytest.mark.parametrize(
    ("source", "base", "stage"),
    [
        ("a/2031-04-02_radet_rattad.md", "2031-04-02_radet", 3),
        ("Rådet rättad version 2031-04-09.docx", "rådet", 3),
        ("rådet_justerat.pdf", "rådet", 2),
        ("rådet_slutlig_v3.docx", "rådet", 2),
        ("rådet_ej justerat.docx", "rådet", 0),
        ("UTKAST rådet.docx", "rådet", 0),
        ("Kopia av rådet.docx", "rådet", 1),
        ("rådet - Kopia (2).docx", "rådet", 1),
        ("rådet v2.docx", "rådet", 1),
        ("rådet (1).docx", "rådet", 1),
        ("grupp 1.docx", "grupp 1", 1),
        ("förnya.docx", "förnya", 1),
        ("2031-04-02.docx", "2031-04-02", 1),
    ],
)
def test_a_name_is_read_without_its_marks(source: str, base: str, stage: int) -> None:
    assert (name_of(source).base, name_of(source).stage) == (base, stage)


def test_the_same_bytes_count_once_under_the_name_without_a_mark() -> None:
    whole = text(1)
    assert aside(file("b (1).txt", whole), file("b.txt", whole), file("old/b.txt", whole)) == [
        ("b (1).txt", "b.txt", "duplicate"),
        ("old/b.txt", "b.txt", "duplicate"),
    ]


def test_the_same_words_in_two_formats_count_once_as_the_surer_read() -> None:
    whole = text(2)
    spaced = whole.replace("\n", "\n\n").replace(" ", "  ")
    assert aside(file("b.pdf", spaced), file("b.docx", whole)) == [("b.pdf", "b.docx", "duplicate")]
    # A page number or two that only one of them has makes no other document.
    assert aside(file("b.pdf", "1 av 2\n" + whole), file("b.docx", whole)) == [("b.pdf", "b.docx", "duplicate")]


def test_a_corrected_note_replaces_the_earlier_one() -> None:
    whole = text(3)
    files = [
        file("rådet_utkast.docx", edited(whole, 0.3)),
        file("rådet.docx", edited(whole, 0.1)),
        file("rådet_justerat.docx", whole),
        file("rådet_rättad.docx", edited(whole, 0.05)),
    ]
    assert aside(*files) == [
        (source, "rådet_rättad.docx", "replaced")
        for source in ("rådet.docx", "rådet_justerat.docx", "rådet_utkast.docx")
    ]


def test_the_text_itself_may_say_that_it_is_corrected() -> None:
    whole = text(4)
    corrected = file("mötet.docx", "Rättad version 9 april\n" + edited(whole, 0.05))
    assert aside(file("rådet.docx", whole), corrected) == [("rådet.docx", "mötet.docx", "replaced")]


def test_so_much_may_a_version_differ() -> None:
    """The measurement behind the thresholds: a fifth of the lines changed is a version, by name a third is."""
    for seed in range(20):
        whole = text(seed)
        assert likeness(file("a.md", whole), file("b.md", edited(whole, 0.1))) > 0.6
        assert likeness(file("a.md", whole), file("b.md", edited(whole, 0.33))) > 0.3
        assert likeness(file("a.md", whole), file("b.md", text(seed + 100))) < 0.1


def test_notes_of_one_day_are_not_merged_for_their_frame() -> None:
    frame, whole = text(5, 30), text(6)
    groups = [file(f"grupp {n}.txt", frame + "\n" + text(60 + n, 6), kind=NoteKind.WORKSHOP) for n in (1, 2)]
    assert aside(*groups) == []
    assert [(one.one, one.other) for one in settle(groups).unsure] == [("grupp 1.txt", "grupp 2.txt")]
    # Minutes and a compilation, two bodies, two days: nothing to ask either.
    others = {"kind": NoteKind.COMPILATION, "bodies": ("Nämnden",), "date": "2031-05-02"}
    for field, value in others.items():
        pair = (file("b.txt", whole), file("c.txt", edited(whole, 0.05), **{field: value}))
        assert settle(pair) == settle(())


def test_what_a_person_says_beats_names_and_likeness() -> None:
    whole = text(7)
    one, other = file("b.docx", whole), file("b_rättad.docx", edited(whole, 0.05))
    far = file("c.docx", text(8), date="2031-06-01")
    assert aside(one, other, judgements=(said(one, other, "different"),)) == []
    assert aside(one, far, judgements=(said(far, one, "same"),)) != []
    # Kept apart from one of a group, it is apart from the group.
    third = file("b_utkast.docx", edited(whole, 0.1))
    apart = (said(third, one, "different"), said(third, other, "different"))
    assert aside(one, other, third, judgements=apart) == [("b.docx", "b_rättad.docx", "replaced")]
    perhaps = (file("d.docx", whole), file("e.docx", edited(whole, 0.35)))
    assert len(settle(perhaps).unsure) == 1
    assert settle(perhaps, [said(*perhaps, "unsure")]) == settle(())


def test_a_judgement_follows_a_file_that_has_been_moved_or_corrected() -> None:
    whole = text(9)
    one, other = file("b.docx", whole), file("b_rättad.docx", edited(whole, 0.05))
    moved = replace(other, source="ny/x_rättad.docx", former=("b_rättad.docx",), sha256="f00")
    assert aside(one, moved, judgements=(said(one, other, "different"),)) == []


def test_same_is_asked_again_where_a_file_has_become_quite_another() -> None:
    one, other = file("b.docx", text(11)), file("senaste.docx", edited(text(11), 0.4))
    told = (said(one, other, "same"),)
    assert len(aside(one, other, judgements=told)) == 1
    another = file("senaste.docx", text(12), date="2031-06-01")
    found = settle((one, another), told)
    assert (found.aside, [(pair.one, pair.other) for pair in found.unsure]) == ((), [("b.docx", "senaste.docx")])
    # Of the same day, or with much the same words, it is still the one that was meant.
    for meant in (file("senaste.docx", text(12)), file("senaste.docx", edited(text(11), 0.1), date="2031-06-01")):
        assert len(aside(one, meant, judgements=told)) == 1


def test_a_file_that_what_was_said_of_others_keeps_out_is_asked_about() -> None:
    whole = text(13)
    first = file("b.docx", whole)
    draft = file("b_utkast.docx", edited(whole, 0.02))
    corrected = file("b_rättad.docx", edited(whole, 0.1, seed=2))
    apart = said(draft, corrected, "different")
    found = settle((draft, first, corrected), (apart,))
    assert found.aside == (Aside("b_utkast.docx", "b.docx", AsideReason.REPLACED),)
    assert [(pair.one, pair.other) for pair in found.unsure] == [("b.docx", "b_rättad.docx")]
    answered = settle((draft, first, corrected), (apart, replace(said(first, corrected, "same"), id=1)))
    assert (answered.aside, answered.unsure) == ((Aside("b.docx", "b_rättad.docx", AsideReason.REPLACED),), ())


def test_a_file_that_is_gone_never_counts() -> None:
    whole = text(10)
    gone = file("b_rättad.docx", edited(whole, 0.05), there=False)
    assert settle([file("b.docx", whole), gone]).aside == (Aside("b_rättad.docx", "b.docx", AsideReason.REPLACED),)


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcde"), st.sampled_from(["", "_rättad", "_utkast", " v2", " (1)"]), st.integers(0, 3)
        )
    )
)
def test_every_file_counts_or_is_set_aside_for_one_that_does(made: list[tuple[str, str, int]]) -> None:
    files = {f"{name}{mark}.md": file(f"{name}{mark}.md", text(20 + seed, 8)) for name, mark, seed in made}
    found = settle(files.values()).aside
    counted = set(files) - {one.source for one in found}
    assert len({one.source for one in found}) == len(found)
    assert {one.instead for one in found} <= counted
    assert settle(reversed(list(files.values()))).aside == found
