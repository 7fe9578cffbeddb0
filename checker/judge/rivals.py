"""Takes all aligned pairs, says of two that clash whether a third article holds both values side by side: then they are two facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from checker.judge.model import Held
from checker.tables import DATE_KINDS, Assertion

MARGIN = 1.5
"""Bits by which a clash may lie above the agreement that explains it and still be explained."""
_APART = ("within 60 %", "within a factor of 3", "within a factor of 12", "far apart", "worlds apart")
_NEVER = float("-inf")


class Rivals:
    """The counterparts of every figure that say the same."""

    def __init__(self, held: Iterable[Held], same: Callable[[Assertion, Assertion], bool]) -> None:
        self._agree: dict[str, dict[str, float]] = defaultdict(dict)
        self._copies: set[tuple[str, str]] = set()
        for h in held:
            if h.level("article") == "copies":
                self._copies |= {(h.a.doc, h.b.doc), (h.b.doc, h.a.doc)}
            if same(h.a, h.b) and _is_close(h):
                frames = _frames(h)
                for x, y in ((h.a, h.b), (h.b, h.a)):
                    known = self._agree[x.id]
                    known[y.doc] = max(known.get(y.doc, _NEVER), frames)

    def explain(self, held: Held) -> bool:
        """Whether both articles, or a third that copies neither, give both values.

        Numbered names are left out, for an article may well know two siblings.
        """
        a, b, least = held.a, held.b, _frames(held) - MARGIN
        if a.kind == "designator":
            return False
        left, right = self._agree[a.id], self._agree[b.id]
        if a.doc != b.doc and min(left.get(b.doc, _NEVER), right.get(a.doc, _NEVER)) >= least:
            return True
        if a.historic != b.historic:  # "up from 80 cents to 95" against 95
            now, then, known = (b, a, right) if a.historic else (a, b, left)
            if now.doc != then.doc and known.get(then.doc, _NEVER) >= least:
                return True
        third = [doc for doc in left if not {(doc, a.doc), (doc, b.doc)} & self._copies and doc not in (a.doc, b.doc)]
        return any(left[doc] >= least and right.get(doc, _NEVER) >= least for doc in third)


def _is_close(held: Held) -> bool:
    """Whether two figures that can be one value are near each other, too: "1 TB" may be 680 GB, rounded, and does not say so."""
    return held.a.kind in DATE_KINDS or held.level("value") not in _APART


def _frames(held: Held) -> float:
    """The match weight without what the values themselves say: how much alike the two sentences are."""
    return held.pair.weight - sum(bits for field, _, bits in held.pair.levels if field == "value")
