"""Takes the place of a day of the month without its month, gives the days it may be: "on the 22nd", "Friday the 13th", "Dec31, 1994"."""

from __future__ import annotations

import re
from datetime import date

from checker.normalizer.dates import days
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.figures import day_of_month
from checker.normalizer.dates.months import behind_day, exists
from checker.normalizer.dates.part import Around, Part, Scene, of_year
from checker.normalizer.dates.words import FREE, MONTHS, POINTERS

_MONTHS = 24
"""Months looked through on either side for a day of the month on a given weekday."""
_GLUED = re.compile(r"([a-z]{3,9})(\d{1,2})")


def on_number(number: int, w: int | None) -> Around:
    """The days with this number, on this weekday if one is given, two years around the day of the text."""

    def around(d: date) -> list[Span]:
        found = []
        for n in range(-_MONTHS, _MONTHS + 1):
            first = days.add_months(d.replace(day=1), n)
            span = days.day(first.year, first.month, number) if first else None
            if span and (w is None or span[0].weekday() == w):
                found.append(span)
        return found

    return around


def month_day_alone(scene: Scene, i: int) -> Part | None:
    """ "on the 22nd", "on 4th", "until the twenty-first": a day of the month nearest to the text."""
    the = scene.low[i - 1] == "the"
    owner = scene.low[i - 1 - the]
    found = day_of_month(scene, i) if owner in POINTERS else None
    if not found or not (the or (found[2] and owner == "on")):
        return None
    last, number, is_ordinal = found
    free = scene.kinds[last] in ("", "punct") or scene.low[last] in FREE
    joined = scene.low[last] in ("-", "/", ".") and scene.glued(last + 1)
    if not free or joined or not (is_ordinal or owner == "on"):
        return None
    return Part(last, "day", around=on_number(number, None))


def listed(scene: Scene, i: int) -> Part | None:
    """ "6" and "9" of "May 5, 6 and 9, 2026": a further day of the month in front."""
    if scene.low[i - 1] not in ("and", ",", "or", "&") or not (found := day_of_month(scene, i)):
        return None
    last, number, _ = found
    k = i - 2 if scene.low[i - 2] != "," else i - 3
    before = scene.low[k]
    while scene.kinds[k] == "number" and scene.kinds[k - 2] == "number" and scene.low[k - 1] in ("and", ",", "or", "-", "to"):
        k -= 2
    m = MONTHS.get(scene.low[k - 1]) or (MONTHS.get(scene.low[k - 2]) if scene.low[k - 1] == "." else None)
    if not m or scene.kinds[k] != "number" or not before.isdecimal() or not int(before) < number or not exists(m, number):
        return None
    if scene.kinds[last] in ("word", "symbol", "number") and scene.low[last] not in FREE:
        return None
    end, y = behind_day(scene, last)
    return of_year(end, "day", (m, number), (m, number), y)


def glued_month(scene: Scene, i: int) -> Part | None:
    """ "Dec31, 1994", "mar4"."""
    match = _GLUED.fullmatch(scene.low[i])
    m = MONTHS.get(match[1]) if match else None
    if not match or not m or not exists(m, int(match[2])) or match[2] == "0":
        return None
    d = int(match[2])
    last, y = behind_day(scene, i + 1)
    return of_year(last, "day", (m, d), (m, d), y)
