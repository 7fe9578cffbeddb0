"""Takes what all articles tell of events, finds two that one puts in this order and another in the other, by words or by their dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.clashes.encounters import Encounters
from checker.clashes.events import Chronicle, Told
from checker.clashes.likeness import Likeness, beside, follows
from checker.clashes.model import Finding, Verdict
from checker.clashes.settings import Order, Settings
from checker.tables import Assertion


class _Against(NamedTuple):
    """What speaks against an order: the assertions, their words, and whether they leave no doubt."""

    rows: tuple[Assertion, ...]
    words: str
    sure: bool


def order(chronicle: Chronicle, settings: Settings) -> Iterator[Finding]:
    """Orders that another article, or another place of the same, turns round; each once."""
    assert isinstance(settings, Order)
    search = _Search(chronicle, settings)
    seen: set[str] = set()
    for told in chronicle.told:
        against = [] if told.row.id in seen else list(search.against(told))
        if against:
            rows = tuple({row.id: row for found in against for row in found.rows}.values())
            seen |= {told.row.id, *(row.id for row in rows)}
            sure = any(found.sure for found in against)
            yield Finding((_with_dates(told), rows), Verdict(None, sure), values=(_words(told), against[0].words))


def _with_dates(told: Told) -> tuple[Assertion, ...]:
    return (told.row, *(row for row in (told.since, told.until) if row))


def _words(told: Told) -> str:
    return f"{told.earlier.text} before {told.later.text}"


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
            if other.planned != told.planned or _confused(told, other):
                continue
            sure = self._like.both(told, other.later, other.earlier, _topic(told, other))
            if sure is not None and (other.row.doc == told.row.doc or self._all.related(told.row.doc, other.row.doc)):
                yield _Against(_with_dates(other), _words(other), sure)

    def _by_dates(self, told: Told, doc: str) -> Iterator[_Against]:
        """The dates of both events in an article, where every pair that can be meant has the later one first."""
        early, late = ([d for d in self._met.dates(event, doc) if not beside(d, told)] for event in (told.earlier, told.later))
        found = [(x.row, y.row, self._like.both(told, x.event, y.event)) for x in early for y in late if x.row.id != y.row.id]
        meant = [(x, y, sure) for x, y, sure in found if sure is not None]
        if meant and all(follows(x, y) for x, y, _ in meant):
            x, y, sure = max(meant, key=lambda pair: pair[2])
            yield _Against((x, y), f"{y.surface} and {x.surface}", sure)

    def _by_one_date(self, told: Told, doc: str) -> Iterator[_Against]:
        """The dates of one event in another article, all on the wrong side of the date that the order has for the other event."""
        for date, event, late in ((told.since, told.later, True), (told.until, told.earlier, False)):
            found = [d for d in self._met.dates(event, doc) if event.verbs & d.event.verbs] if date else []
            worth = [w for d in found if (w := self._like.worth(event, d.event)) is not None]
            if not date or not worth or len(worth) < len(found) or max(worth) < self._settings.bits:
                continue
            if all(follows(date, d.row) if late else follows(d.row, date) for d in found):
                yield _Against(tuple(d.row for d in found), found[0].row.surface, False)


def _confused(a: Told, b: Told) -> bool:
    """Whether two orders may as well be the same: their events are so much alike that each could be either of the other's."""
    if not (a.earlier.verbs & b.earlier.verbs and a.later.verbs & b.later.verbs):
        return False
    crossed = len(a.earlier.words & b.later.words) + len(a.later.words & b.earlier.words)
    return crossed <= len(a.earlier.words & b.earlier.words) + len(a.later.words & b.later.words)


def _topic(a: Told, b: Told) -> frozenset[str]:
    """Words of either event that two orders share."""
    return (a.earlier.words | a.later.words) & (b.earlier.words | b.later.words)
