"""Takes the ranges of the sides of one fact, gives a small SVG in which the gap between them can be seen.

Numbers are drawn on a linear axis, or on a logarithmic one where they lie far apart; dates by their day. An open end is drawn as an arrow.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from typing import NamedTuple

WIDTH, ROW, LEFT, RIGHT, TOP, DOT = 640, 42, 16, 16, 6, 8
LABEL = 40
"""Characters of a label that are shown."""
LETTER = 11.0
"""Width of a letter at most, in the larger type of a small screen."""
LOG_FROM = 20.0
"""Numbers whose largest is this many times the smallest are drawn on a logarithmic axis: linear would press one side flat."""
LEAP_YEAR = "2000"
"""A day without a year is drawn in a leap year, so that February 29 has a place."""


class Span(NamedTuple):
    """One side: its value as it is said, and its bounds, both included; None = open."""

    label: str
    low: float | None
    high: float | None


def span(label: str, low: float | str | None, high: float | str | None) -> Span | None:
    """A Span of two numbers, or of two ISO days ("--05-06" without a year); None where neither bound is known."""
    ends = [_number(low), _number(high)]
    return None if ends == [None, None] else Span(label, *ends)


def _number(value: float | str | None) -> float | None:
    if isinstance(value, str):
        try:
            return float(date.fromisoformat(value.replace("--", LEAP_YEAR + "-", 1) if value.startswith("--") else value).toordinal())
        except ValueError:
            return None
    return None if value is None or math.isnan(value) else float(value)


def svg(spans: Sequence[Span]) -> str:
    """An <svg> element with one bar a side on a common axis, the label of each side under its bar; "" for fewer than two spans."""
    known = [v for s in spans for v in (s.low, s.high) if v is not None]
    if len(spans) < 2 or not known or min(known) == max(known):
        return ""
    place = _scale(min(known), max(known))
    height = TOP + ROW * len(spans) + 4
    rows = "".join(_bar(s, n, place) for n, s in enumerate(spans))
    words = "; ".join(s.label for s in spans)
    head = f'<svg class="axis" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape("Ranges on one axis: " + words, quote=True)}">'
    return f"{head}{rows}</svg>"


def _scale(low: float, high: float) -> Callable[[float], float]:
    """Value -> x, with room for arrows at both ends."""
    logarithmic = low > 0 and high / low >= LOG_FROM
    a, b = (math.log10(low), math.log10(high)) if logarithmic else (low, high)
    first, width = LEFT + 60, WIDTH - LEFT - RIGHT - 120
    return lambda v: first + width * ((math.log10(v) if logarithmic else v) - a) / (b - a)


def _bar(s: Span, n: int, place: Callable[[float], float]) -> str:
    """A thin line over the whole axis, on it the bar (a dot for a single value), under it the label."""
    y = TOP + ROW * n
    left = LEFT if s.low is None else place(s.low)
    right = WIDTH - RIGHT if s.high is None else place(s.high)
    line = f'<line class="rail" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y + 4}" y2="{y + 4}"/>'
    x, width = min(left, right - DOT / 2), max(right - left, DOT)
    bar = f'<rect class="side{n % 4}" x="{x:.1f}" y="{y}" width="{width:.1f}" height="{DOT}" rx="{DOT / 2:g}"/>'
    arrows = ("" if s.low is not None else _arrow(left, y, -1)) + ("" if s.high is not None else _arrow(right, y, 1))
    return line + bar + arrows + _text(_short(s.label), (left + right) / 2, y + 26)


def _text(label: str, middle: float, y: float) -> str:
    """The label below the middle of its bar, or at the edge that it would cross."""
    half = LETTER * len(label) / 2
    x, anchor = (LEFT, "start") if middle - half < LEFT else (WIDTH - RIGHT, "end") if middle + half > WIDTH - RIGHT else (middle, "middle")
    return f'<text x="{x:.1f}" y="{y}" text-anchor="{anchor}">{escape(label)}</text>'


def _short(label: str) -> str:
    return label if len(label) <= LABEL else label[: LABEL - 1] + "…"


def _arrow(x: float, y: float, way: int) -> str:
    return f'<path class="arrow" d="M{x:.1f} {y - 2} l{8 * way} 6 l{-8 * way} 6 z"/>'
