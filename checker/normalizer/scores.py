"""Takes a place in a sentence, tells where the score of a match, set or vote that begins there ends."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.codes import CLASSES
from checker.normalizer.followers import COUNTS, name_like
from checker.normalizer.model import Tokens

_DATA = load("skips")["scores"]
_BEFORE, _AFTER, _CLOCK = (frozenset(_DATA[key].split()) for key in ("before", "after", "clock"))
_CLOSED = frozenset((".", ";", ")", "(", ",", ":", '"', "in", "on", "at", "after", "and"))
_ERAS = frozenset(("bc", "bce", "b", "ad"))
_HIGHEST = 250
"""Points in a game of basketball or cricket; a year is higher."""
_MOST_WORDS = 6
"""Words in the name of a team."""


def score(tokens: Tokens, i: int) -> int | None:
    """Token behind the score that begins with the number at i: "2-0", "6-4 6-3", "7-6 (7-4)", or "3, Arsenal 2" behind a name."""
    end = _pair(tokens, i) if tokens.lower(i + 1) == "-" else None
    if end is not None:
        return _sets(tokens, end) if _is_score(tokens, i, end) else None
    named = i > 0 and (tokens.text[i - 1][0].isupper() or tokens.low[i - 1] == "ers")
    return _between_names(tokens, i) if named and _team(tokens, i - 1) else None


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
    if (
        tokens.lower(end) in COUNTS
        or tokens.lower(end) in _ERAS
        or (end < len(tokens) and tokens.kind[end] == "symbol")
        or tokens.kind[i - 1 if i else 0] == "symbol"
    ):
        return False
    first, second, before = _points(tokens, i) or 0, _points(tokens, i + 2) or 0, tokens.lower(i - 1)
    if tokens.lower(end) in _AFTER or tokens.lower(end + 1) in _AFTER:
        return True
    if before in _CLOCK:
        return False
    if first >= second:
        return True
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
    """ "Leeds 3, Arsenal 2", "Reds 13 - 12": a name, points, another name or a dash, points, and no more."""
    if _points(tokens, i) is None:
        return None
    if tokens.lower(i + 1) == "to":
        return _to(tokens, i)
    j = i + 1 + (tokens.lower(i + 1) == ",")
    k = j
    while k < len(tokens) and k - j < _MOST_WORDS and (_team(tokens, k) or tokens.low[k] == "st" or tokens.low[k - 1] == "st"):
        k += 1
    if k == j and tokens.lower(i + 1) == "-":
        k = j = i + 2
    elif k == j or tokens.low[k - 1] == tokens.low[i - 1]:
        return None
    if _points(tokens, k) is None or tokens.lower(k + 1) in COUNTS:
        return None
    if j == i + 2 and tokens.low[i + 1] == "," and _listed(tokens, i, k):
        return None
    closed = k + 1 >= len(tokens) or tokens.low[k + 1] in _CLOSED or not tokens.text[k + 1][0].islower()
    return k + 1 if closed else None


def _to(tokens: Tokens, i: int) -> int | None:
    """ "110 to 98": a range goes up."""
    first, second = _points(tokens, i), _points(tokens, i + 2)
    if (
        first is None
        or second is None
        or first <= second
        or tokens.lower(i + 3) in COUNTS
        or tokens.kind[min(i + 3, len(tokens) - 1)] == "symbol"
    ):
        return None
    return i + 3


def _listed(tokens: Tokens, i: int, k: int) -> bool:
    """Whether names with numbers stand in a row of three or more: "Aster 21, Motel 6, Pier 1" has no winner."""
    before, behind = i - 1, k + 2
    while name_like(tokens, before):
        before -= 1
    while name_like(tokens, behind):
        behind += 1
    after = tokens.lower(k + 1) == "," and behind > k + 2 and _points(tokens, behind) is not None
    return after or (tokens.lower(before) == "," and _points(tokens, before - 1) is not None)


def _team(tokens: Tokens, k: int) -> bool:
    """A name of a team, or the end of one that is a number: "76ers"."""
    if not name_like(tokens, k):
        return tokens.lower(k) == "ers" and tokens.glued(k)
    low = tokens.low[k]
    return (low not in CLASSES and low[:-1] not in CLASSES) or name_like(tokens, k - 1)
