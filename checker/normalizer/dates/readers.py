"""Takes the first word of a date phrase, or digits and what stands behind them, gives the readers of the phrases that begin so."""

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
from checker.normalizer.dates.counts import ADJECTIVES, owned
from checker.normalizer.dates.figures import SUFFIXES
from checker.normalizer.dates.part import Part, Scene
from checker.normalizer.dates.words import (
    DAYS,
    DECADES,
    HEDGES,
    HOLIDAYS,
    JOINTS,
    MONTHS,
    ORDINALS,
    PIECES,
    SEASONS,
    STEPS,
    UNITS,
    WEEKDAYS,
)
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

_Behind = dict[str, list[Reader]]
"""What stands right behind digits -> the readers whose phrases they may begin; "" for all that is not named."""


def _behind(*rows: tuple[Reader, Iterable[str]]) -> _Behind:
    """Each reader with what must stand behind its digits; nothing named = anything."""
    table = [(reader, frozenset(words)) for reader, words in rows]
    named = {"", *(word for _, words in table for word in words)}
    return {word: [reader for reader, words in table if not words or word in words] for word in named}


_COUNTING: list[tuple[Reader, Iterable[str]]] = [
    (counted.counted, (*owned(UNITS), *ADJECTIVES, "and")),
    (stretches.crowd, (*STEPS, "and")),
    (periods.counted_ending, (*owned(UNITS), *ADJECTIVES, "and")),
    (years.before_christ, ("bc", "bce", "b")),
]
_QUARTERS = [part + n for part in "qh" for n in ("", "1", "2", "3", "4")]
_SHORT = _behind(
    (numeric.numeric, ("-", "/")),
    (months.day_first, (*SUFFIXES, *JOINTS, *owned(MONTHS), "of", "-", "/", ".", ",")),
    (members.days_of_month, (*SUFFIXES, *STEPS, "to", "-", "till", "until", "through", "of", "in")),
    (quarters.numbered, _QUARTERS),
    (quarters.ordinal_quarter, SUFFIXES),
    (decades.century, SUFFIXES),
    (members.member, SUFFIXES),
    (years.numbered_year, ("s", "'", '"')),
    *_COUNTING,
    (numbered.month_day_alone, ()),
    (numbered.listed, ()),
)
_COUNTED = _behind(*_COUNTING)
_DOTTED = _behind((numeric.numeric, ()), *_COUNTING)
_WHOLE = _behind((numeric.compact, ()), (years.before_christ, ("bc", "bce", "b")))
_YEAR = _behind((numeric.numeric, ("-", "/")), (quarters.numbered, _QUARTERS), (years.numbered_year, ()), *_COUNTING)
_OF_LENGTH = {1: _SHORT, 2: _SHORT, 3: _SHORT, 4: _YEAR, 8: _WHOLE}
DIGITS: frozenset[Reader] = frozenset(
    reader for table in (_SHORT, _YEAR, _DOTTED, _WHOLE) for readers in table.values() for reader in readers
)
"""All readers of phrases that may begin with a number."""
CODE: list[Reader] = [quarters.coded, years.coded_year, numbered.glued_month]


def of_digits(low: str, behind: str) -> list[Reader]:
    """The readers of phrases that begin with a number: no day of a month has four digits, and no year a comma."""
    table = _OF_LENGTH.get(len(low), _COUNTED) if low.isdecimal() else _DOTTED if "." in low else _COUNTED
    return table.get(behind) or table[""]
