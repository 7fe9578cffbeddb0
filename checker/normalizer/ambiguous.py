"""Takes a spelling that may be a unit ("in", "F", "s"), tells by what stands around it whether it is. unit_words.toml names the tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from checker.lexicon import load
from checker.normalizer.model import Tokens

_CUES = {name: frozenset(words.split()) for name, words in load("unit_words")["cues"].items()}
_SCALES = frozenset((*load("numbers")["scales"], *load("numbers")["short"]))
_DECADES = frozenset(("the", "his", "her", "their", "my", "our", "your", "its", "mid", "early", "late", "-", "in"))
_ORDINALS = frozenset(("2", "3", "22", "23", "32", "33"))
_SCREENS = frozenset(("240", "360", "480", "576", "720", "1080", "1440", "2160"))
"""Lines of a video picture, written with a "p"."""
_HOURS = 12
"""A clock face ends here; "14 pm" can only be picometres."""
_ONE_DECIMAL = re.compile(r"\d+\.\d")
"""A time has two digits behind its point ("6.30 pm")."""
_TWO_DIGITS = re.compile(r"\d{2,3}(?:\.\d)?")
_OF_ONE, _FRACTIONS = frozenset(("a", "of", "-")), frozenset(("half", "quarter", "quarters", "third", "eighth"))
_QUOTES = frozenset("\"”“'’")


def holds(tests: Iterable[str], tokens: Tokens, i: int) -> bool:
    """Whether every test holds for the spelling that begins at token i."""
    return all(any(_one(name, tokens, i) for name in test.split("|")) for test in tests)


def _one(test: str, tokens: Tokens, i: int) -> bool:
    wanted, test = not test.startswith("!"), test.lstrip("!")
    place = PLACES.get(test)
    return (place(tokens, i) if place else not _CUES[test].isdisjoint(tokens.low)) == wanted


def _before(tokens: Tokens, i: int) -> str:
    return tokens.lower(i - 1)


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
    close = tokens.glued(i) or tokens.lower(i + 1) in _CUES["sizes"]
    if not close or tokens.kind[i - 1] not in ("number", "symbol") or (tokens.glued(i + 1) and tokens.kind[i + 1] == "word"):
        return False
    if mark in "'’" and tokens.text[i + 1 : i + 2] != [mark]:
        return tokens.kind[i + 1] == "number" if i + 1 < len(tokens) else True
    opened = sum(text in '"“”' for text in tokens.text[:i])
    return opened % 2 == 0


def _below_one(tokens: Tokens, i: int) -> bool:
    return _before(tokens, i).startswith("0.")


def _no_clock(tokens: Tokens, i: int) -> bool:
    number = _before(tokens, i)
    if number.isdecimal():
        return int(number[:4]) > _HOURS and tokens.lower(i - 2) not in (":", ".")
    return bool(_ONE_DECIMAL.fullmatch(number))


def _rank(tokens: Tokens, i: int) -> bool:
    """ "a second day" is the day after the first, "2 second-hand cars" are used ones; "a second later" is a moment."""
    behind = tokens.lower(i + 1)
    if behind == "-":
        return tokens.lower(i + 2) in _CUES["ranked"]
    return _before(tokens, i) in ("a", "the", "an") and behind.isalpha() and behind not in _CUES["moments"]


def _decimal(tokens: Tokens, i: int) -> bool:
    """A measured value apart from its sign: "6.6 T"; "1.5T" counts trillions."""
    return "." in _before(tokens, i) and not tokens.glued(i)


def _lone(tokens: Tokens, i: int) -> bool:
    """Apart from its number, and nothing is counted behind: "45 K followers" are thousands."""
    behind = tokens.lower(i + 1)
    return not tokens.glued(i) and (not behind.isalpha() or behind in _CUES["function"])


def _many(tokens: Tokens, i: int) -> bool:
    """ "200 bar", but "one bar"."""
    return _before(tokens, i) not in ("one", "a", "an", "1", "-")


def _hundreds(tokens: Tokens, i: int) -> bool:
    """An engine has hundreds of horsepower; who has 3 HP has machines of that maker."""
    return _before(tokens, i).replace(",", "").isdecimal() and len(_before(tokens, i)) >= 3


def _rate(tokens: Tokens, i: int) -> bool:
    """ "$2 billion a quarter", not the fourth part of something."""
    return _before(tokens, i) in ("a", "per", "/") and tokens.lower(i + 1) != "of"


def _fraction(tokens: Tokens, i: int) -> bool:
    """ "half a point", "a quarter-point", "three-quarters of a point": a fraction of one."""
    k = i - 1
    while tokens.lower(k) in _OF_ONE:
        k -= 1
    return tokens.lower(k) in _FRACTIONS


def _degrees(tokens: Tokens, i: int) -> bool:
    """ "30C", "104F": two digits or more, grown together."""
    return tokens.glued(i) and bool(_TWO_DIGITS.fullmatch(_before(tokens, i)))


def _paid_for(tokens: Tokens, i: int) -> bool:
    """ "3 million pounds" and pounds among words of money are money; "pounds of flour" and "a 20-pound bag" are not."""
    behind = tokens.lower(i + 1)
    if behind == "of" or _before(tokens, i) == "-" or not _CUES["body"].isdisjoint(tokens.low):
        return False
    if tokens.low[i] == "pound" and behind.isalpha() and _before(tokens, i) not in ("one", "1", "a"):
        return behind in _CUES["coins"]
    return _before(tokens, i) in _SCALES or not _CUES["cash"].isdisjoint(tokens.low)


def _each(tokens: Tokens, i: int) -> bool:
    """ "99c a bottle", "4c per litre"."""
    return tokens.lower(i + 1) in ("a", "per", "/")


def _pence(tokens: Tokens, i: int) -> bool:
    """ "85p", "12.5p"; "1080p" is a screen, "p." a page."""
    return tokens.glued(i) and tokens.kind[i - 1] == "number" and _before(tokens, i) not in _SCREENS and not tokens.glued(i + 1)


def _chemical(tokens: Tokens, i: int) -> bool:
    """A formula follows: "0.5 M NaCl"."""
    behind = tokens.text[i + 1] if i + 1 < len(tokens) else ""
    return any(letter.isupper() for letter in behind[1:]) and any(letter.islower() for letter in behind)


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


PLACES: dict[str, Callable[[Tokens, int], bool]] = {
    "glued": _glued,
    "of": _of,
    "inch": _inch,
    "prime": _prime,
    "below one": _below_one,
    "no clock": _no_clock,
    "no ordinal": _no_ordinal,
    "no decade": _no_decade,
    "rank": _rank,
    "decimal": _decimal,
    "lone": _lone,
    "many": _many,
    "hundreds": _hundreds,
    "rate": _rate,
    "fraction": _fraction,
    "degrees": _degrees,
    "each": _each,
    "pence": _pence,
    "chemical": _chemical,
    "paid for": _paid_for,
}
