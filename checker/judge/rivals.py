"""Takes all aligned pairs, says of two that clash whether a better counterpart explains the difference: then they are two facts.

A figure of one article has at most one counterpart in another. Where that article gives the same value somewhere else, about as likely the
same fact, the value that differs belongs to something else. And two values that one article holds side by side are two facts to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from checker.judge.model import Held
from checker.tables import Assertion

MARGIN = 1.5
"""Bits by which a clash may lie above the agreement that explains it and still be explained."""
LEAD = 2.0
"""Bits by which one counterpart must lead another for the other to be dropped."""

Partner = tuple[str, str, float]
"""(document, id, bits)."""


class Rivals:
    """The counterparts of every figure: those that say the same, and those that do not."""

    def __init__(self, held: Iterable[Held], same: Callable[[Assertion, Assertion], bool]) -> None:
        self._agree: dict[str, dict[str, float]] = defaultdict(dict)
        self._best: dict[tuple[str, str], float] = defaultdict(lambda: float("-inf"))
        for h in held:
            weight = h.pair.weight
            for x, y in ((h.a, h.b), (h.b, h.a)):
                if same(x, y):
                    known = self._agree[x.id]
                    known[y.doc] = max(known.get(y.doc, float("-inf")), weight)
                self._best[x.id, y.doc] = max(self._best[x.id, y.doc], weight)

    def explain(self, held: Held) -> bool:
        """Whether the difference is better explained by two facts."""
        return self._side_by_side(held) or self._outdone(held)

    def _side_by_side(self, held: Held) -> bool:
        """Whether one article holds both values; of numbered names, whether one of their own two does, for siblings exist."""
        a, b, least = held.a, held.b, held.pair.weight - MARGIN
        left, right = {**self._agree[a.id]}, {**self._agree[b.id]}
        if a.doc != b.doc:
            left[a.doc] = right[b.doc] = float("inf")
        docs = (a.doc, b.doc) if a.kind == "designator" else tuple(left)
        return any(left.get(doc, float("-inf")) >= least and right.get(doc, float("-inf")) >= least for doc in docs)

    def _outdone(self, held: Held) -> bool:
        """Whether either figure has a far better counterpart in the article of the other."""
        a, b, weight = held.a, held.b, held.pair.weight
        return max(self._best[a.id, b.doc], self._best[b.id, a.doc]) >= weight + LEAD
