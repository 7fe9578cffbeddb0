"""Takes the heads of a table, says which of them name the subjects, and what those that name nothing say: "Total", "Before", "Minimum"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from checker.lexicon import load
from checker.normalizer.frames.memory import Memory
from checker.normalizer.headed import unitless
from checker.normalizer.model import Block

_DATA = load("sums")["heads"]
_TOTAL = frozenset(_DATA["total"])
_COMBINED = frozenset(_DATA["combined"])
_NARROWS = frozenset(_DATA["narrowing"])
BEHIND = frozenset(_DATA["behind"])
"""Words of a head behind what it counts: "Trains a day", "Settlement with the neighbours"."""
EMPTY = frozenset(_DATA["empty"])
"""Words of a head that qualify nothing."""
_YEAR = re.compile(r"\b(?:1[89]|20|21)\d\d\b")
_NUMBERED = re.compile(r"(\D*[^\W\d]\D*)\d[\d.]*[a-zA-Z]?")
_MARKUP = "*_`~:. "

Rank = Callable[[Memory, str], int]
"""How likely a head names what the figures are about."""


def turned(memory: Memory, block: Block, rank: Rank) -> bool:
    """Whether the columns of the cell's table name the subjects and its rows what is measured: its heads tell that together."""
    table = -1 if block.table is None else block.table
    if table not in memory.turned:
        cells = [b for b in memory.blocks if b.table == block.table and b.row_head]
        rows, columns = ([*dict.fromkeys(heads)] for heads in zip(*((b.row_head or "", b.column_head or "") for b in cells), strict=True))
        apart = _mean(memory, columns, rank) > _mean(memory, rows, rank)
        memory.turned[table] = not _siblings(rows) and (_siblings(columns) or apart)
    return memory.turned[table]


def _siblings(heads: Sequence[str]) -> bool:
    """Whether they are numbered things of one name: "Trip 3", "Trip 4"."""
    return len(heads) > 1 and all(map(_NUMBERED.fullmatch, heads)) and len({_NUMBERED.sub(r"\1", h) for h in heads}) == 1


def _mean(memory: Memory, heads: Sequence[str], rank: Rank) -> float:
    """The mean rank of some heads, those that sum up or narrow left out."""
    bare = (_YEAR.sub("", unitless(h) or h).strip(" ,*()") for h in heads if h and not whole(h) and not narrows(h))
    ranks = [rank(memory, h) for h in bare if h]
    return sum(ranks) / len(ranks) if ranks else 0.0


def whole(head: str) -> str:
    """The scope of a head that names the sum of the others, "" of any other."""
    bare = head.strip(_MARKUP).lower()
    return "combined" if bare in _COMBINED else "total" if bare in _TOTAL else ""


def narrows(head: str) -> bool:
    """Whether a head says only when or in which sense: "Before", "Recommended"."""
    return head.strip(_MARKUP).lower() in _NARROWS
