"""Takes an amount, gives the range that a margin behind it makes of it: "48.0 ± 47.6%", "4 (± 2) nM", "113 +/- 5"."""

from __future__ import annotations

from checker.lexicon.dimensions import convert_difference
from checker.normalizer import amounts, measures
from checker.normalizer.amount import Amount
from checker.normalizer.model import Tokens

OPENERS = frozenset(("±", "∓", "+", "(", "plus"))
"""What a margin can begin with."""
_SPELLED = (("±",), ("+", "/", "-"), ("+", "-"), ("plus", "or", "minus"))
_PERCENT = 100.0


def margin(tokens: Tokens, first: Amount) -> Amount | None:
    """From the value less the margin to the value and the margin; None where there is no margin."""
    bracket = tokens.low[first.last] == "("
    k = _behind_sign(tokens, first.last + bracket)
    error = amounts.read(tokens, k) if 0 < k < len(tokens) else None
    if error is None or error.low < 0 or error.form == "vague":
        return None
    if bracket:
        if tokens.lower(error.last) != ")":
            return None
        error = measures.with_unit(tokens, error.last + 1, error) or error._replace(last=error.last + 1)
    if first.kind == "number":
        first = first._replace(kind=error.kind, unit=error.unit)
    wide = _wide(first, error)
    return first._replace(last=error.last, low=first.low - wide, high=first.high + wide, step=min(first.step, error.step), end=error.last)


def _behind_sign(tokens: Tokens, k: int) -> int:
    """Token behind the plus and minus that begins at token k, 0 where there is none."""
    for sign in _SPELLED:
        if tuple(tokens.low[k : k + len(sign)]) == sign:
            return k + len(sign)
    return 0


def _wide(first: Amount, error: Amount) -> float:
    """The margin in the unit of the amount: said in it, in another, in none, or as a share of the value."""
    if error.kind == "number" or error.unit == first.unit:
        return error.high
    if error.kind == "percent":
        return abs(first.low) * error.high / _PERCENT
    return convert_difference(error.high, error.unit, first.unit) or 0.0
