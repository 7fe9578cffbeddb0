"""Takes the place of a holiday's name, gives its day: "Christmas", "New Year's Day", "Thanksgiving", "Easter Monday"."""

from __future__ import annotations

from datetime import date, timedelta

from checker.normalizer.dates import days
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.months import behind_day
from checker.normalizer.dates.part import Part, Scene, Yearly
from checker.normalizer.dates.words import HOLIDAYS, NO_HOLIDAY

_NTH = 3
"""Fields of a rule "n-th weekday of a month"; a fourth says how many days later."""


def holiday(scene: Scene, i: int) -> Part | None:
    """The holiday whose name begins at token i, with the year behind it if there is one."""
    for words, rule in HOLIDAYS.get(scene.low[i], ()):
        last = i + len(words)
        if tuple(scene.low[i : last - 1]) == words[:-1] and scene.word(last - 1) in (words[-1], words[-1].removesuffix("'s")):
            return _named(scene, i, last, rule) if scene.capital(i) or len(scene.tokens) < last + 8 else None
    return None


def _named(scene: Scene, i: int, last: int, rule: list[int]) -> Part | None:
    if scene.low[last] in NO_HOLIDAY or scene.low[i - 1] == "a":
        return None
    if scene.low[i] == "new" and last == i + 2 and not scene.low[i + 1].endswith("s") and scene.low[i - 1] == "the":
        return None
    k, y = behind_day(scene, last)
    yearly = _rule(rule)
    if y:
        return Part(k, "day", yearly(y), dated=True)
    return Part(last, "day", yearly=yearly, movable=len(rule) != 2)


def _rule(rule: list[int]) -> Yearly:
    """The day in any year, as the lexicon's line gives it."""

    def on(year: int) -> Span | None:
        found = _day(year, rule)
        return (found, found) if found else None

    return on


def _day(year: int, rule: list[int]) -> date | None:
    if len(rule) == 1:
        return days.easter(year) + timedelta(rule[0])
    if len(rule) == len(("month", "day")):
        return date(year, rule[0], rule[1])
    found = days.nth(days.month(year, rule[0]), rule[1], rule[2])
    return found + timedelta(rule[3]) if found and len(rule) > _NTH else found
