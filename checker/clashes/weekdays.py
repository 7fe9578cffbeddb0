"""Takes an article, finds dates that do not fall on the day of the week that they are said with: "Monday, May 5, 2026" was a Tuesday.

Without a year in the words only a day near the publication is known well enough; then the clash is loose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.clashes.days import ordinal
from checker.clashes.model import Article, Finding, Verdict
from checker.clashes.settings import Settings, Weekday
from checker.tables import Assertion

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NUMERIC = re.compile(r"\d\s?[/.-]\s?\d")
"""The order of day and month in "5/12" is not known."""


def weekday(article: Article, settings: Settings) -> Iterator[Finding]:
    """Dates that are not of the day of the week that they name."""
    assert isinstance(settings, Weekday)
    for row in article.rows:
        if row.weekday in _NAMES and row.low == row.high and isinstance(row.low, str) and not row.readings:
            day = ordinal(row.low)
            sure = _YEAR.search(row.surface) is not None
            if day and not _NUMERIC.search(row.surface) and (sure or _near(row, day, settings.near)):
                finding = _compared(row, day, sure=sure)
                if finding:
                    yield finding


def _near(row: Assertion, day: int, most: int) -> bool:
    """Whether the day is so near the publication that its year is known."""
    published = ordinal(row.published) if row.published else None
    return published is not None and abs(day - published) <= most


def _compared(row: Assertion, day: int, *, sure: bool) -> Finding | None:
    found = date.fromordinal(day)
    name = _NAMES[found.weekday()]
    if name == row.weekday:
        return None
    words = f"{found.isoformat()} is a {name.title()}"
    return Finding(((row,), (row,)), Verdict(None, sure, words), values=(row.surface, words))
