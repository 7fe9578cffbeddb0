"""Takes two figures of one kind, says whether they can be one value: the tests of the rules without their settings."""

from __future__ import annotations

from functools import cache

from checker.clashes import TESTS
from checker.clashes.settings import Settings
from checker.tables import DATE_KINDS, Assertion


def same(a: Assertion, b: Assertion) -> bool:
    """Whether no test finds the two at odds, hedges and rounding taken loosely."""
    if (a.mood == "denied") != (b.mood == "denied"):
        return False
    if a.kind == b.kind == "designator":
        return not any(_finds(test, a, b) for test in ("designator", "generation"))
    if a.hours and b.hours and _finds("clock", a, b):
        return False
    if a.kind in DATE_KINDS and b.kind in DATE_KINDS:
        return not _finds("days", a, b)
    return not _finds("tally" if a.parts and b.parts else "apart", a, b)


def _finds(name: str, a: Assertion, b: Assertion) -> bool:
    run = TESTS[name].pair
    return run is not None and run(a, b, _settings(name)) is not None


@cache
def _settings(name: str) -> Settings:
    return TESTS[name].settings()
