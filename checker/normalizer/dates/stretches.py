"""Takes the place of a stretch of time up to the text or from it on, gives it: "the last 12 months", "in two years", "within 10 months"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from checker.lexicon import load
from checker.normalizer.dates import days
from checker.normalizer.dates.counted import COUNTABLE, LATER, Length, around, length, moved, stretch
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.figures import count
from checker.normalizer.dates.part import Part, Scene, relative
from checker.normalizer.dates.tense import tense
from checker.normalizer.dates.words import STEPS, UNITS
from checker.normalizer.spans import ranked

_LASTING = frozenset(load("calendar")["lasting"]["words"].split())
"""Behind these "last" is a verb: "the works will last 14 months"."""
_RULES = frozenset(("must", "can", "may", "shall"))
_NEAR = 12
"""Verbs of rules, and tokens in front of "within" among which they are looked for."""


def crowd(scene: Scene, i: int) -> Part | None:
    """ "5 past years", "2 upcoming months", "the 3 next weeks"."""
    number = count(scene, i)
    if not number or number[1] != int(number[1]) or number[1] < 1:
        return None
    step = STEPS.get(scene.low[number[0]])
    unit = UNITS.get(scene.low[number[0] + 1])
    if not step or scene.today is None or unit not in COUNTABLE or not scene.low[number[0] + 1].endswith("s"):
        return None
    return relative(scene, number[0] + 2, unit, lambda d: stretch(d, ((int(number[1]), unit),), step))


def many(scene: Scene, i: int) -> Part | None:
    """ "last 12 months", "the next three weeks", "the past two decades"; i is at the word that points.

    Without a day to count from, these and "in two weeks" say how long and not when, and are no dates.
    """
    if scene.today is None or (scene.low[i] == "last" and scene.low[i - 1] in _LASTING):
        return None
    step = STEPS[scene.low[i]]
    number = count(scene, i + 1) if step else None
    if not number or number[1] != int(number[1]) or number[1] < 1 or scene.low[i + 1] in ("a", "an"):
        return None
    k = number[0]
    if scene.low[k] in ("full", "calendar", "fiscal", "business", "trading"):
        k += 1
    unit = UNITS.get(scene.low[k])
    if unit not in COUNTABLE or scene.low[k + 1] == "of":
        return None
    return relative(scene, k + 1, unit, _row(scene.low[i], unit, int(number[1]), step))


def _row(word: str, unit: str, n: int, step: int) -> Callable[[date], Span | None]:
    """Days up to yesterday or from tomorrow on; quarters and decades are whole ones."""
    if unit not in ("quarter", "decade"):
        return lambda d: stretch(d, ((n, unit),), step)

    def whole(d: date) -> Span | None:
        near = days.shifted(days.whole(d, unit), step, unit)
        far = days.shifted(days.whole(d, unit), step * n, unit)
        return (min(near[0], far[0]), max(near[1], far[1])) if near and far else None

    return whole


def ahead(scene: Scene, i: int) -> Part | None:
    """ "in two weeks", "in two years' time", "within 10 months"; told of the past, "in two years" says how long something took."""
    found = length(scene, i + 1) if scene.today else None
    if not found or scene.low[found[0]] in LATER | {"of", "and", "old", "-"}:
        return _within_from(scene, i, found)
    last, steps = found
    if scene.low[last] == "time":
        last += 1
    elif scene.low[i] == "in" and not _to_come(scene, i, last):
        return None
    if scene.low[i] == "within":
        if tense(scene, i, last) == "past" or not _RULES.isdisjoint(scene.low[max(0, i - _NEAR) : i]):
            return None  # "was played seven times within three weeks"; "must be paid within three weeks", whenever that may be
        return relative(scene, last, steps[-1][1], lambda d: (d, x) if (x := moved(d, steps, 1)) else None)
    return around(scene, last, steps, 1)


def _to_come(scene: Scene, i: int, last: int) -> bool:
    """Whether "in two weeks" is a day to come: not how long something took, nor the time that "the biggest in six years" looks back on."""
    told = tense(scene, i, last)
    if scene.low[i + 1] in ("a", "an") and scene.low[last - 1] != "time" and i:
        return told == "future" and not ranked(scene.low, i)
    return told == "future" or (not told and not ranked(scene.low, i) and scene.low[last] not in ("prison", "jail", "custody", "-"))


def _within_from(scene: Scene, i: int, found: tuple[int, Length] | None) -> Part | None:
    """ "within 2 weeks from today"."""
    if not found or scene.low[i] != "within" or scene.low[found[0]] not in ("of", "from", "after"):
        return None
    anchor, steps = scene.part(found[0] + 1), found[1]
    if not anchor or anchor.grain != "day":
        return None
    return anchor.over(lambda s: (s[0], x - timedelta(1)) if (x := moved(s[0], steps, 1)) else None)
