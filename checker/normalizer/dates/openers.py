"""Takes a token and the one behind it, tells whether a date phrase may begin there; saves most words the readers that they could begin.

What must stand right behind the first word of a phrase is told for each reader here: "in" needs a number behind it, "end" an "of".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.lexicon import load
from checker.normalizer.dates import clauses, counted, periods, pieces, relative, stretches
from checker.normalizer.dates.atoms import FIRST, Reader
from checker.normalizer.dates.ranges import OPENED
from checker.normalizer.dates.spoken import BEHIND, SPOKEN
from checker.normalizer.dates.words import (
    BESIDE_CLOCK,
    BOUNDS,
    DAYPARTS,
    FREE,
    HOLIDAYS,
    JOINTS,
    LED,
    MONTHS,
    NOONS,
    PIECES,
    SEASONS,
    STEPS,
    UNITS,
    WEEKDAYS,
    ZONES,
)  # fmt: skip
from checker.normalizer.model import Tokens
from checker.normalizer.spelled import SMALL

_PLURALS = frozenset(f"{day}s" for day in WEEKDAYS if len(day) > 5)
OPENERS: frozenset[str] = frozenset((*(FIRST.keys() - {"now", "now's"}), *BOUNDS, *_PLURALS, *LED, *NOONS))
"""Words that may begin a date phrase; besides, digits and codes."""

_COUNTS = frozenset((*SMALL, "a", "an"))
_FILLERS = frozenset(("the", "on", "in", "at", "year", "early", "sometime", "anytime", "about", "around"))
"""Between a bound or "from" and its date."""
_LED_TO = frozenset((*_FILLERS, *FIRST))
_WITH_OF = frozenset(("end", "beginning", "turn"))
_ADJECTIVES = ("half", "full", "whole", "short", "calendar", "business", "more")
_NAMED = frozenset((*UNITS, *WEEKDAYS, *MONTHS, *SEASONS, *HOLIDAYS, *DAYPARTS, *STEPS, *relative.BUSINESS, "date"))


def _owned(words: Iterable[str]) -> frozenset[str]:
    """The words, and in the possessive."""
    return frozenset(form for word in words for form in (word, f"{word}'s", f"{word}'"))


_BEHIND: dict[Reader, frozenset[str]] = {
    counted.counted: _owned(UNITS) | frozenset(_ADJECTIVES),
    counted.vague: _owned(UNITS) | {"of"} | {word for phrase in load("hedges")["vague"] for word in phrase.split()[1:]},
    counted.hedged: frozenset((*_COUNTS, *FIRST, "than")),
    stretches.ahead: _COUNTS,
    stretches.many: _COUNTS,
    relative.stepped: _owned(_NAMED),
    relative.same: _owned((*UNITS, *DAYPARTS, "same", "period", "time", "point")),
    clauses.beside_unit: frozenset(("previous", "earlier", "later", *clauses.SIDES)),
    periods.ending: periods.ENDED,
}
"""Reader of atoms.py -> what must stand behind a word that opens its phrases, if that is no number; none told = anything."""


def _behind_piece(word: str) -> frozenset[str]:
    """ "end of", "mid-", "early to mid", "late in": only some pieces go without."""
    if PIECES[word] in _WITH_OF or word == "middle":
        return frozenset(("of", "-", "to"))
    return frozenset(("of", "-", "to", "in", "the", "my", "our", "this", "current", *FIRST))


def _behind(word: str) -> frozenset[str] | None:
    """What may follow an opener; None = anything."""
    found: set[str] = set()
    for reader in FIRST.get(word, ()):
        if reader is pieces.piece:
            found |= _behind_piece(word)
        elif reader in _BEHIND:
            found |= _BEHIND[reader]
        else:
            return None
    for words, _ in BOUNDS.get(word, ()):
        found |= {words[1]} if len(words) > 1 else _LED_TO
    if word in SPOKEN:
        found |= BEHIND
    if word in LED or word in OPENED:
        found.update(_LED_TO, NOONS, SPOKEN)
    return None if word in NOONS or word in _PLURALS else frozenset(found)


_FOLLOWERS = {word: followers for word in OPENERS if (followers := _behind(word)) is not None}
_KINDS = frozenset(("number", "code"))
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?")
"""Digits that are no year by themselves."""
_HALVES = ("a", "p", "am", "pm", "o'clock", "hrs", "h")
_ERAS = ("b", "bc", "bce")
_BEHIND_COUNT = frozenset((
    *_owned((*UNITS, *MONTHS)), *_ADJECTIVES, *STEPS, *JOINTS, *FREE, *ZONES, *BESIDE_CLOCK, *_HALVES, *_ERAS, "of", "in", "at", "and",
))  # fmt: skip
"""Words that may make a date of the digits in front of them."""


def may_begin(tokens: Tokens, i: int) -> bool:
    """Whether a date phrase may begin at token i."""
    low, kinds = tokens.low, tokens.kind
    if low[i] not in OPENERS:
        return kinds[i] in _KINDS and not _counts(tokens, i)
    followers = _FOLLOWERS.get(low[i])
    if followers is None:
        return True
    k = i + 1
    return k < len(low) and (low[k] in followers or kinds[k] in _KINDS)


def _counts(tokens: Tokens, i: int) -> bool:
    """Whether digits plainly count or measure what stands behind them: "220,000 seats", "5 percent", "40%"."""
    k = i + 1
    if tokens.kind[i] != "number" or k >= len(tokens.kind) or tokens.kind[k] not in ("word", "symbol"):
        return False
    return tokens.low[k] not in _BEHIND_COUNT and not tokens.glued(k) and _COUNT.fullmatch(tokens.low[i]) is not None


def recurs(low: str) -> bool:
    """ "Mondays"."""
    return low in _PLURALS
