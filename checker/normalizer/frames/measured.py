"""Takes a measure, gives what an adjective or its unit alone says of the thing: height of "96 m high", volume of "8 m³ of oil"."""

from __future__ import annotations

from functools import cache

from checker.lexicon import load
from checker.lexicon.dimensions import dimension
from checker.normalizer.frames.clauses import noun_phrases
from checker.normalizer.frames.folding import Attribute, of_phrase
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention

_DATA = load("attributes")
DIMENSION: dict[str, str] = {word: name for name, line in _DATA["dimensions"].items() for word in line.split()}
"""Word in the name of a unit -> what the unit measures."""
ADJECTIVE: dict[str, str] = _DATA["adjectives"]
"""Word behind a measure -> what it says that the measure is."""
GENERIC = frozenset(_DATA["generic"]["keys"].split())
"""Attributes that nothing but the unit tells."""
_BASES: dict[str, str] = _DATA["bases"]
_RATES: dict[str, str] = _DATA["consumed"]
"""The same for units that are told for another: a volume for a length is an area only in name."""
_CALLED: dict[str, str] = _DATA["called"]
_PLAIN = frozenset(_DATA["behind"]["adjectives"].split())
_IN = frozenset(_DATA["measured"]["in"].split())
_WEIGHT = "weight"
_OPENS_PLACE = "DWBGUM"
"""Tags behind "across", "high" ... that make it a preposition or part of a noun: "40 miles across the desert"."""
_STATES = frozenset(("be", "become", "remain", "rank"))
_SOON = 6
"""Tokens behind "is" in which a superlative is looked for: "is by far the longest"."""
_SUBSTANCE = 4
"""Tokens behind "of" in which the substance is named: "of light gas oil"."""


def by_adjective(view: View, m: Mention) -> Attribute | None:
    """ "300 metres wide", "190 km away", "9 m in diameter": right behind the measure, so that no noun in front of it says more."""
    word = _behind(view, m)
    if m.kind == "quantity" and word == "in" and view.words[m.last + 1] in _IN:
        return of_phrase(view, m.last + 1, m.last + 2)
    if m.kind != "quantity" or word not in _PLAIN:
        return None
    return _said(word, m)


def by_superlative(view: View, m: Mention) -> Attribute | None:
    """ "At 4.6 km, the line is the longest", "at 96 m it is taller than the mill": a length by the adjective that it is the measure of."""
    if view.words[m.before] != "at" or m.kind != "quantity":
        return None
    clause = next((c for c in view.clauses if c.first >= m.last), None)
    if clause is None or clause.lemma not in _STATES or clause.subject is None or clause.subject[0] < m.last:
        return None
    for word in view.low[clause.last : clause.last + _SOON]:
        if (plain := _compared(word)) and (said := _said(plain, m)):
            return said
    return None


def _compared(word: str) -> str:
    """The adjective that a comparative or superlative is of: "longest" -> "long", "wider" -> "wide", "heaviest" -> "heavy"; "" = none."""
    stem = word[: -len("est")] if word.endswith("est") else word[: -len("er")] if word.endswith("er") else ""
    return next((plain for plain in (stem, f"{stem}e", f"{stem[:-1]}y") if plain in _PLAIN), "")


def _behind(view: View, m: Mention) -> str:
    """The adjective behind a measure, also behind a hyphen; "" for "across" with a place, which says where and not how wide."""
    at = m.last + (view.letters[m.last] == "H")
    word = view.words[at]
    return "" if word == "across" and view.letters[at + 1] in _OPENS_PLACE else word


def _said(word: str, m: Mention) -> Attribute | None:
    """What an adjective or preposition says of a length, "heavy" of a weight: "five degrees below the average" is no depth."""
    name = ADJECTIVE.get(word)
    if name is None or not m.unit or dimension(m.unit).key != ("kilogram" if name == _WEIGHT else "meter"):
        return None
    return Attribute(name, name)


def by_unit(view: View, m: Mention) -> Attribute | None:
    """ "180 MW" without a noun says power, "12 m³ of sand" a volume of sand."""
    if m.kind != "quantity" or not m.unit:
        return None
    said = _said(_behind(view, m), m)
    name = None if said else unit_name(m.unit)
    return Attribute(_CALLED.get(name, name), name, _substance(view, m)) if name else said


@cache
def unit_name(unit: str) -> str | None:
    """What a unit measures, by its base units, else by its own name; None for a rate that no noun stands for."""
    name = (_RATES if " / " in unit else _BASES).get(key := dimension(unit).key) or _BASES.get(key)
    return name or (None if "/" in unit else next((DIMENSION[w] for w in unit.lower().split() if w in DIMENSION), None))


def _substance(view: View, m: Mention) -> tuple[str, ...]:
    """ "96 tonnes of gas oil": what it is so much of; a thing with an article or a name is what it belongs to."""
    if view.words[m.last] != "of":
        return ()
    found = noun_phrases(view.tags, m.last + 1, min(m.last + 1 + _SUBSTANCE, len(view.tags)))
    if not found or found[0][0] != m.last + 1 or view.tags[found[0][0]] not in "WQI" or view.name_in(*found[0]):
        return ()
    of = of_phrase(view, *found[0])
    return tuple(sorted((of.key, *of.modifiers))) if of.key else ()
