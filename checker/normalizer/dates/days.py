"""Takes years, months, weeks and steps, gives spans of days: the arithmetic of the Gregorian calendar.

A span is (first day, last day), both included. What would fall outside of the years 1 to 9999 is None.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

Span = tuple[date, date]


def day(year: int, month: int, number: int) -> Span | None:
    """One day; None where the month has no such day."""
    try:
        d = date(year, month, number)
    except ValueError:
        return None
    return d, d


@lru_cache(maxsize=1 << 12)
def month(year: int, number: int) -> Span:
    """A month of a year from 1 to 9999."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def year(number: int) -> Span:
    """A year from 1 to 9999."""
    return date(number, 1, 1), date(number, 12, 31)


def years(first: int, last: int) -> Span | None:
    """Whole years, both included."""
    return (date(first, 1, 1), date(last, 12, 31)) if 1 <= first <= last <= 9999 else None


def quarter(number: int, n: int) -> Span:
    """The n-th quarter (1 to 4) of a calendar year."""
    return date(number, 3 * n - 2, 1), month(number, 3 * n)[1]


def half(number: int, n: int) -> Span:
    """The first (1) or second (2) half of a calendar year."""
    return date(number, 6 * n - 5, 1), month(number, 6 * n)[1]


def week(d: date) -> Span:
    """Monday to Sunday around a day."""
    monday = d - timedelta(d.weekday())
    return monday, monday + timedelta(6)


def weekend(d: date) -> Span:
    """Saturday and Sunday of the week around a day."""
    monday = d - timedelta(d.weekday())
    return monday + timedelta(5), monday + timedelta(6)


def decade(d: date) -> Span:
    """The ten years with one tens digit around a day."""
    first = d.year - d.year % 10
    return date(max(first, 1), 1, 1), date(first + 9, 12, 31)


def century(number: int) -> Span | None:
    """The n-th century as it is spoken of: the 20th is 1900 to 1999."""
    return years(100 * number - 100, 100 * number - 1) if number > 1 else None


def add_months(d: date, n: int) -> date | None:
    """The same day n months on, or the last of a shorter month."""
    y, m = divmod(d.year * 12 + d.month - 1 + n, 12)
    return date(y, m + 1, min(d.day, monthrange(y, m + 1)[1])) if 1 <= y <= 9999 else None


def add(d: date, n: int, unit: str) -> date | None:
    """The day n units on (back, for n < 0); months and years keep the day of the month."""
    if unit in _DAYS:
        try:
            return d + timedelta(n * _DAYS[unit])
        except OverflowError:
            return None
    return add_months(d, n * _MONTHS[unit])


def whole(d: date, unit: str) -> Span:
    """The calendar week, month, ... around a day."""
    if unit in ("week", "fortnight"):
        return week(d)
    if unit == "weekend":
        return weekend(d)
    if unit == "month":
        return month(d.year, d.month)
    if unit == "quarter":
        return quarter(d.year, (d.month + 2) // 3)
    if unit == "year":
        return year(d.year)
    if unit == "decade":
        return decade(d)
    return (century(d.year // 100 + 1) or year(d.year)) if unit == "century" else (d, d)


def shifted(span: Span, n: int, unit: str) -> Span | None:
    """A span n units on; whole months stay whole months."""
    low, high = add(span[0], n, unit), add(span[1], n, unit)
    if low is None or high is None:
        return None
    if unit in _MONTHS and span[0].day == 1 and (span[1] + timedelta(1)).day == 1:
        high = month(high.year, high.month)[1]
    return low, high


def on_weekday(d: date, weekday: int, n: int) -> date:
    """The given weekday in the week n weeks after that of d (0 = the same week, Monday to Sunday)."""
    return d - timedelta(d.weekday()) + timedelta(7 * n + weekday)


def latest(d: date, weekday: int) -> date:
    """The last such weekday on or before d."""
    return d - timedelta((d.weekday() - weekday) % 7)


def soonest(d: date, weekday: int) -> date:
    """The first such weekday on or after d."""
    return d + timedelta((weekday - d.weekday()) % 7)


def nth(span: Span, weekday: int, n: int) -> date | None:
    """The n-th such weekday of a span, counted from its end for n < 0."""
    d = soonest(span[0], weekday) + timedelta(7 * n - 7) if n > 0 else latest(span[1], weekday) + timedelta(7 * n + 7)
    return d if span[0] <= d <= span[1] else None


def easter(number: int) -> date:
    """Easter Sunday of a Gregorian year. Source: the anonymous algorithm in Meeus, Astronomical Algorithms, chapter 8."""
    a, (b, c) = number % 19, divmod(number, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    p, q = divmod(h + m - 7 * n + 114, 31)
    return date(number, p, q + 1)


_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
