"""Takes an ordinal, gives the span of time that it bounds: "by the end of the second month after the sale" is within two months."""

from __future__ import annotations

from checker.normalizer.model import Mention, Tokens

_UNITS = frozenset(("day", "week", "month", "year"))
_AFTER = frozenset(("after", "following", "since", "from"))
_END = ("end", "of", "the")
_BY = frozenset(("by", "before", "until", "the"))
_IN = frozenset(("in", "during", "within"))


def elapsed(tokens: Tokens, m: Mention) -> Mention | None:
    """The duration, or None for an ordinal that counts no span of time after something, or does not say up to when."""
    unit = tokens.lower(m.last)
    if unit not in _UNITS or tokens.lower(m.last + 1) not in _AFTER or tokens.lower(m.first - 1) != "the" or not isinstance(m.low, float):
        return None
    if tuple(tokens.low[max(0, m.first - 3) : m.first]) == _END and tokens.lower(m.first - 4) in _BY:
        return Mention(m.first, m.last + 1, "duration", None, m.low, 1.0, hedge="at most", unit=unit)
    if tokens.lower(m.first - 2) in _IN:
        return Mention(m.first, m.last + 1, "duration", m.low - 1, m.low, 1.0, unit=unit)
    return None
