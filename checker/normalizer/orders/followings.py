"""Takes a sentence, gives the orders that its verbs tell: "the vote followed the offer", "the search preceded the arrest"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.clashes.events import Told
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.orders.anchors import Side, anchor, named
from checker.normalizer.orders.scene import Scene
from checker.normalizer.orders.words import FOLLOWS, PRECEDES


def followings(scene: Scene) -> Iterator[Told]:
    """The orders of the sentence; none of a question, a condition, or what did not follow."""
    if scene.asks or "if" in scene.low:
        return
    for clause in scene.clauses:
        if scene.low[clause.first : clause.last + 1] == ["followed", "by"] and clause.first == clause.start:
            yield from _trailing(scene, clause)
        elif clause.lemma in FOLLOWS | PRECEDES and clause.subject and not clause.negated and not clause.modal:
            subject, other = named(scene, clause.subject[0]), _object(scene, clause)
            if subject and other and not subject.event.verbs & other.event.verbs:
                turned = (clause.lemma in PRECEDES) != clause.passive
                early, late = (subject, other) if turned else (other, subject)
                told = scene.told(clause.first, clause.last, early.event, late.event)
                if told:
                    yield told


def _trailing(scene: Scene, clause: Clause) -> Iterator[Told]:
    """ "The north was emptied first, followed by the south"."""
    n = scene.clauses.index(clause)
    before = scene.clauses[n - 1] if n else None
    event = scene.event(before) if before and before.end < clause.start and not scene.negated(before) and not before.modal else None
    other = anchor(scene, clause.first, clause.last + 1) if event else None
    if event and other and not other.event.words & event.words:
        late = other.event
        late = replace(late, verbs=late.verbs | event.verbs) if late.vague else late
        told = scene.told(clause.first, clause.last + 1, event, late)
        if told:
            yield told


def _object(scene: Scene, clause: Clause) -> Side | None:
    """The event noun behind the verb, or behind its "by"."""
    start = clause.last + (scene.low[clause.last : clause.last + 1] == ["by"])
    if clause.passive and start == clause.last:
        return None
    phrases = noun_phrases(scene.tags, start, clause.end)
    return named(scene, phrases[0][0]) if phrases and phrases[0][0] <= start + 1 else None
