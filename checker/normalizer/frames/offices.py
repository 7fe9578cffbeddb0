"""Takes a date in its clause, tells whether a state began on it: "became mayor in 2016", "has been mayor since 2014"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.frames.folding import Attribute
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention

_DATA = load("verbs")["since"]
_OFFICES, _STATES = (frozenset(_DATA[key].split()) for key in ("offices", "states"))
_PHRASES = frozenset(_DATA["phrases"])
_KEY = "become"


def begins(m: Mention, clause: Clause | None, event: str) -> bool:
    """Whether the day "since" which something has been so is that of the event by which it became so."""
    if m.relation != "since" or clause is None:
        return False
    return event.startswith(_KEY) or event in _PHRASES or (clause.passive and clause.lemma in _STATES)


def taken(view: View, m: Mention, clause: Clause) -> tuple[str, Attribute] | None:
    """The taking of the office as an event, with the office as its object; None where the clause tells of none."""
    if clause.lemma != _KEY and not (m.relation == "since" and clause.lemma in ("be", "serve")):
        return None
    found = noun_phrases(view.tags, clause.last, clause.end)
    office = singular(view.low[found[0][1] - 1]) if found else ""
    if office not in _OFFICES:
        return None
    named = " ".join(view.low[i] for i in range(*found[0]) if view.tags[i] in "WQAI" and i < found[0][1] - 1)
    office = f"{named} {office}".strip()  # "assistant coach"
    return _KEY, Attribute(f"becoming {office}", f"{_KEY} {office}", (office,))
