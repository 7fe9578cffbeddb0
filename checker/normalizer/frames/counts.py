"""Takes a number in its clause, gives what it counts: the noun behind it, people by what befalls them."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span
from checker.normalizer.frames.folding import SYNONYM, Attribute, fold_words, of_phrase
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import EMPTY, ROLE, is_plural, singular
from checker.normalizer.model import Mention

_DATA = load("attributes")
_BEFALLS: dict[str, str] = _DATA["befalls"]
_TIMES: dict[str, str] = _DATA["times"]
_LIVES = frozenset(_DATA["lives"]["verbs"].split())
_DOES: dict[str, str] = _DATA["does"]
_NOT_COUNTED = frozenset(_DATA["compounds"]["no nouns"].split())
_VENUES, _ROOM, _HOLDS, _SEATS, _FIT_IN = (frozenset(_DATA["capacity"][k].split()) for k in ("venues", "room", "holds", "seats", "persons"))
_HOLDERS: dict[str, str] = _DATA["holders"]
_ALONE = frozenset(_DATA["does alone"]["verbs"].split())
PERSONS = frozenset(singular(w) for w in _DATA["persons"]["nouns"].split())
_ANYONE = frozenset(_DATA["anybody"]["keys"].split())
ANYBODY = PERSONS | _ANYONE
"""Keys of attributes that count people."""


def count(view: View, noun: Span | None, clause: Clause | None, m: Mention | None = None) -> Attribute | None:
    """What follows the number: "4,200 spindles"; people by what befalls them: "40 people were killed"."""
    if noun is None:
        return None
    if of := _compounded(view, noun):
        return of
    if clause and view.low[noun[0]] == "times" and clause.lemma in _TIMES and clause.last <= noun[0]:
        return Attribute(_TIMES[clause.lemma], _TIMES[clause.lemma])
    found = of_phrase(view, *(_before_name(view, noun) if view.tags[noun[0] - 1] == "H" else noun))
    if found.key == "size":  # "27 areas" are places
        found = found._replace(key=singular(view.low[noun[1] - 1]))
    clause = view.relative_to(noun[1]) or clause
    if clause and (found.key in PERSONS or found.key in EMPTY) and clause.klass in _BEFALLS:
        return found._replace(key=_BEFALLS[clause.klass])
    own = view.low[noun[0] - 1 if noun[0] else 0] in ROLE["owner"]  # "310 of its people come in every day"
    does = (_DOES.get(clause.klass) or _DOES.get(clause.lemma)) if clause and found.key in _ANYONE and noun[1] <= clause.first else None
    if does and clause and not clause.passive and not own:
        return found._replace(key=does)
    if m and clause and found.key in _ANYONE and (by := _by_whom(view, m, clause)):
        return found._replace(key=by)
    if clause and found.key == "life" and not _LIVES.isdisjoint((clause.klass, clause.lemma)):
        return found._replace(key="death")
    return found if found.key else None


def _compounded(view: View, noun: Span) -> Attribute | None:
    """ "a 120-bed hospital", "a 28-member crew": the noun behind the hyphen is what is counted, and not what has so many."""
    first, last = noun
    word = view.low[first]
    plain = view.tags[first - 1] == "H" and last - first > 1 and view.tags[first] in "WQ" and view.letters[first + 1] != "H"
    return fold_words([word], word) if plain and word not in _NOT_COUNTED and not is_plural(word) else None


def capacity(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Attribute | None:
    """ "seats 900", "a hall for 900", "room for 900 people": how many fit in, where no noun or only "people" stands behind."""
    if m.kind != "number" or (noun and singular(view.low[noun[1] - 1]) not in _FIT_IN):
        return None
    before = m.before
    if view.words[before] == "for" and singular(view.words[before - 1]) in (_VENUES if noun is None else _ROOM):
        return Attribute("capacity", "capacity")
    if clause is None or clause.last != before + 1 or clause.passive:
        return None
    return Attribute("capacity", "capacity") if clause.lemma in (_HOLDS if noun is None else _SEATS) else None


def elliptic(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """A number alone: "five were killed", "another 17 are missing"."""
    if clause and clause.lemma == "leave" and clause.last <= m.first and view.letters[m.last] == "A" and m.kind == "number":
        return Attribute(view.words[m.last], SYNONYM.get(view.words[m.last], view.words[m.last]))  # "left 400 homeless"
    if clause is None or (clause.lemma != "be" and clause.klass not in _BEFALLS):
        return _who_did(view, m, clause)
    if clause.klass in _BEFALLS and (clause.first >= m.last or not clause.passive):
        return Attribute(None, _BEFALLS[clause.klass])
    word = view.words[clause.last]
    return Attribute(word, SYNONYM[word]) if clause.first >= m.last and word in SYNONYM else None


def _who_did(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "Last year 164,000 visited": a number alone does what only people do; behind another number it goes on with what that counts."""
    if clause is None or m.kind != "number":
        return None
    if by := _by_whom(view, m, clause):
        return Attribute(by, by)
    people = clause.lemma in _ALONE or any(singular(w) in PERSONS and is_plural(w) for w in view.low[: m.first])
    counted = any(o.kind == "number" and o.last <= m.first and o.skipped is None for o in view.mentions)
    if m.last != clause.first or clause.passive or counted or not people:
        return None
    does = _DOES.get(clause.klass) or _DOES.get(clause.lemma)
    return Attribute(does, does) if does else None


def _by_whom(view: View, m: Mention, clause: Clause) -> str:
    """ "was visited by 164,000 people": what the people behind "by" do; "" where they do nothing that the lexicon knows."""
    behind = clause.passive and clause.last <= m.first and view.words[m.before] == "by"
    return (_DOES.get(clause.klass) or _DOES.get(clause.lemma) or "") if behind else ""


def _before_name(view: View, noun: Span) -> Span:
    """ "third-placed Anna Brodsky": the name behind a rank is not what it counts."""
    first, last = noun
    while last > first + 1 and view.tags[last - 1] == "B":
        last -= 1
    return first, last


def held_by(found: Attribute, kind: str) -> Attribute:
    """ "a trial with 300 adults": people are participants there; `kind` is that of the thing that has them."""
    own = found.key in _ANYONE if kind == "company" else found.key in PERSONS
    return found._replace(key=_HOLDERS[kind]) if kind in _HOLDERS and own else found


def carries(view: View, m: Mention) -> bool:
    """Whether a number without a noun takes up the one before it: "up from nine", "against 84", "than 12"."""
    return view.words[m.first - 1] in ROLE["carry"] or view.words[m.first] in ROLE["carry"]


def takes_up(view: View, m: Mention) -> bool:
    """ "20 of them": a number without a noun that counts what was counted before."""
    return view.words[m.last] == "of" and view.letters[m.last + 1] in "UR"


def stands_alone(view: View, m: Mention, clause: Clause | None) -> bool:
    """ "12 are new, seven were mended": a number that is the whole subject of its clause counts what was counted before."""
    if m.kind != "number" or clause is None or clause.first != m.last or m.counted or (clause.passive and clause.klass in _BEFALLS):
        return False
    return view.letters[m.first - 1] in ".,;:CYMWBQIP" and view.tags[clause.first] in "VX"
