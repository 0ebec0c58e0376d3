from __future__ import annotations

import ast
from pathlib import Path

import pytest

from textmine import forgetting
from textmine.swedish.messages import (
    FAILURES,
    NOTICES,
    SETTINGS,
    failure_line,
    failure_words,
    notice_words,
    setting_words,
)

READING = Path(__file__).resolve().parents[2] / "src" / "textmine" / "reading"


def codes(name: str, position: int) -> set[str]:
    """The string constants that reading passes at a position of calls of `name`."""
    return {
        node.args[position].value
        for module in READING.rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == name
        and isinstance(node.args[position], ast.Constant)
    }


def test_every_code_of_reading_has_its_words() -> None:
    assert codes("ReadingError", 0) | {"internal"} <= set(FAILURES)
    assert codes("Notice", 0) | {forgetting.NOTICE} == set(NOTICES)


@pytest.mark.parametrize("code", sorted(FAILURES))
def test_a_failure_says_what_and_what_next_in_whole_sentences(code: str) -> None:
    assert all(part.endswith(".") and part[0].isupper() for part in failure_words(code))


def test_an_unknown_failure_is_an_internal_one() -> None:
    assert failure_words("no such code") == FAILURES["internal"]


def test_a_failures_line_names_the_file_first() -> None:
    assert failure_line("2024/möte.pdf", "empty") == "2024/möte.pdf: " + " ".join(FAILURES["empty"])


@pytest.mark.parametrize("code", [*SETTINGS, "no such code"])
def test_a_wrong_setting_is_named_with_its_value_and_what_next(code: str) -> None:
    words, hint = setting_words(code, "korpus", "1")
    assert "korpus" in words
    assert words.endswith("(1).")
    assert hint.endswith(".")
    assert setting_words(code, "korpus")[0] == words.removesuffix(" (1).") + "."


def test_a_notice_carries_its_detail() -> None:
    assert notice_words("image-pages", "2, 3") == f"{NOTICES['image-pages']} (2, 3)"
    assert notice_words("image-pages") == NOTICES["image-pages"]
