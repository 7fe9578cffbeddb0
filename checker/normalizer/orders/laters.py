"""Takes a sentence, gives the orders told by how much later something was: "Two days later it sold the mill", "it left a week later"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.clashes.events import Told
from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.orders.anchors import Side
from checker.normalizer.orders.scene import Scene

_DATA = load("orders")["later"]
_UNITS = frozenset(_DATA["units"].split())
_NEXT = ("next", "following")
_SMALL = frozenset(_DATA["small"].split())
_MAIN = ("", ",", "C", ";", ":", ".")
"""What opens a clause that tells of its own, and not of when another was."""
_ENDS = frozenset(',;:."C)-S~')
_BEHIND = frozenset(("", *_ENDS))


def laters(scene: Scene) -> Iterator[Told]:
    """The orders of the sentence; none of a question or a condition."""
    if scene.asks or "if" in scene.low or "would" in scene.low:
        return
    for first, last in _phrases(scene):
        clause = _told_late(scene, first, last)
        event = scene.event(clause) if clause and not scene.negated(clause) else None
        if clause is None or event is None:
            continue
        for place, early in _told_before(scene, clause, first):
            if not (early.event.verbs & event.verbs and early.event.words & event.words):
                told = place.told(first, last, early.event, event, (early.date, None))
                if told:
                    yield replace(told, planned=clause.modal)


def _phrases(scene: Scene) -> Iterator[tuple[int, int]]:
    """Tokens of "two days later", "moments later", "the next day", "the week after"."""
    low = scene.low
    for i, word in enumerate(low):
        if word == "later" and i and low[i - 1] in _UNITS and low[i + 1 : i + 2] != ["than"]:
            yield _begin(scene, i), i + 1
        elif word in _UNITS and i > 1 and low[i - 2] == "the" and low[i - 1] in _NEXT:
            yield i - 2, i + 1
        elif word in _UNITS and i and low[i - 1] == "the" and low[i + 1 : i + 2] == ["after"] and scene.tags[i + 2 : i + 3] in _BEHIND:
            yield i - 1, i + 2


def _begin(scene: Scene, i: int) -> int:
    """Where the length in front of "later" begins."""
    first = next((a for a, b, _ in scene.places if a < i <= b), i - 1)
    while first and scene.low[first - 1] in _SMALL:
        first -= 1
    return first


def _told_late(scene: Scene, first: int, last: int) -> Clause | None:
    """The clause that the phrase dates: the one around it, else, where it opens its piece, the one behind."""
    if first == 0 or scene.tags[first - 1] in ',;:"C-(' or scene.low[first - 1] == "then":
        return next((c for c in scene.clauses if c.first >= last and c.start <= last + 1), None)
    around = scene.clause_at(first - 1)
    return around if around and around.first < first and scene.tags[last : last + 1] in _BEHIND else None


def _told_before(scene: Scene, clause: Clause, first: int) -> Iterator[tuple[Scene, Side]]:
    """What the main clauses in front tell: of the same sentence, else of the one before."""
    own = [(scene, c) for c in scene.clauses if c.end <= min(first, clause.start) and c is not clause]
    if not own and scene.before and not scene.before.asks:
        own = [(scene.before, c) for c in scene.before.clauses]
    for place, c in own:
        event = place.event(c) if c.opener in _MAIN and not c.modal and not place.negated(c) else None
        if event:
            yield scene, Side(event, c.last, place.date(c))
