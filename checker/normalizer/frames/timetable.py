"""Takes the event that a time of day tells of, gives its class for timetables: what leaves departs there, what lands arrives."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.folding import Attribute
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention

_TIMED: dict[str, str] = {words: event for event, line in load("verbs")["timed"].items() for words in line}
"""Class of a verb, or the verb with one or two words behind it ("take off", "be due in") -> event."""


_NOUNS = frozenset(load("calendar")["clock_events"]["nouns"].split())


def is_name(view: View, m: Mention) -> bool:
    """ "the 14:05 train", "the 6 p.m. news": which one of several it is, not when it was."""
    return m.grain == "time" and view.tag(m.first - 1) in "DGB" and view.tag(m.last) in "WQI" and view.word(m.last) not in _NOUNS


def timed(view: View, clause: Clause | None, found: Attribute) -> Attribute:
    """The event as a time of day tells it: its class as key. On a date "leave" says too little to be one event."""
    behind = view.low[clause.verb + 1 : clause.verb + 3] if clause else []
    phrases = [" ".join((clause.lemma, *behind[:n])) for n in (2, 1)] if clause else []
    said = next((_TIMED[p] for p in phrases if p in _TIMED), None) or _TIMED.get(found.key)
    return found._replace(key=said) if said else found
