"""Takes a figure in its sentence, gives its attribute: what is counted or measured, folded to one key for all its synonyms."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames import degrees, shares
from checker.normalizer.frames.ages import is_age
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.counts import PERSONS, capacity, count, elliptic
from checker.normalizer.frames.deadlines import MOMENTS, to_do
from checker.normalizer.frames.folding import NONE, Attribute, of_phrase
from checker.normalizer.frames.governors import apposed, governing, scaled
from checker.normalizer.frames.keyed import keyed
from checker.normalizer.frames.lasting import lasting
from checker.normalizer.frames.measured import ADJECTIVE, DIMENSION, by_adjective, by_superlative, by_unit
from checker.normalizer.frames.nouns import AMOUNTS, PERIODS, begun_at, counted, possessor, widened
from checker.normalizer.frames.resolve import has_size, is_measure
from checker.normalizer.frames.terms import term
from checker.normalizer.frames.verbs import by_phrase, by_verb
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import EVENTS, ROLE, singular, stem, verb_class
from checker.normalizer.model import Mention

_DATA = load("attributes")
_DURATION: dict[str, str] = _DATA["durations"]
_POSITIONS, _LEVEL = (frozenset(_DATA["positions"][key].split()) for key in ("prepositions", "levels"))
_ENDS: dict[str, str] = _DATA["ends"]
_PASSING = ("pass", "elapse", "go")
_FILLED = frozenset(("that", "when", "while", "which", "in", "during"))
"""Words that open a clause which tells what a time was filled with."""
_LEADING = ("by", "in", "within", "every")
"""Words that say what a time is only in front of it: not in "12 minutes by tram"."""
_AGAIN = frozenset(_DATA["again"]["verbs"].split())
_SOON = 5
"""Tokens behind "after" in which what it was after is named."""
_FORMS_OF_PAYMENT, _PAID_INTO = (frozenset(_DATA["payment"][k].split()) for k in ("forms", "into"))
_ATTRIBUTIVE: dict[str, str] = _DATA["attributive"]
_LEVELS = frozenset(_DATA["changes"]["levels"].split())


def attribute(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Attribute:
    """What of the subject a number says; NONE where the sentence leaves it to what came before."""
    if m.kind == "designator":
        return NONE
    if is_age(view, m, noun, clause):
        return Attribute("age", "age")
    if m.kind == "ordinal" and view.words[m.last] == "time" and "for" in view.low[max(0, m.first - 3) : m.first]:
        return Attribute("occasion", "occasion")
    if m.kind == "quantity" and _is_position(view, m, noun, clause):
        return by_superlative(view, m) or Attribute("position", "position")
    if m.unit == "dimensionless" and m.kind in ("number", "ordinal"):
        taken_up = begun_at(view, m)
        noun = counted(view, taken_up) if taken_up else noun
        return (
            scaled(view, m)
            or capacity(view, m, noun, clause)
            or count(view, noun, clause, m)
            or elliptic(view, m, clause)
            or governing(view, m, clause)
            or keyed(view, m)
            or by_verb(view, m, clause)
            or NONE
        )
    if own := _of_kind(view, m, noun, clause):
        return own
    found = governing(view, m, clause)
    found = found if found and found.key else None
    level = m.kind == "money" and found is not None and found.key in _LEVELS and not found.modifiers
    return (
        _amount(view, m, noun, clause)
        or by_phrase(view, m, clause)
        or (None if level else found)
        or apposed(view, m)
        or keyed(view, m)
        or (shares.owned(view, m, clause) or shares.fronted(view, m) if m.kind in shares.KINDS else None)
        or _by_duration(view, m, clause)
        or (by_verb(view, m, clause) if m.kind == "quantity" else None)
        or by_unit(view, m)
        or by_verb(view, m, clause)
        or (Attribute("price", "price") if level and " / " in (m.unit or "") else found)
        or _attributive(view, m, noun)
        or NONE
    )


def _of_kind(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Attribute | None:
    """What the words around it say that only a figure of its kind can be: a height, a side of a vote, a term."""
    if m.kind == "quantity":
        return by_adjective(view, m)
    if m.kind in shares.KINDS:
        voted = shares.off(view, m) or shares.side(view, m, clause)
        return voted or degrees.state(view, m, clause) or degrees.named(view, m, clause)
    return term(view, m, noun, clause) or lasting(view, m, clause) if m.kind == "duration" else None


def _is_position(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> bool:
    """ "at 30 kilometres", "before 20 miles": where something was, not how long it is; "crested at 7 metres" tells how high."""
    if clause is not None and clause.lemma in _LEVEL and clause.last <= m.first:
        return False
    length = DIMENSION.get(m.unit or "") == "length"
    bound = view.words[m.first + 1] in ("least", "most")
    before = ("" if bound else view.low[m.first], view.words[m.before])
    return length and noun is None and not _POSITIONS.isdisjoint(before) and view.words[m.last] not in ADJECTIVE


def _attributive(view: View, m: Mention, noun: Span | None) -> Attribute | None:
    """ "a $440 million stadium": what the thing behind the figure costs; "a $5 million lawsuit": what it claims."""
    before = m.kind == "money" and view.letters[m.first - 1] in "DG" and noun is not None
    name = _ATTRIBUTIVE.get(singular(view.low[noun[1] - 1]), "price") if before and noun else None
    return Attribute(name, name) if name else None


def _amount(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Attribute | None:
    """ "a $5 billion contract", "12 percent of revenue": the noun behind the figure, where it is an amount."""
    amount = noun is not None and singular(view.low[noun[1] - 1]) in AMOUNTS and m.kind == "money"
    if noun and (m.kind in ("percent", "ratio") or amount or possessor(view, m) >= 0):
        return of_phrase(view, *noun)
    into = clause is not None and clause.lemma in _PAID_INTO
    if m.kind == "money" and view.words[m.last] == "in" and view.letters[m.last + 1] != "D" and not into:
        found = noun_phrases(view.tags, m.last + 1, min(m.last + 8, len(view.tags)))
        if found and found[0][0] == m.last + 1 and view.tags[found[0][1] - 1] in "WQ" and not view.name_in(*found[0]):
            return None if singular(view.low[found[0][1] - 1]) in _FORMS_OF_PAYMENT else of_phrase(view, *found[0])
    if m.kind == "quantity" and view.words[m.last] == "of":
        return _held(view, m)
    if m.kind in ("percent", "ratio") and view.words[m.last] == "of":
        found = noun_phrases(view.tags, m.last + 1, min(m.last + 8, len(view.tags)))
        return _shared(view, widened(view, found[0])) if found and found[0][0] == m.last + 1 else None
    return _of_one(view, m) if m.kind in ("percent", "ratio") else None


def _of_one(view: View, m: Mention) -> Attribute | None:
    """ "half the cost", "twice its price", "20 percent in value": the noun right behind a share or multiple, with its article."""
    if view.letters[m.last] in "DG" and view.words[m.last] not in ("a", "an"):
        found = noun_phrases(view.tags, m.last, min(m.last + 8, len(view.tags)))
        if not found or found[0][0] != m.last or view.tags[found[0][1] - 1] not in "WQI" or singular(view.low[found[0][1] - 1]) in PERIODS:
            return None
        return of_phrase(view, *found[0]) if m.role == "multiple" else _shared(view, found[0])
    plain = view.words[m.last] == "in" and is_measure(view.words[m.last + 1]) and view.letters[m.last + 2] not in "WBHQ"
    return of_phrase(view, m.last + 1, m.last + 2) if plain else None


def _held(view: View, m: Mention) -> Attribute | None:
    """ "8 GB of memory": the measure that the figure is one of."""
    found = noun_phrases(view.tags, m.last + 1, min(m.last + 6, len(view.tags)))
    plain = found and found[0][0] == m.last + 1 and is_measure(view.low[found[0][1] - 1])
    return of_phrase(view, *found[0]) if plain and not has_size(view.low[found[0][1] - 1], m.unit) else None


def _shared(view: View, span: Span) -> Attribute:
    """ "58 percent of Orvan", "of the company": a share of what is owned; "of those asked": of people; else of the noun itself."""
    span = _before_clause(view, span)
    if view.name_ending(span[1]) or shares.is_owned(view.low[span[1] - 1]):
        return Attribute("share", "share")
    if view.tags[span[1] - 1] in "DU":
        return Attribute("proportion", "proportion")
    found = of_phrase(view, *span)
    return Attribute("proportion", "proportion", (found.key, *found.modifiers)) if found.key in PERSONS else found


def _before_clause(view: View, span: Span) -> Span:
    """ "two thirds of its time Orvan spends on repairs": a name behind a common noun that is somebody's opens the clause."""
    if view.tags[span[1] - 1] == "I" and view.low[span[1] - 2] == "time":  # "of their time charging"
        return span[0], span[1] - 1
    first, last = span
    own = view.tags[first] == "D" and view.low[first] in ROLE["owner"]
    name = next((n for n in view.names if first + 1 < n.first < last), None) if own else None
    return (first, name.first) if name and view.tags[name.first - 1] in "WQ" else span


def _by_duration(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "for seven years" is a duration, "within a year" a deadline, "aged 26" an age."""
    if m.kind != "duration":
        return None
    if view.words[m.last - 2] == "-" or view.letters[m.last] in "WQ" or (clause and clause is filled(view, m)):
        return Attribute("duration", "duration")
    if to_do(view, m, clause):
        return Attribute("duration", "duration") if m.unit in MOMENTS else Attribute("deadline", "deadline")
    behind = (view.words[m.last], view.words[m.last + 1])
    words = (
        view.low[m.first],
        view.words[m.first - 1],
        view.words[m.before],
        *(w for w in behind if w not in _LEADING),
        clause.lemma if clause else "",
    )
    name = next((_DURATION[w] for w in words if w in _DURATION), None)
    if name == "interval":
        name = "duration" if ended(view, m, clause) else "deadline" if m.hedge == "at most" else name
        name = "duration" if "before" in words and _passes(view, clause) else name
    return Attribute(name, name, _than(view, m)) if name else None


def _passes(view: View, clause: Clause | None) -> bool:
    """ "Eleven months passed before it moved", "it was eleven months before it moved": how long that took."""
    if clause is None or clause.lemma in _PASSING:
        return clause is not None
    return clause.lemma == "be" and clause.subject is not None and view.low[clause.subject[0]] == "it"


def filled(view: View, m: Mention) -> Clause | None:
    """ "the ten days that the mill was shut": the clause that tells what went on for so long."""
    if m.kind != "duration" or view.words[m.last] not in _FILLED or view.letters[m.first - 1] not in "DP":
        return None
    start = m.last + 1 + (view.letters[m.last] == "P")
    return next((c for c in view.clauses if c.start == start and c.opener in "RS"), None) if view.letters[start - 1] in "RS" else None


def ended(view: View, m: Mention, clause: Clause | None) -> str:
    """Class of the verb for what lasted so long: "close" of "reopened nine days after its closure"; "" else."""
    begun = (_ENDS.get(clause.klass) or _ENDS.get(clause.lemma) or "").split() if clause else []
    if not begun or m.kind != "duration":
        return ""
    if clause and clause.lemma in _AGAIN and clause.last <= m.first and view.words[m.before] == "after":
        return begun[0]
    if view.words[m.last] != "after":
        return ""
    later = next((c for c in view.clauses if m.last < c.first <= m.last + _SOON), None)
    nouns = (EVENTS.get(w) or verb_class(stem(w)) for w in view.low[m.last + 1 : m.last + 1 + _SOON])
    told = {later.klass, later.lemma} if later else set(nouns)
    return next((verb for verb in begun if verb in told), "")


def _than(view: View, m: Mention) -> tuple[str, ...]:
    """ "26 seconds slower than his best": what a difference is to."""
    at = next((i for i in range(m.last, min(m.last + 3, len(view.low))) if view.low[i] == "than"), 0)
    found = noun_phrases(view.tags, at + 1, min(at + 8, len(view.tags))) if at else []
    return (singular(view.low[found[0][1] - 1]),) if found else ()
