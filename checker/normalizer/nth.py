"""Takes an ordinal, gives what else it says: the span of time that it bounds, or the number of a work, as in "Fifth Symphony".

"By the end of the second month after the sale" is within two months.
"""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.model import Mention, Tokens

_UNITS = frozenset(("day", "week", "month", "year"))
_AFTER = frozenset(("after", "following", "since", "from"))
_END = ("end", "of", "the")
_BY = frozenset(("by", "before", "until", "the"))
_WORKS = frozenset(load("designators")["classes"]["works"].split())
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


def titled(tokens: Tokens, ordinal: Mention) -> Mention | None:
    """ "Fifth Symphony", which "Symphony No. 5" is, too; None in front of anything else, and where small letters only count."""
    k = ordinal.last
    if tokens.lower(k) not in _WORKS or not (tokens.text[k][0].isupper() and tokens.text[ordinal.first][0].isupper()):
        return None
    return Mention(ordinal.first, k + 1, "designator", name=tokens.text[k], code=f"{ordinal.low:.0f}")
