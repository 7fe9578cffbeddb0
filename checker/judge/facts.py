"""Takes clashes, gives facts in dispute: one for all that clash over one fact, with a side for each value and every figure that says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from checker.aligner.groups import Groups
from checker.judge.model import Clash, Held
from checker.tables import Assertion


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact in dispute: its clashes, and its sides in order of first position."""

    clashes: tuple[Clash, ...]
    sides: tuple[tuple[Assertion, ...], ...]
    values: tuple[str, ...] = ()
    """What each side says, where that is more than its figures."""


def facts(clashes: Sequence[Clash], agreeing: Iterable[Held], differ: Callable[[Assertion, Assertion], bool]) -> list[Fact]:
    """One fact for each group of clashes that hang together by a figure, or by figures that say the same.

    `agreeing` are pairs that surely speak of one fact and say the same of it; `differ` says whether two figures cannot stand on one side.
    """
    groups: Groups[str] = Groups()
    rows: dict[str, Assertion] = {}
    for c in clashes:
        groups.join(c.held.a.id, c.held.b.id)
        rows |= {c.held.a.id: c.held.a, c.held.b.id: c.held.b}
    for h in agreeing:
        if h.a.id in rows or h.b.id in rows:
            groups.join(h.a.id, h.b.id)
            rows |= {h.a.id: h.a, h.b.id: h.b}
    found: dict[str, list[Clash]] = defaultdict(list)
    for c in clashes:
        found[groups.root(c.held.a.id)].append(c)
    members: dict[str, list[Assertion]] = defaultdict(list)
    for name, row in rows.items():
        members[groups.root(name)].append(row)
    return [Fact(tuple(cs), _sides(members[root], differ)) for root, cs in found.items()]


def _sides(rows: list[Assertion], differ: Callable[[Assertion, Assertion], bool]) -> tuple[tuple[Assertion, ...], ...]:
    """Figures that can all be true together, in as few sides as going from front to back finds; the firmest figures go first."""
    sides: list[list[Assertion]] = []
    for row in sorted(rows, key=_firmness):
        home = next((side for side in sides if not any(differ(row, other) for other in side)), None)
        if home is None:
            sides.append([row])
        else:
            home.append(row)
    ordered = [sorted(side, key=_position) for side in sides]
    return tuple(tuple(side) for side in sorted(ordered, key=lambda side: _position(side[0])))


def _firmness(row: Assertion) -> tuple[bool, bool, str, int]:
    """Figures with both bounds and without a hedge go first, so that "over 50" does not bring 60 and 90 to one side."""
    return (row.low is None or row.high is None, row.hedge is not None, row.doc, row.start)


def _position(row: Assertion) -> tuple[str, int]:
    return row.doc, row.start
