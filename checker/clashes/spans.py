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
_THAN = re.compile(
    r"\s(later|earlier)\sthan(?:\s(?:the|its|in|on|an?|first|original|originally|planned|scheduled|date|of|deadline|start)){0,6}\s|"
    r"\s(after|before)(?:\s(?:in|on)(?:\sthe)?)?\s"
)
_TWO = re.compile(r"\d[^\d]*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b|\btill\b|\band\b).*\d")
"""A range of days names two."""


def span(article: Article, settings: Settings) -> Iterator[Finding]:
    """Durations and their dates that do not fit."""
    for first, length, second in zip(article.rows, article.rows[1:], article.rows[2:], strict=False):
        ahead = _apart(article, first, length, second)
        finding = _counted(length, first, second) if ahead == "later" else _counted(length, second, first) if ahead else None
        if finding:
            yield finding
    for a, b in pairwise(article.rows):
        length, dates = (a, b) if a.kind == "duration" else (b, a)
        if _is_length(length) and _is_range(dates) and a.sentence == b.sentence and _tied(article, a, b):
            finding = _compared(length, dates)
            if finding:
                yield finding


def _apart(article: Article, first: Assertion, length: Assertion, second: Assertion) -> str | None:
    """ "On May 9, two weeks later than May 2": whether the first date is said to be the later one, or the earlier; None where neither."""
    if not (_is_length(length) and _is_point(first) and _is_point(second) and first.sentence == length.sentence == second.sentence):
        return None
    found = _THAN.fullmatch(article.between(length, second))
    near = found and article.between(first, length) in (", ", " – ", " - ", " (", ", some ", ", about ", ", fully ", ", a full ", ", just ")
    return ("later" if "later" in found[0] or "after" in found[0] else "earlier") if near and found else None


def _is_point(row: Assertion) -> bool:
    """Whether a row is one date, however coarse."""
    known = row.kind in ("date", "daterange") and isinstance(row.low, str) and isinstance(row.high, str)
    return known and not row.hedge and not row.relation and not row.readings and not row.low.startswith("--")  # type: ignore[union-attr]


def _counted(length: Assertion, late: Assertion, early: Assertion) -> Finding | None:
    """A distance against its two dates."""
    said = reach(length)
    days = [ordinal(bound) for bound in (early.low, early.high, late.low, late.high) if isinstance(bound, str)]
    if said is None or len(days) < 4 or None in days:
        return None
    a, b, c, d = (day or 0 for day in days)
    implied = Range(max(0, c - b) * _DAY, max(0, d - a + 1) * _DAY)
    if touch(said.strict, implied) or touch(said.strict, _by_calendar(length, early, late)):
        return None
    words = f"{early.surface} to {late.surface}: {max(0, c - b)} to {max(0, d - a + 1)} days"
    verdict = Verdict(gap(said.stated, implied), not touch(said.loose, implied), words)
    return Finding(((length,), (late, early)), verdict, values=(length.surface, words))


def _by_calendar(length: Assertion, early: Assertion, late: Assertion) -> Range:
    """The distance as people count years and months: from 2020 to 2024 it is four years, whatever the days."""
    (y, m), (z, n) = ((int(str(row.low)[:4]), int(str(row.low)[5:7])) for row in (early, late))
    count = z - y if length.unit == "year" else 12 * (z - y) + n - m
    days = {"year": 365.25, "month": 30.44}.get(length.unit or "", 0.0)
    return Range(count * days * _DAY, count * days * _DAY)


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
