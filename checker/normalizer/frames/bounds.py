"""Takes what a figure is about, gives the same as that of which it is the bound: "the limit for a body is 10 MiB" is of its size.

A limit, a maximum and the largest that is accepted are one attribute of one thing, and so is what a setting "limits.body" is set to.
"""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.folding import Attribute
from checker.normalizer.frames.measured import by_unit
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import fold
from checker.normalizer.frames.resolve import is_measure
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import EMPTY, singular
from checker.normalizer.model import Mention

_DATA = load("scopes")["bounding"]
_LIMITS, MOST, _LARGEST, _LET = (frozenset(_DATA[key].split()) for key in ("limits", "most", "largest", "let"))
_TO_LIMIT = ("limit", "cap", "restrict")
_BYTES = frozenset(load("attributes")["dimensions"]["size"].split())
SCOPE = "limit"


_Bound = tuple[Subject | None, Attribute]


def bounded(view: View, m: Mention, clause: Clause | None, about: Subject | None, found: Attribute) -> _Bound | None:
    """(subject, attribute) without the words for the bound; None where the figure is not told to be one."""
    if clause is None or clause.subject is None or clause.first > m.first:
        return None
    if m.kind == "number":
        return _counted(about, found) if clause.lemma == "be" else None
    if m.unit not in _BYTES:
        return None
    if clause.lemma in _TO_LIMIT and clause.passive and "to" in view.low[max(0, m.first - 2) : m.first]:
        return about, found
    first, last = clause.subject[0], clause.first
    said = set(view.low[first:last])
    named = found.key in _LIMITS
    told = named or said & MOST or (said & _LARGEST and said & _LET)
    if clause.lemma != "be" or not told:
        return None
    size = (by_unit(view, m) or found) if named else found
    rest = tuple(w for w in found.modifiers if w not in MOST and w not in _LARGEST)
    if about and about.how == "clause":
        words = [w for w in about.key.split() if w not in MOST and w not in _LARGEST and w not in _LET]
        return (about._replace(key=" ".join(words)) if words else about), size._replace(modifiers=rest)
    if rest:  # "the maximum body size", "the body limit": the size of a body
        things = [w for w in view.low[first:last] if singular(w) in rest]
        about = Subject(" ".join(things), fold(" ".join(map(singular, things))))
    return about, size._replace(modifiers=())


def _counted(about: Subject | None, found: Attribute) -> _Bound | None:
    """ "The connection limit is 40": of connections, where "connection" is nothing that is measured."""
    plain = found.key in _LIMITS and len(found.modifiers) == 1 and not is_measure(found.modifiers[0]) and found.modifiers[0] not in EMPTY
    return (about, Attribute(found.text, found.modifiers[0])) if plain else None
