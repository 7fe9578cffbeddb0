"""Takes the place of a stretch of time that is named by its end, gives its days: "the year to March 2026", "three months ended June 30"."""

from __future__ import annotations

from datetime import date, timedelta

from checker.normalizer.dates import days
from checker.normalizer.dates.counted import length
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.part import Part, Scene
from checker.normalizer.dates.tense import tense
from checker.normalizer.dates.words import UNITS

ENDED: frozenset[str] = frozenset(("ended", "ending", "to", "through"))
_LONG = frozenset(("week", "month", "quarter", "year"))


def ending(scene: Scene, i: int) -> Part | None:
    """ "year ended December 31, 2025", "quarter to June"; i is at the unit."""
    unit = UNITS.get(scene.low[i], "")
    return _until(scene, i, i + 1, 1, unit) if unit in _LONG and not scene.low[i].endswith("s") else None


def counted_ending(scene: Scene, i: int) -> Part | None:
    """ "three months ended March 31", "12 months to June"; i is at the count."""
    found = length(scene, i)
    if not found or len(found[1]) != 1:
        return None
    n, unit = found[1][0]
    return _until(scene, i, found[0], n, unit) if unit in _LONG else None


def _until(scene: Scene, i: int, k: int, n: int, unit: str) -> Part | None:
    """The n units up to the date behind "ended" or "to", its own day or month included."""
    if scene.low[k] not in ENDED or (scene.low[k] == "to" and unit == "week" and n > 1):
        return None  # "two weeks to Christmas" are still to come
    end = scene.part(k + 1 + (scene.low[k + 1] in ("on", "the")))
    if not end or end.wants or end.grain not in ("day", "month") or (end.span is None and end.yearly is None):
        return None
    found = end.over(lambda s: _back(s, n, unit))
    over = scene.low[k] == "ended" or tense(scene, i, end.last) == "past"
    if found and over and (yearly := found.yearly) and (today := scene.today):
        found.yearly = lambda y: s if (s := yearly(y)) and s[1] <= today else None
    if found:
        found.grain, found.weekday = unit, None
    return found


def _back(s: Span, n: int, unit: str) -> Span | None:
    """From the day after the same day n units before; up to the last of a month from the first of one."""
    start: date | None
    if unit == "week":
        start = s[1] - timedelta(7 * n - 1)
    else:
        behind = s[1] + timedelta(1)
        start = days.add(behind, -n, unit) if behind.day == 1 else days.add(s[1], -n, unit)
        start = start + timedelta(1) if start and behind.day != 1 else start
    return (start, s[1]) if start and start <= s[1] else None
