"""Takes what all articles tell of events, finds two that one puts in this order and another in the other, by words or by their dates."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.clashes.encounters import Encounters
from checker.clashes.events import Chronicle, Told
from checker.clashes.likeness import Likeness, beside, follows
from checker.clashes.model import Finding, Verdict
from checker.clashes.settings import Order, Settings
from checker.tables import Assertion


class _Stand(NamedTuple):
    """One place that says what came first: the assertions, and their words."""

    rows: tuple[Assertion, ...]
    words: str

    @property
    def key(self) -> str:
        """What it is told from other stands by."""
        return " ".join(row.id for row in self.rows)


class _Against(NamedTuple):
    """What speaks against an order, and whether it leaves no doubt."""

    stand: _Stand
    sure: bool


def order(chronicle: Chronicle, settings: Settings) -> Iterator[Finding]:
    """Orders that another article, or another place of the same, turns round; all that turn one another round are one dispute."""
    assert isinstance(settings, Order)
    search = _Search(chronicle, settings)
    stands: dict[str, _Stand] = {}
    edges: dict[str, dict[str, bool]] = {}
    for told in chronicle.told:
        for found in search.against(told):
            for a, b in ((_stand(told), found.stand), (found.stand, _stand(told))):
                stands.setdefault(a.key, a)
                edges.setdefault(a.key, {}).setdefault(b.key, found.sure)
    taken: set[str] = set()
    for key in list(edges):
        if key not in taken:
            sides = _sides(key, edges)
            taken |= sides.keys()
            yield _finding([[stands[k] for k, side in sides.items() if side == n] for n in (0, 1)], sure=any(edges[key].values()))


def _stand(told: Told) -> _Stand:
    dates = (row for row in (told.since, told.until) if row)
    return _Stand((told.row, *dates), f"{told.earlier.text} before {told.later.text}")


def _sides(first: str, edges: Mapping[str, Mapping[str, bool]]) -> dict[str, int]:
    """Everything that hangs together with a stand by speaking against it or against what does: on its side 0, on the other 1."""
    sides = {first: 0}
    waiting = deque((first,))
    while waiting:
        key = waiting.popleft()
        for other in edges[key]:
            if other not in sides:
                sides[other] = 1 - sides[key]
                waiting.append(other)
    return sides


def _finding(sides: Sequence[Sequence[_Stand]], *, sure: bool) -> Finding:
    rows = [{row.id: row for stand in side for row in stand.rows} for side in sides]
    mine, others = rows[0], {name: row for name, row in rows[1].items() if name not in rows[0]}
    return Finding((tuple(mine.values()), tuple(others.values())), Verdict(None, sure), values=(sides[0][0].words, sides[1][0].words))


class _Search:
    """Holds each order against what may speak of its two events."""

    def __init__(self, chronicle: Chronicle, settings: Order) -> None:
        self._all, self._settings = chronicle, settings
        self._met, self._like = Encounters(chronicle), Likeness(chronicle.bits, settings)

    def against(self, told: Told) -> Iterator[_Against]:
        """What turns the order round: another order, the dates of both events, or of one against the other's date in this order."""
        yield from self._turned(told)
        if not told.planned:
            for doc in self._met.articles(told):
                found = [*self._by_dates(told, doc), *(self._by_one_date(told, doc) if doc != told.row.doc else ())]
                if found and (doc == told.row.doc or self._all.related(told.row.doc, doc)):
                    yield from found

    def _turned(self, told: Told) -> Iterator[_Against]:
        for other in self._met.orders(told):
            if other.planned != told.planned or _together(told, other) or _confused(told, other):
                continue
            sure = self._like.both(told, other.later, other.earlier, _topic(told, other))
            if sure is not None and (other.row.doc == told.row.doc or self._all.related(told.row.doc, other.row.doc)):
                yield _Against(_stand(other), sure)

    def _by_dates(self, told: Told, doc: str) -> Iterator[_Against]:
        """The dates of both events in an article, where every pair that can be meant has the later one first."""
        early, late = ([d for d in self._met.dates(event, doc) if not beside(d, told)] for event in (told.earlier, told.later))
        found = [(x.row, y.row, self._like.both(told, x.event, y.event)) for x in early for y in late if x.row.id != y.row.id]
        meant = [(x, y, sure) for x, y, sure in found if sure is not None]
        if meant and all(follows(x, y) for x, y, _ in meant):
            x, y, sure = max(meant, key=lambda pair: pair[2])
            yield _Against(_Stand((x, y), f"{y.surface} and {x.surface}"), sure)

    def _by_one_date(self, told: Told, doc: str) -> Iterator[_Against]:
        """The dates of one event in another article, all on the wrong side of the date that the order has for the other event."""
        for date, event, late in ((told.since, told.later, True), (told.until, told.earlier, False)):
            found = [d for d in self._met.dates(event, doc) if event.verbs & d.event.verbs] if date else []
            worth = [w for d in found if (w := self._like.worth(event, d.event)) is not None]
            if not date or not worth or len(worth) < len(found) or max(worth) < self._settings.bits:
                continue
            if all(follows(date, d.row) if late else follows(d.row, date) for d in found):
                yield _Against(_Stand(tuple(d.row for d in found), found[0].row.surface), False)


def _together(a: Told, b: Told) -> bool:
    """Whether two orders stand in one paragraph: they are told as two."""
    return (a.row.doc, a.row.block) == (b.row.doc, b.row.block)


def _confused(a: Told, b: Told) -> bool:
    """Whether two orders may as well be the same: their events are so much alike that each could be either of the other's."""
    if not (a.earlier.verbs & b.earlier.verbs and a.later.verbs & b.later.verbs):
        return False
    crossed = len(a.earlier.words & b.later.words) + len(a.later.words & b.earlier.words)
    return crossed <= len(a.earlier.words & b.earlier.words) + len(a.later.words & b.later.words)


def _topic(a: Told, b: Told) -> frozenset[str]:
    """Words of either event that two orders share."""
    return (a.earlier.words | a.later.words) & (b.earlier.words | b.later.words)
