"""Takes two amounts, gives what they imply: by how much one is more than the other, how many times it is, which share of it."""

from __future__ import annotations

from math import inf

from checker.clashes.reach import Range, Reach
from checker.tables import Assertion

Operand = tuple[Assertion, Reach]
"""An amount and how far it may stretch; an amount without a unit of its own has that of the other."""


def implied(kind: str, x: Range, y: Range) -> list[Range]:
    """What two amounts imply, as ranges in the base unit of a relating figure of this kind; several where there are several readings."""
    small, large = sorted((x, y), key=middle)
    if min(small.low, large.low) <= 0 or large.high == inf:
        return []
    quotient = Range(large.low / small.high, large.high / small.low)
    share = Range(small.low / large.high, small.high / large.low)
    if kind == "growth":
        return [Range(quotient.low - 1, quotient.high - 1), Range(1 - share.high, 1 - share.low)]
    if kind == "share":
        return [share, Range(1 - share.high, 1 - share.low), Range(quotient.low - 1, quotient.high - 1)]
    if kind == "multiple":
        return [quotient, share, Range(quotient.low - 1, quotient.high - 1)]
    return [Range(large.low - small.high, large.high - small.low)]


def quotient(amount: Range, base: Range) -> Range | None:
    """How many times the base an amount is."""
    if min(amount.low, base.low) <= 0 or max(amount.high, base.high) == inf:
        return None
    return Range(amount.low / base.high, amount.high / base.low)


def close(a: Range, b: Range, near: float) -> bool:
    """Whether two ranges are within a factor of each other."""
    small, large = sorted((abs(middle(a)), abs(middle(b))))
    return small > 0 and large / small <= near


def middle(r: Range) -> float:
    """The middle of a range, or its only bound."""
    return r.high if r.low == -inf else r.low if r.high == inf else (r.low + r.high) / 2


def words(kind: str, r: Range) -> str:
    """What a range of this kind is for a reader: "34%", "2.4 times"."""
    value = middle(r)
    return f"{value:.0%}" if kind in ("growth", "share") else f"{value:,.3g} times" if kind == "multiple" else f"{value:,.6g}"
