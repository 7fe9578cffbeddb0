"""Takes an article, finds durations that their own two dates do not bear out: "a three-day fair from June 3 to June 9".

The form of the text ties the two: the duration stands right in front of the dates, or right behind. What recurs, or is told of several
things ("two-day courses from June 3 to August 9"), is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.clashes.apart import gap, touch
from checker.clashes.days import GRAIN, ordinal
from checker.clashes.model import Article, Finding, Verdict
from checker.clashes.reach import Range, reach
from checker.clashes.settings import Settings
from checker.tables import Assertion

_DAY = 86_400.0
_UNITS = ("day", "week", "fortnight", "month", "year")
_BETWEEN = re.compile(r"(?:[-\s]\w[\w'’]*){0,5}(?:,?\s|\s\()")
"""What stands between a duration and its dates: a noun at most ("fair", "for 12 weeks, ")."""
_MANY = re.compile(
    r"^-?\s?(?:\w+\s){0,3}\w+(?<!s)s(?:,|\s)|\b(?:each|every|weekly|daily|monthly|times?|per|a (?:day|week|month|year)|notice|ago|old)\b"
)
"""Several things, or one that recurs."""
_TWO = re.compile(r"\d[^\d]*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b|\btill\b|\band\b).*\d")
"""A range of days names two."""


def span(article: Article, settings: Settings) -> Iterator[Finding]:
    """Durations and their dates that do not fit."""
    for a, b in pairwise(article.rows):
        length, dates = (a, b) if a.kind == "duration" else (b, a)
        if _is_length(length) and _is_range(dates) and a.sentence == b.sentence and _tied(article, a, b):
            finding = _compared(length, dates)
            if finding:
                yield finding


def _is_length(row: Assertion) -> bool:
    known = row.kind == "duration" and row.unit in _UNITS and row.low is not None and row.low == row.high
    return known and row.role == "level" and row.mood != "denied" and not row.historic


def _is_range(row: Assertion) -> bool:
    plain = row.kind == "daterange" and row.relation is None and row.hedge is None and not row.readings
    return plain and _TWO.search(row.surface) is not None


def _tied(article: Article, a: Assertion, b: Assertion) -> bool:
    between = article.between(a, b)
    if len(between) > 45 or not _BETWEEN.fullmatch(between):
        return False
    if a.kind == "duration":
        return not _MANY.search(between)
    return between in (", ", " (", " for ", ", for ", " - ", " – ") and not _MANY.search(article.behind(b, 30))


def _compared(length: Assertion, dates: Assertion) -> Finding | None:
    said = reach(length)
    low, high = (ordinal(bound) if isinstance(bound, str) else None for bound in (dates.low, dates.high))
    if said is None or low is None or high is None:
        return None
    whole = high - low + 1
    implied = Range((whole - GRAIN.get(dates.grain or "day", 1)) * _DAY, whole * _DAY)
    if touch(said.strict, implied):
        return None
    words = f"{dates.surface}: {whole - 1} or {whole} days"
    verdict = Verdict(gap(said.stated, implied), not touch(said.loose, implied), words)
    return Finding(((length,), (dates,)), verdict, values=(length.surface, words))
