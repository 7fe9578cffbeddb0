"""Takes two dates of one event, says whether the days that they allow have none in common."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from math import inf

from checker.clashes.apart import gap
from checker.clashes.model import Verdict
from checker.clashes.reach import Range
from checker.clashes.settings import Days, Settings
from checker.tables import Assertion

Span = tuple[str | None, str | None]
"""First and last ISO day, both included; None = open."""

GRAIN = {"week": 7, "month": 31, "quarter": 92, "season": 92, "half": 183, "year": 366, "decade": 3653, "century": 36525}
"""Days of a grain; a day for those that are not here."""
_VAGUE = ("about", "more or less", "or so")
"""Hedges under which a date may lie one of its grains off."""
_ENDS = ("until", "since")
"""What lasts to a day, or from one, ends or begins on that day and not on another."""
_OVER = " end"
"""Ending of the class of an event that is told as an end ("ends on June 30") and as what lasts to it ("maintained until June 30")."""
_LEAP, _AROUND = range(2000, 2001), range(1999, 2002)
"""Two dates without a year are compared in a leap year, where every day exists; the nearest may lie beyond New Year."""


def apart(a: Assertion, b: Assertion, settings: Settings) -> Verdict | None:
    """Two dates that no reading of the two brings together."""
    assert isinstance(settings, Days)
    distances = [d for x, y in _spans_of(a, b) if (d := distance(x, y)) is not None]
    if not distances:
        return None
    least = min(distances)
    slack = max(_slack(a), _slack(b))
    return Verdict(float(least), least > slack) if least > settings.tolerance else None


def _spans_of(a: Assertion, b: Assertion) -> Iterator[tuple[Span, Span]]:
    """Every two spans to compare: the days that end both ("until 1962", "until 1990") or begin both, else all that the words may mean."""
    if a.relation == b.relation and a.relation in _ENDS and a.edge and b.edge:
        yield a.edge, b.edge
    elif a.predicate_class == b.predicate_class and a.predicate_class.endswith(_OVER) and (a.relation == "until" or b.relation == "until"):
        yield from product(_end(a), _end(b))
    else:
        yield from product(readings(a), readings(b))


def _end(row: Assertion) -> Iterator[Span]:
    """The day on which what is told to last "until" a day ends; any other date as it stands."""
    if row.relation == "until" and row.edge:
        yield row.edge
    else:
        yield from readings(row)


def _slack(row: Assertion) -> int:
    return GRAIN.get(row.grain or "day", 1) if row.hedge in _VAGUE else 0


def readings(row: Assertion) -> Iterator[Span]:
    """Every (low, high) that the words may mean, as ISO days."""
    if row.readings:
        yield from row.readings
    elif row.low is not None or row.high is not None:
        yield (_text(row.low), _text(row.high))


def _text(bound: object) -> str | None:
    return bound if isinstance(bound, str) else None


def distance(x: Span, y: Span) -> int | None:
    """Days between two ranges of ISO days, 0 where they share one; None where they cannot be compared."""
    if yearless(x) and yearless(y):
        return min((int(gap(p, q)) for p in _spans(x, _LEAP) for q in _spans(y, _AROUND)), default=None)
    if yearless(x):
        x, y = y, x
    whole = _span(x)
    if whole is None:
        return None
    if not yearless(y):
        other = _span(y)
        return None if other is None else int(gap(whole, other))
    if whole.low == -inf or whole.high == inf:
        return 0
    first, last = date.fromordinal(int(whole.low)).year, date.fromordinal(int(whole.high)).year
    return min((int(gap(whole, q)) for q in _spans(y, range(max(1, first - 1), min(9998, last + 1) + 1))), default=None)


def yearless(span: Span) -> bool:
    """Whether a range is only a month and day: "--05-06"."""
    return any(bound is not None and bound.startswith("--") for bound in span)


def _span(span: Span) -> Range | None:
    low, high = (ordinal(b) if b else None for b in span)
    if (span[0] and low is None) or (span[1] and high is None):
        return None
    return Range(-inf if low is None else low, inf if high is None else high)


def _spans(span: Span, years: range) -> Iterator[Range]:
    """A range without a year in each of the years; it may run into the next."""
    low, high = span
    for year in years:
        a = ordinal(f"{year:04d}{low[1:]}") if low else None
        b = ordinal(f"{year:04d}{high[1:]}") if high else None
        if low and high and a is not None and b is not None and b < a:
            b = ordinal(f"{year + 1:04d}{high[1:]}")
        if (low is None or a is not None) and (high is None or b is not None):
            yield Range(-inf if a is None else a, inf if b is None else b)


def ordinal(iso: str) -> int | None:
    """Number of an ISO day counted as `date.toordinal` does; of a time of day, its day. None for no day of the calendar (February 30)."""
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return None
