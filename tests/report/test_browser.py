"""The report in a real browser, straight from the disk: nothing is fetched, nothing complains, nothing runs over the edge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from textmine.records import Snapshot
from textmine.report import write_report

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM = Path("/usr/bin/chromium")
# --no-sandbox: tests may run as root in a container, where Chromium's own sandbox cannot start.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="Debian's chromium is not installed at /usr/bin/chromium"),
]


@pytest.fixture(scope="module")
def report(snapshot: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_report(snapshot, tmp_path_factory.mktemp("å ä ö #1") / "report").parent


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield launched
        launched.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "light"), (390, "dark")])
def test_every_page_opens_quietly_and_fits(browser: Browser, report: Path, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: complaints.append(request.url) if not request.url.startswith("file:") else None)
    for path in sorted(report.rglob("*.html")):
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{path.name} is {wide} px too wide at {width}"
    context.close()
    assert not complaints


def test_the_style_is_in_force_without_a_second_file(browser: Browser, report: Path) -> None:
    """The content security policy lets exactly our own style through."""
    page = browser.new_page()
    page.goto((report / "tema" / "lokaler.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
    page.close()


def test_a_figure_leads_to_its_quotation_and_that_to_the_notes_own_place(browser: Browser, report: Path) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto((report / "index.html").as_uri())
    page.get_by_role("link", name="Lokaler att låna").first.click()
    quotation = page.get_by_text("Fritidsenheten visade kartan över lediga lokaler.")
    assert quotation.is_visible()
    page.get_by_role("link", name="rad 26").click()
    assert "/anteckning/2022-07-06-ungdomsradet" in page.url
    assert page.get_by_text("visade kartan över lediga lokaler.").is_visible()
    page.close()


def test_the_keyboard_reaches_the_content_first(browser: Browser, report: Path) -> None:
    page = browser.new_page()
    page.goto((report / "index.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Hoppa till innehållet"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "innehall"
    page.close()
