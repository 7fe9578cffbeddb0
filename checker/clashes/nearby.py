"""Takes the figures of one article, gives what stands between and behind them: tests of arithmetic read the words that join two figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from checker.tables import Assertion


def usable(rows: Iterable[Assertion]) -> list[Assertion]:
    """The figures that take part in comparison, in order of position."""
    return sorted((r for r in rows if r.skipped is None), key=lambda r: r.start)


def exact(row: Assertion) -> bool:
    """Whether a figure is a plain number: one value, no hedge, no "not", told of now and as a fact or a plan."""
    one_value = isinstance(row.low, int | float) and row.low == row.high and row.low > 0
    return one_value and row.hedge is None and row.mood != "denied"


def number(row: Assertion) -> float:
    """The value of an exact figure."""
    assert isinstance(row.low, int | float)
    return float(row.low)


class Passage:
    """The figures of one sentence, in order, with the words around them in lower case."""

    def __init__(self, rows: Sequence[Assertion]) -> None:
        self.rows = list(rows)
        self.text = rows[0].sentence.lower()
        self._offset = _offset(rows)

    def between(self, a: Assertion, b: Assertion) -> str:
        """The words from the end of `a` to the start of `b`."""
        return self.text[a.end - self._offset : b.start - self._offset]

    def before(self, a: Assertion) -> str:
        """The words from the start of the sentence to `a`."""
        return self.text[: a.start - self._offset]

    def behind(self, a: Assertion) -> str:
        """The words from the end of `a` to the next figure, or to the end of the sentence."""
        later = [r.start for r in self.rows if r.start >= a.end]
        return self.text[a.end - self._offset : min(later) - self._offset if later else None]


def _offset(rows: Sequence[Assertion]) -> int:
    """Where the sentence begins in the document: the place that puts every figure on its surface."""
    first, at = rows[0], -1
    while (at := first.sentence.find(first.surface, at + 1)) >= 0:
        offset = first.start - at
        if all(r.sentence[r.start - offset : r.end - offset] == r.surface for r in rows if r.start >= offset):
            return offset
    return first.start


def passages(rows: Iterable[Assertion]) -> list[Passage]:
    """The sentences with figures, in order. Cells of a table are none."""
    plain = (r for r in rows if r.cell is None)
    return [Passage(list(found)) for _, found in groupby(plain, key=lambda r: (r.block, r.sentence))]
