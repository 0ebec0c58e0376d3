from __future__ import annotations

from textmine.swedish.nicknames import FULL_NAMES


def test_the_table_is_lower_case_and_nobody_is_short_for_themselves() -> None:
    assert len(FULL_NAMES) >= 80
    for short, names in FULL_NAMES.items():
        assert names
        assert short not in names
        assert all(name == name.casefold() for name in (short, *names))


def test_common_short_forms() -> None:
    assert FULL_NAMES["lasse"] == {"lars"}
    assert {"karl", "carl"} <= FULL_NAMES["kalle"]
    assert "charlotta" in FULL_NAMES["lotta"]
