"""Small words that may stand inside a Swedish heading, between the words that carry it."""

from __future__ import annotations

# "Stöd till föreningar", "tillgång på lokaler": a heading may hold these but neither begin nor end with one.
LINK_WORDS: frozenset[str] = frozenset(
    {"av", "för", "från", "hos", "i", "inom", "med", "mellan", "mot", "och", "om", "på", "till", "utan", "vid", "över"}
)
AND = "och"
