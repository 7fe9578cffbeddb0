"""Takes a place in a sentence, gives the day of a month, the year or the count that the digits or words there say."""

from __future__ import annotations

from checker.normalizer.dates.part import Scene
from checker.normalizer.dates.words import COUNTED, ORDINALS
from checker.normalizer.spelled import SMALL, spelled

SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_TENS = {"twenty": 20, "thirty": 30}
_PIVOT = 30
"""Two digits up to this, without a publication date, are 20xx, else 19xx."""
_REACH = 20
"""Years ahead of the text that two digits may still mean."""


def ordinal(scene: Scene, k: int) -> tuple[int, int] | None:
    """(last, n) of "22nd", "third", "twenty-first", "thirty first"; "last" and "final" are -1."""
    low = scene.low[k]
    if scene.kinds[k] == "number":
        suffix = scene.low[k + 1] in SUFFIXES and scene.glued(k + 1)
        return (k + 2, int(low)) if suffix and low.isdecimal() and len(low) < 4 else None
    if low in ORDINALS:
        return k + 1, ORDINALS[low]
    if low in _TENS:
        j = k + 2 if scene.low[k + 1] == "-" else k + 1
        ones = ORDINALS.get(scene.low[j], 0)
        return (j + 1, _TENS[low] + ones) if 0 < ones < 10 else None
    return None


def day_of_month(scene: Scene, k: int, *, words: bool = False) -> tuple[int, int, bool] | None:
    """(last, day, whether it is an ordinal) of "6", "06", "6th", "sixth"; with `words` also "twenty nine"."""
    found = ordinal(scene, k)
    if found:
        return (*found, True) if 1 <= found[1] <= 31 else None
    low = scene.low[k]
    if scene.kinds[k] == "number":
        if len(low) > 2 or not low.isdecimal() or not 1 <= int(low) <= 31:
            return None
        return None if scene.glued(k + 1) and scene.kinds[k + 1] in ("word", "symbol") else (k + 1, int(low), False)
    if words and low in SMALL and (number := spelled(scene.tokens, k)) and 1 <= number.value <= 31:
        return number.last, int(number.value), False
    return None


def full_year(scene: Scene, value: int) -> int:
    """The year that two digits mean: at most twenty years ahead of the text."""
    top = scene.today.year + _REACH if scene.today else 2000 + _PIVOT
    return 2000 + value if 2000 + value <= top else 1900 + value


def four_digits(scene: Scene, k: int) -> int | None:
    """The year from 1000 to 2999 that token k may be, nothing glued to it."""
    low = scene.low[k]
    if scene.kinds[k] != "number" or len(low) != 4 or not low.isdecimal() or not "1" <= low[0] <= "2":
        return None
    return None if scene.glued(k + 1) and scene.kinds[k + 1] in ("word", "symbol", "code") else int(low)


def year(scene: Scene, k: int) -> tuple[int, int] | None:
    """(last, year) of "2026", "'98", "nineteen ninety-six", "two thousand and fifteen", behind a month or a word like "in"."""
    value = four_digits(scene, k)
    if value is not None:
        return None if counts(scene, k + 1) else (k + 1, value)
    low = scene.low[k]
    if low == "'" and scene.glued(k + 1) and scene.kinds[k + 1] == "number" and len(scene.low[k + 1]) == 2:
        return (k + 2, full_year(scene, int(scene.low[k + 1]))) if scene.low[k + 2] != "s" else None
    return spoken_year(scene, k) if low in SMALL else None


def spoken_year(scene: Scene, k: int) -> tuple[int, int] | None:
    """(last, year) in words: two pairs of digits ("nineteen eighty-four", "twenty oh-five" is not read) or a number from 1000 to 2999."""
    first = spelled(scene.tokens, k)
    if not first or first.value != int(first.value):
        return None
    value, last = int(first.value), first.last
    if 1000 <= value <= 2999:
        return last, value
    if 11 <= value <= 20 and (rest := spelled(scene.tokens, last)) and 10 <= rest.value <= 99:
        return rest.last, value * 100 + int(rest.value)
    return None


def counts(scene: Scene, k: int) -> bool:
    """Whether the word at k makes a count of the figure before it: "people", "metres", "percent"."""
    return scene.kinds[k] == "symbol" or scene.low[k] in COUNTED


def count(scene: Scene, k: int) -> tuple[int, float] | None:
    """(last, n) of "3", "two", "a", "an", "a couple of" is vague and is not read; "two and a half" is 2.5."""
    low = scene.low[k]
    if scene.kinds[k] == "number":
        value = float(low) if len(low) < 6 and low.replace(".", "", 1).isdecimal() else None
        return _halved(scene, k + 1, value) if value is not None else None
    if low in ("a", "an"):
        return (k + 2, 0.5) if scene.low[k + 1] == "half" else (k + 1, 1.0)
    if low in SMALL and (found := spelled(scene.tokens, k)):
        return _halved(scene, found.last, found.value)
    return None


def _halved(scene: Scene, k: int, value: float) -> tuple[int, float]:
    if [scene.low[j] for j in (k, k + 1, k + 2)] == ["and", "a", "half"]:
        return k + 3, value + 0.5
    return k, value
