"""Takes a figure in its sentence, gives the days for which it is said to hold."""

from __future__ import annotations

from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention

_SAYS = frozenset(("of", "by", "at", "on", "until", "since"))
GROWING = frozenset(("death", "injury", "missing", "rescued", "evacuated", "arrest", "vote", "case", "acre", "area", "customer"))
"""Attributes that grow while a story runs: without a date they hold for the day of publication."""


def as_of(view: View, m: Mention, key: str) -> tuple[str | None, str | None]:
    """First and last ISO day, both included; (None, None) where nothing says it."""
    for other in view.mentions:
        if other.kind in ("date", "daterange") and other is not m and other.first and _stated(view, other):
            return _day(other.low), _day(other.high)
    if key in GROWING and view.memory.document.published:
        day = view.memory.document.published.isoformat()
        return day, day
    return None, None


def _stated(view: View, date: Mention) -> bool:
    before = view.low[max(0, date.first - 2) : date.first]
    inside = view.low[date.first]
    return before[-2:] == ["as", "of"] or inside == "by" or before[-1:] == ["by"] or (inside == "as" and view.low[date.first + 1] == "of")


def _day(value: object) -> str | None:
    return value if isinstance(value, str) and not value.startswith("--") else None
