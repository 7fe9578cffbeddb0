"""Takes a token and the one behind it, tells whether a date phrase may begin there; saves most words the readers that they could begin.

What must stand right behind the first word of a phrase is told for each reader here: "in" needs a number behind it, "end" an "of".
"""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.dates import clauses, counted, holidays, periods, pieces, relative, stretches
from checker.normalizer.dates.counts import ADJECTIVES, counts, owned
from checker.normalizer.dates.readers import FIRST, Reader
from checker.normalizer.dates.spoken import BEHIND, SPOKEN
from checker.normalizer.dates.words import (
    BOUNDS,
    DAYPARTS,
    HOLIDAYS,
    LED,
    MONTHS,
    NOONS,
    OPENED,
    PIECES,
    SEASONS,
    STEPS,
    UNITS,
    WEEKDAYS,
)
from checker.normalizer.model import Tokens
from checker.normalizer.spelled import SMALL

PLURALS: frozenset[str] = frozenset(f"{day}s" for day in WEEKDAYS if len(day) > 5)
"""Days that come again: "Mondays"."""
OPENERS: frozenset[str] = frozenset((*(FIRST.keys() - {"now", "now's"}), *BOUNDS, *PLURALS, *LED, *NOONS))
"""Words that may begin a date phrase; besides, digits and codes."""

_COUNTS = frozenset((*SMALL, "a", "an"))
_FILLERS = frozenset(("the", "on", "in", "at", "year", "early", "sometime", "anytime", "about", "around"))
"""Between a bound or "from" and its date."""
_LED_TO = frozenset((*_FILLERS, *FIRST))
_WITH_OF = frozenset(("end", "beginning", "turn"))
_NAMED = frozenset((*UNITS, *WEEKDAYS, *MONTHS, *SEASONS, *HOLIDAYS, *DAYPARTS, *STEPS, *relative.BUSINESS, "date"))


_BEHIND: dict[Reader, frozenset[str]] = {
    counted.counted: owned(UNITS) | frozenset(ADJECTIVES),
    counted.vague: owned(UNITS) | {"of"} | {word for phrase in load("hedges")["vague"] for word in phrase.split()[1:]},
    counted.hedged: frozenset((*_COUNTS, *FIRST, "than")),
    stretches.ahead: _COUNTS,
    stretches.many: _COUNTS,
    relative.stepped: owned(_NAMED),
    relative.same: owned((*UNITS, *DAYPARTS, "same", "period", "time", "point")),
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
        elif reader is holidays.holiday and all(len(words) > 1 for words, _ in HOLIDAYS.get(word, ())):
            found |= owned(words[1].removesuffix("'s") for words, _ in HOLIDAYS.get(word, ()))
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
    return None if word in NOONS or word in PLURALS else frozenset(found)


FOLLOWERS: dict[str, frozenset[str]] = {word: followers for word in OPENERS if (followers := _behind(word)) is not None}
"""Openers -> what must stand behind them, if that is no number and no code."""
_KINDS = frozenset(("number", "code"))


def followed(tokens: Tokens, i: int) -> bool:
    """Whether what stands behind the word at token i, an opener, lets it begin a phrase."""
    followers = FOLLOWERS.get(tokens.low[i])
    if followers is None:
        return tokens.low[i] not in SMALL or not counts(tokens, i)
    k = i + 1
    return k < len(tokens.low) and (tokens.low[k] in followers or tokens.kind[k] in _KINDS)
