"""Takes a port or an exit code in its sentence, gives what it is the port or code of: "port 9440 for the admin console", "`admin.port`"."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import fold
from checker.normalizer.frames.resolve import plain
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import FORMS, singular
from checker.normalizer.model import Block, Mention

_DATA = load("designators")["carried"]
SERVED = frozenset(_DATA["served"])
_SERVES = frozenset(_DATA["serves"].split())
_WORD = re.compile(r"[a-z]+")
_REACH = 9
"""Tokens in front of a number in which its noun stands, and behind it in which stands what it is for."""


def served(view: View, m: Mention, clause: Clause | None) -> Subject | None:
    """What is served there, its key in the singular; None where nothing tells."""
    found = _served(view, m, clause)
    return found._replace(key=" ".join(map(singular, found.key.split()))) if found else None


def _served(view: View, m: Mention, clause: Clause | None) -> Subject | None:
    noun = m.name.lower()
    if view.block.kind == "cell" and not clause:
        return _of_row(view.block, noun)
    words = noun.split()
    at = next((i for i in range(m.last - 1, max(-1, m.first - _REACH), -1) if view.low[i].rstrip("s") == words[-1]), -1)
    if at >= 0 and (found := _qualified(view, at - len(words) + 1) or _behind(view, at + 1)):
        return found
    if found := _behind(view, m.last):
        return found
    if at >= 0 and clause and clause.lemma in _SERVES and (found := _behind(view, clause.last)):
        return found  # "listens for clients on port 9440"
    topic = view.memory.topic
    if at < 0 and topic and topic.key.endswith(f" {noun}"):
        return topic._replace(key=topic.key.removesuffix(noun).strip())
    phrases = noun_phrases(view.tags, *clause.subject) if at >= 0 and clause and clause.lemma in _SERVES and clause.subject else ()
    return plain(view, *phrases[0]) if phrases and view.tags[phrases[0][1] - 1] in "WQ" else None


def _of_row(block: Block, noun: str) -> Subject | None:
    words = _WORD.findall((block.row_head or "").lower())
    words = [w for w in words if w not in noun.split()]
    return Subject(" ".join(words), fold(" ".join(words)), how="row") if words else None


def _qualified(view: View, at: int) -> Subject | None:
    """ "admin" of "the admin port"."""
    first = at
    while first and view.tags[first - 1] in "WQ" and not (first == 1 and view.low[0] in FORMS):  # "Open port 9440"
        first -= 1
    found = plain(view, first, at) if first < at else None
    return found if found and found.key not in ("default", "") else None


def _behind(view: View, at: int) -> Subject | None:
    """ "of the admin console", "for metrics"."""
    if view.words[at] not in ("of", "for"):
        return None
    found = noun_phrases(view.tags, at + 1, min(at + 1 + _REACH, len(view.tags)))
    return plain(view, *found[0]) if found and found[0][0] == at + 1 else None
