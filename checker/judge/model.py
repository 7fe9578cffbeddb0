"""What the judge's modules hand each other: a pair with its two assertions, and a clash found in it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.clashes import Verdict
from checker.rulebook import Rule
from checker.tables import SEVERITIES, Assertion, Pair


@dataclass(frozen=True, slots=True)
class Held:
    """Two assertions held against each other."""

    pair: Pair
    a: Assertion
    b: Assertion

    def level(self, field: str) -> str:
        """The level of a field of the comparison, "" for one that was not compared."""
        return next((level for name, level, _ in self.pair.levels if name == field), "")


@dataclass(frozen=True, slots=True)
class Clash:
    """A pair that a rule finds at odds."""

    rule: Rule
    held: Held
    verdict: Verdict
    severity: str


def stepped(severity: str, *, loose: bool) -> str:
    """The severity, a step lower for what is loose; a warning is not made a note by that."""
    return SEVERITIES[1] if loose and severity == SEVERITIES[0] else severity
