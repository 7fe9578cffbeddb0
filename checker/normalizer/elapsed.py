"""Takes a place in a sentence, gives the span of time that is written as a stopwatch shows it: "2:04:37", "1:58:04.2", "3:43.13"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.model import Mention, Tokens

_HOUR, _MINUTE = 3600.0, 60.0
_BOTH = 10
_HOURS = 24
"""From here on the first part is no hour of a day."""
_CUES = frozenset(load("numbers")["elapsed"]["before"].split())
_RATIO = frozenset(load("numbers")["compared"]["before ratio"].split())


def read(tokens: Tokens, i: int) -> Mention | None:
    """Hours, minutes and seconds with colons between them, in seconds; behind token i stands the first colon.

    A time of day with a zone behind it is a longer reading.
    """
    parts = _parts(tokens, i)
    if parts[-1].count(".") > 1:  # "1:14.0.6": the version of a package
        return None
    if len(parts) == 3:
        if not parts[0].isdecimal() or len(parts[0]) > 3 or not _sixties(parts[1]) or not _sixties(parts[2].partition(".")[0]):
            return None
        return _span(i, parts, _HOUR * int(parts[0]) + _MINUTE * int(parts[1]) + float(parts[2]))
    if len(parts) != 2 or not parts[0].isdecimal() or len(parts[0]) > 3 or not _sixties(parts[1].partition(".")[0]):
        return None
    if "." not in parts[1] and int(parts[0]) < _HOURS and not _timed(tokens, i):
        return None if _ratio(tokens, i) else Mention(i, i + 3, "number", skipped="time or score")
    found = _span(i, parts, _MINUTE * int(parts[0]) + float(parts[1]))
    if "." not in parts[1] and int(parts[0]) < _BOTH:  # "4:32" takes a miler minutes and a marathon runner hours
        found.readings = ((found.low, found.high), (found.low * _MINUTE, found.high * _MINUTE))
    return found


def _parts(tokens: Tokens, i: int) -> list[str]:
    """The numbers from token i on with nothing but colons between them."""
    low, found, k = tokens.low, [tokens.low[i]], i + 1
    while k + 1 < len(low) and low[k] == ":" and tokens.glued(k) and tokens.glued(k + 1) and tokens.kind[k + 1] == "number":
        found.append(low[k + 1])
        k += 2
    return found


def _span(i: int, parts: list[str], value: float) -> Mention:
    tenths = parts[-1].partition(".")[2]
    return Mention(i, i + 2 * len(parts) - 1, "duration", value, value, 10.0 ** -len(tenths), unit="second")


def _timed(tokens: Tokens, i: int) -> bool:
    """Whether the words before say that something took so long: "in 5:58", "a time of 3:43", "clocked 9:58"."""
    return tokens.lower(i - 1) in _CUES or (tokens.lower(i - 1) == "of" and tokens.lower(i - 2) in _CUES)


def _ratio(tokens: Tokens, i: int) -> bool:
    return any(tokens.lower(k) in _RATIO for k in range(max(0, i - 4), i))


def _sixties(digits: str) -> bool:
    return len(digits) == 2 and digits.isdecimal() and digits < "60"
