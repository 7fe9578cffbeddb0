"""Takes the comparisons of a pair, gives in words why its two assertions were held to be about one fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.reporters.safe import safe

Row = Mapping[Any, Any]
Level = tuple[str, str, float]

NAMED = 4
"""Reasons that are named; the weakest are left out."""
GRAVE = -1.0
"""Bits from which on what speaks against is worth a word."""
START = "prior"
"""Where the evidence starts from before anything is compared; no reason."""
NOUN = {"predicate": "verb", "context": "wording", "article": "articles", "time": "days", "value": "values", "code": "number"}
"""What a field is called to a reader, where not by its own name."""
PHRASE = {
    ("article", "same article"): "both in one article",
    ("article", "copies"): "one article a copy of the other",
    ("article", "one story"): "articles of one story",
    ("context", "nearly the same"): "almost the same words",
}
"""Levels that read better in words of their own."""
SHOWN = ("subject", "attribute", "predicate")
"""Fields of an assertion that can be shown behind "same"."""


def reasons(pair: Row, rows: Mapping[str, Row]) -> str:
    """ "same subject Lowick, same attribute ferries; against it: wording different": the strongest first, "" where nothing is known."""
    levels: Sequence[Level] = [level for level in pair["levels"] if level[0] != START]
    left, right = rows[pair["left"]], rows[pair["right"]]
    speak = sorted((level for level in levels if level[2] > 0), key=lambda level: -level[2])[:NAMED]
    against = sorted((level for level in levels if level[2] <= GRAVE), key=lambda level: level[2])[:1]
    parts = ", ".join(_words(level, left, right) for level in speak)
    return parts + "".join(f"; against it: {_words(level, left, right)}" for level in against)


def _words(level: Level, left: Row, right: Row) -> str:
    """One comparison as a few words."""
    field, name, _ = level
    noun = NOUN.get(field, field)
    if (field, name) in PHRASE:
        return PHRASE[field, name]
    if not name.startswith(("equal", "same")):
        return safe(f"{noun} {name}")
    said = {str(side[field]) for side in (left, right) if field in SHOWN and side[field]}
    return safe(f"same {noun} {said.pop()}") if len(said) == 1 else f"same {noun}"


def sureness(similarity: float) -> str:
    """A probability as a person says it: never 100%."""
    return "over 99.9%" if similarity > 0.999 else f"{similarity:.1%}" if similarity > 0.99 else f"{similarity:.0%}"
