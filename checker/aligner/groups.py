"""Takes pairs that belong together, gives the groups that they form: union-find."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Groups(Generic[K]):
    """Disjoint sets of keys; a key that was never joined is a set by itself."""

    def __init__(self, pairs: Iterable[tuple[K, K]] = ()) -> None:
        self._parent: dict[K, K] = {}
        for a, b in pairs:
            self.join(a, b)

    def root(self, key: K) -> K:
        """The key that stands for the group of `key`; nearly constant time."""
        parent = self._parent
        while (above := parent.setdefault(key, key)) != key:
            parent[key] = parent[above]
            key = above
        return key

    def join(self, a: K, b: K) -> None:
        """Makes one group of two."""
        self._parent[self.root(b)] = self.root(a)

    def all(self) -> list[list[K]]:
        """The groups, each in the order in which its keys were first seen, as the groups are."""
        found: dict[K, list[K]] = {}
        for key in list(self._parent):
            found.setdefault(self.root(key), []).append(key)
        return list(found.values())
