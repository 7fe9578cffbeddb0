"""Takes a figure behind a key and a colon, gives the attribute that the key names: "Lanes: 4", "Share of trucks: 12%"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import noun_phrases
from checker.normalizer.frames.folding import Attribute, of_phrase
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention

_COUNTERS = frozenset(load("attributes")["counters"]["nouns"].split()) | {"share", "percentage", "proportion", "part"}
"""Nouns of a key that only say how much there is of what stands behind them."""
_LONGEST = 6
"""Tokens of a key."""


def keyed(view: View, m: Mention) -> Attribute | None:
    """The noun at the head of a sentence that is a key and its value; None where the key is a name, or says more than a noun."""
    colon = m.before
    if not 0 < colon <= _LONGEST or view.tags[colon] != ":" or view.name_in(0, colon):
        return None
    found = noun_phrases(view.tags, 0, colon)
    if not found or found[0][0] != 0 or view.tags[found[0][1] - 1] not in "WQI" or "V" in view.tags[:colon]:
        return None
    last = found[0][1]
    counts = singular(view.low[last - 1]) in _COUNTERS and view.words[last] == "of" and len(found) > 1
    return of_phrase(view, *found[1 if counts else 0])
