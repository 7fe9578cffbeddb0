"""Takes two dates with a dash between them, says whether they are those of a life: "Anna Brodsky (June 14, 1866 - October 20, 1936)"."""

from __future__ import annotations

from checker.normalizer.dates.part import Part, Scene

_YOUNGEST = 15
"""Years from which the two dates in brackets behind a name are those of a life; a war or a reign is mostly shorter."""


def is_life(scene: Scene, i: int, found: Part) -> bool:
    """Whether the range at token i is a birth and a death, two days rather than a stretch of time that something took."""
    if scene.low[i - 1] != "(" or scene.low[found.last] != ")" or not scene.capital(i - 2) or found.span is None:
        return False
    return found.span[1].year - found.span[0].year >= _YOUNGEST
