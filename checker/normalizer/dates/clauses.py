"""Takes "the day after" with an event and its date behind it, gives the day: "on the day after X was signed (May 5)".

Where the date stands in brackets at the end, it may be the day of the event or the day that is counted: both readings are kept.
"""

from __future__ import annotations

from checker.normalizer.dates import days
from checker.normalizer.dates.anchors import anchored, in_the_past
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.part import Part, Scene, one
from checker.normalizer.dates.words import PAST, UNITS

_REACH = 16
"""Tokens between "after" and the date of the event."""
_STOPS = frozenset((".", ";", ":", ",", "?", "!", ")", "-", "that"))
SIDES: dict[str, int] = {"after": 1, "following": 1, "before": -1}
_NEAR = {"night": "day", "morning": "day", "evening": "day"}


def beside_unit(scene: Scene, i: int) -> Part | None:
    """ "day after the vote on June 3", "week before", "year previous", "day after"; i is at the unit."""
    side = scene.low[i + 1]
    unit = _NEAR.get(scene.low[i], UNITS.get(scene.low[i], ""))
    if side in ("previous", "earlier", "later") and scene.low[i - 1] == "the":
        return _told(scene, i, unit, -1 if side != "later" else 1)
    if side not in SIDES or not unit:
        return None
    if scene.low[i - 1] in ("the", "a", "one"):
        return event(scene, i + 2, 1, unit, SIDES[side]) or _direct(scene, i, unit, SIDES[side]) or _told(scene, i, unit, SIDES[side])
    return None


def _direct(scene: Scene, i: int, unit: str, sign: int) -> Part | None:
    """ "the day after Christmas", "the week before July 4", "the year before 2015"."""
    k = i + 3 if scene.low[i + 2] == "the" else i + 2
    anchor = scene.part(k)
    if not anchor or anchor.grain not in ("day", unit):
        return None
    found = anchor.over(lambda s: _stepped(s, sign, unit))
    if found:
        found.grain = unit
    return found


def _stepped(s: Span, n: int, unit: str) -> Span | None:
    moved = days.add(s[0], n, unit)
    return None if moved is None else one(moved) if unit == "day" else days.whole(moved, unit)


def _told(scene: Scene, i: int, unit: str, sign: int) -> Part | None:
    """ "the day after", "the year before" with nothing behind: from the latest date of the text."""
    side = scene.low[i + 1]
    if scene.kinds[i + 2] == "word" and side in SIDES and scene.low[i + 2] not in ("in", "at", "on", "by", "and", "with", "when"):
        return None
    found = anchored(scene, i + 2, sign, unit)
    if found or in_the_past(scene, i, i + 2) or scene.today is None:
        return found or Part(i + 2, unit, wants="anchor")
    span = _stepped(one(scene.today), sign, unit)
    return Part(i + 2, unit, span) if span else None


def event(scene: Scene, k: int, n: int, unit: str, sign: int) -> Part | None:
    """The date n units beside an event that is told from token k on and dated at its end; the mention ends before the event."""
    found = _event_date(scene, k)
    if not found:
        return None
    at, anchor, bracket = found
    word = _event_word(scene, k, at)
    part = anchor.over(lambda s: _stepped(s, sign * n, unit))
    if part is None:
        return None
    part.last, part.grain, part.weekday = k, unit, None
    part.derivation = f"{word} {{anchor}} {'+' if sign > 0 else '-'} {n} {unit}"
    if bracket and unit == "day":
        part.alternative = lambda s: _stepped(s, -sign * n, unit)
    return part


def _event_date(scene: Scene, k: int) -> tuple[int, Part, bool] | None:
    """(token of the date, the date, whether it stands in brackets) behind the event."""
    for j in range(k, min(k + _REACH, len(scene.tokens))):
        low = scene.low[j]
        bracket = low == "("
        if (bracket or low == "on") and j > k:
            anchor = scene.part(j + 1)
            if anchor and anchor.grain == "day" and (not bracket or scene.low[anchor.last] == ")"):
                return j, anchor, bracket
        if low in _STOPS and not bracket:
            return None
    return None


def _event_word(scene: Scene, k: int, at: int) -> str:
    """What the derivation calls the event: its verb, else its last word."""
    for j in range(k, at):
        if scene.low[j] in PAST or (len(scene.low[j]) > 4 and scene.low[j].endswith("ed")):
            return scene.low[j]
    return scene.low[at - 1]


def bracketed(scene: Scene, first: int, last: int) -> tuple[int, str, int] | None:
    """(n, unit, sign) where the date in brackets at [first, last) ends a phrase like "the day after X"; None where it stands alone."""
    if scene.low[first - 1] != "(" or scene.low[last] != ")":
        return None
    for j in range(first - 2, max(0, first - 2 - _REACH), -1):
        if scene.low[j] in _STOPS:
            return None
        if scene.low[j] in SIDES and UNITS.get(scene.low[j - 1]) == "day" and scene.low[j - 2] == "the":
            return 1, "day", SIDES[scene.low[j]]
    return None
