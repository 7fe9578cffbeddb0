"""Takes a whole and the ways in which its parts may be meant, says whether one of them adds up to it, and what does not if none does.

Parts that stand in one list are said with one precision, that of the finest of them: next to 18,500 and 9,500 a 34,000 is no rounded
figure. So they miss their whole by what rounding all of them may do, and a list of counts to the last one by nothing at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt
from typing import NamedTuple

from checker.clashes.apart import gap, touch
from checker.clashes.model import Finding, Verdict
from checker.clashes.reach import Range, Reach, counted_out, reach
from checker.tables import Assertion

Parts = tuple[Assertion, ...]
KINDS = ("number", "quantity", "money")


class Sum(NamedTuple):
    """A whole and its parts, as the form of the text gives them."""

    wholes: tuple[Assertion, ...]
    """The figures that may be the whole: one of them, nobody says which."""
    readings: tuple[Parts, ...]
    """The lists that may be its parts."""
    near: float
    """Parts whose sum is farther from the whole than this share of it are taken for another list."""
    kinds: tuple[str, ...] = KINDS
    """Kinds of amounts that may be added up."""


_ROUND = 10
_ROUNDED = 0.025
"""Zeros at the end round a whole by at most this share of it: "40" can stand for 41."""
_DEVIATIONS = 2.0
"""Standard deviations of a sum of rounded figures (each even within its half step) that are let pass."""
_ROLES = ("level", "part", "total", "change", "share")


def one(model: Assertion, surface: str, start: int) -> Assertion:
    """A part that the text tells without a figure, "the tug", as a count like those beside it; it has no id."""
    return replace(model, id="", surface=surface, start=start, end=start + len(surface), low=1.0, high=1.0, step=1.0, hedge=None)


def plain(row: Assertion, kinds: Sequence[str] = KINDS) -> bool:
    """Figures that can be added up: amounts with both bounds, told as facts or as plans."""
    return (
        row.kind in kinds
        and row.low is not None
        and row.low == row.high
        and row.mood != "denied"
        and row.role in _ROLES
        and row.parts is None
    )


def alike(a: Assertion, b: Assertion) -> bool:
    """Whether two figures can stand in one sum: one kind, one unit."""
    return a.kind == b.kind and a.unit == b.unit


def fitting(found: Sum) -> set[int]:
    """Where the parts stand that add up to what may be their whole."""
    return {p.start for whole in found.wholes for parts in found.readings if _fit(whole, parts) for p in parts}


def missed(found: Sum, near: float) -> Finding | None:
    """The reading that comes nearest to its whole, where it comes near, at most `near` off as a share of it, and misses it."""
    tried = [(_share(whole, parts, found.kinds), n, m) for n, whole in enumerate(found.wholes) for m, parts in enumerate(found.readings)]
    share, n, m = min((t for t in tried if t[0] is not None), default=(None, 0, 0))
    return None if share is None or share > min(found.near, near) else _finding(found.wholes[n], found.readings[m])


def _share(whole: Assertion, parts: Parts, kinds: Sequence[str]) -> float | None:
    """How far the parts are from the whole, as a share of it; None where they can be none of it."""
    stated, known = reach(whole), _known(parts)
    if stated is None or len(known) < 2 or not all(plain(r, kinds) for r in (whole, *parts)):
        return None
    said = stated.stated.low
    if said <= max(r.stated.low for r in known) or min(r.stated.low for r in known) <= 0 or any(r.key != stated.key for r in known):
        return None
    return abs(_added(known) - said) / said


def _known(parts: Parts) -> list[Reach]:
    return [r for r in map(reach, parts) if r is not None]


def _added(known: Sequence[Reach]) -> float:
    return sum(r.stated.low for r in known)


def _fit(whole: Assertion, parts: Parts) -> bool:
    stated, known = reach(whole), _known(parts)
    if stated is None or len(known) != len(parts) or not known:
        return False
    if all(map(_to_the_last, (whole, *parts))):
        return _added(known) == stated.stated.low
    step = max(whole.step or 0.0, 0.0 if _to_the_last(whole) or whole.kind != "number" else _ROUND)
    half = min(step * _factor(stated, whole) / 2, _ROUNDED * stated.stated.low)
    said = Range(min(stated.strict.low, stated.stated.low - half), max(stated.strict.high, stated.stated.high + half))
    return touch(said, rounded(parts, known))


def rounded(parts: Parts, known: Sequence[Reach]) -> Range:
    """What the parts may add up to before they were rounded, as a careful writer rounds."""
    common = min(p.step or 0.0 for p in parts)
    counts = all(p.kind == "number" for p in parts) and common <= 1
    off = below = above = 0.0
    for part, r in zip(parts, known, strict=True):
        half = 0.0 if counts else min(common * _factor(r, part) / 2, r.strict.high - r.stated.high)
        if part.hedge:
            below, above = below + r.stated.low - r.strict.low, above + r.strict.high - r.stated.high
        else:
            off += half * half / 3
    spread, added = _DEVIATIONS * sqrt(off), _added(known)
    return Range(added - below - spread, added + above + spread)


def _to_the_last(row: Assertion) -> bool:
    """Whether it is a count to the last one; "40" may be a round number, "10" hardly."""
    return counted_out(row) and isinstance(row.low, int | float) and (row.low <= _ROUND or row.low % _ROUND != 0)


def _factor(stated: Reach, row: Assertion) -> float:
    return stated.stated.low / row.low if isinstance(row.low, int | float) and row.low else 1.0


def _finding(whole: Assertion, parts: Parts) -> Finding | None:
    stated, known = reach(whole), _known(parts)
    if stated is None:
        return None
    added = _added(known)
    loose = Range(sum(r.loose.low for r in known), sum(r.loose.high for r in known))
    detail = f"{' + '.join(' '.join(p.surface.split()) for p in parts)} = {added / _factor(stated, whole):,.10g}"
    sure = all(map(_to_the_last, (whole, *parts))) or not touch(stated.loose, loose)
    verdict = Verdict(gap(stated.stated, Range(added, added)), sure, detail)
    return Finding(((whole,), tuple(p for p in parts if p.id)), verdict, values=(whole.surface, detail))
