"""A blank Swedish tokenizer for tests that need words, not a model."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language


@pytest.fixture(scope="session")
def blank() -> Language:
    return spacy.blank("sv")
