"""Takes a place in a sentence, gives the span of time that is written as a stopwatch shows it: "2:04:37", "1:58:04.2"."""

from __future__ import annotations

from checker.normalizer.model import Mention, Tokens

_HOUR, _MINUTE = 3600.0, 60.0


def read(tokens: Tokens, i: int) -> Mention | None:
    """Hours, minutes and seconds with colons between them, in seconds. A time of day with a zone behind it is a longer reading."""
    low = tokens.low
    if i + 5 > len(low) or low[i + 1] != ":" or low[i + 3] != ":" or not all(tokens.glued(k) for k in range(i + 1, i + 5)):
        return None
    if not low[i].isdecimal() or len(low[i]) > 3 or not _sixties(low[i + 2]) or not _sixties(low[i + 4].partition(".")[0]):
        return None
    if i + 5 < len(low) and low[i + 5] == ":" and tokens.glued(i + 5):
        return None
    tenths = low[i + 4].partition(".")[2]
    value = _HOUR * int(low[i]) + _MINUTE * int(low[i + 2]) + float(low[i + 4])
    return Mention(i, i + 5, "duration", value, value, 10.0 ** -len(tenths), unit="second")


def _sixties(digits: str) -> bool:
    return len(digits) == 2 and digits.isdecimal() and digits < "60"
