"""What differs between two versions of a text, told in sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.records import Rewording
from textmine.trends.wording import rewordings

BEFORE = "# Lokaler\n\nVera hyr 19 salar i Lunda. Östen var emot.\n\n- Bad\n- Skola\n\nMötet slutar."


@pytest.mark.parametrize(
    ("after", "places"),
    [
        (BEFORE, []),
        (BEFORE.replace("19 salar i", "19\nsalar   i"), []),
        (BEFORE.replace("\n", "\r\n"), []),
        (BEFORE.replace("19", "91"), [Rewording("Vera hyr 19 salar i Lunda.", "Vera hyr 91 salar i Lunda.")]),
        (BEFORE.replace(" Östen var emot.", ""), [Rewording("Östen var emot.", "")]),
        (BEFORE.replace("- Skola", "- Skola\n- Buss"), [Rewording("", "- Buss")]),
        (
            BEFORE.replace("Mötet slutar.", "Nästa gång ses vi hemma hos Siv."),
            [Rewording("", "Nästa gång ses vi hemma hos Siv."), Rewording("Mötet slutar.", "")],
        ),
    ],
)
def test_what_came_went_or_reads_otherwise(after: str, places: list[Rewording]) -> None:
    assert list(rewordings(BEFORE, after)) == places


@given(st.text(alphabet="ab .\n-", max_size=60), st.text(alphabet="ab .\n-", max_size=60))
def test_every_place_is_in_the_text_it_is_said_to_be_in(before: str, after: str) -> None:
    one, other = (" ".join(text.split()) for text in (before, after))
    for place in rewordings(before, after):
        assert place.before in one
        assert place.after in other
        assert place.before != place.after
