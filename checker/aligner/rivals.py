"""Takes the pairs of a corpus, gives them with what their rivals take from them: a figure has at most one counterpart in another article.

Where that article gives the same value elsewhere, or another value that is likelier to be of the same fact, a pair loses: its odds are
shared with its rivals, as in any choice of one out of several (or of none).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from math import log2

from checker.aligner.features import Face
from checker.aligner.weights import similarity
from checker.clashes.same import same
from checker.tables import Pair

Found = tuple[Face, Face, Pair]
_OTHER_COLUMN = 6.0
"""Bits that a cell loses where its neighbour says what is told."""
_MOST = 60.0
"""Bits beyond which odds are all the same."""


def against_rivals(found: Iterable[Found]) -> list[Pair]:
    """The pairs with their weights lowered, in the order given. Pairs within one article have no rivals: it may say a thing twice."""
    found = list(found)
    partners: dict[tuple[str, str], list[tuple[Face, float]]] = defaultdict(list)
    for a, b, pair in found:
        if a.row.doc != b.row.doc:
            partners[a.row.id, b.row.doc].append((b, pair.weight))
            partners[b.row.id, a.row.doc].append((a, pair.weight))
    return [pair if a.row.doc == b.row.doc else _lowered(a, b, pair, partners) for a, b, pair in found]


def _lowered(a: Face, b: Face, pair: Pair, partners: dict[tuple[str, str], list[tuple[Face, float]]]) -> Pair:
    loss = max(_loss(b, partners[a.row.id, b.row.doc]), _loss(a, partners[b.row.id, a.row.doc]))
    if _in_row(a, b, partners[a.row.id, b.row.doc]) or _in_row(b, a, partners[b.row.id, a.row.doc]):
        loss = max(loss, _OTHER_COLUMN)
    if loss < 0.01:
        return pair
    weight = round(pair.weight - loss, 4)
    levels = (*pair.levels, ("rivals", "another counterpart", round(-loss, 2)))
    return replace(pair, weight=weight, similarity=round(similarity(weight), 6), levels=levels)


def _in_row(told: Face, cell: Face, rivals: list[tuple[Face, float]]) -> bool:
    """Whether a row of a table gives just what is told, in another column, of something that the telling sentence does not name itself."""
    if cell.row.cell is None or not told.weak or told.row.cell or same(told.row, cell.row):
        return False
    return any(other.row.cell and other.row.cell[:2] == cell.row.cell[:2] and same(told.row, other.row) for other, _ in rivals)


def _loss(one: Face, rivals: list[tuple[Face, float]]) -> float:
    """Bits that a counterpart loses to those of another value; the best of each value counts."""
    best: dict[object, float] = {}
    for other, weight in rivals:
        if other is not one:
            row = other.row
            key = (row.low, row.high, row.hours, row.unit, row.subject_code if other.group == "designator" else "")
            if weight > best.get(key, -_MOST) and not same(one.row, other.row):
                best[key] = weight
    return log2(1 + sum(2.0 ** min(weight, _MOST) for weight in best.values()))
