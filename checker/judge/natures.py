"""Takes two assertions that clash, gives the nature of their difference: contradiction, revision, progress, or another time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from checker.clashes.same import same
from checker.judge.model import Held
from checker.lexicon import load
from checker.tables import DATE_KINDS, Assertion

_DATA = load("policies")
_GROWS = frozenset(_DATA["grows"]["attributes"].split())
_DONE = frozenset(_DATA["grows"]["predicates"].split())
_CHANGES = frozenset(_DATA["changes"]["attributes"].split())
_PRICES, _MOVES, _TRADED = (frozenset(_DATA["prices"][key].split()) for key in ("attributes", "predicates", "units"))
_QUOTED = frozenset(_DATA["quoted"]["attributes"].split(","))
_LEVELS = frozenset(_DATA["quoted"]["levels"].split(","))
_SWINGS = frozenset(_DATA["swings"]["attributes"].split())
_CORRECTING = frozenset(_DATA["corrects"]["words"].split())
_SLOW = int(_DATA["changes"]["days"])

_PLANS = frozenset(_DATA["plans"]["attributes"].split())
NOTHING: Mapping[str, Sequence[Assertion]] = {}
_NAMED = re.compile(r"\b(?:1[6-9]|20)\d\d\b(?!%)")
"""Years, as far as their digits tell."""
_SINCE = "interval"
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_YEAR, _SEASON = 365, 28
"""Days; from so many on a birthday may well lie between two articles."""
_OUT = 0.5
"""How far from what was planned comes what is done, at most, as a share of the larger figure."""
_STILL = "still"
"""Scope of what is so no longer than it must."""
_RUNNING = "so far"
"""Scope of what goes on: a later article tells of more."""

CONTRADICTION, REVISION, PROGRESS, UNDATED = "contradiction", "revision", "progress", "undated"
"""`undated`: a figure that grows or changes, told on days that are not known; unless the two are surely of one day, it may be progress."""


def running(agreeing: Iterable[Held]) -> frozenset[str]:
    """Ids of figures that go on, by their own words or by those of another article that says the same: "has paid £38 million so far"."""
    return frozenset(name for h in agreeing if _RUNNING in (*h.a.scope, *h.b.scope) for name in (h.a.id, h.b.id))


def former(rows: Iterable[Assertion]) -> Mapping[str, Sequence[Assertion]]:
    """Id of a figure -> figures of its kind that its sentence tells as those of before: the 60 of "pays 65 percent instead of 60"."""
    told: dict[tuple[str, str, str, str | None], list[Assertion]] = defaultdict(list)
    before = set()
    for row in rows:
        if row.skipped is None and row.kind not in DATE_KINDS:
            key = (row.doc, row.sentence, row.kind, row.unit)
            told[key].append(row)
            if row.historic:
                before.add(key)
    found: dict[str, Sequence[Assertion]] = {}
    for key in before:
        was = [row for row in told[key] if row.historic]
        found |= {row.id: was for row in told[key] if not row.historic}
    return found


def known(was: Mapping[str, Sequence[Assertion]], agreeing: Iterable[Held]) -> Mapping[str, Sequence[Assertion]]:
    """The same for figures of other articles that surely say what one of these says."""
    found = dict(was)
    for h in agreeing:
        for x, y in ((h.a, h.b), (h.b, h.a)):
            if x.id in was:
                found[y.id] = (*found.get(y.id, ()), *was[x.id])
    return found


def nature(held: Held, goes_on: Collection[str] = (), was: Mapping[str, Sequence[Assertion]] = NOTHING) -> str:
    """What the difference is, as far as days and publishers tell; `goes_on` has the ids of figures of which there is more later on.

    `was` has for a figure those that its sentence tells as the ones of before.
    """
    a, b = held.a, held.b
    if a.doc == b.doc or a.kind in ("date", "daterange", "designator"):
        return REVISION if _revised(a, b) else CONTRADICTION
    grows = a.attribute_key in _GROWS or (a.kind == "number" and a.predicate_class in _DONE and b.predicate_class in _DONE)
    grows = grows or _RUNNING in (*a.scope, *b.scope) or a.id in goes_on or b.id in goes_on
    if _revised(a, b) and (grows or held.level("day") != "same" or _is_corrected(a, b)):
        return REVISION  # what one day was like is not made another by a later article that says nothing of a correction
    if _shrank(a, b) or any(_came(x, y) or _replaced(x, y, was) or _aged(x, y) for x, y in ((a, b), (b, a))):
        return PROGRESS
    if a.attribute_key == b.attribute_key == _SINCE and _went_by(a, b):
        return PROGRESS
    if _RUNNING in (*a.scope, *b.scope) and (a.kind in ("percent", "ratio") or " / " in (a.unit or "")):
        return PROGRESS if _apart(a, b) else CONTRADICTION  # a mean or a share so far goes up and down
    if not grows and a.as_of_high and b.as_of_high and _apart(a, b):
        return PROGRESS  # each is told for its own day
    swings = a.attribute_key in _SWINGS or b.attribute_key in _SWINGS  # "a 60 percent chance", "the forecast said 60 percent"
    if not grows and not swings and not any(_is_quoted(row) or _changes(row) for row in (a, b)):
        return CONTRADICTION
    first, second = (_day(row) for row in (a, b))
    if first is None or second is None:
        undated = PROGRESS if _is_level(a) else UNDATED
        return CONTRADICTION if held.level("day") == "same" else undated
    if grows:
        return PROGRESS if _grew(a, b, first, second) else CONTRADICTION
    return PROGRESS if abs((first - second).days) > (0 if swings else _SLOW) else CONTRADICTION


def _changes(a: Assertion) -> bool:
    """Whether it is another one next week: a rate, a rank, what a barrel costs; not what a product or a project costs."""
    if a.attribute_key in _CHANGES:
        return True
    traded = a.predicate_class in _MOVES or not _TRADED.isdisjoint((a.unit or "").split(" / "))
    return a.attribute_key in _PRICES and traded


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


def _came(a: Assertion, b: Assertion) -> bool:
    """Whether the first was a plan or a forecast when it was told, and the second tells on a later day what came of it.

    A plan comes out a little higher or lower: many times the figure is none that came of it.
    """
    planned = a.mood == "expected" or (a.attribute_key in _PLANS and b.attribute_key not in _PLANS)
    before = _later(a, b) or (a.historic and a.mood == "expected")  # "analysts had expected 40"
    if not planned or not b.done or b.historic or not before:
        return False
    x, y = (row.high if row.low is None else row.low for row in (a, b))
    return isinstance(x, int | float) and isinstance(y, int | float) and abs(x - y) <= _OUT * max(abs(x), abs(y))


def of_two_times(a: Assertion, b: Assertion) -> bool:
    """ "The eruption of 1991 lasted 19 days", "the eruption lasted 27 days, until August 2026": sentences that name years far apart."""
    if a.kind in DATE_KINDS or a.kind == "designator":
        return False
    first, second = ([int(year) for year in _NAMED.findall(row.sentence)] for row in (a, b))
    return min((abs(x - y) for x in first for y in second), default=0) > 1


def _replaced(a: Assertion, b: Assertion, was: Mapping[str, Sequence[Assertion]]) -> bool:
    """Whether the second, told on a later day, says along with its figure that it was the first one before."""
    return _later(a, b) and any(same(a, before) for before in was.get(b.id, ()))


def _aged(a: Assertion, b: Assertion) -> bool:
    """Whether the second is an age of as many more years as have gone by since the first, or has a birthday in between."""
    if a.role != "age" or b.role != "age" or a.unit != "year" or not _later(a, b) or not (_is_one(a) and _is_one(b)):
        return False
    first, second = (date.fromisoformat(row.published or "") for row in (a, b))
    years, days = float(b.low or 0) - float(a.low or 0), (second - first).days
    least = days // _YEAR
    return years == least or (years == least + 1 and (days % _YEAR >= _SEASON or b.predicate == "turn"))


def _went_by(a: Assertion, b: Assertion) -> bool:
    """ "One week after the storm", "six months after the storm", each up to its day: whether as much time lies between the articles."""
    first, second = (date.fromisoformat(row.published) if row.published else None for row in (a, b))
    if first is None or second is None or first == second or not (_is_one(a) and _is_one(b)):
        return False
    x, y = (float(row.low or 0) * _DAYS.get(row.unit or "", 0) for row in (a, b))
    half = max((row.step or 1) * _DAYS.get(row.unit or "", 0) for row in (a, b))
    return x > 0 < y and abs((y - x) - (second - first).days) <= half


def _is_one(row: Assertion) -> bool:
    return isinstance(row.low, int | float) and row.low == row.high


def _later(a: Assertion, b: Assertion) -> bool:
    """Whether the second was published on a later day."""
    return bool(a.published and b.published and a.published < b.published)


def _apart(a: Assertion, b: Assertion) -> bool:
    """Whether the two hold for two days."""
    first, second = _day(a), _day(b)
    return first is not None and second is not None and first != second


def _day(row: Assertion) -> date | None:
    """For when a figure is said to hold, else when it was published."""
    text = row.as_of_high or row.as_of_low or row.published
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
