"""Takes a place in a sentence, tells where the score of a match, set or vote that begins there ends."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.followers import COUNTS, name_like
from checker.normalizer.model import Tokens

_DATA = load("skips")["scores"]
_BEFORE, _AFTER = (frozenset(_DATA[key].split()) for key in ("before", "after"))
_CLOSED = frozenset((".", ";", ")", "(", ",", ":", '"', "in", "on", "at", "after", "and"))
_HIGHEST = 250
"""Points in a game of basketball or cricket; a year is higher."""
_MOST_WORDS = 4
"""Words in the name of a team."""


def score(tokens: Tokens, i: int) -> int | None:
    """Token behind the score that begins with the number at i: "2-0", "6-4 6-3", "7-6 (7-4)", or "3, Arsenal 2" behind a name."""
    end = _pair(tokens, i)
    if end is not None:
        return _sets(tokens, end) if _is_score(tokens, i, end) else None
    return _between_names(tokens, i)


def _points(tokens: Tokens, i: int) -> int | None:
    if 0 <= i < len(tokens) and tokens.kind[i] == "number" and tokens.text[i].isdecimal() and int(tokens.text[i][:6]) <= _HIGHEST:
        return int(tokens.text[i][:6])
    return None


def _pair(tokens: Tokens, i: int) -> int | None:
    """Two numbers with nothing but a dash between them and nothing behind."""
    if _points(tokens, i) is None or tokens.lower(i + 1) != "-" or _points(tokens, i + 2) is None:
        return None
    if not (tokens.glued(i + 1) and tokens.glued(i + 2)) or (tokens.glued(i) and tokens.lower(i - 1) not in ("(", '"', "'")):
        return None
    behind = i + 3
    if tokens.glued(behind) and (tokens.kind[behind] in ("word", "symbol") or (tokens.low[behind] == "-" and tokens.glued(behind + 1))):
        return None
    return behind


def _is_score(tokens: Tokens, i: int, end: int) -> bool:
    """A range goes up and counts something; a score falls, or stands where a score would."""
    if tokens.lower(end) in COUNTS or (end < len(tokens) and tokens.kind[end] == "symbol") or tokens.kind[i - 1 if i else 0] == "symbol":
        return False
    first, second = _points(tokens, i) or 0, _points(tokens, i + 2) or 0
    if first >= second or tokens.lower(end) in _AFTER or tokens.lower(end + 1) in _AFTER:
        return True
    before = tokens.lower(i - 1)
    return before in _BEFORE or (name_like(tokens, i - 1)) or _pair(tokens, end + (tokens.lower(end) == ",")) is not None


def _sets(tokens: Tokens, end: int) -> int:
    """The end of the last set: "6-4, 3-6, 7-6 (7-4)" is one score."""
    while end < len(tokens):
        after = end + 1 if tokens.low[end] in (",", "(") else end
        more = _pair(tokens, after)
        if more is None:
            break
        end = more + 1 if tokens.lower(end) == "(" and tokens.lower(more) == ")" else more
    return end


def _between_names(tokens: Tokens, i: int) -> int | None:
    """ "Leeds 3, Arsenal 2": name, points, another name, points, and no more; also the second half of it."""
    if _points(tokens, i) is None or not name_like(tokens, i - 1):
        return None
    j = i + 1 + (tokens.lower(i + 1) in (",", ";"))
    k = j
    while k < len(tokens) and k - j < _MOST_WORDS and name_like(tokens, k):
        k += 1
    if k == j or _points(tokens, k) is None or tokens.low[k - 1] == tokens.low[i - 1]:
        return None
    behind = tokens.lower(k + 1)
    closed = k + 1 >= len(tokens) or behind in _CLOSED or not tokens.text[k + 1][0].islower()
    return k + 1 if closed and behind not in COUNTS else None
