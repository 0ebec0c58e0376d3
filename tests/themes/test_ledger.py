"""The ledger: what people say is obeyed and can be undone, merges are followed, clusters are told from known themes."""

from __future__ import annotations

from textmine.records import (
    Judgement,
    JudgementKind,
    PassageKey,
    Theme,
    ThemeChange,
    ThemeProposal,
    ThemeStatus,
    WatchedTheme,
)
from textmine.themes.ledger import Ledger, continued, found_id, obey

BAD = WatchedTheme("bad", "Bad", ("simhall",), avoid=("badrum*",), description="Om bad.")
T1 = Theme("t-1", "Odling", ThemeStatus.FOUND, ("odling",), since="2030-01-01", seeds=("odling",), own_label="Odling")
T2 = Theme("t-2", "Kolonier", ThemeStatus.FOUND, ("koloni",), seeds=("koloni",), own_label="Kolonier")


def keys(*starts: int) -> frozenset[PassageKey]:
    return frozenset((1, start, start + 1) for start in starts)


def said(kind: JudgementKind, value: str, subject: str, other: str = "", id: int = 1) -> Judgement:
    return Judgement(kind, value, "Bo", "2031-05-06T07:08:09Z", subject, other, id=id)


def status(ledger: Ledger) -> dict[str, str]:
    return {theme.id: theme.status.value for theme in ledger.themes.values()}


def test_an_id_hangs_on_the_word_alone() -> None:
    assert found_id("odling") == found_id("odling")
    assert found_id("odling") != found_id("simhall")
    assert found_id("odling").startswith("t-")
    assert "odling" not in found_id("odling")


def test_watched_themes_come_from_the_file_and_from_judgements() -> None:
    judgements = [
        said(JudgementKind.THEME_WATCHED, "Simma\nsimma\nsimskola", "bad"),
        said(JudgementKind.THEME_WATCHED, "Buss", "buss", id=2),
    ]
    ledger = obey([T1], [BAD], judgements, newest="2031-02-03")
    assert status(ledger) == {"t-1": "found", "bad": "watched", "buss": "watched"}
    assert ledger.asked["bad"] == WatchedTheme("bad", "Simma", ("simma", "simskola"), ("badrum*",), "Om bad.")
    assert ledger.asked["buss"].seeds == ("Buss",)
    assert ledger.themes["bad"].since == "2031-02-03"


def test_a_watched_theme_that_nobody_asks_for_is_retired_with_a_date_and_comes_back() -> None:
    gone = obey(list(obey([], [BAD], []).themes.values()), [], [], newest="2031-02-03")
    assert (status(gone), gone.themes["bad"].retired) == ({"bad": "retired"}, "2031-02-03")
    later = obey(list(gone.themes.values()), [], [], newest="2033-01-01")
    assert later.themes["bad"].retired == "2031-02-03"
    back = obey(list(gone.themes.values()), [BAD], [])
    assert (status(back), back.themes["bad"].retired) == ({"bad": "watched"}, None)


def test_a_name_and_a_merge_hold_until_they_are_undone() -> None:
    judgements = [
        said(JudgementKind.THEME_LABEL, "Odla tillsammans", "t-1"),
        said(JudgementKind.THEME_MERGED, "yes", "t-2", "t-1", id=2),
    ]
    ledger = obey([T1, T2], [], judgements)
    assert ledger.themes["t-1"].label == "Odla tillsammans"
    assert (ledger.themes["t-2"].status, ledger.themes["t-2"].merged_into) == (ThemeStatus.MERGED, "t-1")
    assert (ledger.standing("t-2"), ledger.standing("t-1"), ledger.standing("t-9")) == ("t-1", "t-1", None)
    undone = obey(list(ledger.themes.values()), [], [])
    assert list(undone.themes.values()) == [T1, T2]


def test_merges_close_no_circle_and_lead_nowhere_from_a_retired_theme() -> None:
    judgements = [
        said(JudgementKind.THEME_MERGED, "yes", "t-1", "t-2"),
        said(JudgementKind.THEME_MERGED, "yes", "t-2", "t-1", id=2),
    ]
    ledger = obey([T1, T2], [], judgements)
    assert status(ledger) == {"t-1": "merged", "t-2": "found"}
    judgements[1] = said(JudgementKind.THEME_STANDS, "no", "t-2", id=2)
    ledger = obey([T1, T2], [], judgements)
    assert status(ledger) == {"t-1": "merged", "t-2": "retired"}
    assert ledger.standing("t-1") is None
    assert ledger.themes["t-2"].retired == "2031-05-06"
    assert status(obey([T1], [], [said(JudgementKind.THEME_MERGED, "no", "t-1", "t-2")])) == {"t-1": "found"}


def test_a_part_split_off_is_a_theme_as_its_parent_is() -> None:
    split = said(JudgementKind.THEME_SPLIT, "Växthus\nväxthus", "t-1", "t-3")
    ledger = obey([T1], [], [split], newest="2031-02-03")
    part = ledger.themes["t-3"]
    assert (part.label, part.status, part.split_from) == ("Växthus", ThemeStatus.FOUND, "t-1")
    assert ledger.asked["t-3"].seeds == ("växthus",)
    assert status(obey(list(ledger.themes.values()), [], [])) == {"t-1": "found", "t-3": "retired"}
    assert status(obey([T1], [], [said(JudgementKind.THEME_SPLIT, "no", "t-1", "t-3")])) == {"t-1": "found"}
    assert status(obey([], [], [split])) == {}


def test_a_proposed_theme_stands_while_a_person_says_so() -> None:
    proposal = ThemeProposal("p-1", ThemeChange.BORN, "t-7", "", "Loppis", ("loppis",), ("loppis",))
    assert status(obey([], [], [], [proposal])) == {}
    yes = said(JudgementKind.THEME_STANDS, "yes", "t-7")
    ledger = obey([], [], [yes], [proposal], newest="2031-02-03")
    theme = ledger.themes["t-7"]
    assert (theme.status, theme.label, theme.seeds, theme.proposed, theme.confirmed) == (
        ThemeStatus.FOUND,
        "Loppis",
        ("loppis",),
        True,
        True,
    )
    assert status(obey([theme], [], [yes])) == {"t-7": "found"}
    assert status(obey([theme], [], [])) == {"t-7": "retired"}


def test_continued_gives_each_theme_to_the_cluster_that_holds_most_of_it() -> None:
    members = {"t-a": keys(1, 2, 3, 4), "t-b": keys(7, 8, 9)}
    clusters = [keys(7, 8, 9, 20, 21), keys(1, 2, 3), keys(4, 30, 31), keys(40, 41)]
    assert continued(clusters, members) == {0: "t-b", 1: "t-a"}
    assert continued(clusters, {}) == {}
    assert continued([], members) == {}
