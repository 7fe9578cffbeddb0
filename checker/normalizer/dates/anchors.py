"""Takes a phrase that counts from another date of the text, gives the days: "the following day", "a week later", "the year before"."""

from __future__ import annotations

from datetime import date, timedelta

from checker.normalizer.dates import days
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.part import LEAP, Part, Scene
from checker.normalizer.dates.tense import tense
from checker.normalizer.model import Mention

_DAY = timedelta(1)
_GRAINS = {"day": 0, "week": 1, "weekend": 1, "month": 2, "quarter": 3, "half": 4, "season": 4, "year": 5, "decade": 6, "century": 7}


def anchored(scene: Scene, last: int, n: int, unit: str, *, keep: str | None = "") -> Part | None:
    """The unit n units from the latest date of the text; None where the text has named none that can bear it.

    `keep`: the grain of the answer; "" is the unit itself, None that of the latest date ("the same period a year earlier").
    """
    anchor = scene.context.last_day if unit in ("day", "week") and keep == "" else scene.context.last_date
    span = bounds(anchor) if anchor else None
    if anchor is None or span is None:
        return None
    grain = keep or (unit if keep == "" else anchor.grain or unit)
    if _GRAINS.get(anchor.grain or "day", 0) > _GRAINS.get(grain, 0):
        return None
    moved = span if keep is None or grain == "day" or (keep and grain == anchor.grain) else days.whole(span[0], grain)
    shifted = days.shifted(moved, n, unit) if n else moved
    found = _part(last, grain, anchor, shifted, f"{n:+d} {unit}") if shifted else None
    if found:
        found.aside = n < 0
    return found


def beside(scene: Scene, last: int, weekday: int, sign: int) -> Part | None:
    """The first such weekday behind the latest day of the text (sign 1) or in front of it (-1): "the following Wednesday"."""
    anchor = scene.context.last_day
    span = bounds(anchor) if anchor else None
    if anchor is None or span is None or scene.today is None or str(anchor.low).startswith("--") or span[1] > scene.today:
        return None
    d = days.soonest(span[1] + _DAY, weekday) if sign > 0 else days.latest(span[0] - _DAY, weekday)
    return Part(last, "day", (d, d), derivation=f"{anchor.low} {sign:+d} weekday", aside=sign < 0)


def _part(last: int, grain: str, anchor: Mention, span: Span, step: str) -> Part:
    """The shifted days, without a year where the anchor has none."""
    found = Part(last, grain, derivation=f"{anchor.low} {step}")
    if str(anchor.low).startswith("--"):
        found.yearly = lambda y: (span[0].replace(year=y), span[1].replace(year=y))
    else:
        found.span = span
    return found


def bounds(m: Mention) -> Span | None:
    """The days of a mention; those of an unknown year in the year 2000."""
    low, high = m.edge or (m.low, m.high)
    if not isinstance(low, str) or not isinstance(high, str):
        return None
    return _day(low), _day(high)


def _day(text: str) -> date:
    return date.fromisoformat(f"{LEAP}{text[1:]}" if text.startswith("--") else text)


def in_the_past(scene: Scene, first: int, last: int) -> bool:
    """Whether the sentence around the phrase tells of what has happened."""
    return tense(scene, first, last) == "past"
