"""The report as HTML: every link leads to something, nothing from a note becomes markup, every chart has words and a table."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.html import write_html
from textmine.report.evaluation.make import FORMATS
from textmine.report.site import shown
from textmine.swedish.language import speak, spoken

from .conftest import HOSTILE

VOID = {"meta", "link", "br", "hr", "img", "input"}


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attrs)
        assert not [name for name in values if name.startswith("on")]
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if "href" in values else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data


def page_of(content: Evaluation) -> Page:
    return Page(write_html(content).decode())


def test_every_link_leads_to_one_place(content: Evaluation) -> None:
    page = page_of(content)
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    numbers = {one.number for section in content.themes for one in section.quotations}
    assert {f"#citat_{number}" for number in numbers} <= set(page.links)


def test_headings_step_down_one_level_at_a_time(content: Evaluation) -> None:
    levels = [int(tag[1]) for tag in page_of(content).tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_chart_has_title_description_and_a_table(content: Evaluation) -> None:
    text = write_html(content).decode()
    figures = re.findall(r"<figure>(.*?)</figure>\s*<div class=\"scroll\"", text, re.DOTALL)
    assert len(figures) == text.count("<figure>") == 1 + len(content.themes)
    assert all("<title id=" in figure and "<desc id=" in figure for figure in figures)


def test_nothing_from_a_note_is_markup(hostile: Evaluation) -> None:
    page = page_of(hostile)
    assert "script" not in page.tags
    assert "i" not in page.tags
    assert HOSTILE[3] in page.text
    assert shown(HOSTILE[5]) in page.text


def test_every_quotation_stands_once_in_it(content: Evaluation) -> None:
    text = page_of(content).text
    for section in content.themes:
        for one in section.quotations:
            assert one.cite.text in text


def test_the_same_content_gives_the_same_bytes(content: Evaluation) -> None:
    assert write_html(content) == write_html(content)


def test_the_report_is_swedish_whatever_the_pages_speak(content: Evaluation) -> None:
    swedish = write_html(content)
    speak("en")
    try:
        assert FORMATS["html"].write(content) == swedish
        assert spoken() == "en"
    finally:
        speak("sv")
