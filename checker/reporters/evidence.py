"""Takes the comparisons of a pair, gives in words why its two assertions were held to be about one fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.reporters.safe import safe

Row = Mapping[Any, Any]
Level = tuple[str, str, float]

NAMED = 4
"""Reasons that are named; the weakest are left out."""
SAME = ("equal", "same", "exact")
"""Levels that say that the field is the same on both sides, so that its value can be shown."""


def reasons(pair: Row, rows: Mapping[str, Row]) -> str:
    """ "same subject Colossus, same attribute GPUs; against it: other context": the strongest first, "" where nothing is known."""
    levels: Sequence[Level] = pair["levels"]
    left = rows[pair["left"]]
    speak = sorted((level for level in levels if level[2] > 0), key=lambda level: -level[2])[:NAMED]
    object_ = sorted((level for level in levels if level[2] < 0), key=lambda level: level[2])[:1]
    parts = ", ".join(_words(level, left) for level in speak)
    return parts + "".join(f"; against it: {_words(level, left)}" for level in object_)


def _words(level: Level, left: Row) -> str:
    """One comparison as a few words."""
    field, name, _ = level
    if name not in SAME:
        return safe(f"{name} {field}")
    value = left.get(field)
    return safe(f"same {field} {value}") if isinstance(value, str) else f"same {field}"


def sureness(similarity: float) -> str:
    """A probability as a person says it: never 100%."""
    return "over 99.9%" if similarity > 0.999 else f"{similarity:.1%}" if similarity > 0.99 else f"{similarity:.0%}"
