"""The list of known holes: a package that is too old is refused, one that is gone leaves the list."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def pip_check() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pip_check", Path(__file__).with_name("pip_check.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("package", "fixed", "said"),
    [
        ("spacy", "9999.1", "mended in 9999.1"),
        ("spacy", "0.1", None),
        ("a-package-that-nobody-has", "1.0", "not installed"),
    ],
)
def test_a_version_older_than_the_mended_one_is_told(
    pip_check: ModuleType, package: str, fixed: str, said: str | None
) -> None:
    lines = list(pip_check.holes([{"package": package, "ids": ["X-1"], "fixed": fixed, "what": "it burns"}]))
    assert len(lines) == (said is not None)
    assert said is None or said in lines[0]
