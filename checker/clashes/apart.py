"""Takes two figures of one fact, says whether their ranges cannot touch."""

from __future__ import annotations

from math import inf

from checker.clashes import paces
from checker.clashes.limits import LOOSE, told
from checker.clashes.model import Verdict
from checker.clashes.reach import BEYOND, Range, Reach, counted_out, reach
from checker.clashes.settings import Apart, Factor, Settings
from checker.tables import Assertion

_EDGE = 1e-9
"""Ranges that only meet at a point after rounding do not share a value. What counts as a point, relative to the figures; at most a quarter
of a range, or a figure of ten digits would not touch itself."""


def apart(a: Assertion, b: Assertion, settings: Settings) -> Verdict | None:
    """Two numbers of one dimension whose ranges do not touch."""
    assert isinstance(settings, Apart)
    a, b, bounds = told(a, b)
    x, y = reach(a), reach(b)
    if x is None or y is None or x.key != y.key:
        return None
    paced = paces.differ(a, b)
    if paced:
        x, y = paces.in_a_second(a, x), paces.in_a_second(b, y)
    if _close(x.stated, y.stated, settings.tolerance):
        return None
    if touch(x.strict, y.strict):
        return Verdict(0.0, sure=False) if _left_out(a, x, b, y) or _left_out(b, y, a, x) else None
    detail = paces.converted(a, b) if paced else factor_words(x, y)
    return Verdict(gap(x.stated, y.stated), bounds != LOOSE and not touch(x.loose, y.loose), detail)


def _left_out(a: Assertion, x: Reach, b: Assertion, y: Reach) -> bool:
    """ "More than 75" against "75", counted out, and against "fewer than 75": the bound itself is left out."""
    if a.hedge not in BEYOND or not (counted_out(b) or b.hedge in BEYOND):
        return False
    above = x.stated.high == inf and y.stated.high <= x.stated.low
    below = x.stated.low == -inf and y.stated.low >= x.stated.high
    return above or below


def touch(x: Range, y: Range) -> bool:
    """Whether some value lies in both, or in the point where they meet when it is a stated bound of one."""
    slack = min(_EDGE * max(1.0, *(abs(v) for v in (*x, *y) if abs(v) < inf)), (x.high - x.low) / 4, (y.high - y.low) / 4)
    points = x.low == x.high or y.low == y.high
    within = x.low <= y.high and y.low <= x.high
    return (x.low < y.high - slack and y.low < x.high - slack) or (points and within)


def gap(x: Range, y: Range) -> float:
    """Distance between two ranges, 0 where they meet."""
    return max(x.low - y.high, y.low - x.high, 0.0)


def _close(x: Range, y: Range, tolerance: float) -> bool:
    """Whether the ranges are nearer to each other than `tolerance` times the larger of them."""
    return tolerance > 0 and gap(x, y) <= tolerance * max(abs(v) for v in (*x, *y) if abs(v) < inf)


def factor(a: Assertion, b: Assertion, settings: Settings) -> Verdict | None:
    """Two numbers that differ by a slip of scale: the digits are the same, the scale is 10, 1,000, 1,024 ... times another."""
    assert isinstance(settings, Factor)
    x, y = reach(a), reach(b)
    if x is None or y is None or x.key != y.key or touch(x.loose, y.loose):
        return None
    words = factor_words(x, y, tuple(settings.factors))
    return Verdict(gap(x.stated, y.stated), True, words) if words else None


_SLIPS = (10.0, 100.0, 1000.0, 1e6, 1e9)


def factor_words(x: Reach, y: Reach, slips: tuple[float, ...] = _SLIPS) -> str:
    """ "a factor of 1,000" where one figure is that many times the other, else ""."""
    (a, b), (c, d) = x.stated, y.stated
    if not (0 < a == b < inf and 0 < c == d < inf):
        return ""
    ratio = max(a / c, c / a)
    return next((f"a factor of {f:,.0f}" for f in slips if abs(ratio - f) <= 1e-6 * f), "")
