"""Takes an article, finds amounts told in two units side by side that are not the same: "120 mph (220 km/h)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.clashes.apart import gap
from checker.clashes.model import Article, Finding, Verdict
from checker.clashes.reach import Range, reach
from checker.clashes.settings import Conversion, Settings
from checker.tables import Assertion

_BESIDE = re.compile(r"\s*(?:\(|, or |\bor |/ ?|, )(?:or |about |around |roughly |nearly |some |approximately |just (?:over|under) )*")
_KINDS = ("quantity", "duration")


def conversion(article: Article, settings: Settings) -> Iterator[Finding]:
    """Amounts in two units, the second in brackets or behind "or", that lie apart."""
    assert isinstance(settings, Conversion)
    for a, b in pairwise(article.rows):
        two = a.kind in _KINDS and a.kind == b.kind and a.unit != b.unit and "total" not in b.scope  # "near 2 GHz, or 25 MHz in all"
        if two and b.start - a.end < 30 and _BESIDE.fullmatch(article.between(a, b)):
            finding = _compared(a, b, settings)
            if finding:
                yield finding


def _compared(a: Assertion, b: Assertion, settings: Conversion) -> Finding | None:
    x, y = reach(a), reach(b)
    if x is None or y is None or x.key != y.key:
        return None
    distance = gap(_wider(x.loose, settings.slack), _wider(y.loose, settings.slack))
    size = max(abs(x.stated.high), abs(y.stated.high))
    if distance <= 0 or distance > settings.near * size:
        return None
    return Finding(((a,), (b,)), Verdict(gap(x.stated, y.stated), True, f"{a.surface} is not {b.surface}"), one_fact=True)


def _wider(r: Range, slack: float) -> Range:
    return Range(r.low - slack * abs(r.low), r.high + slack * abs(r.high))
