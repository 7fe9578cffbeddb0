"""Takes two assertions, gives a level for each field of what narrows them: scope, mood, time, and the day that their sentences tell of."""

from __future__ import annotations

from checker.aligner.features import Face, news_days
from checker.clashes import paces
from checker.clashes.days import distance
from checker.tables import DATE_KINDS, Assertion

_DEFAULT = frozenset(("setting:default",))
"""What a figure is that is told of a setting without more; beside nothing else it narrows nothing."""
_WHOLE = {"whole"}
"""That parts of both are told says nothing of what they are."""
_CAPACITY = "capacity"
"""How much there can be: the same as a limit, and beside no limit nothing that narrows."""
_MEAN, _TOPS = "average", frozenset(("limit", "peak", "high"))
"""What something is on average, and the most that it can be or was."""
_PACE = "per:second, minute or hour"
"""What stands for any of these spans where figures of two are converted."""
_RATES = frozenset(f"per:{unit}" for unit in ("second", "minute", "hour", "day", "week", "month", "quarter", "year"))
"""Of two units like "USD / year" and "USD / month" each says so already, and one is the other."""

_MONTH, _YEARLESS = "month:", "month:--"
"""A month of which the article does not tell the year is that of any."""


def scope(one: Face, other: Face) -> str:
    """What narrows the two: a period, a place, a part."""
    a, b = one.row, other.row
    x, y = set(a.scope), set(b.scope)
    if _one_pace(one, other):
        x, y = x - {paces.pace(a)} | {_PACE}, y - {paces.pace(b)} | {_PACE}
    if a.unit != b.unit and all(" / " in (r.unit or "") for r in (a, b)):
        x, y = ({s for s in scopes if s not in _RATES} for scopes in (x, y))
    if x and y and any(s.startswith(_YEARLESS) for s in x | y):
        x, y = ({_of_any_year(s) for s in scopes} for scopes in (x, y))
    if not (_set(x) and _set(y)):
        x, y = x - _DEFAULT, y - _DEFAULT
    if (_CAPACITY in x) != (_CAPACITY in y):
        x, y = ((s - {_CAPACITY}) | ({"limit"} if _CAPACITY in s and "limit" in x | y else set()) for s in (x, y))
    if x == y == _WHOLE:
        x = y = set()
    if not x and not y:
        return "none"
    if x == y:
        return "equal"
    if _at_odds(x - y, y - x):
        return "conflicting"
    return "one says more" if x <= y or y <= x else "different"


def _one_pace(one: Face, other: Face) -> bool:
    """Whether two counts told for unlike spans are one in other words: no article tells them apart."""
    if not paces.differ(one.row, other.row):
        return False
    return paces.pace(one.row) not in other.paces and paces.pace(other.row) not in one.paces


def _of_any_year(said: str) -> str:
    """ "month:2026-03" -> "month:--03"; any other scope stays."""
    return _YEARLESS + said[-2:] if said.startswith(_MONTH) else said


def _set(scopes: set[str]) -> bool:
    """Whether they tell which value of a setting the figure is: its default, what it may be at most, what is recommended."""
    return any(s.startswith("setting:") for s in scopes)


def _at_odds(x: set[str], y: set[str]) -> bool:
    """Whether both narrow by the same thing, to different ones: another year, another place, another rate; a mean and the most."""
    if (_MEAN in x and _TOPS & y) or (_MEAN in y and _TOPS & x):
        return True
    return bool({s.partition(":")[0] for s in x if ":" in s} & {s.partition(":")[0] for s in y if ":" in s})


def mood(a: Assertion, b: Assertion) -> str:
    """Whether both are told as facts."""
    if a.historic != b.historic:
        return "one is of another time"
    facts = ("asserted", "reported")
    if a.kind in DATE_KINDS and b.kind in DATE_KINDS and (_is_to_come(a, b) or _is_to_come(b, a)):
        return "equal"
    if a.mood in facts and b.mood in facts:
        return "both facts"
    return "equal" if a.mood == b.mood else "one denied" if "denied" in (a.mood, b.mood) else "one expected"


def _is_to_come(a: Assertion, b: Assertion) -> bool:
    """ "Will open on May 10", "opens on May 3": what is told of a day ahead without having been done is a plan, too."""
    plan = a.mood == "expected" and b.mood in ("asserted", "reported") and bool(b.predicate)
    return plan and not (a.done or b.done) and _is_ahead(a) and _is_ahead(b)


def _is_ahead(row: Assertion) -> bool:
    return not (row.published and isinstance(row.low, str) and row.low < row.published[:10])


def day(a: Face, b: Face) -> str:
    """Whether the sentences tell of one day: by their dates, else by their days of the week. Of two dates their values tell."""
    if a.key == b.key == "date":
        return "open"
    x, y = a.days or news_days(a.row), b.days or news_days(b.row)
    known = [d for p in x for q in y if (d := distance(p, q)) is not None]
    if min(known, default=0) > 0:
        return "another"
    if a.days and b.days:
        return "same" if known else "open"
    if a.weekdays and b.weekdays:
        return "same weekday" if a.weekdays & b.weekdays else "another weekday"
    return "open"


def time(a: Assertion, b: Assertion) -> str:
    """Whether both can hold for one day."""
    if not (a.as_of_low or a.as_of_high) or not (b.as_of_low or b.as_of_high):
        return "unknown"
    apart = (a.as_of_low or "") > (b.as_of_high or "9999") or (b.as_of_low or "") > (a.as_of_high or "9999")
    return "apart" if apart else "shared"
