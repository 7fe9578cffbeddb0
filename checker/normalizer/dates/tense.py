"""Takes a phrase in its sentence, tells whether what it dates lies ahead of the text or behind it."""

from __future__ import annotations

from checker.normalizer.dates.part import Scene
from checker.normalizer.dates.words import DUE, FUTURE, GOVERNORS, GROUP, HELD, LOOK_AHEAD, OPEN, PAST, PLANNED, PRESENT

_REACH = 12
"""Tokens looked at on either side."""
_STOPS = frozenset((";", ":", "(", ")", ".", "?", "!", '"'))
_ASIDE = frozenset(("that", "before", "after"))
"""Behind these in the words that follow a date, what is to come is to come from that date on."""
_THE = frozenset(("the", "a", "an", "his", "her", "its", "their"))
"""Right behind these a participle is an adjective: "their scheduled game"."""
_OF_NOUNS = _THE | {"early", "first", "of", "in", "for", "with", "all", "some", "and"}
_NOT_TO_COME = frozenset(("not", "be", "see", "hear", "feel", "only", "i", "you", "he", "she", "it", "we", "they"))
"""Behind "could" these tell what was, or ask."""
_BE = frozenset(("is", "are", "was", "were", "be", "been", "not", "now", "still", "also"))
_TELLING = _STOPS | _ASIDE | FUTURE | PRESENT | PLANNED | OPEN | PAST | {"to"}
"""Words and signs that say something of the time; besides, those in -ed and -ing."""
_NO_VERB = frozenset(("need", "speed", "breed", "seed", "deed", "feed", "indeed", "hundred", "red", "bed", "united"))


def tense(scene: Scene, first: int, last: int) -> str:
    """ "past" | "future" | "": a noun right behind the phrase, else the nearest verb in front of it, else the first one behind it."""
    if scene.low[last] in LOOK_AHEAD:
        return "future"
    if scene.low[first - 1] == "(":
        first -= 1
    behind = range(last, min(len(scene.tokens), last + _REACH))
    found = _look(scene, range(first - 1, max(-1, first - 1 - _REACH), -1))
    if found == "perhaps":
        found = "future" if _look(scene, behind) != "past" else "open"
    found = found or _look(scene, behind)
    if not found and scene.low[first - 1] in ("until", "till", "by"):
        return "future"
    return "" if found in ("open", "perhaps") else found


def _look(scene: Scene, places: range) -> str:
    aside = False
    for k in places:
        low = scene.low[k]
        if low not in _TELLING and not low.endswith(("ed", "ing")):
            continue
        if low in _STOPS:
            break
        aside = aside or (places.step > 0 and low in _ASIDE)
        if told := "" if aside else _to_come(scene, k, low):
            return told
        if low in PAST or (low.endswith("ing") and scene.low[k - 1] == "after") or _participle(scene, k, low):
            return _group(scene, k)
    return ""


def _to_come(scene: Scene, k: int, low: str) -> str:
    if low in FUTURE or (low in PRESENT and not _is_noun(scene, k)) or _ahead(scene, k, low):
        return "future"
    return _open(scene, k, low) if low in OPEN and not (low == "may" and scene.capital(k)) else ""


def _participle(scene: Scene, k: int, low: str) -> bool:
    return (
        len(low) > 4
        and low.endswith("ed")
        and low not in _NO_VERB
        and low not in PLANNED
        and scene.kinds[k] == "word"
        and scene.low[k - 1] not in _THE
    )


def _is_noun(scene: Scene, k: int) -> bool:
    """ "early returns", "two starts", "the votes": no verb of a timetable."""
    return scene.kinds[k - 1] == "number" or scene.low[k - 1] in _OF_NOUNS


def _open(scene: Scene, k: int, low: str) -> str:
    """ "may decide" is still to come; "could not be reached" tells the past, as may "could see"."""
    behind = scene.low[k + 1]
    if behind == "have" and scene.low[k + 2] != "to":
        return "past"
    return "open" if behind in _NOT_TO_COME or low == "can" else "perhaps"


def _ahead(scene: Scene, k: int, low: str) -> bool:
    """ "plans to", "was set to", "an event to be", "is expected in", "a vote scheduled for"; not "we expected it on"."""
    before, behind = scene.low[k - 1], scene.low[k + 1]
    if low == "to":
        return (before in GOVERNORS or (behind == "be" and before not in HELD)) and (before != "due" or behind in DUE)
    if low not in PLANNED:
        return False
    if low == "due":
        return behind != "to" or scene.low[k + 2] in DUE  # "due to rain"
    return behind in ("to", "for") or (low != "set" and before in _BE)


def _group(scene: Scene, k: int) -> str:
    """A past form is a participle where a modal stands in front of its group: "will be closed", "is to be signed"."""
    j = k - 1
    while scene.low[j] in GROUP or scene.low[j].endswith("ly"):
        j -= 1
    ahead = scene.low[j] in FUTURE or (scene.low[j] == "to" and _ahead(scene, j, "to"))
    return "future" if ahead else "past"
