"""Takes a number in its clause, gives what it counts: the noun behind it, people by what befalls them."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span
from checker.normalizer.frames.folding import SYNONYM, Attribute, of_phrase
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import EMPTY, ROLE, singular
from checker.normalizer.model import Mention

_DATA = load("attributes")
_BEFALLS: dict[str, str] = _DATA["befalls"]
_LIVES = frozenset(_DATA["lives"]["verbs"].split())
_DOES: dict[str, str] = _DATA["does"]
_HOLDERS: dict[str, str] = _DATA["holders"]
PERSONS = frozenset(singular(w) for w in _DATA["persons"]["nouns"].split())


def count(view: View, noun: Span | None, clause: Clause | None) -> Attribute | None:
    """What follows the number: "4,200 spindles"; people by what befalls them: "40 people were killed"."""
    if noun is None:
        return None
    found = of_phrase(view, *(_before_name(view, noun) if view.tags[noun[0] - 1] == "H" else noun))
    clause = view.relative_to(noun[1]) or clause
    if clause and (found.key in PERSONS or found.key in EMPTY) and clause.klass in _BEFALLS:
        return found._replace(key=_BEFALLS[clause.klass])
    does = (_DOES.get(clause.klass) or _DOES.get(clause.lemma)) if clause and found.key in PERSONS and noun[1] <= clause.first else None
    if does and clause and not clause.passive:
        return found._replace(key=does)
    if clause and found.key == "life" and not _LIVES.isdisjoint((clause.klass, clause.lemma)):
        return found._replace(key="death")
    return found if found.key else None


def elliptic(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """A number alone: "five were killed", "another 17 are missing"."""
    if clause is None or (clause.lemma != "be" and clause.klass not in _BEFALLS):
        return None
    if clause.klass in _BEFALLS and (clause.first >= m.last or not clause.passive):
        return Attribute(None, _BEFALLS[clause.klass])
    word = view.word(clause.last)
    return Attribute(word, SYNONYM[word]) if clause.first >= m.last and word in SYNONYM else None


def _before_name(view: View, noun: Span) -> Span:
    """ "third-placed Anna Brodsky": the name behind a rank is not what it counts."""
    first, last = noun
    while last > first + 1 and view.tags[last - 1] == "B":
        last -= 1
    return first, last


def held_by(found: Attribute, kind: str) -> Attribute:
    """ "a trial with 300 adults": people are participants there; `kind` is that of the thing that has them."""
    return found._replace(key=_HOLDERS[kind]) if kind in _HOLDERS and found.key in PERSONS else found


def carries(view: View, m: Mention) -> bool:
    """Whether a number without a noun takes up the one before it: "up from nine", "against 84", "than 12"."""
    return view.word(m.first - 1) in ROLE["carry"] or view.word(m.first) in ROLE["carry"]


def takes_up(view: View, m: Mention) -> bool:
    """ "20 of them": a number without a noun that counts what was counted before."""
    return view.word(m.last) == "of" and view.tag(m.last + 1) in "UR"


def stands_alone(view: View, m: Mention, clause: Clause | None) -> bool:
    """ "12 are new, seven were mended": a number that is the whole subject of its clause counts what was counted before."""
    if m.kind != "number" or clause is None or clause.first != m.last or m.counted or (clause.passive and clause.klass in _BEFALLS):
        return False
    return view.tag(m.first - 1) in ".,;:CYMWBQIP" and view.tags[clause.first] in "VX"
