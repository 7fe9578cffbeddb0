"""Takes the place of a month's name or of a day in front of one, gives the days: "May 6, 2026", "3rd of April", "June 3-5"."""

from __future__ import annotations

from checker.normalizer.dates.figures import counts, day_of_month, full_year, year
from checker.normalizer.dates.part import Part, Scene, of_year
from checker.normalizer.dates.words import CAPITAL, FUNCTION, JOINTS, LOWER, MONTHS, PIECES, STEPS, TITLES

_BEFORE = frozenset(
    [
        "in",
        "of",
        "by",
        "since",
        "until",
        "till",
        "before",
        "after",
        "from",
        "to",
        "through",
        "throughout",
        "during",
        "late",
        "early",
        "mid",
        "this",
        "last",
        "next",
        "between",
        "and",
        "or",
        "-",
        "(",
        ",",
        "for",
        "on",
    ]
)
_OWNERS = frozenset(["the", "a", "an", "its", "his", "her", "their", "our"])
_OFFICES = frozenset(["government", "administration", "cabinet", "premiership", "ministry"])
_ABBREVIATION = 4
"""Letters of the longest abbreviation of a month."""


def month_first(scene: Scene, i: int) -> Part | None:
    """A date whose first word is a month."""
    m = MONTHS.get(scene.word(i))
    if m is None or scene.kinds[i - 1] == "symbol":
        return None
    k = _past_point(scene, i)
    return _day_behind(scene, i, k, m) or _year_behind(scene, i, k, m) or _alone(scene, i, m)


def _past_point(scene: Scene, i: int) -> int:
    """Past the point of an abbreviation, or one that stands for a space."""
    k = i + 1
    if scene.low[k] == "." and scene.glued(k) and (len(scene.low[i]) <= _ABBREVIATION or scene.kinds[k + 1] == "number"):
        return k + 1 if k + 1 < len(scene.tokens) else k
    return k


def _day_behind(scene: Scene, i: int, k: int, m: int) -> Part | None:
    j = k
    if scene.low[j] in (",", "/", "-") and (scene.low[j] == "," or scene.glued(j + 1)):
        j += 1
    if scene.low[j] == "the":
        j += 1
    found = day_of_month(scene, j, words=scene.capital(i) or j > k)
    if not found or not _is_day(scene, i, j, found):
        return None
    last, first, _ = found
    last, final = _second_day(scene, last, first)
    last, y = behind_day(scene, last)
    if not exists(m, final):
        return Part(last, "day", wants="such day")
    return of_year(last, "day", (m, first), (m, final), y) if first <= final else None


def _is_day(scene: Scene, i: int, j: int, found: tuple[int, int, bool]) -> bool:
    """Whether the figure behind the month is its day and counts nothing: not in "in May 20 people", "in May, 15 in June", "may 3:30"."""
    last, _, is_ordinal = found
    following = scene.low[last]
    if scene.tokens.text[i].islower() and scene.low[i] in LOWER and not is_ordinal and scene.low[i] != "march":
        return bool(year(scene, last + (following == ",")))
    if scene.low[j - 1] == "," and scene.low[i - 1] == "in":
        return False
    if is_ordinal:
        return following not in ("floor", "anniversary", "edition", "century")
    if following in (":", ".") and scene.glued(last) and scene.glued(last + 1) and scene.kinds[last + 1] == "number":
        return False
    if counts(scene, last) and following not in ("people", "women", "men", "children", "workers", "troops", "employees", "soldiers", "to"):
        return False
    plain = scene.kinds[last] == "word" and not scene.capital(last) and following not in JOINTS and following not in _BEFORE
    return not (plain and scene.low[i - 1] == "in" and following not in ("at", "with", "when", "as"))


def _second_day(scene: Scene, k: int, first: int) -> tuple[int, int]:
    """(last, day) of the end of "3-5", "3 to 5", "3 and 4"; (k, first) where there is none."""
    joint = scene.low[k]
    if joint not in JOINTS:
        return k, first
    j = k + 2 if scene.low[k + 1] == "the" else k + 1
    found = day_of_month(scene, j)
    if not found or found[1] <= first or (joint == "and" and found[1] != first + 1) or counts(scene, found[0]):
        return k, first
    if scene.word(found[0]) in MONTHS or scene.low[found[0]] in ("/", "-", "of", ":"):
        return k, first
    return (found[0], found[1]) if scene.low[found[0]] not in ("a", "p", "am", "pm") else (k, first)


def behind_day(scene: Scene, k: int) -> tuple[int, int | None]:
    """(last, year) of ", 2026", "2026", "of 2026", "in 2026", "last year" behind a day; (k, None) where no year is said."""
    j = k + 1 if scene.low[k] in (",", "of", "in", "/", "-") else k
    found = year(scene, j)
    if not found and j == k + 1 and scene.low[k] == "of" and (two := two_digits(scene, j)):
        found = j + 1, two
    if found:
        return found
    stepped = year_in_words(scene, j if j > k and scene.low[k] in ("of", "in") else k)
    return stepped if stepped else (k, None)


def two_digits(scene: Scene, k: int) -> int | None:
    """The year of "of 87"."""
    low = scene.low[k]
    return (
        full_year(scene, int(low))
        if scene.kinds[k] == "number" and len(low) == 2 and low.isdecimal() and not counts(scene, k + 1)
        else None
    )


def year_in_words(scene: Scene, k: int) -> tuple[int, int] | None:
    """(last, year) of "next year", "last year", "this year", "the same year" where the day of the text is known."""
    step = STEPS.get(scene.low[k])
    if step is None or scene.word(k + 1) != "year" or scene.today is None:
        return None
    return k + 2, scene.today.year + step


def _year_behind(scene: Scene, i: int, k: int, m: int) -> Part | None:
    """ "October 2023", "October, 2023", "April of '87", "Dec-2018", "October of next year"."""
    joint = scene.low[k]
    j = k + 1 if joint in (",", "of", "in", "/", "-") else k
    found = year(scene, j)
    if not found and joint == "of" and (two := two_digits(scene, j)):
        found = j + 1, two
    if (not found and joint in ("of", "in", "")) or (not found and j == k):
        found = year_in_words(scene, j)
    if not found or (joint in ("-", "/") and not scene.glued(j)):
        return None
    if joint == "," and scene.low[found[0]] not in (",", ".", ")", "", ";") and scene.kinds[found[0]] == "number":
        return None
    return of_year(found[0], "month", (m, 1), (m, 31), found[1])


def _alone(scene: Scene, i: int, m: int) -> Part | None:
    """A month without day or year, where the words around it let it be one."""
    low = scene.low[i]
    if low in LOWER and not scene.capital(i):
        return None
    if low == "may" and scene.low[i + 1] in ("be", "have", "not", "also"):
        return None
    if _is_name(scene, i) or (scene.word(i) in CAPITAL and not _is_time(scene, i)):
        return None
    return of_year(i + 1, "month", (m, 1), (m, 31))


def _is_name(scene: Scene, i: int) -> bool:
    """ "Ms. April", "June Hart", "Jan-Erik": a person's."""
    before, behind = scene.low[i - 1], scene.low[i + 1]
    title = scene.low[i - 2] if before == "." else before
    double = before != "-" and behind == "-" and scene.glued(i + 1) and scene.capital(i + 2) and scene.low[i + 2] not in MONTHS
    if title in TITLES or double:
        return True
    listed = before in ("and", "or", ",", "-") and not (scene.low[i - 2] in MONTHS or scene.kinds[i - 2] == "number")
    return scene.capital(i + 1) and scene.kinds[i + 1] == "word" and behind not in FUNCTION and (listed or before not in _BEFORE | {"the"})


def _is_time(scene: Scene, i: int) -> bool:
    """Whether "May", "March" or "Mar" stands where a time does: behind a preposition, in front of a noun it qualifies, in a range."""
    before, behind = scene.low[i - 1], scene.low[i + 1]
    if before == "-":
        return scene.low[i - 2] in MONTHS or scene.low[i - 2] in PIECES
    if before in _BEFORE - {"on", ",", "and", "or"}:
        return True
    qualifies = scene.kinds[i + 1] == "word" and not scene.capital(i + 1) and behind not in _OFFICES | _BEFORE
    return before in _OWNERS and qualifies


def exists(m: int, d: int) -> bool:
    """Whether some year has the day."""
    return d <= (29 if m == 2 else 30 if m in (4, 6, 9, 11) else 31)


def day_first(scene: Scene, i: int) -> Part | None:
    """A date whose first word is a day: "6 May 2026", "the 3rd of April", "4-22 January, 1995", "20th of next month"."""
    start = i + 1 if scene.low[i] == "the" else i
    found = day_of_month(scene, start, words=True)
    if not found or scene.low[i - 1 - (scene.low[i - 1] == ".")] in ("no", "nos", "number", "page"):
        return None
    last, first, _ = found
    last, final = _range_of_days(scene, last, first)
    j = last + 1 if scene.low[last] in ("of", "-", "/", ".", ",") else last
    if scene.low[j] == "the" and j > last:
        j += 1
    m = MONTHS.get(scene.word(j))
    if m and exists(m, final) and _is_month(scene, j, last):
        end, y = behind_day(scene, _past_point(scene, j))
        end = end if y else j + 1
        return of_year(end, "day", (m, first), (m, final), y)
    return None


def _is_month(scene: Scene, j: int, last: int) -> bool:
    """Whether the word behind a day is a month: "5 may" and "3 march" only with a capital, "of" or a hyphen between."""
    if scene.low[j] in LOWER and not scene.capital(j):
        return j > last
    return not (j == last and scene.low[j] in CAPITAL and scene.low[j + 1] in ("have", "be", "not"))


def _range_of_days(scene: Scene, k: int, first: int) -> tuple[int, int]:
    """(last, day) of the end of "4 to 22", "4-22", "2 and 7"."""
    if scene.low[k] not in JOINTS:
        return k, first
    j = k + 2 if scene.low[k + 1] == "the" else k + 1
    found = day_of_month(scene, j)
    return (found[0], found[1]) if found and found[1] > first else (k, first)
