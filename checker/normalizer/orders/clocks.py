"""Takes a document, gives the orders that its times of day tell: two times in a paragraph, the entries of a log, the minutes of a match."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from checker.clashes.events import Event, Told
from checker.normalizer.frames.memory import Memory
from checker.normalizer.model import Block
from checker.normalizer.orders.anchors import named
from checker.normalizer.orders.scene import Scene
from checker.normalizer.sentences import sentences
from checker.tables import Assertion

_MOST = 16
"""Times of one paragraph or log that are held against each other."""
_NEAR = 6 * 60
"""Minutes within which two times of a paragraph are of one day."""
_NOON = 12 * 60
_STAMP = re.compile(
    r"\W{0,3}(\d{1,2})[:.]([0-5]\d)(?::[0-5]\d)?(?![\d.:%])(?:\s?([ap])\.?m\b\.?)?(?:\s(?:[A-Z]{2,4}|h|hrs))?\s?[|:,.–—-]?\s+", re.ASCII
)
"""The time in front of an entry of a log."""
_MINUTE = re.compile(r"[-\s]minute\b")
_MAIN = ("", ",", "C", ";", ":", "-")
"""What opens a clause that tells of its own, and not of when another was."""


class _Moment(NamedTuple):
    """When something happened, give or take `slack` minutes, with the figure that says so."""

    minutes: float
    slack: float
    row: Assertion
    events: tuple[Event, ...]


def clocks(memory: Memory, blocks: Sequence[Block], rows: Sequence[Assertion]) -> Iterator[Told]:
    """The orders of the document, by position."""
    entries: list[tuple[Block, _Moment]] = []
    match: list[_Moment] = []
    for block in blocks:
        inside = rows[bisect_left(rows, block.start, key=_start) : bisect_left(rows, block.end, key=_start)]
        if inside and block.kind in ("paragraph", "bullet", "quote", "cell"):
            stamped = _entry(memory, block, inside, rows)
            entries += [(block, stamped)] if stamped else []
            told = [row for row in inside if _is_clock(row)]
            if len(told) > 1 and not stamped:
                yield from _pairs([m for row in told[:_MOST] if (m := _moment(memory, block, row, rows, _minutes(row)))], _NEAR)
            match += [m for row in inside if _is_minute(memory, row) and (m := _moment(memory, block, row, rows, float(row.low or 0)))]
    yield from _pairs(match[:_MOST], None)
    for _, run in groupby(enumerate(entries), lambda item: item[1][0].index - item[0]):
        yield from _pairs(_unrolled([moment for _, (_, moment) in run])[:_MOST], None)


def _start(row: Assertion) -> int:
    return row.start


def _is_clock(row: Assertion) -> bool:
    """Whether a row is one plain time of day."""
    hours = row.hours
    plain = hours is not None and hours.low is not None and hours.low == hours.high and not hours.either and not hours.span
    return plain and not row.skipped and not row.hedge and not row.relation and row.mood in ("asserted", "reported", "expected")


def _minutes(row: Assertion) -> float:
    return float(row.hours.low) if row.hours and row.hours.low is not None else 0.0


def _is_minute(memory: Memory, row: Assertion) -> bool:
    """ "In the 51st minute"."""
    return row.kind == "ordinal" and isinstance(row.low, float | int) and _MINUTE.match(memory.document.text, row.end) is not None


def _moment(memory: Memory, block: Block, row: Assertion, rows: Sequence[Assertion], minutes: float) -> _Moment | None:
    """What happened at a time that stands in a clause."""
    sentence = next((s for s in sentences(memory.document.text, block) if s.start <= row.start < s.end), None)
    if sentence is None:
        return None
    scene = Scene(memory, sentence, rows)
    first = next((a for a, _, other in scene.places if other is row), -1)
    clause = scene.clause_at(first)
    event = None if clause is None or clause.modal or scene.negated(clause) or scene.asks else scene.event(clause)
    return _Moment(minutes, row.hours.step / 2 if row.hours else 0.0, row, (event,)) if event else None


def _entry(memory: Memory, block: Block, inside: Sequence[Assertion], rows: Sequence[Assertion]) -> _Moment | None:
    """An entry of a log: a time, and what was then."""
    text = memory.document.text
    found = _STAMP.match(text, block.start, block.end)
    if not found:
        return None
    row = next((r for r in inside if r.start == found.start(1)), None)
    sentence = next((s for s in sentences(text, block) if s.end > found.end()), None)
    events = tuple(_entered(Scene(memory, sentence._replace(start=max(sentence.start, found.end())), rows))) if sentence and row else ()
    hour = int(found[1]) % 12 + 12 * (found[3] == "p") if found[3] else int(found[1])
    return _Moment(hour * 60 + int(found[2]), 0.0, row, events) if row and events else None


def _entered(scene: Scene) -> Iterator[Event]:
    """What an entry tells: by its verbs, else by its first noun."""
    found = [e for c in scene.clauses if c.opener in _MAIN and not c.modal and not scene.negated(c) and (e := scene.event(c))]
    noun = None if found else named(scene, 0)
    yield from found or ([noun.event] if noun else [])


def _unrolled(moments: Iterable[_Moment]) -> list[_Moment]:
    """The moments of a log on one line of time: behind midnight the hours go on. Empty where they do not follow one another."""
    found: list[_Moment] = []
    days = 0
    for moment in moments:
        if found and moment.minutes + days < found[-1].minutes:
            days += 2 * _NOON if found[-1].minutes - moment.minutes - days > _NOON else 0
        moment = moment._replace(minutes=moment.minutes + days)
        if found and moment.minutes < found[-1].minutes:
            return []
        found.append(moment)
    return found


def _pairs(moments: Sequence[_Moment], near: int | None) -> Iterator[Told]:
    """Every two moments of which the one was later."""
    for a, b in combinations(moments, 2):
        first, last = (a, b) if a.minutes < b.minutes else (b, a)
        if first.minutes + first.slack < last.minutes - last.slack and (near is None or last.minutes - first.minutes <= near):
            for early in first.events:
                for late in last.events:
                    if not (early.verbs & late.verbs and early.words & late.words):
                        yield Told(last.row, early, late, first.row)
