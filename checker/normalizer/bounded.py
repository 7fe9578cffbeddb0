"""Takes a hedged amount, gives the range that a second, opposite bound behind it closes: "more than 5 but fewer than 10"."""

from __future__ import annotations

from checker.normalizer import amounts, hedges
from checker.normalizer.amount import Amount
from checker.normalizer.model import Tokens

_LINKS = frozenset(("and", "but", "or", ","))
_LONGEST = 6
"""Tokens of the longest hedge."""


def close(tokens: Tokens, amount: Amount, last: int, hedge: str) -> Amount | None:
    """The range from the lower to the upper bound; `last` is where the first amount with its hedges ends. None where nothing closes it."""
    if tokens.lower(last) not in _LINKS or hedges.side(hedge) == "both":
        return None
    k = last + 1 + (tokens.lower(last + 1) in ("but", "also"))
    for i in range(k + 1, min(k + _LONGEST + 1, len(tokens))):
        if tokens.kind[i] not in ("number", "symbol", "word"):
            continue
        found = hedges.before(tokens, i, k)
        if found and found[0] == k:
            return _range(amount, hedge, amounts.read(tokens, i), found[1])
    return None


def _range(first: Amount, hedge: str, second: Amount | None, other: str) -> Amount | None:
    if second is None or {hedges.side(hedge), hedges.side(other)} != {"low", "high"}:
        return None
    if first.unmeasured and second.kind != "number":
        first = first._replace(kind=second.kind, unit=second.unit, low=first.low * second.factor)
    low, high = (first.low, second.low) if hedges.side(hedge) == "low" else (second.low, first.low)
    if (first.kind, first.unit) != (second.kind, second.unit) or low >= high:
        return None
    return second._replace(first=first.first, low=low, high=high, step=min(first.step, second.step), hedge=None)
