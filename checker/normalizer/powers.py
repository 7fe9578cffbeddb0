"""Takes the place behind a unit, gives its power: "²", "^-2", "−1", "squared"; and cuts "m2" in two."""

from __future__ import annotations

import re

from checker.normalizer.model import Tokens

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_GROWN = re.compile(r"([^\W\d_]*[^\W\d_²³¹])([123²³])")
_WORDS = {"squared": 2, "cubed": 3, "square": 2, "cubic": 3, "sq": 2, "²": 2, "³": 3}
_MINUS = frozenset("-−‐‑–⁻")
_DIGITS = frozenset("123")


def split(text: str) -> tuple[str, int] | None:
    """("m", 2) of "m2" or "m²"; None where the text has no such end."""
    grown = _GROWN.fullmatch(text) if len(text) > 1 and text[-1] in "123²³" else None
    return (grown[1], int(grown[2].translate(_SUPERSCRIPTS))) if grown else None


def power(tokens: Tokens, k: int, *, symbol: bool, below: bool) -> tuple[int, int]:
    """(power, last) of the unit that ends before token k; (1, k) where none is written.

    `symbol`: it is written short, so that "s-1" and "s −1" are powers. `below`: it divides, so that the 3 of "kg/m 3" is one; else a 2 or 3
    stands close ("32m2") or before a stroke ("m 2 /kg").
    """
    low = tokens.lower(k)
    if low in _WORDS:
        return _WORDS[low], k + 1
    if low == "^":
        return _signed(tokens, k + 1) or (1, k)
    if symbol and low and tokens.text[k] in _MINUS and (negative := _signed(tokens, k)):
        return negative
    if symbol and low in ("2", "3") and not _goes_on(tokens, k + 1) and (below or tokens.glued(k) or tokens.lower(k + 1) == "/"):
        return int(low), k + 1
    return 1, k


def _signed(tokens: Tokens, k: int) -> tuple[int, int] | None:
    """A small whole number with its sign glued to it, perhaps in braces, and nothing behind it that makes it part of more."""
    braced = tokens.lower(k) in ("(", "{")
    k += braced
    minus = k < len(tokens) and tokens.text[k] in _MINUS
    k += minus
    digit = tokens.lower(k).translate(_SUPERSCRIPTS)
    if digit not in _DIGITS or (minus and not tokens.glued(k)):
        return None
    last = k + 1 + braced
    return None if _goes_on(tokens, last) else ((-int(digit) if minus else int(digit)), last)


def _goes_on(tokens: Tokens, k: int) -> bool:
    return tokens.glued(k) and tokens.kind[k] in ("number", "word", "code")
