"""Takes the place of a decade, a century or a shortened year, gives its years: "the 1990s", "the seventies", "the 19th century", "'98"."""

from __future__ import annotations

from checker.normalizer.dates import days
from checker.normalizer.dates.figures import full_year, ordinal
from checker.normalizer.dates.part import Part, Scene, fixed, relative
from checker.normalizer.dates.words import BEFORE_YEAR, DECADES


def decade(scene: Scene, i: int) -> Part | None:
    """ "1990s", "1990's", "90s", "'90s"."""
    low, k = scene.low[i], i + 1
    if not low.isdecimal() or len(low) not in (2, 4) or low[-1] != "0":
        return None
    if scene.low[k] in ("'", '"') and scene.glued(k):
        k += 1
    if scene.low[k] != "s" or not (scene.glued(k) or (len(low) == 4 and scene.low[i - 1] == "in")):
        return None
    if len(low) == 2:
        owner = i - 1 if scene.low[i - 1] == "'" else i
        if owner == i and scene.low[i - 1] in ("his", "her", "their", "my", "our", "under", "over"):
            return None
        first = 1900 + int(low) if int(low) > 20 else 2000 + int(low)
    else:
        first = int(low)
    grain, length = ("century", 99) if low.endswith("00") and len(low) == 4 and first < 2000 else ("decade", 9)
    return fixed(k + 1, grain, days.years(first, first + length))


def named_decade(scene: Scene, i: int) -> Part | None:
    """ "the seventies", "the two thousands"; only behind "the" or a piece ("early seventies")."""
    low, before = scene.low[i], scene.low[i - 1]
    if before not in ("the", "early", "mid", "late", "-"):
        return None
    if low in DECADES and scene.low[i + 1] not in ("percent", "fahrenheit"):
        return fixed(i + 1, "decade", days.years(DECADES[low], DECADES[low] + 9))
    if low == "two" and scene.low[i + 1] == "thousands":
        return fixed(i + 2, "decade", days.years(2000, 2009))
    return None


def century(scene: Scene, i: int) -> Part | None:
    """ "19th century", "the twenty-first century", "turn of the century" from the century of the text."""
    found = ordinal(scene, i)
    if not found or not 1 < found[1] < 30:
        return None
    k = found[0] + 1 if scene.low[found[0]] == "-" else found[0]
    return fixed(k + 1, "century", days.century(found[1])) if scene.word(k) == "century" else None


def apostrophe(scene: Scene, i: int) -> Part | None:
    """ "'98" behind "in", "of" and the like; "'90s"."""
    if not scene.glued(i + 1) or scene.kinds[i + 1] != "number" or len(scene.low[i + 1]) != 2:
        return None
    found = decade(scene, i + 1)
    if found:
        return found
    if scene.low[i - 1] not in BEFORE_YEAR - {"to", "and", "or", "than", "from"} or scene.glued(i + 2):
        return None
    return fixed(i + 2, "year", days.year(full_year(scene, int(scene.low[i + 1]))), dated=True)


def turn(scene: Scene, last: int) -> Part | None:
    """ "the turn of the century": ten years on both sides of the last change of centuries."""
    return relative(scene, last, "decade", lambda d: days.years(d.year - d.year % 100 - 10, d.year - d.year % 100 + 9))
