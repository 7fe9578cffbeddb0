"""Takes a sentence, gives the orders of events that its connectives tell: "X only after Y", "not X until Y", "by the time Y, X had"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.clashes.events import Told
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.orders.anchors import Side, anchor, taken_up
from checker.normalizer.orders.scene import Scene
from checker.normalizer.orders.stages import goes_on
from checker.normalizer.orders.words import CONNECTIVES, WAITS

_APART = re.compile(r"[;:()\".~SR]")
"""What cuts a connective off from the clause in front of it."""

_INVERTED = ("do", "be", "have")
"""Verbs that stand in front of the subject of the one that tells the event: "did it sign"."""


def orders(scene: Scene, before: Scene | None) -> Iterator[Told]:
    """The orders that connectives tell; none of a question or a condition. `before` is the sentence in front."""
    if scene.asks or "if" in scene.low or "unless" in scene.low:
        return
    for i, word in enumerate(scene.low):
        for phrase, kind in CONNECTIVES.get(word, ()):
            if tuple(scene.low[i : i + len(phrase)]) == phrase:
                told = _told(scene, before, kind, i, i + len(phrase))
                if told:
                    yield told
                break


def _told(scene: Scene, before: Scene | None, kind: str, i: int, j: int) -> Told | None:
    """The order of one connective, tokens [i, j)."""
    if kind == "then" and j == i + 1 and scene.low[i - 1 : i] not in ([], [","], [";"]):
        return None
    other = _other(scene, before, kind, i, j)
    if kind == "until" and scene.low[i - 1 : i] == ["not"]:
        kind, i = "after", i - 1
    if kind == "until" and (around := scene.clause_at(_left(scene, i))) and around.lemma in WAITS:
        kind = "after"
    clause = _main(scene, kind, i, other.end) if other else None
    if other is None or clause is None or not _fits(scene, kind, clause):
        return None
    event = scene.event(clause)
    if event is None or (event.verbs & other.event.verbs and event.words & other.event.words):
        return None
    mine = Side(event, clause.last, scene.date(clause))
    early, late = (mine, other) if kind in ("before", "already", "during") else (other, mine)
    first = i - 1 if scene.low[i - 1 : i] in (["only"], ["just"]) else i
    told = scene.told(first, max(other.end, j), early.event, late.event, (early.date, late.date))
    return replace(told, planned=clause.modal, distance=scene.length_before(i)) if told else None


def _other(scene: Scene, before: Scene | None, kind: str, i: int, j: int) -> Side | None:
    """What the connective in tokens [i, j) leads to."""
    if kind == "during":
        clause = next((c for c in scene.clauses if c.first >= j), None)
        end = goes_on(scene.low, clause) if clause and not _APART.search(scene.tags, j, clause.first) else 0
        event = scene.ending(clause, end) if clause and end else None
        return Side(event, end) if event else None
    return taken_up(scene, before, i, j) if kind in ("then", "later") else anchor(scene, before, i, j)


def _fits(scene: Scene, kind: str, clause: Clause) -> bool:
    """Whether the clause is negated, or in the past perfect, just where the connective wants it so."""
    if kind == "until":
        return clause.negated
    if scene.negated(clause):
        return False
    return kind != "already" or "already" in scene.low[clause.start : clause.end]


def _main(scene: Scene, kind: str, i: int, end: int) -> Clause | None:
    """The clause that a connective hangs on: the one around it, else, where it opens its sentence, the main one behind."""
    around = scene.clause_at(_left(scene, i))
    if kind == "then":
        return _behind(scene, end)
    if around and around.first < i and not _APART.search(scene.tags, around.last, i):
        if around.lemma in WAITS or (around.lemma == "be" and around.negated):
            return _behind(scene, end) if kind == "after" else None
        return around
    return None if scene.tags[: max(0, i - 1)].strip('MWADYPNC",') else _behind(scene, end)


def _left(scene: Scene, i: int) -> int:
    """The token in front of a connective and its comma, -1 where there is none."""
    return i - 2 if i > 1 and scene.tags[i - 1] == "," else i - 1


def _behind(scene: Scene, end: int) -> Clause | None:
    """The first clause behind a token that begins its piece, else the first at all: "told all to go, Orsa had ...", "did Orsa sell"."""
    later = [c for c in scene.clauses if c.first >= end and c.lemma not in _INVERTED]
    return next((c for c in later if c.start >= end and c.opener in ",C"), later[0] if later else None)
