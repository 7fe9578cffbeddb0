"""Takes a clause of an instruction and the event it leads to, gives the two steps: "upgrade the brokers before the clients"."""

from __future__ import annotations

from dataclasses import replace

from checker.clashes.events import Event
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.words import is_plural, singular
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


def parallel(scene: Scene, clause: Clause, event: Event, other: Event, last: int) -> tuple[Event, Event] | None:
    """Two things to which the same happened: "the north hall was emptied before the south hall"; None where they are not of one kind.

    `last`: the token behind the other thing.
    """
    acted = _acted_on(scene, clause)
    if not other.vague or acted is None:
        return None
    named = {w.removeprefix("the ") for w in other.verbs}
    mine, head = scene.nouns([acted]) - other.words, scene.low[acted[1] - 1]
    both = scene.tags[acted[1] - 1] + scene.tags[last - 1]
    alike = singular(head) in named or both == "BB" or (is_plural(head) and is_plural(scene.low[last - 1]))
    others = other.words - scene.nouns([acted])
    return (
        (replace(event, words=mine), replace(other, verbs=other.verbs | event.verbs, words=others)) if alike and mine and others else None
    )


def unparted(scene: Scene, clause: Clause, other: Event) -> bool:
    """Whether two things of one name cannot be told from one another by their words."""
    acted = _acted_on(scene, clause)
    return acted is not None and f"the {singular(scene.low[acted[1] - 1])}" in other.verbs


def _acted_on(scene: Scene, clause: Clause) -> Span | None:
    """What something is done to, else what does it."""
    found = noun_phrases(scene.tags, clause.last, clause.end)
    spans = noun_phrases(scene.tags, *clause.subject) if clause.subject and (clause.passive or not found) else found
    return spans[0] if spans else None


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
