"""Takes the place of a date phrase, gives it together with the time of day said beside it: "11:40 p.m. CDT on Tuesday", "Friday at 8"."""

from __future__ import annotations

from datetime import timedelta

from checker.normalizer.dates import clock as clocks
from checker.normalizer.dates.clock import Clock
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.hours import hours
from checker.normalizer.dates.part import Part, Scene
from checker.normalizer.dates.ranges import joined, phrase
from checker.normalizer.dates.spoken import SPOKEN
from checker.normalizer.dates.words import BESIDE_CLOCK, CLOCK_BOUNDS, CLOCK_HEDGES, LED, NOONS, STEPS, WEEKDAYS

_BOUNDS = {"until": "until", "till": "until", "since": "since", "by": "by", "before": "until", "after": "since"}
"""What a bound of hours says of days: the day itself is within it."""
_AT = frozenset(("at", "from", "between", "around", "about", "by"))
_FROM = frozenset(("before", "after", "past", "to"))
_LINKS = frozenset(("on", ",", "of", "("))
_GO_ON = frozenset(("and", "when", "as", "at", "but", "so", "in"))
"""Words behind "May 8, a Friday" that make no other noun of it, as "market" does."""
_FIRST = NOONS | SPOKEN
_EARLY, _LATE = 8, 14
"""Universal time before 8 is still the day before somewhere in America, from 14 on the next day somewhere in Asia or Australia."""


def timed(scene: Scene, i: int) -> Part | None:
    """A date phrase, with the time of day in front of it or behind it; or a time of day alone, of grain "time"."""
    timely = clocks.may_begin(scene, i) if scene.kinds[i] == "number" else scene.low[i] in _FIRST
    if timely and (found := _clock_first(scene, i)):
        return found
    told = scene.kinds[i + 1] == "number" or scene.low[i + 1] in _FIRST
    if told and scene.low[i] in _BOUNDS and (found := _bounded(scene, i)):
        return found
    part = phrase(scene, i)
    if part is None and told and scene.low[i] in LED and (found := _led(scene, i)):
        return found
    return _with_clock(scene, part) if part and part.grain in ("day", "week") and not part.wants else part


def _clock_first(scene: Scene, i: int) -> Part | None:
    """ "8:30 a.m. Tuesday", "0440 UTC Wednesday", "12:00 UTC on May 6", "6 p.m."."""
    time = clocks.clock(scene, i)
    if not time or not (time.sure or (scene.low[i - 1] in _AT and scene.low[time.last] in BESIDE_CLOCK)):
        return None
    k = clocks.daypart(scene, time.last)
    k += scene.low[k] in _LINKS and scene.low[k] != "("
    k += scene.low[k] == "the"
    part = phrase(scene, k) if k < len(scene.tokens) else None
    if part and part.grain == "day" and not part.relation:
        part.last = clocks.daypart(scene, part.last)
        part = zoned(part, time)
        if _counted_from(scene, i):
            part.hours = None
        return part
    return Part(time.last, "time", hours=None if _counted_from(scene, i) else hours(time)) if time.sure else None


def _bounded(scene: Scene, i: int) -> Part | None:
    """ "until 15:00 GMT Saturday", "since 9 a.m. yesterday"."""
    found = _clock_first(scene, i + 1)
    if not found or found.grain != "day" or found.relation is not None:
        return None
    found.relation = _BOUNDS[scene.low[i]]
    return found


def _counted_from(scene: Scene, i: int) -> bool:
    """ "20 minutes before midnight": the time is not what is meant."""
    return scene.low[i - 1] in _FROM and scene.word(i - 2) in ("minutes", "minute", "hours", "hour", "half", "quarter")


def _led(scene: Scene, i: int) -> Part | None:
    """A mere time of day behind the word that bounds or hedges it: "by noon", "around 6 p.m.", "from 9 a.m. to 5 p.m."."""
    found = _clock_first(scene, i + 1) if not _counted_from(scene, i + 1) else None
    time = clocks.clock(scene, i + 1) if found and found.grain == "time" else None
    if not time:
        return None
    hedge, relation = CLOCK_HEDGES.get(scene.low[i]), CLOCK_BOUNDS.get(scene.low[i]) if time.second is None else None
    return Part(time.last, "time", hours=hours(time, relation), hedge=hedge, relation=relation)


def _with_clock(scene: Scene, part: Part) -> Part:
    part.last, time = clocks.behind(scene, part.last)
    part = _named(scene, _of_week(scene, part))
    if not time:
        return part
    part.last = time.last
    part = zoned(part, time)
    through = joined(scene, part, between=False) if part.relation is None else None
    if not through:
        return part
    last, time = clocks.behind(scene, through.last)
    through.last, through.hours = time.last if time else last, None
    return through


def _named(scene: Scene, part: Part) -> Part:
    """ "May 8 (Friday)", "May 8, Friday,", "May 8, a Friday", "May 8, which was a Friday": the day of the week behind the date."""
    k = part.last
    opened = scene.low[k] in ("(", ",") and part.weekday is None and part.grain == "day" and not part.around
    if not opened:
        return part
    at = k + 1 + (2 if scene.low[k + 1] in ("which", "that") and scene.low[k + 2] in ("was", "is") else 0)
    told = scene.low[at] == "a"  # and no list of days goes on
    w = WEEKDAYS.get(scene.low[at + told])
    closer = ")" if scene.low[k] == "(" else ","
    last = at + told + 1
    ends = scene.low[last] == closer or (told and closer == "," and (scene.kinds[last] != "word" or scene.low[last] in _GO_ON))
    if w is None or not ends:
        return part
    part.last, part.weekday = last + (closer == ")"), w
    return part


def _of_week(scene: Scene, part: Part) -> Part:
    """ "Wednesday evening next week"."""
    w = WEEKDAYS.get(scene.low[part.last - 2])
    step = STEPS.get(scene.low[part.last])
    if w is None or step is None or scene.word(part.last + 1) != "week" or not part.around:
        return part
    from checker.normalizer.dates.weekdays import of_week

    return of_week(scene, part.last, w) or part


def zoned(part: Part, time: Clock) -> Part:
    """The date with its time of day, and with the day that it is by universal time as a second reading, where a zone is named."""
    part.hours = hours(time)
    if time.zone is None:
        return part
    sign = "+" if time.zone >= 0 else "-"
    part.derivation = f"{time.first.hour:02d}:{time.first.minute:02d} UTC{sign}{abs(time.zone):g}"
    step = _day_shift(time)
    if step:
        part.alternative = lambda s: _moved(s, step)
    return part


def _day_shift(time: Clock) -> int:
    """Days between the date said and the date at universal time; for universal time itself, the date where people live."""
    if time.zone is None or time.zone == clocks.LOCAL:
        return 0
    if time.zone == 0:
        return -1 if time.first.hour < _EARLY else 1 if time.first.hour >= _LATE else 0
    hour = time.first.hour + time.first.minute / 60 - time.zone
    return 1 if hour >= 24 else -1 if hour < 0 else 0


def _moved(s: Span, step: int) -> Span:
    return s[0] + timedelta(step), s[1] + timedelta(step)
