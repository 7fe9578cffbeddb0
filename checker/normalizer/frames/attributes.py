"""Takes a figure in its sentence, gives its attribute: what is counted or measured, folded to one key for all its synonyms."""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.subjects import AMOUNTS
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import EMPTY, singular
from checker.normalizer.model import Mention

_DATA = load("attributes")
SYNONYM: dict[str, str] = {phrase: key for key, line in _DATA["synonyms"].items() for phrase in line.split(",")}
"""Noun or noun phrase -> key of the attribute."""
_DIMENSION: dict[str, str] = {word: name for name, line in _DATA["dimensions"].items() for word in line.split()}
_VERB: dict[str, str] = _DATA["verbs"]
_BEFALLS: dict[str, str] = _DATA["befalls"]
_PERSONS = frozenset(singular(w) for w in _DATA["persons"]["nouns"].split())


class Attribute(NamedTuple):
    """As written, the key of its head, and the lemmas that qualify the head."""

    text: str | None
    key: str
    modifiers: tuple[str, ...] = ()


NONE = Attribute(None, "")


def attribute(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Attribute:
    """What of the subject a number says."""
    if m.kind == "designator":
        return NONE
    if m.unit == "dimensionless" and m.kind in ("number", "ordinal", "ratio"):
        return _count(view, noun, clause) or _governing(view, m, clause) or _by_verb(clause) or NONE
    return _amount(view, m, noun) or _governing(view, m, clause) or _by_unit(m) or _by_verb(clause) or NONE


def _count(view: View, noun: Span | None, clause: Clause | None) -> Attribute | None:
    if noun is None:
        return None
    found = of_phrase(view, *noun)
    if clause and (found.key in _PERSONS or found.key in EMPTY) and clause.klass in _BEFALLS:
        return found._replace(key=_BEFALLS[clause.klass])
    return found


def of_phrase(view: View, first: int, last: int) -> Attribute:
    """The attribute that the noun phrase [first, last) names."""
    words = [singular(w) for w, t in zip(view.low[first:last], view.tags[first:last], strict=True) if t not in "DAMHP"]
    return fold_words(words, view.text(first, last))


def fold_words(words: list[str], text: str) -> Attribute:
    """Head and modifiers of a list of singular lemmas; the longest tail that the lexicon knows is the head."""
    for n in range(min(3, len(words)), 0, -1):
        key = SYNONYM.get(" ".join(words[-n:]))
        if key:
            return Attribute(text, key, tuple(sorted(words[:-n])))
    return Attribute(text, words[-1], tuple(sorted(words[:-1]))) if words else Attribute(text, "")


def _amount(view: View, m: Mention, noun: Span | None) -> Attribute | None:
    """ "a $5 billion contract", "12 percent of revenue": the noun behind the figure, where it is an amount."""
    if noun and (m.kind in ("percent", "ratio") or singular(view.low[noun[1] - 1]) in AMOUNTS):
        return of_phrase(view, *noun)
    if m.kind == "percent" and view.low[m.last : m.last + 1] == ["of"]:
        found = noun_phrases(view.tags, m.last + 1, min(m.last + 8, len(view.tags)))
        return of_phrase(view, *found[0]) if found and found[0][0] == m.last + 1 else None
    return None


def _governing(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "revenue of $5 million", "interest at 6 percent", "the draw is 180 MW": the noun that governs the figure."""
    i = m.first - 1
    while i >= 0 and view.tags[i] in "ADM":
        i -= 1
    if i > 0 and view.tags[i] == "P" and view.tags[i - 1] in "WQI":
        found = [np for np in noun_phrases(view.tags, max(0, i - 6), i) if np[1] == i]
        if found:
            return of_phrase(view, *found[0])
    if clause and clause.subject and clause.subject[1] <= m.first:
        phrases = noun_phrases(view.tags, *clause.subject)
        if (
            phrases
            and view.tags[phrases[0][1] - 1] in "WQI"
            and (clause.lemma in ("be", "reach", "total", "stand", "come", "hit") or _relational(view, phrases))
        ):
            return of_phrase(view, *phrases[0])
    return None


def _relational(view: View, phrases: list[Span]) -> bool:
    a, b = phrases[0]
    return len(phrases) > 1 or "G" in view.tags[a:b] or singular(view.low[b - 1]) in SYNONYM or singular(view.low[b - 1]) in AMOUNTS


def _by_verb(clause: Clause | None) -> Attribute | None:
    if clause is None:
        return None
    name = _VERB.get(clause.klass) or _VERB.get(clause.lemma)
    return Attribute(name, SYNONYM.get(name, name)) if name else None


def _by_unit(m: Mention) -> Attribute | None:
    """ "180 MW" without a noun says power."""
    if m.kind != "quantity" or not m.unit:
        return None
    words = m.unit.lower().split()
    if "/" in words:
        return Attribute("speed", "speed") if words[0] in _DIMENSION and _DIMENSION[words[0]] == "length" else None
    name = next((_DIMENSION[w] for w in words if w in _DIMENSION), None)
    return Attribute(name, name) if name else None
