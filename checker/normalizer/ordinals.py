"""Takes a place in a sentence, gives the ordinal that begins there, a place in an order: "third", "21st", "seventy-third"."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.model import Mention, Tokens
from checker.normalizer.nth import elapsed, titled
from checker.normalizer.spelled import SCALES, SMALL

_DATA = load("numbers")
ORDINALS: dict[str, float] = {word: float(n) for word, n in _DATA["ordinals"].items()}
_NOT_AFTER = frozenset(_DATA["places"]["no rank behind"].split())
_NOT_BEFORE = frozenset(_DATA["places"]["no rank before"].split())
_RANKED = frozenset(_DATA["places"]["ranked"].split())
_EVERY = frozenset(("a", "each", "every"))
_ON = frozenset(_DATA["places"]["behind a rate"].split())
"""What can follow a rate, and never a rank that has its noun: "40 pages a second on one core"."""
_MOST_WORDS = 6
_HUNDRED = 100
_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3}){0,3}|\d{1,12}")


def read(tokens: Tokens, i: int) -> Mention | None:
    """The ordinal whose first token is i, or the span of time that it bounds; None for "one second", "at first", "a third of"."""
    found = _read(tokens, i)
    return (found and (elapsed(tokens, found) or titled(tokens, found))) or found


def _read(tokens: Tokens, i: int) -> Mention | None:
    if tokens.kind[i] == "number":
        if tokens.lower(i + 1) in _ENDINGS and tokens.glued(i + 1) and _DIGITS.fullmatch(tokens.text[i]):
            return _rank(i, i + 2, float(tokens.text[i].replace(",", "")))
        return None
    low = tokens.low[i]
    if low in ORDINALS:
        return _rank(i, i + 1, ORDINALS[low]) if _ranks(tokens, i) else None
    return _compound(tokens, i) if low in SMALL or low in SCALES else None


def _rank(first: int, last: int, place: float) -> Mention:
    return Mention(first, last, "ordinal", place, place, 1.0, unit="dimensionless", role="rank")


def _compound(tokens: Tokens, i: int) -> Mention | None:
    """ "twenty-first", "seventy third", "one hundred and third"."""
    total, k = 0.0, i
    while k < i + _MOST_WORDS and (tokens.lower(k) in SMALL or tokens.lower(k) == "hundred"):
        low = tokens.low[k]
        total = total + SMALL[low] if low in SMALL else (total or 1.0) * 100
        k += 1
        k += tokens.lower(k) in ("-", "and")
    place = ORDINALS.get(tokens.lower(k), 0.0)
    if place >= _HUNDRED and total > 1 and tokens.lower(k - 1) != "and" and tokens.lower(k + 1) != "of":
        return _rank(i, k + 1, total * place)  # "two hundredth"
    fits = (0 < place < 10 <= total and total % 10 == 0) or (0 < place < 100 <= total and total % 100 == 0)
    return _rank(i, k + 1, total + place) if fits else None


def _superlative(low: str) -> bool:
    """ "third-largest", "second-place"; not "first-team", "second-hand"."""
    return (low.endswith("est") and len(low) > 4) or low in _RANKED


def _ranks(tokens: Tokens, i: int) -> bool:
    """Whether a single ordinal word is a place in an order here."""
    before, behind = tokens.lower(i - 1), tokens.lower(i + 1)
    if behind == "-" and tokens.glued(i + 1) and not _superlative(tokens.lower(i + 2)):
        return False
    if behind == "," and i == 0:
        return False
    if before in _NOT_AFTER or behind in _NOT_BEFORE or (tokens.glued(i) and before == "-"):
        return False
    if tokens.low[i] == "second":
        if before in _EVERY and _rate(tokens, i):
            return False
        return before not in SMALL and not (i and tokens.kind[i - 1] in ("number", "symbol")) and before not in ("per", "/", "-", "half")
    return not (before in SMALL or (before == "-" and tokens.lower(i - 2) in SMALL))


def _rate(tokens: Tokens, i: int) -> bool:
    """ "40 pages a second": a unit of time behind what is counted, in front of no noun; not "gave the pages a second look"."""
    counted, behind = tokens.lower(i - 2), tokens.lower(i + 1)
    plural = counted.endswith("s") or counted in SCALES or (i > 1 and tokens.kind[i - 2] == "number")
    return plural and (not behind[:1].isalnum() or behind in _ON) and behind != "-"
