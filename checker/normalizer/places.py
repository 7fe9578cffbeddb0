"""Takes the tokens of a sentence, gives for each the readers that may find something there: one look into a table per token."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

from checker.normalizer import dates, designators, quantities, skips
from checker.normalizer.model import Tokens
from checker.normalizer.tokens import MOST, SHAPES

SKIP, DATE, DESIGNATOR, QUANTITY = 1, 2, 4, 8
ALL = SKIP | DATE | DESIGNATOR | QUANTITY

_BEHIND = 4
"""Bits by which the readers are shifted that the token before may begin."""
_KIND = {
    "number": ALL | (SKIP | DESIGNATOR | QUANTITY) << _BEHIND,
    "code": SKIP | DATE | DESIGNATOR,
    "symbol": QUANTITY | QUANTITY << _BEHIND,
    "word": 0,
    "punct": 0,
}
"""Kind of a token -> readers that it may begin, whatever it says."""


def _table(*words_of: tuple[Iterable[str], int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for words, readers in words_of:
        for word in words:
            found[word] = found.get(word, 0) | readers
    return found


_WORD = _table(
    (skips.OPENERS, SKIP),
    (dates.OPENERS, DATE),
    (designators.OPENERS, DESIGNATOR),
    (quantities.OPENERS, QUANTITY),
    (skips.JOINTS, SKIP << _BEHIND),
    (designators.SECONDS, DESIGNATOR << _BEHIND),
    (".", QUANTITY | QUANTITY << _BEHIND),
)
"""Word or sign -> readers that it may begin, and those that a word right before it may."""


class _Marks(dict[str, int]):
    """Text of a token -> the readers that it may begin, and those that the token before may, whatever stands around them."""

    def __missing__(self, text: str) -> int:
        _, kind, low, *_ = SHAPES[text]
        if len(self) >= MOST:
            self.clear()
        self[text] = mark = _KIND[kind] | _WORD.get(low, 0)
        return mark


_MARKS = _Marks()


def openings(tokens: Tokens) -> list[tuple[int, int]]:
    """(token, readers) in order, for every token that any reader may begin at; the readers are a sum of the constants above."""
    marks = list(map(_MARKS.__getitem__, tokens.text))
    found: dict[int, int] = {}
    for i, mark in compress(enumerate(marks), marks):
        if i and mark >> _BEHIND:
            found[i - 1] = found.get(i - 1, 0) | mark >> _BEHIND
        if mark & ALL:
            found[i] = mark & ALL
    return list(found.items())
