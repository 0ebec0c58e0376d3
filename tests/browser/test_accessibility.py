"""axe-core on every page, light and dark, wide and narrow; reflow, keyboard, print."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from textmine.report import write_report
from textmine.settings import Settings
from textmine.store import open_store, read

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGES = (
    "index.html",
    "infor-nasta-mote.html",
    "beslut.html",
    "ataganden.html",
    "moten.html",
    "personer-och-organisationer.html",
    "anteckningar.html",
    "sok.html?q=lokaler",
    "granska.html",
    "bedomningar.html",
    "rapport.html",
    "glom.html",
    "metod.html",
    "kunde-inte-lasas.html",
    "hjalp.html",
    "tillganglighet.html",
    "tema/lokaler.html",
    "finns-inte.html",
)
LEVELS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}


def violations(page: Page) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=LEVELS).response["violations"]
    return [f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}" for one in found]


def addresses(page: Page, address: str) -> list[str]:
    """Every sort of page: the fixed ones, a note, and the pages of correction."""
    page.goto(f"{address}anteckningar.html")
    note = page.locator(".list h2 a").first.get_attribute("href") or ""
    page.goto(f"{address}{note}")
    passage = page.locator("a.fix").first.get_attribute("href") or ""
    page.goto(f"{address}personer-och-organisationer.html")
    entity = page.locator("a.fix").first.get_attribute("href") or ""
    return [*PAGES, note, passage.removeprefix("../"), entity]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_axe_finds_nothing_and_nothing_runs_over_the_edge(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    wrong = {}
    for one in addresses(page, address):
        page.goto(address + one)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found = violations(page) + ([f"{wide} px too wide"] if wide > 0 else [])
        if found:
            wrong[one] = found
    context.close()
    assert not wrong, json.dumps(wrong, ensure_ascii=False, indent=1)


def test_axe_finds_nothing_in_the_report_of_files(browser: Browser, settings: Settings, tmp_path: Path) -> None:
    with open_store(settings.store_url).connect() as connection:
        report = write_report(read.snapshot(connection), tmp_path / "report").parent
    page = browser.new_page()
    wrong = {}
    for name in ("index.html", "sok.html", "moten.html", "tema/lokaler.html", "hjalp.html"):
        page.goto((report / name).as_uri())
        if name == "sok.html":
            page.get_by_label("Ord").fill("lokalerna")
            assert page.locator("#traffar li").count() > 3
        if found := violations(page):
            wrong[name] = found
    page.close()
    assert not wrong, json.dumps(wrong, ensure_ascii=False, indent=1)


def test_the_keyboard_alone_corrects_and_undoes(page: Page, address: str) -> None:
    page.goto(f"{address}beslut.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Hoppa till innehållet"
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").startswith("Inget beslut"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    page.get_by_role("status").wait_for()
    assert "Det räknas inte som ett beslut." in page.get_by_role("status").inner_text()


def test_print_has_no_forms_and_no_menu(page: Page, address: str) -> None:
    page.goto(f"{address}ataganden.html")
    page.emulate_media(media="print")
    assert not page.locator("nav").first.is_visible()
    assert not page.get_by_role("button", name="Klart").first.is_visible()
    assert page.locator("blockquote").first.is_visible()
