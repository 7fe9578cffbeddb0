"""Takes the lines of a table (pipes, tabs or columns of spaces), gives its cells as blocks that know their heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.normalizer.lines import Line
from checker.normalizer.model import Block

_GAP = re.compile(r"\t[\t ]*| {2,}\t?[\t ]*")
_PIPE = re.compile(r"(?<!\\)\|")
_WIDEST = 80
"""Characters in a cell of a table without pipes; more is prose with a double space in it."""
_MOST_CELLS = 60
_TRIED = 8
"""Rows without a figure after which it is no table: keeps the time linear."""
_SEPARATOR = frozenset("|-:+= \t")
_DATE_HEAD = re.compile(
    r"(?:FY|CY|Q[1-4]|H[12])?\W?(?:1[89]|20|21)\d\d\b|\bQ[1-4]\b|\bH[12]\b|\d\d? [A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.? \d", re.ASCII
)
_SCALE = re.compile(r"million|billion|thousand|trillion|crore|lakh|[$€£¥%]|\bin [a-z]|\([^)]*\)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_MARKUP = "*_`~ \t"

Span = tuple[int, int]


class Grid(NamedTuple):
    """Rows of cell spans, empty cells as (at, at)."""

    rows: list[list[Span]]
    head: bool
    """The first row names the columns."""
    taken: int
    """How many lines it took."""


def grid(text: str, found: Sequence[Line], at: int) -> Grid | None:
    """The table that begins at line `at`, or None."""
    line = found[at].text
    if "|" in line:
        return _piped(found, at)
    if "\t" in line or "  " in line:
        return _spaced(text, found, at)
    return None


def _piped(found: Sequence[Line], at: int) -> Grid | None:
    ruled = at + 1 < len(found) and not found[at + 1].apart and _is_separator(found[at + 1].text)
    if not ruled and not found[at].text.startswith("|"):
        return None
    rows, n = [], at
    while n < len(found) and "|" in found[n].text and (n == at or not found[n].apart):
        if not _is_separator(found[n].text):
            rows.append(_pipe_cells(found[n]))
        n += 1
    if not rows or (not ruled and len(rows) < 2):
        return None
    return Grid(rows, ruled, n - at)


def _is_separator(line: str) -> bool:
    return "-" in line and len(line) < 1000 and _SEPARATOR.issuperset(line)


def _pipe_cells(line: Line) -> list[Span]:
    cuts = [m.start() for m in _PIPE.finditer(line.text)]
    first = cuts.pop(0) + 1 if line.text.startswith("|") and cuts else 0
    cells = []
    for cut in cuts:
        cells.append(_trim(line, first, cut))
        first = cut + 1
    if line.text[first:].strip():
        cells.append(_trim(line, first, len(line.text)))
    return cells


def _trim(line: Line, first: int, last: int) -> Span:
    raw = line.text[first:last]
    bare = raw.strip()
    start = line.start + first + (len(raw) - len(raw.lstrip()) if bare else 0)
    return start, start + len(bare)


def _spaced(text: str, found: Sequence[Line], at: int) -> Grid | None:
    """Two or more lines in a row that gaps cut into the same number of short cells; the head row may lack the first."""
    rows: list[list[Span]] = []
    for n in range(at, len(found)):
        cells = _gap_cells(found[n])
        if not cells or (rows and found[n].apart) or (len(rows) > 1 and len(cells) != len(rows[1])):
            break
        if len(rows) == 1 and len(cells) != len(rows[0]):
            if len(cells) != len(rows[0]) + 1:
                break
            rows[0] = [(found[at].start, found[at].start), *rows[0]]
        if len(rows) == _TRIED and not _figures(text, rows):
            return None
        rows.append(cells)
    if len(rows) < 2 or not _figures(text, rows):
        return None
    return Grid(rows, _names_columns(text, rows), len(rows))


def _figures(text: str, rows: list[list[Span]]) -> bool:
    """A digit below the first row and right of the first column."""
    return any(_DIGIT.search(text, *cell) for row in rows[1:] for cell in row[1:])


def _gap_cells(line: Line) -> list[Span] | None:
    if len(line.text) > _MOST_CELLS * _WIDEST or ("\t" not in line.text and "  " not in line.text):
        return None
    cells, first = [], 0
    for gap in _GAP.finditer(line.text):
        if line.text[gap.start() - 1] in ".!?" and "\t" not in gap[0]:
            return None
        cells.append((line.start + first, line.start + gap.start()))
        first = gap.end()
    cells.append((line.start + first, line.end))
    return cells if 2 <= len(cells) <= _MOST_CELLS and max(b - a for a, b in cells) <= _WIDEST else None


def _names_columns(text: str, rows: list[list[Span]]) -> bool:
    """The first row holds words and dates only, the second a figure."""
    plain = [text[a:b] for a, b in rows[0][1:]]
    below = [text[a:b] for a, b in rows[1][1:]]
    return all(not _DIGIT.search(c) or _DATE_HEAD.search(c) for c in plain) and any(
        _DIGIT.search(c) and not _DATE_HEAD.search(c) for c in below
    )


def cells(text: str, table: Grid, number: int, above: str | None) -> list[Block]:
    """A block for each cell that is not empty, row by row. `above` is the text of the paragraph before the table."""
    heads = [_bare(text, span) for span in table.rows[0]] if table.head else []
    caption = _caption(above, heads[0] if heads else None)
    found = []
    for r, row in enumerate(table.rows):
        first = _bare(text, row[0]) if row else None
        for c, (start, end) in enumerate(row):
            if start == end:
                continue
            head = table.head and r == 0
            found.append(
                Block(
                    index=-1,
                    kind="cell",
                    start=start,
                    end=end,
                    row_head=first if c and not head else None,
                    column_head=heads[c] if c < len(heads) and not head else None,
                    caption=caption,
                    table=number,
                    head=head,
                )
            )
    return found


def _caption(above: str | None, corner: str | None) -> str | None:
    if above is not None and (above.endswith(":") or above.lower().startswith("table") or (len(above) < _WIDEST and _SCALE.search(above))):
        return above[above.rfind(". ", 0, -1) + 1 :].lstrip()
    return corner if corner and _SCALE.search(corner) else None


def _bare(text: str, span: Span) -> str | None:
    return text[slice(*span)].strip(_MARKUP) or None
