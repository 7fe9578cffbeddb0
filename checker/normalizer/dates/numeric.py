"""Takes the place of digits joined by signs, gives the date they write: "2026-05-06", "05/06/2026", "6.5.2026", "2015-3", "2/15"."""

from __future__ import annotations

import re
from datetime import date

from checker.normalizer.dates import days
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.figures import full_year
from checker.normalizer.dates.part import Part, Scene, fixed, of_year
from checker.normalizer.dates.words import MONTHS, NUMBERED, WEEKDAYS

_FULL = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?![\d/]|[.,:]\d)(?:T(?=\d\d:))?")
_WHOLE = re.compile(r"(?<!\d)\d{1,4}([-/.])\d{1,2}\1(?:\d{4}|\d\d)$")
_NAMED = re.compile(r"(\d{1,4})([-/])([A-Za-z]{3,9})\2(\d{1,4})(?!\d)|(\d{1,2})([-/])(\d{4})\6([A-Za-z]{3,9})\b")
_MONTH = re.compile(r"(\d{4})([-/.])(\d{1,2})(?![\d/.:-]*\d)|(\d{1,2})([-/])(\d{4})(?![\d/:-]*\d)")
_SHORT = re.compile(r"(\d{1,2})([-/])(\d{1,2})(?![\d/:%-]*\d|%)")
_BEFORE = frozenset(
    [
        "on",
        "by",
        "until",
        "till",
        "since",
        "before",
        "after",
        "from",
        "to",
        "this",
        "next",
        "last",
        "for",
        "between",
        "through",
        "dated",
        "and",
        "w/c",
    ]
)


def numeric(scene: Scene, i: int) -> Part | None:
    """A date in digits that begins at token i."""
    if "." not in scene.tokens.text[i] and not (scene.glued(i + 1) and scene.tokens.text[i + 1] in "-/–"):
        return None
    if scene.glued(i) and (scene.kinds[i - 1] in ("number", "word", "symbol", "code") or _goes_on(scene, i - 1)):
        return None
    if scene.low[i - 1] in NUMBERED:
        return None
    text, start = scene.context.text, scene.tokens.start[i]
    return _full(scene, i, _FULL.match(text, start)) or _named(scene, i, text, start) or _partial(scene, i, text, start)


def _goes_on(scene: Scene, k: int) -> bool:
    """Whether the sign at k joins a number in front of it that is no date itself: "133-03-03-2020"."""
    joined = scene.low[k] in ("-", "/", ".") and scene.glued(k) and scene.kinds[k - 1] == "number" and scene.glued(k + 1)
    end = scene.tokens.start[k]
    return joined and not _WHOLE.search(scene.context.text, max(0, end - 12), end)


def _to(scene: Scene, i: int, offset: int) -> int:
    """The first token behind i that begins at or behind the offset."""
    while i < len(scene.tokens) and scene.tokens.end[i] <= offset:
        i += 1
    return i


def _full(scene: Scene, i: int, match: re.Match[str] | None) -> Part | None:
    """Three groups: the year first or last."""
    if not match:
        return None
    a, sign, b, c = match.groups()
    last = _to(scene, i, match.end())
    if len(a) == 4:
        return fixed(last, "day", days.day(int(a), int(b), int(c)), dated=True) if len(c) < 3 else None
    if len(a) > 2 or len(c) not in (2, 4) or (sign == "." and len(c) == 2 and not _german(a, b)):
        return None
    if sign == "-" and len(c) == 2 and scene.low[i - 1] not in _BEFORE and last < len(scene.tokens):
        return None
    y = int(c) if len(c) == 4 else full_year(scene, int(c))
    spans = orders(scene, y, int(a), int(b), sign)
    return fixed(last, "day", spans[0], others=tuple(spans[1:]), dated=True) if spans and 1000 <= y < 3000 else None


def _german(a: str, b: str) -> bool:
    """ "06.05.26" has both groups full; "3.4.10" is a version number."""
    return len(a) == len(b) == 2


def orders(scene: Scene, y: int, a: int, b: int, sign: str) -> list[Span]:
    """The day in the order that the sign, the document's other dates or the figures themselves prove; both orders where nothing does."""
    month_first, day_first = days.day(y, a, b), days.day(y, b, a)
    if sign == "." or scene.context.day_first:
        return [s for s in (day_first, month_first) if s][:1]
    found = [s for s in (month_first, day_first) if s]
    if scene.context.day_first is False or (len(found) == 2 and found[0] == found[1]):
        return found[:1]
    return found


def _named(scene: Scene, i: int, text: str, start: int) -> Part | None:
    """ "05-Aug-2016", "2019/aug/01", "23-2020-September"."""
    match = _NAMED.match(text, start)
    if not match:
        return None
    a, name, c = (match[1], match[3], match[4]) if match[1] else (match[5], match[8], match[7])
    m = MONTHS.get(name.lower())
    if m is None or len(a) == 3 or len(c) == 3:
        return None
    y, d = (int(a), int(c)) if len(a) == 4 else (int(c) if len(c) == 4 else full_year(scene, int(c)), int(a))
    return fixed(_to(scene, i, match.end()), "day", days.day(y, m, d), dated=True) if y > 999 else None


def _partial(scene: Scene, i: int, text: str, start: int) -> Part | None:
    """ "2015-3", "12-2015", and "2/15" where something beside it speaks for a date."""
    match = _MONTH.match(text, start)
    if match:
        y, m = (match[1], match[3]) if match[1] else (match[6], match[4])
        if not 1 <= int(m) <= 12 or not 1000 <= int(y) < 2100 or (match[1] and len(m) == 2 and int(m) > int(y) % 100):
            return None
        return fixed(_to(scene, i, match.end()), "month", days.month(int(y), int(m)), dated=True)
    match = _SHORT.match(text, start)
    if not match or not _speaks_for_date(scene, i, match):
        return None
    return _day_and_month(scene, _to(scene, i, match.end()), int(match[1]), int(match[3]), match[2])


def _speaks_for_date(scene: Scene, i: int, match: re.Match[str]) -> bool:
    """Two short groups are a date behind "on" or a weekday, alone in their sentence, or as "22/04" by their zeros."""
    last = _to(scene, i, match.end())
    before = scene.low[i - 1]
    if scene.kinds[last] in ("word", "symbol") and scene.low[last] not in ("to", "and", "at", "between", "from", "through"):
        return match[2] == "/" and before in ("on", "until", "since")
    if i == 0 and last == len(scene.tokens):
        return True
    if match[2] == "-":
        return False
    padded = match[1][0] == "0" or (match[3][0] == "0" and int(match[1]) > 12)
    return before in _BEFORE or before.rstrip(".") in WEEKDAYS or (len(match[3]) == 2 and padded)


def _day_and_month(scene: Scene, last: int, a: int, b: int, sign: str) -> Part | None:
    """Both orders where both exist, as readings of the years that come into question."""
    shown = scene.context.day_first
    m, d = (b, a) if (shown or a > 12) and b <= 12 else (a, b)
    if not 1 <= m <= 12 or not 1 <= d <= 31:
        return None
    part = of_year(last, "day", (m, d), (m, d))
    if part and a <= 12 and b <= 12 and a != b and shown is None and scene.today:
        other = days.day(scene.today.year, b, a)
        part.others = (other,) if other else ()
    return part


def compact(scene: Scene, i: int) -> Part | None:
    """ "20261016" behind "on", "dated" and the like, or alone."""
    low = scene.low[i]
    if len(low) != 8 or not low.isdecimal() or not "1900" <= low[:4] < "2100":
        return None
    if scene.low[i - 1] not in _BEFORE and len(scene.tokens) > 2:
        return None
    return fixed(i + 1, "day", days.day(int(low[:4]), int(low[4:6]), int(low[6:])), dated=True)


def day_order(text: str, published: date | None) -> bool | None:
    """Whether the document writes the day before the month, as its own unmistakable dates prove; None where none does.

    Where only the publication date itself is written ambiguously, the order that gives it counts as proof.
    """
    for match in _EVIDENCE.finditer(text):
        first = _FIRST.search(text, max(0, match.start() - 3), match.start())
        if first is None:
            continue
        a, b = int(first[1]), int(match[1])
        if (a > 12) != (b > 12) and max(a, b) <= 31:
            return a > 12
        if published and a != b and int(match[2]) in (published.year, published.year % 100):
            if (a, b) == (published.month, published.day):
                return False
            if (b, a) == (published.month, published.day):
                return True
    return None


_EVIDENCE = re.compile(r"/(\d{1,2})/(\d{4}|\d{2})(?![\d/])")
"""A date from its first stroke on: a search for a fixed sign is fast."""
_FIRST = re.compile(r"(?<![\d/.-])(\d{1,2})\Z")
