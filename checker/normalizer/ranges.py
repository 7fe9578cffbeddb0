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
_TILDES = frozenset(("~", "∼", "～"))
_AND = frozenset(("and", "or", "&", "vs", "versus", "x", "×"))
_INTERVALS, _YEARS = (frozenset(_DATA[key].split()) for key in ("intervals", "years"))
_LONGEST_LIST = 6
_BETWEEN_AND = frozenset(("the", "ages", "of", "minus", "negative", "-", *_INNER))
_MILLION = 1e6
_FAR = 7
"""Tokens in front of "from" among which the verb stands that makes a change of it."""
_ALTERNATIVE = 3.0
"""How many times the first the second of "five or ten" may be."""


def read(tokens: Tokens, i: int) -> Amount | None:
    """The range or single amount whose first number or currency is token i; "between" and "from" in front are taken along."""
    between = _between(tokens, i)
    first = amounts.read(tokens, i, joined=not between)
    if first is None or first.last >= len(tokens):
        return first
    if tokens.low[first.last] in _PLUS_MINUS:
        return _plus_minus(tokens, first) or first
    if between:
        return _joined(tokens, first, _past(tokens, first.last, "and"), "between") or amounts.read(tokens, i)
    start, how = _second(tokens, first)
    return (start and _joined(tokens, first, start, how)) or _listed(tokens, first) or first


def _between(tokens: Tokens, i: int) -> bool:
    """Whether "between" opens a range at token i, with a hedge, a sign or "the ages of" in between."""
    k = i - 1
    while k > i - 4 and tokens.lower(k) in _BETWEEN_AND:
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
    """Whether token k is the bracket of an interval that is named so: "95% CI (0.3, 1.2)"."""
    return tokens.lower(k) in ("(", "[") and any(tokens.lower(j) in _INTERVALS for j in range(k - 3, k))


def _is_year(tokens: Tokens, first: Amount) -> bool:
    """ "2003" of "in 2003 up to $5 million": a year is no end of a range of sums."""
    text = tokens.text[first.first]
    bare = first.last == first.first + 1 and len(text) == 4 and text.isdecimal() and "1500" <= text <= "2100"
    return bare and tokens.lower(first.first - 1) in _YEARS


def _dashed(tokens: Tokens, k: int) -> tuple[int, str]:
    """Where the second amount may begin behind a dash at token k: "5-7", "5 - 7", "5-to-7", "5- to 7"."""
    if tokens.lower(k + 1) == "to":
        return k + 2 + (tokens.lower(k + 2) == "-"), "to"
    if tokens.lower(k + 1) == "or" and not tokens.glued(k + 1):
        return k + 2, "or"
    if tokens.glued(k) == tokens.glued(k + 1):
        return k + 1, "-" if tokens.glued(k) else " - "
    return (k + 1, " - ") if tokens.glued(k + 1) else (0, "")


def _listed(tokens: Tokens, first: Amount) -> Amount | None:
    """The bare number with the unit that the last of a list of numbers has: "45" of "45, 60 and 75 mg", "7" of "7- and 8-inch"."""
    if first.kind != "number" or first.end != first.last or first.form == "vague" or first.hedge:
        return None
    k = first.last
    for _ in range(_LONGEST_LIST):
        k += tokens.lower(k) == "-"
        tied = tokens.lower(k) in _AND or tokens.lower(k + 1) in _AND
        if not tied and tokens.lower(k) != ",":
            return None
        k += 1 + (tokens.lower(k) == "," and tied)
        k += tokens.lower(k) == "." and tokens.lower(k - 1) == "vs"
        item = amounts.read(tokens, k) if k < len(tokens) else None
        if item is None or item.first != k or item.form == "vague" or item.scale != first.scale or item.prefixed:
            return None
        if item.kind != "number":
            if _is_year(tokens, first):
                return None
            alike = tied and (first.form == item.form or first.low != 1)
            return _times(first, item.factor)._replace(kind=item.kind, unit=item.unit) if alike else None
        if item.last != item.end or tied:
            return None
        k = item.last
    return None


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
    return before in CHANGES and first.kind in ("money", "quantity")


def _joined(tokens: Tokens, first: Amount, start: int, how: str) -> Amount | None:
    """The range of the first amount and the one that begins at `start`, or None where they make none."""
    while start and tokens.lower(start) in _INNER:
        start += 1
    if not 0 < start < len(tokens):
        return None
    second = amounts.read(tokens, start)
    if second is None or second.form == "vague" or first.form == "vague" or (second.kind != "number" and _is_year(tokens, first)):
        return None
    if how in ("-", " - ") and second.first < start and second.low < 0:
        second = second._replace(low=-second.high, high=-second.low)
    if first.unit == "meter" and tokens.text[first.last - 1] == tokens.text[second.end - 1] == "m" and second.scale == _MILLION:
        first = _times(first, _MILLION)._replace(kind="number", unit="dimensionless", scale=_MILLION, last=first.last, end=first.last)
    first, second = _shared(first, second)
    if (first.kind, first.unit) != (second.kind, second.unit) and (converted := _converted(first, second)):
        first = converted
    if (first.kind, first.unit) != (second.kind, second.unit) or not _rises(first, second, how):
        return None
    low, high = sorted((first.low, second.high))
    before = first.first - 1
    before -= tokens.lower(before) in _INNER
    begin = before if tokens.lower(before) in ("from", "between") else first.first
    return second._replace(first=begin, low=low, high=high, step=min(first.step, second.step), hedge=second.hedge)


def _shared(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """What is said once and meant for both: unit ("5-7 km"), sign ("$40-50"), scale ("2-3 million")."""
    bare = first.kind == "number" and first.end == first.last
    if second.kind == "number" and first.prefixed:
        second = second._replace(kind=first.kind, unit=first.unit)
    if (bare or first.prefixed) and second.scale > 1 and first.scale == 1 and abs(first.low) <= abs(second.low / second.scale):
        first = _times(first, second.scale)
    if bare and second.kind != "number":
        first = _times(first, second.factor)._replace(kind=second.kind, unit=second.unit)
    if second.unit.startswith(f"{first.unit} / "):
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
