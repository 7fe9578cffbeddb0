"""Takes the comparisons of a pair, gives in words why its two assertions were held to be about one fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import Template
from typing import Any

from checker.lexicon import load
from checker.reporters.safe import safe

Row = Mapping[Any, Any]

NAMED = 4
"""Reasons that are named; the weakest are left out."""
GRAVE = -1.0
"""Bits from which on what speaks against is worth a word."""
SHOWN = ("subject", "attribute", "predicate")
"""Fields of an assertion that the words of a level can show."""


def reasons(pair: Row, rows: Mapping[str, Row]) -> str:
    """ "same subject Lowick, same attribute ferries; against it: other words": the strongest first, "" where there is nothing to say."""
    left, right = rows[pair["left"]], rows[pair["right"]]
    levels = sorted(pair["levels"], key=lambda level: -level[2])
    speak = _told("for", [level for level in levels if level[2] > 0], left, right)[:NAMED]
    against = _told("against", [level for level in reversed(levels) if level[2] <= GRAVE], left, right)[:1]
    return ", ".join(speak) + "".join(f"; against it: {words}" for words in against)


def _told(way: str, levels: Sequence[tuple[str, str, float]], left: Row, right: Row) -> list[str]:
    """What levels that speak for one fact, or against it, say to a reader, in their order."""
    lexicon = load("evidence")[way]
    shown = {name: left[name] if left[name] and left[name] == right[name] else "" for name in SHOWN}
    words = [lexicon.get(field, {}).get(level, "") for field, level, _ in levels]
    return [safe(Template(text).substitute(shown)).strip() for text in words if text]


def sureness(similarity: float) -> str:
    """A probability as a person says it: never 100%."""
    return "over 99.9%" if similarity > 0.999 else f"{similarity:.1%}" if similarity > 0.99 else f"{similarity:.0%}"
