"""Takes the place of a date phrase, gives it with its bound or other end: "before October", "from May to July 2023", "2012 or later"."""

from __future__ import annotations

from datetime import date

from checker.normalizer.dates.atoms import atom
from checker.normalizer.dates.clock import daypart
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.lives import is_life
from checker.normalizer.dates.part import Part, Scene, Yearly
from checker.normalizer.dates.words import BOUNDS, BOUNDS_BEHIND, FUNCTION, JOINTS, MOVED, OPENED, Phrases

_FINENESS = ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")
_FILLERS = frozenset(("the", "on", "in", "at", "year", "sometime", "anytime"))
_LONGEST = 400
"""Years that a range may last."""


def phrase(scene: Scene, i: int) -> Part | None:
    """The longest of: a bound with its date, a range, a single phrase."""
    low = scene.low[i]
    if low in BOUNDS and (found := _bounded(scene, i)):
        return found
    if low in OPENED and (found := _opened(scene, i)):
        return found
    found = ranged(scene, i)
    return _behind(scene, found) if found else None


def _match(scene: Scene, k: int, table: Phrases) -> tuple[int, str] | None:
    """(last, meaning) of the longest entry that stands at token k."""
    for words, meaning in table.get(scene.low[k], ()):
        if tuple(scene.low[k : k + len(words)]) == words:
            return k + len(words), meaning
    return None


_WAY = frozenset(("way", "halfway", "midway", "partway", "just", "all", "went", "lived", "sat", "got", "came"))
"""In front of "through" these make it no bound: "midway through 2026", "lived through 1968"."""


def _bounded(scene: Scene, i: int) -> Part | None:
    """ "before October", "by the end of 2027", "since March", "no later than May 5"."""
    match = _match(scene, i, BOUNDS)
    if not match or (scene.low[i] == "through" and scene.low[i - 1] in _WAY):
        return None
    k, meaning = match
    if scene.low[i:k] == ["through"] and scene.low[k] in ("in", "on", "at"):
        return None  # "the drill broke through in May": the word belongs to the verb
    start = k
    while scene.low[k] in _FILLERS and k < start + 3:
        k += 1
    found = ranged(scene, k) if k < len(scene.tokens) and scene.low[k] != "now" else None
    if found is None and scene.low[k - 1] == "year":
        found = scene.part(k - 1)
    if (
        not found
        or found.relation
        or found.grain == "time"
        or _modifies(scene, start, k, found)
        or (meaning == "by" and _agent(scene, i, found))
    ):
        return None
    found.relation = meaning
    return found


def _modifies(scene: Scene, start: int, k: int, part: Part) -> bool:
    """Whether the date only qualifies a noun behind it: "after the May 5 signing", "before Friday's vote", "since the 2020 election"."""
    last = daypart(scene, part.last)
    if scene.low[last - 1].endswith("'s") and scene.kinds[last] in ("word", "number"):
        return True
    noun = scene.kinds[last] == "word" and not scene.capital(last) and scene.low[last] not in FUNCTION
    return noun and (part.grain in ("day", "month") or (part.grain == "year" and "the" in scene.low[start:k]))


def _agent(scene: Scene, i: int, part: Part) -> bool:
    """ "up by 2000 on the day" is no date."""
    return scene.low[i - 1] in ("up", "down", "rose", "fell", "cut", "increase", "decrease", "reduced")


def _opened(scene: Scene, i: int) -> Part | None:
    """ "from 2021 to 2023", "between May and July", "from March on"."""
    k = i + 1
    while scene.low[k] in ("the", "about", "around", "in", "on") and k < i + 3:
        k += 1
    left = atom(scene, k) if k < len(scene.tokens) else None
    if not left:
        return None
    if scene.low[i] == "from" and scene.low[i - 1] in MOVED:
        return None
    found = joined(scene, left, between=scene.low[i] in ("between", "both"))
    if found:
        return found
    if left.grain == "day" and scene.low[i] in ("from", "between") and _inner_range(scene, k, left):
        return left
    onward = scene.low[left.last]
    if onward in ("onward", "onwards", "forward") or (onward == "on" and scene.kinds[left.last + 1] in ("", "punct")):
        left.last, left.relation = left.last + 1, "since"
        return left
    return None


def _inner_range(scene: Scene, k: int, part: Part) -> bool:
    """Whether a joint stands inside of the phrase: "from 3 to 5 June"."""
    return any(scene.low[j] in JOINTS for j in range(k + 1, part.last - 1))


def ranged(scene: Scene, i: int) -> Part | None:
    """A single phrase, or two with a joint between them."""
    left = atom(scene, i)
    if not left or left.wants or left.hedge:
        return left
    if scene.low[i - 1] == "from" and scene.low[i - 2] in MOVED:
        return left
    found = joined(scene, left, between=False)
    return left if found is None or is_life(scene, i, found) else found


def joined(scene: Scene, left: Part, *, between: bool) -> Part | None:
    """The range that `left` and the phrase behind its joint make; "and" joins only behind "between"."""
    joint = scene.low[left.last]
    if joint == "/" and left.grain in ("month", "season", "quarter") and scene.glued(left.last + 1):
        joint = "-"
    if joint not in JOINTS or (joint == "and") != between or (joint == "-" and not _dash(scene, left.last)):
        return None
    k = left.last + 1
    while scene.low[k] in ("the", "in", "on", "about", "to") and k < left.last + 3:
        k += 1
    right = atom(scene, k) if k < len(scene.tokens) else None
    if not right or right.wants or right.hedge or not _alike(left, right):
        return None
    return combine(left, right)


def _dash(scene: Scene, k: int) -> bool:
    """A dash with a space on one side only, or an em dash, cuts the sentence and joins nothing."""
    return scene.tokens.text[k] != "—" and scene.glued(k) == scene.glued(k + 1) and scene.low[k + 1] != "-"


def _alike(left: Part, right: Part) -> bool:
    """Ends of one range are of like size: days with days or months, months with years, not a day with a century."""
    if left.grain not in _FINENESS or right.grain not in _FINENESS:
        return False
    return not (left.grain == "day" and right.grain in ("year", "decade", "century") and not left.dated)


def combine(left: Part, right: Part) -> Part | None:
    """From the first day of one to the last day of the other, the year of one passed on to the other."""
    grain = min(left.grain, right.grain, key=_FINENESS.index)
    new = Part(right.last, grain, dated=left.dated or right.dated, lean=left.lean or right.lean)
    if left.span and right.span:
        new.span = _span(left.span, right.span)
    elif right.span and left.yearly:
        new.span = next(
            (s for y in (right.span[1].year, right.span[1].year - 1) if (a := left.yearly(y)) and (s := _span(a, right.span))), None
        )
    elif left.span and right.yearly:
        new.span = next(
            (s for y in (left.span[0].year, left.span[0].year + 1) if (b := right.yearly(y)) and (s := _span(left.span, b))), None
        )
    elif left.yearly and right.yearly:
        new.yearly = _both(left, right)
    else:
        return _near(left, right, new)
    return new if new.span or new.yearly else None


def _span(a: Span, b: Span) -> Span | None:
    return (a[0], b[1]) if a[0] <= b[1] and b[1].year - a[0].year <= _LONGEST and a != b else None


def _both(left: Part, right: Part) -> Yearly:
    """Two ends without a year: the second follows the first, over the turn of the year where it must."""

    def yearly(y: int) -> Span | None:
        a = left.yearly(y) if left.yearly else None
        ends = (right.yearly(n) for n in (y, y + 1)) if right.yearly else iter(())
        return next((s for b in ends if a and b and (s := _span(a, b))), None)

    return yearly


def _near(left: Part, right: Part, new: Part) -> Part | None:
    """A weekday at either end: the last day is the first such day behind the beginning."""

    def around(d: date) -> list[Span]:
        starts = [left.span] if left.span else left.around(d) if left.around else []
        found = []
        for a in starts:
            ends = [right.span] if right.span else right.around(a[0]) if right.around else []
            found += [s for b in ends if (s := _span(a, b))][:1]
        return found

    if left.yearly or right.yearly:
        return None
    new.around = around
    return new


def _behind(scene: Scene, part: Part) -> Part:
    """ "2012 or later", "May 5 at the latest", "2026 onwards"."""
    match = _match(scene, part.last, BOUNDS_BEHIND)
    if not match or scene.kinds[match[0]] == "number" or part.relation or part.wants:
        return part
    if scene.low[part.last] == "and" and scene.kinds[match[0]] == "word":
        return part
    part.last, part.relation = match
    return part
