"""Takes a sentence, gives the order of the steps in it: "the mills first, the store last", "Start with the store. Then do the mills"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.clashes.events import Event, Told
from checker.normalizer.frames.clauses import Span, noun_phrases
from checker.normalizer.frames.words import singular
from checker.normalizer.orders.scene import Scene
from checker.normalizer.orders.steps import STEP
from checker.normalizer.orders.words import STARTS, STEPS

_OPENS = re.compile(r"[A\"]*")


def sequences(scene: Scene) -> Iterator[Told]:
    """The orders of steps that a sentence tells, by itself or with the one in front."""
    if not scene.asks:
        yield from _ranked(scene)
        if scene.low[:1] == ["then"] and scene.before and not scene.before.asks:
            yield from _then(scene, scene.before)


def _ranked(scene: Scene) -> Iterator[Told]:
    """ "Oil the looms first and the presses last"."""
    low = scene.low
    if "first" not in low or "last" not in low:
        return
    first, last = low.index("first"), low.index("last")
    x, y = _ending(scene, first), _ending(scene, last)
    if x and y and first < last and _bare(scene, first) and _bare(scene, last):
        told = _told(scene, scene, x, y)
        if told:
            yield told


def _bare(scene: Scene, i: int) -> bool:
    """Whether a rank stands by itself, behind what it ranks: in front of no noun."""
    return scene.tags[i + 1 : i + 2] in ("", ",", ".", ";", "C", ")", "-")


def _then(scene: Scene, before: Scene) -> Iterator[Told]:
    """ "Start with the looms. Then oil the presses."."""
    low = scene.low
    if low[:1] != ["then"] or not low[1:2] or low[1] not in STEPS:
        return
    if not before.low or before.low[0] not in STARTS or before.low[1:2] not in (["with"], ["by"], ["at"]):
        return
    x = noun_phrases(before.tags, 2, len(before.tags))[:1]
    y = noun_phrases(scene.tags, 2, len(scene.tags))[:1]
    if x and y:
        told = _told(before, scene, x[0], y[0])
        if told:
            yield told


def _ending(scene: Scene, end: int) -> Span | None:
    return next((span for span in noun_phrases(scene.tags, 0, end) if span[1] == end), None)


def _told(early: Scene, late: Scene, x: Span, y: Span) -> Told | None:
    """The order of two steps; what they are done to must be two things."""
    a, b = _step(early, x), _step(late, y)
    if not a.words or not b.words or a.words & b.words:
        return None
    first = x[0] if early is late else _OPENS.match(late.tags).end()  # type: ignore[union-attr]
    return late.told(first, x[1] if early is late else y[1], a, b)


def _step(scene: Scene, span: Span) -> Event:
    head = singular(scene.low[span[1] - 1])
    return Event(frozenset((STEP,)), frozenset((head,)), text=scene.said(*span))
