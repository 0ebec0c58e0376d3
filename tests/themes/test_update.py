"""A night's themes: the same whatever the order, and the same themes the night after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from textmine.judgements import judgement_on, place_of
from textmine.records import (
    Basis,
    Judgement,
    JudgementKind,
    PassageKey,
    StoredNote,
    Theme,
    ThemeChange,
    ThemeEvent,
    ThemeStatus,
    WatchedTheme,
)
from textmine.themes import Before, Policy, ThemeUpdate, update

MakeNote = Callable[..., StoredNote]
BAD = WatchedTheme("bad", "Bad", ("simhall",), description="Om bad.")


@pytest.fixture(scope="module")
def night(small_corpus: tuple[StoredNote, ...]) -> ThemeUpdate:
    return update(small_corpus, [BAD])


def after(night: ThemeUpdate) -> Before:
    return Before(night.themes, night.proposals, night.events)


def said(kind: JudgementKind, value: str, subject: str, other: str = "") -> Judgement:
    return Judgement(kind, value, "Bo", "2033-05-06T07:08:09Z", subject, other, id=1)


def held(night: ThemeUpdate, theme: str) -> set[PassageKey]:
    return {match.passage for match in night.matches if match.theme == theme}


def found(night: ThemeUpdate) -> list[Theme]:
    return [theme for theme in night.themes if theme.status is ThemeStatus.FOUND]


def named(night: ThemeUpdate, notes: tuple[StoredNote, ...]) -> set[tuple[str, int, str, float, Basis]]:
    """The matches with notes by their source instead of their row id."""
    sources = {note.id: note.source for note in notes}
    return {(sources[m.passage[0]], m.passage[1], m.theme, m.strength, m.basis) for m in night.matches}


def test_update_finds_themes_and_names_them(small_corpus: tuple[StoredNote, ...], night: ThemeUpdate) -> None:
    dates = {note.id: note.date for note in small_corpus}
    assert night.discovered
    assert {"Biblioteket", "Odlingar"} & {theme.label for theme in found(night)}
    assert len({theme.label for theme in night.themes}) == len(night.themes)
    for theme in found(night):
        assert theme.id.startswith("t-")
        assert theme.label[0].isupper()
        assert theme.keywords
        met = {dates[key[0]] for key in held(night, theme.id)}
        assert len(met) >= 2
        assert theme.born == min(str(date) for date in met)
        assert theme.since == "2031-12-01"
        assert ThemeEvent(theme.id, ThemeChange.BORN, "2031-12-01", label=theme.label) in night.events
    assert [theme.id for theme in night.themes] == sorted(theme.id for theme in night.themes)


def test_update_does_not_depend_on_order_or_row_ids(small_corpus: tuple[StoredNote, ...], night: ThemeUpdate) -> None:
    other = tuple(replace(note, id=100 - note.id) for note in reversed(small_corpus))
    again = update(other, [BAD])
    assert again.themes == night.themes
    assert named(again, other) == named(night, small_corpus)


def test_update_with_nothing_new_changes_nothing(small_corpus: tuple[StoredNote, ...], night: ThemeUpdate) -> None:
    assert update(small_corpus, [BAD], after(night)) == night
    idle = update(small_corpus, [BAD], after(night), policy=Policy(discover=False))
    assert idle == replace(night, discovered=False)


def test_update_keeps_old_matches_when_a_note_is_added(
    small_corpus: tuple[StoredNote, ...], night: ThemeUpdate, make_note: MakeNote
) -> None:
    theme = found(night)[0]
    member = min(held(night, theme.id))
    analysis = next(n for n in small_corpus if n.id == member[0]).analysis
    old = next(p for p in analysis.passages if p.start == member[1])
    terms = [("simhall",), old.terms, ("annat",)]
    note = make_note(["Simhallen igen", old.text, "Annat"], date="2032-02-02", source="ny.txt", id=9, terms=terms)
    later = update([*small_corpus, note], [BAD], after(night))
    assert set(night.matches) <= set(later.matches)
    assert set(night.events) <= set(later.events)
    assert {theme.id for theme in night.themes} <= {theme.id for theme in later.themes}
    new = [match for match in later.matches if match.passage[0] == 9]
    assert ((9, 0, 14), "bad", Basis.SEED) in [(match.passage, match.theme, match.basis) for match in new]
    assert [match.theme for match in new if match.passage[1] == 15] == [theme.id]
    assert [match for match in new if match.passage[1] > 16] == []


def test_update_proposes_what_the_policy_does_not_let_stand(
    small_corpus: tuple[StoredNote, ...], night: ThemeUpdate
) -> None:
    careful = update(small_corpus, [BAD], policy=Policy(accept_births=False))
    assert found(careful) == []
    births = {one.theme: one for one in careful.proposals if one.change is ThemeChange.BORN}
    assert births.keys() >= {theme.id for theme in found(night)}
    one = births[found(night)[0].id]
    assert set(one.passages) == held(night, one.theme)
    assert one.meetings == len({key[0] for key in one.passages})

    yes = replace(judgement_on(one, True, "Bo", "2033-05-06T07:08:09Z"), id=1)
    accepted = update(small_corpus, [BAD], after(careful), [yes], Policy(discover=False))
    assert [theme.id for theme in found(accepted)] == [one.theme]
    assert held(accepted, one.theme) == set(one.passages)
    assert one not in accepted.proposals
    assert ThemeEvent(one.theme, ThemeChange.BORN, yes.when, "Bo") in accepted.events

    no = replace(judgement_on(one, False, "Bo", "2033-05-06T07:08:09Z"), id=1)
    declined = update(small_corpus, [BAD], after(careful), [no], Policy(accept_births=False))
    assert one.theme not in {proposal.theme for proposal in declined.proposals}
    assert len(declined.proposals) == len(careful.proposals) - 1


def test_update_obeys_what_people_say_of_themes(small_corpus: tuple[StoredNote, ...], night: ThemeUpdate) -> None:
    one, other = found(night)[:2]
    judgements = [
        said(JudgementKind.THEME_LABEL, "Ett eget namn", one.id),
        replace(said(JudgementKind.THEME_MERGED, "yes", other.id, one.id), id=2),
    ]
    later = update(small_corpus, [BAD], after(night), judgements, Policy(discover=False))
    by_id = {theme.id: theme for theme in later.themes}
    assert by_id[one.id].label == "Ett eget namn"
    assert (by_id[other.id].status, by_id[other.id].merged_into) == (ThemeStatus.MERGED, one.id)
    assert held(later, one.id) == held(night, one.id) | held(night, other.id)
    assert held(later, other.id) == set()
    assert ThemeEvent(one.id, ThemeChange.RENAMED, judgements[0].when, "Bo", label="Ett eget namn") in later.events
    # A rebuild from nothing gives themes their old ids, so that what people said of them still holds.
    rebuilt = update(small_corpus, [BAD], judgements=judgements)
    assert {(t.id, t.label, t.status, t.merged_into) for t in rebuilt.themes} == {
        (t.id, t.label, t.status, t.merged_into) for t in later.themes
    }
    assert rebuilt.matches == later.matches
    # What is undone leaves no trace but its history.
    undone = [replace(judgement, undone_by="Li", undone_when="2033-06-01T00:00:00Z") for judgement in judgements]
    last = update(small_corpus, [BAD], after(later), undone, Policy(discover=False))
    assert (last.themes, last.matches) == (night.themes, night.matches)
    assert [event.undone_by for event in last.events if event.who == "Bo"] == ["Li", "Li"]


def test_update_obeys_what_people_say_of_passages(small_corpus: tuple[StoredNote, ...], night: ThemeUpdate) -> None:
    first = small_corpus[0]
    theme = found(night)[0].id
    inside = next(p for p in first.analysis.passages if (first.id, p.start, p.end) in held(night, theme))
    outside = next(p for p in first.analysis.passages if (first.id, p.start, p.end) not in held(night, theme))
    judgements = [
        replace(said(JudgementKind.PASSAGE_THEME, value, theme), place=place_of(first, one.start, one.end), id=id)
        for id, (one, value) in enumerate(((inside, "no"), (outside, "yes")), start=1)
    ]
    later = update(small_corpus, [BAD], after(night), judgements, Policy(discover=False))
    assert (first.id, inside.start, inside.end) not in held(later, theme)
    match = next(m for m in later.matches if m.passage == (first.id, outside.start, outside.end) and m.theme == theme)
    assert (match.strength, match.basis) == (1.0, Basis.JUDGEMENT)


def test_update_gives_a_copy_the_matches_of_its_original(
    small_corpus: tuple[StoredNote, ...], night: ThemeUpdate
) -> None:
    first = small_corpus[0]
    source_text = replace(first.analysis.source_text, source="zz_kopia.txt")
    copy = replace(first, id=9, analysis=replace(first.analysis, source_text=source_text))
    both = update([*small_corpus, copy], [BAD])
    assert both.themes == night.themes
    assert {(m.passage[1:], m.theme) for m in both.matches if m.passage[0] == 9} == {
        (m.passage[1:], m.theme) for m in both.matches if m.passage[0] == first.id
    }


# --- without discovery: few passages, so that nothing heavy is loaded ---------------------------------------------------


def test_update_few_passages_find_no_themes(make_note: MakeNote) -> None:
    night = update([make_note(["Simhallen", "Annat"])], [BAD])
    assert not night.discovered
    expected = Theme(
        "bad",
        "Bad",
        ThemeStatus.WATCHED,
        ("simhallen",),
        "Om bad.",
        born="2031-02-03",
        since="2031-02-03",
        seeds=("simhall",),
        own_label="Bad",
    )
    assert night.themes == (expected,)
    assert [match.passage for match in night.matches] == [(1, 0, 9)]


def test_update_of_nothing() -> None:
    assert update([], []) == ThemeUpdate((), (), discovered=False)
    assert update([], [BAD]).themes[0].born is None


def test_update_splits_a_theme(make_note: MakeNote) -> None:
    note = make_note(["Simhallen", "Simhallen och poolen", "Mera pool"])
    split = said(JudgementKind.THEME_SPLIT, "Pool\npool", "bad", "pool")
    night = update([note], [BAD], judgements=[split])
    assert [(m.passage[1], m.theme) for m in night.matches] == [(0, "bad"), (10, "pool"), (31, "pool")]
    part = next(theme for theme in night.themes if theme.id == "pool")
    assert (part.label, part.status, part.split_from) == ("Pool", ThemeStatus.WATCHED, "bad")
    assert ThemeEvent("bad", ThemeChange.SPLIT, split.when, "Bo", "pool", "Pool") in night.events


def test_update_of_an_older_store_takes_seeds_from_keywords(make_note: MakeNote) -> None:
    note = make_note(["Simhallen", "Annat", "Mera"], terms=[("simhall",), ("annat",), ("mera",)])
    old = Theme("t-1", "Bad", ThemeStatus.FOUND, ("simhallen",), born="2031-02-03")
    night = update([note], [], Before((old,)))
    assert night.themes[0].seeds == ("simhall",)
    assert [(m.passage[1], m.theme) for m in night.matches] == [(0, "t-1")]


def test_a_theme_that_leaves_the_file_is_retired_and_its_history_says_so(make_note: MakeNote) -> None:
    note = make_note(["Simhallen"])
    gone = update([note], [], after(update([note], [BAD])))
    assert [(theme.status, theme.retired) for theme in gone.themes] == [(ThemeStatus.RETIRED, "2031-02-03")]
    assert gone.matches == ()
    assert [event.change for event in gone.events] == [ThemeChange.WATCHED, ThemeChange.RETIRED]
    again = update([note], [BAD], after(gone))
    assert [event.change for event in again.events] == [ThemeChange.WATCHED, ThemeChange.RETIRED, ThemeChange.WATCHED]
    assert again.themes[0].retired is None
