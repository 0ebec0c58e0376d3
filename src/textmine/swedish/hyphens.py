"""Which hyphens at the end of a printed line belong to the word and which only divide it."""

from __future__ import annotations

# After these a hyphen is a shared word's end: "kultur- och fritidsnämnden".
AFTER_SHARED_END = frozenset({"och", "eller", "samt", "respektive", "kontra", "såväl", "som", "till"})
# First parts that are written with a hyphen before a title: "vice-ordförande".
KEEPS_HYPHEN = frozenset({"vice", "ex"})
