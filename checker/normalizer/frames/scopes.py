"""Takes a figure in its clause, gives its scope: what narrows it to a period, a place, a part or a condition."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Span
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE, singular
from checker.normalizer.model import Mention
from checker.tables import DATE_KINDS

_DATA = load("scopes")
_PERIODS: dict[str, str] = _DATA["periods"]
_PER = frozenset(("a", "an", "per", "each", "every", "/"))
_SPANS = ("year", "quarter", "half", "month", "season", "decade")
"""Grains of a date that are periods which a figure can be for."""
_BEHIND, _AGED = frozenset(_DATA["thresholds"]["behind"]), frozenset(_DATA["thresholds"]["before"].split())
_GROUPS = frozenset(_DATA["groups"]["prepositions"].split())
_GROUP = re.compile(r"P[DA]*[WQ]+(?=$|[^BH])")
_PLACED = re.compile(r"P\Z|PDWP\Z")
_REGIONS = frozenset(_DATA["regions"]["nouns"].split())
_REACH = 9
"""How many tokens away words may narrow a figure."""


def scope(view: View, m: Mention, noun: Span | None, subject: Subject | None) -> tuple[str, ...]:
    """Normalized scopes, sorted, each once."""
    first, last = _stretch(view, m)
    found = {h.meaning for h in view.hits if h.kind == "scope near" and first <= h.first < last}
    found.update(_places(view, first, last, subject))
    if m.kind not in DATE_KINDS:
        end = noun[1] if noun else m.last
        start = max(first, m.first - 4)
        found.update(h.meaning for h in view.hits if h.kind == "scope before" and start <= h.first < end and h.last >= m.first)
        found.update(_per(view, m, end))
        found.update(_periods(view, m, first, last))
        found.update(_ages(view, m))
        found.update(_group(view, end))
    return tuple(sorted(found))


def _stretch(view: View, m: Mention) -> Span:
    """The tokens that can narrow a figure: from the figure before it to the one behind, within its sentence part."""
    first, last = max(0, m.first - _REACH), min(len(view.low), m.last + _REACH)
    for other in view.mentions:
        if other.kind not in DATE_KINDS and other is not m:
            if other.last <= m.first:
                first = max(first, other.last)
            elif other.first >= m.last:
                last = min(last, other.first)
    for sign in ".;:":
        first = max(first, view.tags.rfind(sign, first, m.first) + 1)
        stop = view.tags.find(sign, m.last, last)
        last = stop if stop >= 0 else last
    return first, last


def _per(view: View, m: Mention, end: int) -> list[str]:
    """ "a year", "per diluted share", "/ dose" behind the figure or its noun, or inside the figure's own words."""
    found = []
    for at in {m.last, end, *(range(m.first + 1, m.last) if m.kind != "duration" else ())}:
        word = view.word(at)
        if word in _PER:
            thing = at + 1
            while word == "per" and view.tag(thing + 1) in "WQ":
                thing += 1
            noun = singular(view.word(thing))
            if noun in _PERIODS or view.tag(thing) in "WQI":
                found.append(f"per:{_PERIODS.get(noun, noun)}")
    return found


def _periods(view: View, m: Mention, first: int, last: int) -> list[str]:
    """The year, quarter or month that the figure is for."""
    found = []
    for other in view.mentions:
        if other.kind in DATE_KINDS and other.grain in _SPANS and first <= other.first < last and other.relation in (None, "during"):
            start = str(other.low)
            found.append(f"year:{start[:4]}" if other.grain == "year" else f"{other.grain}:{start[:7]}")
    return found


def _ages(view: View, m: Mention) -> list[str]:
    """ "of those aged 65 and over 66 percent": the threshold that another figure of the sentence part sets."""
    found = []
    for other in view.mentions:
        if other is not m and other.kind in ("number", "duration") and view.governs[other.first] == view.governs[m.first]:
            behind = " ".join(view.low[other.last : other.last + 2])
            if behind in _BEHIND or view.word(other.first - 1) in _AGED:
                found.append(f"aged:{other.low:g}" if isinstance(other.low, int | float) else "aged")
    return found


def _group(view: View, end: int) -> list[str]:
    """ "61 people with the vaccine": the group that is counted."""
    if view.word(end) not in _GROUPS:
        return []
    match = _GROUP.match(view.tags, end)
    noun = singular(view.low[match.end() - 1]) if match else ""
    return [f"{view.low[end]}:{noun}"] if noun and noun not in _PERIODS and noun not in ROLE["time"] else []


def _place_word(view: View, at: int) -> bool:
    """ "in Norway", "on the island of Malta"."""
    return view.low[at - 1] in ROLE["place"] or (view.low[at - 1] == "of" and view.word(at - 4) in ROLE["place"])


def _places(view: View, first: int, last: int, subject: Subject | None) -> list[str]:
    """ "in Norway": names behind a preposition of place, other than the subject."""
    found = [f"in:{view.low[i + 2]}" for i in range(first, last - 2) if view.low[i + 2] in _REGIONS and view.low[i] in ROLE["place"]]
    for name in view.names:
        if first <= name.first < last and name.entity and _PLACED.search(view.tags[: name.first]) and _place_word(view, name.first):
            key = view.memory.short(name)
            if not subject or (key, name.code) != (subject.key, subject.code):
                found.append(f"in:{key} {name.code}".strip())
    return found
