"""Takes a time of day as it was read, gives its bounds in minutes since midnight, how finely it is told, and its zone."""

from __future__ import annotations

from checker.normalizer.dates.clock import LOCAL, Clock, Time
from checker.tables import DAY_MINUTES, Hours

_NOON = 720
_BY_HOURS, _BY_HALVES, _BY_FIVES = 30, 10, 5
"""Minutes of the last part said: "6 p.m." may be a quarter of an hour off, "6:30" five minutes, "6:25" two and a half, "6:27" none."""
_ROUGHLY = 60
"""The same of "at around 6:25": half an hour off, as the hedge reaches in front of a mere time of day (hedges.toml)."""
_APART = ("and", "or")
"""Between two times these make no stretch of them: "at 2 p.m. and 4 p.m."."""


def hours(clock: Clock, relation: str | None = None) -> Hours:
    """The bounds: "by noon" is open .. 720, "from 9 a.m. to 5 p.m." 540 .. 1020, and so is "between 9 a.m. and 5 p.m."."""
    first, second = _halved(clock.first, clock.second)
    low, high = _minutes(first), _minutes(second or first)
    either = not first.half and (second is None or not second.half)
    step = max(_step(first), _step(second or first), _ROUGHLY * clock.rough)
    zone = None if clock.zone == LOCAL else clock.zone
    if second is not None:
        high += DAY_MINUTES if high <= low else 0
        return Hours(low, high, step, zone, either, span=clock.joint not in _APART)
    if relation in ("before", "by"):
        return Hours(None, high, step, zone, either)
    return Hours(low, None if relation == "after" else high, step, zone, either)


def _halved(first: Time, second: Time | None) -> tuple[Time, Time | None]:
    """Both with the half of the day that only one says: "from 9 to 5 p.m." begins in the morning, "2 to 4 p.m." does not."""
    if second is None or bool(first.half) == bool(second.half):
        return first, second
    if first.half:
        later = _minutes(second) < _minutes(first) or second.hour == 0
        return first, second._replace(hour=second.hour % 12 + 12, half="pm") if later else second._replace(half=first.half)
    bare = first._replace(hour=first.hour % 12, half="am")
    noonward = bare._replace(hour=bare.hour + 12, half="pm")
    return noonward if second.half == "pm" and _minutes(noonward) < _minutes(second) else bare, second


def _minutes(time: Time) -> int:
    return time.hour * 60 + time.minute


def _step(time: Time) -> int:
    if not time.full:
        return _BY_HOURS
    return _BY_HALVES if time.minute % 30 == 0 else _BY_FIVES if time.minute % 5 == 0 else 1
