"""Takes two times of day of one event, says whether they cannot be one time."""

from __future__ import annotations

from itertools import product
from math import inf

from checker.clashes import days
from checker.clashes.model import Verdict
from checker.clashes.settings import Clock, Settings
from checker.lexicon import load
from checker.tables import DAY_MINUTES, Assertion, Hours

_REACH: dict[str, list[int]] = load("hedges")["clock"]
"""Hedge -> minutes that it reaches, strictly and loosely."""
_ROUNDED = (0.5, 1.0)
"""Share of the last part said by which a time may be rounded, strictly and loosely."""
_ENDS = frozenset(("since", "until"))
"""The beginning or the end of a state: told of two states that are not alike, and compared with their like alone."""


def apart(a: Assertion, b: Assertion, settings: Settings) -> Verdict | None:
    """Two times of day, on days that can be one, that no reading of the two brings together."""
    assert isinstance(settings, Clock)
    least = distance(a, b)
    if least is None or least <= settings.tolerance or least <= _slack(a, 0) + _slack(b, 0):
        return None
    return Verdict(float(least), least > _slack(a, 1) + _slack(b, 1))


def distance(a: Assertion, b: Assertion) -> int | None:
    """Minutes between two times of day, 0 where they meet; None where they cannot be compared or stand on different days."""
    x, y = a.hours, b.hours
    if not x or not y or (x.zone is None) != (y.zone is None) or _ended(a) != _ended(b) or _days(a, b):
        return None
    open_ended = None in (x.low, x.high, y.low, y.high)
    if open_ended and x.zone != y.zone:
        return None
    turns = (0,) if open_ended else (-DAY_MINUTES, 0, DAY_MINUTES)
    halves = [0, *((-DAY_MINUTES // 2, DAY_MINUTES // 2) if x.either or y.either else ())]
    return min(_gap(x, y, turn + half + _ahead(x) - _ahead(y)) for turn, half in product(turns, halves))


def _ended(row: Assertion) -> str | None:
    return row.relation if row.relation in _ENDS else None


def _days(a: Assertion, b: Assertion) -> bool:
    """Whether the two are told of days that cannot be one."""
    known = [d for p in days.readings(a) for q in days.readings(b) if (d := days.distance(p, q)) is not None]
    return bool(known) and min(known) > 0


def _ahead(told: Hours) -> int:
    return round(60 * (told.zone or 0))


def _gap(x: Hours, y: Hours, shift: int) -> int:
    """Minutes between the two, y moved by `shift`; of two stretches with both ends, how far the ends lie apart that do not meet."""
    low, high = (-inf if x.low is None else x.low), (inf if x.high is None else x.high)
    first, last = (-inf if y.low is None else y.low + shift), (inf if y.high is None else y.high + shift)
    if x.span and y.span:
        return int(max(abs(low - first), abs(high - last)))
    return int(max(low - last, first - high, 0))


def _slack(row: Assertion, loosely: int) -> float:
    step = row.hours.step if row.hours else 0
    return _ROUNDED[loosely] * step + _REACH.get(row.hedge or "", (0, 0))[loosely]
