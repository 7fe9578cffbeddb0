"""Takes what a sentence was about, tells whether "he" or "she" may stand for it."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import kind_of
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular

_PERSONS = frozenset(singular(w) for w in load("attributes")["persons"]["nouns"].split())
_OF_PERSONS = ("er", "or", "man", "ist", "ant", "ian")
"""Endings of nouns that say who does a thing: "driver", "sailor", "fisherman"."""
_NO_THINGS = {"actor", "person", "ship"}
"""Kinds of what may be a "he" or a "she"."""


def is_fully_named(view: View, topic: Subject) -> bool:
    """Whether the topic is a person, or a name of two words or three that is not known as a thing's: "Ruth Dale"."""
    full = topic.named and topic.text.count(" ") in (1, 2) and may_be_person(view, topic)
    return view.memory.is_person(topic) or full


def may_be_person(view: View, topic: Subject) -> bool:
    """Whether "he" or "she" may stand for it: a name that is not known as a thing's, a ship, or a noun of persons."""
    if topic.named:
        known = view.memory.entities.get((topic.key, topic.code))
        return not topic.code and (known is None or known.person or known.kinds <= _NO_THINGS)
    head = topic.key.rsplit(" ", 1)[-1]
    return kind_of(head) in _NO_THINGS or head in _PERSONS or head.endswith(_OF_PERSONS)
