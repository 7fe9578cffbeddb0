"""Takes a date phrase whose year or week is not said, gives the days it may mean, the likeliest first."""

from __future__ import annotations

from datetime import date

from checker.normalizer.dates.anchors import bounds
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.part import LEAP, Part, Scene, Yearly
from checker.normalizer.dates.tense import tense

_SURE, _FAR, _NEAR = 31, 240, 120
"""Days. A reading nearer than the first stands alone where the other is further than the second; told in the past, a date further back
than the second is taken ahead where it lies nearer than the third ("was put off to June 3")."""
_BIAS = 1.3
"""Where nothing else tells, a day to come counts as this much further away: the news look back more than ahead."""
_REACH = 300
"""Characters behind a date within which a later one without a year may still go on from it."""
_YEARS = 5
"""Years looked through on either side: leap days come every four."""


def readings(scene: Scene, i: int, part: Part) -> tuple[list[Span], bool]:
    """The days of the phrase at token i, and whether their year is only a stand-in for an unknown one."""
    if part.span:
        return [part.span, *part.others], False
    today = scene.today
    if part.around:
        return (_picked(scene, i, part, part.around(today), today) if today else []), False
    if part.yearly is None:
        return [], False
    if today is None:
        return _undated(scene, i, part)
    told = _told(scene, i, part, today)
    return list(dict.fromkeys([*told, *_picked(scene, i, part, _near(part.yearly, today), today), *part.others])), False


def _near(yearly: Yearly, today: date) -> list[Span]:
    """The days in years around the day of the text, in order: of three years where some lie before it and some behind, else of more."""
    for reach in (1, _YEARS):
        found = [s for y in range(today.year - reach, today.year + reach + 1) if (s := yearly(y))]
        if found and found[0][1] < today < found[-1][0]:
            break
    return found


def _undated(scene: Scene, i: int, part: Part) -> tuple[list[Span], bool]:
    """Without a publication date: the year that the text spoke of just now, else none."""
    year = scene.context.year if _just_told(scene, i) else None
    found = part.yearly(year or LEAP) if part.yearly else None
    return ([found] if found and (year or not part.movable) else []), year is None


def _just_told(scene: Scene, i: int) -> bool:
    return scene.context.year is not None and 0 <= scene.tokens.start[i] - scene.context.year_at < _REACH


def _told(scene: Scene, i: int, part: Part, today: date) -> list[Span]:
    """The day nearest to the date of another year that the text tells of: "On March 3, 2019, ... On March 5"."""
    anchor, yearly = scene.context.last_date, part.yearly
    if anchor is None or yearly is None or anchor.grain not in ("day", "month") or part.relation or not _just_told(scene, i):
        return []
    span = bounds(anchor)
    if span is None or scene.context.year is None or scene.context.year >= today.year or str(anchor.low).startswith("--"):
        return []
    if tense(scene, i, part.last) != "past":
        return []
    near = [s for y in range(span[0].year - 1, span[0].year + 2) if (s := yearly(y))]
    return [min(near, key=lambda s: abs((s[0] - span[0]).days))] if near else []


def _picked(scene: Scene, i: int, part: Part, near: list[Span], today: date) -> list[Span]:
    """The latest day that has begun and the first that is not over, in the order that the words tell; one alone where it is clear."""
    back = next((s for s in reversed(near) if s[0] <= today), None)
    ahead = next((s for s in near if s[1] >= today), None)
    if back is None or ahead is None or back == ahead:
        return [s for s in (back or ahead,) if s]
    if part.weekday is not None and not part.around and (agreed := [s for s in (back, ahead) if s[0].weekday() == part.weekday]):
        return agreed
    said = part.lean or _said(scene, i, part)
    past_days, days_ahead = (today - back[1]).days, (ahead[0] - today).days
    if said == "future":
        return [ahead]
    if said == "past":
        return [ahead, back] if past_days > _FAR and days_ahead < _NEAR else [back]
    near_told = _anchored(scene, i, [back, ahead])
    return [near_told, ahead if near_told == back else back] if near_told else _by_distance(part, back, ahead, past_days, days_ahead)


def _anchored(scene: Scene, i: int, both: list[Span]) -> Span | None:
    """Of two, the one nearer to the day that the text named just before: lists and schedules go on from their first date."""
    anchor = scene.context.last_day
    span = bounds(anchor) if anchor and 0 <= scene.tokens.start[i] - scene.context.day_at < _REACH else None
    if span is None or str(anchor.low if anchor else "").startswith("--"):
        return None
    return min(both, key=lambda s: abs((s[0] - span[0]).days))


def _said(scene: Scene, i: int, part: Part) -> str:
    """past | future | "": bounds have a direction of their own."""
    said = tense(scene, i, part.last)
    if part.relation == "since" and scene.low[i] in ("since", "ever") and said != "future":
        return "past"
    if part.relation == "until" and part.around and said == "past":
        return ""
    return said


def _by_distance(part: Part, back: Span, ahead: Span, past_days: int, days_ahead: int) -> list[Span]:
    """Nothing tells: a weekday is the last one, a bound or a weekend the next, any other date the nearest one."""
    if part.relation in ("until", "by") or part.grain == "weekend":
        return [ahead, back]
    if part.around and part.weekday is None:
        return [back, ahead]
    first, other = (back, ahead) if past_days <= days_ahead * _BIAS else (ahead, back)
    return [first] if min(past_days, days_ahead) <= _SURE and max(past_days, days_ahead) > _FAR else [first, other]
