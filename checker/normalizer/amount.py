"""What the readers of figures hand each other: a number with what it is a number of. Gives amounts turned, scaled and converted."""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon.dimensions import convert
from checker.normalizer.spelled import product


class Amount(NamedTuple):
    """Tokens [first, last) and what they say, in `unit`. `low` .. `high` differ only for a vague number and for a range."""

    first: int
    last: int
    low: float
    high: float
    step: float
    kind: str
    """number | quantity | money | percent | duration."""
    unit: str
    form: str
    """digits | words | part | vague."""
    scale: float = 1.0
    hedge: str | None = None
    end: int = 0
    """Token behind the number itself, where its unit begins."""
    factor: float = 1.0
    """What the unit multiplied the number by: 0.01 for cents."""
    also: tuple[float, ...] = ()
    """How many of the unit other readings of its name make: 1.1 for "tons", which may be metric."""
    bare: bool = False
    """Money whose country is not said: "$", "pounds"."""
    prefixed: bool = False
    """The currency stands in front."""

    @property
    def unmeasured(self) -> bool:
        """Whether the number is all that was said: no unit, no sign, no hedge behind it."""
        return self.kind == "number" and self.end == self.last


def negated(amount: Amount, first: int) -> Amount:
    """The amount below zero, its sign or word for it beginning at token `first`."""
    return amount._replace(first=first, low=-amount.high, high=-amount.low)


def multiplied(amount: Amount, times: float) -> Amount:
    """The amount in a scale or unit that was said only once, for another one."""
    return amount._replace(low=product(amount.low, times), high=product(amount.high, times), step=product(amount.step, times))


def in_unit_of(first: Amount, second: Amount) -> Amount | None:
    """The first amount in the unit of the second ("30 minutes" in hours), None where the two measure different things."""
    low = convert(first.low, first.unit, second.unit) if first.kind == second.kind != "number" else None
    if low is None:
        return None
    return first._replace(low=low, high=low, step=convert(first.step, first.unit, second.unit) or first.step, unit=second.unit)
