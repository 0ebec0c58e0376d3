"""What is said in another language: every wording of templates and messages has one, and pages in English hold no Swedish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment

from tests.report.conftest import invented
from textmine.report.write import pages_of
from textmine.settings import PACKAGE
from textmine.swedish import evaluation, messages, serving, ui
from textmine.swedish.format import count, day, listing, number, of
from textmine.swedish.language import Wordings, markup_said, said, speak, table

TEMPLATES = [
    path
    for folder in ("report", "web")
    for path in sorted((PACKAGE / folder / "templates").glob("*.html"))
    # The evaluators' report is Swedish in every language: those who commission it are.
    if path.name not in {"utvardering.html", "_bars.html"}
]
LETTERS = re.compile(r"[A-Za-zÅÄÖåäö]{2}")
# Wordings that are no sentences of ours: an address, and codes of the records that have a space in them.
CODES = {
    "theme label",
    "theme merged",
    "theme split",
    "theme watched",
    "theme stands",
    "passage theme",
    "vague",
    "same note",
}
CODES |= {"no date", "not shown", "no notes for the period"}

# Words that pages of ours are full of, and names of bodies and themes are not.
SWEDISH = {"inte", "från", "frågan", "frågor", "möten", "möte", "stycken", "är", "åtaganden", "anteckningar", "räknas"}


@pytest.fixture
def english() -> Iterator[None]:
    speak("en")
    yield
    speak("sv")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_every_wording_of_a_template_is_in_the_table(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("textmine.swedish.language.said", lambda words: asked.append(words) or words)
    in_tag = False
    for _, kind, value in Environment(trim_blocks=True, lstrip_blocks=True).lex(template.read_text("utf-8")):
        if kind == "data":
            _, in_tag = markup_said(value, in_tag)
        elif kind == "string" and re.search(r"[åäöÅÄÖ ]", value):
            asked.append(value.strip("\"'"))
    wordings = {" ".join(words.split()) for words in asked if LETTERS.search(words.replace("&nbsp;", " "))}
    missing = {words for words in wordings - table("en").keys() - CODES if not words.startswith("&")}
    assert not missing


@pytest.mark.parametrize("wordings", [ui.COMMANDS, ui.OPTIONS, ui.LINES], ids=["commands", "options", "lines"])
def test_the_commands_speak_the_language_too(wordings: Wordings, english: None) -> None:
    """A line that has no English yet is told in Swedish; nearly all have one."""
    spoken = [wordings[key] != swedish for key, swedish in wordings.items() if LETTERS.search(swedish)]
    assert sum(spoken) > 0.8 * len(spoken)


def test_every_message_is_in_the_table_with_the_same_gaps() -> None:
    said_ = [words for pair in messages.FAILURES.values() for words in pair]
    said_ += [words for pair in evaluation.ERRORS.values() for words in pair]
    said_ += [*messages.NOTICES.values(), *serving.SAID.values(), *serving.REFUSALS.values()]
    assert not [words for words in said_ if words not in table("en")]
    for swedish, other in table("en").items():
        assert set(re.findall(r"\{\w*\}", swedish)) == set(re.findall(r"\{\w*\}", other)), swedish


def test_dates_and_numbers_follow_the_language(english: None) -> None:
    assert day("2022-07-06").replace("\u00a0", " ") == "6 July 2022"
    assert number(1234.5, 1) == "1,234.5"
    assert of(2, 5).replace("\u00a0", " ") == "2 of 5"
    assert count(1, "möte", "möten").replace("\u00a0", " ") == "1 möte"
    assert listing(["a", "b"]) == "a and b"
    assert day(None) == "undated"
    assert said("  Sök\n") == "  Search\n"
    assert said("okänt") == "okänt"


def test_pages_in_english_hold_swedish_in_quotations_alone(english: None) -> None:
    pages = {name: html for name, html in pages_of(invented()).items() if name.endswith(".html")}
    assert '<html lang="en">' in pages["index.html"]
    assert "Recurring themes" in pages["index.html"]
    assert "Not due yet" in pages["ataganden.html"]
    for name in ("index.html", "moten.html", "metod.html", "kunde-inte-lasas.html", "tillganglighet.html", "sok.html"):
        words = re.findall(
            r"[a-zåäö]+", re.sub(r"<(style|script).*?</\1>|<[^>]*>", " ", pages[name], flags=re.DOTALL).lower()
        )
        swedish = [word for word in words if word in SWEDISH]
        assert not swedish, (name, swedish)


def test_swedish_is_what_is_written(tmp_path: Path) -> None:
    assert said("Sök") == "Sök"
    with pytest.raises(ValueError, match="xx"):
        speak("xx")
