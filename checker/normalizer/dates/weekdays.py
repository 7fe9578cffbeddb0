"""Takes the place of a day of the week, gives the day: "Friday", "Friday, March 6", "Tuesday the 22nd", "Wednesday of next week"."""

from __future__ import annotations

from datetime import date, timedelta

from checker.normalizer.dates import days
from checker.normalizer.dates.anchors import beside
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.figures import day_of_month
from checker.normalizer.dates.months import day_first, month_first
from checker.normalizer.dates.numbered import on_number
from checker.normalizer.dates.numeric import numeric
from checker.normalizer.dates.part import Around, Part, Scene, one, relative
from checker.normalizer.dates.words import CAPITAL, DAYPARTS, FREE, HOLIDAYS, LOWER, MONTHS, STEPS, WEEKDAYS

_POINTERS = frozenset(("on", "by", "until", "since", "last", "next", "this"))


def weekday(scene: Scene, i: int) -> Part | None:
    """A date whose first word is a day of the week."""
    w = WEEKDAYS[scene.word(i)]
    if not _is_weekday(scene, i):
        return None
    k = i + 1
    if scene.low[k] == "." and scene.glued(k) and k + 1 < len(scene.tokens) and len(scene.low[i]) < 6:
        k += 1
    if scene.low[i].endswith("'s"):
        return alone(i + 1, w)
    if scene.low[k] in ("before", "after", "earlier", "later") and scene.low[i - 1] == "the" and scene.kinds[k + 1] != "word":
        sign = 1 if scene.low[k] in ("after", "later") else -1
        return beside(scene, k + 1, w, sign) or Part(k + 1, "day", wants="anchor")
    return _beside_day(scene, i, k, w) or _dated(scene, k, w) or _numbered(scene, k, w) or of_week(scene, k, w) or alone(i + 1, w)


def _beside_day(scene: Scene, i: int, k: int, w: int) -> Part | None:
    """ "the Monday after Easter", "the Friday before May 4"."""
    if scene.low[k] not in ("before", "after") or scene.low[i - 1] != "the":
        return None
    day = scene.part(k + 1)
    if not day and scene.low[k + 1] not in ("next", "last", "that", "this"):
        return Part(k, "day", wants="anchor")
    if not day or day.grain != "day" or day.around or day.relation:
        return None
    sign = 1 if scene.low[k] == "after" else -1
    return day.over(lambda s: one(days.soonest(s[1] + timedelta(1), w) if sign > 0 else days.latest(s[0] - timedelta(1), w)))


def _is_weekday(scene: Scene, i: int) -> bool:
    """Short forms that are words themselves need a date or a preposition beside them: "Sun", "sat", "wed"."""
    low, capital = scene.word(i), scene.capital(i)
    if (
        scene.low[i - 1] in ("the", "a", "an")
        and scene.capital(i + 1)
        and scene.low[i + 1] not in MONTHS
        and scene.low[i + 1] not in DAYPARTS
    ):
        return False  # "a Sunday Times reporter"
    if any(words == (scene.low[i - 1], low) for words, _ in HOLIDAYS.get(scene.low[i - 1], ())):
        return False  # "Black Friday sales": the holiday's reader has said no
    if low not in LOWER:
        return True
    if low not in CAPITAL:
        return capital or scene.kinds[i + 1] == "number"
    k = i + 2 if scene.low[i + 1] in (",", ".") else i + 1
    if scene.kinds[k] == "number" or (scene.low[k] in MONTHS and scene.capital(k)):
        return True
    return capital and scene.low[i - 1] in _POINTERS and not scene.capital(i + 1)


def alone(last: int, w: int) -> Part:
    """A weekday by itself."""
    return Part(last, "day", around=near(w))


def near(w: int) -> Around:
    """The latest such day up to the day of the text and the soonest from it on; one day where the text is of that very day."""

    def around(d: date) -> list[Span]:
        return [(x, x) for x in sorted({days.latest(d, w), days.soonest(d, w)})]

    return around


def _dated(scene: Scene, k: int, w: int) -> Part | None:
    """ "Friday, March 6", "Wed, 22 of Jan", "friday 5/12": both kept, neither corrected by the other."""
    j = k + 1 if scene.low[k] in (",", "-", "(") else k
    if scene.low[j] == "the":
        j += 1
    if j >= len(scene.tokens):
        return None
    found = month_first(scene, j) if scene.word(j) in MONTHS else day_first(scene, j) or numeric(scene, j)
    if not found or found.grain != "day":
        return None
    closed = scene.low[k] == "(" and scene.low[found.last] == ")"
    if scene.low[k] == "(" and not closed:
        return None
    found.weekday, found.last = w, found.last + closed
    return found


def _numbered(scene: Scene, k: int, w: int) -> Part | None:
    """ "Friday the 22nd", "Tue 13th", "Monday 21": the month is the one that fits."""
    j = k + 1 if scene.low[k] in ("the", ",") else k
    if scene.low[j] == "the":
        j += 1
    found = day_of_month(scene, j)
    if not found or (scene.low[j - 1] != "the" and scene.kinds[j] != "number"):
        return None
    if j > k and scene.low[k] == "," and scene.kinds[found[0]] == "word":
        return None
    last, number, is_ordinal = found
    goes_on = scene.kinds[last] in ("word", "symbol", "number") and scene.low[last] not in FREE
    if not is_ordinal and (goes_on or scene.low[last] in (":", "-", "/")):
        return None
    return Part(last, "day", around=on_number(number, w), weekday=w)


def of_week(scene: Scene, k: int, w: int) -> Part | None:
    """ "Tuesday next week", "Sunday of next week", "Wednesday evening next week" (the evening is read before), "Friday after next"."""
    if scene.low[k] == "after" and scene.low[k + 1] == "next" and scene.kinds[k + 2] != "word":
        return relative(scene, k + 2, "day", lambda d: one(days.soonest(d + timedelta(1), w) + timedelta(7)))
    j = k + 1 if scene.low[k] in ("of", "in", ",") else k
    step = STEPS.get(scene.low[j])
    if step is None or scene.word(j + 1) not in ("week", "weeks"):
        return None
    return relative(scene, j + 2, "day", lambda d: one(days.on_weekday(d, w, step)))
