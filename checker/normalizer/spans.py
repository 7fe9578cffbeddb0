"""Takes the place of an article or a unit of time, gives the one span that they say: "for a week", "worst in a decade", "decade-long"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer import compounds, hedges, numbers, parts, units, vague
from checker.normalizer.amount import Amount
from checker.normalizer.model import Tokens

_DATA = load("numbers")
_ARTICLES = _DATA["articles"]
_ADJECTIVES = frozenset(_DATA["measures"]["adjectives"].split())
_BEFORE = frozenset(_ARTICLES["before spans"].split())
_BEHIND = frozenset(_ARTICLES["behind spans"].split())
_APART = frozenset(("after", "before", "later"))
_APART_OPEN = frozenset((*_ARTICLES["before apart"].split(), "", ",", "-", "(", ";", ":", "."))
_NO_SPAN = numbers.STARTS | vague.SECONDS | frozenset(_DATA["parts"])
_RANKS = frozenset(load("calendar")["tense"]["ranks"].split()) | frozenset(load("calendar")["ordinals"])
_REACH = 10
"""Tokens in front of "in a decade" among which a superlative is looked for."""
_STOPS = frozenset((".", ";", ":", ","))
_SUPERLATIVE = 5
"""Letters of the shortest word in -est that compares: "worst" is one, "rest" and "west" are none."""
UNITS = frozenset(_ARTICLES["units"].split())
"""Units that stand in front of "-long" and "-old" without a number."""
_COMPOUND = frozenset(("long", "old"))


def articled(tokens: Tokens, i: int) -> bool:
    """Whether no scale and no part of a number follows the article at token i."""
    return not tokens.glued(i + 1) and tokens.lower(i + 1) not in _NO_SPAN


def is_behind_article(text: str, low: str) -> bool:
    """Whether a word, also given in lower case, may stand behind an article that is part of a figure."""
    return low in _NO_SPAN or low in _ADJECTIVES or units.names(text, low)


def read(tokens: Tokens, i: int, floor: int) -> Amount | None:
    """ "a year", "an hour and a half" where a span is meant: hedged, or behind "for" and the like; not "twice a week"."""
    k = i + 1 + (tokens.lower(i + 1) in _ADJECTIVES)
    if not units.may_begin(tokens, k):
        return None
    before = tokens.lower(i - 1) in _BEFORE
    hedged = not before and hedges.before(tokens, i, floor) is not None
    spanned = tokens.lower(k + 1) in _BEHIND or _apart(tokens, i, k + 1) or _ranked(tokens, i)
    if not (before or hedged or spanned or tokens.lower(k + 1) == "and" or (i == 0 and len(tokens) == k + 1)):
        return None
    reading = units.read_unit(tokens, k) if k < len(tokens) and tokens.kind[k] == "word" and not tokens.glued(k) else None
    if reading is None or " / " in reading.unit:
        return None
    span = reading.kind == "duration" and (before or spanned or parts.and_part(tokens, reading.last, 0.0))
    if not span and not hedged and (i > 0 or len(tokens) > reading.last):
        return None
    amount = Amount(i, reading.last, reading.scale, reading.scale, reading.scale, reading.kind, reading.unit, "words", end=i + 1)
    return compounds.whole(tokens, amount)


def _apart(tokens: Tokens, i: int, k: int) -> bool:
    """Whether "a day after" tells how far two events lie apart: at the head of its clause, not "$50 a month after taxes"."""
    return tokens.lower(k) in _APART and tokens.lower(i - 1) in _APART_OPEN and k + 1 < len(tokens)


def _ranked(tokens: Tokens, i: int) -> bool:
    """Whether "in a decade" is the time that a superlative or an ordinal looks back on: "the second blast in a week"."""
    return tokens.lower(i - 1) == "in" and ranked(tokens.low, i - 1)


def ranked(low: list[str], i: int) -> bool:
    """Whether a superlative or an ordinal stands in front of token i in its clause: "the first visit in 32 years"."""
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        word = low[k]
        if word in _STOPS:
            return False
        if word in _RANKS or (len(word) >= _SUPERLATIVE and word.endswith("est")):
            return True
    return False


def compound(tokens: Tokens, i: int) -> Amount | None:
    """ "decade-long", "month-old": one unit, without a number."""
    if tokens.lower(i + 1) != "-" or tokens.lower(i + 2) not in _COMPOUND or not (tokens.glued(i + 1) and tokens.glued(i + 2)):
        return None
    if tokens.glued(i) and tokens.low[i - 1] == "-":
        return None
    return Amount(i, i + 1, 1.0, 1.0, 1.0, "duration", tokens.low[i], "words", end=i + 1)
