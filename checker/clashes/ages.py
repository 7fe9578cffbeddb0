"""Takes the figures of all articles, finds ages that a day of birth does not bear out: "born on May 5, 1960", "Anna Brodsky, 56" in 2026.

The two are of one person where the full names are the same. An age holds for the day on which its article came out; a sentence that names
another year is left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from checker.clashes.model import Finding, Verdict
from checker.clashes.settings import Settings
from checker.tables import DATE_KINDS, Assertion

_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_LATE = 1
"""Years that an age may be off and still be told late, or before a birthday that has come since."""


def age(rows: Sequence[Assertion], settings: Settings) -> Iterator[Finding]:
    """Ages and days of birth that do not fit, in order of the ages; each article's age against each day of birth."""
    births: dict[str, list[Assertion]] = defaultdict(list)
    for row in rows:
        if _is_birth(row):
            births[row.subject_key].append(row)
    for row in rows:
        if births and _is_age(row):
            yield from (finding for birth in births.get(row.subject_key, ()) if (finding := _compared(row, birth)))


def _is_birth(row: Assertion) -> bool:
    plain = row.kind in DATE_KINDS and row.relation is None and row.hedge is None and not row.readings
    return plain and row.predicate_class == "bear" and _is_full(row) and row.mood in ("asserted", "reported")


def _is_age(row: Assertion) -> bool:
    told = row.role == "age" and row.unit == "year" and row.low is not None and row.low == row.high and row.hedge is None
    return told and _is_full(row) and row.mood in ("asserted", "reported") and not row.historic


def _is_full(row: Assertion) -> bool:
    """Whether the subject is named in full: of "Brodsky" there may be two."""
    return " " in row.subject_key


def _compared(row: Assertion, birth: Assertion) -> Finding | None:
    told, first, last = _day(row.as_of_high or row.published), _day(birth.low), _day(birth.high)
    if told is None or first is None or last is None or not isinstance(row.low, int | float):
        return None
    if any(int(year) != told.year for year in _YEAR.findall(row.sentence)):
        return None
    youngest, oldest = _years(last, told), _years(first, told)
    off = max(youngest - row.low, row.low - oldest)
    if off <= 0:
        return None
    implied = f"{youngest}" if youngest == oldest else f"{youngest} or {oldest}"
    words = f"born {birth.surface}, {implied} on {told.isoformat()}"
    return Finding(((row,), (birth,)), Verdict(float(off), off > _LATE), values=(row.surface, words))


def _day(bound: object) -> date | None:
    try:
        return date.fromisoformat(bound[:10]) if isinstance(bound, str) else None
    except ValueError:
        return None


def _years(born: date, told: date) -> int:
    """Whole years from one day to another."""
    return told.year - born.year - ((told.month, told.day) < (born.month, born.day))
