"""Takes a clause of an instruction and the event it leads to, gives the two steps: "upgrade the brokers before the clients"."""

from __future__ import annotations

from dataclasses import replace

from checker.clashes.events import Event
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.orders.scene import Scene

STEP = "step"
"""The class of every step: what tells two steps apart is what they are done to."""
_OUGHT = frozenset(("must", "should", "ought", "shall"))
_HAVE = ("have", "need")


def steps(scene: Scene, clause: Clause, event: Event, other: Event) -> tuple[Event, Event] | None:
    """The steps of an instruction, where both are of one kind: the clause's own, and the other one; None where it is none."""
    thing = other.vague and not event.verbs & other.verbs
    alike = thing or event.verbs & other.verbs
    heads = frozenset(scene.done_to(clause)) if alike and _instructs(scene, clause) else frozenset()
    others = other.words - heads
    if not heads or not others:
        return None
    verbs = event.verbs | {STEP}
    return replace(event, verbs=verbs, words=heads), replace(other, verbs=verbs, words=others)


def _instructs(scene: Scene, clause: Clause) -> bool:
    """Whether a clause says what is to be done: "upgrade ...", "do not upgrade ...", "... have to be upgraded"."""
    low, tags = scene.low, scene.tags
    if _OUGHT.intersection(low[clause.first : clause.last]):
        return True
    before = next((c for c in scene.clauses if c.last <= clause.first and c.start == clause.start and c.lemma in _HAVE), None)
    if before and "T" in tags[before.last : clause.first]:
        return True
    bare = low[clause.verb] == clause.lemma and not clause.modal and not clause.passive
    alone = not tags[clause.start : clause.first].strip("A") and clause.opener in ("", ",", ";", ":", "C", "-", "S")
    return bare and alone and not noun_phrases(tags, clause.start, clause.first)
