"""Takes a percentage in its clause, gives the state that it is the degree of: "35 percent contained", "containment stood at 35 percent"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.folding import Attribute
from checker.normalizer.frames.memory import is_abstract
from checker.normalizer.frames.resolve import is_measure
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import FORMS, is_plural, stem
from checker.normalizer.model import Mention

_DATA = load("attributes")["degrees"]
_KEY: dict[str, str] = {word: key for key, line in _DATA["states"].items() for word in line.split()}
"""Adjective, participle or noun of a state -> the verb that all of them come from."""
_ADJECTIVES = frozenset(_DATA["adjectives"].split())
_COPULAS, _VALUES = (frozenset(_DATA[k].split()) for k in ("copulas", "values"))
_NO_STATES = frozenset(_DATA["no states"].split())
_LEVEL = ("at", "to")
_ENDINGS: tuple[tuple[str, str], ...] = tuple((ending, verb) for ending, line in _DATA["endings"].items() for verb in line.split(","))
"""Ending of a noun -> that of the verb it is made of."""
SHARES = ("percent", "ratio")
"""Kinds of figures that can be the degree of a state."""


def state(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "The hall is 80 percent full": the adjective or participle behind the figure and a verb that says no more than "is"."""
    word = view.words[m.last]
    if m.kind not in SHARES or clause is None or clause.lemma not in _COPULAS or not _at_once(view, m, clause):
        return None
    if view.letters[m.last + 1] in "WQBG" or word in _NO_STATES or not _is_state(word):
        return None
    return Attribute(word, _KEY.get(word) or stem(word))


def _is_state(word: str) -> bool:
    participle = len(word) > 4 and (word.endswith("ed") or (FORMS.get(word, word) != word and word.endswith(("en", "wn", "ld", "lt"))))
    return participle or word in _ADJECTIVES


def abstract(view: View, m: Mention, clause: Clause | None) -> Span | None:
    """ "Containment stood at 53 percent": the noun without an article, which names no thing, as the subject of a value."""
    if m.kind not in SHARES or clause is None or clause.subject is None or clause.subject[1] > clause.first:
        return None
    if (clause.klass not in _VALUES and clause.lemma not in _VALUES) or not _is_level(view, m, clause):
        return None
    a, b = next(iter(noun_phrases(view.tags, *clause.subject)), (0, 0))
    bare = a == clause.subject[0] and view.tags[a:b].strip("WQI") == "" and a < b
    return (a, b) if bare and not is_plural(view.low[b - 1]) and not is_measure(view.low[b - 1]) and is_abstract(view.low[b - 1]) else None


def _is_level(view: View, m: Mention, clause: Clause) -> bool:
    return (
        view.words[m.first - 1] in _LEVEL
        or view.words[m.before] in _LEVEL
        or (_at_once(view, m, clause) and clause.klass not in ("rise", "fall"))
    )


def _at_once(view: View, m: Mention, clause: Clause) -> bool:
    """Whether no more than adverbs stand between verb and figure."""
    return clause.last <= m.first and view.tags[clause.last : m.first].strip("A") == ""


def of_noun(word: str) -> str:
    """The verb that a noun is made of: "containment" -> "contain"; the noun itself where the lexicon knows none."""
    if word in _KEY:
        return _KEY[word]
    made = (word.removesuffix(ending) + verb for ending, verb in _ENDINGS if word.endswith(ending) and len(word) > len(ending) + 2)
    return next((FORMS[verb] for verb in made if verb in FORMS), word)


def named(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """The attribute that an abstract noun as subject names."""
    span = abstract(view, m, clause)
    if span is None:
        return None
    words = view.low[slice(*span)]
    return Attribute(view.text(*span), of_noun(words[-1]), tuple(sorted(words[:-1])))
