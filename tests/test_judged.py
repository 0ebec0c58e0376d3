from __future__ import annotations

from dataclasses import replace

from tests.store.notes import note
from textmine.judged import judged_notes, judged_themes
from textmine.judgements import place_of
from textmine.records import (
    Action,
    ActionKind,
    AgendaItem,
    AttendanceStatus,
    Attendee,
    Basis,
    Decision,
    Judgement,
    JudgementKind,
    Label,
    Quote,
    Snapshot,
    StoredNote,
    Theme,
    ThemeMatch,
    ThemeStatus,
)

TEXT = "Alva öppnar.\nRådet beslutar att Alva söker bidrag.\nLokalerna är små."


def stored() -> StoredNote:
    analysis = note("a.txt", TEXT)
    item = AgendaItem(13, len(TEXT), Quote.of(TEXT, 13, 18))
    decision = Decision(13, 50, TEXT[13:50], Basis.RULE, 0)
    action = Action(32, 50, TEXT[32:50], ActionKind.TASK, Basis.RULE, 0)
    seat = Attendee(0, 4, "Alva", name=Quote.of(TEXT, 0, 4), status=AttendanceStatus.PRESENT)
    return StoredNote(
        1, 1, replace(analysis, items=(item,), decisions=(decision,), actions=(action,), attendance=(seat,))
    )


def said(kind: JudgementKind, value: str, start: int, end: int, id_: int = 1) -> Judgement:
    return Judgement(kind, value, "Bo", "2026-05-01T10:00:00Z", place=place_of(stored(), start, end), id=id_)


def test_what_nobody_has_judged_is_the_same_record() -> None:
    one = stored()
    assert judged_notes((one,), ())[0] is one
    done = said(JudgementKind.DONE, "yes", 32, 50)
    assert judged_notes((one,), (done,))[0] is one


def test_no_decision_takes_away_only_the_decision_pointed_at() -> None:
    [one] = judged_notes((stored(),), (said(JudgementKind.DECISION, "no", 13, 50),))
    assert one.analysis.decisions == ()
    assert one.analysis.actions == stored().analysis.actions
    [other] = judged_notes((stored(),), (said(JudgementKind.DECISION, "no", 52, 60),))
    assert other.analysis.decisions == stored().analysis.decisions


def test_a_decision_that_the_machine_missed_has_its_words_its_item_and_its_basis() -> None:
    start = TEXT.index("Lokalerna")
    [one] = judged_notes((stored(),), (said(JudgementKind.DECISION, "yes", start, len(TEXT)),))
    new = one.analysis.decisions[-1]
    assert (new.text, new.basis, new.item) == ("Lokalerna är små.", Basis.JUDGEMENT, 0)
    [same] = judged_notes((stored(),), (said(JudgementKind.DECISION, "yes", 13, 50),))
    assert same.analysis.decisions == stored().analysis.decisions


def test_commitments_likewise() -> None:
    [one] = judged_notes((stored(),), (said(JudgementKind.ACTION, "no", 32, 50),))
    assert one.analysis.actions == ()
    [two] = judged_notes((stored(),), (said(JudgementKind.ACTION, "yes", 0, 12),))
    first = two.analysis.actions[0]
    assert (first.text, first.kind) == ("Alva öppnar.", ActionKind.TASK)


def test_a_name_that_is_none_is_gone_from_text_and_roster_and_one_may_be_another_sort() -> None:
    [one] = judged_notes((stored(),), (said(JudgementKind.MENTION, "no", 0, 4),))
    assert [mention.start for mention in one.analysis.mentions] == [32]
    assert one.analysis.attendance == ()
    [two] = judged_notes((stored(),), (said(JudgementKind.MENTION, "ORG", 13, 18),))
    new = two.analysis.mentions[1]
    assert (new.text, new.label, new.basis) == ("Rådet", Label.ORG, Basis.JUDGEMENT)
    [three] = judged_notes((stored(),), (said(JudgementKind.MENTION, "LOCATION", 32, 36),))
    assert [mention.label for mention in three.analysis.mentions] == [Label.PERSON, Label.LOCATION]


def test_a_judgement_rests_while_its_words_are_gone_and_wakes_in_a_corrected_file() -> None:
    judgement = said(JudgementKind.DECISION, "no", 13, 50)
    one = stored()
    moved = replace(one.analysis, source_text=replace(one.analysis.source_text, sha256="0" * 64))
    assert judged_notes((replace(one, analysis=moved),), (judgement,))[0].analysis.decisions == ()
    gone = replace(moved, source_text=replace(moved.source_text, text="Något helt annat." + " " * 60))
    assert judged_notes((replace(one, analysis=gone),), (judgement,))[0].analysis.decisions == one.analysis.decisions


def test_themes_are_seen_as_judged_before_they_are_worked_out_anew() -> None:
    one = stored()
    first, second, third = ((1, passage.start, passage.end) for passage in one.analysis.passages)
    themes = (
        Theme("a", "A", ThemeStatus.FOUND),
        Theme("b", "B", ThemeStatus.WATCHED),
        Theme("c", "C", ThemeStatus.FOUND),
    )
    matches = (ThemeMatch(first, "a", 0.5, Basis.SEED), ThemeMatch(second, "a", 0.5, Basis.SEED))
    place = said(JudgementKind.PASSAGE_THEME, "no", second[1], second[2]).place
    here = said(JudgementKind.PASSAGE_THEME, "yes", third[1], third[2]).place
    judgements = (
        Judgement(JudgementKind.PASSAGE_THEME, "no", "Bo", "", subject="a", place=place, id=1),
        Judgement(JudgementKind.PASSAGE_THEME, "yes", "Bo", "", subject="b", place=here, id=2),
        Judgement(JudgementKind.THEME_LABEL, "Rum", "Bo", "", subject="b", id=3),
        Judgement(JudgementKind.THEME_MERGED, "yes", "Bo", "", subject="a", other="b", id=4),
        Judgement(JudgementKind.THEME_STANDS, "no", "Bo", "", subject="c", id=5),
    )
    snapshot = Snapshot(notes=(one,), themes=themes, matches=matches, judgements=judgements)
    seen = judged_themes(snapshot)
    assert [(theme.label, theme.status.value, theme.merged_into) for theme in seen.themes] == [
        ("A", "merged", "b"),
        ("Rum", "watched", None),
        ("C", "retired", None),
    ]
    assert [(match.passage, match.theme, match.basis) for match in seen.matches] == [
        (first, "b", Basis.SEED),
        (third, "b", Basis.JUDGEMENT),
    ]
    assert judged_themes(seen) == seen
    assert judged_themes(replace(snapshot, judgements=())).matches == matches
