"""Takes the place of a year, gives it: "in 2026", "in nineteen eighty-four", "2023/24", "FY2027"; not "2000 people"."""

from __future__ import annotations

import re

from checker.normalizer.dates import days
from checker.normalizer.dates.decades import decade
from checker.normalizer.dates.figures import counts, four_digits, full_year, spoken_year
from checker.normalizer.dates.part import Part, Scene, fixed, of_year
from checker.normalizer.dates.words import BEFORE_YEAR, FUNCTION, LAWS, LOWER, MONTHS, NUMBERED, SPENT, YEAR_NOUNS
from checker.normalizer.followers import verb
from checker.normalizer.spelled import SMALL

_OWNERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "each", "every"])
_MEASURES = frozenset(("more", "less", "fewer", "greater", "higher", "lower", "better", "other"))
_WEAK = frozenset(("and", "or", "to", "than", "about", "around", "not"))
_STRONG = frozenset(["in", "since", "until", "till", "during", "circa", "ca"])
_EARLIEST, _LATEST = 1500, 2100
_OLD = 70
"""Years of a century from which a span may run into the next: "1997-03"."""
_LONGEST = 400
"""Years that a span of years may last."""
_COUNTING = frozenset(("further", "total", "mere", "combined", "additional", "whopping", "staggering", "of", "in", "to"))
"""Behind an article these belong to a count: "a further 1950"."""
_ALONG = frozenset(("up", "down", "higher", "lower", "fiscal", "financial"))
_AS = frozenset(("recently", "late", "early", "soon"))
"""Between "as" and "as" in front of a year."""
_ENDS = frozenset((".", ",", ")", ";", ":", "?", "!", "", "]", '"', "'", "-", "/"))
_FISCAL = re.compile(r"(?:fy|cy)'?(\d{2}|\d{4})", re.IGNORECASE)


def numbered_year(scene: Scene, i: int) -> Part | None:
    """A year, decade or span of years whose first token is a number."""
    return decade(scene, i) or _two_years(scene, i) or _year_and_month(scene, i) or _bare(scene, i)


def _two_years(scene: Scene, i: int) -> Part | None:
    """ "2021-2023", "1957-58", "2023/24"."""
    first, sign = four_digits(scene, i), scene.low[i + 1]
    if first is None or sign not in ("-", "/") or scene.kinds[i + 2] != "number" or scene.low[i + 3] in ("-", "/"):
        return None
    low = scene.low[i + 2]
    if not low.isdecimal() or len(low) not in (2, 4) or not _EARLIEST <= first < _LATEST or counts(scene, i + 3):
        return None
    if len(low) == 2 and not (scene.glued(i + 1) and scene.glued(i + 2)):
        return None
    if scene.glued(i) and scene.low[i - 1] in ("-", "/", ".", "_", "+"):
        return None
    final = int(low) if len(low) == 4 else first - first % 100 + int(low)
    if len(low) == 2 and final <= first and first % 100 >= _OLD and int(low) < 100 - _OLD:
        final += 100  # "1997-00"
    return fixed(i + 3, "year", days.years(first, final), dated=True) if first < final < min(first + _LONGEST, _LATEST) else None


def _year_and_month(scene: Scene, i: int) -> Part | None:
    """ "2016 June", "September-2020-23" is read elsewhere."""
    y = four_digits(scene, i)
    j = i + 2 if scene.low[i + 1] == "-" and scene.glued(i + 1) else i + 1
    m = MONTHS.get(scene.low[j])
    if y is None or m is None or not _EARLIEST <= y < _LATEST or scene.kinds[j + 1] == "number":
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


def _bare(scene: Scene, i: int) -> Part | None:
    y = four_digits(scene, i)
    if y is None or not (_is_year(scene, i, y) or (_owns(scene, i + 1) and _EARLIEST <= y < _LATEST)):
        return None
    k = i + 1
    if _owns(scene, k):
        return fixed(k + 2, "year", days.year(y), dated=True)
    if scene.low[k] in ("ad", "ce") or (scene.low[k] == "a" and scene.low[k + 2] == "d"):
        k += 1 if scene.low[k] != "a" else 4 if scene.low[k + 3] == "." else 3
    return fixed(k, "year", days.year(y), dated=True)


def _owns(scene: Scene, k: int) -> bool:
    """A possessive that is set with the sign of feet and minutes."""
    return scene.low[k] == "′" and scene.low[k + 1] == "s" and scene.glued(k) and scene.glued(k + 1)


def _is_year(scene: Scene, i: int, y: int) -> bool:
    """Whether four digits are a year, as the words around them tell."""
    before, behind = scene.low[i - 1], scene.low[i + 1]
    if (
        (counts(scene, i + 1) and before not in ("in", "since", "year"))
        or scene.kinds[i - 1] == "symbol"
        or (before == "no" or before == "#")
    ):
        return False
    if behind == "," and scene.glued(i + 2) and scene.kinds[i + 2] == "number":
        return False
    if (
        _in_a_number(scene, i)
        or before in NUMBERED
        or (before == "from" and behind == "to" and scene.kinds[i + 2] == "number" and not _ranged(scene, i + 1))
    ):
        return False
    if _EARLIEST <= y < _LATEST and (_ranged(scene, i + 1) or (before == "as" and scene.low[i - 2] in _AS)):
        return True
    if behind == "-" and scene.glued(i + 1) and scene.glued(i + 2) and scene.kinds[i + 2] == "word":
        return before in _OWNERS and _EARLIEST <= y < _LATEST and not counts(scene, i + 2)
    if before in ("year", "years") or (before in _STRONG and 1000 <= y < _LATEST and not counts(scene, i + 1)):
        return True
    if not _EARLIEST <= y < _LATEST:
        return False
    return _fits(scene, i, y, before, behind)


def _in_a_number(scene: Scene, i: int) -> bool:
    """Whether the digits are a group of something longer: "138-2010-2015", "2015-32"."""
    before = scene.glued(i) and scene.low[i - 1] in ("-", "/", ".", "_") and scene.glued(i - 1) and scene.kinds[i - 2] == "number"
    return before or (scene.low[i + 1] in ("-", "/", "_") and scene.glued(i + 1) and scene.glued(i + 2) and scene.kinds[i + 2] == "number")


def _ranged(scene: Scene, k: int) -> bool:
    """Whether "to 2018", "or later" goes on."""
    low = scene.low[k]
    if low in ("to", "through", "-", "until"):
        other = four_digits(scene, k + 1)
        return other is not None and _EARLIEST <= other < _LATEST and not counts(scene, k + 2)
    return low == "or" and scene.low[k + 1] in ("later", "after", "earlier", "before")


def _fits(scene: Scene, i: int, y: int, before: str, behind: str) -> bool:
    """The weaker signs: a preposition, a bracket, commas, an article in front of a noun."""
    word = scene.kinds[i + 1] == "word"
    plural = word and not scene.capital(i + 1) and _is_plural(behind)
    if behind in YEAR_NOUNS or _told(scene, i, y, before, behind):
        return True
    if (before == "than" and scene.low[i - 2] in _MEASURES) or (before in ("about", "around") and y % 50 == 0):
        return False
    if before in BEFORE_YEAR or before == "-":
        return not plural or (y % 100 != 0 and before not in _WEAK)
    if before in _OWNERS or before.endswith("'s") or (before == "'" and scene.glued(i - 1) and scene.low[i - 2].endswith("s")):
        return word and (not plural or y % 100 != 0)
    if before in ("(", "[", ",", "", "="):
        return behind in _ENDS or (word and before != "," and not plural) or (before in ("(", "[") and y % 100 != 0)
    return _ends_phrase(scene, i, behind)


def _is_plural(low: str) -> bool:
    return low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")) and low not in FUNCTION and low != "was"


def _told(scene: Scene, i: int, y: int, before: str, behind: str) -> bool:
    """ "will end 2026 at 12,000", "a difficult 2019 for the mills", "the Mill Safety Act 2017": nothing is counted behind it."""
    if before in LAWS and scene.capital(i - 1) and scene.capital(i - 2):
        return True
    free = behind in _ENDS or behind in _ALONG or (behind in FUNCTION and behind not in ("of", "per", "to"))
    if before in SPENT:
        return free
    if scene.kinds[i - 1] != "word" or scene.capital(i - 1) or before in _COUNTING or y % 100 == 0:
        return False
    if scene.capital(i + 1) and scene.capital(i + 2) and before not in FUNCTION and not verb(before):
        return True  # "the opening 2026 World Cup match"
    noun = scene.kinds[i + 1] == "word" and not _is_plural(behind)
    return scene.low[i - 2] in ("a", "an") and (free or noun)


def _ends_phrase(scene: Scene, i: int, behind: str) -> bool:
    """A year at the end of a line or before a comma, behind a noun in lower case: "elections 2024."; not "Windows 2000", "scored 1984"."""
    return (
        behind in (".", "", "?", "!")
        and i > 0
        and scene.kinds[i - 1] in ("word", "code")
        and not scene.capital(i - 1)
        and i + 1 >= len(scene.tokens) - 1
    )


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
