"""Takes an article, gives the shares of one whole that are told to be all of it and do not make 100 percent.

That nothing is left is told by "the remaining 15 percent", or by the head of a column of shares. Rounded shares may miss the hundred.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import sqrt

from checker.clashes.model import Article, Finding, Verdict
from checker.clashes.passages import REST, Passage, passages
from checker.tables import Assertion

_ALL = 100.0
_NEAR = 12.0
"""Percentage points from a hundred beyond which shares are taken for those of several wholes."""
_NEAR_COLUMN = 4.0
_SHARE = re.compile(r"\bshare\b|proportion|portion|\Wmix\b|breakdown|^\W*(?:%|percent|per cent|percentage)?\W*$", re.IGNORECASE)
_ROLES = ("level", "share", "part")
_LEAST = 3
"""Shares in a column that has no row for the whole."""
_ROUNDED = 2.0 / sqrt(12.0)
"""Two standard deviations of one share that is rounded to its last digit, in units of that digit."""


def hundred(article: Article) -> Iterator[Finding]:
    """Shares that do not make a hundred, each list once."""
    if sum(_share(r) for r in article.rows) > 1:
        for passage in passages(article):
            yield from _remainder(passage)
        yield from _columns(article)


def _share(row: Assertion) -> bool:
    told = row.low is not None and row.low == row.high and row.mood != "denied" and row.role in _ROLES
    return told and row.kind == "percent" and row.unit == "percent"


def _remainder(passage: Passage) -> Iterator[Finding]:
    """ "62 percent voted for it, 25 percent against, and the remaining 15 percent stayed at home."."""
    rows = [r for r in passage.rows if _share(r)]
    left = next((r for r in rows[1:] if REST.search(passage.text(r.start - 18, r.start))), None)
    if left is not None:
        parts = [r for r in passage.rows if r.kind == "percent" and r.start < left.start]
        lists = [parts[k:] for k in range(len(parts))]
        if all(map(_share, parts)) and all(_missing([*some, left]) for some in lists):
            yield from _found(left, parts, _NEAR)


def _columns(article: Article) -> Iterator[Finding]:
    found: dict[tuple[int, str], list[Assertion]] = defaultdict(list)
    for row in article.rows:
        if row.cell is not None and row.kind == "percent":
            found[row.cell[0], row.cell[2]].append(row)
    for (_, head), rows in found.items():
        if len(rows) >= _LEAST and _SHARE.search(head) and all(map(_share, rows)) and len({r.line for r in rows}) == len(rows):
            if rows[-1].low == _ALL:
                rows = rows[:-1]
            yield from _found(rows[-1], rows[:-1], _NEAR_COLUMN)


def _missing(rows: Sequence[Assertion]) -> bool:
    """Whether the shares miss the hundred by more than their rounding."""
    slack = max(r.step or 0.0 for r in rows) if any(r.hedge for r in rows) else min(r.step or 0.0 for r in rows)
    return abs(_added(rows) - _ALL) > slack * max(1.0, _ROUNDED * sqrt(len(rows))) * (2 if any(r.hedge for r in rows) else 1)


def _added(rows: Sequence[Assertion]) -> float:
    return sum(float(r.low) for r in rows if isinstance(r.low, int | float))


def _found(left: Assertion, parts: Sequence[Assertion], near: float) -> Iterator[Finding]:
    rows = sorted((*parts, left), key=lambda r: r.start)
    added = _added(rows)
    if len(rows) > 1 and abs(added - _ALL) <= near and _missing(rows):
        detail = f"{' + '.join(' '.join(p.surface.split()) for p in rows)} = {added:,.10g}%"
        yield Finding(((left,), tuple(parts)), Verdict(abs(added - _ALL) / _ALL, True, detail), values=(left.surface, detail))
