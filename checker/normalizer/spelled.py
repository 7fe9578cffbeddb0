"""Takes a place in a sentence, gives the value of the number words there: "two hundred and five thousand", "three lakh crore"."""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.model import Tokens

_DATA = load("numbers")
SMALL: dict[str, float] = {word: float(n) for word, n in _DATA["small"].items()}
SCALES: dict[str, float] = {word: float(n) for word, n in _DATA["scales"].items()}
WORDS = frozenset((*SMALL, *SCALES))
_THOUSAND = 1000.0
_APART = frozenset(("hundred", *(w for w in _DATA["parts"] if w.endswith("s"))))
"""Behind a small number behind "and" these begin another number: "two hundred and five hundred", "a million and two thirds"."""
_UNBOUNDED = float("inf")


class Spelled(NamedTuple):
    """Number words up to token `last`."""

    last: int
    value: float
    scale: float
    """The scale that all of it is said in: 1e6 of "two million", 100 of "three hundred", 1 of "two hundred and five"."""


def spelled(tokens: Tokens, i: int, first: float | None = None, *, joined: bool = True) -> Spelled | None:
    """The number that the words from token i on say, `first` being a number in front of them ("3" of "3 hundred and one").

    Groups go down: millions, thousands, rest. `joined`: whether "and" may go on with it.
    """
    total, cap, last, scale, k = 0.0, _UNBOUNDED, i, 1.0, i
    while True:
        group, chunk, hundreds = _chunk(tokens, k, first, joined=joined)
        end, times = _multiplied(tokens, group)
        if (chunk is None and times == 1) or times >= cap or (group == end == i):
            break
        scale = 1.0 if total else times if times > 1 else hundreds
        total, last, cap, first = total + product(1.0 if chunk is None else chunk, times), end, times, None
        k = _next_group(tokens, end, cap, joined=joined) if times > 1 else -1
        if k < 0:
            break
    return Spelled(last, total, scale) if last > i else None


def product(value: float, times: float) -> float:
    """`value` in a scale or unit, without the dust of binary fractions: 4.1 * 1e9 is 4,100,000,000."""
    found = value * times
    return found if found.is_integer() else round(found, 6 if abs(times) >= 1 else 12)


def _chunk(tokens: Tokens, k: int, value: float | None, *, joined: bool) -> tuple[int, float | None, float]:
    """(last, value, its own scale) of the words below a thousand: "two hundred and five", "twenty-five", "two dozen"."""
    last, scale = k, 1.0
    while k < len(tokens):
        low = tokens.low[k]
        if low in SMALL and (value is None or _fits(value, SMALL[low])):
            value, scale = (value or 0.0) + SMALL[low], 1.0
        elif SCALES.get(low, _THOUSAND) < _THOUSAND and (value or 1.0) < 100:
            value, scale = (1.0 if value is None else value) * SCALES[low], SCALES[low]
        else:
            break
        last = k = k + 1
        k = _next_word(tokens, k, value, joined=joined)
    return last, value, scale


def _fits(value: float, small: float) -> bool:
    """Whether a small number word can follow in the same chunk: "twenty" + "five", "two hundred" + "five"; not "two" + "three"."""
    if small == 0 or value < 20 or value != int(value):
        return False
    return value % 100 == 0 or (small < 10 and value % 10 == 0 and value % 100 >= 20)


def _next_word(tokens: Tokens, k: int, value: float, *, joined: bool) -> int:
    """Where the chunk may go on: past a hyphen, or past "and" behind full hundreds."""
    low = tokens.lower(k)
    if low == "-" and tokens.lower(k + 1) in WORDS and (tokens.glued(k) or tokens.lower(k + 1) in SMALL):
        return k + 1
    if low == "and" and joined and value >= 100 and value % 100 == 0 and tokens.lower(k + 1) in SMALL:
        return k + 1 if tokens.lower(k + 2) not in _APART else k
    return k


def _multiplied(tokens: Tokens, k: int) -> tuple[int, float]:
    """(last, product) of scale words of a thousand or more: "thousand million", "lakh crore"; also behind a hyphen."""
    times = 1.0
    while k < len(tokens):
        j = k + 1 if tokens.low[k] == "-" and tokens.glued(k) else k
        scale = SCALES.get(tokens.lower(j), 1.0)
        if scale < _THOUSAND or (times > scale and times >= 1e6):
            break
        times, k = times * scale, j + 1
    return k, times


def _next_group(tokens: Tokens, k: int, cap: float, *, joined: bool) -> int:
    """Where a smaller group may follow: at once, behind "and", or behind a comma where a scale follows it; -1 where none does."""
    low = tokens.lower(k)
    if low in SMALL:
        return k
    if low not in ("and", ",", "-") or not joined or tokens.lower(k + 1) not in SMALL:
        return -1
    ahead = [SCALES[t] for j in range(k + 2, k + 5) if (t := tokens.lower(j)) in SCALES]
    if low == "and":
        return k + 1 if (not ahead or max(ahead) < cap) and tokens.lower(k + 2) not in _APART - {"hundred"} else -1
    return k + 1 if ahead and max(ahead) < cap else -1
