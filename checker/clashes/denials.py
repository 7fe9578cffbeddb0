"""Takes two figures of one fact, says whether one article denies what the other asserts: "sold 40 mills", "did not sell 40 mills"."""

from __future__ import annotations

from checker.clashes.apart import touch
from checker.clashes.model import Verdict
from checker.clashes.reach import reach
from checker.clashes.settings import Settings
from checker.tables import Assertion


def denied(a: Assertion, b: Assertion, settings: Settings) -> Verdict | None:
    """The same figure, once asserted and once denied. How many it was then nobody says, so that the clash is a loose one."""
    if (a.mood == "denied") == (b.mood == "denied") or a.historic != b.historic:
        return None
    x, y = reach(a), reach(b)
    if x is None or y is None or x.key != y.key or not touch(x.stated, y.stated):
        return None
    return Verdict(0.0, sure=False)
