"""Gives the words by which an order of events is told, and those that tell no event, from the lexicon."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.words import EVENTS

_DATA = load("orders")
CONNECTIVES: dict[str, list[tuple[tuple[str, ...], str]]] = {}
"""First word -> the phrases that begin with it, the longest first, each with how it puts the two events."""
for _kind, _phrases in _DATA["connectives"].items():
    for _phrase in _phrases.split(","):
        CONNECTIVES.setdefault(_phrase.split()[0], []).append((tuple(_phrase.split()), _kind))
for _found in CONNECTIVES.values():
    _found.sort(key=lambda found: -len(found[0]))
NOUNS: dict[str, str] = {**EVENTS, **_DATA["nouns"]}
"""Noun that names an event -> class of the verb it stands for."""
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
MARKS = frozenset(_DATA["marks"]["words"].split())
STARTS, ENDS, STEPS = (frozenset(_DATA["steps"][k].split()) for k in ("starts", "ends", "then"))
"""Of a procedure: verbs of its first step, of its last, and those behind "then"."""
