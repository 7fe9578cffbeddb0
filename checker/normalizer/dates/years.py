"""Takes the place of a year, gives it: "in 2026", "in nineteen eighty-four", "2023/24", "FY2027"; not "2000 people"."""

from __future__ import annotations

import re

from checker.normalizer.dates import days
from checker.normalizer.dates.decades import decade
from checker.normalizer.dates.figures import counts, four_digits, full_year, spoken_year
from checker.normalizer.dates.lone_years import EARLIEST, LATEST, lone_year
from checker.normalizer.dates.part import Part, Scene, fixed, of_year
from checker.normalizer.dates.words import BEFORE_YEAR, LOWER, MONTHS
from checker.normalizer.spelled import SMALL

_OLD = 70
"""Years of a century from which a span may run into the next: "1997-03"."""
_LONGEST = 400
"""Years that a span of years may last."""
_FISCAL = re.compile(r"(?:fy|cy)'?(\d{2}|\d{4})", re.IGNORECASE)


def numbered_year(scene: Scene, i: int) -> Part | None:
    """A year, decade or span of years whose first token is a number."""
    return decade(scene, i) or _two_years(scene, i) or _year_and_month(scene, i) or lone_year(scene, i)


def _two_years(scene: Scene, i: int) -> Part | None:
    """ "2021-2023", "1957-58", "2023/24"."""
    first, sign = four_digits(scene, i), scene.low[i + 1]
    if first is None or sign not in ("-", "/") or scene.kinds[i + 2] != "number" or scene.low[i + 3] in ("-", "/"):
        return None
    low = scene.low[i + 2]
    if not low.isdecimal() or len(low) not in (2, 4) or not EARLIEST <= first < LATEST or counts(scene, i + 3):
        return None
    if len(low) == 2 and not (scene.glued(i + 1) and scene.glued(i + 2)):
        return None
    if scene.glued(i) and scene.low[i - 1] in ("-", "/", ".", "_", "+"):
        return None
    final = int(low) if len(low) == 4 else first - first % 100 + int(low)
    if len(low) == 2 and final <= first and first % 100 >= _OLD and int(low) < 100 - _OLD:
        final += 100  # "1997-00"
    return fixed(i + 3, "year", days.years(first, final), dated=True) if first < final < min(first + _LONGEST, LATEST) else None


def _year_and_month(scene: Scene, i: int) -> Part | None:
    """ "2016 June", "September-2020-23" is read elsewhere."""
    y = four_digits(scene, i)
    j = i + 2 if scene.low[i + 1] == "-" and scene.glued(i + 1) else i + 1
    m = MONTHS.get(scene.low[j])
    if y is None or m is None or not EARLIEST <= y < LATEST or scene.kinds[j + 1] == "number":
        return None
    if scene.low[j] in LOWER and not scene.capital(j):
        return None
    return of_year(j + 1, "month", (m, 1), (m, 31), y)


def before_christ(scene: Scene, i: int) -> Part | None:
    """ "1204 B.C.", "44 BC": no year that the calendar of the other dates knows."""
    k = i + 1
    if scene.low[k] in ("bc", "bce"):
        return Part(k + 1, "year", wants="year of our era")
    if scene.low[k] != "b" or scene.low[k + 1] != "." or scene.low[k + 2] != "c" or not scene.glued(k + 2):
        return None
    return Part(k + 3 + (scene.low[k + 3] == "." and k + 4 < len(scene.tokens)), "year", wants="year of our era")


def worded_year(scene: Scene, i: int) -> Part | None:
    """ "nineteen ninety-six" behind "in" and the like, "year 2026", "fiscal 2026", "calendar year 2008", "the two thousands"."""
    low = scene.low[i]
    if low in ("fiscal", "financial", "calendar"):
        return _named_year(scene, i, fiscal=low != "calendar")
    if low == "year":
        if both := _two_years(scene, i + 1):
            return both
        y = four_digits(scene, i + 1) or _small_year(scene, i + 1)
        found = (i + 2, y) if y else spoken_year(scene, i + 1)
        return fixed(found[0], "year", days.years(found[1], found[1]), dated=True) if found else None
    if low in SMALL and scene.low[i - 1] in BEFORE_YEAR and (found := spoken_year(scene, i)):
        if counts(scene, found[0]) or (found[1] % 100 == 0 and scene.kinds[found[0]] == "word"):
            return None
        return fixed(found[0], "year", days.years(found[1], found[1]), dated=True)
    return None


def _small_year(scene: Scene, k: int) -> int | None:
    low = scene.low[k]
    return int(low) if scene.kinds[k] == "number" and len(low) == 3 and low.isdecimal() and low[0] != "0" else None


def _named_year(scene: Scene, i: int, *, fiscal: bool) -> Part | None:
    """ "fiscal 2026", "fiscal year 2026", "fiscal year 2026-27", "financial year 2023/24"."""
    k = i + 2 if scene.low[i + 1] == "year" else i + 1
    found = _two_years(scene, k) if k < len(scene.tokens) else None
    if not found and k < len(scene.tokens):
        y = four_digits(scene, k)
        if y is None and scene.kinds[k] == "number" and len(scene.low[k]) == 2 and k > i + 1:
            y = full_year(scene, int(scene.low[k]))
        found = fixed(k + 1, "year", days.year(y), dated=True) if y and not counts(scene, k + 1) else None
    return _as_fiscal(found) if found and fiscal else found


def _as_fiscal(part: Part) -> Part:
    """A fiscal year may begin up to nine months before its number, or end as long after: the calendar year is only the first reading."""
    part.derivation = "fiscal year, taken as the calendar year"
    if part.span:
        shifted = (days.shifted(part.span, n, "month") for n in (-6, -3, 3, 6))
        part.others = tuple(s for s in shifted if s)
    return part


def coded_year(scene: Scene, i: int) -> Part | None:
    """ "FY2027", "FY27", "CY18"."""
    match = _FISCAL.fullmatch(scene.low[i])
    if not match:
        return _spaced_code(scene, i)
    y = int(match[1]) if len(match[1]) == 4 else full_year(scene, int(match[1]))
    found = fixed(i + 1, "year", days.year(y), dated=True)
    return _as_fiscal(found) if found and scene.low[i].startswith("fy") else found


def _spaced_code(scene: Scene, i: int) -> Part | None:
    if scene.low[i] not in ("fy", "cy"):
        return None
    y = four_digits(scene, i + 1)
    if y is None and scene.kinds[i + 1] == "number" and len(scene.low[i + 1]) == 2:
        y = full_year(scene, int(scene.low[i + 1]))
    found = fixed(i + 2, "year", days.year(y), dated=True) if y else None
    return _as_fiscal(found) if found and scene.low[i] == "fy" else found
