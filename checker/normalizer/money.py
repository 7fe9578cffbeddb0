"""Takes a place in a sentence, gives the currency that is named there: signs and codes before or behind a number, words behind it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from checker.lexicon import load
from checker.normalizer.model import Tokens
from checker.normalizer.vocabulary import Phrase, Phrases, index, match, parts

_DATA = load("money_words")
_BARE = frozenset(_DATA["marks"]["bare"].split())
_RISKY_CODES = frozenset(_DATA["marks"]["risky_codes"].split())
_RISKY_WORDS = frozenset(_DATA["marks"]["risky_words"].split())
_LEADING = frozenset(_DATA["marks"]["leading"].split())
_SCALES = frozenset((*load("numbers")["scales"], *load("numbers")["short"]))
_LETTERS = frozenset(load("numbers")["letters"])
_CODES = load("currencies")


def _signs() -> Iterable[tuple[str, Phrase]]:
    for code, signs in _DATA["signs"].items():
        for sign in signs:
            yield sign, Phrase((), code, bare=sign in _BARE)
    for code, (sign, _, _, _) in _CODES.items():
        yield code, Phrase((), code)
        yield sign or code, Phrase((), code)
    for small in _DATA["marks"]["small_codes"].split():
        yield small, Phrase((), small.upper())


def _words() -> Iterable[tuple[str, Phrase]]:
    for code, words in _DATA["words"].items():
        for word in words:
            yield word, Phrase((), code, bare=word in _BARE)
    for word, (scale, code) in _DATA["multiples"].items():
        yield word, Phrase((), code, scale=float(scale), bare=word in _BARE)
    for code, (_, one, many, country) in _CODES.items():
        for name in (one, many):
            if len(parts(name)) > 1:
                yield name.lower(), Phrase((), code)
                yield f"{country} {name.rpartition(' ')[2]}".lower(), Phrase((), code)


SIGNS: Phrases = index(_signs())
"""By the exact text of the first token."""
WORDS: Phrases = index(chain(_words()))
"""By the lower-case text of the first token."""


def sign(tokens: Tokens, i: int) -> tuple[int, Phrase] | None:
    """(last, currency) of the sign or code that begins at token i: "US$", "€", "Rs.", "CHF"; the number may stand on either side."""
    for phrase in SIGNS.get(tokens.text[i], ()):
        last = match(tokens, i, phrase, tokens.text)
        if last is not None and _joined(tokens, i, phrase) and _sure(tokens, i, last):
            return last, phrase
    return None


def word(tokens: Tokens, i: int) -> tuple[int, Phrase] | None:
    """(last, currency) of the words that begin at token i behind a number: "dollars", "Swiss francs", "pence"."""
    for phrase in WORDS.get(tokens.low[i], ()):
        last = match(tokens, i, phrase, tokens.low)
        if last is not None and (phrase.rest or tokens.low[i] not in _RISKY_WORDS or _large(tokens, i)):
            return last, phrase
    return None


def _large(tokens: Tokens, i: int) -> bool:
    """The number before token i has a scale, or three digits and more with nothing said of it behind: no "300 won the cup"."""
    before = tokens.lower(i - 1)
    return _scaled(tokens, i - 1) or (len(before) >= 3 and before[0].isdecimal() and not tokens.lower(i + 1).isalpha())


def _scaled(tokens: Tokens, k: int) -> bool:
    """Whether token k is a scale: "million", "bn", the letter of "5m"."""
    low = tokens.lower(k)
    return low in _SCALES or (low in _LETTERS and tokens.glued(k))


def leading(tokens: Tokens, i: int) -> tuple[int, Phrase] | None:
    """(last, currency) of the words in front of a number, where that is the custom: "Rupees 500 crore", "Malaysian ringgit 42"."""
    found = word(tokens, i)
    return found if found and tokens.low[found[0] - 1] in _LEADING and not found[1].scale < 1 else None


def _joined(tokens: Tokens, i: int, phrase: Phrase) -> bool:
    """One letter and its sign stand together: "A$5", but not "A $5 fee"; a C is no article."""
    return len(tokens.text[i]) > 1 or tokens.low[i] == "c" or not phrase.rest or tokens.glued(i + 1)


def _sure(tokens: Tokens, i: int, last: int) -> bool:
    """A code that is also a word needs a number of money beside it: with a scale, a decimal or groups of digits."""
    if last > i + 1 or tokens.text[i] not in _RISKY_CODES:
        return True
    return tokens.lower(i - 2) == "$" or any(_amount(tokens, k) for k in (i - 1, last))


def _amount(tokens: Tokens, k: int) -> bool:
    """Whether token k is, or ends, a number with a scale, a decimal or groups of digits."""
    if not 0 <= k < len(tokens):
        return False
    if tokens.kind[k] == "number":
        return "," in tokens.low[k] or "." in tokens.low[k] or _scaled(tokens, k + 1)
    return _scaled(tokens, k)
