"""Takes an article and a figure that relates others, gives its sentence: the amounts in it, and the words between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from checker.clashes.model import Article
from checker.clashes.reach import Reach, reach
from checker.tables import Assertion

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\s\w*_]")
_SHORT = (("i.e.", "ie"), ("vs.", "vs"), ("per cent", "percent"))
_AMOUNTS = ("number", "quantity", "money", "duration")
_AGO = re.compile(r"\s*(?:earlier|before|ago|later|previously|prior)\b")
_EACH = re.compile(r"\b(?:each|every|per) $")
_BACK = 2
"""Sentences in front of the figure's that are looked at."""
_REACH = 90
"""Characters in front of a figure and behind it that are looked at."""


@dataclass(frozen=True)
class Scene:
    """The sentence of `row`: its figures in order, and those of the sentence before in the same paragraph."""

    article: Article
    n: int
    """Index of the figure in the article."""

    @property
    def row(self) -> Assertion:
        """The figure that relates others."""
        return self.article.rows[self.n]

    @cached_property
    def figures(self) -> list[Assertion]:
        """Amounts of the sentence; a span of time that only says when ("a year earlier") is none."""
        rows, row = self.article.rows, self.row
        first, last = self.n, self.n + 1
        while first and _together(rows[first - 1], row):
            first -= 1
        while last < len(rows) and _together(rows[last], row):
            last += 1
        return [r for k in range(first, last) for r in _single(rows[k]) if self._is_amount(r)]

    @cached_property
    def others(self) -> list[Assertion]:
        """Figures of the sentence that relate amounts as well."""
        return [
            r for r in self.article.rows[max(0, self.n - 8) : self.n + 9] if r is not self.row and _relates(r) and _together(r, self.row)
        ]

    @cached_property
    def earlier(self) -> list[Assertion]:
        """Amounts of the sentence before, in the same paragraph."""
        return self.paragraph[-1] if self.paragraph else []

    @cached_property
    def paragraph(self) -> list[list[Assertion]]:
        """Amounts of the two sentences with figures that come before, in the same paragraph."""
        rows, row = self.article.rows, self.row
        found: list[list[Assertion]] = []
        sentence = row.sentence
        for k in range(self.n - 1, -1, -1):
            if rows[k].block != row.block or (rows[k].sentence != sentence and len(found) == _BACK):
                break
            if rows[k].sentence != sentence:
                sentence = rows[k].sentence
                found.insert(0, [])
            if found:
                found[0][:0] = [r for r in _single(rows[k]) if self._is_amount(r)]
        return found

    def between(self, a: Assertion, b: Assertion) -> list[str]:
        """The words and signs between two figures, in small letters."""
        return tokens(self.article.between(a, b))

    def before(self, row: Assertion, count: int) -> list[str]:
        """The last `count` words and signs in front of a figure, in its sentence."""
        return tokens(self.article.before(row, _REACH))[-count:]

    def behind(self, row: Assertion, count: int) -> list[str]:
        """The first `count` words and signs behind a figure."""
        return tokens(self.article.behind(row, _REACH))[:count]

    def _is_amount(self, row: Assertion) -> bool:
        known = row.kind in _AMOUNTS and row.low is not None and row.low == row.high and row.low != 0 and not row.parts
        if not known or row.role in ("difference", "age", "rank", "place"):
            return False
        when = row.kind == "duration" and _AGO.match(self.article.behind(row, 16))
        return not when and not _EACH.search(self.article.before(row, 8))


def tokens(text: str) -> list[str]:
    """Words and signs of a text in small letters; Markdown's stars and underscores are none."""
    for long, short in _SHORT:
        text = text.replace(long, short)
    return _TOKEN.findall(text)


def alike(a: Assertion, b: Assertion) -> tuple[Reach, Reach] | None:
    """The reaches of two amounts that can be related: of one dimension, or one a bare number that leaves out the other's unit."""
    x, y = reach(with_unit(a, b)), reach(with_unit(b, a))
    if x is None or y is None or x.key != y.key or len({_rate(a), _rate(b)} - {""}) > 1:
        return None
    return x, y


def with_unit(row: Assertion, other: Assertion) -> Assertion:
    """ "from 40 tonnes to 60": a bare number has the unit of the amount beside it."""
    bare = row.kind == "number" and row.unit == "dimensionless" and row.attribute_key in ("", other.attribute_key)
    if bare and other.kind in ("quantity", "duration", "money"):
        return replace(row, kind=other.kind, unit=other.unit)
    return row


def _rate(row: Assertion) -> str:
    return next((s for s in row.scope if s.startswith("per:")), "")


def _single(row: Assertion) -> Sequence[Assertion]:
    """A figure; the two of "from $3 to $4", where they were read as one range."""
    low, high = row.low, row.high
    if row.kind in _AMOUNTS and isinstance(low, float) and isinstance(high, float) and low < high and row.surface[:5].lower() == "from ":
        return [replace(row, high=low), replace(row, low=high)]
    return [row]


def _relates(row: Assertion) -> bool:
    return row.kind in ("percent", "ratio")


def _together(a: Assertion, b: Assertion) -> bool:
    return a.block == b.block and a.sentence == b.sentence
