"""Takes what a date is said to date, gives the events of the lexicon that it may tell: "quit" and "resignation" tell one."""

from __future__ import annotations

from collections import defaultdict

from checker.lexicon import load
from checker.tables import Assertion

_DATA = load("events")
_TOO_WIDE = {verb: frozenset(events.split()) for verb, events in _DATA["dates"].items()}
"""Verb -> events that it tells in an order of things, but that have days of their own: who approves has not signed."""


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for event, line in _DATA["verbs"].items():
        for verb in line.split(", "):
            found[verb.removesuffix(" .")].add(event)
    for event, line in _DATA["nouns"].items():
        for noun in line.split():
            found[noun.replace("-", " ")].add(event)
    return {said: frozenset(events) - _TOO_WIDE.get(said, frozenset()) for said, events in found.items()}


_TELLS = _table()
"""Verb, verb with the words behind it, or noun -> the events that it tells."""


def deeds(row: Assertion) -> frozenset[str]:
    """The events; empty where the lexicon knows none. Of a verb that the grammar does not know, the lemma may have lost its e."""
    said = row.predicate or ""
    whole = frozenset().union(*(_TELLS.get(f"{said} {thing}", frozenset()) for thing in row.modifiers))
    return whole or _TELLS.get(said) or _TELLS.get(f"{said}e") or _TELLS.get(row.predicate_class, frozenset())


def done_to(row: Assertion) -> frozenset[str]:
    """What the event was done to; a thing that tells it together with its verb is none: "completed the withdrawal"."""
    return frozenset(thing for thing in row.modifiers if f"{row.predicate} {thing}" not in _TELLS)


def may_be_one(a: Assertion, b: Assertion) -> bool:
    """Whether two verbs or nouns may tell one event: they share one, and nothing says that they were done to different things."""
    x, y = done_to(a), done_to(b)
    return bool(deeds(a) & deeds(b)) and (not x or not y or bool(x & y))
