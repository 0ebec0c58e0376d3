"""Things that are found to be the same, gathered into groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Groups(Generic[Key]):
    """Disjoint groups of keys (union-find). Which groups come out does not depend on the order of the joins."""

    def __init__(self, keys: Iterable[Key]) -> None:
        """Every key begins in a group of its own."""
        self._parent = {key: key for key in keys}

    def of(self, key: Key) -> Key:
        """The key that stands for the whole group; the same for all its members as long as nothing is joined."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, one: Key, other: Key) -> None:
        """Make the groups of the two one group."""
        self._parent[self.of(one)] = self.of(other)

    def members(self) -> dict[Key, list[Key]]:
        """The groups by the key that stands for each."""
        found: defaultdict[Key, list[Key]] = defaultdict(list)
        for key in self._parent:
            found[self.of(key)].append(key)
        return dict(found)
