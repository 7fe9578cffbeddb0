"""Takes a figure, gives how far it may stretch: its range in base units, widened by rounding and by the reach of its hedge.

Widened strictly a range holds what a careful writer would still have put so; loosely, what a careless one might.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf, log10
from typing import NamedTuple

from checker.lexicon import load
from checker.lexicon.dimensions import Dimension, dimension
from checker.tables import Assertion


class Range(NamedTuple):
    """Bounds, both included; -inf and inf = open."""

    low: float
    high: float


class Reach(NamedTuple):
    """A figure in base units: what its words state, and what it may stretch to."""

    stated: Range
    strict: Range
    loose: Range
    key: str
    """The dimension: figures of two dimensions cannot be compared."""


def _pair(line: list[float]) -> tuple[float, float]:
    return float(line[0]), float(line[1])


_HEDGES: dict[str, tuple[float, float, float, float]] = {
    name: (*_pair(line["below"]), *_pair(line["above"])) for name, line in load("hedges")["reach"].items()
}
"""Hedge -> (below strict, below loose, above strict, above loose), fractions of the figure."""
BEYOND = frozenset(name for name, line in load("hedges")["reach"].items() if line.get("beyond"))
"""Hedges that leave out the figure itself."""
_BARE = (0.0, 0.0, 0.0, 0.0)
_NEAR = frozenset(("about", "nearly", "just over", "just under", "more or less", "or so"))
"""Hedges of figures that are meant to be near: the more digits are said, the nearer. "About 50" may be 54, "about 58" may not be 54."""
_STEPS = (1.0, 2.5)
"""Steps of the last digit that such a hedge reaches at most, strictly and loosely."""
_ROUND = (0.025, 0.05)
"""Zeros at the end round a figure by at most this share of it: "220,000" can stand for 222,000, but "300" not for 340."""
_COUNTED_OUT = 100.0
"""Bare counts below this are counted out: "thirty people" are not thirty-one."""
_FRACTION = (0.05, 0.1)
"""Fractions in words ("a third", "one in five") are round: so far from them, as a share of them, the truth may lie."""
_MOST = 1 << 14
"""Figures whose reach is remembered: in a large corpus each is held against many others."""
_POINT = re.compile(r"\d\.\d")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


class _Said(NamedTuple):
    """What of an assertion tells how far it stretches."""

    kind: str
    low: float | None
    high: float | None
    step: float | None
    hedge: str | None
    unit: str | None
    role: str
    surface: str


def reach(row: Assertion) -> Reach | None:
    """None for dates, designators, votes, scores and figures without bounds."""
    low, high = row.low, row.high
    if row.parts or isinstance(low, str) or isinstance(high, str) or (low is None and high is None):
        return None
    return _reach(_Said(row.kind, low, high, row.step, row.hedge, row.unit, row.role, row.surface))


@lru_cache(_MOST)
def _reach(row: _Said) -> Reach:
    low, high = row.low, row.high
    unit = measure(row)
    stated = Range(-inf if low is None else low, inf if high is None else high)
    strict, loose = (_widened(row, stated, n) for n in (0, 1))
    return Reach(_based(stated, unit), _based(strict, unit), _based(loose, unit), unit.key)


def counted_out(row: Assertion) -> bool:
    """Whether it is a count to the last one: "75", "1,204", not "80", "about 75" or "75 km"."""
    return row.kind == "number" and row.low == row.high and row.hedge in (None, "exactly") and row.step == 1


def _based(r: Range, unit: Dimension) -> Range:
    return Range(r.low * unit.factor + unit.offset, r.high * unit.factor + unit.offset)


def measure(row: Assertion | _Said) -> Dimension:
    """What the figure's unit measures; a percentage and a fraction ("a quarter") are both shares of a whole."""
    if row.kind == "percent" and row.unit == "percent":
        return Dimension("share", 0.01, 0.0)
    if row.kind == "ratio" and row.role != "multiple" and row.unit in (None, "dimensionless"):
        return Dimension("share", 1.0, 0.0)
    return dimension(row.unit or "dimensionless")


def _widened(row: _Said, stated: Range, loosely: int) -> Range:
    """`loosely` is 0 for the strict and 1 for the loose reach."""
    hedge = _HEDGES.get(row.hedge or "", _BARE)
    below, above = hedge[loosely], hedge[2 + loosely]
    most = _STEPS[loosely] * row.step if row.hedge in _NEAR and row.step else inf
    low = stated.low if stated.low > -inf else stated.high
    high = stated.high if stated.high < inf else stated.low
    under, over = (_rounding(row, edge, loosely) for edge in (low, high))
    return Range(
        low - min(_times(below, low), most) - under if stated.low > -inf or below else -inf,
        high + min(_times(above, high), most) + over if stated.high < inf or above else inf,
    )


def _times(share: float, edge: float) -> float:
    return share * abs(edge) if share else 0.0


def _rounding(row: _Said, edge: float, loosely: int) -> float:
    """How far the truth may lie from the digits said: half of the last one, for zeros at the end a small share of the figure."""
    step, size = row.step or 0.0, abs(edge)
    if not step:
        return 0.0
    if row.kind == "ordinal":
        return 0.5
    if row.kind == "number" and size < _COUNTED_OUT and step >= 1 and not loosely:
        return min(0.5, step / 2)
    if row.kind == "ratio" and not _POINT.search(row.surface):
        return _FRACTION[loosely] * size
    digit = min(step, _written(row, size))
    sloppy = 1.0 if loosely and row.kind != "number" else 0.5
    return max(min(step / 2, _ROUND[loosely] * size), sloppy * digit)


def _written(row: _Said, size: float) -> float:
    """What the last digit on paper is worth: a billion in "30 billion", one in "30,000"."""
    said = [float(d.replace(",", "")) for d in _DIGITS.findall(row.surface)]
    scales = [size / d for d in said if d]
    whole = [s for s in scales if abs(s - 10 ** round(log10(s))) < 1e-6 * s] if size else []
    return max(whole[0], 1.0) if whole else (row.step or 1.0) if size >= 1000 else 1.0
