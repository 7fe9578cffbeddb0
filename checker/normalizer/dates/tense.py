"""Takes a phrase in its sentence, tells whether what it dates lies ahead of the text or behind it."""

from __future__ import annotations

from checker.normalizer.dates.part import Scene
from checker.normalizer.dates.words import FUTURE, GOVERNORS, GROUP, LOOK_AHEAD, OPEN, PAST, PLANNED

_REACH = 12
"""Tokens looked at on either side."""
_STOPS = frozenset((";", ":", "(", ")", ".", "?", "!", '"'))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "not", "now", "still", "also"))
_NO_VERB = frozenset(("need", "speed", "breed", "seed", "deed", "feed", "indeed", "hundred", "red", "bed", "united"))


def tense(scene: Scene, first: int, last: int) -> str:
    """ "past" | "future" | "": a noun right behind the phrase, else the nearest verb in front of it, else the first one behind it."""
    if scene.low[last] in LOOK_AHEAD:
        return "future"
    if scene.low[first - 1] == "(":
        first -= 1
    found = _look(scene, range(first - 1, max(-1, first - 1 - _REACH), -1)) or _look(
        scene, range(last, min(len(scene.tokens), last + _REACH))
    )
    if not found and scene.low[first - 1] in ("until", "till", "by"):
        return "future"
    return "" if found == "open" else found


def _look(scene: Scene, places: range) -> str:
    for k in places:
        low = scene.low[k]
        if low in _STOPS:
            break
        if low in FUTURE or _ahead(scene, k, low):
            return "future"
        if low in OPEN and not (low == "may" and scene.capital(k)):
            return "open"
        if (
            (low.endswith("ing") and scene.low[k - 1] == "after")
            or low in PAST
            or (len(low) > 4 and low.endswith("ed") and low not in _NO_VERB and scene.kinds[k] == "word")
        ):
            return _group(scene, k)
    return ""


def _ahead(scene: Scene, k: int, low: str) -> bool:
    """ "plans to", "was set to", "an event to be", "is expected in", "a vote scheduled for"; not "we expected it on"."""
    if low == "to":
        return scene.low[k - 1] in GOVERNORS or scene.low[k + 1] == "be"
    if low not in PLANNED:
        return False
    return scene.low[k + 1] in ("to", "for") or low == "due" or (low != "set" and scene.low[k - 1] in _BE)


def _group(scene: Scene, k: int) -> str:
    """A past form is a participle where a modal stands in front of its group: "will be closed", "is to be signed"."""
    j = k - 1
    while scene.low[j] in GROUP or scene.low[j].endswith("ly"):
        j -= 1
    ahead = scene.low[j] in FUTURE or (scene.low[j] == "to" and _ahead(scene, j, "to"))
    return "future" if ahead else "past"
