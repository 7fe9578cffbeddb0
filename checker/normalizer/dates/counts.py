"""Takes the place of digits or a number word, tells whether it plainly counts what stands behind it, so that no date begins there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.normalizer.dates.figures import SUFFIXES
from checker.normalizer.dates.words import BESIDE_CLOCK, FREE, JOINTS, MONTHS, ORDINALS, STEPS, UNITS, ZONES
from checker.normalizer.model import Tokens
from checker.normalizer.spelled import SCALES, SMALL

ADJECTIVES = ("half", "full", "whole", "short", "calendar", "business", "more")
"""Between a count and its unit of time."""
_HALVES = ("a", "p", "am", "pm", "o'clock", "hrs", "hours", "h", "past", "quarter")
"""Of a day, and of an hour."""
_ERAS = ("b", "bc", "bce", "thousands", "s", "q")
"""Of a calendar, of a century, of a year: "the 90s", "3Q"."""
_NO_YEAR = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d{5,7}")
"""Digits that are neither a year nor a whole date by themselves."""


def owned(words: Iterable[str]) -> frozenset[str]:
    """The words, and in the possessive."""
    return frozenset(form for word in words for form in (word, f"{word}'s", f"{word}'"))


_DATED = frozenset((
    *owned((*UNITS, *MONTHS)), *ADJECTIVES, *STEPS, *JOINTS, *FREE, *ZONES, *BESIDE_CLOCK, *SUFFIXES, *SMALL, *SCALES, *ORDINALS,
    *_HALVES, *_ERAS, "of", "in", "at", "and",
))  # fmt: skip
"""Words that may make a date of the number in front of them."""


def may_count(kind: str, low: str) -> bool:
    """Whether a token is a number that counts what is behind it, if that can be counted: digits that are no year and no date, or a word."""
    return _NO_YEAR.fullmatch(low) is not None if kind == "number" else low in SMALL


def is_counted(kind: str, low: str) -> bool:
    """Whether a token can only be counted or measured by the number in front of it."""
    return kind == "symbol" or (kind == "word" and low not in _DATED)


def counts(tokens: Tokens, i: int) -> bool:
    """Whether the number at token i counts or measures what is behind it: "220,000 seats", "5 percent", "40%", "two people"."""
    k = i + 1
    return k < len(tokens.low) and may_count(tokens.kind[i], tokens.low[i]) and is_counted(tokens.kind[k], tokens.low[k])
