"""Takes two events, says whether they are one, by their verbs and by the rarity of their words; and of two dates which came first."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from checker.clashes.days import ordinal, readings, yearless
from checker.clashes.events import Dated, Event, Told
from checker.clashes.settings import Order
from checker.tables import Assertion

_AGAIN = "again"
"""What is told to have happened once more is not what happened first."""


class Likeness:
    """Compares events; `bits` says how rare a word is."""

    def __init__(self, bits: Callable[[str], float], settings: Order) -> None:
        self._bits, self._settings = bits, settings

    def both(self, told: Told, early: Event, late: Event, topic: frozenset[str] = frozenset()) -> bool | None:
        """Whether an order's two events are surely these two; None where they are not. `topic`: words that they share crosswise."""
        x, y = self.worth(told.earlier, early), self.worth(told.later, late)
        same = [bool(told.earlier.verbs & early.verbs), bool(told.later.verbs & late.verbs)]
        if x is None or y is None or not any(same):
            return None
        if all(same):
            return True if max(x + y, self._total(topic)) >= self._settings.bits else None
        other = (told.later, late) if same[0] else (told.earlier, early)
        return False if any(e.vague for e in other) and (y if same[0] else x) >= self._settings.loose else None

    def worth(self, a: Event, b: Event) -> float | None:
        """Bits of the words that two events share; None where they are two."""
        if (a.marks and b.marks and not a.marks & b.marks) or (_AGAIN in a.marks) != (_AGAIN in b.marks):
            return None
        shared = a.words & b.words or (a.words & b.around) | (a.around & b.words)
        if not shared and a.words and b.words:
            return None
        return self._total(shared)

    def _total(self, words: frozenset[str]) -> float:
        return sum(map(self._bits, sorted(words)))


def beside(dated: Dated, told: Told) -> bool:
    """Whether a date stands in the paragraph of an order: the two are told together."""
    return (dated.row.doc, dated.row.block) == (told.row.doc, told.row.block)


def follows(a: Assertion, b: Assertion) -> bool:
    """Whether every day of one date lies behind every day of another; of one day, whether its time of day does."""
    if a.relation or b.relation or a.hedge or b.hedge:
        return False
    mine, others = list(readings(a)), list(readings(b))
    together = a.doc == b.doc and len(mine) == len(others)
    found = list(zip(mine, others, strict=True)) if together else list(product(mine, others))
    return bool(found) and (all(_is_behind(x, y) for x, y in found) or (len(found) == 1 and _is_later(a, b)))


def _is_behind(x: tuple[str | None, str | None], y: tuple[str | None, str | None]) -> bool:
    if x[0] is None or y[1] is None or yearless(x) or yearless(y):
        return False
    first, last = ordinal(x[0]), ordinal(y[1])
    return first is not None and last is not None and first > last


def _is_later(a: Assertion, b: Assertion) -> bool:
    """Whether two times of one day, told alike, leave no doubt that the one was later."""
    x, y = a.hours, b.hours
    if x is None or y is None or a.low is None or not (a.low == a.high == b.low == b.high):
        return False
    plain = not (x.either or y.either or x.span or y.span) and x.zone == y.zone
    return plain and x.low is not None and y.high is not None and x.low - x.step / 2 > y.high + y.step / 2
