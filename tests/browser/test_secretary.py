"""The secretary's day in a real browser, against the server as it is started by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.conftest import serving
from textmine import ingest
from textmine.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_finds_what_recurs_and_opens_the_quotation_in_the_note(page: Page, address: str) -> None:
    page.goto(address)
    first = page.locator(".themes li").first
    assert "möten" in first.inner_text()
    first.get_by_role("link").first.click()
    quotation = page.locator(".quote blockquote").first.inner_text().strip("”").split(".")[0][:40]
    page.locator(".quote a.source").first.click()
    assert "/anteckning/" in page.url
    target = page.locator(":target")
    assert target.count() == 1
    assert quotation in page.locator(".sheet").inner_text()


def test_merges_two_themes_marks_a_commitment_done_and_undoes(page: Page, settings: Settings) -> None:
    with serving(settings) as address:
        page.goto(address)
        names = page.locator(".themes h3").all_inner_texts()
        page.get_by_role("link", name=names[-1], exact=True).click()
        page.get_by_text("Rätta frågan").click()
        page.get_by_label("Slå ihop med").select_option(label=names[0])
        page.get_by_role("button", name="Slå ihop").click()
        assert "Frågorna är sammanslagna." in page.get_by_role("status").inner_text()
        page.goto(address)
        left = page.locator(".themes h3").all_inner_texts()
        assert left == names[:-1]

        page.goto(f"{address}ataganden.html")
        row = page.locator(".group").first.locator(".quote").first
        promise = row.locator("blockquote").first.inner_text()
        row.get_by_role("button", name="Klart").first.click()
        assert "markerat som klart" in page.get_by_role("status").inner_text()
        done = page.locator(".group", has=page.get_by_role("heading", name="Återfinns i senare anteckningar"))
        assert promise in done.inner_text()

        page.goto(f"{address}beslut.html")
        decision = page.locator(".quote blockquote").first.inner_text()
        page.locator(".quote").first.get_by_role("button", name="Inget beslut").click()
        assert decision not in page.locator("main").inner_text()
        page.get_by_role("button", name="Ångra").click()
        assert "Ångrat." in page.get_by_role("status").inner_text()
        assert decision in page.locator("main").inner_text()

    # The server stops; a night comes with a corrected note; the server starts again.
    [note] = settings.corpus.glob("2023-05-10*.txt")
    note.write_text(note.read_text("utf-8") + "\nRättelse: mötet slutade 18.10.\n", encoding="utf-8")
    assert ingest.take_in(settings).analysed
    ingest.resolve_entities(settings)
    ingest.update_themes(settings)
    with serving(settings) as address:
        page.goto(address)
        assert names[-1] not in page.locator(".themes h3").all_inner_texts()
        page.goto(f"{address}ataganden.html")
        done = page.locator(".group", has=page.get_by_role("heading", name="Återfinns i senare anteckningar"))
        assert promise in done.inner_text()
        page.goto(f"{address}bedomningar.html")
        assert page.locator(".list > li").count() == 3
        assert page.locator(".list > li.past").count() == 1


def test_renames_a_theme_and_says_that_a_passage_is_elsewhere(page: Page, address: str) -> None:
    page.goto(f"{address}tema/lokaler.html")
    count = page.locator(".quote[id^=citat-]").count()
    page.locator(".quote[id^=citat-]").first.get_by_role("button", name="Hör inte hit").click()
    assert page.locator(".quote[id^=citat-]").count() == count - 1
    page.get_by_text("Rätta frågan").click()
    page.get_by_label("Nytt namn").fill("Rum att mötas i")
    page.get_by_role("button", name="Byt namn").click()
    assert page.locator("h1").inner_text() == "Rum att mötas i"
    page.get_by_role("button", name="Ångra").click()
    assert page.locator("h1").inner_text() == "Lokaler"
    assert page.locator(".quote[id^=citat-]").count() == count - 1


def test_searches_while_typing_and_narrows(page: Page, address: str) -> None:
    page.goto(f"{address}sok.html")
    page.get_by_label("Ord").press_sequentially("lokalerna")
    page.locator("#traffar li").nth(3).wait_for()
    page.get_by_label("Period").select_option(value="2024")
    page.wait_for_url("**year=2024**")
    assert all("2024" in words for words in page.locator("#traffar a.source").all_inner_texts())


def test_answers_a_question_of_the_review(page: Page, address: str) -> None:
    page.goto(f"{address}granska.html")
    first = page.locator("ol.quotes > li h2").first.inner_text()
    page.locator("ol.quotes > li").first.get_by_role("button").first.click()
    assert first not in page.locator("ol.quotes > li h2").all_inner_texts()


def test_everything_but_live_search_works_without_javascript(browser: object, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{address}sok.html")
    page.get_by_label("Ord").fill("lokaler")
    page.get_by_role("button", name="Sök").click()
    assert page.locator("#traffar li").count() > 3
    page.goto(f"{address}ataganden.html")
    page.locator(".group .quote").first.get_by_role("button", name="Inget åtagande").click()
    assert "räknas inte som ett åtagande" in page.get_by_role("status").inner_text()
    page.get_by_role("button", name="Ångra").click()
    assert "Ångrat." in page.get_by_role("status").inner_text()
    context.close()
