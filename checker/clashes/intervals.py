"""Takes what all articles tell of events, finds two whose distance in time one tells and the dates of another do not bear out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from checker.clashes.apart import gap, touch
from checker.clashes.days import ordinal, yearless
from checker.clashes.encounters import Encounters
from checker.clashes.events import Chronicle, Event, Told
from checker.clashes.likeness import Likeness, beside
from checker.clashes.model import Finding, Verdict
from checker.clashes.reach import Range, Reach, reach
from checker.clashes.settings import Order, Settings
from checker.tables import Assertion

_DAY = 86_400.0
_UNITS = ("day", "week", "fortnight", "month", "year")


def interval(chronicle: Chronicle, settings: Settings) -> Iterator[Finding]:
    """Distances that the dates of the two events do not bear out, each once."""
    assert isinstance(settings, Order)
    met, like = Encounters(chronicle), Likeness(chronicle.bits, settings)
    for told in chronicle.told:
        row = told.distance
        said = reach(row) if row and row.unit in _UNITS and row.mood != "denied" and not told.planned else None
        if row and said:
            docs = [doc for doc in met.articles(told) if doc == told.row.doc or chronicle.related(told.row.doc, doc)]
            found = (_compared(told, row, said, _pairs(told, met, like, doc)) for doc in docs)
            own = (_compared(told, row, said, _beside_own(told, met, like, docs, settings.bits)) for _ in docs[:1])
            yield from islice((f for f in chain(found, own) if f), 1)


def _pairs(told: Told, met: Encounters, like: Likeness, doc: str) -> list[tuple[Assertion, Assertion]]:
    """The dates of the two events in one article."""
    early, late = ([d for d in met.dates(event, doc) if not beside(d, told)] for event in (told.earlier, told.later))
    return [(x.row, y.row) for x in early for y in late if x.row.id != y.row.id and like.both(told, x.event, y.event)]


def _beside_own(told: Told, met: Encounters, like: Likeness, docs: Sequence[str], bits: float) -> list[tuple[Assertion, Assertion]]:
    """The date that the order has for one of its events, with those that the articles have for the other."""
    if (told.since is None) == (told.until is None):
        return [(told.since, told.until)] if told.since and told.until else []
    event = told.earlier if told.until else told.later
    found = (d for doc in docs for d in met.dates(event, doc) if d.event.verbs & event.verbs and not beside(d, told))
    dates = [d for d in found if _mostly(event, d.event)]
    worth = [w for d in dates if (w := like.worth(event, d.event)) is not None]
    if not worth or len(worth) < len(dates) or max(worth) < bits:
        return []
    return [(d.row, told.until) if told.until else (told.since or d.row, d.row) for d in dates]


def _mostly(a: Event, b: Event) -> bool:
    """Whether two events share most of what takes part in one of them: two parties may each have signed a deal."""
    return 2 * len(a.words & b.words) > min(len(a.words), len(b.words))


def _compared(told: Told, row: Assertion, said: Reach, pairs: Sequence[tuple[Assertion, Assertion]]) -> Finding | None:
    """What no pair of dates that can be meant bears out."""
    lengths = [_length(x, y) for x, y in pairs]
    known = [r for r in lengths if r is not None]
    if not known or len(known) < len(pairs) or any(touch(said.strict, r) for r in known):
        return None
    x, y = pairs[0]
    words = f"{known[0].high / _DAY:.0f} days from {x.surface} to {y.surface}"
    verdict = Verdict(gap(said.stated, known[0]), not any(touch(said.loose, r) for r in known), words)
    others = tuple(r for r in (x, y) if r.id not in (row.id, told.row.id))
    return Finding(((row, told.row), others), verdict, values=(row.surface, words))


def _length(x: Assertion, y: Assertion) -> Range | None:
    """From one day to a later one; None where either is more than a day, or where they are the other way round."""
    first, last = _day(x), _day(y)
    return Range((last - first) * _DAY, (last - first) * _DAY) if first and last and last > first else None


def _day(row: Assertion) -> int | None:
    """The one day that a date names, be it the first of those on which something holds."""
    starts = row.relation == "since" and row.grain == "day"
    if not isinstance(row.low, str) or (row.low != row.high and not starts) or row.hedge or (row.relation and not starts):
        return None
    return None if yearless((row.low, row.low)) else ordinal(row.low)
