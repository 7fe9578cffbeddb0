"""Takes a sentence, gives the orders of events that its connectives tell: "X only after Y", "not X until Y", "by the time Y, X had"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.clashes.events import Event, Told
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.orders.anchors import Side, anchor, named, taken_up
from checker.normalizer.orders.scene import Scene
from checker.normalizer.orders.stages import goes_on
from checker.normalizer.orders.steps import parallel, steps, unparted
from checker.normalizer.orders.words import CONNECTIVES, LASTS, WAITS

_APART = re.compile(r"[;:()\".~SR]")
"""What cuts a connective off from the clause in front of it."""

_NONE = {"no": "a", "nobody": "somebody", "none": "some", "neither": "either", "few": "more"}
_INVERTED = ("do", "be", "have")
"""Verbs that stand in front of the subject of the one that tells the event: "did it sign"."""


def orders(scene: Scene) -> Iterator[Told]:
    """The orders that connectives tell; none of a question or a condition."""
    if scene.asks or "if" in scene.low or "unless" in scene.low:
        return
    for i, word in enumerate(scene.low):
        for phrase, kind in CONNECTIVES.get(word, ()):
            if tuple(scene.low[i : i + len(phrase)]) == phrase:
                told = _told(scene, kind, i, i + len(phrase))
                if told:
                    yield told
                break


def _told(scene: Scene, kind: str, i: int, j: int) -> Told | None:
    """The order of one connective, tokens [i, j)."""
    if kind == "then" and j == i + 1 and scene.low[i - 1 : i] not in ([], [","], [";"]):
        return None
    if scene.low[i] == "having" and i:
        return None
    other = _other(scene, kind, i, j)
    if kind == "until" and scene.low[i - 1 : i] == ["not"]:
        kind, i = "after", i - 1
    kind = "after" if kind == "already" and other and _was_so(scene, i, j, other.end) else kind
    around = scene.clause_at(_left(scene, i)) if kind == "until" else None
    put_off = _put_off(scene, around, i, other.end) if around and other else None
    if other and put_off:
        return scene.told(i, max(other.end, j), other.event, put_off.event, (other.date, None))
    waiting = _waiting(scene, around) if around else None
    kind = "after" if waiting else kind
    clause = _main(scene, kind, i, other.end) if other else None
    clause = scene.outer(scene.inner(clause)) if clause and not waiting else clause
    if other is None or clause is None or not _fits(scene, kind, clause):
        return None
    event = _lasting(scene, clause) if kind == "after" and not waiting else None
    event = event or scene.event(clause, _doer(scene, kind, clause, waiting))
    if event is None:
        return None
    paired = parallel(scene, clause, event, other.event, other.end) if kind in ("before", "after") else None
    if paired:
        event, other = paired[0], other._replace(event=paired[1])
    elif kind in ("before", "after") and unparted(scene, clause, other.event):
        return None
    stepped = steps(scene, clause, event, other.event)
    if stepped:
        event, other = stepped[0], other._replace(event=stepped[1])
    if event.verbs & other.event.verbs and event.words & other.event.words:
        return None
    if kind == "already" and scene.negated(clause):
        event = replace(event, text=_affirmed(event.text))
    mine = Side(event, clause.last, scene.date(clause))
    early, late = (mine, other) if _leads(scene, kind, clause) else (other, mine)
    first = i - 1 if scene.low[i - 1 : i] in (["only"], ["just"]) else i
    a, b = _shown(scene, kind, clause, (first, max(other.end, j)))
    told = scene.told(a, b, early.event, late.event, (early.date, late.date))
    return replace(told, planned=clause.modal and not stepped, distance=scene.length_before(i)) if told else None


def _shown(scene: Scene, kind: str, clause: Clause, phrase: Span) -> Span:
    """What is shown for an order: both clauses, the main one where that makes it an order, else what the connective leads to."""
    first, last = phrase
    both = min(clause.first, first), max(clause.last, last)
    found = [(clause.first, clause.last)] if kind == "already" else []
    return next((span for span in (both, *found) if scene.is_clear(*span)), phrase)


def _put_off(scene: Scene, around: Clause, i: int, end: int) -> Side | None:
    """What a noun tells not to have been until then: "there was no vote until", "delayed the vote until", "waited with the vote until"."""
    none = around.lemma == "be" and "no" in scene.low[around.last : i]
    if not none and (around.lemma not in WAITS or _behind(scene, end)):
        return None
    phrases = noun_phrases(scene.tags, around.last, i)
    return named(scene, phrases[0][0]) if phrases and (none or phrases[0][0] <= around.last + 1) else None


def _lasting(scene: Scene, clause: Clause) -> Event | None:
    """The end of what went on: "the pumps kept running for an hour after the alarm"."""
    n = scene.clauses.index(clause)
    lasts = [c for c in scene.clauses[max(0, n - 1) : n + 1] if c.lemma in LASTS and c.start == clause.start]
    return scene.ending(clause, clause.last) if lasts and scene.low[clause.verb].endswith("ing") else None


def _doer(scene: Scene, kind: str, clause: Clause, waiting: Clause | None) -> Span | None:
    """The subject of a clause that has none of its own: who waited, or whom the sentence began with ("..., and then sold the mill")."""
    own = clause.subject and clause.start <= clause.subject[0]
    if own or scene.inverted(clause) or clause is waiting:
        return None
    if waiting:
        return waiting.subject
    first = scene.clauses[0]
    return (
        first.subject
        if kind == "then" and first.subject and first.first < clause.first and scene.tags[first.subject[0]] not in "UE"
        else None
    )


def _was_so(scene: Scene, i: int, j: int, end: int) -> bool:
    """ "Sold when the ban was already in force": what the connective leads to had come before; the main clause has no "already"."""
    clause = next((c for c in scene.clauses if c.first >= j and c.last == end), None)
    around = scene.clause_at(_left(scene, i))
    if clause is None or around is None or around.first >= i or around.had or "already" in scene.low[:i]:
        return False
    return "already" in scene.low[clause.first : clause.last]


def _waiting(scene: Scene, around: Clause) -> Clause | None:
    """The clause that says that somebody waited: this one, or the one whose infinitive this is ("refused to sign until")."""
    n = scene.clauses.index(around)
    before = scene.clauses[n - 1] if n else None
    if around.lemma in WAITS:
        return around
    put_off = before is not None and before.lemma in WAITS and scene.tags[before.last : around.first] == "T"
    return before if put_off else None


def _affirmed(text: str) -> str:
    """What came later, without the word that says that it had not come yet: "no laboratory had found it"."""
    first, _, rest = text.partition(" ")
    if first.lower() in _NONE:
        return f"{_NONE[first.lower()]}{'n' if first.lower() == 'no' and rest[:1] in 'aeiou' else ''} {rest}"
    return " ".join(word for word in text.split(" ") if word not in ("not", "yet", "never", "still"))


def _other(scene: Scene, kind: str, i: int, j: int) -> Side | None:
    """What the connective in tokens [i, j) leads to."""
    if scene.low[i] == "having":
        event = scene.event(scene.clauses[0]) if scene.clauses[0].first == i else None
        return Side(event, scene.clauses[0].last) if event else None
    if kind == "during":
        clause = next((c for c in scene.clauses if c.first >= j), None)
        end = goes_on(scene.low, clause) if clause and not _APART.search(scene.tags, j, clause.first) else 0
        event = scene.ending(clause, end) if clause and end else None
        return Side(event, end) if event else None
    return taken_up(scene, i, j) if kind in ("then", "later") else anchor(scene, i, j)


def _leads(scene: Scene, kind: str, clause: Clause) -> bool:
    """Whether the clause comes before what its connective leads to: "no laboratory had found it when the firm recalled it" came later."""
    return kind in ("before", "already", "during") and not scene.negated(clause)


def _fits(scene: Scene, kind: str, clause: Clause) -> bool:
    """Whether the clause is negated, or in the past perfect, just where the connective wants it so."""
    low = scene.low
    over = clause.had and not low[clause.verb].endswith("ing")
    if kind == "until":
        return clause.negated
    if kind == "already":
        return over or (not scene.negated(clause) and "already" in low[clause.start : clause.end])
    return not scene.negated(clause)


def _main(scene: Scene, kind: str, i: int, end: int) -> Clause | None:
    """The clause that a connective hangs on: the one around it, else, where it opens its sentence, the main one behind."""
    around = scene.clause_at(_left(scene, i))
    if kind == "then":
        return _behind(scene, end)
    if around and around.first < i and not _APART.search(scene.tags, around.last, i):
        if around.lemma in WAITS or (around.lemma == "be" and around.negated):
            return _behind(scene, end) if kind == "after" else None
        return around
    return None if scene.tags[: max(0, i - 1)].strip('MWADYPNCBGH",') else _behind(scene, end)


def _left(scene: Scene, i: int) -> int:
    """The token in front of a connective and its comma, -1 where there is none."""
    return i - 2 if i > 1 and scene.tags[i - 1] == "," else i - 1


def _behind(scene: Scene, end: int) -> Clause | None:
    """The first clause behind a token that begins its piece, else the first at all: "told all to go, Orsa had ...", "did Orsa sell"."""
    later = [c for c in scene.clauses if c.first >= end and c.lemma not in _INVERTED]
    if later and scene.inverted(later[0]):
        return later[0]
    return next((c for c in later if c.start >= end and c.opener in ",C"), later[0] if later else None)
