"""Takes two standings, says whether they rank one thing, and whether among the same things; a smaller set gives no lower place."""

from __future__ import annotations

from typing import NamedTuple

from checker.clashes.standings import WIDTH, Pool, Standing, Thing

_EVER = ("", "ever")


class Set(NamedTuple):
    """How the sets of two standings go together."""

    alike: bool
    """Whether both tell of the same set in so many words; else one says less."""
    likely: bool
    """The same, but for what the order goes by, which one of them may leave unsaid."""
    narrower: int = 0
    """-1 where the first is a part of the second, 1 where the second is a part of the first, 0 where they are one."""


class _Where(NamedTuple):
    """The same for where their members are."""

    alike: bool
    narrower: int = 0


def one_thing(a: Thing, b: Thing) -> bool | None:
    """Whether two standings are of one thing; None where the words leave it open."""
    if a.name and b.name:
        named = (a.name <= b.name or b.name <= a.name) and (a.code == b.code or not (a.code and b.code))
        return named or (None if a.guessed or b.guessed else False)
    if a.guessed or b.guessed:
        return None
    if a.phrase and b.phrase:
        return None if a.phrase & b.phrase else False
    return None if not (a.phrase and b.name) and not (b.phrase and a.name) else False


def one_set(a: Pool, b: Pool, *, contest: bool = False) -> Set | None:
    """Whether two standings are of one set, or one of a part of the other's; None where they are of two, or it cannot be told.

    Of a `contest` one may leave unsaid when it was.
    """
    if (a.head != b.head and a.head and b.head) or (a.by and b.by and not a.by & b.by):
        return None
    where, when, kinds = _places(a, b), _periods(a, b), _kinds(a, b)
    if contest and not (a.period and b.period):
        when = 0
    if where is None or when is None or kinds is None:
        return None
    among = bool(a.among & b.among)
    if a.among and b.among and not among:
        return None
    parts = {part for part in (where.narrower, when, kinds) if part}
    if len(parts) > 1:
        return None
    likely = (where.alike or among) and bool(a.head and b.head) and (among or not (a.among or b.among))
    return Set(likely and bool(a.by) == bool(b.by), likely, parts.pop() if parts else 0)


def excluded(a: Standing, b: Standing, found: Set) -> bool:
    """Whether the places of one thing cannot both be: two places in one set, or a lower one in a part than in the whole."""
    if a.place == b.place:
        return False
    return found.narrower == 0 or ((a.place > b.place) == (found.narrower < 0))


def _places(a: Pool, b: Pool) -> _Where | None:
    """By where the members are; nothing said of it is a part of the world."""
    if not a.places or not b.places:
        wide = {kind for kind, _ in a.places | b.places} == {"world"}
        if a.places != b.places and (b if a.places else a).among:  # "in Orva" and "in the country"
            return _Where(False, 1 if a.places else -1)
        alike = not wide and not a.places and not b.places and bool(a.period) and a.period == b.period
        return _Where(alike, (1 if a.places else -1) if wide else 0)
    x, y = (max(WIDTH.get(kind, 0) for kind, _ in pool.places) for pool in (a, b))
    if x != y:
        return _Where(True, -1 if x < y else 1)
    shared = [(n, m) for kind, n in a.places for other, m in b.places if kind == other]
    return _Where(True) if any(n == m or not n or not m for n, m in shared) else None


def _periods(a: Pool, b: Pool) -> int | None:
    """By the period that the order is of: that of a year is a part of that of all time."""
    if a.period == b.period or (a.period in _EVER and b.period in _EVER):
        return 0
    if "ever" in (a.period, b.period):
        return 1 if a.period == "ever" else -1
    return None


def _kinds(a: Pool, b: Pool) -> int | None:
    """By what narrows the noun: "private banks" are a part of "banks"."""
    x, y = a.kinds - b.among - b.kinds, b.kinds - a.among - a.kinds
    if a.bare or b.bare:
        return 0
    if x and y:
        return None
    return -1 if x else 1 if y else 0
