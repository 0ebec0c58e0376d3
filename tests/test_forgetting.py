"""Names known again by digests, and painted over without moving an offset."""

from __future__ import annotations

import pytest

from textmine.forgetting import BLOCK, digest, in_file_name, painted, painted_over, places, tombstone, words_of
from textmine.records import SourceText, Span

SALT = "00" * 16
STONE = tombstone(["Alva Ek-Berg", "Alvan"], ["h9"], SALT)


def found(text: str, sha256: str = "h1") -> list[str]:
    return [text[span.start : span.end] for span in places(text, sha256, STONE)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alva Ek-Berg öppnar mötet.", ["Alva Ek-Berg"]),
        ("ALVA EK-BERG", ["ALVA EK-BERG"]),
        ("Ek-Berg, Alva (ordförande)", ["Ek-Berg, Alva"]),
        ("Alva\nEk-Bergs förslag", ["Alva\nEk-Bergs"]),
        ("**Alva** Ek-Berg och Bo Ek", ["Alva** Ek-Berg"]),
        ("Alva Ek-Berg kom. Alva gick, Ek-Bergs sak, Alvan med.", ["Alva Ek-Berg", "Alva", "Ek-Bergs", "Alvan"]),
        ("Alva Lind och Bo Ek-Berg", []),  # others who share a name
        ("Alva öppnar mötet.", []),  # a given name alone may be anybody's
        ("Det alva sa Alva Ek-Berg.", ["Alva Ek-Berg"]),  # in lower case a word, not a name
        ("", []),
    ],
)
def test_where_a_text_names_the_person(text: str, names: list[str]):
    assert found(text) == names


def test_in_a_file_known_to_mean_the_person_a_given_name_is_enough():
    assert found("Alva öppnar mötet.", "h9") == ["Alva"]


def test_painting_moves_no_offset_and_keeps_lines():
    text = "Alva\nEk-Berg öppnar."
    source = SourceText("a.txt", "h1", "txt", text, ())
    out = painted(source, [STONE])
    assert out.text == f"{BLOCK * 4}\n{BLOCK * 7} öppnar."
    assert [notice.code for notice in out.notices] == ["forgotten"]
    assert painted(SourceText("a.txt", "h1", "txt", "Bo kom.", ()), [STONE]).notices == ()


def test_the_tombstone_holds_no_name_and_depends_on_its_key():
    said = repr(STONE).casefold()
    assert not any(word in said for word in ("alva", "berg"))
    assert digest(SALT, ("alva", "ek-berg")) == digest(SALT, ("ek-berg", "alva"))
    assert digest(SALT, ("alva",)) != digest("11" * 16, ("alva",))


def test_the_words_of_a_name_are_compared_without_case_and_signs():
    assert words_of(" Åsa  K. D’Ek-Öst ") == ("åsa", "k", "d’ek-öst")


def test_a_letter_written_as_two_is_the_same_letter():
    stone = tombstone(["Åsa Öst"], [], SALT)
    text = "A\u030asa O\u0308sts lista"
    assert words_of("A\u030asa O\u0308st") == words_of("Åsa Öst")
    assert painted_over(text, places(text, "h1", stone)) == f"{BLOCK * 4} {BLOCK * 5} lista"


@pytest.mark.parametrize(
    ("path", "masked"),
    [
        ("2024/möte-alva-ek-berg-1.docx", f"2024/möte-{BLOCK * 12}-1.docx"),
        ("Ek-Berg_Alva.md", f"{BLOCK * 12}.md"),
        ("alvan.md", f"{BLOCK * 5}.md"),
        ("2024-03-14.md", "2024-03-14.md"),
    ],
)
def test_the_name_in_the_name_of_a_file(path: str, masked: str):
    assert painted_over(path, in_file_name(path, STONE)) == masked


def test_overlapping_spans_are_painted_once():
    assert painted_over("Alva Ek", [Span(0, 7), Span(5, 7)]) == f"{BLOCK * 4} {BLOCK * 2}"
