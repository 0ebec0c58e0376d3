"""Fixtures that every room's tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real notes and labels beside the project; tests that need it are skipped, with the reason, elsewhere."""
    folder = ROOT.parent / "shared"
    if not (folder / "notes").is_dir():
        pytest.skip("../shared with the real notes is not here")
    return folder


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The invented notes that ship with the project."""
    return ROOT / "corpus"
