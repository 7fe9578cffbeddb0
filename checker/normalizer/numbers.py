"""Takes a place in a sentence, gives the bare number that begins there, in digits, words or both: "1.2 million", "two hundred and five"."""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer import followers, parts
from checker.normalizer.digits import digits
from checker.normalizer.model import Tokens
from checker.normalizer.spelled import SCALES, SMALL, WORDS, product, spelled

_DATA = load("numbers")
_SHORT: dict[str, float] = _DATA["short"]
_LETTERS: dict[str, float] = _DATA["letters"]
_VAGUE = frozenset(load("hedges")["vague"])
"""Plural scales that say no number by themselves: "millions"."""
_LONGEST_NOUN = 6
_THOUSAND, _HUNDRED = 1000.0, 100.0
_THREE = 3
"""Digits that no longer fit under a hundred."""
_PLURALS: dict[str, float] = _DATA["plurals"]
_CAPITALS = {"M": 1e6, "B": 1e9}
"""With a space before them only where a plural follows: "8 B people"; else they are units."""
_METRES = frozenset(_DATA["metres"]["words"].split())
STARTS = frozenset((*WORDS, "half", "quarter", "a", "an"))
"""Words that can begin a number; the articles only where a scale or a part follows them."""


class Number(NamedTuple):
    """A number read: it ends before token `last`. `low` .. `high` differ only for a number that is vague itself ("dozens")."""

    last: int
    low: float
    high: float
    step: float
    """Size of the last digit said."""
    form: str
    """digits | words | part (a third, 3/4) | vague."""
    scale: float = 1.0
    """The scale that was said; a number before it in a range may share it ("2-3 million")."""
    hedge: str | None = None
    bare: int | None = None
    """Where the number ends if the letter behind it is a unit instead of a scale: behind "5" of "5m"."""


def read(tokens: Tokens, i: int, *, money: bool = False, joined: bool = True) -> Number | None:
    """The number whose first token is i, or None.

    `money`: a currency sign stands before it, so that "5m" is a million. `joined`: whether "and" may go on with it, as it may not in
    "between five and six".
    """
    kind, low = tokens.kind[i], tokens.low[i]
    if kind == "number" or low == ".":
        return _written(tokens, i, money=money)
    if low in WORDS:
        return _said(tokens, i, None, joined=joined) if low not in _VAGUE else None
    if low in ("a", "an") and tokens.lower(i + 1) in SCALES:
        return _said(tokens, i + 1, 1.0, joined=joined)
    if low in parts.SIGNS:
        return _scaled(tokens, _part(i + 1, parts.SIGNS[low], 0.01))
    found = parts.alone(tokens, i) if low in STARTS else None
    return _of_scale(tokens, _part(*found)) if found else None


def _part(last: int, value: float, step: float) -> Number:
    return Number(last, value, value, step, "part")


def _written(tokens: Tokens, i: int, *, money: bool) -> Number | None:
    found = digits(tokens, i)
    if found is None:
        return None
    last, value, step = found
    number = Number(last, value, value, step, "digits")
    if not tokens.padded[last]:
        return number
    if more := parts.mixed(tokens, last, value):
        return _scaled(tokens, _part(*more))
    return _lettered(tokens, number, money=money) or _scaled(tokens, number)


def _lettered(tokens: Tokens, number: Number, *, money: bool) -> Number | None:
    """A letter for the scale: "£5m", "300k", "1.2B". Alone "m" is a metre and "K" may be a kelvin: they need money or something counted."""
    k = number.last
    low = tokens.low[k]
    if low not in _LETTERS or not tokens.glued(k) or (tokens.glued(k + 1) and tokens.kind[k + 1] in ("word", "number", "code")):
        return None
    if not money and (tokens.lower(k + 1) in ("/", "^", "²", "³") or not _counts(tokens, k, number.low)):
        return None
    return _times(number, k + 1, _LETTERS[low])._replace(bare=None if money else number.last)


def _counts(tokens: Tokens, k: int, value: float) -> bool:
    """Whether the letter at token k scales a count: "300k jobs", "2.7m combined sales", "8B", "35m of its toys"; not "37m long"."""
    letter, behind = tokens.text[k], k + 1 + (tokens.lower(k + 1) == "-")
    if letter in ("k", "B", "M") or (letter == "b" and value < _THOUSAND):
        return True
    low = tokens.lower(behind)
    if letter not in ("m", "K") or low in _METRES:
        return False
    return low == "of" or low in followers.COUNTS or _plural_ahead(tokens, behind)


def _plural_ahead(tokens: Tokens, i: int) -> bool:
    """Whether a plural ends the words in small letters from token i on: "combined digital and physical sales"."""
    for k in range(i, min(i + _LONGEST_NOUN, len(tokens))):
        if tokens.kind[k] != "word" or not tokens.text[k][0].islower() or tokens.low[k] in _METRES:
            return False
        if followers.plural(tokens, k):
            return True
    return False


def _said(tokens: Tokens, i: int, first: float | None, *, joined: bool) -> Number | None:
    found = spelled(tokens, i, first, joined=joined)
    if found is None:
        return None
    last, value, scale = found
    if tokens.lower(last) == "point" and (decimal := _points(tokens, last + 1)):
        last, fraction, step = decimal
        return _scaled(tokens, Number(last, value + fraction, value + fraction, step, "words"))
    if part := parts.divided(tokens, last, value):
        return _of_scale(tokens, _part(*part))
    number = Number(last, value, value, _step(value / scale) * scale, "words", scale)
    number = _scaled(tokens, number) if tokens.lower(last) in _PLURALS else number
    return _with_part(tokens, number) if joined else number


def _step(value: float) -> float:
    """Size of the last digit of a number said in words; 1 below 100."""
    step = 1.0
    while value >= 100 and value % (10 * step) == 0:
        step *= 10
    return step


def _points(tokens: Tokens, k: int) -> tuple[int, float, float] | None:
    """(last, fraction, step) of the digits spoken behind "point": "two five" is 0.25."""
    said = ""
    while (n := SMALL.get(tokens.lower(k), 10)) < 10:
        said, k = said + str(int(n)), k + 1
    return (k, float("0." + said), 10.0 ** -len(said)) if said else None


def _with_part(tokens: Tokens, number: Number) -> Number:
    """The number with "and a half" behind: of the scale where there is one ("a million and a half")."""
    found = parts.and_part(tokens, number.last, 0.0)
    if not found or (number.scale > 1 and tokens.lower(found[0]) in SCALES):
        return number
    last, part, step = found
    scale = number.scale if number.scale >= _THOUSAND else 1.0
    value = number.low + part * scale
    more = number._replace(last=last, low=value, high=value, step=step * scale)
    return _scaled(tokens, more._replace(form="part")) if scale == 1 else more


def _of_scale(tokens: Tokens, part: Number) -> Number:
    """ "half a million", "half a dozen", "three quarters of a million", "a quarter billion"."""
    k = part.last
    if tokens.lower(k) == "of" and tokens.lower(k + 1) in ("a", "an"):
        k += 1
    k += tokens.lower(k) in ("a", "an")
    scale = SCALES.get(tokens.lower(k))
    if scale and k > part.last:
        return _times(part, k + 1, scale)
    return _scaled(tokens, part)


def _scaled(tokens: Tokens, number: Number) -> Number:
    """The number with the scale words behind it: "1.2 million", "5bn", "15-million", "3 hundred and one", "500 thousand crore"."""
    k = number.last
    low = tokens.padded[k]
    if not low:
        return number
    if low == "-" and tokens.glued(k) and tokens.lower(k + 1) in SCALES:
        k, low = k + 1, tokens.low[k + 1]
    if low in SCALES and (found := spelled(tokens, k, number.low)):
        last, value, scale = found
        if scale == _HUNDRED and (rest := _rest(tokens, last)):
            return Number(last + 2, value + rest, value + rest, 1.0, "digits")
        step = number.step * scale if scale > 1 else _step(value)
        return _with_part(tokens, Number(last, value, value, step, "digits" if number.form == "digits" else "words", scale))
    if low in _PLURALS and number.form in ("digits", "words") and number.scale == 1:
        return _times(number, k + 1, _PLURALS[low])
    times = _SHORT.get(low) or _CAPITALS.get(tokens.text[k])
    if times is None or (low not in _SHORT and not followers.plural(tokens, k + 1)):
        return number
    if number.form != "digits" or (tokens.glued(k + 1) and tokens.kind[k + 1] not in ("punct", "symbol")):
        return number
    point = tokens.lower(k + 1) == "." and tokens.glued(k + 1) and k + 2 < len(tokens) and tokens.text[k + 2][0].islower()
    return _times(number, k + 1 + point, times)


def _rest(tokens: Tokens, k: int) -> int:
    """21 of "and 21" behind "3 hundred", 0 where nothing of the kind follows."""
    digits = tokens.text[k + 1] if tokens.lower(k) == "and" and k + 1 < len(tokens) else ""
    if len(digits) >= _THREE or not (digits.isascii() and digits.isdecimal()) or tokens.glued(k + 2):
        return 0
    return int(digits) if tokens.lower(k + 2) not in SCALES else 0


def scaled(number: Number, times: float) -> tuple[float, float, float]:
    """(low, high, step) of the number in a scale or unit."""
    low = product(number.low, times)
    return low, low if number.high == number.low else product(number.high, times), product(number.step, times)


def _times(number: Number, last: int, times: float) -> Number:
    form = "digits" if number.form == "digits" else "words"
    low, high, step = scaled(number, times)
    return Number(last, low, high, step, form, times, number.hedge)
