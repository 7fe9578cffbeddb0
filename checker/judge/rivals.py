"""Takes all aligned pairs, says of two that clash whether a third article holds both values side by side: then they are two facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from checker.judge.model import Held
from checker.tables import Assertion

MARGIN = 1.5
"""Bits by which a clash may lie above the agreement that explains it and still be explained."""
_NEVER = float("-inf")


class Rivals:
    """The counterparts of every figure that say the same."""

    def __init__(self, held: Iterable[Held], same: Callable[[Assertion, Assertion], bool]) -> None:
        self._agree: dict[str, dict[str, float]] = defaultdict(dict)
        for h in held:
            for x, y in ((h.a, h.b), (h.b, h.a)):
                if same(x, y):
                    known = self._agree[x.id]
                    known[y.doc] = max(known.get(y.doc, _NEVER), _frames(h))

    def explain(self, held: Held) -> bool:
        """Whether a third article gives both values; numbered names are left out, for it may well know two siblings."""
        a, b, least = held.a, held.b, _frames(held) - MARGIN
        if a.kind == "designator":
            return False
        left, right = self._agree[a.id], self._agree[b.id]
        return any(weight >= least and right.get(doc, _NEVER) >= least for doc, weight in left.items() if doc not in (a.doc, b.doc))


def _frames(held: Held) -> float:
    """The match weight without what the values themselves say: how much alike the two sentences are."""
    return held.pair.weight - sum(bits for field, _, bits in held.pair.levels if field == "value")
