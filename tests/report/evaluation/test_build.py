"""The content of the evaluators' report: every figure is made of quotations that are there, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textmine.records import Basis, Judgement, JudgementKind, Label, NoteKind, Snapshot, ThemeMatch
from textmine.report.evaluation.build import evaluation, whole
from textmine.report.evaluation.content import Edition, Evaluation
from textmine.trends import Period, Share, period


def years(text: str) -> Period:
    found = period(text)
    assert found is not None
    return found


def test_periods_come_in_time_order_with_their_notes(content: Evaluation) -> None:
    assert [one.label for one in content.periods] == ["2021-2022", "2023-2024"]
    assert [one.meetings for one in content.coverage] == [2, 2]
    of_period = {index: [line.number for line in content.notes if line.period == index] for index in (0, 1)}
    assert [list(one.notes) for one in content.coverage] == [of_period[0], of_period[1]]


def test_every_share_is_made_of_meetings_with_quotations(content: Evaluation) -> None:
    for section in content.themes:
        for index, share in enumerate(section.shares):
            met = [one for one in section.meetings if one.period == index and one.held]
            assert share == Share(sum(bool(one.quotations) for one in met), len(met))
        listed = [number for one in section.meetings for number in one.quotations]
        assert listed == [one.number for one in section.quotations]


def test_quotations_are_numbered_through_and_stand_in_their_notes(content: Evaluation, snapshot: Snapshot) -> None:
    numbers = [one.number for section in content.themes for one in section.quotations]
    assert numbers == list(range(1, len(numbers) + 1))
    text_of = {line.number: line.id for line in content.notes}
    notes = {note.id: note.analysis.source_text.text for note in snapshot.notes}
    for section in content.themes:
        for one in section.quotations:
            passage = notes[text_of[one.note]][one.start : one.end]
            assert one.cite.text == " ".join(passage.replace("*", "").split())


def test_lokaler_is_up_at_every_meeting_of_both_periods(content: Evaluation) -> None:
    section = next(one for one in content.themes if one.id == "lokaler")
    assert section.shares == (Share(2, 2), Share(2, 2))
    assert section.change is None
    assert (section.first, section.last) == ("2021-11-10", "2024-01-30")
    assert len(section.quotations) == 11
    assert [content.decisions[number - 1].row.cite.text for number in section.decisions] == [
        "Beslut: Rådet begär en lista över alla lokaler som kan lånas.",
        "Rådet och nätverket ser positivt på tingshuset och går vidare.",
    ]
    [promise] = section.commitments
    assert content.commitments[promise - 1].row.cite.text == "Åsa Öhrnfors tar fram listan till september."


def test_who_is_named_stands_in_the_quotations_given(content: Evaluation) -> None:
    for section in content.themes:
        texts = {one.number: one.cite.text for one in section.quotations}
        for voice in section.voices:
            assert all(voice.name.split()[0] in texts[number] for number in voice.quotations)


def test_every_quotation_is_somebodys_words_or_untold(snapshot: Snapshot, note_builder: Callable) -> None:
    note = note_builder(9, "2024-06-10.txt", "Möte\n\nKulturnämnden lånar ut lokaler.\n\nLokalerna är kalla.\n")
    note.head(NoteKind.MINUTES, "Möte", "2024-06-10")
    for words in ("Kulturnämnden lånar ut lokaler.", "Lokalerna är kalla."):
        note.passage(words)
    note.mention("Kulturnämnden", Label.ORG)
    built = note.build()
    found = (ThemeMatch((9, p.start, p.end), "lokaler", 0.9, Basis.SEED) for p in built.analysis.passages)
    known = replace(snapshot, notes=(*snapshot.notes, built), matches=(*snapshot.matches, *found))
    content = evaluation(known, (years("2021-2022"), years("2023-2024")), Edition.INTERNAL)
    [lokaler] = [section for section in content.themes if section.sides]
    texts = {one.number: one.cite.text for one in lokaler.quotations}
    sides = {side: [texts[number] for number in held] for side, held in lokaler.sides}
    assert (sides["municipal"], sides["civil"]) == (["Kulturnämnden lånar ut lokaler."], [])
    assert len(sides["untold"]) == len(texts) - 1


def test_a_theme_that_was_not_up_is_told_apart_and_a_merged_one_is_none(content: Evaluation) -> None:
    assert [one.id for one in content.silent] == ["tidigt"]
    assert "lokaler-2" not in {one.id for one in (*content.themes, *content.silent)}


def test_formal_decisions_are_counted_and_not_shown(content: Evaluation) -> None:
    assert content.formal == 1
    assert not any("justerare" in one.row.cite.text or "utse" in one.row.cite.text for one in content.decisions)


def test_a_period_leaves_out_what_lies_outside_it(snapshot: Snapshot) -> None:
    content = evaluation(snapshot, (years("2022-07"),), Edition.INTERNAL)
    assert content.method.outside == 4
    assert [one.cite.note.date for section in content.themes for one in section.quotations] == ["2022-07-06"] * 5
    assert {one.row.cite.note.date for one in (*content.decisions, *content.commitments)} == {"2022-07-06"}


def test_a_period_without_notes_is_an_answer(snapshot: Snapshot) -> None:
    content = evaluation(snapshot, (years("2010-2011"),), Edition.INTERNAL)
    assert not content.themes
    assert content.coverage[0].meetings == 0
    assert len(content.silent) == 3


def test_enough_meetings_tell_a_change(snapshot: Snapshot) -> None:
    """Six meetings a period, each a copy of one that takes up lokaler or of one that does not."""
    [up] = [note for note in snapshot.notes if note.id == 5]
    notes, matches = [], []
    for number in range(12):
        date = f"202{2 + number // 6}-0{1 + number % 6}-10"
        text = replace(up.analysis.source_text, source=f"{date}.txt", sha256=f"{number:064x}")
        header = replace(up.analysis.header, date=date)
        notes.append(replace(up, id=100 + number, analysis=replace(up.analysis, source_text=text, header=header)))
        if number in {0, 6, 7, 8, 9, 10}:
            matches += [
                replace(match, passage=(100 + number, *match.passage[1:]))
                for match in snapshot.matches
                if match.passage[0] == 5 and match.theme == "lokaler"
            ]
    many = replace(snapshot, notes=tuple(notes), matches=tuple(matches))
    content = evaluation(many, (years("2022"), years("2023")), Edition.INTERNAL)
    [section] = content.themes
    assert section.shares == (Share(1, 6), Share(5, 6))
    assert section.change is not None
    assert section.change.sure
    assert any("oftare nu än förr" in line for _, lines in content.easy.parts for line in lines)


def test_what_was_corrected_by_hand_is_counted_by_kind(snapshot: Snapshot) -> None:
    made = tuple(
        Judgement(kind, "yes", "någon", "2024-01-01T10:00:00Z", f"t{index}", id=index)
        for index, kind in enumerate((JudgementKind.DONE, JudgementKind.SAME, JudgementKind.DONE))
    )
    content = evaluation(replace(snapshot, judgements=made), (years("2021-2024"),), Edition.INTERNAL)
    assert dict(content.method.by_hand) == {JudgementKind.SAME: 1, JudgementKind.DONE: 2}


def test_a_meeting_that_was_announced_and_has_no_notes_is_told(snapshot: Snapshot, note_builder: Callable) -> None:
    later = note_builder(9, "2024-06-10.txt", "Ekdala ungdomsråd\n\nRådet ses i höst.\n")
    later.head(NoteKind.MINUTES, "Ekdala ungdomsråd", "2024-06-10", ("Ekdala ungdomsråd",))
    known = replace(snapshot, notes=(*snapshot.notes, later.build()))
    content = evaluation(known, (years("2023"), years("2024")), Edition.INTERNAL)
    missing = (("2024-03-18", "Ekdala ungdomsråd"), ("2024-03-18", "Föreningsnätverket"))
    assert [one.missing for one in content.coverage] == [(), missing]


def test_the_order_of_notes_and_matches_changes_nothing(snapshot: Snapshot, content: Evaluation) -> None:
    turned = replace(snapshot, notes=snapshot.notes[::-1], matches=snapshot.matches[::-1], themes=snapshot.themes[::-1])
    assert evaluation(turned, content.periods, Edition.INTERNAL) == content


def test_the_whole_is_every_year_of_the_notes(snapshot: Snapshot) -> None:
    assert whole(snapshot) == years("2021-2024")
    assert whole(Snapshot()) is None
