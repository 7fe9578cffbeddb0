"""Gives the words by which an order of events is told, and those that tell no event, from the lexicon."""

from __future__ import annotations

from collections import defaultdict

from checker.lexicon import load
from checker.normalizer.frames.words import EVENTS

_DATA = load("orders")
_TOLD = load("events")
CONNECTIVES: dict[str, list[tuple[tuple[str, ...], str]]] = {}
"""First word -> the phrases that begin with it, the longest first, each with how it puts the two events."""
for _kind, _phrases in _DATA["connectives"].items():
    for _phrase in _phrases.split(","):
        CONNECTIVES.setdefault(_phrase.split()[0], []).append((tuple(_phrase.split()), _kind))
for _found in CONNECTIVES.values():
    _found.sort(key=lambda found: -len(found[0]))


def _nouns() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for noun, klass in (*EVENTS.items(), *_DATA["nouns"].items()):
        found[noun].add(klass)
    for event, line in _TOLD["nouns"].items():
        for noun in line.split():
            found[noun].add(event)
    return {noun: frozenset(events) for noun, events in found.items()}


NOUNS: dict[str, frozenset[str]] = _nouns()
"""Noun that names an event -> the classes of verbs and the events that it stands for."""
FAINT = frozenset(_DATA["faint"]["verbs"].split())
"""Classes of verbs that name no event: two clauses that share one share nothing."""
WEAK = frozenset(_DATA["weak"]["verbs"].split())
"""Verbs that tell the event of the noun that they stand with, on top of the light ones of the verbs' lexicon."""
PASSING = frozenset(_DATA["passing"]["verbs"].split())
"""Verbs of time: what they tell is their object."""
BIDS = frozenset(_DATA["bids"]["verbs"].split())
"""Verbs that order, with an infinitive behind them."""
REPORTS = frozenset(_DATA["reports"]["verbs"].split())
"""Verbs of saying that tell an event where what is said is a noun: "reported smoke"."""
WAITS = frozenset(_DATA["waits"]["verbs"].split())
"""What is done until an event, so that something else can follow it."""
FOLLOWS, PRECEDES = (frozenset(_DATA["follows"][k].split()) for k in ("behind", "ahead"))
"""Verbs that put their subject behind their object in time, and ahead of it."""
ASPECT = frozenset(_DATA["aspect"]["verbs"].split())
"""Verbs that tell how the one behind them went on: "began to build" tells of building."""
HAPPENS = frozenset(_DATA["happens"]["verbs"].split())
"""Verbs that say of their subject that it took place."""
LASTS = frozenset(_DATA["lasts"]["verbs"].split())
"""Verbs that say that something went on."""
MARKS: dict[str, str] = {word: word for word in _DATA["marks"]["words"].split()} | _DATA["marks"]["same"]
"""Words that tell one event from others of its kind, each with the one that says the same."""
STARTS, STEPS = (frozenset(_DATA["steps"][k].split()) for k in ("starts", "then"))
"""Of a procedure: verbs of its first step, and those behind "then"."""
