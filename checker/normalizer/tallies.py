"""Takes a place in a sentence, gives the vote or the score of a match that begins there as one figure with two parts: "13 to 2", "3-1".

"13 votes to two", "voted 13-2" and "by a vote of 13 to two" say the same; a range goes up, and counts something.
"""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer import numbers
from checker.normalizer.followers import COUNTS
from checker.normalizer.model import Mention, Tokens
from checker.normalizer.scores import score

_DATA = load("tallies")
_BEFORE = {name: frozenset(_DATA[name]["before"].split()) for name in ("vote", "score")}
_BEHIND = {name: frozenset(_DATA[name]["behind"].split()) for name in ("vote", "score")}
_FOR = tuple(tuple(words.split()) for words in _DATA["vote"]["for"])
_NOUNS = frozenset(_DATA["vote"]["noun"].split())
_RANGES = frozenset(("from", "between"))
_LINKS = frozenset(("-", "to"))
NEXT: frozenset[str] = _LINKS | _NOUNS
"""What can stand behind the first number, or behind its first word: "13-2", "13 to 2", "13 votes to two", "twenty-one votes"."""
STARTS: frozenset[str] = numbers.STARTS
_REACH = {"vote": 7, "score": 5}
"""How many words in front a verb of voting or winning may stand: "voted on Monday night by 13 to 2", "beat the town of Teln 3-1"."""
_HIGHEST = 1000
"""Votes of the largest parliaments; a year is higher."""
_DASHED = 3
"""Tokens of "13-2"."""


def read(tokens: Tokens, i: int) -> Mention | None:
    """The tally whose first token is i, or None."""
    found = _parts(tokens, i)
    if found is None or tokens.lower(i - 1) in _RANGES or tokens.kind[i - 1 if i else 0] == "symbol":
        return None
    ours, theirs, last, noun = found
    name = "vote" if noun and ours > theirs else _told(tokens, i, last)
    if name is None or not _is_tally(tokens, i, name, ours >= theirs, last):
        return None
    ratio = ours / theirs if theirs else None
    return Mention(i, last, "ratio", ratio, ratio, unit="dimensionless", role="tally", name=name, parts=(ours, theirs))


def _parts(tokens: Tokens, i: int) -> tuple[int, int, int, bool] | None:
    """(first, second, token behind, whether "votes" stands with them) of "13 to 2", "13-2", "13 votes to two"."""
    first = _whole(tokens, i)
    if first is None:
        return None
    noun = tokens.lower(first[1]) in _NOUNS
    k = first[1] + noun
    if tokens.lower(k) not in _LINKS or (tokens.low[k] == "-" and not (tokens.glued(k) and tokens.glued(k + 1))):
        return None
    second = _whole(tokens, k + 1)
    if second is None or (tokens.glued(second[1]) and tokens.lower(second[1]) not in (".", ",", ";", ")", ":")):
        return None
    behind = tokens.lower(second[1]) in _NOUNS and not _is_modifier(tokens, k)
    return first[0], second[0], second[1], noun or behind


def _is_modifier(tokens: Tokens, k: int) -> bool:
    """ "a 13-2 vote" ends before its noun."""
    return tokens.low[k] == "-"


def _whole(tokens: Tokens, k: int) -> tuple[int, int] | None:
    """(number, token behind it) of a whole number in digits or words, small enough."""
    if k >= len(tokens) or tokens.kind[k] not in ("number", "word"):
        return None
    if tokens.kind[k] == "number":
        return (int(tokens.text[k]), k + 1) if tokens.text[k].isdecimal() and len(tokens.text[k]) <= 3 else None
    found = numbers.read(tokens, k) if tokens.low[k] in numbers.STARTS else None
    plain = found is not None and found.form == "words" and found.low == found.high == int(found.low) and found.low < _HIGHEST
    return (int(found.low), found.last) if found and plain else None


def _told(tokens: Tokens, i: int, last: int) -> str | None:
    """ "vote" or "score" by the words around; None where none tells."""
    for name in ("vote", "score"):
        if (last - i == _DASHED and tokens.lower(last) in _BEHIND[name]) or _near(tokens, i, name):
            return name
    return None


def _is_tally(tokens: Tokens, i: int, name: str, falls: bool, last: int) -> bool:
    """Whether the pair is no range ("won 10-15 seats", "5 to 3 percent") and no first of several sets ("won 6-4, 7-5")."""
    if last < len(tokens) and (tokens.low[last] in COUNTS - _NOUNS or tokens.kind[last] == "symbol" or tokens.low[last] == "-"):
        return False
    if name == "score" and tokens.low[i + 1] == "-":
        return score(tokens, i) == last
    return falls or (name == "vote" and (last >= len(tokens) or tokens.kind[last] == "punct" or _sided(tokens, last)))


def _sided(tokens: Tokens, last: int) -> bool:
    """ "4 to 13 against": the side of the votes behind them."""
    return any(tuple(tokens.low[last : last + len(words)]) == words for words in _FOR)


def _near(tokens: Tokens, i: int, name: str) -> bool:
    """Whether a verb of voting or winning stands close in front, in the same clause and with no other figure between."""
    for k in range(i - 1, max(-1, i - 1 - _REACH[name]), -1):
        if tokens.low[k] in _BEFORE[name]:
            return True
        if tokens.kind[k] == "number" or tokens.low[k] in (";", ":", "(", ")"):
            return False
    return False
