"""Takes the tokens of a sentence, gives for each the readers that may find something there: one look into a table per token."""

from __future__ import annotations

from collections.abc import Iterable

from checker.normalizer import dates, designators, quantities, skips
from checker.normalizer.model import Tokens

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


def openings(tokens: Tokens) -> list[tuple[int, int]]:
    """(token, readers) in order, for every token that any reader may begin at; the readers are a sum of the constants above."""
    marks = [_KIND[kind] | _WORD.get(low, 0) for kind, low in zip(tokens.kind, tokens.low, strict=True)]
    behind = [*marks[1:], 0]
    return [(i, readers) for i, (here, next_) in enumerate(zip(marks, behind, strict=True)) if (readers := here & ALL | next_ >> _BEHIND)]
