"""Takes the place of a time of day in words, gives its hour and minute: "half past six", "quarter to ten", "six o'clock", "eight p.m."."""

from __future__ import annotations

from checker.normalizer.dates.part import Scene
from checker.normalizer.dates.words import BESIDE_CLOCK, DAYPARTS
from checker.normalizer.spelled import SMALL

HOURS: dict[str, int] = {word: int(value) for word, value in SMALL.items() if 1 <= value <= 12}
_PARTS = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}
SPOKEN = HOURS.keys() | _PARTS.keys() | {"a"}
"""Words that may begin a time of day."""
BEHIND = BESIDE_CLOCK | {"past", "to", "quarter", "o'clock", "am", "pm", "a", "p", "in", "at"}
"""Words that stand right behind such a word in a time of day."""


def spoken(scene: Scene, k: int) -> tuple[int, int, int] | None:
    """(last, hour, minute); the last token is that of the hour, before any "o'clock" or "p.m.". A mere "six" is no time, but "at six on
    Monday" is.
    """
    k += scene.low[k] == "a"
    way, hour = scene.low[k + 1], HOURS.get(scene.low[k + 2], 0)
    minute = _PARTS.get(scene.low[k], 0)
    if hour and way == "past" and minute:
        return k + 3, hour, minute
    if hour and way == "to" and scene.low[k] == "quarter":
        return k + 3, hour - 1 or 12, 60 - minute
    return (k + 1, HOURS[scene.low[k]], 0) if scene.low[k] in HOURS and _proven(scene, k + 1) else None


def _proven(scene: Scene, k: int) -> bool:
    """Whether what stands at token k makes a time of the number in front of it."""
    low = scene.low[k : k + 3]
    if low[0] in ("o'clock", "am", "pm") or low in (["a", ".", "m"], ["p", ".", "m"]):
        return True
    of_day = low[:2] == ["at", "night"] or (low[:2] == ["in", "the"] and low[2] in DAYPARTS)
    return scene.low[k - 2] == "at" and (low[0] in BESIDE_CLOCK or of_day)
