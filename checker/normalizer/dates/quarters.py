"""Takes the place of a quarter, half or season, gives it: "Q3 2026", "third-quarter", "H1", "the first half of 2026", "spring 2024"."""

from __future__ import annotations

import re

from checker.normalizer.dates import days
from checker.normalizer.dates.figures import four_digits, full_year, ordinal, year
from checker.normalizer.dates.months import year_in_words
from checker.normalizer.dates.part import Part, Scene, of_year
from checker.normalizer.dates.tense import tense
from checker.normalizer.dates.words import FUNCTION, SEASONS, SPORTS

_CODE = re.compile(r"(?:q([1-4])|h([12]))(?:fy)?'?(\d{4}|\d{2})?", re.IGNORECASE)
_BEHIND_NUMBER = re.compile(r"(?:q([1-4])|h([12]))|q|h", re.IGNORECASE)
_REPORTED = frozenset(("profit", "profits", "sales", "revenue", "revenues", "earnings", "results", "losses", "turnover", "output"))
_YEARLY = frozenset(("year", "fiscal", "financial", "calendar", "fy"))
_SEASON_BEFORE = frozenset(
    [
        "in",
        "this",
        "last",
        "next",
        "the",
        "of",
        "since",
        "until",
        "by",
        "during",
        "through",
        "late",
        "early",
        "mid",
        "from",
        "over",
        "before",
        "after",
        "every",
        "-",
        "and",
    ]
)


def coded(scene: Scene, i: int) -> Part | None:
    """ "Q3", "Q3 2026", "Q1-2019", "Q3FY26", "H1 2026", "2H 2026" begins with a number and is read by `numbered`."""
    match = _CODE.fullmatch(scene.low[i])
    if not match or (not scene.capital(i) and not _year_near(scene, i) and match[2]):
        return None
    y = _two(scene, match[3])
    return _of(scene, i + 1, int(match[1] or match[2]), half=bool(match[2]), y=y)


def _two(scene: Scene, digits: str | None) -> int | None:
    return None if not digits else int(digits) if len(digits) == 4 else full_year(scene, int(digits))


def _year_near(scene: Scene, i: int) -> bool:
    return four_digits(scene, i + 1) is not None or four_digits(scene, i - 1) is not None


def numbered(scene: Scene, i: int) -> Part | None:
    """ "3Q", "3Q26", "1H 2026", "2026 Q3", "2016H2"."""
    low, behind = scene.low[i], scene.low[i + 1]
    if len(low) == 4 and behind in ("q", "h") and scene.glued(i + 1) and scene.glued(i + 2) and low.isdecimal():
        n = scene.low[i + 2]
        return _of(scene, i + 3, int(n), half=behind == "h", y=int(low)) if n in ("1", "2", "3", "4") else None
    match = _BEHIND_NUMBER.fullmatch(behind) if scene.kinds[i + 1] in ("code", "word") else None
    if match and (match[1] or match[2]):
        y = int(low) if len(low) == 4 and low.isdecimal() else None
        return _of(scene, i + 2, int(match[1] or match[2]), half=bool(match[2]), y=y) if y else None
    if not scene.glued(i + 1) or low not in ("1", "2", "3", "4") or not scene.capital(i + 1):
        return None
    if behind not in ("q", "h") or (behind == "h" and low > "2"):
        return None
    digits = scene.low[i + 2] if scene.glued(i + 2) else ""
    if len(digits) == 2 and digits.isdecimal():
        return _of(scene, i + 3, int(low), half=behind == "h", y=full_year(scene, int(digits)))
    return _of(scene, i + 2, int(low), half=behind == "h") if behind == "q" or four_digits(scene, i + 2) else None


def _of(scene: Scene, k: int, n: int, *, half: bool, y: int | None = None) -> Part | None:
    """Quarter or half n, with the year behind it, if there is one: "of 2026", "'26", "FY2026", "of this year"."""
    fiscal = None
    if y is None:
        k, y, fiscal = _year_behind(scene, k)
    if y is None and (not SPORTS.isdisjoint(scene.low) or _of_a_game(scene, k)):
        return None
    first, final = (6 * n - 5, 6 * n) if half else (3 * n - 2, 3 * n)
    part = of_year(k, "half" if half else "quarter", (first, 1), (final, 31), y)
    if part and fiscal:
        part.derivation = fiscal
        part.others = tuple(s for m in (-6, -3, 3, 6) if part.span and (s := days.shifted(part.span, m, "month")))
    return part


def _of_a_game(scene: Scene, k: int) -> bool:
    """ "first quarter of the opener", "of a 20-16 win": a part of something that is no year."""
    return scene.low[k] == "of" and _YEARLY.isdisjoint(scene.word(j) for j in range(k + 1, k + 5))


def _year_behind(scene: Scene, k: int) -> tuple[int, int | None, str | None]:
    j = k + 1 if scene.low[k] in (",", "of", "in", "-") else k
    if scene.low[j] == "the":
        j += 1
    if scene.low[j] in ("fiscal", "fy", "financial"):
        jj = j + 2 if scene.word(j + 1) == "year" else j + 1
        found = year(scene, jj)
        return (*found, "fiscal year, taken as the calendar year") if found else (k, None, None)
    code = re.fullmatch(r"fy(\d{4}|\d{2})", scene.low[j])
    if code:
        return j + 1, _two(scene, code[1]), "fiscal year, taken as the calendar year"
    found = year(scene, j) or year_in_words(scene, j)
    if found:
        return (*found, None)
    if j > k and scene.word(j) == "year" and scene.today:
        return j + 1, scene.today.year, None
    return k, None, None


def ordinal_quarter(scene: Scene, i: int) -> Part | None:
    """ "third quarter of 2009", "third-quarter", "4th qtr 2018", "final quarter of 2009", "the first half of 2026"."""
    found = ordinal(scene, i)
    if not found or found[1] == -2 or found[1] > 4:
        return None
    k, n = found
    if scene.low[k] == "-" and scene.glued(k):
        k += 1
    if scene.low[k] in ("fiscal", "calendar"):
        k += 1
    unit = scene.word(k)
    if unit in ("quarter", "qtr"):
        if n == -1 and scene.low[i] == "last" and _year_behind(scene, k + 1)[1] is None:
            return None
        return _of(scene, k + 1, n if n > 0 else 4, half=False)
    if unit != "half" or n not in (1, 2, -1):
        return None
    part = _of(scene, k + 1, n if n > 0 else 2, half=True)
    if part and part.last == k + 1 and not _REPORTED.isdisjoint((scene.low[k + 1], scene.low[k + 2])):
        return _over(scene, i, part)  # "first-half profit", "first-half net profit"
    return part if part and part.dated else None


def _over(scene: Scene, i: int, part: Part) -> Part:
    """A half whose results are told of in the past has ended."""
    yearly, today = part.yearly, scene.today
    if yearly and today and tense(scene, i, part.last) == "past":
        part.yearly = lambda y: s if (s := yearly(y)) and s[1] <= today else None
    return part


def season(scene: Scene, i: int) -> Part | None:
    """ "spring 2024", "the summer of 2012", "in the fall", "over the summer"; "fall" and "spring" as verbs are none."""
    name = scene.word(i)
    a, b, c, d = SEASONS[name]
    before = scene.low[i - 1]
    k, y, _ = _year_behind(scene, i + 1)
    if y is None and (scene.low[i + 1] == "of" or (scene.capital(i + 1) and scene.kinds[i + 1] == "word")):
        return None
    if y is None and (name in ("fall", "spring") or scene.low[i + 1] in ("camp", "house", "school", "games", "olympics")):
        noun = scene.kinds[i + 1] == "word" and scene.low[i + 1] not in FUNCTION
        if before not in ("this", "last", "next", "the", "in") or noun or (before == "the" and not _timed(scene, i)):
            return None
    elif y is None and before not in _SEASON_BEFORE:
        return None
    if y and scene.low[k] in ("-", "/") and scene.glued(k) and scene.low[k + 1] in (f"{(y + 1) % 100:02d}", str(y + 1)):
        k += 2
    return of_year(k, "season", (a, b), (c, d), y)


def _timed(scene: Scene, i: int) -> bool:
    """ "in the fall", "by the spring": the article stands behind a word of time, and nothing is specified behind."""
    return scene.low[i - 2] in _SEASON_BEFORE and scene.low[i + 1] not in ("of", "in", "from")
