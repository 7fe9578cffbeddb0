"""Takes lexicon/calendar.toml, gives its words as dicts: what every reader of dates looks up."""

from __future__ import annotations

from typing import Any

from checker.lexicon import load
from checker.normalizer.tokens import tokenize

_DATA, _CLOSED = load("calendar"), load("stopwords")["classes"]


def _split(line: str) -> frozenset[str]:
    return frozenset(line.split())


Phrases = dict[str, list[tuple[tuple[str, ...], Any]]]
"""First word -> [(all words as tokens in lower case, meaning)], longest first."""


def _phrases(table: dict[str, Any]) -> Phrases:
    found: Phrases = {}
    for phrase, meaning in table.items():
        words = tuple(tokenize(phrase, 0, len(phrase)).low)
        found.setdefault(words[0], []).append((words, meaning))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


MONTHS: dict[str, int] = _DATA["months"]
WEEKDAYS: dict[str, int] = _DATA["weekdays"]
DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS: dict[str, int] = _DATA["ordinals"]
UNITS: dict[str, str] = _DATA["units"]
DAYS: dict[str, int] = _DATA["days"]
HEDGES: dict[str, str] = _DATA["hedges"]
STEPS: dict[str, int] = {word: n for word, n in _DATA["steps"].items() if isinstance(n, int)}
NEAREST = _split(_DATA["steps"]["nearest"])
ANCHORED = _split(_DATA["steps"]["anchored"])
PIECES: dict[str, str] = _DATA["pieces"]
PIECES_OF: dict[str, dict[str, list[int]]] = _DATA["pieces_of"]
SEASONS: dict[str, list[int]] = _DATA["seasons"]
TITLES, NUMBERED = _split(_DATA["names"]["titles"]), _split(_DATA["names"]["numbered"])
NO_HOLIDAY = _split(_DATA["no_holiday"]["words"])
HOLIDAYS = _phrases(_DATA["holidays"])
DAYPARTS = _split(_DATA["dayparts"]["words"])
ZONES: dict[str, float] = {word: float(hours) for word, hours in _DATA["zones"].items() if not isinstance(hours, str)}
ZONE_WORDS = _split(_DATA["zones"]["behind"])
BOUNDS = _phrases(_DATA["bounds"])
BOUNDS_BEHIND = _phrases(_DATA["bounds_behind"])
JOINTS, MOVED = _split(_DATA["joints"]["words"]), _split(_DATA["joints"]["moved"])
FUTURE, PRESENT, PAST, GOVERNORS, GROUP, LOOK_AHEAD, PLANNED, OPEN, DUE, HELD = (
    _split(_DATA["tense"][key])
    for key in ("future", "present", "past", "governors", "group", "behind", "participles", "open", "due", "held")
)
LOWER, CAPITAL = _split(_DATA["guarded"]["lower"]), _split(_DATA["guarded"]["capital"])
CLOCK_BOUNDS: dict[str, str] = _DATA["clock_bounds"]
CLOCK_HEDGES: dict[str, str] = _DATA["clock_hedges"]
LED = frozenset((*CLOCK_BOUNDS, *CLOCK_HEDGES, "between"))
"""Words in front of a time of day that belong to it."""
CLOCK_NOUNS, CLOCK_GIVEN = _split(_DATA["clock_events"]["nouns"]), _split(_DATA["clock_events"]["before"])
OPENED: frozenset[str] = frozenset(("from", "between", "both"))
"""Words in front of the first day of a range."""
NOONS = frozenset(("noon", "midday", "midnight"))
BESIDE_CLOCK = frozenset(("yesterday", "today", "tonight", "tomorrow", "last", "this", "next", "on"))
"""Behind a mere hour these make a time of day of it: "at 5 on Monday"."""
DECADES: dict[str, int] = _DATA["decades"]
YEAR_NOUNS = _split(_DATA["years"]["nouns"])
LAWS, SPENT = _split(_DATA["years"]["laws"]), _split(_DATA["years"]["spent"])
BEFORE_YEAR, COUNTED = _split(_DATA["years"]["before"]), _split(_DATA["years"]["counted"])
POINTERS, FREE = _split(_DATA["bare"]["before"]), _split(_DATA["bare"]["behind"])
SPORTS = _split(_DATA["sports"]["words"])
FUNCTION = frozenset((*(word for line in _CLOSED.values() for word in line.split()), *BOUNDS, *JOINTS))
"""Words of the closed classes: no noun that a date could qualify."""
