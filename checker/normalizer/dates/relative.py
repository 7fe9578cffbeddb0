"""Takes the place of a word that counts from the day of the text, gives the days: "yesterday", "last Friday", "next month", "this fall"."""

from __future__ import annotations

from datetime import date, timedelta

from checker.normalizer.dates import days
from checker.normalizer.dates.anchors import anchored, beside, in_the_past
from checker.normalizer.dates.counted import stretch, units_of
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.holidays import holiday
from checker.normalizer.dates.months import month_first
from checker.normalizer.dates.numeric import numeric
from checker.normalizer.dates.part import Part, Scene, one, relative
from checker.normalizer.dates.quarters import season
from checker.normalizer.dates.weekdays import weekday
from checker.normalizer.dates.words import ANCHORED, DAYPARTS, DAYS, HOLIDAYS, MONTHS, NEAREST, SEASONS, STEPS, UNITS, WEEKDAYS

_AND_A_HALF = ["and", "a", "half"]
_ONE_AND_A_HALF = 1.5
_REPORTED = frozenset(("week", "month", "quarter", "year"))
_NO_UNIT = frozenset(("century", "decade"))
BUSINESS: frozenset[str] = frozenset(("fiscal", "financial", "calendar", "academic", "school", "business", "working", "trading"))


def near_day(scene: Scene, i: int) -> Part | None:
    """ "yesterday", "today", "tomorrow", "tonight"."""
    step = DAYS[scene.word(i)]
    return relative(scene, i + 1, "day", lambda d: one(d + timedelta(step)))


def now(scene: Scene, i: int) -> Part | None:
    """ "now" and "the current date" as the end of a range."""
    joined = scene.low[i - 1] in ("and", "to", "until", "till", "through", "-", "between", "from")
    return relative(scene, i + 1, "day", one) if joined else None


def around_day(scene: Scene, i: int) -> Part | None:
    """ "the day before yesterday", "the day after tomorrow"; i is at "day"."""
    side, near = scene.low[i + 1], DAYS.get(scene.word(i + 2))
    if side not in ("before", "after") or near is None:
        return None
    step = near + (1 if side == "after" else -1)
    return relative(scene, i + 3, "day", lambda d: one(d + timedelta(step)))


def stepped(scene: Scene, i: int) -> Part | None:
    """ "last week", "this Friday", "next June", "this coming weekend", "last night", "this past summer"."""
    word, k = scene.low[i], i + 1
    if scene.low[k] in STEPS and word in ("this", "the"):
        word, k = scene.low[k], k + 1
    if word == "following" and (scene.low[k].endswith("'s") or scene.low[i - 1] not in ("the", "this", "on", "for")) and i:
        return None  # "losses following Friday's vote": a preposition
    step = STEPS[word]
    if scene.low[k] in BUSINESS:
        k += 1
    target = scene.word(k)
    if target in DAYPARTS:
        return _part_of_day(scene, i, k, word, step)
    if target == "date" and word == "current":
        return relative(scene, k + 1, "day", one)
    if target in UNITS:
        return _unit(scene, i, k, word, step)
    if target in WEEKDAYS:
        return _weekday(scene, k, word, step)
    if target in MONTHS or target in SEASONS or target in HOLIDAYS or scene.kinds[k] == "number":
        return _yearly(scene, k, step)
    return None


def latest(scene: Scene, i: int) -> Part | None:
    """ "its latest fiscal quarter", "the most recent week": the last one that is over; i is at "latest" or "most"."""
    if scene.low[i] == "most" and scene.low[i + 1] != "recent":
        return None
    k = i + 1 + (scene.low[i] == "most")
    k += scene.low[k] in BUSINESS
    unit = scene.low[k]
    if unit.removesuffix("'s") not in _REPORTED or scene.low[k + 1] in ("of", "-"):
        return None
    return _whole(scene, k, "last", -1, unit.removesuffix("'s"))


def _part_of_day(scene: Scene, i: int, k: int, word: str, step: int) -> Part | None:
    """ "last night", "this morning", "the next evening", "the previous night"."""
    if word in ANCHORED or (word == "next" and scene.low[i - 1] == "the"):
        found = anchored(scene, k + 1, step, "day")
        if found or in_the_past(scene, i, k):
            return found or Part(k + 1, "day", wants="anchor")
    return relative(scene, k + 1, "day", lambda d: one(d + timedelta(step)))


def _unit(scene: Scene, i: int, k: int, word: str, step: int) -> Part | None:
    """The week, month, ... in which the day of the text lies, or the one before or behind; or before or behind another date of the text."""
    unit, plural = UNITS[scene.word(k)], scene.low[k].endswith("s")
    if plural and not scene.low[k].endswith("'s"):
        return None
    the = scene.low[i - 1] in ("the", "a")
    if unit == "day" and word in ("this", "last", "past", "current") and (the or step):
        return None
    if (word in ANCHORED or (the and word == "next")) and unit != "weekend":
        found = anchored(scene, k + 1, step, unit)
        if found or (word != "next" and in_the_past(scene, i, k)) or (the and unit == "day" and in_the_past(scene, i, k)):
            return found or Part(k + 1, unit, wants="anchor")
    if unit == "day":
        return relative(scene, k + 1, "day", lambda d: one(d + timedelta(step)))
    if scene.low[k + 1 : k + 4] == _AND_A_HALF and word in ("last", "past", "next", "coming") and unit in ("month", "year", "decade"):
        return relative(scene, k + 4, unit, lambda d: stretch(d, tuple(units_of(_ONE_AND_A_HALF, unit)), step))
    return _whole(scene, k, word, step, unit)


def _whole(scene: Scene, k: int, word: str, step: int, unit: str) -> Part | None:
    def span(d: date) -> Span | None:
        if unit == "fortnight":
            first = days.week(d)[0] + timedelta(14 * step)
            return first, first + timedelta(13)
        if word == "past" and unit in ("month", "year", "decade", "century"):
            first_day = days.add(d, -1, unit)
            return (first_day, d) if first_day else None
        moved = days.add(days.whole(d, unit)[0], step, unit)
        return days.whole(moved, unit) if moved else None

    return _weekday_of(scene, k, step, unit) or relative(scene, k + 1, unit, span)


def _weekday_of(scene: Scene, k: int, step: int, unit: str) -> Part | None:
    """ "next week Mon", "next week on Friday", "last week's Tuesday"."""
    j = k + 2 if scene.low[k + 1] in ("on", ",") else k + 1
    w = WEEKDAYS.get(scene.word(j))
    if unit != "week" or w is None or scene.low[j] in ("sun", "sat", "wed"):
        return None
    return relative(scene, j + 1, "day", lambda d: one(days.on_weekday(d, w, step)))


def _weekday(scene: Scene, k: int, word: str, step: int) -> Part | None:
    """ "last Friday" is in the calendar week before, or the latest one; "coming", "past": the next in line."""
    w = WEEKDAYS[scene.word(k)]
    dated = weekday(scene, k)
    if dated and dated.weekday is not None:
        dated.lean = "past" if step < 0 else "future" if step else ""
        return dated
    if word in ANCHORED and (found := beside(scene, k + 1, w, step)):
        return found
    if scene.low[k + 1] in ("before", "after") and scene.kinds[k + 2] == "word":
        return Part(k + 1, "day", wants="anchor")

    def span(d: date) -> Span:
        near = days.latest(d - timedelta(1), w) if step < 0 else days.soonest(d + timedelta(1), w)
        return one(near if word in NEAREST else days.on_weekday(d, w, step))

    found = relative(scene, k + 1, "day", span)
    if found and found.span and step and scene.today:
        near = days.latest(scene.today - timedelta(1), w) if step < 0 else days.soonest(scene.today + timedelta(1), w)
        found.others = (one(near),) if near != found.span[0] else ()
    return found


def _yearly(scene: Scene, k: int, step: int) -> Part | None:
    """ "last June", "next Christmas", "this August", "this 5/12": the nearest one that is over, to come, or of this year."""
    target = scene.word(k)
    if target in SEASONS:
        found = season(scene, k)
    elif target in MONTHS:
        found = month_first(scene, k)
    else:
        found = numeric(scene, k) if scene.kinds[k] == "number" else holiday(scene, k)
    if not found or not found.yearly or scene.today is None:
        return found
    today, yearly = scene.today, found.yearly
    spans = [s for y in range(today.year - 2, today.year + 3) if (s := yearly(y))]
    if step == 0:
        chosen = [s for s in spans if s[0].year == today.year]
    else:
        chosen = [s for s in spans if s[1] < today][-1:] if step < 0 else [s for s in spans if s[0] > today][:1]
    found.span, found.yearly = (chosen[0], None) if chosen else (None, yearly)
    return found


def year_earlier(scene: Scene, i: int) -> Part | None:
    """ "the year-earlier quarter", "year-ago period", "the same month-earlier"; i is at "year", "month", "week" or "day"."""
    if scene.low[i + 1] != "-" or scene.low[i + 2] not in ("earlier", "ago", "before"):
        return None
    period = scene.word(i + 3)
    last = i + 4 if period in ("period", "quarter", "month", "week", "level", "time") else i + 3
    keep = UNITS.get(period) if period in ("quarter", "month") else None
    return anchored(scene, last, -1, scene.low[i], keep=keep)


def same(scene: Scene, i: int) -> Part | None:
    """ "the same day", "the same period last year", "that year", "that same month"; i is at "same" or "that"."""
    k = i + 2 if scene.low[i + 1] == "same" else i + 1
    unit = scene.word(k)
    if scene.low[k + 1] == "-":
        return year_earlier(scene, k) if unit in ("year", "month", "week") else None
    if unit in ("period", "time", "point") and scene.low[k - 1] == "same":
        return _year_before(scene, k, "period")
    if unit in DAYPARTS:
        return anchored(scene, k + 1, 0, "day") or Part(k + 1, "day", wants="anchor")
    if UNITS.get(unit) not in ("day", "week", "month", "quarter", "year") or (scene.low[k].endswith("s") and unit != "quarter"):
        return None
    return _year_before(scene, k, UNITS[unit]) or anchored(scene, k + 1, 0, UNITS[unit]) or Part(k + 1, UNITS[unit], wants="anchor")


def _year_before(scene: Scene, k: int, unit: str) -> Part | None:
    """ "the same month a year ago", "the same quarter last year", "the same period a year earlier": the latest date, a year before."""
    words = [scene.word(j) for j in range(k + 1, k + 6)]
    if words and words[0] in ("of", "in"):
        words, k = words[1:], k + 1
    if words and words[0] == "the":
        words, k = words[1:], k + 1
    length = 2 if words[:2] in (["last", "year"], ["previous", "year"], ["prior", "year"]) else 0
    if not length and words[:3] in (["a", "year", "ago"], ["a", "year", "earlier"], ["a", "year", "before"], ["one", "year", "ago"]):
        length = 3
    if not length:
        return None
    return anchored(scene, k + 1 + length, -1, "year", keep=None if unit == "period" else unit)
