"""Takes a sentence, gives the places that its comparatives tell: "only two mills are larger", "no bridge in the country is longer"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.clashes.standings import Standing
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.standings.pools import Gathered, behind
from checker.normalizer.standings.rows import Rows, made
from checker.normalizer.standings.superlatives import times
from checker.normalizer.standings.things import OPEN, of_span
from checker.normalizer.standings.words import COMPARATIVES, head, most

_ONLY = frozenset(("only", "just"))
_MOST_AHEAD = 9


def comparatives(view: View, rows: Rows) -> Iterator[Standing]:
    """The standings of a sentence, from left to right."""
    for i, low in enumerate(view.low):
        axis = most(view.words[i + 1]) if low == "more" else COMPARATIVES.get(low)
        if axis and (found := _standing(view, rows, i, axis)) is not None:
            yield found


def _standing(view: View, rows: Rows, i: int, axis: str) -> Standing | None:
    clause = view.clause_at(i)
    if clause is None or clause.subject is None or not clause.first < i <= clause.last + 1 or clause.modal or clause.negated:
        return None
    ahead, nouns = _ahead(view, clause)
    phrases = noun_phrases(view.tags, nouns, clause.subject[1])
    if ahead is None or not phrases or view.tags[phrases[0][1] - 1] not in "WQ":
        return None
    found, last = Gathered(), i + 1 + (view.low[i] == "more")
    behind(view, phrases[0][1], found)
    stop = behind(view, last, found)
    thing = OPEN
    if view.words[stop] == "than":
        compared = [span for span in noun_phrases(view.tags, stop + 1, clause.end) if span[0] == stop + 1]
        thing = of_span(view, compared[0]) if compared else OPEN
    kinds = [singular(view.low[k]) for k in range(phrases[0][0], phrases[0][1] - 1) if view.tags[k] in "WBQ"]
    pool = found.pool(head(view.low[phrases[0][1] - 1]), kinds)
    first = i if rows.taken(view.tokens.start[clause.subject[0]]) or clause.subject[0] == nouns else clause.subject[0]
    row = made(view, first, last, ahead + 1.0, " ".join(sorted(thing.name)) or None, view.low[i])
    return Standing(row, axis, thing, pool, False, times(view, clause, clause.first, stop))


def _ahead(view: View, clause: Clause) -> tuple[float | None, int]:
    """How many come first, and where their noun begins: 2 of "only two mills", 0 of "no mill"; None where no end of them is told."""
    at = clause.subject[0] if clause.subject else 0
    if view.low[at] == "no":
        return 0.0, at + 1 + (view.words[at + 1] == "other")
    counted = next((m for m in view.near(at, at + 3) if m.kind == "number" and m.skipped is None and isinstance(m.low, int | float)), None)
    limited = bool(_ONLY & set(view.low[max(0, at - 1) : at + 2]))
    if counted is None or not limited or not isinstance(counted.low, int | float) or not 1 <= counted.low <= _MOST_AHEAD:
        return None, at
    return float(counted.low), counted.last + (view.words[counted.last] == "other")
