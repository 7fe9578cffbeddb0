"""Takes a connective in its sentence, gives the event behind it: a clause, an event noun, any definite noun, or what "that" takes up."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.clashes.events import Event
from checker.normalizer.frames.clauses import noun_phrases
from checker.normalizer.orders.scene import Scene
from checker.normalizer.orders.words import FAINT, MARKS, NOUNS
from checker.tables import Assertion

_TAKEN_UP = ("that", "this", "which")
_STOP = re.compile(r"[,;:()\"\-.~RSC]")
_LEADS = re.compile(r"[DUEANWBQGMYHP]*\Z")
"""What may stand between a connective and the verb of its clause: its subject."""
_OF = re.compile(r"(?:P[DGAWBQIHMY]+)+")


class Side(NamedTuple):
    """An event, the token behind it, and its date."""

    event: Event
    end: int
    date: Assertion | None = None


def anchor(scene: Scene, i: int, j: int) -> Side | None:
    """The event behind the connective in tokens [i, j)."""
    while scene.tags[j : j + 1] == "A" or scene.low[j : j + 1] == ["having"]:
        j += 1
    if scene.low[j : j + 1] and scene.low[j] in _TAKEN_UP and (j + 1 == len(scene.low) or _STOP.match(scene.tags, j + 1)):
        return taken_up(scene, i, j + 1)
    j = _past_day(scene, j)
    noun = _noun(scene, j)
    if noun and not noun.event.vague and scene.tags[noun.end : noun.end + 1] in ("D", "U"):
        return noun  # "after the vote it sold the mill"
    clause = next((c for c in scene.clauses if c.first >= j), None)
    if clause and _LEADS.match(scene.tags[j : clause.first]) and (clause.first > j or scene.tags[clause.first] == "I"):
        event = None if scene.negated(clause) else scene.event(clause)
        return Side(event, clause.last, scene.date(clause)) if event else None
    return noun


def _past_day(scene: Scene, j: int) -> int:
    """Behind the day of "Tuesday's vote"."""
    return next((b for a, b, _ in scene.places if a == j and scene.tags[a] == "Y" and scene.low[b - 1].endswith("'s")), j)


def taken_up(scene: Scene, i: int, end: int) -> Side | None:
    """What "after that" points to: the clause in front that tells an event, in this sentence or at the end of the one before."""
    own = scene.governs[i - 1] if i and scene.low[i] != "and" else -1
    found = [(scene, c) for n, c in enumerate(scene.clauses) if c.last <= i and n != own]
    if not found and scene.before:
        found = [(scene.before, c) for c in scene.before.clauses]
    for place, clause in reversed(found):
        event = None if clause.modal or place.negated(clause) else place.event(clause)
        if event:
            return Side(event, end, place.date(clause))
    return None


def named(scene: Scene, j: int) -> Side | None:
    """The event that a noun at token j names by itself; None where it names a thing."""
    noun = _noun(scene, j + (scene.low[j : j + 1] in (["a"], ["an"])))
    return noun if noun and not noun.event.vague else None


def _noun(scene: Scene, j: int) -> Side | None:
    """ "the signing of the lease", "the lease", "Kestra 2": a definite noun with what hangs on it; its verb where it names an event."""
    phrases = noun_phrases(scene.tags, j, len(scene.tags))
    if not phrases or phrases[0][0] != j or scene.low[j] in ("a", "an", "any", "each", "every") or scene.tags[j] in "UM":
        return None
    a, b = phrases[0]
    verbs = NOUNS.get(scene.head(a, b), frozenset()) - FAINT
    if not verbs and scene.tags[j] not in "DGB":
        return None
    more = _OF.match(scene.tags, b) if verbs else None
    end = more.end() if more else b
    words = scene.nouns([(a, b - 1 if verbs else b), (b, end)])
    marks = frozenset(MARKS[w] for w in scene.low[a:b] if w in MARKS)
    verbs = verbs or frozenset((f"the {scene.head(a, b)}",))
    return Side(Event(verbs, words, marks, scene.said(a, end)), b) if verbs or words else None
