"""Takes a place in a sentence, gives the ratio, share or multiple that begins there: "3 in 10", "5 per 100,000", "1:4", "2.3x", "twice"."""

from __future__ import annotations

from checker.lexicon import load
from checker.lexicon.dimensions import SPANS
from checker.normalizer import numbers, units
from checker.normalizer.amount import Amount
from checker.normalizer.model import Mention, Tokens

_DATA = load("numbers")
MULTIPLES: dict[str, float] = {word: float(n) for word, n in _DATA["multiples"].items()}
_AS_MUCH = frozenset(_DATA["compared"]["behind"].split())
_OF_TIME = frozenset(_DATA["compared"]["times"].split())
_RATIO = frozenset(_DATA["compared"]["before ratio"].split())
_SURE = frozenset(word for word in MULTIPLES if word.endswith("fold"))
_ROUND = frozenset((12.0, 15.0, 16.0, 25.0))
_TWICE = 3.0
_FEW = 1000.0
_IS = frozenset(("", "is", "was", "equals", "=", "be", "as", "by", "negative", "minus", ":", "(", '"'))
_ENDS = frozenset(("", ".", ",", ";", ")", '"', "!", "?"))
_LINKS = frozenset(("in", "out", "per", "for"))
_EVERY = ("every", "each")
_BEHIND = _LINKS | {"times", "time", "-", "of", "over", ":", "x", "×", "fold", "folds"}
"""What stands behind the first number of a ratio."""


def read(tokens: Tokens, number: Amount) -> Mention | None:
    """The ratio that begins with the number, or None. What was read as its unit is looked at again: "in" may be no inch."""
    low = tokens.lower(number.end)
    if low not in _BEHIND or number.form == "vague" or number.low != number.high:
        return None
    if number.form == "part":
        return _times(tokens, number) if low in ("times", "-") else None
    if low == "times" and tokens.lower(number.end + 1) == "out":
        return _share(tokens, number._replace(end=number.end + 1))
    if low in _LINKS or (low == "of" and tokens.lower(number.end + 1) in _EVERY):
        return _share(tokens, number)
    if low == "over":
        return _fraction(tokens, number)
    return _colon(tokens, number) if low == ":" else _times(tokens, number)


def word(tokens: Tokens, i: int) -> Mention | None:
    """ "double the speed", "twice as fast", "a threefold rise"; "twice a week"; not "double-digit"."""
    value = MULTIPLES.get(tokens.low[i])
    if value is None:
        return None
    if value <= _TWICE and (rate := units.read_rate(tokens, i + 1)) and rate.unit in SPANS:
        return Mention(i, rate.last, "quantity", value, value, 1.0, unit=f"count / {rate.unit}")
    if value == 1:
        return None
    if tokens.low[i] not in _SURE and tokens.lower(i + 1) not in _AS_MUCH and not tokens.low[i].endswith("d"):
        return None
    return _multiple(i, i + 1, value, 1.0)


def _multiple(i: int, last: int, value: float, step: float) -> Mention:
    return Mention(i, last, "ratio", value, value, step, unit="dimensionless", role="multiple", relation="times")


def _times(tokens: Tokens, number: Amount) -> Mention | None:
    """ "2.3x", "10 times as many", "five-fold", "3-times"."""
    i, k, low = number.first, number.end, tokens.low[number.end]
    if low in ("x", "×") and tokens.glued(k) and not (k + 1 < len(tokens) and tokens.kind[k + 1] == "number"):
        return _multiple(i, k + 1, number.low, number.step)
    if low == "-" and tokens.glued(k):
        k, low = k + 1, tokens.lower(k + 1)
    if low in ("fold", "folds"):
        return _multiple(i, k + 1, number.low, number.step)
    if low == "times" and (rate := units.read_rate(tokens, k + 1)) and rate.unit in SPANS:
        return Mention(i, rate.last, "quantity", number.low, number.low, number.step, unit=f"count / {rate.unit}")
    if low in ("times", "time") and tokens.lower(k + 1) in _AS_MUCH:
        return _multiple(i, k + 1, number.low, number.step)
    return None


def _share(tokens: Tokens, number: Amount) -> Mention | None:
    """ "three in 10", "nine out of ten", "5 per 100,000", "two of every five"; not "three in 2019" or "five in ten minutes"."""
    k, low = number.end + 1, tokens.low[number.end]
    if low == "out":
        if tokens.lower(k) != "of":
            return None
        k += 1
    elif low == "for" and tokens.lower(k) != "every":
        return None
    k += tokens.lower(k) in _EVERY
    whole = numbers.read(tokens, k) if k < len(tokens) else None
    if whole is None or whole.form not in ("digits", "words") or not 0 < number.low < whole.low or number.scale > 1:
        return None
    if low == "per" and whole.low < _FEW / 10:
        return None
    if low == "in" and not (is_round(whole.low) or tokens.lower(k - 1) in _EVERY):
        return None
    if tokens.lower(whole.last) in _OF_TIME or (whole.last < len(tokens) and tokens.kind[whole.last] == "symbol"):
        return None
    share = number.low / whole.low
    return Mention(number.first, whole.last, "ratio", share, share, number.step / whole.low, unit="dimensionless", role="share")


def _fraction(tokens: Tokens, number: Amount) -> Mention | None:
    """ "one over twenty", read out: nothing is counted behind it, and in front stands no noun that the first number tells apart."""
    k = number.end + 1
    if tokens.lower(number.first - 1) not in _IS or number.last != number.end or number.scale > 1:
        return None
    below = numbers.read(tokens, k) if k < len(tokens) else None
    if below is None or below.form not in ("digits", "words") or tokens.lower(below.last) not in _ENDS or below.low == 0:
        return None
    if not number.low.is_integer() or not below.low.is_integer():
        return None
    value = number.low / below.low
    return Mention(number.first, below.last, "ratio", value, value, 1 / below.low, unit="dimensionless")


def is_round(n: float) -> bool:
    """A whole that people cut shares of: up to twelve, tens, powers of ten; no year."""
    return n <= 12 or n in _ROUND or (n < _FEW and n % 10 == 0) or (n >= _FEW and f"{n:.0f}".rstrip("0") in ("1", "2", "5"))


def _colon(tokens: Tokens, number: Amount) -> Mention | None:
    """ "1:4", "a ratio of 3:20"; two digits behind the colon are a time of day unless the words say it is a ratio."""
    i, k = number.first, number.end + 1
    if not (tokens.glued(k - 1) and tokens.glued(k)) or not tokens.text[k].isdecimal() or tokens.lower(k + 1) == ":":
        return None
    said = any(tokens.lower(j) in _RATIO for j in range(max(0, i - 4), i))
    below = float(tokens.text[k][:9])
    if not below or (not said and (len(tokens.text[k]) > 1 or number.low > 100)):
        return None
    share = number.low / below
    return Mention(i, k + 1, "ratio", share, share, number.step / below, unit="dimensionless")
