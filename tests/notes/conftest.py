"""`pytest tests/notes --update-gold` writes what is measured now as the floors. What is expected is only ever changed by hand."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-gold", action="store_true", help="write the measured figures to tests/floors.csv")


@pytest.fixture(scope="session")
def update_gold(request: pytest.FixtureRequest) -> bool:
    """Whether floors are to be written. Unknown to a run of the whole suite, which reads this file too late to have options."""
    return bool(request.config.getoption("--update-gold", default=False))
