"""What the pipeline knows of words beside their lemmas: which make compounds, and how common each is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from textmine.nlp.compounds import Compounds

if TYPE_CHECKING:
    from spacy.language import Language

NAME = "textmine_words"


@dataclass(frozen=True, slots=True)
class Words:
    """compounds: the splitter's tables. per_million: lower-case form -> how many of a million words it is; common ones only."""

    compounds: Compounds = field(default_factory=Compounds)
    per_million: Mapping[str, int] = field(default_factory=dict)


def words_of(nlp: Language) -> Words:
    """What a pipeline from `textmine.nlp.load` knows of words."""
    return cast(Words, cast(Any, nlp.get_pipe(NAME)).words)
