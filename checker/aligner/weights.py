"""Takes the levels of a pair, gives its match weight in bits: the prior and what each level is worth (weights.toml), field by field."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from math import log2
from pathlib import Path

from checker.aligner.comparisons import Level

Waterfall = tuple[tuple[str, str, float], ...]
"""(field, level, bits), in the order of comparison; the prior first."""

_USUAL = 7
"""Articles of a corpus like those that the weights were estimated from."""
_MORE = 0.045
"""Bits by which doublings above the usual, squared, lower the prior: the more articles there are, the oftener two figures look alike by
chance. A few stories side by side are told apart by their words; an archive has all that is told over and over, such as matches and
market days, and each of its pairs is a chance of a false alarm."""


def crowding(articles: int) -> float:
    """What the size of the corpus is worth, in bits: 0 for a usual one or a smaller one, less for a larger one."""
    return -round(_MORE * max(0.0, log2(max(1, articles) / _USUAL)) ** 2, 4)


@cache
def table() -> Mapping[str, Mapping[str, Mapping[str, float]]]:
    """Group of figures -> field -> level -> bits. Read once; callers must not change it."""
    data = tomllib.loads(Path(__file__).with_name("weights.toml").read_text("utf-8"))
    return {group: {field: dict(levels) for field, levels in fields.items()} for group, fields in data.items()}


def waterfall(group: str, levels: Iterable[Level]) -> Waterfall:
    """What every level is worth in its group; a level that the table lacks is worth nothing."""
    known = table()[group]
    prior = known["prior"]["bits"]
    return (("prior", group, prior), *((field, level, known.get(field, {}).get(level, 0.0)) for field, level in levels))


def similarity(weight: float) -> float:
    """The weight as a probability: odds of two to its power."""
    if weight > 60:
        return 1.0
    odds: float = 2.0**weight
    return odds / (1 + odds)
