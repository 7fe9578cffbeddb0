"""Takes a bare number in a list, gives it with the unit that only the last of the list names: "45" of "45, 60 and 75 mg"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer import amounts
from checker.normalizer.amount import Amount, multiplied
from checker.normalizer.model import Tokens

_AND = frozenset(("and", "or", "&", "vs", "versus", "x", "×"))
NEXT: frozenset[str] = _AND | {",", "-"}
"""What may stand behind a number of a list."""
_LONGEST = 6
_BEFORE_YEARS = frozenset(load("numbers")["ranges"]["years"].split())
_OLDEST, _LATEST = "1500", "2100"


def in_list(tokens: Tokens, first: Amount) -> Amount | None:
    """The number with its share of the list: "7" of "7- and 8-inch" in inches; None where the list has no unit, or there is none."""
    if not first.unmeasured or first.form == "vague" or is_year(tokens, first) or _is_retold(tokens, first):
        return None
    k = first.last
    for _ in range(_LONGEST):
        k, tied = _next(tokens, k)
        item = amounts.read(tokens, k) if 0 < k < len(tokens) else None
        if item is None or item.first != k or item.form == "vague" or item.scale != first.scale or item.prefixed:
            return None
        if item.kind != "number":
            alike = tied and (first.form == item.form or first.low != 1)
            return multiplied(first, item.factor)._replace(kind=item.kind, unit=item.unit) if alike else None
        if tied or not item.unmeasured:
            return None
        k = item.last
    return None


def _is_retold(tokens: Tokens, first: Amount) -> bool:
    """ "12" of "fell 12, or 3 per cent": the figure behind ", or" says the same in another unit, unless a list came before it."""
    k = first.last
    listed = tokens.lower(first.first - 1) == "," and _is_figure(tokens, first.first - 2)
    return tokens.lower(k) == "," and tokens.lower(k + 1) == "or" and not listed


def _is_figure(tokens: Tokens, k: int) -> bool:
    return k >= 0 and amounts.read(tokens, k) is not None


def _next(tokens: Tokens, k: int) -> tuple[int, bool]:
    """(where the next number may begin, whether it is the last) behind the number that ends at token k; 0 where the list ends."""
    k += tokens.lower(k) == "-"
    if tokens.lower(k) in _AND:
        return k + 1 + (tokens.low[k] == "vs" and tokens.lower(k + 1) == "."), True
    if tokens.lower(k) != ",":
        return 0, False
    return (k + 2, True) if tokens.lower(k + 1) in _AND else (k + 1, False)


def is_year(tokens: Tokens, number: Amount) -> bool:
    """ "2003" of "in 2003 up to $5 million": a year shares nothing with a sum behind it."""
    text = tokens.text[number.first]
    bare = number.last == number.first + 1 and len(text) == 4 and text.isdecimal() and _OLDEST <= text <= _LATEST
    return bare and tokens.lower(number.first - 1) in _BEFORE_YEARS
