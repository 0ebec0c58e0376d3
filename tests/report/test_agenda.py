"""Before the next meeting: whatever is promised and not shown done is there, and lists of files narrow by links."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from markupsafe import escape

from tests.trends.making import note as made
from tests.trends.making import snapshot as of_notes
from textmine.records import ActionState, Snapshot
from textmine.report.addresses import narrowed_url
from textmine.report.contexts.agenda import agenda_page
from textmine.report.contexts.commitments import action_row
from textmine.report.contexts.courses import courses
from textmine.report.contexts.facets import values_of
from textmine.report.site import site_of, wording_of
from textmine.report.write import pages_of


@pytest.fixture(scope="module")
def pages(snapshot: Snapshot) -> dict[str, str]:
    return pages_of(snapshot)


def promised(html: str) -> Counter[str]:
    """The commitments of a page before the next meeting, each with how often it stands there."""
    sections = re.findall(
        r'<section class="group" id="(?:folj-upp|snart|senaste|utan-datum)">(.*?)</section>', html, re.DOTALL
    )
    return Counter(re.findall(r"<blockquote><p>(.*?)</p></blockquote>", "".join(sections), re.DOTALL))


def test_before_a_meeting_all_that_is_not_shown_done_is_there_once(snapshot: Snapshot) -> None:
    """Dated or not, due or not, of the latest meeting or an old one; the rest is counted, and a link leads to it."""
    undated = tuple(
        replace(
            note,
            analysis=replace(note.analysis, actions=tuple(replace(one, due_iso=None) for one in note.analysis.actions)),
        )
        for note in snapshot.notes
    )
    for notes in (snapshot.notes, undated):
        shot = replace(snapshot, notes=notes)
        html = pages_of(shot)["infor-nasta-mote.html"].replace("\u00a0", " ")
        site = site_of(shot)
        rows = [
            (action_row(site, note, action), wording_of(action))
            for note in site.counted
            for action in note.analysis.actions
        ]
        left = Counter(str(escape(words)) for row, words in rows if row.state is not ActionState.FOUND)
        assert promised(html) == left
        assert f"Här står {left.total()} av {len(rows)} åtaganden." in html
        found = len(rows) - left.total()
        assert bool(found) == (f'<a href="ataganden.html#lage-found">{found} som en senare anteckning besvarar' in html)


def test_too_many_commitments_are_cut_and_counted(snapshot: Snapshot) -> None:
    note = next(note for note in snapshot.notes if note.id == 4)
    (action,) = note.analysis.actions
    many = tuple(replace(action, due_iso=f"2023-01-{day:02}", text=action.text) for day in range(1, 29))
    notes = tuple(
        replace(one, analysis=replace(one.analysis, actions=many * 2)) if one.id == 4 else one for one in snapshot.notes
    )
    html = pages_of(replace(snapshot, notes=notes))["infor-nasta-mote.html"].replace("\u00a0", " ")
    assert "Här står 41 av 59 åtaganden." in html
    assert '<a href="ataganden.html">17 som inte får plats</a>' in html
    assert html.count("<blockquote><p>Östen återrapporterar i maj.") == 40


def test_lists_of_files_can_be_narrowed_to_a_year_or_a_body_by_links(pages: dict[str, str], snapshot: Snapshot) -> None:
    body = next(body for note in site_of(snapshot).counted for body in values_of(site_of(snapshot), note)["body"])
    for page in ("beslut.html", "ataganden.html", "infor-nasta-mote.html"):
        address = narrowed_url(page, body)
        assert f'href="{address}"' in pages[page]
        narrowed = pages[address]
        assert f'<a href="../{address}" aria-current="true">{body}</a>' in narrowed
        assert f'<a href="../{page}">alla</a>' in narrowed
    assert '<a href="beslut/2022.html">2022</a>' in pages["beslut.html"]


def test_who_could_have_shown_a_commitment_is_said(pages: dict[str, str], snapshot: Snapshot) -> None:
    """The body by name; where there is a later note of it, that one, and where there is none, that and no more."""
    later = "Syns inte i den enda senare anteckningen från Föreningsnätverket, <a "
    assert later in pages["ataganden.html"]
    assert later in pages["infor-nasta-mote.html"]
    joint = next(note for note in snapshot.notes if note.id == 5)
    of_nobody = replace(joint, analysis=replace(joint.analysis, header=replace(joint.analysis.header, bodies=())))
    alone = replace(snapshot, notes=(*(note for note in snapshot.notes if note.id != 5), of_nobody))
    assert "<li>Inga senare anteckningar från Föreningsnätverket</li>" in pages_of(alone)["ataganden.html"]


def test_meetings_are_counted_body_by_body(pages: dict[str, str], snapshot: Snapshot) -> None:
    site = site_of(snapshot)
    bodies = {body for note in site.counted for body in values_of(site, note)["body"]}
    assert len(bodies) > 1
    for body in bodies:
        html = pages[narrowed_url("moten.html", body)]
        rows = html.partition("<tbody")[2].partition("</tbody>")[0].count("<tr")
        assert rows == sum(body in values_of(site, note)["body"] for note in site.counted)
        assert f'<span class="when">{body}</span>' in html


def test_two_notes_of_one_meeting_are_told_apart(snapshot: Snapshot) -> None:
    note = next(note for note in snapshot.notes if note.id == 3)
    source = replace(note.analysis.source_text, source="2022-07-06_ungdomsrådet_rättad.md", sha256="a" * 64)
    again = replace(note, id=33, analysis=replace(note.analysis, source_text=source))
    html = pages_of(replace(snapshot, notes=(*snapshot.notes, again)))["moten.html"]
    assert "(2022-07-06_ungdomsrådet.md)</a>, " in html
    assert "(2022-07-06_ungdomsrådet_rättad.md)</a>" in html


def test_under_a_meetings_heading_note_and_date_are_not_said_again(pages: dict[str, str]) -> None:
    [meeting] = re.findall(
        r'<section class="meeting">(?:(?!</section>).)*2022-07-06(?:(?!</section>).)*</section>',
        pages["tema/lokaler.html"],
        re.DOTALL,
    )
    quotes = meeting.partition('<ul class="quotes">')[2]
    assert '">Rad\u00a0' in quotes.replace("&nbsp;", "\u00a0")
    assert "6\u00a0juli\u00a02022" not in quotes


def test_what_is_promised_is_divided_by_the_meetings_that_are_set() -> None:
    """By the next meeting, by the one after, later; a month is looked after before the meeting that falls in it, and where
    nothing falls before the next one, that is said.
    """
    promises = (
        "{[Vera] skriver brevet|task|2031-06-10}\n{[Siv] målar båten|task|2031-09}\n"
        "{[Östen] bygger bryggan|task|2031-09-11}\n{[Siv] köper rep|task|2031-02}"
    )
    calendar = [("2031-06-10", "Rådet"), ("2031-09-10", "Rådet")]
    note = made(1, "2031-03-01", f"# Hamnen\n{promises}", calendar=calendar)
    site = site_of(of_notes(note))
    page = agenda_page(site, courses(site))
    told = [(each.meeting, [row.cite.text for row in each.rows]) for each in page.ahead]
    assert told == [
        ("2031-06-10", ["Vera skriver brevet"]),
        ("2031-09-10", ["Siv målar båten"]),
        (None, ["Östen bygger bryggan"]),
    ]
    assert [row.cite.text for row in page.due] == ["Siv köper rep"]
    (part,) = (each for each in page.parts if each.heading == "Före mötet den 10\xa0juni\xa02031")
    assert part.lines[0].startswith("Vera skriver brevet (")
    html = pages_of(of_notes(note))["infor-nasta-mote.html"]
    assert promised(html).total() == 4
    later = replace(note, analysis=replace(note.analysis, actions=note.analysis.actions[1:]))
    assert "Inget som är utlovat har en tid före det mötet." in pages_of(of_notes(later))["infor-nasta-mote.html"]
    other = agenda_page(site, courses(site), "Nämnden")
    assert other.ahead == ()
