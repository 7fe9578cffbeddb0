"""Takes the place of a piece of a longer time, gives its days: "early May", "mid-2026", "the end of 2027", "the rest of the week"."""

from __future__ import annotations

from datetime import date, timedelta

from checker.normalizer.dates import days
from checker.normalizer.dates.anchors import anchored
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.decades import turn
from checker.normalizer.dates.figures import year
from checker.normalizer.dates.part import Part, Scene, of_year, relative
from checker.normalizer.dates.words import FUNCTION, PIECES, PIECES_OF, UNITS

_WHOLES = frozenset(("week", "month", "quarter", "year", "decade", "century", "weekend"))


def inner(scene: Scene, k: int) -> Part | None:
    """The longer time behind "of": any date phrase, or "the month", "the year" of the text's day."""
    j = k
    if scene.low[j] in ("the", "my", "our", "this", "current") and UNITS.get(scene.word(j + 1)) in _WHOLES:
        unit = UNITS[scene.word(j + 1)]
        if scene.low[j] != "this":
            return relative(scene, j + 2, unit, lambda d: days.whole(d, unit))
    if scene.low[j] in ("the", "my"):
        j += 1
    if UNITS.get(scene.word(j)) in _WHOLES and scene.low[j - 1] == "of":
        unit = UNITS[scene.word(j)]
        return relative(scene, j + 1, unit, lambda d: days.whole(d, unit))
    found = scene.part(j)
    owned = j > k and found is not None and found.grain == "year" and scene.kinds[found.last] == "word"
    return None if owned and found and scene.low[found.last] not in FUNCTION else found


def piece(scene: Scene, i: int) -> Part | None:
    """ "early May", "mid-2026", "late last year", "the beginning of March", "end of the year", "the turn of the century"."""
    name, k = PIECES[scene.low[i]], i + 1
    if scene.low[k] == "to" and scene.low[k + 1] in ("mid", "late", "early"):
        return _double(scene, name, k + 1)
    if scene.low[k] == "-" and scene.glued(k):
        k += 1
    if scene.low[k] == "of":
        k += 1
    elif (name in ("end", "beginning", "turn") or scene.low[i] == "middle") and k == i + 1:
        return None
    if scene.low[k] == "in":
        k += 1
    found = inner(scene, k) if scene.low[k] not in PIECES else None
    if not found or (name == "turn" and found.grain not in ("century", "year", "month")):
        return None
    if name == "turn":
        return turn(scene, found.last) if found.grain == "century" else found.over(lambda s: (s[0] - timedelta(7), s[0] + timedelta(7)))
    return cut(found, name)


def _double(scene: Scene, name: str, k: int) -> Part | None:
    """ "early to mid May"."""
    later = piece(scene, k)
    whole = inner(scene, k + 1 + (scene.low[k + 1] == "-")) if later else None
    first = cut(whole, name) if whole else None
    if not later or not first or not first.span or not later.span or first.span[0] > later.span[0]:
        return None
    later.span = first.span[0], later.span[1]
    return later


def cut(part: Part, name: str) -> Part | None:
    """The piece of a part; of a day it is the day itself."""
    if part.grain in ("day", "time"):
        return part
    table = PIECES_OF.get(part.grain, PIECES_OF["third"])
    low, high = table.get(name, [1, 31])
    kind = part.grain if part.grain in PIECES_OF else "third"
    return part.over(lambda s: _cut(s, kind, low, high))


def _cut(s: Span, kind: str, low: int, high: int) -> Span:
    """Days, months or years low to high of a span; its thirds from low to high."""
    first = s[0]
    if kind == "month":
        return first.replace(day=low), min(s[1], first.replace(day=min(high, s[1].day)))
    if kind == "year" and s[1].year == first.year:
        return date(first.year, low, 1), days.month(first.year, high)[1]
    if kind in ("decade", "century"):
        return date(first.year + low, 1, 1), date(first.year + high, 12, 31)
    length = (s[1] - first).days + 1
    low, high = (low, high) if high <= 3 else (low * 3 // 12, -(-high * 3 // 12))
    return first + timedelta(length * low // 3), first + timedelta(-(-length * high // 3) - 1)


def still(scene: Scene, i: int) -> Part | None:
    """ "earlier this week", "later in the year": the part that is over, or the part to come, the day of the text included."""
    if scene.low[i + 1] not in ("this", "in", "today", "that") or scene.today is None:
        return None
    k = i + 2 if scene.low[i + 1] == "in" else i + 1
    if [scene.low[k], scene.low[k + 1]] == ["the", "day"]:
        return anchored(scene, k + 2, 0, "day")
    found = inner(scene, k)
    if not found or not found.span or found.grain == "day" or not found.span[0] <= scene.today <= found.span[1]:
        return found
    found.span = (found.span[0], scene.today) if scene.low[i] == "earlier" else (scene.today, found.span[1])
    return found


def end(scene: Scene, i: int) -> Part | None:
    """ "year-end", "year-end 2026", "year's end": its last month; "month's end", "quarter-end": the last days; i is at the unit."""
    k, unit = i + 1, UNITS[scene.word(i)]
    owned = scene.low[i].endswith("'s")
    if not owned and scene.low[k] == "-" and scene.glued(k):
        k += 1
    if scene.low[k] != "end" or (k == i + 1 and not owned):
        return None
    if unit != "year":
        whole = relative(scene, k + 1, unit, lambda d: days.whole(d, unit))
        return cut(whole, "end") if whole else None
    found = year(scene, k + 1)
    return of_year(found[0] if found else k + 1, "month", (12, 1), (12, 31), found[1] if found else None)


def rest(scene: Scene, i: int) -> Part | None:
    """ "rest of the week", "the remainder of 2026"."""
    k = i + 2 if scene.low[i + 1] == "of" else i + 1
    if k == i + 1 and scene.low[k] != "this":
        return None
    found = inner(scene, k)
    if not found or not found.span or scene.today is None or found.grain == "day":
        return None
    if found.span[0] <= scene.today <= found.span[1]:
        found.span = scene.today, found.span[1]
    return found


def whole_year(scene: Scene, i: int) -> Part | None:
    """ "the entire year", "the whole of 2025", "full-year 2026"; i is at "entire", "whole" or "full"."""
    k = i + 1
    if scene.low[k] in ("-", "of"):
        k += 1
    if scene.word(k) == "year" and (y := scene.part(k + 1)) and y.grain == "year":
        return y
    found = scene.part(k)
    if found and found.grain == "year":
        return found
    if scene.low[i] == "entire" and scene.word(k) in ("year", "month", "week") and scene.context.last_date:
        return anchored(scene, k + 1, 0, scene.word(k))
    return None
