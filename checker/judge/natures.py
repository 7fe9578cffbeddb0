"""Takes two assertions that clash, gives the nature of their difference: contradiction, revision, progress, or another time."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from checker.judge.model import Held
from checker.lexicon import load
from checker.tables import Assertion

_DATA = load("policies")
_GROWS = frozenset(_DATA["grows"]["attributes"].split())
_DONE = frozenset(_DATA["grows"]["predicates"].split())
_CHANGES = frozenset(_DATA["changes"]["attributes"].split())
_QUOTED = frozenset(_DATA["quoted"]["attributes"].split(","))
_LEVELS = frozenset(_DATA["quoted"]["levels"].split(","))
_SWINGS = frozenset(_DATA["swings"]["attributes"].split())
_CORRECTING = frozenset(_DATA["corrects"]["words"].split())
_SLOW = int(_DATA["changes"]["days"])

_STILL = "still"
"""Scope of what is so no longer than it must."""
_RUNNING = "so far"
"""Scope of what goes on: a later article tells of more."""

CONTRADICTION, REVISION, PROGRESS, UNDATED = "contradiction", "revision", "progress", "undated"
"""`undated`: a figure that grows or changes, told on days that are not known; unless the two are surely of one day, it may be progress."""


def running(agreeing: Iterable[Held]) -> frozenset[str]:
    """Ids of figures that go on, by their own words or by those of another article that says the same: "has paid £38 million so far"."""
    return frozenset(name for h in agreeing if _RUNNING in (*h.a.scope, *h.b.scope) for name in (h.a.id, h.b.id))


def nature(held: Held, goes_on: Collection[str] = ()) -> str:
    """What the difference is, as far as days and publishers tell; `goes_on` has the ids of figures of which there is more later on."""
    a, b = held.a, held.b
    if a.doc == b.doc or a.kind in ("date", "daterange", "designator"):
        return REVISION if _revised(a, b) else CONTRADICTION
    grows = a.attribute_key in _GROWS or (a.kind == "number" and a.predicate_class in _DONE and b.predicate_class in _DONE)
    grows = grows or _RUNNING in (*a.scope, *b.scope) or a.id in goes_on or b.id in goes_on
    if _revised(a, b) and (grows or held.level("day") != "same" or _is_corrected(a, b)):
        return REVISION  # what one day was like is not made another by a later article that says nothing of a correction
    if _shrank(a, b):
        return PROGRESS
    swings = a.attribute_key in _SWINGS or b.attribute_key in _SWINGS  # "a 60 percent chance", "the forecast said 60 percent"
    if not grows and not swings and not _is_quoted(a) and _CHANGES.isdisjoint((a.attribute_key, b.attribute_key)):
        return CONTRADICTION
    first, second = (_day(row) for row in (a, b))
    if first is None or second is None:
        undated = PROGRESS if _is_level(a) else UNDATED
        return CONTRADICTION if held.level("day") == "same" else undated
    if grows:
        return PROGRESS if _grew(a, b, first, second) else CONTRADICTION
    return PROGRESS if abs((first - second).days) > (0 if swings else _SLOW) else CONTRADICTION


def _is_quoted(a: Assertion) -> bool:
    """Whether it is what a market says: the price of a share or the level of an index, or how far it moved."""
    return _is_level(a) or (a.attribute_key in _QUOTED and (a.kind == "money" or a.role == "change"))


def _is_level(a: Assertion) -> bool:
    """Whether it is the level of an index, or how far it moved: another one every day."""
    return a.attribute_key in _LEVELS and (a.kind == "number" or a.role == "change")


def _is_corrected(a: Assertion, b: Assertion) -> bool:
    """Whether one of the two says that it corrects."""
    return not (_CORRECTING.isdisjoint(a.words) and _CORRECTING.isdisjoint(b.words))


def _revised(a: Assertion, b: Assertion) -> bool:
    """Whether one publisher says so on two days."""
    if a.doc == b.doc or not a.publisher or a.publisher != b.publisher:
        return False
    return bool(a.published and b.published and a.published != b.published)


def _grew(a: Assertion, b: Assertion, first: date, second: date) -> bool:
    """Whether the later figure is the larger one."""
    x, y = (row.high if row.low is None else row.low for row in (a, b))
    if not isinstance(x, int | float) or not isinstance(y, int | float) or first == second:
        return False
    return (x < y) == (first < second)


def _shrank(a: Assertion, b: Assertion) -> bool:
    """ "9,000 homes are still without power": whether the later figure is said of what is left, and is the smaller one."""
    first, second = _day(a), _day(b)
    if first is None or second is None or first == second:
        return False
    later = b if first < second else a
    return (_STILL in later.scope or later.predicate_class == "remain") and not _grew(a, b, first, second)


def _day(row: Assertion) -> date | None:
    """For when a figure is said to hold, else when it was published."""
    text = row.as_of_high or row.as_of_low or row.published
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
