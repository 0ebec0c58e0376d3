"""The pages: every link resolves, every figure has its quotations, nothing from a note becomes markup, the same bytes again."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urldefrag

import pytest

from textmine.judgements import place_of
from textmine.records import (
    Judgement,
    JudgementKind,
    Label,
    Quote,
    Snapshot,
    Theme,
    ThemeChange,
    ThemeEvent,
    ThemeStatus,
)
from textmine.report import write_report
from textmine.report.addresses import narrowed_url, note_url, theme_url
from textmine.report.contexts.courses import shipped_themes
from textmine.report.contexts.facets import values_of
from textmine.report.site import shown, site_of
from textmine.report.write import pages_of as files_of

VOID = {"meta", "link", "br", "hr", "img", "input"}


@dataclass
class Read(HTMLParser):
    """What a test wants to know of a page."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str | None]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    text: str = ""
    quotations: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.append((tag, name, value))
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")
        self.quotations += tag == "blockquote"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.text += data


def read(html: str) -> Read:
    page = Read()
    page.feed(html)
    page.close()
    assert not page.open
    return page


def pages_of(snapshot: Snapshot) -> dict[str, str]:
    return {address: html for address, html in files_of(snapshot).items() if address.endswith(".html")}


@pytest.fixture(scope="module")
def pages(snapshot: Snapshot) -> dict[str, str]:
    return pages_of(snapshot)


@pytest.fixture(scope="module")
def parsed(pages: dict[str, str]) -> dict[str, Read]:
    return {address: read(html) for address, html in pages.items()}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_every_page_is_there(pages: dict[str, str], snapshot: Snapshot) -> None:
    expected = {"index.html", "beslut.html", "ataganden.html", "personer-och-organisationer.html"}
    expected |= {
        "anteckningar.html",
        "kunde-inte-lasas.html",
        "metod.html",
        "andringar.html",
        "infor-nasta-mote.html",
        "moten.html",
    }
    expected |= {"sok.html", "hjalp.html", "tillganglighet.html"}
    expected |= {note_url(note.source) for note in snapshot.notes} | {theme_url(theme.id) for theme in snapshot.themes}
    notes = site_of(snapshot).counted
    years = {(note.date or "-")[:4] for note in notes}
    bodies = {body for note in notes for body in values_of(site_of(snapshot), note)["body"]}
    expected |= {narrowed_url(page, one) for page in ("beslut.html", "ataganden.html") for one in years | bodies}
    expected |= {narrowed_url(page, body) for page in ("infor-nasta-mote.html", "moten.html") for body in bodies}
    assert set(pages) == expected
    beside = {address.removesuffix(".html") + ".json" for address in expected}
    assert set(files_of(snapshot)) == expected | beside


def test_every_page_has_its_context_as_json(snapshot: Snapshot) -> None:
    """The JSON beside a page holds the figures that the page shows."""
    made = files_of(snapshot)
    rooms = json.loads(made["tema/lokaler.json"])
    assert rooms["row"]["meetings"] == len([step for step in rooms["steps"] if step["quotes"] and step["met"]]) == 4
    assert [row["kind"] for row in json.loads(made["ataganden.json"])["groups"][0]["rows"]]
    for address, text in made.items():
        if address.endswith(".json"):
            assert isinstance(json.loads(text), dict)


def test_every_link_leads_somewhere(parsed: dict[str, Read]) -> None:
    for address, page in parsed.items():
        for link in page.links:
            target, fragment = urldefrag(link)
            parts: list[str] = []
            for part in (PurePosixPath(address).parent / unquote(target)).parts if target else (address,):
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert "/".join(parts) in parsed, f"{address}: {link}"
            assert not fragment or fragment in parsed["/".join(parts)].ids, f"{address}: {link}"


def test_a_quotation_from_anywhere_leads_to_a_place_in_its_notes_page(
    parsed: dict[str, Read], snapshot: Snapshot
) -> None:
    site = site_of(snapshot)
    for note in snapshot.notes:
        text = note.analysis.source_text.text
        for start in range(0, len(text) - 1, 7):
            page, _, spot = site.cite(note, Quote.of(text, start, start + 1)).url.partition("#")
            assert spot in parsed[page].ids, (page, start)


def test_ids_are_unique_and_headings_in_order(parsed: dict[str, Read]) -> None:
    for address, page in parsed.items():
        assert len(page.ids) == len(set(page.ids)), address
        levels = [int(tag[1]) for tag in page.tags if re.fullmatch(r"h[1-6]", tag)]
        assert levels[0] == 1, address
        assert levels.count(1) == 1, address
        assert all(after <= before + 1 for before, after in pairwise(levels)), address


def test_pages_have_what_a_screen_reader_needs(parsed: dict[str, Read]) -> None:
    for page in parsed.values():
        assert ("html", "lang", "sv") in page.attributes
        assert {"header", "nav", "main", "footer"} <= set(page.tags)
        assert page.links[0] == "#innehall"
        for index, tag in enumerate(page.tags):
            if tag == "svg":
                assert page.tags[index + 1 : index + 3] == ["title", "desc"]


def test_pages_need_no_script_no_network_and_no_second_file(parsed: dict[str, Read]) -> None:
    for address, page in parsed.items():
        scripted = address == "sok.html"
        assert page.tags.count("script") == (3 if scripted else 0)
        assert not {"link", "img", "iframe", "object"} & set(page.tags)
        assert not [name for _, name, _ in page.attributes if name.startswith("on") or name in {"src", "style"}]
        assert not [link for link in page.links if "://" in link]
        [policy] = [v for t, n, v in page.attributes if t == "meta" and n == "content" and v and "default-src" in v]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert ("script-src 'sha256-" in policy) is scripted


def test_words_of_a_note_never_become_markup(pages: dict[str, str], parsed: dict[str, Read]) -> None:
    assert "".join(pages.values()).count("<script>") == 1  # our own, of the search page
    assert "bild <script>alert(1)</script>.pdf" in parsed["kunde-inte-lasas.html"].text
    assert "En väg in till kommunen <för alla>" in squeezed(
        parsed[note_url("2021/2021-11-10 Fördjupningsdag <grupp>.txt")].text
    )


def test_a_hostile_note_stays_text(snapshot: Snapshot) -> None:
    evil = '"><script>x</script>{{ 7*7 }}'
    first = snapshot.notes[0]
    source = replace(first.analysis.source_text, source=f"../../{evil}.txt")
    note = replace(first, analysis=replace(first.analysis, source_text=source))
    entities = tuple(
        replace(entity, name=evil) if entity.label is Label.ORG else entity for entity in snapshot.resolution.entities
    )
    themes = tuple(replace(theme, label=evil, keywords=(evil,)) for theme in snapshot.themes)
    hostile = replace(
        snapshot,
        notes=(note, *snapshot.notes[1:]),
        themes=themes,
        resolution=replace(snapshot.resolution, entities=entities),
    )
    for address, html in pages_of(hostile).items():
        assert ".." not in address
        page = read(html)
        assert page.tags.count("script") == (3 if address == "sok.html" else 0)
        assert "49" not in page.text


def test_a_themes_figures_open_to_their_quotations(parsed: dict[str, Read], snapshot: Snapshot) -> None:
    for theme in snapshot.themes:
        page = parsed[theme_url(theme.id)]
        count = sum(match.theme == theme.id for match in snapshot.matches)
        assert page.quotations == count
        if count:
            assert squeezed(page.text).count(f"{count} stycken") >= 1
    text = squeezed(parsed["index.html"].text).replace("\u00a0", " ")
    assert "Lokaler att låna 4 av 4 möten" in text
    assert "Att bli tillfrågad i tid 0 av 4 möten" in text


def test_each_quotation_stands_word_for_word_in_its_notes_page(parsed: dict[str, Read], snapshot: Snapshot) -> None:
    for note in snapshot.notes:
        text = squeezed(parsed[note_url(note.source)].text)
        for passage in note.analysis.passages:
            words = shown(passage.text).strip()
            if not any(q.start < passage.end and passage.start < q.end for q in note.analysis.actions):
                assert words in text, words
    rooms = squeezed(parsed[theme_url("lokaler")].text)
    for match in snapshot.matches:
        if match.theme == "lokaler":
            [note] = [note for note in snapshot.notes if note.id == match.passage[0]]
            quote = note.analysis.source_text.quote(*match.passage[1:])
            assert shown(quote.text).strip() in rooms


def test_no_word_of_a_note_is_lost_in_its_page(pages: dict[str, str], snapshot: Snapshot) -> None:
    for note in snapshot.notes:
        html = pages[note_url(note.source)].split('<div class="sheet">')[1].split("</main>")[0]
        html = re.sub(r'<(span|a) class="tag.*?</\1>|<p class="page">.*?</p>', " ", html)
        page = Read()
        page.feed(f"<div>{html}".replace("</div>", "").replace("</section>", "") + "</div>")
        left = re.findall(r"\w+", page.text)
        assert left == re.findall(r"\w+", note.analysis.source_text.text)


def test_decisions_and_commitments_add_up(parsed: dict[str, Read], snapshot: Snapshot) -> None:
    analyses = [note.analysis for note in snapshot.notes]
    assert parsed["beslut.html"].quotations == sum(len(a.decisions) for a in analyses) == 5
    answers = 1  # the quotation that answers one of the commitments
    assert parsed["ataganden.html"].quotations == sum(len(a.actions) for a in analyses) + answers == 5
    assert "4 beslut i sak och 1 formellt" in parsed["beslut.html"].text.replace("\u00a0", " ")
    assert "4 åtaganden i 3 av 5 anteckningar" in parsed["ataganden.html"].text.replace("\u00a0", " ")


def test_where_places_are_many_every_name_has_a_page_of_its_own(
    snapshot: Snapshot, parsed: dict[str, Read], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textmine.report.contexts.people._MOST_PLACES", 3)
    made = files_of(snapshot)
    people = json.loads(made["personer-och-organisationer.json"])
    everybody = [*people["people"], *people["organisations"], *people["unresolved"]]
    assert len(everybody) > 4
    for one in everybody:
        assert one["shown"]["notes"] == []
        if not one["shown"]["url"]:
            assert one["shown"]["places"] == 0
            continue
        page = json.loads(made[one["shown"]["url"].replace(".html", ".json")])
        spots = [spot for note in page["shown"]["notes"] for spot in note["spots"]]
        assert len(spots) == one["shown"]["places"] == page["shown"]["places"]
        for spot in spots:
            note, _, anchor = spot["url"].partition("#")
            assert anchor in parsed[note].ids
        assert made[one["shown"]["url"]].count('class="spot"') == len(spots)
        entry, _, anchor = page["entry"].partition("#")
        assert not entry or f'id="{anchor}"' in made[entry]


def test_people_are_in_swedish_order_with_every_place(pages: dict[str, str], snapshot: Snapshot) -> None:
    html = pages["personer-och-organisationer.html"]
    names = re.findall(r"<h3>(.*?)</h3>", html)
    assert names[:4] == ["Nils Björkdal", "Vera Lindqvall", "Åsa Öhrnfors", "Östen Ädelbrant"]
    entries = html.split('<li class="entry"')[1:]
    [vera] = [entry for entry in entries if "<h3>Vera Lindqvall</h3>" in entry]
    mentions = sum(entity == "person-001" for entity in snapshot.resolution.entity_of.values())
    assert len(re.findall(r'class="spot"', vera)) == mentions == 5
    assert "Ordförande i" in vera
    [unknown] = [entry for entry in entries if "<h3>Tekniska kontoret</h3>" in entry]
    assert "rad&nbsp;15" in unknown or "rad\u00a015" in unknown


def test_a_place_is_a_page_a_line_or_an_item(parsed: dict[str, Read]) -> None:
    text = parsed[theme_url("lokaler")].text.replace("\u00a0", " ")
    assert "Rad 26" in text
    assert "S. 1" in text
    assert "Visa i anteckningen 1. " in " ".join(text.split())
    promised = parsed["ataganden.html"].text.replace("\u00a0", " ")
    assert "Ekdala ungdomsråd, 6 juli 2022, rad 31" in promised
    assert "Föreningsnätverket, 9 februari 2023, s. 2" in promised


def test_failures_and_notices_say_what_to_do(parsed: dict[str, Read]) -> None:
    text = parsed["kunde-inte-lasas.html"].text
    assert "2\u00a0filer kunde inte läsas" in text
    assert "Filen är skyddad med lösenord. Spara en kopia utan lösenord" in text
    assert "spårade ändringar" in text


def test_no_english_and_no_codes_reach_a_reader(parsed: dict[str, Read]) -> None:
    for address, page in parsed.items():
        words = set(re.findall(r"[a-z-]+", page.text.casefold()))
        assert not words & {
            "watched",
            "found",
            "merged",
            "retired",
            "seed",
            "nearest",
            "cluster",
            "undefined",
            "none",
        }, address


def test_an_empty_store_gives_a_whole_report(tmp_path: Path) -> None:
    index = write_report(Snapshot(), tmp_path / "report")
    assert "Ingen anteckning är inläst ännu." in index.read_text("utf-8")
    assert {path.name for path in index.parent.iterdir()} >= {"beslut.html", "metod.html"}
    for path in index.parent.iterdir():
        read(path.read_text("utf-8"))


def test_notes_without_date_title_or_structure(snapshot: Snapshot) -> None:
    first = snapshot.notes[0]
    header = replace(first.analysis.header, title=None, date=None, place=None)
    bare = replace(first.analysis, header=header, items=(), attendance=(), passages=(), mentions=(), proposals=())
    page = pages_of(Snapshot(notes=(replace(first, analysis=bare),)))[note_url(first.source)]
    assert "utan datum" in page
    assert "Cykelställ vid alla idrottshallar" in page


def test_the_same_snapshot_gives_the_same_bytes(snapshot: Snapshot, tmp_path: Path) -> None:
    one, two = tmp_path / "a" / "report", tmp_path / "b" / "report"
    write_report(snapshot, one)
    later = tuple(replace(failure, at="2031-01-01") for failure in snapshot.failures)
    write_report(replace(snapshot, matches=snapshot.matches[::-1], failures=later[::-1]), two)
    names = sorted(path.relative_to(one) for path in one.rglob("*.html"))
    assert names == sorted(path.relative_to(two) for path in two.rglob("*.html"))
    for name in names:
        assert (one / name).read_bytes() == (two / name).read_bytes(), name


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast_meets_wcag_aa_in_light_and_dark(pages: dict[str, str]) -> None:
    """4.5 for words on every ground they stand on, 3 for strokes; formula of WCAG 2.1, relative luminance."""
    blocks = re.findall(r":root \{(.*?)\}", pages["index.html"], re.DOTALL)[:2]
    themes = [dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block)) for block in blocks]
    assert [theme["paper"] for theme in themes] == ["#fbfaf6", "#161918"]
    for theme in themes:
        for ink in ("ink", "quiet", "link", "warn"):
            for ground in ("paper", "sheet", "soft", "decision", "action", "proposal"):
                if ink == "warn" and ground in {"decision", "action", "proposal"}:
                    continue
                light, dark = sorted((luminance(theme[ink]), luminance(theme[ground])), reverse=True)
                assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
        for stroke in ("accent", "focus", "quiet"):
            light, dark = sorted((luminance(theme[stroke]), luminance(theme["paper"])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 3, stroke


def test_a_copy_has_its_page_and_counts_nowhere(snapshot: Snapshot, parsed: dict[str, Read]) -> None:
    """The same file under a second name: links still lead somewhere, no figure grows."""
    [council] = [note for note in snapshot.notes if note.date == "2022-07-06"]
    text = replace(council.analysis.source_text, source="kopia av rådet.md")
    copy = replace(council, id=99, analysis=replace(council.analysis, source_text=text))
    matches = [
        replace(match, passage=(99, *match.passage[1:])) for match in snapshot.matches if match.passage[0] == council.id
    ]
    doubled = replace(snapshot, notes=(*snapshot.notes, copy), matches=(*snapshot.matches, *matches))
    pages = {address: read(html) for address, html in pages_of(doubled).items()}
    test_every_link_leads_somewhere(pages)
    assert "Dubblett av" in pages[note_url("kopia av rådet.md")].text
    for address in ("beslut.html", "ataganden.html", theme_url("lokaler")):
        assert pages[address].quotations == parsed[address].quotations
    assert "i 5\u00a0anteckningar från 4\u00a0möten" in pages["index.html"].text


def table_of(html: str) -> list[list[str]]:
    [table] = re.findall(r"<tbody[^>]*>(.*?)</tbody>", html, re.DOTALL)
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", table, re.DOTALL)
    return [
        [re.sub(r"<.*?>|\s", "", cell) for cell in re.findall(r"<t[dh].*?</t[dh]>", row, re.DOTALL)] for row in rows
    ]


def test_the_table_under_a_chart_adds_up(pages: dict[str, str], snapshot: Snapshot) -> None:
    for theme in ("lokaler", "info", "cykel"):
        *rows, total = table_of(pages[theme_url(theme)])
        assert len(rows) == 5
        for column in (-2, -1):
            assert sum(int(row[column]) for row in rows) == int(total[column])
        assert int(total[-2]) == sum(match.theme == theme for match in snapshot.matches)
    for row in table_of(pages["index.html"]):
        assert sum(int(cell) for cell in row[1:-1]) == int(row[-1])


def test_many_meetings_are_drawn_and_counted_by_year(snapshot: Snapshot) -> None:
    notes, matches = [], []
    for number in range(60):
        for note in snapshot.notes[:1]:
            source = replace(note.analysis.source_text, source=f"{number}.txt", sha256=f"{number:064x}")
            header = replace(note.analysis.header, date=f"{2000 + number // 6}-0{1 + number % 6}-15")
            notes.append(replace(note, id=number, analysis=replace(note.analysis, source_text=source, header=header)))
            if number // 6 != 4:
                matches += [
                    replace(m, passage=(number, *m.passage[1:])) for m in snapshot.matches if m.passage[0] == note.id
                ]
    pages = pages_of(replace(snapshot, notes=tuple(notes), matches=tuple(matches)))
    index = pages["index.html"]
    assert "54\u00a0av\u00a060 möten" in index
    assert len(re.findall(r'class="ring"', index)) == 3
    assert "Stapeln visar antal stycken under ett år" in index
    assert len(table_of(index)[0]) == 1 + 10 + 1
    assert "Inte uppe vid 6\u00a0möten" in pages[theme_url("lokaler")]


def test_commitments_stand_under_what_can_be_said_of_them(pages: dict[str, str], snapshot: Snapshot) -> None:
    html = pages["ataganden.html"].replace("\u00a0", " ")
    groups = dict(re.findall(r"<h2>(.*?) <span.*?</h2>(.*?)</section>", html, re.DOTALL))
    assert list(groups) == ["Inga anteckningar från tiden", "Inte förfallet", "Återfinns i senare anteckningar"]
    assert "Vera och Östen skriver ett förslag" in groups["Inte förfallet"]
    assert "Östen återrapporterar i maj." in groups["Inga anteckningar från tiden"]
    answered = groups["Återfinns i senare anteckningar"]
    assert "Frågan tas upp igen i november." in answered
    assert "Belysningen till Lunda bygdegård är beställd" in answered
    undated = tuple(
        replace(
            note,
            analysis=replace(
                note.analysis, actions=tuple(replace(action, due_iso=None) for action in note.analysis.actions)
            ),
        )
        for note in snapshot.notes
    )
    html = pages_of(replace(snapshot, notes=undated))["ataganden.html"]
    assert re.findall(r"<h2>(.*?) <span", html) == ["Ingen bestämd tid"]


def test_a_judged_commitment_says_so(snapshot: Snapshot) -> None:
    note = next(note for note in snapshot.notes if note.id == 4)
    (action,) = note.analysis.actions
    place = place_of(note, action.start, action.end)
    judgement = Judgement(JudgementKind.DONE, "yes", "vera", "2024-02-02T10:00:00Z", place=place)
    html = pages_of(replace(snapshot, judgements=(judgement,)))["ataganden.html"]
    answered = html.partition("Återfinns i senare anteckningar <span")[2]
    assert "Östen återrapporterar i maj." in answered
    assert html.count("Läget är bedömt av en person") == 1


def test_the_list_of_notes_says_which_meetings_have_none(pages: dict[str, str], snapshot: Snapshot) -> None:
    assert "Möten utan anteckning" not in pages["anteckningar.html"]
    later = replace(snapshot.notes[-1], id=9, analysis=replace(snapshot.notes[-1].analysis, calendar=()))
    text = replace(later.analysis.source_text, source="2024 senare.txt", sha256="f" * 64)
    header = replace(later.analysis.header, date="2024-09-01")
    later = replace(later, analysis=replace(later.analysis, source_text=text, header=header))
    html = pages_of(replace(snapshot, notes=(*snapshot.notes, later)))["moten.html"].replace("\u00a0", " ")
    assert html.count("Mötet den 18 mars 2024 saknar anteckning.") == 2  # once for each body
    assert "18 mars 2024 kl. 17.30 Folkparken, gemensamt möte" in html


def test_why_a_theme_is_watched_is_said(snapshot: Snapshot) -> None:
    """A theme of the shipped list was asked for by nobody here; one that somebody has put a watch on was."""
    identity, label = min(shipped_themes())
    shipped = Theme(identity, label, ThemeStatus.WATCHED)
    asked = ThemeEvent(identity, ThemeChange.WATCHED, "2024-02-01T10:00:00Z", "vera")
    taken_back = replace(asked, undone_by="vera")
    for events, words in (
        ((), "Bevakad från början: frågan följer med programmet."),
        ((asked,), "Bevakad fråga: någon har bett att den följs."),
        ((taken_back,), "Bevakad från början: frågan följer med programmet."),
    ):
        pages = pages_of(replace(snapshot, themes=(*snapshot.themes, shipped), events=events))
        assert words in pages[theme_url(identity)]
        assert "Bevakad fråga: den står på er egen lista" in pages[theme_url("lokaler")]


def test_the_words_for_how_themes_stand_are_said_on_the_page(pages: dict[str, str]) -> None:
    html = pages["index.html"]
    shown = set(re.findall(r'<span class="status (open|decided|returned|resting)">', html))
    words = {"open": "Öppen: ", "decided": "Beslutad: ", "returned": "Återkom efter beslut: ", "resting": "Vilande: "}
    assert shown
    assert {state for state, word in words.items() if f'<p class="legend">{word}' in html} == shown
