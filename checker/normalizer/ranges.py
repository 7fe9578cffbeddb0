"""Takes a place in a sentence, gives the amount or range of amounts there: "5-7%", "between $1.2m and $1.5m", "48 ± 3"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer import amounts, lists, margins
from checker.normalizer.amount import Amount, in_unit_of, multiplied
from checker.normalizer.model import Tokens

_DATA = load("numbers")["ranges"]
CHANGES = frozenset(_DATA["changes"].split())
_SPANS = frozenset(_DATA["spans"].split())
_INNER = frozenset(_DATA["hedges"].split())
_LINKS = frozenset(("to", "through", "till", "until", "thru"))
_TILDES = frozenset(("~", "∼", "～"))
_GOES_ON = _LINKS | _TILDES | lists.NEXT | {"-", "up", "or", ","}
"""What may stand between two amounts of a range or a list."""
_AND = frozenset(("and", "to", "-"))
_INTERVALS = frozenset(_DATA["intervals"].split())
_STEPS = _INNER | {"by"}
"""Between a verb of change and its figure."""
_IN_BETWEEN = frozenset(("the", "ages", "of", "minus", "negative", "-", *_INNER))
_DATED = frozenset(("in", "since"))
"""In front of a year that dates a figure."""
_MILLION = 1e6
_FAR = 7
"""Tokens in front of "from" among which the verb stands that makes a change of it."""
_ALTERNATIVE = 3.0
"""How many times the first the second of "five or ten" may be."""


def read(tokens: Tokens, i: int) -> Amount | None:
    """The range or single amount whose first number or currency is token i; "between" and "from" in front are taken along."""
    between = _between(tokens, i)
    first = amounts.read(tokens, i, joined=not between)
    behind = tokens.padded[first.last] if first else ""
    if first is None or not behind:
        return first
    if behind in margins.OPENERS:
        return margins.margin(tokens, first) or first
    if between:
        start = first.last + 1 if tokens.low[first.last] in _AND else 0
        return _joined(tokens, first, start, "between") or amounts.read(tokens, i)
    if behind not in _GOES_ON:
        return first
    start, how = _second(tokens, first)
    return _joined(tokens, first, start, how) or lists.in_list(tokens, first) or first


def _between(tokens: Tokens, i: int) -> bool:
    """Whether "between" opens a range at token i, with a hedge, a sign or "the ages of" in between."""
    if "between" not in tokens.low[max(0, i - 4) : i]:
        return False
    k = i - 1
    while k > i - 4 and tokens.lower(k) in _IN_BETWEEN:
        k -= 1
    return tokens.lower(k) == "between"


def _second(tokens: Tokens, first: Amount) -> tuple[int, str]:
    """Where the second amount may begin (0: nowhere), and how it is tied to the first."""
    k = first.last
    low = tokens.low[k]
    if low == "-":
        return _dashed(tokens, k)
    if low in _LINKS and not _change(tokens, first):
        return k + 1 + (tokens.lower(k + 1) == "-" and tokens.glued(k + 1)), "to"
    if low == "up" and tokens.lower(k + 1) == "to":
        return k + 2, "to"
    if low == "or":
        return k + 1, "or"
    if low == "," and _interval(tokens, first.first - 1):
        return k + 1, "to"
    return (k + 1, "-") if low in _TILDES and tokens.glued(k) and tokens.glued(k + 1) else (0, "")


def _interval(tokens: Tokens, k: int) -> bool:
    """Whether token k names an interval or opens one that is named: "95% CI 0.3, 1.2", "95% CI (0.3, 1.2)"."""
    opened = tokens.lower(k) in ("(", "[")
    return (opened and any(tokens.lower(j) in _INTERVALS for j in range(k - 3, k))) or tokens.lower(k) in _INTERVALS


def _dashed(tokens: Tokens, k: int) -> tuple[int, str]:
    """Where the second amount may begin behind a dash at token k: "5-7", "5 - 7", "5-to-7", "5- to 7"."""
    if tokens.lower(k + 1) == "to":
        return k + 2 + (tokens.lower(k + 2) == "-"), "to"
    if tokens.lower(k + 1) == "or" and not tokens.glued(k + 1):
        return k + 2, "or"
    if tokens.glued(k) == tokens.glued(k + 1):
        return k + 1, "-" if tokens.glued(k) else " - "
    return (k + 1, " - ") if tokens.glued(k + 1) else (0, "")


def _change(tokens: Tokens, first: Amount) -> bool:
    """Whether "from A to B" or "A to B" tells of a change, two figures: "rose from 12 to 15", "fell 3 cents to 50 cents"."""
    i = first.first - 1
    if tokens.lower(i) == "from":
        words = [tokens.lower(k) for k in range(max(0, i - _FAR), i)]
        for word in reversed(words):
            if word in _SPANS or word in ".;:":
                return False
            if word in CHANGES:
                return True
        return False
    before = tokens.lower(i - 1) if tokens.lower(i) in _STEPS else tokens.lower(i)
    return before in CHANGES and first.kind in ("money", "quantity")


def _joined(tokens: Tokens, first: Amount, start: int, how: str) -> Amount | None:
    """The range of the first amount and the one that begins at `start` (0: nowhere), or None where they make none."""
    while start and tokens.lower(start) in _INNER:
        start += 1
    if not 0 < start < len(tokens):
        return None
    second = amounts.read(tokens, start)
    if second is None or second.form == "vague" or first.form == "vague" or _when(tokens, first, second):
        return None
    if how in ("-", " - ") and second.first < start and second.low < 0:
        second = second._replace(low=-second.high, high=-second.low)
    if first.unit == "meter" and tokens.text[first.last - 1] == tokens.text[second.end - 1] == "m" and second.scale == _MILLION:
        first = multiplied(first, _MILLION)._replace(kind="number", unit="dimensionless", scale=_MILLION, end=first.last)
    first, second = _shared(first, second)
    if first.unit != second.unit:
        first = in_unit_of(first, second) or first
    if (first.kind, first.unit) != (second.kind, second.unit) or not _rises(first, second, how):
        return None
    low, high = sorted((first.low, second.high))
    before = first.first - 1
    before -= tokens.lower(before) in _INNER
    begin = before if tokens.lower(before) in ("from", "between") else first.first
    return second._replace(first=begin, low=low, high=high, step=min(first.step, second.step), hedge=second.hedge)


def _when(tokens: Tokens, first: Amount, second: Amount) -> bool:
    """ "from 900 in 2020 to 4,800": the first of the two is the year of what stands before it."""
    if not lists.is_year(tokens, first):
        return False
    return second.kind != "number" or (tokens.lower(first.first - 1) in _DATED and not lists.is_year(tokens, second))


def _shared(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """What is said once and meant for both: unit ("5-7 km"), sign ("$40-50"), scale ("2-3 million")."""
    bare = first.unmeasured
    if second.kind == "number" and first.prefixed:
        second = second._replace(kind=first.kind, unit=first.unit)
    if (bare or first.prefixed) and second.scale > 1 and first.scale == 1 and abs(first.low) <= abs(second.low / second.scale):
        first = multiplied(first, second.scale)
    if bare and second.kind != "number":
        first = multiplied(first, second.factor)._replace(kind=second.kind, unit=second.unit)
    if second.unit.startswith(f"{first.unit} / "):
        first = first._replace(unit=second.unit)
    return first, second


def _rises(first: Amount, second: Amount, how: str) -> bool:
    """Whether the two can be the ends of one range."""
    if how == "or":
        return first.last == first.end and first.low < second.low <= first.low * _ALTERNATIVE
    if how == " - ":
        return first.low < second.low and (first.last == first.end or first.kind == "money")
    return first.low <= second.high or how == "between" or first.low < 0
