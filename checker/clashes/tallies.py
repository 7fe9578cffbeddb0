"""Takes two votes, or two scores, says whether they are not the same: part by part, whichever side tells them."""

from __future__ import annotations

from checker.clashes.model import Verdict
from checker.clashes.settings import Settings
from checker.tables import Assertion


def tally(a: Assertion, b: Assertion, settings: Settings) -> Verdict | None:
    """Two tallies of one kind with other parts; "lost 1-3" and "won 3-1" are one score."""
    if a.parts is None or b.parts is None or a.attribute_key != b.attribute_key or agree(a.parts, b.parts):
        return None
    (most, least), (more, less) = (sorted(parts, reverse=True) for parts in (a.parts, b.parts))
    return Verdict(float(max(abs(most - more), abs(least - less))))


def agree(x: tuple[int, int], y: tuple[int, int]) -> bool:
    """Whether both say the same two numbers."""
    return sorted(x) == sorted(y)
