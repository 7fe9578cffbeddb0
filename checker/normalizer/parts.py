"""Takes a place in a sentence, gives the part of a whole that is written there: "half", "a third", "two thirds", "3/4", "and a half"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.followers import COUNTS
from checker.normalizer.model import Tokens
from checker.normalizer.spelled import SCALES, SMALL

_DATA = load("numbers")
PARTS: dict[str, float] = {word: float(n) for word, n in _DATA["parts"].items()}
SIGNS: dict[str, float] = dict(_DATA["signs"])
_NOT_HALF = frozenset(_DATA["halves"]["before"].split())
_WHOLE_HALF = frozenset(_DATA["halves"]["behind half"].split())
_NOT_QUARTER = frozenset(_DATA["halves"]["behind quarters"].split())
_QUARTERED = frozenset(_DATA["halves"]["quartered"].split())
_PART_BEHIND = frozenset(_DATA["halves"]["behind parts"].split())
_LASTING = frozenset(_DATA["articles"]["units"].split())
"""Units of time that are counted up: "a fifth day" is no part of a day."""

Part = tuple[int, float, float]
"""(last, value, step)"""


def mixed(tokens: Tokens, k: int, value: float) -> Part | None:
    """What goes on as a fraction behind digits that say `value`: "6¾", "3/4", "2 1/2", "2 and a half", "2-and-a-half"."""
    kind, low = tokens.kind[k], tokens.low[k]
    if low == "/":
        below = _denominator(tokens, k, value) or (_denominator(tokens, k, 0.5) if 0 < value < 20 and tokens.lower(k - 2) in "=(" else None)
        return (k + 2, value / below, 1 / below) if below else None
    if kind == "symbol" and low in SIGNS:
        return k + 1, value + SIGNS[low], 0.01
    if kind == "number" and tokens.lower(k + 1) == "/" and not tokens.glued(k) and tokens.text[k].isdecimal() and value == int(value):
        above = float(tokens.text[k][:6])
        below = _denominator(tokens, k + 1, above)
        return (k + 3, value + above / below, 1 / below) if below and above else None
    return and_part(tokens, k, value) if low in ("and", "-") else None


def _denominator(tokens: Tokens, k: int, above: float) -> float | None:
    """The number under the stroke at token k, where the two are a fraction and no date or alternative."""
    if not (tokens.glued(k) and tokens.glued(k + 1)) or not tokens.text[k + 1].isdecimal() or len(tokens.text[k + 1]) > 6:
        return None
    below = float(tokens.text[k + 1])
    behind = k + 2
    more = tokens.lower(behind) in ("/", "^") or (tokens.glued(behind) and tokens.kind[behind] in ("number", "code"))
    return below if 0 < above < below and not more else None


def and_part(tokens: Tokens, k: int, value: float) -> Part | None:
    """ "and a half", "and three quarters", "-and-a-half" at token k, added to `value`."""
    j = k + 1 if tokens.lower(k) == "-" and tokens.glued(k) else k
    if tokens.lower(j) != "and":
        return None
    j += 1 + (tokens.lower(j + 1) == "-")
    low = tokens.lower(j)
    if low in ("half", "quarter"):
        return j + 1, value + 1 / PARTS[low], 1 / PARTS[low]
    count = 1.0 if low in ("a", "an") else SMALL.get(low, 0.0)
    j += 1 + (tokens.lower(j + 1) == "-")
    below = PARTS.get(tokens.lower(j))
    if not count or not below or count >= below or below > 100 or (below not in (2, 4) and not _is_part(tokens, j)):
        return None
    return j + 1, value + count / below, 1 / below


def divided(tokens: Tokens, k: int, count: float) -> Part | None:
    """ "thirds" of "two thirds", "-fifth" of "one-fifth", at token k behind the number words that say `count`."""
    j = k + (tokens.lower(k) == "-")
    low = tokens.lower(j)
    below = PARTS.get(low)
    if not below or not count or (count == 1) == low.endswith("s") or (low == "half" and (count != 1 or tokens.lower(j + 1) == "-")):
        return None
    if low == "quarters" and (count != 3 or tokens.lower(j + 1) in _NOT_QUARTER) and tokens.lower(j + 1) != "of":
        return None
    if count == 1 and below != 2 and not _is_part(tokens, j) and tokens.lower(j + 1) not in ("and", "or", "but"):
        return None
    return j + 1, count / below, 0.01 if below <= 100 else 1 / below


def alone(tokens: Tokens, i: int) -> Part | None:
    """ "half", "a third", "a quarter", "a hundredth" where they cut something, at token i; no half of a match, no place in an order."""
    article = tokens.low[i] in ("a", "an")
    if tokens.low[i] == "quarter":
        return (i + 1, 0.25, 0.25) if _measured(tokens, i + 1) else None
    j = i + article
    below = PARTS.get(tokens.lower(j))
    if not below or tokens.low[j].endswith("s") or tokens.low[j] == "halves":
        return None
    if below == 2:
        return (j + 1, 0.5, 0.1) if tokens.lower(i - 1) not in ("and", "a") and _is_half(tokens, i, j) else None
    return (j + 1, 1 / below, 0.01 if below <= 100 else 1 / below) if article and _is_part(tokens, j) else None


def _is_half(tokens: Tokens, i: int, j: int) -> bool:
    """Whether "half" at token j, with its article at token i, is a half of something, not of a match or a year, nor "half-hearted"."""
    if tokens.lower(i - 1) in _NOT_HALF or (tokens.glued(i) and tokens.lower(i - 1) == "-"):
        return False
    if tokens.lower(j + 1) != "-" or not tokens.glued(j + 1):
        return tokens.lower(j + 1) not in _WHOLE_HALF
    behind = tokens.lower(j + 2)
    return behind in COUNTS or behind in SCALES or behind == "a"


def _measured(tokens: Tokens, j: int) -> bool:
    """Whether a unit stands behind "quarter": "quarter mile", "quarter-century"."""
    return tokens.lower(j + (tokens.lower(j) == "-")) in _QUARTERED


def _is_part(tokens: Tokens, j: int) -> bool:
    """Whether the singular part at token j cuts a whole ("a third of", "a quarter mile") and and is no place in an order ("a third man")"""
    behind = tokens.lower(j + 1)
    if behind == "-":
        behind = tokens.lower(j + 2) if tokens.glued(j + 1) else ""
    if (tokens.low[j] == "quarter" and behind in _NOT_QUARTER) or (behind in _LASTING and PARTS[tokens.low[j]] not in (2, 4)):
        return False
    return behind in _PART_BEHIND or behind in COUNTS or behind in SCALES or not behind or not behind[0].isalnum()
