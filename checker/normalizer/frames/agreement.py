"""Takes a pronoun or a name in its phrase, gives whether it can stand for the thing in question."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import Name, kind_of
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE, is_plural

_OF_THINGS = frozenset(load("verbs")["things"]["lemmas"].split())
_PERSON, _DEFINITE = ROLE["person"], ROLE["definite"] | ROLE["owner"]
_MAIN = ("", ",", "C", ";", ":", "-")
"""Openers of main clauses."""


def is_said_of_things(view: View, at: int) -> bool:
    """Whether "they" at token `at` do what things do, and not what people and companies do who have them."""
    clause = next((c for c in view.clauses if c.subject and c.subject[0] <= at < c.subject[1]), None)
    return clause is not None and clause.lemma in _OF_THINGS


def is_many(topic: Subject) -> bool:
    """Whether a topic without a name is more than one."""
    return not topic.named and is_plural(topic.text.lower().rsplit(" ", 1)[-1])


def is_thing(found: Subject, clause: Clause | None = None) -> bool:
    """Whether it is one thing without a name, and no person: "the dam"; where a clause is given, what that says something of itself."""
    words = found.text.lower().split()
    told = clause is None or clause.klass == "say" or (clause.opener in _MAIN and words[0] in _DEFINITE)
    return told and not found.named and not is_plural(words[-1]) and kind_of(words[-1]) != "person" and words[-1].isalpha()


def is_new(view: View, name: Name, first: int, last: int) -> bool:
    """ "A Japanese computer", "an Orsa firm": a phrase that tells of something new, which a name inside of it only describes."""
    behind = name.last < last and view.tags[last - 1] in "WQ" and view.letters[name.last] in "WQ"
    return behind and not name.code and view.low[first] in ("a", "an") and "G" not in view.tags[first:last]


def is_other_sort(view: View, found: Subject, word: str) -> bool:
    """Whether "it" would stand for a person, or "she" for a thing."""
    known = view.memory.entities.get((found.key, found.code))
    return known is not None and (known.person != (word in _PERSON)) and (known.person or bool(known.kinds))
