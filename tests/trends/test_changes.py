"""What has changed from one report to the next, and what is given as the cause."""

from __future__ import annotations

from dataclasses import replace

from tests.trends.making import note, snapshot
from textmine.records import (
    Aside,
    AsideReason,
    Basis,
    Cause,
    ChangeReason,
    Figure,
    FigureChange,
    Judgement,
    JudgementKind,
    StoredNote,
    Theme,
    ThemeMatch,
    ThemeStatus,
)
from textmine.trends.changes import Figures, changes, dumps, figures_of, loads, wordings

SPRING = note(1, "2031-03-04", "# Lokaler\n{[Vera] tar fram en lista|task|2031-06}\nLokaler saknas.")
SUMMER = note(2, "2031-06-10", "# Lokaler\nLokaler saknas fortfarande.\nTack för idag.")


def state(*notes: StoredNote, recipe: str = "r", **more: object) -> Figures:
    """The figures of notes in which every passage with the word is about one theme."""
    known = replace(
        snapshot(*notes),
        themes=(Theme("lokaler", "Lokaler", ThemeStatus.WATCHED),),
        matches=tuple(
            ThemeMatch((one.id, passage.start, passage.end), "lokaler", 1.0, Basis.SEED)
            for one in notes
            for passage in one.analysis.passages
            if "Lokaler" in passage.text
        ),
        **more,  # type: ignore[arg-type]
    )
    return figures_of(known, recipe)


def figures(before: Figures, after: Figures) -> dict[str, tuple[int, int, tuple[Cause, ...]]]:
    found: tuple[FigureChange, ...] = changes(before, after, "2031-07-01").figures
    return {one.subject or one.figure.value: (one.before, one.after, one.causes) for one in found}


def test_figures_come_back_as_they_were_kept():
    kept = state(SPRING, SUMMER, set_aside=((SPRING, Aside(SPRING.source, SUMMER.source, AsideReason.REPLACED)),))
    assert loads(dumps(kept)) == kept


def test_nothing_has_changed_where_nothing_has():
    found = changes(state(SPRING), state(SPRING), "2031-07-01")
    assert (found.notes, found.figures) == ((), ())


def test_a_new_note_is_the_cause_of_what_it_adds():
    new = Cause(ChangeReason.NEW, SUMMER.source)
    found = changes(state(SPRING), state(SPRING, SUMMER), "2031-07-01")
    assert found.notes == (new,)
    assert figures(state(SPRING), state(SPRING, SUMMER)) == {
        "notes": (1, 2, (replace(new, delta=1),)),
        "meetings": (1, 2, (new,)),
        "lokaler": (1, 2, (replace(new, delta=1),)),
    }


def test_a_note_that_is_gone_is_the_cause_of_what_is_missing():
    gone = Cause(ChangeReason.WITHDRAWN, SPRING.source, delta=-1)
    found = figures(state(SPRING, SUMMER), state(SUMMER))
    assert found["actions"] == (1, 0, (gone,))
    assert found["lokaler"] == (2, 1, (gone,))


def test_a_correction_under_another_name_is_told_from_a_new_note():
    corrected = note(3, "2031-03-04", "# Lokaler\nTack för idag.")
    aside = ((SPRING, Aside(SPRING.source, corrected.source, AsideReason.REPLACED)),)
    found = changes(state(SPRING, SUMMER), state(corrected, SUMMER, set_aside=aside), "2031-07-01")
    assert set(found.notes) == {
        Cause(ChangeReason.REPLACED, SPRING.source, other=corrected.source),
        Cause(ChangeReason.CORRECTED, corrected.source, other=SPRING.source),
    }
    # Two notes as before: what is said of the number of notes is nothing.
    assert {one.figure for one in found.figures} == {Figure.ACTIONS, Figure.THEME}


def test_a_moved_note_changes_no_figure():
    text = replace(SPRING.analysis.source_text, source="ny/plats.txt")
    moved = replace(SPRING, analysis=replace(SPRING.analysis, source_text=text))
    found = changes(state(SPRING, SUMMER), state(moved, SUMMER), "2031-07-01")
    assert (found.notes, found.figures) == ((Cause(ChangeReason.MOVED, "ny/plats.txt", other=SPRING.source),), ())


def test_a_judgement_or_another_recipe_is_the_cause_where_no_note_is():
    said = (Judgement(JudgementKind.THEME_STANDS, "yes", "vera", "2031-07-01T10:00:00Z", subject="lokaler", id=1),)
    less = state(SPRING, SUMMER)
    less = replace(less, notes={**less.notes, SPRING.source: replace(less.notes[SPRING.source], decisions=2)})
    for after, reason in (
        (state(SPRING, SUMMER, judgements=said), ChangeReason.JUDGEMENT),
        (state(SPRING, SUMMER, recipe="other"), ChangeReason.RECIPE),
    ):
        assert figures(less, after) == {"decisions": (2, 0, (Cause(reason, delta=-2),))}


def test_the_causes_of_a_sum_add_up_to_its_change():
    notes = [note(n, f"2031-0{n}-01", "# Lokaler\nLokaler saknas.\n" * (n % 3)) for n in range(1, 9)]
    before, after = state(*notes[:5]), state(*notes[2:])
    for was, now, causes in (one for key, one in figures(before, after).items() if key == "notes"):
        assert sum(cause.delta for cause in causes) == now - was


def test_a_copy_and_a_draft_that_come_are_told_and_change_no_figure():
    beside = tuple(
        (note(id_, "2031-03-04", "Tack."), Aside(f"{name}.txt", SPRING.source, reason))
        for id_, name, reason in ((8, "kopia", AsideReason.DUPLICATE), (9, "utkast", AsideReason.REPLACED))
    )
    before, after = state(SPRING), state(SPRING, set_aside=beside)
    came = {cause.reason: (cause.source, cause.other) for cause in changes(before, after, "2031-07-01").notes}
    assert came == {
        ChangeReason.COPY_CAME: (beside[0][0].source, SPRING.source),
        ChangeReason.DRAFT_CAME: (beside[1][0].source, SPRING.source),
    }
    assert changes(before, after, "2031-07-01").figures == ()
    assert changes(after, after, "2031-07-01").notes == ()
    gone = changes(after, before, "2031-07-01").notes
    assert {cause.reason for cause in gone} == {ChangeReason.WITHDRAWN}


def test_the_words_of_a_corrected_note_are_compared_with_those_it_replaces():
    corrected = note(3, "2031-03-04", "# Lokaler\n{[Vera] tar fram en lista|task|2031-06}\nLokaler fattas.")
    aside = ((SPRING, Aside(SPRING.source, corrected.source, AsideReason.REPLACED)),)
    before, after = state(SPRING), state(corrected, set_aside=aside)
    told = changes(before, after, "2031-07-01")
    texts = {corrected.source: corrected.analysis.source_text.text}
    kept = {(SPRING.source, SPRING.analysis.source_text.sha256): SPRING.analysis.source_text.text}
    (found,) = wordings(before, told, texts, lambda *key: kept.get(key))
    assert (found.source, found.more) == (corrected.source, 0)
    assert any("fattas" in place.after and "saknas" in place.before for place in found.places)
    assert wordings(before, told, texts, lambda *_: None) == ()
