"""Takes a figure in its clause, gives its mood, who says it, and whether it is told of an earlier time or another case."""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.subjects import _from_span
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention

_DATA = load("moods")
_AUXILIARIES = frozenset(_DATA["expected"]["auxiliaries"].split())
_VERBS = frozenset(_DATA["expected"]["verbs"].split())
_EXPECTED: tuple[str, ...] = tuple(f" {p} " for p in _DATA["expected"]["phrases"])
_NOUNS = frozenset(_DATA["expected"]["nouns"].split())
_DENIED = frozenset(_DATA["denied"]["words"].split())
_HISTORIC: tuple[str, ...] = tuple(f" {p} " for p in _DATA["historic"]["phrases"])
_REPORTED = frozenset(_DATA["reported"]["classes"].split())
_ACCORDING: tuple[str, ...] = tuple(f" {p} " for p in _DATA["reported"]["phrases"])
VERDICTS: tuple[str, ...] = tuple(_DATA["denied"]["verdicts"])
RUMOURS: tuple[str, ...] = tuple(_DATA["denied"]["rumours"])


class Mood(NamedTuple):
    """asserted | denied | expected | reported, the speaker, and whether the figure belongs to an earlier time or another case."""

    mood: str
    speaker: str | None = None
    historic: bool = False


def mood(view: View, m: Mention, clause: Clause | None) -> Mood:
    """How the sentence means the figure."""
    near = " " + " ".join(view.low[max(0, m.first - 5) : min(len(view.low), m.last + 5)]) + " "
    historic = (clause is not None and clause.had) or any(p in near for p in _HISTORIC)
    speaker = _speaker(view, m)
    if _denied(view, m, clause):
        return Mood("denied", speaker, historic)
    if _expected(view, m, clause):
        return Mood("expected", speaker, historic)
    return Mood("reported" if speaker else "asserted", speaker, historic)


def _denied(view: View, m: Mention, clause: Clause | None) -> bool:
    if clause and clause.negated and clause.first < m.first:
        return True
    start = clause.first if clause and clause.first < m.first else max(0, m.first - 3)
    return any(w in _DENIED for w in view.low[start : m.first])


def _expected(view: View, m: Mention, clause: Clause | None) -> bool:
    if clause is None:
        return False
    if clause.modal and any(w in _AUXILIARIES for w in view.low[clause.first : clause.last]):
        return True
    if clause.lemma in _VERBS:
        return True
    n = view.clauses.index(clause)
    if n and view.clauses[n - 1].last <= clause.first and view.clauses[n - 1].lemma in _VERBS and view.clauses[n - 1].end == clause.end:
        return True
    near = " " + " ".join(view.low[max(clause.start, m.first - 6) : m.last + 2]) + " "
    return any(p in near for p in _EXPECTED) or any(w in _NOUNS for w in view.low[max(clause.start, m.first - 4) : m.first])


def _speaker(view: View, m: Mention) -> str | None:
    """The subject of the sentence's verb of saying, or the name behind "according to"."""
    for clause in view.clauses:
        if clause.klass in _REPORTED and clause.subject and not (clause.first <= m.first < clause.last):
            found = _from_span(view, clause.subject)
            if found:
                return found.text
    joined = " " + " ".join(view.low) + " "
    for phrase in _ACCORDING:
        if phrase in joined:
            at = len(joined[: joined.index(phrase)].split()) + len(phrase.split())
            name = next((n for n in view.names if n.first >= at), None)
            return name.text if name else view.text(at, min(at + 2, len(view.low))) if at < len(view.low) else None
    return None
