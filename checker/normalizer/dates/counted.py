"""Takes the place of a count of days, weeks, ..., gives the date it leads to: "three weeks ago", "two days after June 3"."""

from __future__ import annotations

from datetime import date, timedelta

from checker.lexicon import load
from checker.normalizer.dates import days
from checker.normalizer.dates.anchors import anchored
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.figures import count
from checker.normalizer.dates.part import Part, Scene, one, relative
from checker.normalizer.dates.words import HEDGES, JOINTS, UNITS

Length = tuple[tuple[int, str], ...]
"""((1, "month"), (21, "day")): the counts in the order of the words."""
COUNTABLE = frozenset(("day", "week", "fortnight", "month", "quarter", "year", "decade", "century"))
LATER = frozenset(("ago", "hence", "later", "earlier", "before", "after", "previously", "from", "since"))
_HALF = 0.5
_VAGUE = load("hedges")["vague"]


def length(scene: Scene, k: int) -> tuple[int, Length] | None:
    """(last, counts) of "three weeks", "a year", "1 month and 21 days", "two and a half years"."""
    found: list[tuple[int, str]] = []
    while True:
        number = count(scene, k)
        if not number:
            break
        j = number[0]
        if scene.low[j] in ("full", "whole", "short", "calendar", "business", "more"):
            j += 1
        unit = UNITS.get(scene.low[j].removesuffix("'s").removesuffix("'"))
        if unit not in COUNTABLE or number[1] > 9999:
            break
        found += units_of(number[1], unit)
        last = j + 2 if scene.low[j + 1] == "'" and scene.glued(j + 1) else j + 1
        k = last + 1 if scene.low[last] in ("and", ",") else last
    return (last, tuple(found)) if found else None


def units_of(n: float, unit: str) -> list[tuple[int, str]]:
    """Whole counts; a half goes on in the next smaller unit."""
    smaller = {"year": (6, "month"), "decade": (5, "year"), "month": (15, "day"), "century": (50, "year")}
    whole = int(n)
    rest = [smaller[unit]] if n - whole == _HALF and unit in smaller else []
    return ([(whole, unit)] if whole or not rest else []) + rest


def moved(d: date, steps: Length, sign: int) -> date | None:
    """The day that many units on (sign 1) or back (-1)."""
    for n, unit in sorted(steps, key=lambda s: s[1] not in ("year", "month")):
        found = days.add(d, sign * n, unit)
        if found is None:
            return None
        d = found
    return d


def counted(scene: Scene, i: int) -> Part | None:
    """ "three weeks ago", "a year from now", "two days after June 3", "a week later"."""
    found = length(scene, i)
    if not found:
        return None
    k, steps = found
    word = scene.low[k]
    if word not in LATER:
        return _ending(scene, k, steps)
    if word == "ago":
        return around(scene, k + 1, steps, -1)
    if word == "hence" or (word == "from" and scene.low[k + 1] == "now"):
        return around(scene, k + 1 + (word == "from"), steps, 1)
    if word in ("before", "after", "from", "since"):
        return _beside(scene, i, k, steps, -1 if word == "before" else 1)
    return _told(scene, k + 1, steps, 1 if word == "later" else -1) if scene.low[k + 1] != "than" else None


def vague(scene: Scene, i: int) -> Part | None:
    """ "a few days ago", "several years ago", "a couple of weeks ago"; i is at "a" or the word itself."""
    alone = scene.low[i] in _VAGUE
    bounds = _VAGUE.get(scene.low[i] if alone else f"{scene.low[i]} {scene.low[i + 1]}")
    k = i + 1 if alone else i + 2
    k += scene.low[k] == "of"
    unit = UNITS.get(scene.low[k])
    if not bounds or unit not in COUNTABLE or scene.low[k + 1] != "ago":
        return None
    low, high = int(bounds["low"]), int(bounds["high"])
    return relative(scene, k + 2, unit, lambda d: _between(d, low, high, unit), hedge=bounds["hedge"], aside=True)


def _between(d: date, low: int, high: int, unit: str) -> Span | None:
    """The days from `high` units ago to `low` units ago."""
    first, last = days.add(d, -high, unit), days.add(d, -low, unit)
    return (first, last) if first and last else None


def around(scene: Scene, last: int, steps: Length, sign: int) -> Part | None:
    """From the day of the text. The words are as rough as their last unit: the whole month or year is a second reading."""
    unit = steps[-1][1]
    part = relative(scene, last, unit, lambda d: (x, x) if (x := moved(d, steps, sign)) else None)
    if part and part.span and unit not in ("day",):
        wide = days.whole(part.span[0], "week" if unit == "fortnight" else unit)
        part.others = (wide,)
    if part and sign < 0:
        part.aside = True
    return part


def _told(scene: Scene, last: int, steps: Length, sign: int) -> Part | None:
    """ "three weeks later", "a year earlier": from the latest date of the text."""
    if len(steps) == 1:
        n, unit = steps[0]
        anchor = scene.context.last_date
        keep = anchor.grain if anchor else None
        found = anchored(scene, last, sign * n, "week" if unit == "fortnight" else unit, keep=keep)
        if found:
            return found
    return None


def _beside(scene: Scene, i: int, k: int, steps: Length, sign: int) -> Part | None:
    """ "two days after June 3", "3 days from Tuesday", "5 days before New Year"; "a week before" looks back in the text."""
    j = k + 1
    if scene.low[j] in ("the", "on"):
        j += 1
    anchor = scene.part(j)
    if anchor is None and j > k + 1 and scene.low[j - 1] == "the":
        anchor = scene.part(j - 1)
    if anchor and scene.low[k] == "from" and (scene.low[anchor.last] in JOINTS or anchor.grain != "day"):
        return None  # "444 days from November 1979 to January 1981"
    if anchor and anchor.grain != "time":
        return anchor.over(
            lambda s: one(x) if (x := moved(s[0] if sign < 0 or len(steps) > 1 else _from(s, anchor), steps, sign)) else None
        )
    if scene.kinds[k + 1] != "word" and scene.low[k] in ("before", "after"):
        return _told(scene, k + 1, steps, sign)
    return None


def _from(span: Span, anchor: Part) -> date:
    return span[1] if anchor.grain == "day" else span[0]


def _ending(scene: Scene, k: int, steps: Length) -> Part | None:
    """ "3 days starting Monday", "four weeks in the future"."""
    words = [scene.low[j] for j in (k, k + 1, k + 2)]
    if words == ["in", "the", "future"]:
        return relative(scene, k + 3, steps[-1][1], lambda d: stretch(d, steps, 1))
    if words[0] not in ("starting", "beginning"):
        return None
    j = k + 1 + (words[1] in ("from", "on", "in"))
    start = scene.part(j)
    if not start or start.grain != "day":
        return None
    return start.over(lambda s: (s[0], x - timedelta(1)) if (x := moved(s[0], steps, 1)) else None)


def hedged(scene: Scene, i: int) -> Part | None:
    """ "about two weeks ago", "more than a year ago", "nearly three months later", "around May 5"."""
    word, k = scene.low[i], i + 1
    if word in ("more", "less") and scene.low[k] == "than":
        word, k = f"{word} than", k + 1
    elif word not in HEDGES:
        return None
    if k >= len(scene.tokens):
        return None
    part = counted(scene, k)
    if not part and word in ("about", "around", "circa") and scene.low[k] not in HEDGES:
        part = scene.part(k)
        if not part or part.grain == "time":
            return None
    elif not part or (scene.low[part.last - 1] not in LATER and part.span is None and part.yearly is None):
        return None
    part.hedge = word if " " in word else HEDGES[word] or None
    return part


def stretch(d: date, steps: Length, sign: int) -> Span | None:
    """The days counted from the one after d on, or up to the one before it."""
    end = moved(d, steps, sign)
    if end is None:
        return None
    return (d + timedelta(1), end) if sign > 0 else (end, d - timedelta(1))
