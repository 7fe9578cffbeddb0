"""Takes a spelling that may be a unit, tells by what stands around it whether it is: "in", "F", "T", "s". Tests are named in unit_words.toml."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.lexicon import load
from checker.normalizer.model import Tokens

_CUES = {name: frozenset(words.split()) for name, words in load("unit_words")["cues"].items()}
_DECADES = frozenset(("the", "his", "her", "their", "my", "our", "your", "its", "mid", "early", "late", "-", "in"))
_ORDINALS = frozenset(("2", "3", "22", "23", "32", "33"))
_HOURS = 12
"""A clock face ends here; "14 pm" can only be picometres."""
_QUOTES = frozenset("\"”“'’")


def holds(tests: Iterable[str], tokens: Tokens, i: int) -> bool:
    """Whether every test holds for the spelling that begins at token i."""
    return all(_PLACES[test](tokens, i) if test in _PLACES else _cued(test, tokens) for test in tests)


def _cued(cue: str, tokens: Tokens) -> bool:
    return not _CUES[cue].isdisjoint(tokens.low)


def _before(tokens: Tokens, i: int) -> str:
    return tokens.lower(i - 1)


def _apart(tokens: Tokens, i: int) -> bool:
    return not tokens.glued(i)


def _glued(tokens: Tokens, i: int) -> bool:
    return tokens.glued(i)


def _of(tokens: Tokens, i: int) -> bool:
    return tokens.lower(i + 1) == "of"


def _inch(tokens: Tokens, i: int) -> bool:
    """ "6in", "5 ft 11 in", "6 in wide", "8 in x 10 in", "2 in. of rain"; else the preposition."""
    if tokens.glued(i) and not tokens.glued(i + 1):
        return True
    behind = tokens.lower(i + 1 + (tokens.lower(i + 1) == "."))
    return behind in _CUES["sizes"] or tokens.lower(i - 2) in _CUES["feet"]


def _prime(tokens: Tokens, i: int) -> bool:
    """A foot or inch sign right behind its number, and no quotation mark that closes what one before it opened."""
    mark = tokens.text[i]
    if not tokens.glued(i) or tokens.kind[i - 1] not in ("number", "symbol") or (tokens.glued(i + 1) and tokens.kind[i + 1] == "word"):
        return False
    if mark in "'’":
        return tokens.kind[i + 1] == "number" if i + 1 < len(tokens) else True
    opened = sum(text in '"“”' for text in tokens.text[:i])
    return opened % 2 == 0


def _below_one(tokens: Tokens, i: int) -> bool:
    return _before(tokens, i).startswith("0.")


def _no_clock(tokens: Tokens, i: int) -> bool:
    number = _before(tokens, i)
    return (number.isdecimal() and int(number[:4]) > _HOURS and tokens.lower(i - 2) not in (":", ".")) or (
        _dotted(number) and number > "2.4"
    )


def _dotted(number: str) -> bool:
    whole, _, part = number.partition(".")
    return len(part) == 1 and whole.isdecimal()


def _no_ordinal(tokens: Tokens, i: int) -> bool:
    """The "2d" and "3d" of courts and of three dimensions are no days."""
    return not (tokens.glued(i) and _before(tokens, i) in _ORDINALS)


def _no_decade(tokens: Tokens, i: int) -> bool:
    """ "30s" are seconds, "in her 30s", "the 1990s" and "'80s" are not."""
    number = _before(tokens, i)
    if not tokens.glued(i):
        return tokens.lower(i + 1) != "'"
    if not number.isdecimal() or number[-1] != "0":
        return True
    return len(number) < 4 and tokens.lower(i - 2) not in _DECADES and tokens.lower(i - 2) not in _QUOTES


def _small(tokens: Tokens, i: int) -> bool:
    """Not the name of a maker or a person."""
    return tokens.text[i][0].islower()


_PLACES: dict[str, Callable[[Tokens, int], bool]] = {
    "apart": _apart,
    "glued": _glued,
    "of": _of,
    "inch": _inch,
    "prime": _prime,
    "below one": _below_one,
    "no clock": _no_clock,
    "no ordinal": _no_ordinal,
    "no decade": _no_decade,
    "small": _small,
}
