"""Takes the first word of a date phrase, gives the readers of the phrases that begin with it; digits and codes have lists of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.normalizer.dates import (
    clauses,
    counted,
    decades,
    holidays,
    members,
    months,
    numbered,
    numeric,
    periods,
    pieces,
    quarters,
    relative,
    stretches,
    weekdays,
    years,
)  # fmt: skip
from checker.normalizer.dates.part import Part, Scene
from checker.normalizer.dates.words import DAYS, DECADES, HEDGES, HOLIDAYS, MONTHS, ORDINALS, PIECES, SEASONS, STEPS, WEEKDAYS
from checker.normalizer.spelled import SMALL

Reader = Callable[[Scene, int], Part | None]

FIRST: dict[str, list[Reader]] = {}
"""Word in lower case -> the readers whose phrases it may begin."""


def _on(words: Iterable[str], *readers: Reader) -> None:
    for word in words:
        FIRST.setdefault(word, []).extend(readers)


def _owned(words: Iterable[str], *readers: Reader) -> None:
    """Names of times, which also stand in the possessive: "Friday's"."""
    for word in words:
        _on((word, f"{word}'s"), *readers)


_owned(MONTHS, months.month_first)
_owned(WEEKDAYS, weekdays.weekday)
_on(ORDINALS, months.day_first, quarters.ordinal_quarter, decades.century, members.member)
_on(("twenty", "thirty"), decades.century, members.member, numbered.month_day_alone)
_on(SMALL, months.day_first, counted.counted, stretches.crowd, periods.counted_ending, years.worded_year)
_on(("a", "an"), counted.counted, counted.vague)
_on(("several", "few", "couple"), counted.vague)
_on(("in", "within"), stretches.ahead)
_on(STEPS, relative.stepped, stretches.many)
_on(("latest", "most"), relative.latest)
_on(("same", "that"), relative.same)
_owned(DAYS, relative.near_day)
_on(("now",), relative.now)
_on(("day", "week", "month", "year", "night", "morning", "evening"), clauses.beside_unit)
_on(("day",), relative.around_day)
_on(("year", "month", "week"), relative.year_earlier)
_owned(HOLIDAYS, holidays.holiday)
_owned(SEASONS, quarters.season)
_on(PIECES, pieces.piece)
_on(("earlier", "later"), pieces.still)
_on(("rest", "remainder", "remaining"), pieces.rest)
_on(("week", "w"), members.week_of)
_owned(("weekend",), members.weekend)
_owned(("month", "quarter", "year"), pieces.end)
_on(("day", "week", "month", "quarter", "half", "season", "year"), periods.ending)
_on(("entire", "whole", "full"), pieces.whole_year)
_on(("fiscal", "financial", "calendar", "year"), years.worded_year)
_on((*DECADES, "two"), decades.named_decade)
_on(("'",), decades.apostrophe)
_on((*HEDGES, "more", "less"), counted.hedged)

_SHORT: list[Reader] = [
    numeric.numeric, months.day_first, members.days_of_month, quarters.numbered, quarters.ordinal_quarter,
    decades.century, members.member, counted.counted, stretches.crowd, periods.counted_ending, years.numbered_year, years.before_christ,
    numbered.month_day_alone, numbered.listed,
]  # fmt: skip
_COUNTED: list[Reader] = [counted.counted, stretches.crowd, periods.counted_ending, years.before_christ]
_DOTTED: list[Reader] = [numeric.numeric, *_COUNTED]
_WHOLE: list[Reader] = [numeric.compact, years.before_christ]
_YEAR: list[Reader] = [
    numeric.numeric, quarters.numbered, counted.counted, stretches.crowd, periods.counted_ending, years.numbered_year, years.before_christ,
]  # fmt: skip
_OF_LENGTH = {1: _SHORT, 2: _SHORT, 3: _SHORT, 4: _YEAR, 8: _WHOLE}
CODE: list[Reader] = [quarters.coded, years.coded_year, numbered.glued_month]


def of_digits(low: str) -> list[Reader]:
    """The readers of phrases that begin with a number: no day of a month has four digits, and no year a comma."""
    if low.isdecimal():
        return _OF_LENGTH.get(len(low), _COUNTED)
    return _DOTTED if "." in low else _COUNTED
