"""Takes the lines of a plain text, gives its blocks. A line is a paragraph, unless paragraphs are wrapped."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from checker.normalizer.grids import cells, grid
from checker.normalizer.lines import Line, heading_like, item, rule, wrapped
from checker.normalizer.model import Block

_MOST_HEADINGS = 4
"""Headings in a row; more short lines than that are a list of names, an address or a poem."""
_LEVEL = 2
"""Depth of a heading in plain text that nothing tells apart; one that another heading follows is above it."""


def plain(text: str, found: Sequence[Line]) -> list[Block]:
    """Blocks in order, not yet numbered."""
    joined = wrapped(list(found))
    heads = _headings(found, joined=joined)
    made: list[Block] = []
    n = tables = 0
    while n < len(found):
        line = found[n]
        table = grid(text, found, n)
        if table:
            above = text[made[-1].start : made[-1].end] if made and made[-1].kind in ("paragraph", "heading") else None
            made += cells(text, table, tables, above)
            tables, n = tables + 1, n + table.taken
            continue
        listed = item(line, in_list=not joined or (bool(made) and made[-1].kind == "bullet"))
        if listed:
            made.append(bullet(line, listed.words, numbered=listed.numbered))
        elif n in heads:
            made.append(Block(-1, "heading", line.start, line.end, heads[n]))
        elif joined and not line.apart and made and made[-1].kind in ("paragraph", "bullet"):
            made[-1].end = line.end
        elif not rule(line):
            made.append(Block(-1, "paragraph", line.start, line.end))
        n += 1
    return made


def bullet(line: Line, words: int, *, numbered: bool) -> Block:
    """The block of one line of a list; its sign or number stands before `start`."""
    return Block(-1, "bullet", line.start + words, line.end, line.indent // 2, marker=line.start if numbered else None)


def _headings(found: Sequence[Line], *, joined: bool) -> dict[int, int]:
    """Number of the line -> level, for short lines that stand between paragraphs. The last line of a text heads nothing.

    Where paragraphs are wrapped (`joined`), only a line with blank ones around it can be a heading.
    """
    levels: dict[int, int] = {}
    n = 0
    for short, run in groupby(range(len(found)), lambda i: _alone(found, i, joined=joined)):
        numbers = list(run)
        first = n == 0
        n += len(numbers)
        if short and n < len(found) and (first or len(numbers) <= _MOST_HEADINGS):
            for i in numbers[-2 * _MOST_HEADINGS :]:
                levels[i] = _LEVEL - 1 if i < numbers[-1] else _LEVEL if len(numbers) > 1 else _level(levels)
    return levels


def _level(levels: dict[int, int]) -> int:
    """A heading by itself stands beside the one before it."""
    return levels[next(reversed(levels))] if levels else _LEVEL - 1


def _alone(found: Sequence[Line], n: int, *, joined: bool) -> bool:
    line = found[n]
    if joined and not (line.apart and n + 1 < len(found) and found[n + 1].apart):
        return False
    return heading_like(line) and not rule(line) and item(line, in_list=True) is None and "|" not in line.text and "\t" not in line.text
