"""Takes a word, gives the number it writes as a Roman numeral or in letters, as digits: "III" -> "3", "eleven" -> "11"."""

from __future__ import annotations

from checker.lexicon import load

_HIGHEST = 69
"""Super Bowls are counted in Roman numerals and have passed fifty; more letters would read "MD", "CD" and "DC" as numbers."""
_WORDS = {word: str(n) for n, word in enumerate(load("designators")["numerals"]["words"].split())}


def _written(n: int) -> str:
    tens, ones = divmod(n, 10)
    return ("", "X", "XX", "XXX", "XL", "L", "LX")[tens] + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


_ROMAN = {_written(n): str(n) for n in range(1, _HIGHEST + 1)}
NUMERALS = frozenset((*_WORDS, *(written.lower() for written in _ROMAN)))
"""All of them in lower case."""
SINGLE = frozenset("IVXL")
"""Letters, too: only behind a class ("Phase I")."""


def roman(word: str) -> str | None:
    """The number of a Roman numeral from I to LXIX in capitals."""
    return _ROMAN.get(word)


def spelled(low: str) -> str | None:
    """The number of a number word from zero to twenty, in lower case."""
    return _WORDS.get(low)
