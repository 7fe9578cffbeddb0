"""Takes a place in a sentence, gives the amount or range of amounts there: "5-7%", "between $1.2m and $1.5m", "48 ± 3"."""

from __future__ import annotations

from checker.lexicon import load
from checker.lexicon.dimensions import convert
from checker.normalizer import amounts
from checker.normalizer.amounts import Amount
from checker.normalizer.model import Tokens

_DATA = load("numbers")["ranges"]
CHANGES = frozenset(_DATA["changes"].split())
_SPANS = frozenset(_DATA["spans"].split())
_INNER = frozenset(_DATA["hedges"].split())
_LINKS = frozenset(("to", "through", "till", "until", "thru"))
_FAR = 7
"""Tokens in front of "from" among which the verb stands that makes a change of it."""
_ALTERNATIVE = 3.0
"""How many times the first the second of "five or ten" may be."""


def read(tokens: Tokens, i: int) -> Amount | None:
    """The range or single amount whose first number or currency is token i; "between" and "from" in front are taken along."""
    between = tokens.lower(i - 1) == "between" or (tokens.lower(i - 2) == "between" and tokens.lower(i - 1) in _INNER)
    first = amounts.read(tokens, i, joined=not between)
    if first is None or first.last >= len(tokens):
        return first
    if tokens.low[first.last] in _PLUS_MINUS:
        return _plus_minus(tokens, first) or first
    if between:
        return _joined(tokens, first, _past(tokens, first.last, "and"), "between") or amounts.read(tokens, i)
    for start, how in _second(tokens, first):
        if start and (found := _joined(tokens, first, start, how)):
            return found
    return first


def _second(tokens: Tokens, first: Amount) -> list[tuple[int, str]]:
    """Where the second amount may begin, and how it is tied to the first."""
    k = first.last
    low = tokens.low[k]
    if low == "-":
        if tokens.lower(k + 1) == "to" and tokens.lower(k + 2) == "-":
            return [(k + 3, "to")]
        glued = tokens.glued(k) and tokens.glued(k + 1)
        spaced = not tokens.glued(k) and not tokens.glued(k + 1)
        return [(k + 1, "-" if glued else " - ")] if glued or spaced else []
    if low in _LINKS:
        return [(k + 1 + (tokens.lower(k + 1) == "-" and tokens.glued(k + 1)), "to")] if not _change(tokens, first) else []
    if low == "up" and tokens.lower(k + 1) == "to":
        return [(k + 2, "to")]
    if low == "or":
        return [(k + 1, "or")]
    if low == "and" and tokens.lower(first.first - 1) == "both":
        return []
    return []


def _past(tokens: Tokens, k: int, word: str) -> int:
    """Token behind the word at k, 0 where another stands there."""
    return k + 1 if tokens.lower(k) == word or (word == "and" and tokens.lower(k) in ("to", "-")) else 0


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
    before = tokens.lower(i - 1) if tokens.lower(i) in ("by", *_INNER) else tokens.lower(i)
    return before in CHANGES and first.unit != "dimensionless"


def _joined(tokens: Tokens, first: Amount, start: int, how: str) -> Amount | None:
    """The range of the first amount and the one that begins at `start`, or None where they make none."""
    while tokens.lower(start) in _INNER:
        start += 1
    if not 0 < start < len(tokens):
        return None
    second = amounts.read(tokens, start)
    if second is None or second.form == "vague" or first.form == "vague":
        return None
    if how == "-" and second.first < start and second.low < 0:
        second = second._replace(low=-second.high, high=-second.low)
    first, second = _shared(first, second, how)
    if (first.kind, first.unit) != (second.kind, second.unit) and (converted := _converted(first, second)):
        first = converted
    if (first.kind, first.unit) != (second.kind, second.unit) or not _rises(first, second, how):
        return None
    low, high = sorted((first.low, second.high))
    begin = first.first - 1 if tokens.lower(first.first - 1) in ("from", "between") else first.first
    return second._replace(first=begin, low=low, high=high, step=min(first.step, second.step), hedge=second.hedge)


def _shared(first: Amount, second: Amount, how: str) -> tuple[Amount, Amount]:
    """What is said once and meant for both: unit ("5-7 km"), sign ("$40-50"), scale ("2-3 million")."""
    bare = first.kind == "number" and first.end == first.last
    if second.kind == "number" and first.prefixed:
        second = second._replace(kind=first.kind, unit=first.unit)
    if (bare or first.prefixed) and second.scale > 1 and first.scale == 1 and abs(first.low) <= abs(second.low / second.scale):
        first = _times(first, second.scale)
    if bare and second.kind != "number":
        first = _times(first, second.factor)._replace(kind=second.kind, unit=second.unit)
    if first.kind == "money" and second.kind == "money" and " / " in second.unit and second.unit.split(" / ")[0] == first.unit:
        first = first._replace(unit=second.unit)
    return first, second


def _times(amount: Amount, times: float) -> Amount:
    return amount._replace(low=amount.low * times, high=amount.high * times, step=amount.step * times)


def _converted(first: Amount, second: Amount) -> Amount | None:
    """The first amount in the unit of the second: "30 minutes to 2 hours"."""
    if first.kind == "number" or first.kind != second.kind:
        return None
    low = convert(first.low, first.unit, second.unit)
    if low is None:
        return None
    return first._replace(low=low, high=low, step=convert(first.step, first.unit, second.unit) or first.step, unit=second.unit)


def _rises(first: Amount, second: Amount, how: str) -> bool:
    """Whether the two can be the ends of one range."""
    if how == "or":
        return first.last == first.end and first.low < second.low <= first.low * _ALTERNATIVE
    if how == " - ":
        return first.low < second.low and (first.last == first.end or first.kind == "money")
    return first.low <= second.high or how == "between" or first.low < 0


_PLUS_MINUS = frozenset(("±", "∓", "+", "(", "plus", "give"))


def _plus_minus(tokens: Tokens, first: Amount) -> Amount | None:
    """ "48.0 ± 47.6%", "4 (± 2) nM", "113 +/- 5": from the value less the error to the value and the error."""
    k, low = first.last, tokens.low[first.last]
    bracket = low == "("
    k += bracket
    if tokens.lower(k) == "±":
        k += 1
    elif tokens.lower(k) == "+" and tokens.lower(k + 1) in ("/", "-"):
        k += 2 + (tokens.lower(k + 1) == "/")
    elif tokens.lower(k) == "plus" and tokens.lower(k + 1) == "or" and tokens.lower(k + 2) == "minus":
        k += 3
    else:
        return None
    error = amounts.read(tokens, k) if k < len(tokens) else None
    if error is None or error.low < 0 or error.form == "vague":
        return None
    last = error.last
    if bracket:
        if tokens.lower(last) != ")":
            return None
        behind = amounts.unit_behind(tokens, last + 1, error)
        error = behind or error._replace(last=last + 1)
    if first.kind == "number":
        first = first._replace(kind=error.kind, unit=error.unit)
    wide = (
        error.high
        if error.unit == first.unit or error.kind == "number"
        else first.low * error.high / 100
        if error.kind == "percent"
        else 0.0
    )
    return first._replace(last=error.last, low=first.low - wide, high=first.high + wide, step=min(first.step, error.step), end=error.last)
