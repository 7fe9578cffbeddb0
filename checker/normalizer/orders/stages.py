"""Takes a clause that says how far a thing is, gives the end of that thing as an event: "the strike was over", "it was still going on"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.clashes.events import Event
from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause

_DATA = load("orders")["stages"]
_OVER = frozenset(_DATA["over"].split())
GOING_ON: tuple[tuple[str, ...], ...] = tuple(tuple(phrase.split()) for phrase in _DATA["going on"])
_ENDING = frozenset(_DATA["ending"].split())
"""Classes of the verbs by which articles tell that end."""
_REACH = 4
"""Tokens from the verb to the words that say how far it is."""


def is_over(low: Sequence[str], clause: Clause) -> bool:
    """ "Once the strike was over", "only after the works were complete"."""
    return clause.lemma == "be" and not clause.negated and clause.last < len(low) and low[clause.last] in _OVER


def goes_on(low: Sequence[str], clause: Clause) -> int:
    """ "The strike was still going on": the token behind the words that say so, 0 where none do."""
    for i in range(clause.first + 1, min(clause.first + _REACH, len(low)) if not clause.negated else 0):
        for phrase in GOING_ON:
            if tuple(low[i : i + len(phrase)]) == phrase:
                return i + len(phrase)
    return 0


def end_of(words: frozenset[str], marks: frozenset[str], text: str) -> Event | None:
    """The end of what the words name; None where they name nothing."""
    return Event(_ENDING, words, marks, text) if words else None
