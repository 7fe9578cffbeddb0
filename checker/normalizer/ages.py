"""Takes an amount in its sentence, tells whether it is an age and the span of the phrase: "aged 26", "26-year-old", "Lemma, 26,"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.amount import Amount
from checker.normalizer.followers import name_like
from checker.normalizer.model import Tokens
from checker.normalizer.spelled import SMALL

_DATA = load("numbers")["ages"]
_BEFORE = frozenset(_DATA["before"].split())
_COMPARED = frozenset(_DATA["compared"].split())
_LISTED = frozenset((",", "and", "or", "&"))
_LIST_ENDS = frozenset(("", ".", ",", ";", ")", "and", "or", "respectively"))
_PEOPLE = frozenset(_DATA["people"].split())
_WHO, _BE = frozenset(("he", "she", "who")), frozenset(("is", "was", "turned", "turns"))
_PREDICATE_ENDS = frozenset(("", ".", ",", ";", ")", "and", "but", "when", "years"))
_LONGEST = 10
"""Tokens of a list of ages, or between "age" and the figure."""
_OLDEST = 122
"""The greatest age of a person that was ever proved."""


def age(tokens: Tokens, amount: Amount) -> tuple[int, int] | None:
    """[first, last) of the age phrase around an amount, or None. A bare number becomes years."""
    if amount.kind == "duration":
        return _old(tokens, amount)
    if amount.kind != "number" or amount.end != amount.last or not 0 <= amount.low <= amount.high <= _OLDEST:
        return None
    i, k = amount.first, amount.last
    before = tokens.lower(i - 1)
    if before in _BEFORE and tokens.lower(k) not in ("percent", "per", "group"):
        return i - 1, k
    if before == "of" and tokens.lower(i - 2) in _BEFORE:
        return i - 2, k
    if before in _LISTED and tokens.lower(k) in _LIST_ENDS and tokens.lower(_list_start(tokens, i)) in _BEFORE:
        return i, k
    if tokens.lower(k) == "yo" or (tokens.lower(k) == "y" and tokens.lower(k + 1) == "/" and tokens.lower(k + 2) == "o"):
        return i, k + (1 if tokens.low[k] == "yo" else 3)
    return (i, k) if _apposed(tokens, amount) or _predicated(tokens, amount) else None


def _old(tokens: Tokens, amount: Amount) -> tuple[int, int] | None:
    """ "26-year-old", "8 months old", "55 years of age"."""
    k = amount.last
    j = k + (tokens.lower(k) == "-")
    if amount.last == amount.end:  # the unit stands behind the last of a list: "17 and 19 years old"
        j = _list_end(tokens, k) + 1
    low = tokens.lower(j)
    if low in ("old", "olds"):
        return amount.first, max(k, j + 1) if amount.last > amount.end else k
    if low == "of" and tokens.lower(j + 1) == "age":
        return amount.first, j + 2 if amount.last > amount.end else k
    if tokens.lower(amount.first - 1) == "of" and tokens.lower(amount.first - 2) in _BEFORE:
        return amount.first - 2, amount.last
    if _of_age(tokens, amount.first):
        return amount.first, amount.last
    if tokens.lower(amount.first - 1) in _BEFORE or (low in ("and", "or") and tokens.lower(j + 1) in _COMPARED):
        return amount.first, amount.last
    return None


def _of_age(tokens: Tokens, i: int) -> bool:
    """ "Her age was 34 years", "the average age of its drivers is 51 years"."""
    return tokens.lower(i - 1) in ("is", "was") and "age" in tokens.low[max(0, i - _LONGEST) : i - 1]


def _list_end(tokens: Tokens, k: int) -> int:
    """The first token from k on that is neither a number nor joins two."""
    last = min(len(tokens), k + _LONGEST)
    return next((j for j in range(k, last) if not _lists(tokens, j)), last)


def _list_start(tokens: Tokens, i: int) -> int:
    """The last token in front of i that is neither a number nor joins two."""
    first = max(0, i - _LONGEST)
    return next((j for j in range(i - 1, first - 1, -1) if not _lists(tokens, j)), -1)


def _lists(tokens: Tokens, j: int) -> bool:
    return tokens.kind[j] == "number" or tokens.low[j] in _LISTED or tokens.low[j] in SMALL


def _apposed(tokens: Tokens, amount: Amount) -> bool:
    """ "Lemma, 26, said", "her son, 6, ran": a whole number between two commas right behind a name or a word for a person."""
    i, k = amount.first, amount.last
    i -= tokens.lower(i - 1) in ("now", "then")
    if tokens.lower(i - 1) != "," or tokens.lower(k) not in (",", ".") or not _is_whole(amount):
        return False
    if tokens.lower(k) == "." and k + 1 < len(tokens):
        return False
    behind = tokens.kind[k + 1] if k + 1 < len(tokens) else ""
    if behind == "number" or (i > 2 and tokens.kind[i - 3] in ("number", "symbol")):
        return False
    return name_like(tokens, i - 2) or (tokens.lower(i - 2) in _PEOPLE and k + 1 < len(tokens))


def _predicated(tokens: Tokens, amount: Amount) -> bool:
    """ "he was 83.", "who is 34,", "She turned 40 in May.", "At 34, she leads": of somebody, and nothing counted behind it."""
    before, behind = tokens.lower(amount.first - 1), tokens.lower(amount.last)
    if not _is_whole(amount):
        return False
    if before == "at":
        return behind == "," and tokens.lower(amount.last + 1) in _WHO
    if before not in _BE or tokens.lower(amount.first - 2) not in _WHO:
        return False
    dated = behind in ("in", "on", "this", "last", "next") and before.startswith("turn")
    return dated or behind in _PREDICATE_ENDS or [behind, tokens.lower(amount.last + 1)] == ["at", "the"]


def _is_whole(amount: Amount) -> bool:
    return amount.form == "digits" and amount.low == amount.high >= 1 and amount.low.is_integer()
