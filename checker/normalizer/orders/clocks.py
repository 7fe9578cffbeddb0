"""Follows the reading of a document, gives the orders of its times of day: two in a paragraph, entries of a log, minutes of a match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from checker.clashes.events import Event, Told
from checker.normalizer.frames.memory import Memory
from checker.normalizer.model import Block
from checker.normalizer.orders.anchors import named
from checker.normalizer.orders.scene import Heard, Scene
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
_KINDS = ("paragraph", "bullet", "quote", "cell")
_MAIN = ("", ",", "C", ";", ":", "-")
"""What opens a clause that tells of its own, and not of when another was."""


class _Moment(NamedTuple):
    """When something happened, give or take `slack` minutes, with the figure that says so."""

    minutes: float
    slack: float
    row: Assertion
    events: tuple[Event, ...]


class Clocks:
    """Is given the sentences of a document one by one; a block is read when all of its sentences are there."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._timed = 0
        self._heard: list[Heard] = []
        """The sentences of the block that is being read."""
        self._found: list[Told] = []
        self._match: list[_Moment] = []
        self._entries: list[tuple[Block, _Moment]] = []

    def hear(self, heard: Heard) -> None:
        """Takes the next sentence."""
        if self._heard and self._heard[-1].sentence.block != heard.sentence.block:
            self._close()
        self._heard.append(heard)

    def told(self) -> list[Told]:
        """The orders of the document by position, when all of it has been read; none where it tells fewer than two times or ranks."""
        self._close()
        found = [*self._found, *_pairs(self._match[:_MOST], None)]
        for _, run in groupby(enumerate(self._entries), lambda item: item[1][0].index - item[0]):
            found += _pairs(_unrolled([moment for _, (_, moment) in run])[:_MOST], None)
        return found if self._timed > 1 else []

    def _close(self) -> None:
        heard, self._heard = self._heard, []
        told = [(row, said) for said in heard for row in said.rows]
        self._timed += sum(row.hours is not None or row.kind == "ordinal" or ":" in row.surface for row, _ in told)
        if told:
            self._read(self._memory.blocks[heard[0].sentence.block], heard, told)

    def _read(self, block: Block, heard: Sequence[Heard], told: Sequence[tuple[Assertion, Heard]]) -> None:
        rows = [(row, said) for row, said in told if row.start >= block.start]
        if not rows or block.kind not in _KINDS:
            return
        stamped = _entry(self._memory, block, heard)
        if stamped:
            self._entries.append((block, stamped))
        times = [(row, said) for row, said in rows if _is_clock(row)]
        if len(times) > 1 and not stamped:
            self._found += _pairs([m for row, said in times[:_MOST] if (m := _moment(self._memory, said, row, _minutes(row)))], _NEAR)
        minutes = ((row, said) for row, said in rows if _is_minute(self._memory, row))
        self._match += [m for row, said in minutes if (m := _moment(self._memory, said, row, float(row.low or 0)))]


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


def _moment(memory: Memory, heard: Heard, row: Assertion, minutes: float) -> _Moment | None:
    """What happened at a time that stands in a clause."""
    scene = Scene(memory, heard)
    first = next((a for a, _, other in scene.places if other is row), -1)
    clause = scene.clause_at(first)
    event = None if clause is None or clause.modal or scene.negated(clause) or scene.asks else scene.event(clause)
    return _Moment(minutes, row.hours.step / 2 if row.hours else 0.0, row, (event,)) if event else None


def _entry(memory: Memory, block: Block, heard: Sequence[Heard]) -> _Moment | None:
    """An entry of a log: a time, and what was then."""
    found = _STAMP.match(memory.document.text, block.start, block.end)
    if not found:
        return None
    row = next((r for said in heard for r in said.rows if r.start == found.start(1)), None)
    said = next((said for said in heard if said.sentence.end > found.end()), None)
    events = tuple(_entered(Scene(memory, _behind(said, found.end())))) if said and row else ()
    hour = int(found[1]) % 12 + 12 * (found[3] == "p") if found[3] else int(found[1])
    return _Moment(hour * 60 + int(found[2]), 0.0, row, events) if row and events else None


def _behind(heard: Heard, start: int) -> Heard:
    """What a sentence says from an offset on, still to be read."""
    first = max(heard.sentence.start, start)
    return Heard(heard.sentence._replace(start=first), None, [row for row in heard.rows if row.start >= first])


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
