"""Takes the place of a time of day, gives its tokens, hour and zone: "8:30 a.m. Central Time", "0440 UTC", "6 p.m.", "16:00", "noon"."""

from __future__ import annotations

from typing import NamedTuple

from checker.normalizer.dates.part import Scene
from checker.normalizer.dates.spoken import SPOKEN, spoken
from checker.normalizer.dates.words import BESIDE_CLOCK, CLOCK_GIVEN, CLOCK_NOUNS, DAYPARTS, MONTHS, NOONS, WEEKDAYS, ZONE_WORDS, ZONES

_JOINTS = frozenset(("to", "-", "until", "till", "through", "and"))
_BEFORE = frozenset(("at", "from", "until", "till", "by", "around", "about", "between", "to", "-", "before", "after", "since", "and", "("))
"""In front of "5:58" these make it a time of day; "in 5:58" is how long something took."""
_NO_SECOND = frozenset(("/", "-", *MONTHS))
"""Behind a number these make a date of it and no second time of day."""
_BEHIND = frozenset((*_JOINTS, *ZONES, *BESIDE_CLOCK, ":", "(", "a", "p", "am", "pm", "o'clock", "hrs", "h", "hours", "in", "at"))
_DAY_BEHIND = frozenset(("on", "when", "as", "until", "till", "to", "yesterday", "today"))
"""Behind "7 in the evening" the sentence goes on with these, as it does behind "7 p.m."."""
_ROUGHLY = frozenset(("about", "around", "roughly", "approximately"))
_PARTS = {"morning": "am", "afternoon": "pm", "evening": "pm"}
_DUSK = 6
"""Hour from which on "at night" is before midnight."""
LOCAL = 99.0
"""Stands for "local time"."""


class Time(NamedTuple):
    """One time, before its zone is known."""

    last: int
    hour: int
    """0 to 24."""
    minute: int
    sure: bool
    dotted: bool = False
    """Written as "8.30": only with "pm" or a zone somewhere behind it no decimal number."""
    half: str = ""
    """am | pm | "24" where all 24 hours are counted | "" where the words leave the half of the day open."""
    full: bool = True
    """Minutes are said, too."""


class Clock(NamedTuple):
    """A time of day up to token `last`: the first time said, and the second where there are two."""

    last: int
    first: Time
    second: Time | None = None
    zone: float | None = None
    """Hours ahead of universal time."""
    sure: bool = True
    """Whether the words prove a time of day by themselves: "at 5" does not."""
    joint: str = ""
    """The word between the two times."""
    rough: bool = False
    """Said behind a day as "at around 6 p.m."."""


def may_begin(scene: Scene, i: int) -> bool:
    """Whether the number at token i may begin a time of day by itself: minutes, a half of the day, a zone or a day goes on with it."""
    return scene.low[i + 1] in _BEHIND or "." in scene.low[i]


def clock(scene: Scene, i: int) -> Clock | None:
    """The time of day that begins at token i: one time or two with a joint between them, with the zone behind."""
    first = _time(scene, i)
    if not first:
        return None
    last, sure, proof = first.last, first.sure, not first.dotted or first.sure
    second = _time(scene, last + 1) if scene.low[last] in _JOINTS else None
    if second and scene.low[last] == "and" and not second.sure and scene.low[i - 1] != "between":
        second = None
    if second and not (scene.low[second.last] in _NO_SECOND and not second.sure):
        last, sure, proof = second.last, sure or second.sure, proof or second.sure
    else:
        second = None
    k, zone = _zone(scene, last)
    if not proof and zone is None:
        return None
    return Clock(k, first, second, zone, sure or zone is not None, scene.low[first.last] if second else "")


def _time(scene: Scene, k: int) -> Time | None:
    low = scene.low[k]
    if low in NOONS:
        return Time(k + 1, 12 if low != "midnight" else 24, 0, True, half="24", full=False)
    found = _digits(scene, k, low) if scene.kinds[k] == "number" else _words(scene, k) if low in SPOKEN else None
    if not found:
        return None
    half, end = _half(scene, found.last, bare=found.sure or scene.low[k - 1] == "at")
    if not half and scene.low[k - 1] in _BEFORE and 0 < found.hour <= 12:
        half, end = _of_day(scene, end, found.hour)
    hour = found.hour + 12 if half == "pm" and found.hour < 12 else 0 if half == "am" and found.hour == 12 else found.hour
    if hour > 24 or found.minute > 59 or (half and found.hour > 23):
        return None
    if not half and (hour > 12 or low[0] == "0" or found.half):
        half = "24"
    said = half in ("am", "pm") or scene.low[end - 1] == "o'clock"
    return Time(end, hour, found.minute, said or found.sure, found.dotted, half, found.full)


def _words(scene: Scene, k: int) -> Time | None:
    """ "half past six", which is a time whatever stands around it; "six o'clock"."""
    last, hour, minute = spoken(scene, k) or (0, 0, 0)
    return Time(last, hour, minute, last > k + 1, full=last > k + 1) if last else None


def _digits(scene: Scene, k: int, low: str) -> Time | None:
    """ "8:30", "8.30", "0440", "6", "16:00:05"."""
    if low.isdecimal() and len(low) <= 2:
        if scene.low[k + 1] == ":" and scene.glued(k + 1) and scene.glued(k + 2) and scene.kinds[k + 2] == "number":
            return _minutes(scene, k, int(low))
        return Time(k + 1, int(low), 0, False, full=False)
    hour, point, minute = low.partition(".")
    if point and len(minute) == 2 and len(hour) <= 2 and minute.isdecimal() and hour.isdecimal():
        return Time(k + 1, int(hour), int(minute), False, dotted=True)
    if len(low) == 4 and low.isdecimal() and (scene.low[k + 1] == "hours" or _zone(scene, k + 1)[1] not in (None, LOCAL)):
        return Time(k + 2 if scene.low[k + 1] == "hours" else k + 1, int(low[:2]), int(low[2:]), True, half="24")
    return None


def _minutes(scene: Scene, k: int, hour: int) -> Time | None:
    """ "8:30" and "8:52:46 a.m."; three groups without half or zone are how long something took."""
    minute = scene.low[k + 2]
    if not minute.isdecimal() or len(minute) != 2:
        return None
    seconds = scene.low[k + 3] == ":" and scene.glued(k + 3) and scene.glued(k + 4)
    if not seconds or len(scene.low[k + 4]) < 2:
        return Time(k + 3, hour, int(minute), scene.low[k - 1] in _BEFORE or _of_event(scene, k) or _logged(scene, k))
    timed = _half(scene, k + 5, bare=False)[0] or _zone(scene, k + 5)[1] is not None
    return Time(k + 5, hour, int(minute), True) if timed else None


def _of_event(scene: Scene, k: int) -> bool:
    """ "a departure of 14:05", "the scheduled 14:05", "a 14:05 departure": what has its time in a timetable."""
    before = scene.low[k - 1]
    return before in CLOCK_GIVEN or (before in ("of", ":") and scene.low[k - 2] in CLOCK_NOUNS) or scene.low[k + 3] in CLOCK_NOUNS


def _logged(scene: Scene, k: int) -> bool:
    """ "20:42 The ship stops.", "09:15: Doors open": the entry of a log, whose hour has two digits; "9:58 Teskow" may be a result."""
    behind = k + 3
    return (
        k == 0
        and len(scene.low[k]) == len("20")
        and (scene.capital(behind) or (scene.low[behind] in ("-", ":") and scene.capital(behind + 1)))
    )


def _half(scene: Scene, k: int, *, bare: bool) -> tuple[str, int]:
    """("am" | "pm" | "", last) behind digits: "p.m.", "pm", "PM", and "p" where digits or "at" prove a time (`bare`)."""
    low = scene.low[k]
    if low in ("am", "pm"):
        return low, k + 1
    if low in ("a", "p") and scene.low[k + 1] == "." and scene.low[k + 2] == "m":
        return low + "m", k + 4 if scene.low[k + 3] == "." and scene.glued(k + 3) else k + 3
    if bare and low in ("a", "p") and scene.glued(k) and not scene.glued(k + 1 if scene.low[k + 1] != "." else 0):
        return low + "m", k + 1
    return ("", k + 1) if low in ("o'clock", "hrs", "h") else ("", k)


def _of_day(scene: Scene, k: int, hour: int) -> tuple[str, int]:
    """("am" | "pm" | "", last) by the part of the day behind the hour: "in the morning", "at night"; that of "on Monday night" stays."""
    on = scene.low[k] == "on" and scene.word(k + 1) in WEEKDAYS
    if on or scene.low[k] in _DAY_BEHIND:
        said = scene.low[k + 1 + on]
        night = ("pm" if _DUSK <= hour < 12 else "am") if said == "night" else ""
        return _PARTS.get(said, night), k
    if scene.low[k] == "at" and scene.low[k + 1] == "night":
        return "pm" if _DUSK <= hour < 12 else "am", k + 2
    half = _PARTS.get(scene.low[k + 2]) if scene.low[k] == "in" and scene.low[k + 1] == "the" else None
    if not half:
        return "", k
    dated = scene.low[k + 3] in _DAY_BEHIND or scene.word(k + 3) in WEEKDAYS
    return (half, k + 3) if scene.kinds[k + 3] in ("", "punct") or dated else ("", k)


def _zone(scene: Scene, k: int) -> tuple[int, float | None]:
    """(last, hours ahead of UTC) of "UTC", "CDT", "Central Time", "Eastern", "local time"."""
    j = k + 1 if scene.low[k] == "(" else k
    low = scene.low[j]
    if (
        low not in ZONES
        or (len(low) < 4 and not scene.tokens.text[j].isupper())
        or (low in ("mountain", "central") and not scene.capital(j))
    ):
        return k, None
    last, zone = j + 1, ZONES[low]
    while scene.low[last] in ZONE_WORDS:
        zone += scene.low[last] in ("daylight", "summer")
        last += 1
    if low == "west" or (low == "local" and last == j + 1):
        return k, None
    if j > k:
        return (last + 1, zone) if scene.low[last] == ")" else (k, None)
    return last, zone


def daypart(scene: Scene, k: int) -> int:
    """The token behind "morning", "early evening", "in the afternoon", "night"; k itself where none stands there."""
    j = k
    if scene.low[j] == "in" and scene.low[j + 1] == "the":
        j += 2
    elif scene.low[j] in ("at", "around"):
        j += 1
    if scene.low[j] in ("early", "late", "mid"):
        j += 2 if scene.low[j + 1] == "-" else 1
    return j + 1 if scene.word(j) in DAYPARTS else k


def behind(scene: Scene, k: int) -> tuple[int, Clock | None]:
    """(last, clock) of whatever time of day stands behind a date: "at 8:30 p.m.", "morning", "between 2 and 4pm", "5 pm ET"."""
    last = daypart(scene, k)
    j = last
    weak = scene.low[j] in ("at", "between", "from", "around", "about", "by", "before", "after", "until", "for", ",", "@")
    double = weak and scene.low[j] == "," and scene.low[j + 1] in ("at", "from", "between")
    start = j + 1 + double if weak else j
    rough = weak and scene.low[start] in _ROUGHLY
    found = clock(scene, start + rough)
    if found and rough:
        found = found._replace(rough=True)
    at = weak and "at" in (scene.low[j], scene.low[j + double]) and found is not None and _free(scene, found.last)
    if found and (found.sure or at or ":" in scene.low[j + 1 : j + 3]):
        return daypart(scene, found.last), found
    return last, None


def _free(scene: Scene, k: int) -> bool:
    """Whether "at 5" ends there: no unit, noun or sign goes on."""
    return scene.kinds[k] in ("", "punct") and not scene.glued(k + 1) and scene.low[k] not in ("-", ":", "/")
