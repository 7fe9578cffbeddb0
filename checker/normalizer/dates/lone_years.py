"""Takes the place of four digits by themselves, tells whether they are a year: "in 2026", "a difficult 2019"; not "2000 people"."""

from __future__ import annotations

from checker.normalizer.dates import days
from checker.normalizer.dates.figures import counts, four_digits
from checker.normalizer.dates.part import Part, Scene, fixed
from checker.normalizer.dates.words import BEFORE_YEAR, FUNCTION, LAWS, NUMBERED, SPENT, YEAR_NOUNS
from checker.normalizer.followers import verb

EARLIEST, LATEST = 1500, 2100
"""Years outside of these are years only behind a word that says so."""
_OWNERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "each", "every"))
_MEASURES = frozenset(("more", "less", "fewer", "greater", "higher", "lower", "better", "other"))
_WEAK = frozenset(("and", "or", "to", "than", "about", "around", "not"))
_STRONG = frozenset(("in", "since", "until", "till", "during", "circa", "ca"))
_DATING = frozenset(("date", "dates", "dated", "dating"))
_COUNTING = frozenset(("further", "total", "mere", "combined", "additional", "whopping", "staggering", "of", "in", "to"))
"""Behind an article these belong to a count: "a further 1950"."""
_ALONG = frozenset(("up", "down", "higher", "lower", "fiscal", "financial"))
_AS = frozenset(("recently", "late", "early", "soon"))
"""Between "as" and "as" in front of a year."""
_ENDS = frozenset((".", ",", ")", ";", ":", "?", "!", "", "]", '"', "'", "-", "/"))


def lone_year(scene: Scene, i: int) -> Part | None:
    """ "2026", "1066 AD", "2022's"."""
    y = four_digits(scene, i)
    if y is None or not (_is_year(scene, i, y) or (_owns(scene, i + 1) and EARLIEST <= y < LATEST)):
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
    if EARLIEST <= y < LATEST and (_ranged(scene, i + 1) or (before == "as" and scene.low[i - 2] in _AS)):
        return True
    if behind == "-" and scene.glued(i + 1) and scene.glued(i + 2) and scene.kinds[i + 2] == "word":
        return before in _OWNERS and EARLIEST <= y < LATEST and not counts(scene, i + 2)
    strong = before in _STRONG or _dates(scene, i)
    if before in ("year", "years") or (strong and 1000 <= y < LATEST and not counts(scene, i + 1)):
        return True
    if not EARLIEST <= y < LATEST:
        return False
    return _fits(scene, i, y, before, behind)


def _dates(scene: Scene, i: int) -> bool:
    """ "Dates from 1421", "dating back to 1066"."""
    back = scene.low[i - 1] == "to" and scene.low[i - 2] == "back"
    return (back or scene.low[i - 1] == "from") and scene.low[i - 2 - back] in _DATING


def _in_a_number(scene: Scene, i: int) -> bool:
    """Whether the digits are a group of something longer: "138-2010-2015", "2015-32"."""
    before = scene.glued(i) and scene.low[i - 1] in ("-", "/", ".", "_") and scene.glued(i - 1) and scene.kinds[i - 2] == "number"
    return before or (scene.low[i + 1] in ("-", "/", "_") and scene.glued(i + 1) and scene.glued(i + 2) and scene.kinds[i + 2] == "number")


def _ranged(scene: Scene, k: int) -> bool:
    """Whether "to 2018", "or later" goes on."""
    low = scene.low[k]
    if low in ("to", "through", "-", "until"):
        other = four_digits(scene, k + 1)
        return other is not None and EARLIEST <= other < LATEST and not counts(scene, k + 2)
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
