"""Takes the span of a sentence, tells whether it can hold a number, a date or a designator. One search, no grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.lexicon import load
from checker.normalizer.numerals import roman

_SPELLED = ("small", "scales", "parts", "ordinals", "multiples")
"""Tables of numbers.toml whose words say a number without digits."""
_DATED = ("months", "weekdays", "units", "days", "seasons", "decades")
"""Tables of calendar.toml whose words say a date without digits."""
_WORD = re.compile(r"[a-z]+")


def promising(text: str, start: int, end: int) -> bool:
    """False only where no reader could find anything; a cheap over-approximation."""
    return any(map(_PROMISING.__getitem__, text[start:end].split())) or _CLASS_LETTER.search(text, start, end) is not None


class _Promising(dict[str, bool]):
    """What stands between two spaces -> whether it may say something by itself, worked out once for each: texts repeat their words."""

    def __missing__(self, piece: str) -> bool:
        says = _SIGN.search(piece) is not None or not _WORDS.isdisjoint(_WORD.findall(piece.lower()))
        says = says or _MAY.search(piece) is not None or any(roman(match[0]) for match in _ROMAN.finditer(piece))
        if len(self) >= _MOST:
            self.clear()
        if len(piece) <= _LONGEST:
            self[piece] = says
        return says


_PROMISING = _Promising()
_MOST, _LONGEST = 1 << 16, 40
"""Pieces that are kept, and the letters of those that can come again."""


def _words() -> Iterator[str]:
    """Every word of the lexicon that says a number or a date by itself."""
    numbers, hedges = load("numbers"), load("hedges")
    for table in _SPELLED:
        yield from numbers[table]
    for phrase in hedges["vague"]:
        yield from phrase.split()
    yield from ("nobody", numbers["nobody"]["nouns"])
    for scale in numbers["scales"]:
        yield f"multi{scale}"
    yield from _dates()
    for table in _DATED:
        yield from (form for word in load("calendar")[table] for form in (word, f"{word}s"))
    yield from ("multi", *load("scan")["times"]["words"].split())


def _dates() -> Iterator[str]:
    """Words of the calendar, and holidays that hold none of them ("Easter"; "Boxing Day" has its "day")."""
    calendar = load("calendar")
    known = {word for table in ("months", "weekdays", "units", "days", "seasons", "decades") for word in calendar[table]}
    yield from known - {"mar", "sat", "sun", "mon", "night", "nights", "second"}
    yield from calendar["dayparts"]["words"].split()
    for phrase in calendar["holidays"]:
        if known.isdisjoint(phrase.removesuffix("'s").replace("'s ", " ").split()):
            yield from phrase.split()


_SIGN = re.compile(rf"[\d{load('scan')['signs']['signs']}]")
_VERBS = {"a", "may"}
"""Of these the article says nothing, and the month has a capital."""
_WORDS = frozenset(word for phrase in _words() for word in _WORD.findall(phrase.lower())) - _VERBS
_ROMAN = re.compile(r"[IVXL](?<!\w.)[IVXL]{0,5}\b")
_CLASS_LETTER = re.compile(r" [A-HJ-Zb-h](?<=[a-z] .)\b(?!\.)")
_MAY = re.compile(r"May(?<!\w...)\b")
"""What is rare stands first in each of these, and the test of what is in front of it behind that: a search five times as fast.

They find a Roman numeral, a thing that a letter numbers, and the month of May.
"""
