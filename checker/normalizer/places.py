"""Takes the tokens of a sentence, gives for each the readers that may find something there, as it and the token behind it tell.

One look into a table for each of the two: readers are not asked where nothing of theirs can begin.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress
from operator import and_

from checker.normalizer import dates, designators, quantities, skips, tallies
from checker.normalizer.model import Tokens
from checker.normalizer.tokens import MOST, SHAPES

SKIP, DATE, DESIGNATOR, QUANTITY, TALLY = 1, 2, 4, 8, 16
_ALL = SKIP | DATE | DESIGNATOR | QUANTITY | TALLY

_JOINED, _GROWN, _FIXED, _NAMED, _ARTICLED, _PAID, _AGAINST, _UNCOUNTED = (32 << n for n in range(8))
"""Ties of two tokens, of which the first begins something only in front of the second: "age-3", "EUR20", "cloud nine", "Hall 3", "a week",
"Rs 20", "13 to"; "3" in front of anything that it does not plainly count."""
_DATED = {words: _UNCOUNTED << n for n, words in enumerate(dict.fromkeys(dates.FOLLOWERS.values()), 1)}
"""The same for the openers of dates: what may stand behind some of them -> their tie."""
_DATES = sum(_DATED.values())
_READER = {
    _JOINED: SKIP,
    _GROWN: SKIP,
    _FIXED: SKIP,
    _NAMED: DESIGNATOR,
    _ARTICLED: QUANTITY,
    _PAID: QUANTITY,
    _AGAINST: TALLY,
    _UNCOUNTED: DATE,
    **dict.fromkeys(_DATED.values(), DATE),
}


def _table(*rows: tuple[Iterable[str], int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for words, mark in rows:
        for word in words:
            found[word] = found.get(word, 0) | mark
    return found


_FIRST_KIND = {
    "number": SKIP | DESIGNATOR | QUANTITY | _AGAINST,
    "code": SKIP | DATE | DESIGNATOR,
    "symbol": QUANTITY,
    "word": _JOINED,
    "punct": 0,
}
_FIRST_WORD = _table(
    (skips.OPENERS, SKIP),
    (skips.FIRST, _FIXED),
    (dates.OPENERS.difference(dates.FOLLOWERS, dates.SMALL), DATE),
    (quantities.OPENERS, QUANTITY),
    (quantities.ARTICLES, _ARTICLED),
    (".", _PAID),
    (tallies.STARTS, _AGAINST),
    *(((word,), _DATED[words]) for word, words in dates.FOLLOWERS.items()),
)
"""Kind, word or sign -> the readers whose phrases it begins, whatever stands behind, and the ties whose first token it can be."""
_SECOND_KIND = {
    "number": _GROWN | _FIXED | _NAMED | _ARTICLED | _PAID | _DATES,
    "code": _ARTICLED | _DATES,
    "symbol": _ARTICLED | _PAID,
    "word": 0,
    "punct": 0,
}
_SECOND_WORD = _table(
    (skips.JOINTS, _JOINED),
    (skips.SECOND, _FIXED),
    (designators.SECONDS, _NAMED),
    (".", _PAID),
    (tallies.NEXT, _AGAINST),
    *_DATED.items(),
)
"""Kind, word or sign -> the ties whose second token it can be."""


class _First(dict[str, int]):
    """Text of a token -> the readers whose phrases it begins, and the ties whose first token it can be."""

    def __missing__(self, text: str) -> int:
        _, kind, low, *_ = SHAPES[text]
        mark = _FIRST_KIND[kind] | _FIRST_WORD.get(low, 0)
        if kind == "number" or low in dates.SMALL:
            mark |= _UNCOUNTED if dates.may_count(kind, low) else DATE
        if kind == "word":
            mark |= SKIP * skips.is_state(text, low) | DESIGNATOR * designators.is_opener(text, low)
            mark |= _GROWN * (not text.islower())  # small letters and digits that are written together are a code
            mark |= _NAMED * designators.is_noun(text, low) | _PAID * quantities.is_currency(text, low)
        return _kept(self, text, mark)


class _Second(dict[str, int]):
    """Text of a token -> the ties whose second token it can be, and all readers: those of the first token alone are not its matter."""

    def __missing__(self, text: str) -> int:
        _, kind, low, *_ = SHAPES[text]
        mark = _ALL | _SECOND_KIND[kind] | _SECOND_WORD.get(low, 0) | _ARTICLED * quantities.is_behind_article(text, low)
        return _kept(self, text, mark | _UNCOUNTED * (not dates.is_counted(kind, low)))


class _Readers(dict[int, int]):
    """What two tokens have in common of readers and ties -> the readers, a sum of the constants above."""

    def __missing__(self, mark: int) -> int:
        self[mark] = readers = mark & _ALL | sum({reader for tie, reader in _READER.items() if mark & tie and not mark & reader})
        return readers


def _kept(table: dict[str, int], text: str, mark: int) -> int:
    if len(table) >= MOST:
        table.clear()
    table[text] = mark
    return mark


_END = _ALL | _UNCOUNTED
"""Where nothing stands behind."""
_FIRST, _SECOND, _READERS = _First(), _Second(), _Readers()


def openings(tokens: Tokens) -> list[tuple[int, int]]:
    """(token, readers) in order, for every token that any reader may begin at; the readers are a sum of the constants above."""
    text = tokens.text
    tied = len(text) - (text[-1] == ".")  # a full stop ties nothing to the last word
    marks = list(map(and_, map(_FIRST.__getitem__, text), [*map(_SECOND.__getitem__, text[1:tied]), _END, _END]))
    return [(i, _READERS[mark]) for i, mark in compress(enumerate(marks), marks)]


def everywhere(places: list[tuple[int, int]], length: int, reader: int) -> list[tuple[int, int]]:
    """The places, and the reader at every token of a sentence of so many."""
    known = dict(places)
    return [(i, known.get(i, 0) | reader) for i in range(length)]
