"""Takes the amounts that a sentence tells one after the other, gives those that can be added up: "40 basis points, then 60, now 20"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.clashes.operands import FALLS, RISES
from checker.clashes.passages import Passage, bare
from checker.clashes.scene import tokens
from checker.clashes.sums import plain
from checker.tables import Assertion

MEASURED = ("quantity", "money", "duration", "percent")
ADDED = ("number", *MEASURED)
"""Kinds of amounts that a text may add up in so many words; durations and shares only then."""
_POINTS = ("percent", "percentage_point")
_ALONE = re.compile(r"\W*(?:$|[.,;:)!?–—]|\b(?:and|again|then|later|now|or|altogether|together|in all|all told|in total)\b)")
"""Behind a number that leaves out its unit."""
_WHERE = re.compile(r"\b(?:in|at|on|over|across|within|of|after|under|than|for|from|with|between)\s+(?:the |its |their |all |some )?$")
"""In front of a number that only tells where, when or of what: "40 tonnes in two lots"."""


def series(passage: Passage, rows: Sequence[Assertion], whole: Assertion) -> list[Assertion]:
    """The amounts of `rows` like `whole`, bare ones with the unit of those before; none where one of them cannot be told or added."""
    told = [r for r in rows if r.kind in ADDED]
    if any(_beside(passage, r) for r in told[1:] if r.kind == "number"):
        return []
    units = {(r.kind, _unit(r, whole)) for r in told if r.kind in MEASURED}
    if not units:
        return _counts(passage, told, whole)
    if units != {(whole.kind, whole.unit)} or turns(passage):
        return []
    found: list[Assertion] = []
    for r in told:
        if r.kind in MEASURED:
            found.append(replace(r, unit=whole.unit))
        elif found and r.kind == "number" and whole.kind != "money" and leaves_out(passage, r):
            found.append(replace(r, kind=found[-1].kind, unit=found[-1].unit))
        elif found:
            return []
    return found if all(plain(r, ADDED) for r in found) else []


def measured(passage: Passage, rows: Sequence[Assertion], whole: Assertion) -> Assertion:
    """A whole that leaves out its unit with that of the amounts told before: "That makes 140 in all"."""
    model = next((r for r in reversed(rows) if r.kind in MEASURED), None)
    if model is None or whole.kind != "number" or not leaves_out(passage, whole) or whole.attribute_key not in ("", model.attribute_key):
        return whole
    return replace(whole, kind=model.kind, unit=model.unit)


def leaves_out(passage: Passage, row: Assertion) -> bool:
    """Whether a number has neither a unit nor a noun of its own."""
    alone = row.kind == "number" and row.unit == "dimensionless"
    return alone and (bare(passage, row) or _ALONE.match(passage.text(row.end, row.end + 16)) is not None)


def _beside(passage: Passage, row: Assertion) -> bool:
    """Whether a number tells where or when, or stands right in front of another: "at six 70"."""
    where = _WHERE.search(passage.text(row.start - 20, row.start)) is not None
    return where or re.match(r"\s*\d", passage.text(row.end, row.end + 4)) is not None


def turns(passage: Passage) -> bool:
    """Whether something rises as well as falls in a sentence: its steps are no parts of one sum."""
    said = {w for w in tokens(passage.text(passage.start, passage.end)) if w not in ("more", "up", "off", "down", "over")}
    return not said.isdisjoint(RISES) and not said.isdisjoint(FALLS)


def _counts(passage: Passage, told: Sequence[Assertion], whole: Assertion) -> list[Assertion]:
    """Counts of one thing; "three towns" in front of three of them only say how many there are."""
    if whole.kind != "number":
        return []
    found = list(told[1:] if told and told[0].low == len(told) - 1 and len(told) > 2 else told)
    things = {r.attribute_key for r in found if r.attribute_key and not bare(passage, r)}
    return found if len(things) <= 1 and all(plain(r) for r in found) else []


def _unit(row: Assertion, whole: Assertion) -> str | None:
    return whole.unit if row.unit in _POINTS and whole.unit == _POINTS[1] else row.unit
