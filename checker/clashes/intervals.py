"""Takes what all articles tell of events, finds two whose distance in time one tells and the dates of another do not bear out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from checker.clashes.apart import gap, touch
from checker.clashes.days import ordinal, yearless
from checker.clashes.encounters import Encounters
from checker.clashes.events import Chronicle, Told
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
            found = ((doc, _against(told, row, said, met, like, doc)) for doc in met.articles(told))
            sound = (f for doc, f in found if f and (doc == told.row.doc or chronicle.related(told.row.doc, doc)))
            yield from islice(sound, 1)


def _against(told: Told, row: Assertion, said: Reach, met: Encounters, like: Likeness, doc: str) -> Finding | None:
    """The dates of the two events in one article, where no pair that can be meant lies so far apart."""
    early, late = ([d for d in met.dates(event, doc) if not beside(d, told)] for event in (told.earlier, told.later))
    pairs = [(x.row, y.row) for x in early for y in late if x.row.id != y.row.id and like.both(told, x.event, y.event)]
    lengths = [_length(x, y) for x, y in pairs]
    known = [r for r in lengths if r is not None]
    if not known or len(known) < len(pairs) or any(touch(said.strict, r) for r in known):
        return None
    x, y = pairs[0]
    words = f"{known[0].high / _DAY:.0f} days from {x.surface} to {y.surface}"
    verdict = Verdict(gap(said.stated, known[0]), not any(touch(said.loose, r) for r in known), words)
    return Finding(((row, told.row), (x, y)), verdict, values=(row.surface, words))


def _length(x: Assertion, y: Assertion) -> Range | None:
    """From one day to a later one; None where either is more than a day, or where they are the other way round."""
    if x.low != x.high or y.low != y.high or not isinstance(x.low, str) or not isinstance(y.low, str):
        return None
    if yearless((x.low, x.high)) or yearless((y.low, y.low)) or x.relation or y.relation or x.hedge or y.hedge:  # type: ignore[arg-type]
        return None
    first, last = ordinal(x.low), ordinal(y.low)
    return Range((last - first) * _DAY, (last - first) * _DAY) if first and last and last > first else None
