"""Takes the place of a member of a longer time, gives its days: "first Monday of July", "last week of June", "week of April 10"."""

from __future__ import annotations

from datetime import date, timedelta

from checker.normalizer.dates import days
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.figures import count, day_of_month, ordinal
from checker.normalizer.dates.part import Part, Scene, one, relative
from checker.normalizer.dates.pieces import inner
from checker.normalizer.dates.tense import tense
from checker.normalizer.dates.words import DAYPARTS, STEPS, UNITS, WEEKDAYS

_MEMBERS = frozenset(("day", "week", "month", "quarter", "year", "weekend", "decade"))
_SEASON = 22
""" "Week 2" with a capital, up to this, is one of a sport's season."""
_THURSDAY = 3
"""A week belongs to the month and year in which its Thursday lies, as ISO 8601 has it."""


def member(scene: Scene, i: int) -> Part | None:
    """ "first Monday of July", "second week of 2026", "last four months of 2021", "15th day of next month", "20th of the month"."""
    found = ordinal(scene, i)
    if not found:
        return None
    k, n = found
    if n > 0 and scene.low[k] in ("to", "-") and scene.low[k + 1] == "last":
        k, n = k + 2, -n
    elif n > 0 and scene.low[k] == "last" and scene.low[k + 1] in UNITS:
        k, n = k + 1, -n
    many = count(scene, k) if scene.kinds[k] == "number" or scene.low[k] != "a" else None
    if many and abs(n) == 1:
        return _several(scene, many, n)
    if scene.low[k] in ("full", "working", "business", "trading"):
        k += 1
    target = scene.word(k)
    if target in ("of", "in") and scene.low[k] != "in":
        return _day_of(scene, i, k + 1)
    return _nth(scene, k, target, n)


def _behind(scene: Scene, k: int) -> Part | None:
    """The whole behind "of", "in" or nothing ("last Monday of March", "the first Monday evening of next month")."""
    if scene.low[k] in DAYPARTS:
        k += 1
    if scene.low[k] not in ("of", "in"):
        return None
    whole = inner(scene, k + 1)
    return whole if whole and whole.grain not in ("day", "time", "week") else None


def _nth(scene: Scene, k: int, target: str, n: int) -> Part | None:
    whole = _behind(scene, k + 1)
    if whole is None:
        return None
    if target in WEEKDAYS:
        found = whole.over(lambda s: one(x) if (x := days.nth(s, WEEKDAYS[target], n)) else None)
        return _as(found, "day", whole.last)
    unit = UNITS.get(target)
    if unit not in _MEMBERS or target.endswith("s"):
        return None
    return _as(whole.over(lambda s: nth_unit(s, unit, n)), unit, whole.last)


def nth_unit(s: Span, unit: str, n: int) -> Span | None:
    """The n-th day, week, month, ... of a span, from its end for n < 0."""
    if unit == "week":
        thursday = days.nth(s, _THURSDAY, n)
        return days.week(thursday) if thursday else None
    if unit == "weekend":
        saturday = days.nth(s, WEEKDAYS["saturday"], n)
        return days.weekend(saturday) if saturday else None
    start = days.add(s[0] if n > 0 else days.whole(s[1], unit)[0], n - 1 if n > 0 else n + 1, unit)
    found = days.whole(start, unit) if start else None
    return found if found and s[0] <= found[0] <= found[1] <= s[1] else None


def _several(scene: Scene, many: tuple[int, float], n: int) -> Part | None:
    """ "first 2 weeks of 2021", "last four months of the year"."""
    unit, times = UNITS.get(scene.low[many[0]]), int(many[1])
    whole = _behind(scene, many[0] + 1)
    if unit not in _MEMBERS or whole is None or times < 1:
        return None

    def ends(s: Span) -> Span | None:
        a, b = nth_unit(s, unit, n), nth_unit(s, unit, n * times)
        return (min(a[0], b[0]), max(a[1], b[1])) if a and b else None

    return _as(whole.over(ends), unit, whole.last)


def _day_of(scene: Scene, i: int, k: int) -> Part | None:
    """ "20th of next month", "the 15th of the month"."""
    found = day_of_month(scene, i)
    whole = inner(scene, k) if found else None
    if not found or not whole or whole.grain != "month" or scene.low[k] not in {*STEPS, "the", "this"}:
        return None
    number = found[1]
    return _as(whole.over(lambda s: days.day(s[0].year, s[0].month, number)), "day", whole.last)


def days_of_month(scene: Scene, i: int) -> Part | None:
    """ "4 to 23 next month", "20 of this month", "from 4-23 in next month"."""
    first = day_of_month(scene, i)
    if not first:
        return None
    k, a, b = first[0], first[1], first[1]
    if scene.low[k] in ("to", "-", "till", "until", "through") and (second := day_of_month(scene, k + 1)) and second[1] > a:
        k, b = second[0], second[1]
    j = k + 1 if scene.low[k] in ("of", "in") else k
    if scene.low[j] not in STEPS or scene.word(j + 1) != "month" or (j == k and a == b and not first[2]):
        return None
    whole = scene.part(j)
    if not whole or whole.grain != "month":
        return None
    return _as(whole.over(lambda s: (s[0].replace(day=a), s[0].replace(day=min(b, s[1].day)))), "day", whole.last)


def _as(part: Part | None, grain: str, last: int) -> Part | None:
    if part:
        part.grain, part.last = grain, last
    return part


def week_of(scene: Scene, i: int) -> Part | None:
    """ "week of April 10", "week starting on Monday", "w/c Feb 4", "week 23", "week ending June 5"; i is at "week" or "w"."""
    k = i + 1
    if scene.low[i] == "w":
        if [scene.low[k], scene.low[k + 1]] != ["/", "c"]:
            return None
        k += 2
    elif scene.kinds[k] == "number":
        return _numbered(scene, i, k)
    elif scene.low[k] in ("of", "commencing", "beginning", "starting", "ending", "ended"):
        k += 1
    else:
        return None
    k += scene.low[k] in ("on", "from")
    k += scene.low[k] == "the"
    found = scene.part(k)
    if not found or found.grain != "day":
        return None
    if scene.low[k - 1] in ("ending", "ended"):
        return _as(found.over(lambda s: (s[1] - timedelta(6), s[1])), "week", found.last)
    starts = any(w in ("commencing", "beginning", "starting") for w in scene.low[i:k])
    return _as(found.over(lambda s: (s[0], s[0] + timedelta(6)) if starts else days.week(s[0])), "week", found.last)


def _numbered(scene: Scene, i: int, k: int) -> Part | None:
    """ "week 23": the ISO week of the text's year; of games and courses only where a capital or nothing else speaks for it."""
    low = scene.low[k]
    if not low.isdecimal() or not 1 <= int(low) <= 53 or scene.low[i - 1] in ("a", "per") or scene.low[k + 1] == "of":
        return None
    if int(low) <= _SEASON and scene.capital(i):
        return None
    n = int(low)
    return relative(scene, k + 1, "week", lambda d: nth_unit(days.year(d.year), "week", n))


def weekend(scene: Scene, i: int) -> Part | None:
    """ "the weekend": the last one where the sentence tells the past on its first days, else the one of the week."""
    if scene.low[i - 1] not in ("the", "on", "over", "this", "my", "during", "at", "by") and i:
        return None
    dated = scene.part(i + 2 + (scene.low[i + 2] == "the")) if scene.low[i + 1] == "of" else None
    if dated and dated.grain == "day":
        return _as(dated.over(lambda s: s if s[0] < s[1] else days.weekend(s[0])), "weekend", dated.last)

    def around(d: date) -> list[Span]:
        this = days.weekend(d)
        return [(this[0] - timedelta(7), this[1] - timedelta(7)), this]

    over = scene.low[i - 2] == "over" and not tense(scene, i, i + 1)
    return Part(i + 1, "weekend", around=around, lean="past" if over else "")
