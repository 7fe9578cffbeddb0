"""Takes the comparisons of a pair, gives in words why its two assertions were held to be about one fact."""

from __future__ import annotations

from collections.abc import Mapping
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
    told = [(bits, words) for field, level, bits in pair["levels"] if (words := _words(field, level, left, right))]
    speak = [words for bits, words in sorted(told, key=lambda reason: -reason[0]) if bits > 0][:NAMED]
    against = [words for bits, words in sorted(told, key=lambda reason: reason[0]) if bits <= GRAVE][:1]
    return ", ".join(speak) + "".join(f"; against it: {words}" for words in against)


def _words(field: str, level: str, left: Row, right: Row) -> str:
    """What a level says to a reader; the value of its field where both sides say it alike."""
    words = load("evidence").get(field, {}).get(level, "")
    shown = {name: left[name] if left[name] and left[name] == right[name] else "" for name in SHOWN}
    return safe(Template(words).substitute(shown)).strip()


def sureness(similarity: float) -> str:
    """A probability as a person says it: never 100%."""
    return "over 99.9%" if similarity > 0.999 else f"{similarity:.1%}" if similarity > 0.99 else f"{similarity:.0%}"
